"""The large frame: every gesture is one step of the page's undo. Real keys and mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from window_hands import settle

from editor.app import photos
from editor.app.core import Core
from editor.document import Figure, Gallery, Paragraph, text
from editor.testing.pictures import jpeg
from editor.ui.commands import Command
from editor.ui.cropping.dialog import CropDialog
from editor.ui.window import MainWindow

BODY = 2
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def figure(window: MainWindow, core: Core, tmp_path: Path) -> Figure:
    (photo,) = photos.import_photos(core, [jpeg(tmp_path / "a.jpg", size=(1500, 1000))])
    window.darkroom.learn(photo)
    made = Figure(photo.id, text("Chú thích"), "alt")
    page = window.desk.editor
    page.rearrange({BODY: [made, Paragraph()]})
    page.setTextCursor(QTextCursor(page.page.block(BODY)))
    settle(window)
    return made


@pytest.fixture
def dialog(window: MainWindow, figure: Figure) -> CropDialog:
    window.commands[Command.CROP].trigger()
    settle(window)
    found = window.cropping.open
    assert found is not None and found.isVisible()
    return found


def shown(window: MainWindow) -> Figure:
    (one,) = window.story.article().figures()
    return one


def test_a_double_click_on_the_picture_opens_it(window: MainWindow, figure: Figure) -> None:
    page = window.desk.editor
    where = page.cursorRect(QTextCursor(page.page.block(BODY))).topLeft() + QPoint(200, 60)
    QTest.mouseDClick(page.viewport(), LEFT, NONE, where)
    assert window.cropping.open is not None
    QTest.keyClick(window.cropping.open.frame, Key.Key_Escape)
    assert window.cropping.open is None
    assert shown(window) == figure


def test_keys_turn_mirror_and_straighten_and_undo_takes_one_gesture_back(
    window: MainWindow, figure: Figure, dialog: CropDialog
) -> None:
    frame = dialog.frame
    QTest.keyClicks(frame, "]")
    assert shown(window).turn == 90
    QTest.keyClicks(frame, "h")
    assert (shown(window).flipped, shown(window).turn) == (True, 270)
    for _ in range(12):
        QTest.keyClicks(frame, ".")
    assert shown(window).angle == 0.0, "the keys may go on"
    QTest.keyClick(frame, Key.Key_Z, CTRL)
    assert shown(window).angle == 0.0
    QTest.keyClick(frame, Key.Key_Y, CTRL)
    assert shown(window).angle == pytest.approx(1.2)
    for _ in range(3):
        QTest.keyClick(frame, Key.Key_Z, CTRL)
    assert shown(window) == figure
    QTest.keyClick(frame, Key.Key_Z, CTRL)
    assert shown(window) == figure, "what was done before the dialog came stays"
    assert not dialog.undo.isEnabled() and dialog.redo.isEnabled()


def test_a_drag_is_one_step_and_closing_keeps_it(
    window: MainWindow, figure: Figure, dialog: CropDialog
) -> None:
    frame = dialog.frame
    photo = frame._photo()
    corner, middle = photo.bottomRight().toPoint() - QPoint(1, 1), photo.center()
    QTest.mousePress(frame, LEFT, NONE, corner)
    for way in (0.3, 0.7, 1.0):
        there = QPointF(corner) + (middle - QPointF(corner)) * way
        QTest.mouseMove(frame, there.toPoint())
    QTest.mouseRelease(frame, LEFT, NONE, middle.toPoint())
    assert shown(window).crop == pytest.approx((0, 0, 0.5, 0.5), abs=0.01)
    QTest.mouseClick(dialog.close_, LEFT)
    assert shown(window).crop is not None and window.cropping.open is None
    window.desk.editor.undo()
    assert shown(window) == figure


def test_a_line_along_the_horizon_straightens(window: MainWindow, dialog: CropDialog) -> None:
    frame = dialog.frame
    QTest.keyClicks(frame, "l")
    assert dialog.level.isChecked() and "horizon" in dialog.about.text()
    photo = frame._photo()
    start = photo.center().toPoint() - QPoint(200, 0)
    QTest.mousePress(frame, LEFT, NONE, start)
    QTest.mouseMove(frame, start + QPoint(200, 10))
    QTest.mouseMove(frame, start + QPoint(400, 21))
    QTest.mouseRelease(frame, LEFT, NONE, start + QPoint(400, 21))
    assert shown(window).angle == pytest.approx(-3.0, abs=0.15)
    assert shown(window).crop is None and not dialog.level.isChecked()
    assert dialog.slider.value() == pytest.approx(-30, abs=2)


def test_the_slider_by_keys_is_one_step_and_going_back_shows_all(
    window: MainWindow, figure: Figure, dialog: CropDialog
) -> None:
    dialog.slider.setFocus()
    for _ in range(5):
        QTest.keyClick(dialog.slider, Key.Key_Right)
    QTest.keyClick(dialog.slider, Key.Key_PageUp)
    dialog.frame.tell()
    assert shown(window).angle == pytest.approx(1.5)
    assert dialog.frame.crop[2] < 1
    QTest.mouseClick(dialog.undo, LEFT)
    assert shown(window) == figure and dialog.frame.crop == (0, 0, 1, 1)


def test_a_shape_holds_however_the_photo_is_tilted(window: MainWindow, dialog: CropDialog) -> None:
    square = next(b for b in dialog.ratios if b.text() == "1:1")
    QTest.mouseClick(square, LEFT)
    dialog.frame.straighten(8.0)
    crop = shown(window).crop
    assert crop is not None
    assert crop[2] * 1500 / (crop[3] * 1000) == pytest.approx(1, abs=0.01)
    dialog.frame.straighten(0.0)
    assert shown(window).crop == pytest.approx((1 / 6, 0, 2 / 3, 1), abs=0.001)


def test_turning_keeps_what_is_seen_and_the_reset_brings_the_camera_back(
    window: MainWindow, figure: Figure, dialog: CropDialog
) -> None:
    window.desk.editor.update_figure(BODY, crop=(0.1, 0.2, 0.3, 0.4), focus=(0.2, 0.3))
    dialog.show_use(shown(window))
    QTest.mouseClick(dialog.right, LEFT)
    assert shown(window).crop == pytest.approx((0.4, 0.1, 0.4, 0.3))
    assert shown(window).focus == pytest.approx((0.7, 0.2))
    assert dialog.about.text() == "400 × 450 pixels: coarse on a site"
    QTest.mouseClick(dialog.reset, LEFT)
    assert shown(window) == figure


def test_alt_and_arrows_say_what_the_photo_is_about(window: MainWindow, dialog: CropDialog) -> None:
    for _ in range(3):
        QTest.keyClick(dialog.frame, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    dialog.frame.tell_pending()
    assert shown(window).focus == pytest.approx((0.47, 0.5))


def test_without_a_photo_the_command_says_what_to_do(window: MainWindow) -> None:
    window.commands[Command.CROP].trigger()
    assert window.cropping.open is None
    assert "crop" in window.desk.notices.shown()


def test_a_photo_of_a_gallery_has_the_large_frame_too(window: MainWindow, figure: Figure) -> None:
    page = window.desk.editor
    page.rearrange({BODY: [Gallery((figure, figure))]})
    window.galleries.edit(BODY)
    gallery = window.galleries.open
    assert gallery is not None
    QTest.mouseClick(gallery.crop.roomy, LEFT)
    large = gallery.large
    assert large is not None and large.isVisible()
    settle(window)
    QTest.keyClicks(large.frame, "]]")
    QTest.keyClick(large.frame, Key.Key_Z, CTRL)
    large.accept()
    gallery.accept()
    (block, *_) = window.story.article().blocks
    assert isinstance(block, Gallery)
    assert [one.turn for one in block.figures] == [90, 0]


def test_what_was_taken_back_before_the_dialog_came_is_not_done_again_there(
    window: MainWindow, figure: Figure
) -> None:
    page = window.desk.editor
    page.update_figure(BODY, width="wide")
    page.undo()
    window.commands[Command.CROP].trigger()
    settle(window)
    dialog = window.cropping.open
    assert dialog is not None and not dialog.redo.isEnabled()
    QTest.keyClick(dialog.frame, Key.Key_Y, CTRL)
    assert shown(window) == figure
