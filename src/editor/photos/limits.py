"""How large a picture may be. A small file can claim any size; all this is asked before a pixel is
decoded."""

from typing import IO, TYPE_CHECKING

from editor.photos.peek import segments

if TYPE_CHECKING:
    from PIL import Image

MAX_PIXELS = 200_000_000
_ROOM = 480_000_000
"""Bytes that decoding may take."""

_DECODING = {"WEBP": 16.5, "AVIF": 12.0, "HEIF": 8.0}
"""Bytes a pixel that these need when they need most, measured."""
_PIXEL = 4
"""Pillow's bytes a pixel, but for these modes."""
_NARROW = {"1": 1, "L": 1, "P": 1, "I;16": 2, "I;16B": 2, "I;16L": 2, "I;16N": 2}
_COEFFICIENT = 2
_MOST_SCANS = 100
"""A progressive JPEG has about ten, a hostile one as many as it likes, of a few bytes each."""
_GONE_OVER = 1_500_000_000
"""Pixels, scan after scan."""
_SCAN = b"\xff\xda"
_CHUNK = 1 << 20


def most_pixels(image: "Image.Image") -> int:
    """How many pixels a picture like this may have. Raises ValueError for one that would take
    forever."""
    from PIL.JpegImagePlugin import JpegImageFile

    pixels, most = image.width * image.height, MAX_PIXELS
    if isinstance(image, JpegImageFile):
        held = _held(image)
        scans = _scans(image.fp) if held and image.fp else 1
        if scans > _MOST_SCANS:
            raise ValueError("too many scans")
        most = min(most, _GONE_OVER // scans)
        each = held / max(pixels, 1) + _PIXEL / 64
    elif image.format == "TIFF":  # a strip may hold all of it; and Pillow turns it itself
        each = 2.0 * _NARROW.get(image.mode, _PIXEL)
    else:
        each = _DECODING.get(image.format or "") or float(_NARROW.get(image.mode, _PIXEL))
    return min(most, int(_ROOM / each))


def largest_scale(image: "Image.Image") -> float:
    """The scale at which a JPEG can be decoded in the room that there is: 1, 1/2, 1/4 or 1/8."""
    room = _ROOM - _held(image)
    scale = 1.0
    while scale > 1 / 8 and image.width * image.height * scale * scale * _PIXEL > room:
        scale /= 2
    return scale


def _held(image: "Image.Image") -> int:
    """Bytes that libjpeg holds besides the pixels: those of a picture that comes in several scans,
    one sharper than the other, or one for each colour."""
    from PIL.JpegImagePlugin import JpegImageFile

    if not isinstance(image, JpegImageFile) or image.fp is None:
        return 0
    layers = image.layer  # of each colour: its id, sampling across, sampling down, table
    place = image.fp.tell()
    for _ in segments(image.fp, 0):
        pass  # up to the first scan
    colours = image.fp.read(3)[2:]
    image.fp.seek(place)
    if not image.info.get("progressive") and colours == bytes([len(layers)]):
        return 0
    across, down = max(one[1] for one in layers), max(one[2] for one in layers)
    parts = sum(one[1] * one[2] for one in layers) / max(across * down, 1)
    return int(image.width * image.height * parts * _COEFFICIENT)


def _scans(file: IO[bytes]) -> int:
    place = file.tell()
    file.seek(0)
    count, last = 0, b""
    while chunk := file.read(_CHUNK):
        count += (last + chunk).count(_SCAN)
        last = chunk[-1:]
    file.seek(place)
    return count
