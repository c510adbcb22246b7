"""Small pictures for the sheet: only of what is seen, the quick one first, never more memory than
was given."""

import enum
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap

from editor.app import thumbnails
from editor.app.core import Core
from editor.base.errors import EditorError
from editor.document import Handling, Photo
from editor.ui.jobs import Jobs, Lane
from editor.ui.photos.decoding import read_jpeg

_KEPT = 32 * 1024 * 1024
"""Bytes: 400 pictures of a sheet at 176 pixels, 100 of one on a fine screen. What is wanted now
stays beyond that."""
_EDGES = (512, 1024, 2048)
"""Sizes that thumbnails are kept in on the disk."""
_HANDS = 2
"""Jobs at a time; what waits is chosen anew when one ends, so that what has been scrolled past is
never made."""


class Grade(enum.IntEnum):
    """What a picture was made from."""

    NONE = 0
    EMBEDDED = 1
    """The tiny one in the file."""
    FINE = 2
    """A thumbnail of the right size."""
    LAST = 3
    """The same, made from the photo itself."""


@dataclass(frozen=True, slots=True)
class _Print:
    pixmap: QPixmap
    box: tuple[int, int]
    grade: Grade
    handling: Handling
    """What was blurred in it."""


class Prints(QObject):
    """Answers at once with what there is, and says `arrived` when there is more."""

    arrived = Signal(str)

    def __init__(self, core: Core, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._core = core
        self._jobs = jobs
        self._prints: OrderedDict[str, _Print] = OrderedDict()
        self._bytes = 0
        self._broken: set[str] = set()
        self._box = (1, 1)
        self._ratio = 1.0
        self._wanted: list[Photo] = []
        self._seen = 0
        self._making: set[str] = set()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._make)

    def picture(self, photo: str) -> QPixmap | None:
        """The whole photo within the box that was wanted last; perhaps of another size yet."""
        kept = self._prints.get(photo)
        if kept is None:
            return None
        self._prints.move_to_end(photo)
        return kept.pixmap

    def broken(self, photo: str) -> bool:
        """Whether the photo's file can't be shown."""
        return photo in self._broken

    def want(
        self, seen: Sequence[Photo], beside: Sequence[Photo], box: QSize, ratio: float
    ) -> None:
        """What is seen now, and what soon may be, the most wanted first; in boxes of so many
        logical pixels on a screen of this ratio."""
        self._wanted, self._seen = [*seen, *beside], len(seen)
        self._ratio = ratio
        self._box = round(box.width() * ratio), round(box.height() * ratio)
        self._soon.start()

    def retry(self) -> None:
        """Files that could not be shown may be there again."""
        self._broken.clear()
        self._soon.start()

    def _make(self) -> None:
        while len(self._making) < _HANDS and (work := self._next()) is not None:
            self._begin(*work)

    def _next(self) -> tuple[Photo, Grade] | None:
        """The first without a picture; else the first whose picture isn't fine; else one that can
        be made better still, if it is in view."""
        waiting = [one for one in self._wanted if one.id not in self._making | self._broken]
        for least in (Grade.NONE, Grade.EMBEDDED, Grade.FINE):
            for photo in waiting if least < Grade.FINE else waiting[: self._seen]:
                if self._grade(photo) == least:
                    return photo, least
        return None

    def _grade(self, photo: Photo) -> Grade:
        kept = self._prints.get(photo.id)
        if kept is None:
            return Grade.NONE
        fits = kept.box == self._box and kept.handling == photo.handling
        return kept.grade if fits else Grade.NONE

    def _begin(self, photo: Photo, had: Grade) -> None:
        box, ratio = self._box, self._ratio
        self._making.add(photo.id)

        def made(image: QImage | None, grade: Grade) -> None:
            self._making.discard(photo.id)
            if image is None:
                self._regrade(photo.id, grade)
            elif image.isNull():
                self._broken.add(photo.id)
                self.arrived.emit(photo.id)
            else:
                pixmap = QPixmap.fromImage(image)
                pixmap.setDevicePixelRatio(ratio)
                self._keep(photo.id, _Print(pixmap, box, grade, photo.handling))
            self._make()

        def not_made(error: EditorError) -> None:
            made(QImage(), had)

        self._jobs.run(
            _made,
            self._core,
            photo,
            box,
            had,
            done=lambda result: made(*result),
            failed=not_made,
            lane=Lane.PRINTS,
        )

    def _regrade(self, photo: str, grade: Grade) -> None:
        """It could not be made better."""
        kept = self._prints.get(photo)
        if kept is not None:
            self._prints[photo] = replace(kept, grade=grade)

    def _keep(self, photo: str, made: _Print) -> None:
        old = self._prints.pop(photo, None)
        self._bytes += _weight(made) - (_weight(old) if old is not None else 0)
        self._prints[photo] = made
        if self._bytes > _KEPT:
            self._let_go()
        self.arrived.emit(photo)

    def _let_go(self) -> None:
        """Of what nobody wants now, what was looked at longest ago first."""
        wanted = {one.id for one in self._wanted}
        for photo in [one for one in self._prints if one not in wanted]:
            self._bytes -= _weight(self._prints.pop(photo))
            if self._bytes <= _KEPT:
                return


def _weight(made: _Print) -> int:
    return made.pixmap.width() * made.pixmap.height() * 4


def fitted(photo: Photo, box: QSize) -> QSize:
    """The size of the whole photo in a box."""
    shape = QSize(max(1, photo.width), max(1, photo.height))
    return shape.scaled(box, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))


def _made(
    core: Core, photo: Photo, box: tuple[int, int], had: Grade
) -> tuple[QImage | None, Grade]:
    """The next better picture than the one there is; None: there is none."""
    size = fitted(photo, QSize(*box))
    longer = max(size.width(), size.height())
    edge = next((edge for edge in _EDGES if edge >= longer), _EDGES[-1])
    if had is Grade.FINE:
        better = thumbnails.refined(core, photo.id, edge)
        return (read_jpeg(better, size) if better else None), Grade.LAST
    if had is Grade.NONE and (found := thumbnails.at_hand(core, photo, edge)):
        data, fine = found
        return read_jpeg(data, size), Grade.FINE if fine else Grade.EMBEDDED
    return read_jpeg(thumbnails.thumbnail(core, photo.id, edge), size), Grade.FINE
