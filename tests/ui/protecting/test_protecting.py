"""Protected subjects in the window: blurred by mouse and keys, words looked at. Real events."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from window_hands import settle

from editor.app import photos
from editor.app.core import Core
from editor.document import Blur, Figure, Gallery, Handling, Paragraph, text
from editor.ui.commands import Command
from editor.ui.protecting.dialog import BlurDialog
from editor.ui.text.drawing.figures import chips
from editor.ui.window import MainWindow

BODY = 2
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def put(window: MainWindow, *blocks) -> None:
    page = window.desk.editor
    page.rearrange({BODY: [*blocks, Paragraph()]})
    page.setTextCursor(QTextCursor(page.page.block(BODY)))
    settle(window)


@pytest.fixture
def figure(window: MainWindow, core: Core, tmp_path: Path) -> Figure:
    """A black photo with a white spot in its middle, chosen on the page."""
    image = Image.new("RGB", (900, 600), "black")
    image.paste("white", (440, 290, 460, 310))
    image.save(tmp_path / "a.png")
    (photo,) = photos.import_photos(core, [tmp_path / "a.png"])
    window.darkroom.learn(photo)
    made = Figure(photo.id, text("Em học sinh kể lại."), "Một em nhỏ")
    put(window, made)
    return made


def handling(window: MainWindow, figure: Figure) -> Handling:
    settle(window)
    return window.core.store.photos([figure.photo])[figure.photo].handling


def said(window: MainWindow, figure: Figure) -> list[str]:
    return [chip.words for chip in chips(figure, window.darkroom.photo(figure.photo))]


@pytest.fixture
def dialog(window: MainWindow, figure: Figure) -> BlurDialog:
    window.commands[Command.BLUR].trigger()
    settle(window)
    found = window.protecting.open
    assert found is not None and found.isVisible()
    return found


def drag(dialog: BlurDialog, *way: tuple[float, float]) -> None:
    canvas = dialog.canvas
    photo = canvas._photo()
    spots = [
        QPoint(round(photo.x() + x * photo.width()), round(photo.y() + y * photo.height()))
        for x, y in way
    ]
    QTest.mousePress(canvas, LEFT, NONE, spots[0])
    for spot in spots[1:]:
        QTest.mouseMove(canvas, spot)
    QTest.mouseRelease(canvas, LEFT, NONE, spots[-1])


def test_a_part_is_drawn_moved_and_resized_by_mouse_and_kept_on_save(
    window: MainWindow, figure: Figure, dialog: BlurDialog
) -> None:
    drag(dialog, (0.2, 0.2), (0.3, 0.3), (0.4, 0.5))
    assert dialog.canvas.parts[0] == pytest.approx((0.2, 0.2, 0.2, 0.3), abs=0.01)
    drag(dialog, (0.3, 0.3), (0.4, 0.35), (0.5, 0.4))
    assert dialog.canvas.parts[0] == pytest.approx((0.4, 0.3, 0.2, 0.3), abs=0.01)
    drag(dialog, (0.6, 0.6), (0.65, 0.7), (0.7, 0.8))
    assert dialog.canvas.parts[0] == pytest.approx((0.4, 0.3, 0.3, 0.5), abs=0.01)
    assert handling(window, figure).blurs == ()
    QTest.mouseClick(dialog.save, LEFT)
    (blur,) = handling(window, figure).blurs
    assert blur.area == pytest.approx((0.4, 0.3, 0.3, 0.5), abs=0.01)


def test_all_of_it_goes_by_keys_alone_and_undo_steps_back(
    window: MainWindow, figure: Figure, dialog: BlurDialog
) -> None:
    canvas = dialog.canvas
    QTest.keyClicks(canvas, "n")
    (first,) = canvas.parts
    assert first[2] * 900 == pytest.approx(first[3] * 600, rel=0.01)
    QTest.keyClick(canvas, Key.Key_Right)
    QTest.keyClick(canvas, Key.Key_Down, SHIFT)
    assert canvas.parts[0][0] > first[0] and canvas.parts[0][3] > first[3]
    QTest.keyClicks(canvas, "n ")
    assert canvas.chosen == 0 and len(canvas.parts) == 2
    QTest.keyClick(canvas, Key.Key_Delete)
    assert canvas.parts == (first,)
    for _ in range(2):
        QTest.keyClick(canvas, Key.Key_Z, CTRL)
    assert len(canvas.parts) == 1 and canvas.parts != (first,)
    QTest.keyClick(canvas, Key.Key_Y, CTRL)
    assert len(canvas.parts) == 2
    QTest.keyClick(canvas, Key.Key_Return, CTRL)
    assert len(handling(window, figure).blurs) == 2


def test_leaving_without_saving_changes_nothing(
    window: MainWindow, figure: Figure, dialog: BlurDialog
) -> None:
    QTest.keyClicks(dialog.canvas, "n")
    QTest.keyClick(dialog, Key.Key_Escape)
    assert handling(window, figure).blurs == () and window.protecting.open is None


def test_the_page_hides_a_protected_photo_until_parts_are_named_then_only_these(
    window: MainWindow, figure: Figure
) -> None:
    def spot() -> int:
        window.darkroom.picture(figure.photo, 600, 1.0)
        settle(window)
        picture = window.darkroom.picture(figure.photo, 600, 1.0)
        assert picture is not None
        image = picture.toImage()
        return image.pixelColor(image.width() // 2, image.height() // 2).lightness()

    assert spot() > 200
    tab = window.right.photo
    QTest.mouseClick(tab.protection.protected, LEFT, NONE, QPoint(8, 8))
    assert handling(window, figure).protected
    assert spot() < 40
    assert "Nothing is blurred yet" in tab.protection.state.text()
    assert said(window, figure)[:2] == ["Not blurred yet", "Words not looked at"]
    window.protecting.blur(figure.photo)
    settle(window)
    open_ = window.protecting.open
    assert open_ is not None
    drag(open_, (0.05, 0.05), (0.1, 0.1), (0.2, 0.2))
    open_.accept()
    settle(window)
    assert spot() > 200
    assert tab.protection.state.text() == "Blurred parts: 1"


def test_a_look_counts_for_these_words_only(window: MainWindow, figure: Figure) -> None:
    tab = window.right.photo
    QTest.mouseClick(tab.protection.protected, LEFT, NONE, QPoint(8, 8))
    settle(window)
    assert "Words not looked at" in said(window, figure)
    QTest.mouseClick(tab.protection.look, LEFT)
    look = window.protecting.looking
    assert look is not None and look.isVisible()
    QTest.keyClick(look, Key.Key_Return)
    assert window.protecting.looking is look, "Enter pressed in passing says nothing"
    QTest.mouseClick(look.yes, LEFT)
    settle(window)
    assert "Words not looked at" not in said(window, figure)
    assert tab.protection.words.text() == "Caption and alt text were looked at."
    assert not tab.protection.look.isVisible()
    changed = Figure(figure.photo, text("Em Bình kể lại."), "Một em nhỏ")
    assert "Words not looked at" in said(window, changed)


def test_who_wants_to_change_the_words_goes_to_the_caption(
    window: MainWindow, figure: Figure
) -> None:
    tab = window.right.photo
    QTest.mouseClick(tab.protection.protected, LEFT, NONE, QPoint(8, 8))
    settle(window)
    QTest.mouseClick(tab.protection.look, LEFT)
    look = window.protecting.looking
    assert look is not None
    QTest.mouseClick(look.change, LEFT)
    settle(window)
    assert handling(window, figure).seen == ()
    assert window.focusWidget() is tab.caption


def test_words_of_a_gallery_are_looked_at_one_after_the_other(
    window: MainWindow, figure: Figure, core: Core
) -> None:
    from editor.app import protecting

    window.darkroom.learn(protecting.set_protected(core, figure.photo, True))
    other = Figure(figure.photo, text("Lớp 5A."))
    put(window, Gallery((figure, other), text("Cả chùm")))
    card = window.right.photo.gallery
    assert card.look.isVisible()
    QTest.mouseClick(card.look, LEFT)
    look = window.protecting.looking
    assert look is not None
    QTest.mouseClick(look.yes, LEFT)
    assert look.isVisible()
    QTest.mouseClick(look.yes, LEFT)
    settle(window)
    assert len(handling(window, figure).seen) == 2
    assert not card.look.isVisible()


def test_send_says_why_a_photo_keeps_the_story_here(
    window: MainWindow, figure: Figure, core: Core, tmp_path: Path
) -> None:
    from editor.app import protecting, sites

    sites.add_folder(core, "báo", tmp_path / "site")
    window.newsroom.dispatch.refresh()
    QTest.mouseClick(window.right.photo.protection.protected, LEFT, NONE, QPoint(8, 8))
    page = window.desk.editor
    window.desk.focus_headline()
    QTest.keyClicks(page, "Tit")
    settle(window)
    window.newsroom.send()
    settle(window)
    (entry, *_) = window.activity.entries
    assert "isn't blurred" in entry.words and "blur what must not be known" in entry.words
    assert not list((tmp_path / "site").rglob("*.jpg"))
    assert page.textCursor().blockNumber() == BODY, "the photo is chosen, with what is to be done"
    blurred = protecting.set_blurs(core, figure.photo, [Blur((0.4, 0.4, 0.2, 0.2))])
    window.darkroom.learn(blurred)
    window.newsroom.send()
    settle(window)
    assert "nobody has looked" in window.activity.entries[0].words
