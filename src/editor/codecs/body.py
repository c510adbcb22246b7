"""What a CMS's body format has to do, and the little it must know about images.

A body format turns an article into the text that a CMS stores, and back. `write` gets the text
that the CMS has now (`base`), so that whatever nobody changed goes back byte for byte.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from editor.document import Article, Block, Contributor


@dataclass(frozen=True, slots=True)
class SiteImage:
    """A photo as a site has it. `id` is the site's own; `credit` is the printed line."""

    id: str
    url: str
    width: int = 0
    height: int = 0
    credit: str = ""


@dataclass(frozen=True, slots=True)
class ImageRef:
    """An image that a body shows. `id` is empty for one that the site's library doesn't hold."""

    id: str
    url: str


PhotoOf = Callable[[ImageRef], str | None]
"""The id of our photo for an image of the site, or None: then its block stays raw."""


@dataclass(frozen=True, slots=True)
class Body:
    """What a body says. `standfirst`, `dateline` and `byline` are None where the body doesn't
    carry them; `credits` maps photo ids to the printed credit lines found beside the photos."""

    blocks: tuple[Block, ...]
    standfirst: str | None = None
    dateline: str | None = None
    byline: tuple[Contributor, ...] | None = None
    credits: Mapping[str, str] = field(default_factory=dict)


class BodyFormat(Protocol):
    def write(self, article: Article, images: Mapping[str, SiteImage], base: str = "") -> str:
        """The article as the CMS's text. `images` maps photo ids to the site's images; a figure
        whose photo is not in it is left out (the text goes first, photos follow)."""

    def read(self, raw: str, photo_of: PhotoOf) -> Body:
        """What the CMS's text says. Never fails: what it can't represent becomes a `Raw` block."""

    def images(self, raw: str) -> tuple[ImageRef, ...]:
        """The images of those blocks that `read` can represent as figures, each once, in order."""
