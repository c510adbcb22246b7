"""What the panel knows to help with: names seen before, and codes."""

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject

from editor.app.code_files import Loaded, load_codes
from editor.app.photo_names import Names, names_of, names_seen
from editor.base.errors import EditorError
from editor.document import Photo, PhotoFields
from editor.ui import settings
from editor.ui.captioning.helping import Sources
from editor.ui.frame import Frame
from editor.ui.jobs import Lane

_MOST = 60
"""Photos whose names are fresh in one's mind; to look through them takes a few milliseconds."""


class Knowledge(QObject):
    """Gathered on workers, and put in place when it is there."""

    def __init__(self, frame: Frame, tell: Callable[[EditorError], object]) -> None:
        super().__init__(frame.jobs)
        self._frame, self._tell = frame, tell
        self.sources = Sources()
        self._fresh: list[PhotoFields] = []

    def learn_names(self) -> None:
        """Look through the photos for names to complete."""

        def done(names: Names) -> None:
            self.sources.names = names

        self._frame.jobs.run(names_seen, self._frame.core, done=done, lane=Lane.WIRE)

    def learn_from(self, photos: Iterable[Photo]) -> None:
        """These were captioned just now."""
        fresh = [photo.fields for photo in photos][:_MOST]
        self._fresh = [*fresh, *self._fresh][:_MOST]
        self.sources.recent = names_of(self._fresh)

    def load_codes(self) -> None:
        """Read the files with codes anew."""
        chosen = self._frame.settings
        paths = [Path(line) for line in chosen.get(settings.CODE_FILES).split("\n") if line]

        def done(loaded: Loaded) -> None:
            self.sources.codes = loaded.book
            for _, file in loaded.files:
                if isinstance(file, EditorError):
                    self._tell(file)

        delimiter = chosen.get(settings.CODE_DELIMITER)
        self._frame.jobs.run(load_codes, paths, delimiter, done=done, lane=Lane.WIRE)
