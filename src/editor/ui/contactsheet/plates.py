"""Large pictures for the whole screen, made on a worker; the newest wish comes first."""

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from editor.app import thumbnails
from editor.app.core import Core
from editor.app.viewing import decoded, edge_of_whole
from editor.base.errors import EditorError
from editor.document import Photo
from editor.ui.jobs import Jobs, Lane
from editor.ui.language import told
from editor.ui.photos.decoding import read_jpeg

WHOLE = 0
"""As an edge: pixel by pixel."""
_EDGES = (1536, 2560)
_FITTED, _LARGEST = 6, 2
"""Pictures that are kept: fitted ones take 6 to 17 MB each, whole ones of 24 megapixels 96."""
_HANDS = 2

Key = tuple[str, int]


class Plates(QObject):
    arrived = Signal(str)
    """The id of a photo whose picture is there, or can't be."""

    def __init__(self, core: Core, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._core = core
        self._jobs = jobs
        self._kept: OrderedDict[Key, QPixmap] = OrderedDict()
        self._wanted: list[tuple[Photo, int]] = []
        self._making: set[Key] = set()
        self._problems: dict[Key, str] = {}

    def picture(self, photo: str, edge: int) -> QPixmap | None:
        """The picture of this edge, or the best other one that there is by now."""
        sizes = sorted((one for key, one in self._kept if key == photo), key=lambda one: -one)
        for size in (edge, WHOLE, *sizes):
            found = self._kept.get((photo, size))
            if found is not None:
                self._kept.move_to_end((photo, size))
                return found
        return None

    def there(self, photo: str, edge: int) -> bool:
        """Whether the picture of this edge is there."""
        return (photo, edge) in self._kept

    def problem(self, photo: str) -> str:
        """Why the photo can't be shown; empty: nothing is known."""
        return next((words for (one, _), words in self._problems.items() if one == photo), "")

    def want(self, wishes: Sequence[tuple[Photo, int]]) -> None:
        """These pictures, the first first; what was wished before and isn't begun is forgotten."""
        self._wanted = list(wishes)
        self._make()

    def let_go(self) -> None:
        """Nobody looks any more: the memory is given back."""
        self._wanted.clear()
        self._kept.clear()
        self._problems.clear()

    def _make(self) -> None:
        for photo, edge in self._wanted:
            key = photo.id, edge
            if len(self._making) >= _HANDS:
                return
            if key not in self._kept and key not in self._making and key not in self._problems:
                self._begin(photo, edge)

    def _begin(self, photo: Photo, edge: int) -> None:
        key = photo.id, edge
        self._making.add(key)

        def made(image: QImage) -> None:
            self._making.discard(key)
            if any((one.id, size) == key for one, size in self._wanted):
                self._keep(key, QPixmap.fromImage(image))
            self._make()

        def failed(error: EditorError) -> None:
            self._making.discard(key)
            self._problems[key] = told(error.what)
            self.arrived.emit(photo.id)
            self._make()

        self._jobs.run(_made, self._core, photo, edge, done=made, failed=failed, lane=Lane.PRINTS)

    def _keep(self, key: Key, picture: QPixmap) -> None:
        self._kept[key] = picture
        for whole, most in ((True, _LARGEST), (False, _FITTED)):
            alike = [one for one in self._kept if (one[1] == WHOLE) == whole]
            for old in alike[:-most]:
                del self._kept[old]
        self.arrived.emit(key[0])


def fitting(width: int, height: int, ratio: float) -> int:
    """The edge of a picture for so many logical pixels."""
    longer = max(width, height) * ratio
    return next((edge for edge in _EDGES if edge >= longer), _EDGES[-1])


def _made(core: Core, photo: Photo, edge: int) -> QImage:
    if edge == WHOLE:
        pixels = decoded(core, photo, edge_of_whole(photo))
        form = QImage.Format.Format_RGB888
        image = QImage(pixels.data, pixels.width, pixels.height, 3 * pixels.width, form)
        return image.convertToFormat(QImage.Format.Format_RGB32)  # a copy: the bytes are Python's
    return read_jpeg(thumbnails.thumbnail(core, photo.id, edge))
