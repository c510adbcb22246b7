"""Shapes: what a block of the page is, apart from its words.

A shape is a document block without its text, or one of the two pinned fields. The page's formats
hold only a shape's number, so that undo brings back everything that a block carries, and a block
that nobody touched comes back as the very same object.
"""

import enum
from dataclasses import replace
from typing import TypeAlias, assert_never

from editor.document import (
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
    Text,
)
from editor.document.blocks import Container


class Pinned(enum.Enum):
    """The plain-text fields that stand as the page's first two blocks."""

    HEADLINE = 0
    STANDFIRST = 1


Shape: TypeAlias = Block | Pinned
BODY_START = len(Pinned)
"""Number of the page's block at which the article's body begins."""

# Qt ends a block at each of these; a text that holds one can't stand in a block of the page.
_BREAKS_A_BLOCK = frozenset("\n\r\u2029\ufdd0\ufdd1")


class Shapes:
    """Numbers for shapes, equal ones alike; a number stays valid as long as the page lives."""

    def __init__(self) -> None:
        self._shapes: list[Shape] = []
        self._keys: dict[Shape, int] = {}

    def key(self, shape: Shape) -> int:
        if shape not in self._keys:
            self._keys[shape] = len(self._shapes)
            self._shapes.append(shape)
        return self._keys[shape]

    def __getitem__(self, key: int) -> Shape:
        return self._shapes[key]


def take_apart(block: Block) -> tuple[Block, Text]:
    """The block's shape and the words that are typed into it; a card keeps its words inside."""
    match block:
        case Paragraph() | Heading() | ListItem() | PullQuote() | Footnote() if fits(block.text):
            return replace(block, text=()), block.text
        case Figure() if fits(block.caption):
            return replace(block, caption=()), block.caption
    return block, ()


def put_together(shape: Block, text: Text) -> Block:
    """The block with these words in it."""
    if is_card(shape) or not text:
        return shape
    match shape:
        case Paragraph() | Heading() | ListItem() | PullQuote() | Footnote():
            return replace(shape, text=text)
        case Figure():
            return replace(shape, caption=text)
    return shape


def fits(text: Text) -> bool:
    """Whether Qt keeps this text in one block, character for character."""
    return not any(_BREAKS_A_BLOCK & set(run.text) for run in text)


def is_card(shape: Shape) -> bool:
    """One character wide: shown as a card or rule, edited elsewhere."""
    match shape:
        case Pinned():
            return False
        case Paragraph() | Heading() | ListItem() | PullQuote() | Footnote():
            return bool(shape.text)
        case Figure():
            return bool(shape.caption)
        case Rule() | Embed() | Table() | Gallery() | Code() | Raw():
            return True
        case _:
            assert_never(shape)


def has_object(shape: Shape) -> bool:
    """Whether the block begins with a drawn object: figures and cards."""
    return isinstance(shape, Figure) or is_card(shape)


def photos_in(shape: Shape) -> tuple[str, ...]:
    """The photos that are seen in a block of this shape."""
    match shape:
        case Figure():
            return (shape.photo,)
        case Gallery():
            return tuple(figure.photo for figure in shape.figures)
    return ()


def container_of(shape: Shape) -> Container:
    return Container.NONE if isinstance(shape, Pinned) else shape.container


def plain_paragraph(shape: Shape) -> Paragraph:
    """A paragraph in the same place."""
    if isinstance(shape, Pinned):
        return Paragraph()
    return Paragraph(container=shape.container, starts=shape.starts)


def follower(shape: Shape) -> Block:
    """What Enter makes after a block of this shape."""
    match shape:
        case ListItem():
            return replace(shape, starts=False, begins=False, continues=False)
        case _:
            return Paragraph(container=container_of(shape))


def lifted(shape: Block) -> Block | None:
    """The next plainer shape, which Backspace at the start gives; None for a plain paragraph."""
    match shape:
        case ListItem() if shape.continues:
            return replace(shape, continues=False)
        case ListItem() if shape.depth:
            return replace(shape, depth=shape.depth - 1)
        case ListItem() | Heading() | PullQuote():
            return plain_paragraph(shape)
        case Paragraph() if shape.container or shape.starts:
            return Paragraph()
    return None
