"""The main window's side of the photo window: it opens with a command, and closes with the main."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt

from editor.ui.commands import Command
from editor.ui.contactsheet.attaching import Attaching
from editor.ui.contactsheet.photowindow import PhotoWindow
from editor.ui.frame import Frame

Furnish = Callable[[PhotoWindow], object]


class PhotoRoom(QObject):
    """Makes the photo window when it is first wanted, and keeps it then: what was selected and
    searched for is there again."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._frame = frame
        self._furnishing: list[Furnish] = []
        self.window: PhotoWindow | None = None
        self.attaching = Attaching(frame)
        frame.commands.on(Command.PHOTOS, self.open)

    def furnish(self, do: Furnish) -> None:
        """Do something with the window (put a panel in, connect) as soon as there is one."""
        self._furnishing.append(do)
        if self.window is not None:
            do(self.window)

    def open(self) -> PhotoWindow:
        """The photo window, in front of the others."""
        window = self.window
        if window is None:
            window = self.window = PhotoWindow(self._frame)
            window.attach_wanted.connect(partial(self.attaching.attach, window.notices))
            for do in self._furnishing:
                do(window)
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        return window

    def compare(self, one: str, other: str) -> None:
        """Two photos side by side, as when one looks like the other."""
        self.open().compare(one, other)

    def close(self) -> None:
        """The main window goes, and everything with it."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None
