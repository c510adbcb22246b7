"""A picture's head: when it was taken, how it is turned, its thumbnail, and where in the file its
previews lie. No more is read than that: of 300 photos on a card, a few megabytes of gigabytes."""

import io
import re
import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import IO

from editor.photos.dates import from_exif
from editor.photos.tiff import Directory, Kind, directories

_AHEAD = 1 << 16
"""Bytes fetched at once: a camera's head, thumbnail included, is rarely longer."""
_MOST_HEAD = 8 << 20
_SEARCHED = 2 << 20
"""In RAW files whose plan we don't read, previews are looked for so far from the beginning."""
_SMALL = 100_000
"""Bytes of an embedded picture that may be fetched as a thumbnail."""

_EXIF, _XMP, _MPF = b"Exif\0\0", b"http://ns.adobe.com/xap/1.0/\0", b"MPF\0"
_RATING = re.compile(rb"xmp:Rating(?:=[\"']|>)\s*(-?\d)")
_LARGE_THUMBNAILS = (0x010001, 0x010002)  # CIPA DC-007, table 4: VGA and full HD
_PLAIN_PIXELS = (2, 6)  # RGB, YCbCr: not a sensor's mosaic
_JPEG_INSIDE = (6, 7)
_FRAMES = frozenset({0xC0, 0xC1, 0xC2, 0xC9, 0xCA})
"""Frames that can be shown; Canon's RAW files hold lossless ones (0xC3), a sensor's."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """A JPEG inside a file: where it begins, and how many bytes it has."""

    at: int
    size: int


@dataclass(frozen=True, slots=True)
class Look:
    """What a file's head tells. `taken` is ISO 8601 ("" unknown), `orientation` EXIF's, 1–8;
    `width` and `height` are pixels as stored (0 unknown), `rating` is XMP's. `thumbnail` and the
    previews (the smallest first) are JPEGs that are turned like the photo itself."""

    taken: str = ""
    orientation: int = 1
    width: int = 0
    height: int = 0
    rating: int = 0
    thumbnail: bytes = b""
    previews: tuple[Embedded, ...] = ()

    @property
    def turned(self) -> bool:
        """Whether width and height are exchanged when it stands upright."""
        return self.orientation >= 5


def peek(path: Path) -> Look:
    """Read a picture's head. Raises OSError where the disk fails, EditorError for what is no
    picture or is broken already in its head."""
    look = head(path)
    return look if look.width else _by_pillow(path)


def head(path: Path) -> Look:
    """What is read without Pillow: of JPEGs, TIFFs and RAW files. Raises OSError."""
    with path.open("rb", buffering=_AHEAD) as file:
        read = _reader(file.read(16))
        return read(file) if read else Look()


def preview(path: Path, look: Look, edge: int) -> bytes:
    """The smallest embedded JPEG whose longer side has `edge` pixels, else the largest that there
    is; empty where there is none. Raises OSError."""
    with path.open("rb", buffering=_AHEAD) as file:
        best, length = b"", path.stat().st_size
        for inside in look.previews:
            width, height = size_of(file, inside.at)
            if not width:
                continue
            file.seek(inside.at)
            best = file.read(min(inside.size, max(0, length - inside.at)))
            if max(width, height) >= edge:
                break
        return best


def size_of(file: IO[bytes], at: int = 0) -> tuple[int, int]:
    """Width and height of the JPEG that begins there; (0, 0) if none does."""
    for marker, data in segments(file, at):
        if marker in _FRAMES and len(data) >= 5:
            height, width = struct.unpack_from(">HH", data, 1)
            return width, height
    return 0, 0


def _reader(magic: bytes) -> Callable[[IO[bytes]], Look] | None:
    if magic[:2] == b"\xff\xd8":
        return _jpeg
    if magic[:2] in (b"II", b"MM"):
        return _tiff
    if magic[:8] == b"FUJIFILM":
        return _fuji
    return _searched if magic[4:12] == b"ftypcrx " else None


def _jpeg(file: IO[bytes], at: int = 0) -> Look:
    look, previews = Look(), []
    for marker, data in segments(file, at):
        if marker == 0xE1 and data.startswith(_EXIF):
            look = _told_by_exif(io.BytesIO(data[6:]), look)
        elif marker == 0xE1 and data.startswith(_XMP):
            rating = _RATING.search(data)
            look = replace(look, rating=int(rating.group(1)) if rating else look.rating)
        elif marker == 0xE2 and data.startswith(_MPF):
            # Offsets count from behind the four letters; the segment ends where the file stands.
            previews = _large_thumbnails(data[4:], file.tell() - len(data) + 4)
        elif marker in _FRAMES and len(data) >= 5:
            height, width = struct.unpack_from(">HH", data, 1)
            look = replace(look, width=width, height=height)
    return replace(look, previews=tuple(sorted(previews, key=lambda one: one.size)))


def segments(file: IO[bytes], at: int) -> Iterator[tuple[int, bytes]]:
    """A JPEG's marker segments before its pixels; their data without the length. None if there is
    no JPEG at `at`."""
    file.seek(at)
    if file.read(2) != b"\xff\xd8":
        return
    while file.tell() - at < _MOST_HEAD:
        head = file.read(2)
        while head[:1] == b"\xff" and head[1:] == b"\xff":  # padding
            head = b"\xff" + file.read(1)
        if len(head) < 2 or head[0] != 0xFF or head[1] in (0xDA, 0xD9):
            return
        length = file.read(2)
        if len(length) < 2:
            return
        data = file.read(max(0, int.from_bytes(length, "big") - 2))
        end = file.tell()
        yield head[1], data
        file.seek(end)


def _large_thumbnails(data: bytes, start: int) -> list[Embedded]:
    """The previews that Sony's and Nikon's cameras append to a JPEG (CIPA DC-007, 5.2.3.3)."""
    index = next((one for one, _ in directories(io.BytesIO(data))), None)
    entries = index.raw(0xB002) if index else b""
    order = "<" if data[:2] == b"II" else ">"
    found = []
    for number in range(len(entries) // 16):
        kind, size, at = struct.unpack_from(order + "LLL", entries, 16 * number)
        if kind & 0xFFFFFF in _LARGE_THUMBNAILS and size and at:
            found.append(Embedded(start + at, size))
    return found


def _told_by_exif(exif: IO[bytes], look: Look) -> Look:
    """When, how turned, and the thumbnail, from the EXIF block of a JPEG."""
    for here, kind in directories(exif):
        look = _told(here, kind, look)
        for inside in _inside(here):
            exif.seek(inside.at)
            thumbnail = exif.read(inside.size)
            if len(thumbnail) == inside.size and not look.thumbnail:
                look = replace(look, thumbnail=thumbnail)
    return look


def _told(here: Directory, kind: Kind, look: Look) -> Look:
    if kind is Kind.EXIF:
        taken = from_exif(here.text(36867) or here.text(36868), here.text(36881))
        return replace(look, taken=taken or look.taken)
    turned = here.number(274)
    return replace(look, orientation=turned) if kind is Kind.FIRST and 1 <= turned <= 8 else look


def _tiff(file: IO[bytes]) -> Look:
    """RAW files that are TIFFs with previews in them, and plain TIFFs."""
    look, found = Look(), []
    for here, kind in directories(file):
        look = _told(here, kind, look)
        if kind is not Kind.EXIF:
            width, height = here.number(256), here.number(257)
            if width * height > look.width * look.height:
                look = replace(look, width=width, height=height)
            found += _inside(here)
            if here.amount(0x2E) > 1000:  # Panasonic's RW2: the whole JPEG, its EXIF in it
                found.append(Embedded(here.place(0x2E), here.amount(0x2E)))
    previews = [one for one in found if size_of(file, one.at)[0]]
    if not previews and file.seek(0) == 0 and file.read(4)[2:] != b"*\0":
        return replace(_searched(file), orientation=look.orientation)
    return _from_previews(file, look, previews)


def _inside(here: Directory) -> list[Embedded]:
    """The JPEGs that a directory points at."""
    found = []
    if (at := here.number(513)) and (size := here.number(514)):
        found.append(Embedded(at, size))
    strips = here.numbers(273)
    if (
        len(strips) == 1
        and here.number(259) in _JPEG_INSIDE
        and (not here.amount(262) or here.number(262) in _PLAIN_PIXELS)
    ):
        found.append(Embedded(strips[0], here.number(279)))
    return found


def _from_previews(file: IO[bytes], look: Look, previews: list[Embedded]) -> Look:
    """What a RAW file's own head doesn't tell, its previews may; the smallest is the thumbnail."""
    ordered = sorted(set(previews), key=lambda one: one.size)
    for inside in reversed(ordered):
        if look.taken and look.width:
            break
        told = _jpeg(file, inside.at)
        turned = look.orientation if look.orientation != 1 else told.orientation
        look = replace(look, taken=look.taken or told.taken, orientation=turned)
        if not look.width:
            look = replace(look, width=told.width, height=told.height)
        if not look.thumbnail:
            look = replace(look, thumbnail=told.thumbnail)
    if not look.thumbnail and ordered and ordered[0].size <= _SMALL:
        file.seek(ordered[0].at)
        look = replace(look, thumbnail=file.read(ordered[0].size))
    return replace(look, previews=tuple(ordered))


def _fuji(file: IO[bytes]) -> Look:
    """RAF: a JPEG of full size stands at the place that the head names (bytes 84 to 92)."""
    file.seek(84)
    at, size = struct.unpack(">LL", file.read(8).ljust(8, b"\0"))
    return _from_previews(file, Look(), [Embedded(at, size)])


def _searched(file: IO[bytes]) -> Look:
    """Canon's CR3, Olympus's ORF: JPEGs are looked for. CR3 has its EXIF in boxes of its own."""
    file.seek(0)
    data = file.read(_SEARCHED)
    look = Look()
    for name in (b"CMT1", b"CMT2"):
        at = data.find(name)
        if at > 0:
            for here, _ in directories(io.BytesIO(data[at + 4 :])):
                look = _told(here, Kind.EXIF if name == b"CMT2" else Kind.FIRST, look)
    starts = [one.start() for one in re.finditer(rb"\xff\xd8\xff", data)]
    previews = []
    for at, until in zip(starts, [*starts[1:], len(data)], strict=False):
        end = data.rfind(b"\xff\xd9", at, until)
        if end > 0 and size_of(file, at)[0]:
            previews.append(Embedded(at, end + 2 - at))
    return _from_previews(file, look, previews)


def _by_pillow(path: Path) -> Look:
    """PNG, WebP, GIF, HEIC and what else the import takes."""
    from editor.photos.picture import BROKEN, opened, orientation  # it reads RAW files by us

    with opened(path) as image:
        try:
            exif = image.getexif()
            when = exif.get_ifd(0x8769)
            taken = from_exif(str(when.get(36867, "")), str(when.get(36881, "")))
        except BROKEN:
            taken = ""
        return Look(taken, orientation(image), image.width, image.height)
