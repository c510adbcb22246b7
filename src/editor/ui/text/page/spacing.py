"""How far each block stands from the one above it: the page's rhythm, in pixels at zoom 1.

What two neighbours are decides it, so it is the page's formats that carry it and not the shapes.
All of it is the lower one's top margin: of two margins that meet Qt takes the larger alone.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlock, QTextCursor

from editor.document import Embed, Figure, Footnote, Heading, ListItem, PullQuote, Rule
from editor.document.blocks import Container
from editor.ui.text.page.look import ATTRIBUTION_HEIGHT, BOX_HEAD, BOX_PADDING
from editor.ui.text.page.shapes import Pinned, Shape, container_of, has_object, plain_paragraph

if TYPE_CHECKING:
    from editor.ui.text.page.page import Page

_PLAIN, _CLOSE, _APART = 12, 6, 20
_ITEMS = 5
_TOP, _STANDFIRST, _BODY = 14, 30, 30
_NOTES, _PULL = 34, 40
_HEADINGS = {2: 26, 3: 22, 4: 18}
_CARD, _EMBED = 9, 14
"""Less, behind a card that has room for a hint below it."""
_PANELS = (Container.BOX, Container.NOTE)


def gap(above: Shape | None, shape: Shape) -> int:
    """Between a block and the one above it, None at the page's top."""
    if above is None or shape is Pinned.HEADLINE:
        return _TOP
    if isinstance(above, Pinned) or isinstance(shape, Pinned):
        return _entering(shape, _STANDFIRST if shape is Pinned.STANDFIRST else _BODY)
    one_container = container_of(above) is container_of(shape)
    if one_container and not (shape.container and shape.starts):
        return _between(above, shape)
    leaves = BOX_PADDING if container_of(above) in _PANELS else 0
    return _entering(shape, leaves + max(_APART, _between(above, shape)))


def usual(shape: Shape) -> int:
    """What stands in a paragraph's place mostly keeps this distance."""
    return gap(plain_paragraph(shape), shape) if not isinstance(shape, Pinned) else gap(None, shape)


def _entering(shape: Shape, distance: int) -> int:
    """A box or note says at its top what it is."""
    return distance + (BOX_HEAD if container_of(shape) in _PANELS else 0)


def _between(above: Shape, shape: Shape) -> int:
    match above, shape:
        case Footnote(), Footnote():
            return _CLOSE
        case _, Footnote():
            return _NOTES
        case PullQuote(), _:
            return ATTRIBUTION_HEIGHT + _APART + 4
        case _, PullQuote():
            return _PULL
        case ListItem(), ListItem():
            return _ITEMS
        case Heading(), Heading():
            return _CLOSE
        case _, Heading():
            return _HEADINGS.get(shape.level, _HEADINGS[4])
        case Heading(), _ if not has_object(shape):
            return _CLOSE
        case (Rule(), _) | (_, Rule()) | (Heading(), _):
            return _PLAIN
    if isinstance(above, Figure):
        return _APART
    if has_object(above):
        return _EMBED if isinstance(above, Embed) else _CARD
    return _APART - 4 if has_object(shape) else _PLAIN


def misplaced(page: "Page", touched: Iterable[int]) -> list[int]:
    """Blocks, touched or right behind a touched one, that stand too near or too far."""
    numbers = {number + step for number in touched for step in (0, 1)}
    return [n for n in sorted(numbers) if not _stands(page, page.block(n))]


def respace(page: "Page", cursor: QTextCursor, numbers: Iterable[int]) -> None:
    """Give blocks the distance that is due to them. Belongs into one undo step."""
    for number in numbers:
        block = page.block(number)
        if not _stands(page, block):
            looks = block.blockFormat()
            looks.setTopMargin(_due(page, block))
            cursor.setPosition(block.position())
            cursor.setBlockFormat(looks)


def _stands(page: "Page", block: QTextBlock) -> bool:
    return not block.isValid() or block.blockFormat().topMargin() == _due(page, block)


def _due(page: "Page", block: QTextBlock) -> int:
    before = block.previous()
    return gap(page.shape(before) if before.isValid() else None, page.shape(block))
