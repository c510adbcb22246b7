"""Thumbnails, from the preview inside the file where that will do."""

import io
from pathlib import Path
from typing import TYPE_CHECKING

from editor.photos.library import exiv2_library
from editor.photos.picture import BROKEN, opened, orientation
from editor.photos.pixels import developed, turn

if TYPE_CHECKING:
    from PIL import Image

_QUALITY = 82
_SAME_SHAPE = 0.015
"""How far the sides' ratio of a preview may be off: more, and it has black bars or is stale."""


def thumbnail(original: Path, edge: int) -> bytes:
    """A JPEG of the photo, upright, its longer side at most `edge` pixels.

    Made from an embedded preview that is large enough and has the photo's shape, else from the
    photo itself. Raises EditorError for a broken file.
    """
    with opened(original) as image:
        small = _from_preview(original, image, edge) or developed(image, edge)
    out = io.BytesIO()
    small.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()


def _from_preview(original: Path, image: "Image.Image", edge: int) -> "Image.Image | None":
    if image.format not in {"JPEG", "MPO"}:
        return None
    from PIL import Image

    data = _preview(original, image.width / image.height, edge)
    if data is None:
        return None
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG",)) as preview:
            return turn(developed(preview, edge), orientation(image))
    except BROKEN:
        return None  # a broken preview: the photo itself is used


def _preview(original: Path, shape: float, edge: int) -> bytes | None:
    """The smallest embedded preview that will do."""
    with exiv2_library() as exiv2:
        try:
            source = exiv2.ImageFactory.open(str(original.absolute()))
            source.readMetadata()
            manager = exiv2.PreviewManager(source)
            for known in manager.getPreviewProperties():  # the smallest first
                alike = known.height_ and abs(known.width_ / known.height_ / shape - 1)
                if max(known.width_, known.height_) >= edge and alike < _SAME_SHAPE:
                    return bytes(manager.getPreviewImage(known).data())
        except exiv2.Exiv2Error:
            return None  # no metadata that can be read, so no preview
    return None
