"""Opening a file's metadata though a part of it is broken: exiv2 gives up all of it for one."""

from collections.abc import Iterator
from typing import Any

from editor.photos.library import failures
from editor.photos.segments import Segment

_PARTS = (b"Exif\0\0", b"Photoshop 3.0\0", b"http://ns.adobe.com/xap/1.0/\0")
_END = b"\xff\xda\0\x02\xff\xd9"


def read_image(exiv2: Any, source: str | bytes, segments: list[Segment]) -> tuple[Any, bool]:
    """The image with its metadata read, and whether all of it could be. Of a JPEG (`segments` are
    its own) a broken container is left out, and the others are read.

    Raises what `failures` names if nothing can be."""
    try:
        return _read(exiv2, source), True
    except failures(exiv2):
        for whole in _without_one(segments):
            try:
                return _read(exiv2, whole), False
            except failures(exiv2):
                continue  # it is another part that is broken
        raise


def _read(exiv2: Any, source: str | bytes) -> Any:
    image = exiv2.ImageFactory.open(source)
    image.readMetadata()
    return image


def _without_one(segments: list[Segment]) -> Iterator[bytes]:
    """Heads of the JPEG, each without one of the containers that it has; then without any."""
    there = [part for part in _PARTS if any(s.data.startswith(part) for s in segments)]
    for unwanted in [*((part,) for part in there), tuple(there)]:
        if unwanted:
            kept = (s for s in segments if not s.data.startswith(unwanted))
            yield b"\xff\xd8" + b"".join(map(_coded, kept)) + _END


def _coded(segment: Segment) -> bytes:
    size = (len(segment.data) + 2).to_bytes(2, "big")
    return bytes([0xFF, segment.marker]) + size + segment.data
