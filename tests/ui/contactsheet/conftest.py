"""The photo window over a real core with real photos."""

from collections.abc import Callable

import pytest

from editor.ui.contactsheet.photowindow import PhotoWindow
from editor.ui.window import MainWindow


@pytest.fixture
def open_sheet(window: MainWindow) -> Callable[[], PhotoWindow]:
    """Opens the photo window by its command."""

    def opened() -> PhotoWindow:
        from window_hands import settle

        from editor.ui.commands import Command

        window.commands[Command.PHOTOS].trigger()
        settle(window)
        assert window.photo_room.window is not None
        return window.photo_room.window

    return opened
