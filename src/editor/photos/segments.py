"""A JPEG's segments, and the resources of Photoshop in them (JPEG, ISO/IEC 10918-1, annex B)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

APP0, APP1, APP2, APP13, COMMENT = 0xE0, 0xE1, 0xE2, 0xED, 0xFE
_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_LONE = frozenset({0x01, *range(0xD0, 0xDA)})
_MARKER = re.compile(rb"\xff+([^\x00\xff\xd0-\xd7])")
_PHOTOSHOP = b"Photoshop 3.0\0"


@dataclass(frozen=True, slots=True)
class Segment:
    """A segment by its marker's second byte; `data` is what follows its length."""

    marker: int
    data: bytes


def header(file: BinaryIO) -> Iterator[Segment]:
    """The segments before the picture's own data, as far as they are whole; none if the file is
    no JPEG. Reads no further than these."""
    if file.read(2) != b"\xff\xd8":
        return
    while file.read(1) == b"\xff":
        byte = file.read(1)
        while byte == b"\xff":  # fill bytes
            byte = file.read(1)
        marker = byte[0] if byte else _END
        if marker in (_SCAN, _END):
            return
        if marker in _LONE:
            continue
        size = int.from_bytes(file.read(2), "big") - 2
        data = file.read(max(size, 0))
        if size < 0 or len(data) < size:
            return
        yield Segment(marker, data)


def end_of_picture(jpeg: bytes) -> int:
    """Where the first picture in `jpeg` is over: whatever follows is no part of it. The length of
    `jpeg` where its end is missing."""
    at = 2
    while found := _MARKER.search(jpeg, at):
        marker, at = found.group(1)[0], found.end()
        if marker == _END:
            return at
        if marker not in _LONE:
            at += int.from_bytes(jpeg[at : at + 2], "big")
    return len(jpeg)


def photoshop_resources(segments: Iterable[Segment]) -> dict[int, bytes]:
    """Photoshop's image resources by number, the first of each. They may reach over several
    segments."""
    parts = (s.data for s in segments if s.marker == APP13 and s.data.startswith(_PHOTOSHOP))
    return resources(b"".join(part.removeprefix(_PHOTOSHOP) for part in parts))


def resources(block: bytes) -> dict[int, bytes]:
    """The same of a block without its segment, as a TIFF has it (tag 34377)."""
    found: dict[int, bytes] = {}
    at = 0
    while block[at : at + 4] == b"8BIM" and at + 12 <= len(block):
        number = int.from_bytes(block[at + 4 : at + 6], "big")
        name = block[at + 6] + 1
        at += 6 + name + name % 2
        size = int.from_bytes(block[at : at + 4], "big")
        found.setdefault(number, block[at + 4 : at + 4 + size])
        at += 4 + size + size % 2
    return found
