"""Where the page gets its photos from."""

import enum
from collections import OrderedDict
from typing import Protocol

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap

from editor.document import Figure, Photo
from editor.ui.text.drawing.uses import cut

_KEPT = 48 * 1024 * 1024
"""Bytes of pictures that are held at the very size at which they are painted."""
_PIXEL = 4


class Stand(enum.Enum):
    """How it stands with a picture that isn't there."""

    COMING = "coming"
    UNKNOWN = "unknown"
    """This laptop has no such photo."""
    REMOTE = "remote"
    """It is still on the web."""
    BROKEN = "broken"
    """Its file is gone or can't be read."""


class Pictures(Protocol):
    """Serves thumbnails from memory; it must answer at once, since it is asked while painting.

    When a picture that was None has come, or a photo's fields changed, the owner calls
    `ArticleEditor.refresh_photo(photo_id)`.
    """

    def picture(self, photo_id: str, width: int, dpr: float) -> QPixmap | None:
        """The whole upright photo at about `width` × `dpr` pixels across, with what must be
        blurred blurred; None: not there yet."""

    def photo(self, photo_id: str) -> Photo | None:
        """The photo's fields and size; None if this laptop doesn't know it."""

    def stand(self, photo_id: str) -> Stand:
        """Why `picture` gave none."""


class NoPictures:
    """For a page whose photos aren't at hand: every figure shows an empty frame."""

    def picture(self, photo_id: str, width: int, dpr: float) -> QPixmap | None:
        return None

    def photo(self, photo_id: str) -> Photo | None:
        return None

    def stand(self, photo_id: str) -> Stand:
        return Stand.UNKNOWN


class Fitted:
    """Pictures cut and shrunk to the pixels that they take on the page. Shrinking anew at each
    paint would cost as much as all the rest of it."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()
        self.bytes = 0

    def fit(self, picture: QPixmap, use: Figure, size: QSize) -> QPixmap:
        """What a use shows of a photo's picture, at `size` device pixels."""
        shown = (use.crop, use.turn, use.flipped, use.angle)
        key = (picture.cacheKey(), shown, size.width(), size.height())
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        made = cut(picture, use, size)
        self._kept[key] = made
        self.bytes += _weight(made)
        while self.bytes > _KEPT and len(self._kept) > 1:
            self.bytes -= _weight(self._kept.popitem(last=False)[1])
        return made


def _weight(picture: QPixmap) -> int:
    return picture.width() * picture.height() * _PIXEL
