"""Thumbnails in three steps: the embedded one at once, one from a larger preview in the file next,
and one from the photo itself last.

All are upright JPEGs that carry nothing but the picture. On what is embedded nothing can be blurred
for sure, since it may show more than the photo, or another part of it. Pillow lets other threads
run while it works.
"""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from editor.base.errors import EditorError
from editor.document.cropping import WHOLE, shaped
from editor.document.photo import Blur
from editor.photos.peek import Look, peek, preview
from editor.photos.picture import BROKEN, opened, orient
from editor.photos.pixels import seen

if TYPE_CHECKING:
    from PIL import Image

_QUALITY = 82
_SAME_SHAPE = 0.015
"""How far the sides' ratio of a preview may be off: more, and it has black bars or is stale."""
_TINY = 160
"""Pixels of the longer side of the thumbnails that cameras embed."""


def thumbnail(original: Path, edge: int, blurs: Sequence[Blur] = ()) -> bytes:
    """The longer side is at most `edge` pixels. Made from a preview that is large enough and has
    the photo's shape, else from the photo itself. Raises EditorError for a broken file."""
    if not blurs and (made := from_preview(original, edge)):
        return made
    return from_photo(original, edge, blurs)


def embedded(original: Path) -> bytes | None:
    """What the camera put into the file, at most 160 pixels long, without the bars that fill it
    up; None if there is nothing that can be read."""
    look = _look(original)
    if not look.thumbnail or not look.height:
        return None
    return _small(look.thumbnail, _TINY, look.width / look.height, look.orientation, bars=True)


def from_preview(original: Path, edge: int) -> bytes | None:
    """From the smallest embedded preview that will do; None if there is none."""
    look = _look(original)
    if not look.height:
        return None
    try:
        data = preview(original, look, edge) or look.thumbnail
    except OSError:
        return None  # the disk fails: said better by who reads the photo itself
    return _small(data, edge, look.width / look.height, look.orientation) if data else None


def from_photo(original: Path, edge: int, blurs: Sequence[Blur] = ()) -> bytes:
    """From the photo itself. Raises EditorError for a broken file."""
    with opened(original) as image:
        return _jpeg(seen(image, edge, blurs=blurs))


def _look(original: Path) -> Look:
    try:
        return peek(original)
    except (OSError, EditorError):
        return Look()  # broken, or gone: said better by who reads the photo itself


def _small(
    data: bytes, edge: int, shape: float, orientation: int, *, bars: bool = False
) -> bytes | None:
    """An embedded JPEG, turned as its photo is; None if it is broken, too small, or of another
    shape than the photo (as stored). With `bars`, what doesn't belong to the photo is cut off."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data), formats=("JPEG",)) as image:
            found: Image.Image = image
            if bars:
                found = _without_bars(image, shape)
                if found.size == image.size and orientation <= 1 and _is_bare(image, edge):
                    return data
            elif (
                max(image.size) < edge or abs(image.width / image.height / shape - 1) > _SAME_SHAPE
            ):
                return None
            orient(found, orientation)
            return _jpeg(seen(found, edge))
    except BROKEN:
        return None  # the photo itself is used


def _is_bare(image: "Image.Image", edge: int) -> bool:
    """Whether a JPEG is as we would make it: small enough, and nothing but the picture."""
    said = [name for name, _ in getattr(image, "applist", ())]
    return max(image.size) <= edge and image.mode == "RGB" and set(said) <= {"APP0"}


def _without_bars(image: "Image.Image", shape: float) -> "Image.Image":
    left, top, width, height = shaped(WHOLE, shape, image.width / image.height)
    right, bottom = left + width, top + height
    return image.crop(
        (
            round(left * image.width),
            round(top * image.height),
            round(right * image.width),
            round(bottom * image.height),
        )
    )


def _jpeg(picture: "Image.Image") -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()
