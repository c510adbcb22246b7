"""What neighbours are to each other: parts of one box or list. Lists go one level
deeper at a time."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from PySide6.QtGui import QTextCursor

from editor.document import ListItem
from editor.ui.text.page.page import Page
from editor.ui.text.page.shapes import BODY_START, Pinned, Shape


def goes_on(above: Shape, below: Shape) -> bool:
    """Whether two neighbours stand in the same quote, box or note, or both in none."""
    if isinstance(above, Pinned) or isinstance(below, Pinned):
        return False
    return above.container is below.container and not (below.container and below.starts)


def same_list(above: Shape, below: Shape) -> bool:
    return isinstance(above, ListItem) and isinstance(below, ListItem) and goes_on(above, below)


def leaping_items(page: Page, touched: Iterable[int]) -> list[int]:
    """List items, touched or right behind a touched block, that stand deeper than they can."""
    numbers = {number + step for number in touched for step in (0, 1)}
    return [number for number in sorted(numbers) if _leaps(page, number)]


def lift_items(page: Page, numbers: Iterable[int]) -> None:
    """Lift items, and what hangs on them by as much, to where they can stand."""
    cursor = QTextCursor(page.document)
    for number in numbers:
        _lift_run(page, cursor, number)


def _leaps(page: Page, number: int) -> bool:
    block = page.block(number)
    shape = page.shape(block)
    if number < BODY_START or not isinstance(shape, ListItem):
        return False
    return shape != _in_list(page.shape(block.previous()), shape)


def _in_list(above: Shape, item: ListItem) -> ListItem:
    """The item as it can stand below another block."""
    if isinstance(above, ListItem) and same_list(above, item):
        depth = min(item.depth, above.depth if item.continues else above.depth + 1)
        return item if depth == item.depth else replace(item, depth=depth)
    if item.depth or item.continues:
        return replace(item, depth=0, continues=False)
    return item


def _lift_run(page: Page, cursor: QTextCursor, number: int) -> None:
    block = page.block(number)
    item, above = page.shape(block), page.shape(block.previous())
    if not isinstance(item, ListItem):
        return
    lifted = _in_list(above, item)
    was, steps = item.depth, item.depth - lifted.depth
    cursor.setPosition(block.position())
    page.reshape(cursor, lifted)
    for below in _items_below(page, number, was):
        shape = page.shape(page.block(below))
        if steps and isinstance(shape, ListItem):
            cursor.setPosition(page.block(below).position())
            page.reshape(cursor, replace(shape, depth=shape.depth - steps))


def _items_below(page: Page, number: int, depth: int) -> Iterator[int]:
    """Items that stand at least as deep as the one before them was."""
    above, block = page.shape(page.block(number)), page.block(number + 1)
    while block.isValid():
        shape = page.shape(block)
        if not (isinstance(shape, ListItem) and same_list(above, shape) and shape.depth >= depth):
            return
        yield block.blockNumber()
        above, block = shape, page.block(block.blockNumber() + 1)
