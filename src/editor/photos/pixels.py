"""Pixels made ready to be seen: blurred where nobody shall be known, turned, cropped, straightened,
shrunk, in sRGB, without transparency."""

import io
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil, floor
from typing import TYPE_CHECKING

from editor.document.cropping import (
    WHOLE,
    Crop,
    Use,
    area_in_frame,
    area_in_photo,
    frame_ratio,
    shown,
    to_photo,
    within,
)
from editor.document.photo import Blur
from editor.photos.blur import cover, veils
from editor.photos.picture import drafted, orientation, upright_size

if TYPE_CHECKING:
    from PIL import Image

_log = logging.getLogger(__name__)

_FINER = 1.5
"""So many times the pixels of the result are rotated, to be shrunk thereafter: rotating blurs."""
_GAP = 1.0
"""Pillow's `reducing_gap`: shrinking by averages first, as far as that goes."""
_STRIP = 4_000_000
"""Pixels that are converted at once."""
_DIRECT = {"L", "RGB", "CMYK", "LAB"}
"""Modes that Pillow shrinks as they are."""


@dataclass(frozen=True, slots=True)
class Turning:
    """How the pixels of a file come to stand upright, or those of a photo in the frame."""

    turn: int = 0
    flipped: bool = False
    angle: float = 0.0
    crop: Crop | None = None


_UPRIGHT = {
    1: Turning(),
    2: Turning(flipped=True),
    3: Turning(180),
    4: Turning(180, flipped=True),
    5: Turning(270, flipped=True),
    6: Turning(90),
    7: Turning(90, flipped=True),
    8: Turning(270),
}
"""By EXIF's orientation."""


def seen(
    image: "Image.Image", edge: int, use: Use | None = None, blurs: Sequence[Blur] = ()
) -> "Image.Image":
    """What a use shows of an opened photo (no use: all of it, upright), its longer side at most
    `edge` pixels, never enlarged: a new RGB image in sRGB. Transparent parts become white; it
    carries nothing but its pixels.

    The blurs are baked in before anything else, also into what is cut off next to them.
    """
    width, height = upright_size(image)
    part = shown(use, width / height) if use else WHOLE
    angle = use.angle if use else 0.0
    across, down = (height, width) if use and use.turn in (90, 270) else (width, height)
    scale = min(1.0, edge / max(part[2] * across, part[3] * down, 1))
    size = _size(part[2] * across * scale, part[3] * down * scale)
    finer = min(1.0, scale * _FINER) if angle else scale

    drafted(image, finer)
    image.load()
    area = within(area_in_photo(part, use, width / height)) if use else part
    picture = _piece(image, area, _size(area[2] * width * finer, area[3] * height * finer))
    for veil in veils(blurs, width, height, partial(_piece, image, average=True)):
        cover(picture, area, veil)
    if use:
        picture = _turned(picture, use)
        if angle:
            picture = _straightened(picture, use, width / height, area, size, finer / scale)
    profile = image.info.get("icc_profile")
    return _bare(_srgb(picture, profile if isinstance(profile, bytes) else None))


def _size(width: float, height: float) -> tuple[int, int]:
    return max(1, round(width)), max(1, round(height))


def _piece(
    image: "Image.Image", area: Crop, size: tuple[int, int], *, average: bool = False
) -> "Image.Image":
    """An area of the upright photo at that size, in L, RGB, CMYK or LAB. The file's own pixels are
    shrunk before they are turned: that is less work, and no second large picture."""
    from PIL import Image

    stored = _UPRIGHT[orientation(image)]
    left, top, width, height = area_in_photo(area, stored, 1.0)
    box = (
        left * image.width,
        top * image.height,
        min(float(image.width), (left + width) * image.width),
        min(float(image.height), (top + height) * image.height),
    )
    how = Image.Resampling.BOX if average else Image.Resampling.LANCZOS
    small = _shrunk(image, box, size if stored.turn in (0, 180) else (size[1], size[0]), how)
    return _turned(small, stored)


def _shrunk(
    image: "Image.Image",
    box: tuple[float, float, float, float],
    size: tuple[int, int],
    how: "Image.Resampling",
) -> "Image.Image":
    """`box` of the image at that size. What must be converted first is, strip by strip: Pillow
    would make several whole copies of a picture with transparency."""
    from PIL import Image

    if image.mode in _DIRECT and "transparency" not in image.info:
        return image.resize(size, how, box=box, reducing_gap=_GAP)
    left, top, right, bottom = floor(box[0]), floor(box[1]), ceil(box[2]), ceil(box[3])
    wide, high = right - left, bottom - top
    factor = max(1, int(min(wide / size[0], high / size[1])))
    rows = max(1, _STRIP // wide // factor) * factor
    whole: Image.Image | None = None
    for y in range(top, bottom, rows):
        strip = _opaque(_simple(image.crop((left, y, right, min(y + rows, bottom)))))
        small = strip.reduce(factor)
        if whole is None:
            whole = Image.new(small.mode, (ceil(wide / factor), ceil(high / factor)))
        whole.paste(small, (0, (y - top) // factor))
    assert whole is not None
    inner = (
        (box[0] - left) / factor,
        (box[1] - top) / factor,
        (box[2] - left) / factor,
        (box[3] - top) / factor,
    )
    return whole.resize(size, how, box=inner, reducing_gap=_GAP)


def _turned(picture: "Image.Image", use: Use) -> "Image.Image":
    """Mirrored, then turned clockwise; Pillow's names count the other way round."""
    from PIL.Image import Transpose

    steps = {
        (False, 90): Transpose.ROTATE_270,
        (False, 180): Transpose.ROTATE_180,
        (False, 270): Transpose.ROTATE_90,
        (True, 0): Transpose.FLIP_LEFT_RIGHT,
        (True, 90): Transpose.TRANSVERSE,
        (True, 180): Transpose.FLIP_TOP_BOTTOM,
        (True, 270): Transpose.TRANSPOSE,
    }
    step = steps.get((use.flipped, use.turn))
    return picture if step is None else picture.transpose(step)


def _straightened(
    picture: "Image.Image",
    use: Use,
    photo: float,
    area: Crop,
    size: tuple[int, int],
    finer: float,
) -> "Image.Image":
    """What the use shows, cut askew out of a picture of `area` of the photo, turned already."""
    from PIL import Image

    there = area_in_frame(area, Turning(use.turn, use.flipped), photo)
    left, top, width, height = shown(use, photo)
    wide, high = _size(size[0] * finer, size[1] * finer)

    def source(x: int, y: int) -> tuple[float, float]:
        """Where the pixel of the result comes from."""
        at = left + x / wide * width, top + y / high * height
        u, v = to_photo(at, Turning(angle=use.angle), frame_ratio(photo, use.turn))
        return (
            (u - there[0]) / there[2] * picture.width,
            (v - there[1]) / there[3] * picture.height,
        )

    (x, y), right, down = source(0, 0), source(wide, 0), source(0, high)
    across = ((right[0] - x) / wide, (down[0] - x) / high, x)
    upright = ((right[1] - y) / wide, (down[1] - y) / high, y)
    rotated = picture.transform(
        (wide, high), Image.Transform.AFFINE, (*across, *upright), Image.Resampling.BICUBIC
    )
    return rotated if rotated.size == size else rotated.resize(size, Image.Resampling.LANCZOS)


def _simple(image: "Image.Image") -> "Image.Image":
    """8 bits a channel, in a mode that can be resized: L, LA, RGB, RGBA, CMYK or LAB."""
    if image.mode.startswith("I"):  # 16 bits of grey; convert() alone would clip at 255
        return image.point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in {"L", "LA", "RGB", "RGBA", "CMYK", "LAB"}:
        return image.convert("RGBA") if "transparency" in image.info else image
    if image.mode in {"1", "F"}:
        return image.convert("L")
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def _opaque(image: "Image.Image") -> "Image.Image":
    from PIL import Image

    if image.mode not in {"LA", "RGBA"}:
        return image
    ground = Image.new(image.mode.removesuffix("A"), image.size, "white")
    ground.paste(image.convert(ground.mode), mask=image.getchannel("A"))
    return ground


def _srgb(image: "Image.Image", profile: bytes | None) -> "Image.Image":
    if not profile and image.mode != "LAB":
        return image.convert("RGB")
    from PIL import ImageCms

    try:
        if image.mode == "LAB":
            source = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
        else:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile or b""))
            if image.mode == "RGB" and "srgb" in ImageCms.getProfileDescription(source).lower():
                return image
        srgb = ImageCms.createProfile("sRGB")
        made = ImageCms.profileToProfile(
            image,
            source,
            srgb,
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except (ImageCms.PyCMSError, OSError) as error:
        # A broken profile, or one of another colour space: the colours are shown as they stand.
        _log.warning("a colour profile was left out: %s", error)
        return image.convert("RGB")
    return made if made is not None else image


def _bare(image: "Image.Image") -> "Image.Image":
    """Pillow carries comments and profiles along in `info`, and saves some of them."""
    bare = image.copy()
    bare.info = {}
    return bare
