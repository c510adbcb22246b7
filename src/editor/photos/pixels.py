"""Pixels made ready for the web: upright, cropped, shrunk, sRGB, without transparency."""

import io
import logging
from typing import TYPE_CHECKING

from editor.photos.picture import orientation, upright_size

if TYPE_CHECKING:
    from PIL import Image

_log = logging.getLogger(__name__)

Crop = tuple[float, float, float, float]
_WHOLE: Crop = (0.0, 0.0, 1.0, 1.0)


def developed(image: "Image.Image", edge: int, crop: Crop | None = None) -> "Image.Image":
    """A new RGB image in sRGB, upright, of the cropped part, its longer side at most `edge` pixels
    (never enlarged). Transparent parts become white. It carries nothing but its pixels."""
    from PIL import Image

    left, top, width, height = _inside(crop or _WHOLE)
    full_width, full_height = upright_size(image)
    scale = min(1.0, edge / max(width * full_width, height * full_height, 1))
    size = tuple(max(1, round(side * scale)) for side in (width * full_width, height * full_height))

    image.draft(None, (int(image.width * scale), int(image.height * scale)))
    image.load()
    profile = image.info.get("icc_profile")
    turned = turn(image, orientation(image))
    w, h = turned.size
    box = (left * w, top * h, min(w, (left + width) * w), min(h, (top + height) * h))
    plain = _opaque(_simple(turned))
    shrunk = plain.resize(size, Image.Resampling.LANCZOS, box=box, reducing_gap=1.0)
    return _bare(_srgb(shrunk, profile if isinstance(profile, bytes) else None))


def _inside(crop: Crop) -> Crop:
    """The crop, kept within the photo."""
    left, top = (min(max(part, 0.0), 0.999) for part in crop[:2])
    width, height = max(crop[2], 0.001), max(crop[3], 0.001)
    return left, top, min(width, 1 - left), min(height, 1 - top)


def turn(image: "Image.Image", exif_orientation: int) -> "Image.Image":
    """The image as EXIF's orientation wants it to be seen."""
    from PIL import Image

    steps = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }
    return image.transpose(steps[exif_orientation]) if exif_orientation in steps else image


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
    from PIL import ImageCms

    srgb = ImageCms.createProfile("sRGB")
    try:
        if image.mode == "LAB":
            source = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
        elif profile:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            if image.mode == "RGB" and "srgb" in ImageCms.getProfileDescription(source).lower():
                return image
        else:
            return image.convert("RGB")
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
