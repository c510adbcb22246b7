"""The parts of a post, and what is needed to change one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from editor.codecs.body import ImageRef, PhotoOf, SiteImage
from editor.codecs.inline_html import link_attributes, write_inline
from editor.codecs.wordpress.scanner import Piece
from editor.codecs.wordpress.tags import attributes, comment
from editor.codecs.wordpress.units import Unit, blocks_of
from editor.document.article import Contributor
from editor.document.blocks import Block
from editor.document.inline import Text

ELSEWHERE = "?"
"""Stands for every photo that the site doesn't have (yet), while a post is being written."""


@dataclass(frozen=True, slots=True)
class Desk:
    """What writing needs to know: the site's images by photo id, footnotes' numbers by label, the
    article's language; `classic`: there are no block comments, and there must not come any."""

    images: Mapping[str, SiteImage]
    numbers: Mapping[str, int]
    language: str
    classic: bool = False

    def inline(self, text: Text, old: str = "") -> str:
        """`text` as HTML; links that were in the `old` HTML keep their further attributes."""
        return write_inline(text, self.numbers, link_attributes(old))


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A block's new HTML, and the keys of its comment's JSON that change (None: taken away)."""

    html: str
    attributes: Mapping[str, object] = field(default_factory=dict)


class Rewrite(Protocol):
    def __call__(self, unit: Unit, desk: Desk) -> Rewritten | None:
        """The block with what `unit` says, everything else as it was; None: it takes a new one."""


def never_stale(desk: Desk) -> bool:
    return False


def never_rewritten(unit: Unit, desk: Desk) -> Rewritten | None:
    return None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a block says, and how to change it. `credits`: printed credit lines by photo id;
    `stale`: whether one that we printed has changed since; `images`: what it shows."""

    unit: Unit
    rewrite: Rewrite = never_rewritten
    credits: Mapping[str, str] = field(default_factory=dict)
    stale: Callable[[Desk], bool] = never_stale
    images: tuple[ImageRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Standfirst:
    dateline: str
    text: str


@dataclass(frozen=True, slots=True)
class Byline:
    people: tuple[Contributor, ...]


Furniture = Standfirst | Byline

_NOTHING = Piece("", "", "", "", "")


@dataclass(frozen=True, slots=True)
class Segment:
    """A slice of a post: the gap before it (white space, empty paragraphs) and the piece itself.
    The last one also has the gap after it, and may be nothing but that."""

    before: str = ""
    piece: Piece = _NOTHING
    reading: Reading | None = None
    furniture: Furniture | None = None
    after: str = ""

    @property
    def slice(self) -> str:
        return self.before + self.piece.source + self.after

    @property
    def unit(self) -> Unit | None:
        return self.reading.unit if self.reading else None

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The blocks that the slice stands for, in normal form; none for furniture and gaps."""
        return blocks_of([self.reading.unit]) if self.reading else ()

    def rewritten(self, unit: Unit, desk: Desk) -> str | None:
        """The source, saying what `unit` says; None if that takes a new block."""
        new = self.reading.rewrite(unit, desk) if self.reading else None
        return with_html(self.piece, new) if new else None


def with_html(piece: Piece, new: Rewritten) -> str:
    """The piece with other HTML between its comments."""
    opening = piece.opening
    if opening and new.attributes:
        given = {**(attributes(piece) or {}), **new.attributes}
        opening = comment(piece.name, {k: v for k, v in given.items() if v is not None})
    return opening + new.html + piece.closing


@dataclass(frozen=True, slots=True)
class Reader:
    """How to read: whose photos are known; which blocks the article holds as raw, and so must be
    read as raw again; whether single newlines are line breaks (classic posts); how to read what a
    quote or box holds."""

    photo_of: PhotoOf
    raws: frozenset[str]
    autop: bool
    inside: Callable[[str], Sequence[Segment]]
