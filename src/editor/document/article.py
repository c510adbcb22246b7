"""The article: plain-text fields, and the body's blocks."""

import enum
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from editor.base.text import words
from editor.document.blocks import (
    Block,
    Code,
    Embed,
    Figure,
    Footnote,
    Gallery,
    Heading,
    ListItem,
    Paragraph,
    PullQuote,
    Raw,
    Rule,
    Table,
)
from editor.document.inline import Text, plain


class Role(enum.StrEnum):
    TEXT = "text"
    PHOTO = "photo"
    TRANSLATION = "translation"


@dataclass(frozen=True, slots=True)
class Contributor:
    """A person in the by-line, by pen name."""

    name: str
    role: Role = Role.TEXT


@dataclass(frozen=True, slots=True)
class Article:
    """A story's content: what a version holds and what is merged, without ids, states and times.

    `headline`, `standfirst` and `dateline` are plain text, never part of `blocks`.
    `language` is a BCP 47 tag, "vi" or "en" so far. `slug` is empty until someone chooses one.
    `featured` is the id of the photo that stands for the story; empty: the first figure's.
    `slot` is the length in words that the printed page has room for, captions not counted; 0: none
    was given.
    """

    headline: str = ""
    standfirst: str = ""
    dateline: str = ""
    byline: tuple[Contributor, ...] = ()
    section: str = ""
    tags: tuple[str, ...] = ()
    language: str = "vi"
    slug: str = ""
    featured: str = ""
    blocks: tuple[Block, ...] = ()
    slot: int = 0

    def figures(self) -> Iterator[Figure]:
        """All figures in reading order, those in galleries too."""
        for block in self.blocks:
            if isinstance(block, Figure):
                yield block
            elif isinstance(block, Gallery):
                yield from block.figures

    def photo_ids(self) -> tuple[str, ...]:
        """The ids of the photos that the story uses, each once, in order of first use."""
        ids = [figure.photo for figure in self.figures()]
        return tuple(dict.fromkeys([*ids, self.featured] if self.featured else ids))

    @property
    def lead_photo(self) -> str:
        """The photo that stands for the story in lists; empty if it has none."""
        return self.featured or next((figure.photo for figure in self.figures()), "")


def texts(block: Block) -> Iterator[Text]:
    """The inline texts of a block, in reading order."""
    match block:
        case Paragraph() | Heading() | ListItem() | Footnote():
            yield block.text
        case PullQuote():
            yield block.text
            yield block.attribution
        case Figure():
            yield block.caption
        case Gallery():
            yield from (figure.caption for figure in block.figures)
            yield block.caption
        case Table():
            for row in block.rows:
                yield from row
        case Code() | Rule() | Embed() | Raw():
            return
        case _:
            assert_never(block)


def word_count(article: Article) -> int:
    """Words of standfirst and running text; captions and the headline are not counted."""
    running = (b for b in article.blocks if not isinstance(b, Figure | Gallery))
    return words(article.standfirst) + sum(words(plain(t)) for b in running for t in texts(b))


def map_photos(article: Article, ids: Mapping[str, str]) -> Article:
    """The article with other photo ids; those not in `ids` stay."""

    def use(figure: Figure) -> Figure:
        return replace(figure, photo=ids.get(figure.photo, figure.photo))

    def block(one: Block) -> Block:
        match one:
            case Figure():
                return use(one)
            case Gallery():
                return replace(one, figures=tuple(use(figure) for figure in one.figures))
        return one

    featured = ids.get(article.featured, article.featured)
    return replace(article, featured=featured, blocks=tuple(block(one) for one in article.blocks))
