"""RAW files: which they are, and the JPEG in them that their camera made of the shot."""

from pathlib import Path
from typing import IO

from editor.photos.library import exiv2_library
from editor.photos.peek import head, size_of
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
    best, most = b"", 0
    with path.open("rb") as file:
        for inside in look.previews:
            width, height = size_of(file, inside.at)
            if width * height > most:
                file.seek(inside.at)
                room = path.stat().st_size - inside.at
                best, most = file.read(min(inside.size, max(room, 0))), width * height
    best = best or look.thumbnail or _by_exiv2(path)
    return (best, look.orientation) if best else None


def _by_exiv2(path: Path) -> bytes:
    """From makers whose files are of a plan of their own."""
    with exiv2_library() as exiv2:
        try:
            source = exiv2.ImageFactory.open(str(path.absolute()))
            source.readMetadata()
            manager = exiv2.PreviewManager(source)
            known = list(manager.getPreviewProperties())  # the smallest first
            return bytes(manager.getPreviewImage(known[-1]).data()) if known else b""
        except exiv2.Exiv2Error:
            return b""
