"""Photos for the window: small pictures from memory, and who took them."""

from collections import OrderedDict
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap

from editor.app import photos
from editor.app.core import Core
from editor.app.thumbnails import thumbnail
from editor.base.errors import EditorError
from editor.document import Photo
from editor.document.remote_photo import is_remote
from editor.ui.jobs import Jobs, Lane
from editor.ui.photos.decoding import read_jpeg
from editor.ui.text.drawing.pictures import Stand

_EDGES = (256, 768, 1536, 2560)
"""Sizes that pictures are made in, so that a few pixels more or less make no new one. The page's
column is 660 pixels wide, and twice that on a fine screen."""
_KEPT = 128 * 1024 * 1024
"""Bytes; fifty pictures at the column's width take 79 million, and few of them are in view."""
_PIXEL = 4


class Darkroom(QObject):
    """Serves the page and the inspector; answers at once, and says `arrived` when there is more."""

    arrived = Signal(str)
    """The id of a photo whose picture or fields are new."""

    def __init__(self, core: Core, jobs: Jobs) -> None:
        super().__init__(jobs)
        self._core = core
        self._jobs = jobs
        self._known: dict[str, Photo] = {}
        self._pictures: OrderedDict[tuple[str, int], QPixmap] = OrderedDict()
        self._asked: set[tuple[str, int]] = set()
        self._bytes = 0
        self._unknown: set[str] = set()
        self._broken: set[str] = set()
        self._wondered: set[str] = set()
        self._look_up = QTimer(self, singleShot=True, interval=0)
        self._look_up.timeout.connect(self._learn_wondered)
        self.learning = 0
        """How many batches of photos are still looked up."""

    def photo(self, photo_id: str) -> Photo | None:
        return self._known.get(photo_id)

    def picture(self, photo_id: str, width: int, dpr: float) -> QPixmap | None:
        """The whole photo, upright, at least so wide if the original is."""
        photo = self._known.get(photo_id)
        if photo is None:
            if not is_remote(photo_id):
                self._wonder(photo_id)
            return None
        if photo_id in self._broken:
            return self._another(photo_id)
        tall = max(1.0, photo.height / max(1, photo.width))
        edge = next((edge for edge in _EDGES if edge >= width * dpr * tall), _EDGES[-1])
        key = (photo_id, edge)
        if key in self._pictures:
            self._pictures.move_to_end(key)
            return self._pictures[key]
        self._make(key)
        return self._another(photo_id)

    def stand(self, photo_id: str) -> Stand:
        """Why there is no picture."""
        if photo_id in self._unknown:
            return Stand.UNKNOWN
        return Stand.BROKEN if photo_id in self._broken else Stand.COMING

    def _wonder(self, photo_id: str) -> None:
        """A photo that nobody announced, as in a figure pasted from another story."""
        if photo_id not in self._unknown | self._wondered:
            self._wondered.add(photo_id)
            self._look_up.start()

    def _learn_wondered(self) -> None:
        wondered, self._wondered = self._wondered, set()
        self.know(wondered)

    def know(self, ids: Iterable[str], done: Callable[[], object] | None = None) -> None:
        """Learn about these photos before the page asks for them."""
        asked = list(ids)
        self._broken.difference_update(asked)
        unknown = [one for one in asked if one not in self._known]
        if not unknown:
            if done is not None:
                done()
            return

        self.learning += 1

        def learned(found: dict[str, Photo]) -> None:
            self.learning -= 1
            for photo in found.values():
                self.learn(photo)
            for missing in set(unknown) - set(found) - self._unknown:
                self._unknown.add(missing)
                self.arrived.emit(missing)
            if done is not None:
                done()

        def not_learned(error: EditorError) -> None:
            self.learning -= 1

        self._jobs.run(photos.photos, self._core, unknown, done=learned, failed=not_learned)

    def learn(self, photo: Photo) -> None:
        old = self._known.get(photo.id)
        if old is not None and not _looks_alike(old, photo):
            for key in [one for one in self._pictures if one[0] == photo.id]:
                self._bytes -= _weight(self._pictures.pop(key))
        self._known[photo.id] = photo
        self._unknown.discard(photo.id)
        self._broken.discard(photo.id)
        self.arrived.emit(photo.id)

    def set_credit(
        self, ids: Iterable[str], credit: str, failed: Callable[[EditorError], object]
    ) -> None:
        """Name who took these photos, wherever they are used."""
        for photo in ids:
            self._jobs.run(
                photos.set_photo,
                self._core,
                photo,
                credit=credit,
                done=lambda changed: self.learn(changed.photo),
                failed=failed,
            )

    def _make(self, key: tuple[str, int]) -> None:
        if key in self._asked:
            return
        self._asked.add(key)
        asked = self._known[key[0]]

        def made(image: QImage) -> None:
            self._asked.discard(key)
            if not _looks_alike(asked, self._known[key[0]]):
                self._make(key)
                return
            if image.isNull():
                not_made()
                return
            self._keep(key, QPixmap.fromImage(image))
            self.arrived.emit(key[0])

        def not_made(error: EditorError | None = None) -> None:
            # It stays an empty frame that says so; asking again at each paint would help nobody.
            self._asked.discard(key)
            self._broken.add(key[0])
            self.arrived.emit(key[0])

        self._jobs.run(_image, self._core, *key, done=made, failed=not_made, lane=Lane.WIRE)

    def _keep(self, key: tuple[str, int], picture: QPixmap) -> None:
        self._pictures[key] = picture
        self._bytes += _weight(picture)
        while self._bytes > _KEPT and len(self._pictures) > 1:
            self._bytes -= _weight(self._pictures.popitem(last=False)[1])

    def _another(self, photo_id: str) -> QPixmap | None:
        """The photo in another size, until the right one is there."""
        sizes = [edge for one, edge in self._pictures if one == photo_id]
        return self._pictures[(photo_id, max(sizes))] if sizes else None


def _looks_alike(one: Photo, other: Photo) -> bool:
    """Whether the same is blurred on both."""
    a, b = one.handling, other.handling
    return (a.protected, a.blurs) == (b.protected, b.blurs)


def _weight(picture: QPixmap) -> int:
    return picture.width() * picture.height() * _PIXEL


def _image(core: Core, photo: str, edge: int) -> QImage:
    return read_jpeg(thumbnail(core, photo, edge))
