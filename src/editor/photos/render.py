"""Renditions: what of a photo leaves the house."""

import io
from pathlib import Path

from editor.document.photo import PhotoFields
from editor.photos.embed import embed
from editor.photos.picture import opened
from editor.photos.pixels import developed
from editor.remote.ports import Recipe


def render_file(
    original: Path, target: Path, fields: PhotoFields, recipe: Recipe
) -> tuple[str, int, int]:
    """Write a JPEG made from `original` by `recipe` to `target`; its mime type, width and height.

    It is upright, cropped, in sRGB, and carries `fields` and nothing else: no place, serial number,
    maker's note, thumbnail or history. Transparent parts become white; of an animation the first
    picture is taken. Equal input gives equal bytes. Raises EditorError for a broken original, and
    OSError if `target` can't be written.
    """
    with opened(original) as image:
        photographic = image.format in {"JPEG", "MPO"}
        picture = developed(image, recipe.long_edge, recipe.crop)
    out = io.BytesIO()
    picture.save(
        out,
        "JPEG",
        quality=recipe.quality,
        subsampling="4:2:0" if photographic else "4:4:4",  # thin coloured lines of maps and charts
        optimize=True,
        progressive=True,
    )
    target.write_bytes(embed(out.getvalue(), fields))
    return "image/jpeg", picture.width, picture.height
