"""The window of all photos beside the main window: it opens, comes back, and goes with it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from window_hands import settle

from editor.ui.contactsheet.photowindow import PhotoWindow
from editor.ui.window import MainWindow

Opener = Callable[[], PhotoWindow]
_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def test_its_key_opens_it_and_brings_the_same_one_back(window: MainWindow) -> None:
    for _ in range(2):
        window.activateWindow()
        settle(window)
        QTest.keyClick(window, Qt.Key.Key_J, _CTRL_SHIFT)
        settle(window)
    shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, PhotoWindow)]
    assert [one.isVisible() for one in shown] == [True]


def test_closing_it_leaves_the_story_open_and_its_place_is_kept(
    window: MainWindow, open_sheet: Opener
) -> None:
    photos = open_sheet()
    photos.resize(1000, 640)
    photos.close()
    assert window.isVisible()
    assert not photos.isVisible()
    window.photo_room.close()
    assert window.photo_room.open().height() == 640


def test_closing_the_main_window_closes_it(window: MainWindow, open_sheet: Opener) -> None:
    photos = open_sheet()
    window.close()
    assert not photos.isVisible()


def test_a_panel_can_be_put_at_its_side_before_it_is_there(
    window: MainWindow, open_sheet: Opener
) -> None:
    panel = QLabel("Chú thích")
    window.photo_room.furnish(lambda photos: photos.set_side(panel))
    photos = open_sheet()
    assert panel.isVisible()
    assert photos.side.currentWidget() is panel
