"""Puts the caption panel into the photo window, whenever that is made."""

from PySide6.QtCore import QObject

from editor.ui.captioning.desk import CaptionDesk
from editor.ui.captioning.tools import CaptionTools
from editor.ui.captioning.uses import Reach
from editor.ui.contactsheet.photowindow import PhotoWindow
from editor.ui.contactsheet.room import PhotoRoom
from editor.ui.frame import Frame


class Captioning(QObject):
    """The parts are the window's own, and go with it."""

    def __init__(self, frame: Frame, room: PhotoRoom) -> None:
        super().__init__(frame)
        self._frame = frame
        self.desk: CaptionDesk | None = None
        self.tools: CaptionTools | None = None
        self.reach: Reach | None = None
        room.furnish(self._furnish)

    def _furnish(self, window: PhotoWindow) -> None:
        frame = self._frame
        self.desk = CaptionDesk(frame, window, window, window.sheet)
        window.desk.marking.marked.connect(self.desk.keeping.note)
        window.undo_wanted.connect(self.desk.undo)
        self.tools = CaptionTools(self.desk, window, lambda: frame.story.article().headline)
        self.reach = Reach(frame, self.desk, window)
