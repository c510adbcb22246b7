"""Images that a text being read shows, and how the reader asks which of our photos they are."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ImageSource:
    """An image as a text names it. `src` is a file name or an address, not to be trusted as
    either; `title` is the credit, if the text gives one."""

    src: str
    alt: str = ""
    title: str = ""


PhotoOf = Callable[[ImageSource], str | None]
"""The id of the photo that an image is, or None: then it becomes a `Raw` block."""


def no_photo(source: ImageSource) -> str | None:
    """Nobody knows the image."""
    return None
