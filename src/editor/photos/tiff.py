"""TIFF's directories, as EXIF, MPF and most RAW files have them: read one value at a time, so that
of a file of 60 MB on a slow card no more than a few kilobytes are fetched."""

import enum
import struct
from collections.abc import Iterator
from typing import IO

_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 13: 4}
"""Bytes of one value, by TIFF's number of its type (TIFF 6.0, page 15; 13 is IFD)."""
_MARKS = {b"II": "<", b"MM": ">"}
_MOST_ENTRIES = 1000
_MOST_BYTES = 1 << 20
_MOST_LINKED = 8

_SUB_DIRECTORIES = 330
_EXIF = 34665


class Kind(enum.Enum):
    FIRST = "first"
    OTHER = "other"
    EXIF = "exif"


class Directory:
    """One directory. What lies beyond the file's end counts as not there."""

    def __init__(self, file: IO[bytes], start: int, order: str, at: int) -> None:
        """`start` is where the TIFF begins in `file`: all its offsets count from there."""
        self._file, self._start, self._order = file, start, order
        self._entries: dict[int, tuple[int, int, bytes]] = {}
        self.next = 0
        file.seek(start + at)
        head = file.read(2)
        count = struct.unpack(order + "H", head)[0] if len(head) == 2 else 0
        if not 0 < count <= _MOST_ENTRIES:
            return
        table = file.read(12 * count + 4)
        for number in range(min(count, len(table) // 12)):
            tag, kind, amount = struct.unpack_from(order + "HHL", table, 12 * number)
            self._entries[tag] = kind, amount, table[12 * number + 8 : 12 * number + 12]
        if len(table) == 12 * count + 4:
            self.next = struct.unpack_from(order + "L", table, 12 * count)[0]

    def raw(self, tag: int) -> bytes:
        """The bytes of a value; empty where there is none, or only a part of it."""
        kind, amount, inline = self._entries.get(tag, (0, 0, b""))
        size = _SIZES.get(kind, 0) * amount
        if size <= 4:
            return inline[:size]
        if size > _MOST_BYTES:
            return b""
        self._file.seek(self._start + self.place(tag))
        found = self._file.read(size)
        return found if len(found) == size else b""

    def place(self, tag: int) -> int:
        """Where a value lies that is too long to stand in the directory itself."""
        _, _, inline = self._entries.get(tag, (0, 0, b""))
        return int(struct.unpack(self._order + "L", inline)[0]) if len(inline) == 4 else 0

    def amount(self, tag: int) -> int:
        return self._entries.get(tag, (0, 0, b""))[1]

    def numbers(self, tag: int) -> tuple[int, ...]:
        """Whole numbers without a sign; none where the tag is missing or of another type."""
        kind = self._entries.get(tag, (0, 0, b""))[0]
        letter = {1: "B", 3: "H", 4: "L", 13: "L"}.get(kind)
        data = self.raw(tag)
        if letter is None or not data:
            return ()
        return struct.unpack(f"{self._order}{len(data) // _SIZES[kind]}{letter}", data)

    def number(self, tag: int) -> int:
        """The first of a tag's numbers; 0 where there is none."""
        return next(iter(self.numbers(tag)), 0)

    def text(self, tag: int) -> str:
        return self.raw(tag).split(b"\0")[0].decode("ascii", "replace").strip()


def directories(file: IO[bytes], start: int = 0) -> Iterator[tuple[Directory, Kind]]:
    """A TIFF's directories, those in the chain and those below them.

    None where there is no TIFF at `start`. Some makers put letters of their own in the place of
    the 42 (Olympus, Panasonic)."""
    file.seek(start)
    head = file.read(8)
    order = _MARKS.get(head[:2])
    if order is None or len(head) < 8:
        return
    at = struct.unpack(order + "L", head[4:])[0]
    seen: set[int] = set()
    while at and at not in seen and len(seen) < _MOST_LINKED:
        here = Directory(file, start, order, at)
        yield here, Kind.OTHER if seen else Kind.FIRST
        seen.add(at)
        for below in here.numbers(_SUB_DIRECTORIES)[:_MOST_LINKED]:
            yield Directory(file, start, order, below), Kind.OTHER
        if exif := here.number(_EXIF):
            yield Directory(file, start, order, exif), Kind.EXIF
        at = here.next
