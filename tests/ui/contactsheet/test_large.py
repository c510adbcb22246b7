"""Photos on the whole screen: real keys, one photo and two."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from sheet_hands import click, names
from window_hands import settle

from editor.ui.contactsheet.large import Large
from editor.ui.contactsheet.photowindow import PhotoWindow
from editor.ui.window import MainWindow

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def opened(photos: PhotoWindow, *letters: str) -> Large:
    """The large view, by Space on the photos of these letters."""
    click(photos, letters[0])
    for letter in letters[1:]:
        click(photos, letter, CTRL)
    QTest.keyClick(photos.sheet, K.Key_Space)
    large = photos.showing.large
    settle(photos.frame, lambda: large.canvases[0].sharp)
    return large


def now(photos: PhotoWindow) -> str:
    return names(photos, [photos.showing.large.now])


def test_space_opens_it_arrows_go_on_and_escape_comes_back_to_the_same_photo(
    sheet: PhotoWindow,
) -> None:
    large = opened(sheet, "j")
    assert large.isVisible()
    QTest.keyClick(large, K.Key_Right)
    QTest.keyClick(large, K.Key_Down)
    assert now(sheet) == "h"
    QTest.keyClick(large, K.Key_Left)
    QTest.keyClick(large, K.Key_Escape)
    assert not large.isVisible()
    assert names(sheet, sheet.picked) == "i"


def test_of_several_that_are_selected_only_those_are_gone_through(sheet: PhotoWindow) -> None:
    large = opened(sheet, "l", "i", "f")
    QTest.keyClick(large, K.Key_Home)
    seen = [now(sheet)]
    for _ in range(3):
        QTest.keyClick(large, K.Key_Right)
        seen.append(now(sheet))
    assert seen == ["l", "i", "f", "f"]
    QTest.keyClick(large, K.Key_Return)
    assert names(sheet, sheet.picked) == "lif"


def test_stars_and_labels_are_kept_and_seen(window: MainWindow, sheet: PhotoWindow) -> None:
    large = opened(sheet, "k")
    QTest.keyClick(large, K.Key_5)
    QTest.keyClick(large, K.Key_9)
    settle(window)
    fields = window.core.store.photos([large.now])[large.now].fields
    assert (fields.rating, fields.label) == (5, "Blue")
    assert "5 stars. blue label" in large.accessibleName()


def test_z_shows_pixels_arrows_pan_and_escape_fits_first(sheet: PhotoWindow) -> None:
    large = opened(sheet, "k")
    canvas = large.canvases[0]
    canvas.resize(80, 80)  # the photo is 90 by 60
    QTest.keyClick(large, K.Key_Z)
    settle(sheet.frame, lambda: canvas.sharp)
    before = canvas.place()
    assert before.size().toSize().width() == 90
    QTest.keyClick(large, K.Key_Right)
    assert canvas.place().left() < before.left()
    assert now(sheet) == "k"
    QTest.keyClick(large, K.Key_Escape)
    assert (canvas.view.whole, large.isVisible()) == (True, True)


def test_a_click_shows_pixels_there_and_the_mouse_pulls(sheet: PhotoWindow) -> None:
    canvas = opened(sheet, "k").canvases[0]
    canvas.resize(80, 80)  # the photo is 90 by 60
    QTest.mouseClick(canvas, LEFT, pos=QPoint(canvas.width() - 2, canvas.height() // 2))
    before = canvas.place()
    assert (before.width(), before.right()) == (90, canvas.width())
    QTest.mousePress(canvas, LEFT, pos=QPoint(5, 5))
    QTest.mouseMove(canvas, QPoint(25, 15))
    QTest.mouseMove(canvas, QPoint(30, 20))
    QTest.mouseRelease(canvas, LEFT, pos=QPoint(30, 20))
    assert canvas.place().left() > before.left()
    assert not canvas.view.whole


def test_two_are_compared_with_one_view_and_the_facts_of_their_files(
    window: MainWindow, sheet: PhotoWindow
) -> None:
    click(sheet, "l")
    click(sheet, "h", CTRL)
    sheet.commands.compare.trigger()
    large = sheet.showing.large
    settle(window, lambda: all(canvas.sharp for canvas in large.canvases))
    QTest.keyClick(large, K.Key_Space)
    assert [canvas.view.whole for canvas in large.canvases] == [False, False]
    assert [
        legend.words().startswith(f"{name}.jpg  ·  90 × 60  ·  ")
        for legend, name in zip(large.legends, "lh", strict=True)
    ] == [True, True]
    assert "kB" in large.legends[0].words() or "bytes" in large.legends[0].words()
    QTest.keyClick(large, K.Key_Tab)
    QTest.keyClick(large, K.Key_2)
    settle(window)
    rated = window.core.store.photos(sheet.ids)
    assert [rated[one].fields.rating for one in sheet.picked] == [0, 2]


def test_photos_that_the_sheet_does_not_show_can_be_compared(
    window: MainWindow, sheet: PhotoWindow
) -> None:
    ids = sheet.ids[-2:]
    sheet.bar.search.setText("l.jpg")
    settle(window, lambda: len(sheet.ids) == 1)
    window.photo_room.compare(*ids)
    large = sheet.showing.large
    settle(window, lambda: all(canvas.sharp for canvas in large.canvases))
    assert [canvas.photo.id for canvas in large.canvases if canvas.photo] == ids


def test_a_broken_file_says_why_it_is_not_shown(window: MainWindow, sheet: PhotoWindow) -> None:
    photo = window.core.store.photos(sheet.ids)[sheet.ids[0]]
    original = window.core.store.blob_path(photo.blob)
    original.chmod(0o600)
    original.write_bytes(original.read_bytes()[:200])
    click(sheet, "l")
    QTest.keyClick(sheet.sheet, K.Key_Space)
    settle(window, lambda: sheet.showing.plates.problem(photo.id))
    assert "damaged" in sheet.showing.plates.problem(photo.id)


def test_its_memory_is_given_back(sheet: PhotoWindow) -> None:
    large = opened(sheet, "l")
    for _ in range(11):
        QTest.keyClick(large, K.Key_Right)
        settle(sheet.frame, lambda: large.canvases[0].sharp)
    assert len(sheet.showing.plates._kept) <= 6
    large.close()
    assert not sheet.showing.plates._kept


def test_one_alone_is_compared_with_a_photo_that_looks_like_it(
    window: MainWindow, open_sheet: Callable[[], PhotoWindow]
) -> None:
    from many_photos import arrival

    first, twin, other = (arrival(number) for number in (0, 1, 3))
    window.core.store.add_photos([first, twin, other])
    photos = open_sheet()
    settle(window, lambda: len(photos.ids) == 3)
    large = photos.showing.large
    for one, alike in ((twin, first), (first, twin)):
        photos.select([one.photo.id])
        QTest.keyClick(photos, K.Key_D, CTRL)
        settle(window, lambda: large.isVisible())
        shown = [canvas.photo.id for canvas in large.canvases if canvas.photo]
        assert shown == [one.photo.id, alike.photo.id]
        large.close()
        settle(window, photos.isActiveWindow)
    photos.select([other.photo.id])
    QTest.keyClick(photos, K.Key_D, CTRL)
    settle(window)
    assert not large.isVisible()
    assert "compare" in photos.notices.shown()
