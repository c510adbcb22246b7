"""Telling pictures apart: the same picture with other words in its file, or in another size.

The same picture data: a digest of it without metadata finds it, comparing byte by byte makes sure.
The same picture again: a difference hash of 64 bits (dHash: is each of 8 × 8 places darker than
its right neighbour?) of a small one; up to `NEAR` bits may differ.
"""

import hashlib
import io
import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import IO, TYPE_CHECKING

from editor.photos.tiff import directories

if TYPE_CHECKING:
    from PIL import Image

NEAR = 10
"""Bits. It holds for all resized copies and nearly all that were cropped a little, and for one in
600 pairs of unrelated pictures: a hint, never a reason to leave one out."""
_TAIL = 1 << 16
_SLICES, _SLICE = 32, 4096
_CHUNK = 1 << 20
_NO_LENGTH = frozenset({0x01, *range(0xD0, 0xD8)})
_START, _END, _SCAN, _APP2 = 0xD8, 0xD9, 0xDA, 0xE2
_MPF = b"MPF\0"


@dataclass(frozen=True, slots=True)
class Pixels:
    """Where a file holds its picture: `head` is what the decoder needs to know, `start` and `end`
    where the coded pixels are."""

    head: bytes
    start: int
    end: int


def coded_pixels(file: IO[bytes]) -> Pixels | None:
    """A JPEG's picture without its metadata: None for other files, and for one whose end isn't
    there as it should be. Pictures that a camera appended (previews, a gain map) don't count."""
    file.seek(0)
    if file.read(2) != b"\xff\xd8":
        return None
    head, appended = [], 0
    while (segment := _segment(file)) is not None:
        marker, data = segment
        if marker == _APP2 and data.startswith(_MPF):
            after = file.tell()
            appended = _first_appended(file, data[4:], after - len(data) + 4)
            file.seek(after)
        elif not 0xE0 <= marker <= 0xEF and marker != 0xFE:  # APPn, COM: what is said of it
            head.append(struct.pack(">BI", marker, len(data)) + data)
        if marker == _SCAN:
            start = file.tell()
            end = _last_end(file, start, appended or file.seek(0, io.SEEK_END))
            return Pixels(b"".join(head), start, end) if end else None
    return None


def _segment(file: IO[bytes]) -> tuple[int, bytes] | None:
    marker = file.read(2)
    while marker == b"\xff\xff":  # padding
        marker = b"\xff" + file.read(1)
    if len(marker) < 2 or marker[0] != 0xFF or marker[1] in _NO_LENGTH | {_START, _END}:
        return None
    length = int.from_bytes(file.read(2), "big") - 2
    if length < 0:
        return None
    if 0xE0 <= marker[1] <= 0xEF and marker[1] != _APP2:
        file.seek(length, io.SEEK_CUR)
        return marker[1], b""
    data = file.read(length)
    return (marker[1], data) if len(data) == length else None


def _first_appended(file: IO[bytes], index: bytes, start: int) -> int:
    """Where the first picture behind the photo begins, by the Multi-Picture Format's index (CIPA
    DC-007, 5.2.3.3); 0 if there is none where it says so: programs that write other metadata move
    pictures and forget the index."""
    order = {b"II": "<", b"MM": ">"}.get(index[:2], "<")
    found = next((one for one, _ in directories(io.BytesIO(index))), None)
    entries = found.raw(0xB002) if found else b""
    places = [start + at for (at,) in _PLACE[order].iter_unpack(entries[: len(entries) // 16 * 16])]
    first = min((at for at in places if at > start), default=0)
    file.seek(first)
    return first if first and file.read(3) == b"\xff\xd8\xff" else 0


_PLACE = {order: struct.Struct(order + "8xL4x") for order in "<>"}


def _last_end(file: IO[bytes], start: int, end: int) -> int:
    """Behind the last end of a picture; 0 if there is none near the end."""
    begin = max(start, end - _TAIL)
    file.seek(begin)
    found = file.read(end - begin).rfind(b"\xff\xd9")
    return begin + found + 2 if found >= 0 else 0


def image_digest(path: Path, pixels: Pixels | None = None) -> str:
    """32 hex digits for the picture in a JPEG, whatever its metadata; empty for others. It looks
    at samples (a whole second hash would cost as much as the copying): `same_image` makes sure.
    `pixels` are the file's, where they are known already."""
    with path.open("rb", buffering=_SLICE) as file:
        pixels = pixels or coded_pixels(file)
        if pixels is None:
            return ""
        size = pixels.end - pixels.start
        digest = hashlib.sha256(pixels.head + struct.pack(">Q", size))
        step = max(_SLICE, size // _SLICES)
        for at in range(pixels.start, pixels.end, step):
            file.seek(at)
            digest.update(file.read(min(_SLICE, pixels.end - at)))
    return digest.hexdigest()[:32]


def same_image(one: Path, other: Path) -> bool:
    """Whether two JPEGs hold the very same picture, whatever their metadata. Raises OSError."""
    with one.open("rb") as first, other.open("rb") as second:
        here, there = coded_pixels(first), coded_pixels(second)
        if here is None or there is None or here.head != there.head:
            return False
        if here.end - here.start != there.end - there.start:
            return False
        return all(a == b for a, b in zip(_read(first, here), _read(second, there), strict=True))


def _read(file: IO[bytes], pixels: Pixels) -> Iterator[bytes]:
    file.seek(pixels.start)
    left = pixels.end - pixels.start
    while left:
        chunk = file.read(min(_CHUNK, left))
        if not chunk:
            return
        left -= len(chunk)
        yield chunk


def likeness(small: "Image.Image") -> str:
    """The dHash of an upright picture, 16 hex digits; empty for one that is even all over: all
    such look alike."""
    from PIL import Image

    grey = small.convert("L").resize((9, 8), Image.Resampling.BOX)
    pixels = grey.tobytes()
    bits = 0
    for row in range(8):
        for at in range(row * 9, row * 9 + 8):
            bits = bits << 1 | (pixels[at] < pixels[at + 1])
    return f"{bits:016x}" if bits else ""


class Likenesses:
    """Photos by how they look. Four bands of 16 bits: where no more than ten bits differ in all,
    no more than two do in one of the bands at least."""

    def __init__(self, known: Iterable[tuple[str, str]] = ()) -> None:
        self._bands: dict[int, list[tuple[int, str]]] = {}
        for photo, looks in known:
            self.add(photo, looks)

    def add(self, photo: str, looks: str) -> None:
        if looks:
            value = int(looks, 16)
            for band in _bands(value):
                self._bands.setdefault(band, []).append((value, photo))

    def near(self, looks: str) -> list[str]:
        """Ids of photos that look so, the nearest first."""
        if not looks:
            return []
        value = int(looks, 16)
        found = {
            photo: distance
            for band in _bands(value)
            for flip in _FLIPS
            for other, photo in self._bands.get(band ^ flip, ())
            if (distance := (value ^ other).bit_count()) <= NEAR
        }
        return sorted(found, key=lambda photo: found[photo])


def _bands(value: int) -> list[int]:
    """Each band's bits, with the band's number above them."""
    return [number << 16 | (value >> 16 * number) & 0xFFFF for number in range(4)]


_FLIPS = [
    sum(1 << bit for bit in bits) for count in range(3) for bits in combinations(range(16), count)
]
