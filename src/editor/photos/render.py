"""Renditions: what of a photo leaves the house."""

import io
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from editor.base.errors import EditorError
from editor.base.messages import say
from editor.document.photo import Handling, PhotoFields
from editor.photos.embed import embed
from editor.photos.picture import opened
from editor.photos.pixels import seen
from editor.remote.ports import Recipe

if TYPE_CHECKING:
    from PIL import Image

_WORST = 55
"""JPEG's quality; below it a smaller picture looks better."""
_SMALLEST = 320
"""Pixels of the longer side; no size limit makes a picture smaller."""


def render_file(
    original: Path, target: Path, fields: PhotoFields, recipe: Recipe, handling: Handling
) -> tuple[str, int, int]:
    """Write a JPEG made from `original` by `recipe` to `target`; its mime type, width and height.

    It is upright, blurred, cropped, in sRGB, and carries `fields` and nothing else that isn't asked
    for: no place, serial number, maker's note, thumbnail or history. Transparent parts become
    white; of an animation the first picture is taken. Equal input gives equal bytes.

    Raises EditorError for a broken original, for a protected photo on which nothing is blurred,
    and where `max_bytes` can't be met; OSError if `target` can't be written.
    """
    blurs = tuple(dict.fromkeys((*recipe.blurs, *handling.blurs)))
    if handling.protected and not blurs:
        raise unblurred()
    with opened(original) as image:
        # The thin coloured lines of maps and charts would run with coarser colours.
        colours = "4:2:0" if image.format in {"JPEG", "MPO"} else "4:4:4"
        picture = seen(image, recipe.long_edge, recipe, blurs)
    keep = () if handling.protected else recipe.keep
    written = partial(embed, fields=fields, original=original, keep=keep)
    made = written(_jpeg(picture, recipe.quality, colours))
    if recipe.max_bytes and len(made) > recipe.max_bytes:
        texts = len(written(_jpeg(picture.resize((8, 8)), _WORST, colours)))
        picture, made = _within(picture, recipe, colours, recipe.max_bytes - texts)
        made = written(made)
    target.write_bytes(made)
    return "image/jpeg", picture.width, picture.height


def unblurred() -> EditorError:
    return EditorError(
        say("A photo shows somebody who must not be known, and nothing on it is blurred."),
        remedy=say("Blur faces and whatever else tells who it is, then try again."),
    )


def _within(
    picture: "Image.Image", recipe: Recipe, colours: str, room: int
) -> tuple["Image.Image", bytes]:
    """The picture as a JPEG of at most `room` bytes: of the best quality that fits, else smaller.

    Raises EditorError."""
    from PIL import Image

    edge = max(picture.size)
    while True:
        size = tuple(max(1, round(side * edge / max(picture.size))) for side in picture.size)
        smaller = (
            picture if size == picture.size else picture.resize(size, Image.Resampling.LANCZOS)
        )
        least = _jpeg(smaller, min(_WORST, recipe.quality), colours)
        if len(least) <= room:
            return smaller, _best(smaller, recipe.quality, colours, room) or least
        if edge <= _SMALLEST:
            raise EditorError(
                say("The site takes no photos of more than {bytes} bytes.", bytes=recipe.max_bytes),
                remedy=say("Allow larger files in the site's settings."),
            )
        edge = max(_SMALLEST, int(edge * min(0.95, (max(room, 1) / len(least)) ** 0.5)))


def _best(picture: "Image.Image", quality: int, colours: str, room: int) -> bytes | None:
    """The JPEG of the highest quality between the worst and `quality` that fits."""
    low, high, best = min(_WORST, quality) + 1, quality, None
    while low <= high:
        middle = (low + high) // 2
        made = _jpeg(picture, middle, colours)
        if len(made) <= room:
            best, low = made, middle + 1
        else:
            high = middle - 1
    return best


def _jpeg(picture: "Image.Image", quality: int, colours: str) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality, subsampling=colours, optimize=True, progressive=True)
    return out.getvalue()
