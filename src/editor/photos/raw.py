"""RAW files: which they are, and the JPEG in them that their camera made of the shot."""

import io
from pathlib import Path
from typing import IO

from editor.photos.library import exiv2_library, failures
from editor.photos.peek import Embedded, head, size_of
from editor.photos.tiff import directories

_MAKERS = (b"FUJIFILM", b"IIRO", b"IIRS", b"MMOR", b"IIU\0")
"""Fujifilm's RAF, Olympus's ORF (three), Panasonic's RW2: at the beginning."""
_CANON = {8: b"CR\2", 4: b"ftypcrx"}
"""CR2 and CR3: at these places."""
_SENSOR = (32803, 34892)
"""TIFF's photometric interpretation of a sensor's mosaic, and of one that was made RGB (DNG)."""
_PHOTOMETRIC, _DNG = 262, 50706
_HEAD = 16


def is_raw(file: IO[bytes]) -> bool:
    """Whether a file holds what a sensor saw, as far as its head tells."""
    file.seek(0)
    start = file.read(_HEAD)
    if start.startswith(_MAKERS) or any(start[at:].startswith(m) for at, m in _CANON.items()):
        return True
    if start[:4] not in (b"II*\0", b"MM\0*"):
        return False
    return any(
        here.number(_PHOTOMETRIC) in _SENSOR or here.amount(_DNG) > 0
        for here, _ in directories(file)
    )


def largest_preview(path: Path) -> tuple[bytes, int] | None:
    """The JPEG with the most pixels, and the orientation in which it is to be seen (EXIF's); None
    if there is none. Raises OSError."""
    look = head(path)
    found: list[tuple[int, Embedded]] = []
    with path.open("rb") as file:
        for inside in look.previews:
            width, height = size_of(file, inside.at)
            found.append((width * height, inside))
        for _, inside in sorted(found, key=lambda one: one[0], reverse=True):
            file.seek(inside.at)
            room = path.stat().st_size - inside.at
            data = file.read(min(inside.size, max(room, 0)))
            if _is_whole(data):
                return data, look.orientation
    last = _by_exiv2(path) or look.thumbnail
    return (last, look.orientation) if last and _is_whole(last) else None


def _is_whole(jpeg: bytes) -> bool:
    """Whether it can be decoded: what was found by its beginning may have no end."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(jpeg), formats=("JPEG",)) as image:
            image.draft("RGB", (1, 1))
            image.load()
    except (OSError, ValueError, SyntaxError):
        return False
    return True


def _by_exiv2(path: Path) -> bytes:
    """From makers whose files are of a plan of their own."""
    with exiv2_library() as exiv2:
        try:
            source = exiv2.ImageFactory.open(str(path.absolute()))
            source.readMetadata()
            manager = exiv2.PreviewManager(source)
            known = list(manager.getPreviewProperties())  # the smallest first
            return bytes(manager.getPreviewImage(known[-1]).data()) if known else b""
        except failures(exiv2):
            return b""
