"""The contact sheet by keyboard and mouse: real keys, real mouse events."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from sheet_hands import click, names, spot, star
from window_hands import settle

from editor.testing.pictures import jpeg
from editor.ui.contactsheet.photowindow import PhotoWindow
from editor.ui.window import MainWindow

K = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def press(photos: PhotoWindow, *keys: K, held: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        QTest.keyClick(photos.sheet, key, held)


def picked(photos: PhotoWindow) -> str:
    return names(photos, photos.picked)


def now(photos: PhotoWindow) -> str:
    return names(photos, [photos.sheet.now]) if photos.sheet.now else ""


def test_the_newest_photo_stands_first(sheet: PhotoWindow) -> None:
    assert names(sheet) == "lkjihgfedcba"
    assert sheet.bar.count.text() == "12 photos"


def test_arrows_go_through_the_grid_and_on_to_the_next_row(sheet: PhotoWindow) -> None:
    across = sheet.sheet.grid.across
    assert 1 < across < 12
    press(sheet, K.Key_Home)
    assert (now(sheet), picked(sheet)) == ("l", "l")
    press(sheet, *[K.Key_Right] * across)
    assert now(sheet) == names(sheet)[across]
    press(sheet, K.Key_Up)
    assert now(sheet) == "l"
    press(sheet, K.Key_Left, K.Key_Up)
    assert now(sheet) == "l"
    press(sheet, K.Key_Down)
    assert now(sheet) == names(sheet)[across]
    press(sheet, K.Key_End)
    assert now(sheet) == "a"
    press(sheet, K.Key_PageUp)
    assert now(sheet) != "a"


def test_shift_selects_on_in_reading_order_and_ctrl_a_all(sheet: PhotoWindow) -> None:
    press(sheet, K.Key_Home, K.Key_Right)
    press(sheet, K.Key_Down, held=SHIFT)
    across = sheet.sheet.grid.across
    assert picked(sheet) == names(sheet)[1 : across + 2]
    press(sheet, K.Key_A, held=CTRL)
    assert picked(sheet) == names(sheet)
    press(sheet, K.Key_Escape)
    assert picked(sheet) == now(sheet)


def test_clicks_with_ctrl_and_shift_select(sheet: PhotoWindow) -> None:
    click(sheet, "l")
    click(sheet, "j", CTRL)
    assert picked(sheet) == "lj"
    click(sheet, "h", SHIFT)
    assert set("jih") <= set(picked(sheet))
    click(sheet, "k")
    assert picked(sheet) == "k"


def test_a_band_selects_what_it_touches(sheet: PhotoWindow) -> None:
    view, grid = sheet.sheet.viewport(), sheet.sheet.grid
    start = QPoint(4, grid.height - sheet.sheet.verticalOffset() - 4)
    beside = grid.rect(grid.count - 1).right()
    start = QPoint(min(view.width() - 4, beside + 40), grid.rect(11).center().y())
    assert not sheet.sheet.indexAt(start).isValid()
    end = spot(sheet, "b")
    QTest.mousePress(view, LEFT, NONE, start)
    for place in (start - QPoint(20, 2), end):
        event = QMouseEvent(
            QEvent.Type.MouseMove, QPointF(place), view.mapToGlobal(place), LEFT, LEFT, NONE
        )
        QApplication.sendEvent(view, event)
    assert picked(sheet) == "ba"
    QTest.mouseRelease(view, LEFT, NONE, end)
    assert picked(sheet) == "ba"


def test_digits_set_stars_that_are_kept(window: MainWindow, sheet: PhotoWindow) -> None:
    press(sheet, K.Key_Home)
    press(sheet, K.Key_Right, held=SHIFT)
    press(sheet, K.Key_4)
    settle(window)
    stored = window.core.store.photos(sheet.ids)
    assert [stored[one].fields.rating for one in sheet.ids[:3]] == [4, 4, 0]
    press(sheet, K.Key_0)
    settle(window)
    stored = window.core.store.photos(sheet.ids)
    assert [stored[one].fields.rating for one in sheet.ids[:2]] == [0, 0]


@pytest.mark.parametrize(
    ("key", "held", "label"), [(K.Key_6, NONE, "Red"), (K.Key_5, CTRL, "Purple")]
)
def test_a_labels_key_sets_it_and_the_same_again_takes_it_away(
    window: MainWindow, sheet: PhotoWindow, key: K, held: Qt.KeyboardModifier, label: str
) -> None:
    press(sheet, K.Key_Home)
    for expected in (label, ""):
        press(sheet, key, held=held)
        settle(window)
        (photo,) = window.core.store.photos(sheet.picked).values()
        assert photo.fields.label == expected


def test_a_click_on_a_star_sets_as_many_and_selects_nothing_else(
    window: MainWindow, sheet: PhotoWindow
) -> None:
    click(sheet, "l")
    QTest.mouseClick(sheet.sheet.viewport(), LEFT, NONE, star(sheet, "j", 3))
    settle(window)
    assert window.core.store.photos([sheet.ids[2]])[sheet.ids[2]].fields.rating == 3
    assert picked(sheet) == "l"
    QTest.mouseClick(sheet.sheet.viewport(), LEFT, NONE, star(sheet, "j", 3))
    settle(window)
    assert window.core.store.photos([sheet.ids[2]])[sheet.ids[2]].fields.rating == 0


def test_stars_leave_a_caption_alone_that_was_written_meanwhile(
    window: MainWindow, sheet: PhotoWindow
) -> None:
    from editor.app.photos import set_photo

    set_photo(window.core, sheet.ids[0], description="Mới viết")
    press(sheet, K.Key_Home, K.Key_3)
    settle(window)
    (photo,) = window.core.store.photos(sheet.picked).values()
    assert (photo.fields.description, photo.fields.rating) == ("Mới viết", 3)


def test_letters_begin_a_search_and_enter_goes_on_to_what_was_found(
    window: MainWindow, sheet: PhotoWindow
) -> None:
    QTest.keyClicks(sheet.sheet, "d")
    QTest.keyClicks(sheet.bar.search, ".jpg")
    assert sheet.bar.search.text() == "d.jpg"
    settle(window, lambda: not sheet.desk.finding.busy)
    assert names(sheet) == "d"
    QTest.keyClick(sheet.bar.search, K.Key_Return)
    assert (sheet.sheet.hasFocus(), picked(sheet)) == (True, "d")


def test_the_wheel_with_ctrl_and_ctrl_plus_make_the_pictures_larger(sheet: PhotoWindow) -> None:
    view, before = sheet.sheet.viewport(), sheet.sheet.edge
    press(sheet, K.Key_Plus, held=CTRL)
    larger = sheet.sheet.edge
    assert larger > before
    middle = QPointF(view.rect().center())
    turned = QWheelEvent(
        middle,
        view.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -240),
        Qt.MouseButton.NoButton,
        CTRL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, turned)
    assert sheet.sheet.edge < larger
    assert sheet.bar.size_slider.value() == sheet.sheet.edge


def test_what_is_selected_stays_so_in_another_order(window: MainWindow, sheet: PhotoWindow) -> None:
    click(sheet, "d")
    click(sheet, "b", CTRL)
    sheet.bar.turn.click()
    settle(window)
    assert names(sheet) == "abcdefghijkl"
    assert (picked(sheet), now(sheet)) == ("bd", "b")


def test_what_is_worked_at_does_not_vanish_when_it_is_no_longer_what_was_asked_for(
    window: MainWindow, sheet: PhotoWindow
) -> None:
    from editor.app.photo_list import Want
    from editor.app.photos import set_photo

    for letter in ("e", "c"):
        set_photo(window.core, sheet.ids["lkjihgfedcba".index(letter)], description="")
    sheet.filters.wants[Want.NO_CAPTION].click()
    settle(window, lambda: len(sheet.ids) == 2)
    click(sheet, "e")
    set_photo(window.core, sheet.picked[0], description="Đã viết")
    sheet.refresh()
    settle(window)
    assert (names(sheet), picked(sheet)) == ("ec", "e")
    assert sheet.go(1)
    sheet.refresh()
    settle(window)
    assert (names(sheet), picked(sheet)) == ("c", "c")


def test_each_cell_has_a_name_for_screen_readers(window: MainWindow, sheet: PhotoWindow) -> None:
    press(sheet, K.Key_Home, K.Key_4, K.Key_7)
    settle(window)
    spoken = sheet.shown.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "l.jpg. Đồng chí chủ tịch thăm vùng lũ. 4 stars. yellow label"
    cell = QAccessible.queryAccessibleInterface(sheet.sheet).child(0)
    assert cell.text(QAccessible.Text.Name) == spoken


def test_photos_that_leave_are_told_by_their_ids_alone(sheet: PhotoWindow) -> None:
    click(sheet, "l")
    click(sheet, "j", CTRL)
    drag = sheet.sheet.drag()
    mime = drag.mimeData()
    assert mime.formats() == ["application/x-copytaker-photos"]
    carried = bytes(mime.data("application/x-copytaker-photos").data()).decode().split("\n")
    assert names(sheet, carried) == "lj"
    assert not drag.pixmap().isNull()
    drag.deleteLater()


def test_stars_are_taken_back_by_ctrl_z_also_on_the_whole_screen(
    window: MainWindow, sheet: PhotoWindow
) -> None:
    def rating() -> int:
        settle(window)
        return window.core.store.photos(sheet.picked)[sheet.picked[0]].fields.rating

    press(sheet, K.Key_Home, K.Key_4)
    assert rating() == 4
    QTest.keyClick(sheet, K.Key_Z, CTRL)
    assert rating() == 0
    press(sheet, K.Key_5, K.Key_Space)
    assert rating() == 5
    QTest.keyClick(sheet.showing.large, K.Key_Z, CTRL)
    assert rating() == 0


def test_one_key_marks_no_thousands_unasked(
    window: MainWindow, sheet: PhotoWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    from editor.ui.contactsheet import marking

    monkeypatch.setattr(marking, "MOST", 5)
    press(sheet, K.Key_A, held=CTRL)
    press(sheet, K.Key_3)
    settle(window)
    ratings = {photo.fields.rating for photo in window.core.store.all_photos()}
    assert ratings == {0}
    assert "12 photos" in sheet.notices.shown()["many"]
    (yes,) = (b for b in sheet.notices.findChildren(QPushButton) if b.text() == "Mark them all")
    yes.click()
    settle(window)
    assert {photo.fields.rating for photo in window.core.store.all_photos()} == {3}


def test_who_comes_back_finds_what_came_in_meanwhile(
    window: MainWindow, sheet: PhotoWindow, tmp_path: Path
) -> None:
    from editor.app.photos import import_photos

    window.activateWindow()
    settle(window)
    import_photos(window.core, [jpeg(tmp_path / "z.jpg")])
    sheet.activateWindow()
    settle(window, lambda: len(sheet.ids) == 13)
    assert names(sheet)[0] == "z"
