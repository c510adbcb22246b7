"""What is dropped on the photo window or pasted there comes in like all photos."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QImage, QKeySequence, QShortcut

from editor.ui.contactsheet.photowindow import PhotoWindow
from editor.ui.contactsheet.room import PhotoRoom
from editor.ui.frame import Frame
from editor.ui.photos.intake import Arrived, Surface
from editor.ui.photos.pasted import saved


class SheetIntake(QObject):
    def __init__(self, frame: Frame, room: PhotoRoom) -> None:
        super().__init__(frame)
        self._frame = frame
        room.furnish(self._join)
        frame.intake.compare_wanted.connect(lambda pair: room.compare(*pair))

    def _join(self, window: PhotoWindow) -> None:
        window.files_dropped.connect(
            lambda paths: self.take_in(window, [Path(path) for path in paths])
        )
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), window)
        paste.activated.connect(partial(self._paste, window))

    def take_in(self, window: PhotoWindow, paths: Sequence[Path], *, passing: bool = False) -> None:
        """Import files and folders, and select what came. Those `passing` are ours, and go."""

        def done(arrived: Arrived) -> None:
            if arrived.photos:
                window.show_photos([photo.id for photo in arrived.photos])

        def ended() -> None:
            window.cancel_wanted.disconnect(job.cancel)
            for path in paths if passing else ():
                path.unlink(missing_ok=True)

        surface = Surface(window.notices, window.show_progress)
        job = self._frame.intake.take_in(paths, surface, done, ended=ended)
        window.cancel_wanted.connect(job.cancel)

    def _paste(self, window: PhotoWindow) -> None:
        """Files, or a picture that has none yet (of the screen, from a browser)."""
        held = QGuiApplication.clipboard().mimeData()
        files = [Path(url.toLocalFile()) for url in held.urls() if url.isLocalFile()]
        if files:
            self.take_in(window, files)
        elif held.hasImage():
            image = QImage(held.imageData())
            self._frame.jobs.run(
                saved,
                image,
                self._frame.core.home / "pasted",
                done=lambda path: self.take_in(window, [path], passing=True),
                failed=window.tell,
            )
