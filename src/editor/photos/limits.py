"""How large a picture may be. A small file can claim any size; all this is asked before a pixel is
decoded."""

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import TYPE_CHECKING

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
    scans = _scans(image)
    if scans > _MOST_SCANS:
        raise ValueError("too many scans")
    return min(MAX_PIXELS, _GONE_OVER // scans, int(_ROOM / _each(image)))


def _each(image: "Image.Image") -> float:
    """Bytes a pixel that decoding takes: of a JPEG at an eighth of its size."""
    if image.format in {"JPEG", "MPO"}:
        return _held(image) / max(image.width * image.height, 1) + _PIXEL / 64
    if image.format == "TIFF":  # a strip may hold all of it; and Pillow turns it itself
        return 2.0 * _NARROW.get(image.mode, _PIXEL)
    return _DECODING.get(image.format or "") or float(_NARROW.get(image.mode, _PIXEL))


class _Shared:
    """Room that threads share. One that holds some already waits for no more: it would wait for
    itself."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._held: dict[int, int] = {}

    @contextmanager
    def taken(self, needs: int) -> Iterator[None]:
        me = threading.get_ident()
        with self._changed:
            before = self._held.get(me)
            while before is None and self._held and sum(self._held.values()) + needs > _ROOM:
                self._changed.wait()
            self._held[me] = (before or 0) + needs
        try:
            yield
        finally:
            with self._changed:
                if before is None:
                    del self._held[me]
                else:
                    self._held[me] = before
                self._changed.notify_all()


_shared = _Shared()


def room_for(image: "Image.Image") -> AbstractContextManager[None]:
    """Waits until what other threads decode leaves room for the picture: an import has several in
    hand."""
    return _shared.taken(int(image.width * image.height * _each(image)))


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


def _scans(image: "Image.Image") -> int:
    from PIL.JpegImagePlugin import JpegImageFile

    if not isinstance(image, JpegImageFile) or image.fp is None or not _held(image):
        return 1
    place = image.fp.tell()
    image.fp.seek(0)
    count, last = 0, b""
    while chunk := image.fp.read(_CHUNK):
        count += (last + chunk).count(_SCAN)
        last = chunk[-1:]
    image.fp.seek(place)
    return max(1, count)
