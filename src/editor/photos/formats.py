"""Which files are taken as photos: the one list for imports, cards and file dialogs.

A file that a person names is known by its content; the endings say what is looked for in a folder.
"""

from collections.abc import Iterable
from pathlib import Path

JPEG = (".jpg", ".jpeg", ".jpe", ".jfif", ".mpo")
HEIC = (".heic", ".heif", ".hif")
RAW = (
    *(".3fr", ".arw", ".cr2", ".cr3", ".dng", ".erf", ".iiq", ".nef", ".nrw", ".orf", ".pef"),
    *(".raf", ".rw2", ".sr2", ".srf", ".srw"),
)
"""Of these the preview is taken that the camera put into them."""
PICTURES = (*JPEG, *HEIC, ".png", ".webp", ".gif", ".tif", ".tiff", ".avif", *RAW)

RAW_MIME = "image/x-dcraw"
MIME = {
    "JPEG": "image/jpeg",
    "MPO": "image/jpeg",  # a JPEG with a second image in it: a preview, a gain map
    "PNG": "image/png",
    "WEBP": "image/webp",
    "GIF": "image/gif",
    "TIFF": "image/tiff",
    "HEIF": "image/heic",
    "AVIF": "image/avif",
}
"""By Pillow's names."""


def patterns() -> str:
    """For a file dialog. Where capital letters count, cameras' files have them."""
    return " ".join(f"*{ending} *{ending.upper()}" for ending in PICTURES)


def without_twins(files: Iterable[Path]) -> list[Path]:
    """The files in their order, without a RAW file beside which a JPEG or HEIC of the same name
    lies: cameras write both of one shot."""
    given = list(files)
    plain = {_name(path) for path in given if path.suffix.lower() in (*JPEG, *HEIC)}
    return [path for path in given if path.suffix.lower() not in RAW or _name(path) not in plain]


def _name(path: Path) -> tuple[Path, str]:
    return path.parent, path.stem.lower()
