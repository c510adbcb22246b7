"""The main window's side of cards: opens their window, copies what was picked, says what came of
it, and takes the new photos where they are wanted."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt

from editor.app.cards import Shot
from editor.app.photos import figure_for
from editor.base.errors import EditorError
from editor.base.progress import Progress
from editor.document import Photo
from editor.ui.cards.cardwindow import CardWindow
from editor.ui.cards.foot import Then
from editor.ui.commands import Command
from editor.ui.contactsheet.room import PhotoRoom
from editor.ui.frame import Frame
from editor.ui.jobs import Job
from editor.ui.language import told, tr


class CardDesk(QObject):
    """Makes the card window when it is first wanted, and keeps it then."""

    def __init__(self, frame: Frame, room: PhotoRoom) -> None:
        super().__init__(frame)
        self._frame = frame
        self._room = room
        self._job: Job | None = None
        self.window: CardWindow | None = None
        frame.commands.on(Command.CARD, self.open)
        room.furnish(lambda window: window.import_wanted.connect(self.open))

    def open(self) -> CardWindow:
        window = self.window
        if window is None:
            window = self.window = CardWindow(self._frame)
            window.copy_wanted.connect(self._copy)
            window.cancel_wanted.connect(self._cancel)
        if not window.isVisible():
            window.read_again()
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        return window

    def close(self) -> None:
        """The main window goes, and everything with it."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None

    def _copy(self, picked: Sequence[Shot]) -> None:
        window = self.window
        if window is None:
            return

        def done(photos: list[Photo]) -> None:
            window.foot.show_copying(None)
            window.drop(picked)
            window.notices.tell(
                "copied", tr("{count} photos copied.", count=len(photos)), state="good"
            )
            self._take_on(photos, window.foot.chosen_then())

        def failed(error: EditorError) -> None:
            window.foot.show_copying(None)
            window.notices.tell("copied", told(error.what), remedy=told(error.remedy))

        def progress(step: Progress) -> None:
            window.foot.show_copying(step.doing, step.done, step.total)

        window.notices.clear("copied")
        window.foot.show_copying(tr("Copying…"), 0, len(picked))
        paths = [shot.path for shot in picked]
        self._job = self._frame.darkroom.take_in(paths, done=done, failed=failed, progress=progress)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
        if self.window is not None:
            self.window.foot.show_copying(None)

    def _take_on(self, photos: Sequence[Photo], then: Then) -> None:
        if then is Then.SHEET:
            self._room.open()
        elif then is Then.STORY and photos:
            desk = self._frame.desk
            figures = [figure_for(photo) for photo in dict.fromkeys(photos)]
            number = desk.editor.insert_figures(figures, None)
            desk.go_to_caption(number)
            self._frame.activateWindow()
            desk.editor.setFocus()
