"""Small pictures of shots in memory: the heads' thumbnails at once, better ones when they come."""

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPixmap, QTransform

from editor.app import cards
from editor.app.cards import Card, Look, Pixels, Shot

_KEPT = 96 * 1024 * 1024
"""Bytes."""
_BARS = 0.02
"""How far a thumbnail's sides may be off the photo's: more, and there are black bars."""
_ENOUGH = 0.6
"""A preview of so large a part of the screen's pixels will do."""


class Images:
    """Upright pictures by path, the one used longest ago goes first."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Path, QPixmap] = OrderedDict()
        self._bytes = 0

    def get(self, path: Path, look: Look | None) -> QPixmap | None:
        """The best there is; a head's thumbnail is decoded here (a third of a millisecond)."""
        if path in self._kept:
            self._kept.move_to_end(path)
            return self._kept[path]
        if look is None or not look.thumbnail:
            return None
        image = upright(QImage.fromData(look.thumbnail), look)
        return None if image.isNull() else self.keep(path, image)

    def edge(self, path: Path) -> int:
        """Pixels of the longer side of what is kept; 0: nothing is."""
        kept = self._kept.get(path)
        return max(kept.width(), kept.height()) if kept is not None else 0

    def keep(self, path: Path, image: QImage) -> QPixmap:
        self.forget(path)
        made = self._kept[path] = QPixmap.fromImage(image)
        self._bytes += _weight(made)
        while self._bytes > _KEPT and len(self._kept) > 1:
            self._bytes -= _weight(self._kept.popitem(last=False)[1])
        return made

    def forget(self, path: Path) -> None:
        old = self._kept.pop(path, None)
        if old is not None:
            self._bytes -= _weight(old)


def small(card: Card, shot: Shot, look: Look, edge: int) -> QImage:
    """A better small picture of a shot: from its preview, else decoded. For a worker. Raises
    EditorError."""
    image = from_preview(cards.preview(card, shot, look, edge), look, edge)
    if max(image.width(), image.height()) >= min(edge, 480):
        return image
    return of(cards.decoded(card, shot, edge))


def fitted(card: Card, shot: Shot, look: Look, edge: int) -> QImage:
    """The shot for a whole screen: from its preview if that is near the size, else decoded. For a
    worker. Raises EditorError."""
    image = from_preview(cards.preview(card, shot, look, edge), look, edge)
    if max(image.width(), image.height()) >= min(edge, max(look.width, look.height)) * _ENOUGH:
        return image
    return of(cards.decoded(card, shot, edge))


def whole(card: Card, shot: Shot, edge: int) -> QImage:
    """The shot itself, decoded, its longer side at most `edge`. For a worker."""
    return of(cards.decoded(card, shot, edge))


def of(pixels: Pixels) -> QImage:
    kind = QImage.Format.Format_RGB888
    image = QImage(pixels.data, pixels.width, pixels.height, 3 * pixels.width, kind)
    return image.copy()  # the bytes are Python's


def from_preview(data: bytes, look: Look, edge: int) -> QImage:
    """A preview upright, shrunk while it is decoded; null for none or a broken one."""
    if not data:
        return QImage()
    kept = QByteArray(data)
    buffer = QBuffer(kept)
    reader = QImageReader(buffer, b"jpg")
    reader.setAutoTransform(False)
    size = reader.size()
    if max(size.width(), size.height()) > 2 * edge:
        reader.setScaledSize(size.scaled(QSize(edge, edge), Qt.AspectRatioMode.KeepAspectRatio))
    return upright(reader.read(), look)


def upright(image: QImage, look: Look) -> QImage:
    """Without a camera's black bars, and turned as the photo is."""
    if image.isNull():
        return image
    trimmed = image.copy(_inside(image.size(), look))
    return trimmed.transformed(_TURNS[look.orientation]) if look.orientation > 1 else trimmed


def _inside(size: QSize, look: Look) -> QRect:
    """The part of a thumbnail that has the photo's shape."""
    whole = QRect(0, 0, size.width(), size.height())
    if not look.width or not look.height:
        return whole
    shape = look.width / look.height
    if abs(size.width() / size.height() / shape - 1) <= _BARS:
        return whole
    part = QSize(look.width, look.height).scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
    inside = QRect(0, 0, max(1, part.width()), max(1, part.height()))
    inside.moveCenter(whole.center())
    return inside


def _weight(picture: QPixmap) -> int:
    return picture.width() * picture.height() * 4


_TURNS = {
    2: QTransform(-1, 0, 0, 1, 0, 0),
    3: QTransform(-1, 0, 0, -1, 0, 0),
    4: QTransform(1, 0, 0, -1, 0, 0),
    5: QTransform(0, 1, 1, 0, 0, 0),
    6: QTransform(0, 1, -1, 0, 0, 0),
    7: QTransform(0, -1, -1, 0, 0, 0),
    8: QTransform(0, -1, 1, 0, 0, 0),
}
"""What EXIF's orientations (2–8) do to a picture: `transformed` moves it back into its frame."""
