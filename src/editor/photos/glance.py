"""A picture file at first sight: what it is, a small picture of it, and how it looks, all without
decoding a sound JPEG in full."""

import io
from dataclasses import dataclass
from pathlib import Path

from editor.photos.likeness import Pixels, coded_pixels, likeness
from editor.photos.picture import Picture, inspect, opened, upright_size
from editor.photos.thumbnails import embedded, from_photo

EDGE = 160
"""Pixels of the longer side of the thumbnails that cameras embed."""


@dataclass(frozen=True, slots=True)
class Glance:
    """`small` is an upright JPEG of at most `EDGE` pixels, `likeness` its dHash. `pixels` are where
    a sound JPEG holds its picture."""

    picture: Picture
    small: bytes
    likeness: str
    pixels: Pixels | None = None


def glance(path: Path) -> Glance:
    """Look at a file. A JPEG with its end in place counts as whole; of whatever else, all is
    decoded. Raises EditorError, with the file's name and a remedy, for what isn't a picture that
    we take, or not a whole one."""
    pixels = _sound(path)
    picture = _told_by_head(path) if pixels else inspect(path)
    small = (picture.mime == _JPEG and embedded(path)) or from_photo(path, EDGE)
    return Glance(picture, small, _likeness(small), pixels)


_JPEG = "image/jpeg"


def _sound(path: Path) -> Pixels | None:
    """Where the picture of a JPEG is that is whole as far as its plan tells."""
    try:
        with path.open("rb", buffering=1 << 15) as file:
            return coded_pixels(file)
    except OSError:
        return None  # said better by who reads it next


def _told_by_head(path: Path) -> Picture:
    """A sound JPEG. Raises EditorError if it is too large."""
    with opened(path) as image:
        return Picture(_JPEG, *upright_size(image))


def _likeness(small: bytes) -> str:
    from PIL import Image

    with Image.open(io.BytesIO(small), formats=("JPEG",)) as image:
        return likeness(image)
