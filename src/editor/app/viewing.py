"""A photo seen pixel by pixel."""

import math

from editor.app.cards import Pixels
from editor.app.core import Core
from editor.document import Photo

MOST = 64_000_000
"""Pixels that are shown at once; they take four bytes each. Larger photos are shown smaller."""


def edge_of_whole(photo: Photo) -> int:
    """The longer side, in pixels, at which a photo is shown at its largest."""
    pixels = max(1, photo.width * photo.height)
    return round(max(photo.width, photo.height) * min(1.0, math.sqrt(MOST / pixels)))


def decoded(core: Core, photo: Photo, edge: int) -> Pixels:
    """The photo itself, blurred where it is to be, at most `edge` pixels long: the whole file is
    read for it. Raises EditorError if that is broken or gone."""
    from editor.photos.blur import hidden
    from editor.photos.picture import opened
    from editor.photos.pixels import seen

    with opened(core.store.blob_path(photo.blob)) as image:
        made = seen(image, edge, blurs=hidden(photo.handling))
    return Pixels(made.width, made.height, made.tobytes())


def file_size(core: Core, photo: Photo) -> int:
    """Bytes of the original; 0 if it is gone."""
    path = core.store.blob_path(photo.blob)
    return path.stat().st_size if path.is_file() else 0
