"""A person's decisions on places where both sides changed the same words, carried out. Pure."""

import enum
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from editor.document import (
    Article,
    Block,
    Figure,
    Footnote,
    Heading,
    ListItem,
    Paragraph,
    PullQuote,
    Text,
    plain,
    text,
)
from editor.document.merge import Merged, Place


class Side(enum.Enum):
    MINE = "mine"
    THEIRS = "theirs"
    ANEW = "anew"


@dataclass(frozen=True, slots=True)
class Choice:
    """`words` are what was written anew."""

    side: Side
    words: str = ""


def settled(merged: Merged, theirs: Article, choices: Sequence[Choice]) -> Article:
    """The proposal with each place as it was decided, in the order of `merged.conflicts`."""
    article = merged.article
    blocks: list[Block | None] = list(article.blocks)
    for place, choice in zip(merged.conflicts, choices, strict=True):
        if place.index is None:
            article = _field(article, theirs, place, choice)
        else:
            blocks[place.index] = _block(blocks[place.index], theirs, place, choice)
    return replace(article, blocks=tuple(block for block in blocks if block is not None))


def _field(article: Article, theirs: Article, place: Place, choice: Choice) -> Article:
    value: Any = getattr(article, place.kind)
    match choice.side:
        case Side.THEIRS:
            value = getattr(theirs, place.kind)
        case Side.ANEW if isinstance(value, str):
            value = choice.words
    return replace(article, **{place.kind: value})


def _block(block: Block | None, theirs: Article, place: Place, choice: Choice) -> Block | None:
    words = {Side.MINE: place.mine, Side.THEIRS: place.theirs, Side.ANEW: choice.words}[choice.side]
    part = _part(block, place)
    if block is None or (not words and part == "text"):
        return None
    if isinstance(block, Figure) and part == "alt":
        return replace(block, alt=words)
    if words == _plain(block, part):
        return block
    same = (other for other in theirs.blocks if _plain(other, part) == words)
    found: Text = next((getattr(other, part) for other in same), text(words))
    match block:
        case Figure() if part == "caption":
            return replace(block, caption=found)
        case Paragraph() | Heading() | ListItem() | PullQuote() | Footnote() if part == "text":
            return replace(block, text=found)
    return block


def _part(block: Block | None, place: Place) -> str:
    """Which part of the block the place is about; empty if it can't be set from words."""
    if isinstance(block, Figure) and place.kind in ("caption", "alt"):
        return place.kind
    return "text" if hasattr(block, "text") else ""


def _plain(block: Block, part: str) -> str | None:
    held = getattr(block, part, None)
    return plain(held) if isinstance(held, tuple) else None
