"""Which blocks hang together: a list item and what stands below it, a box with all its blocks."""

from editor.document import ListItem
from editor.ui.text.page.order import goes_on, same_list
from editor.ui.text.page.page import Page
from editor.ui.text.page.shapes import BODY_START, Shape


def shape_at(page: Page, number: int) -> Shape:
    return page.shape(page.block(number))


def head_of_item(page: Page, number: int) -> int:
    """The item that a further paragraph of it belongs to; else the block itself."""
    while number > BODY_START and _continues(page, number):
        number -= 1
    return number


def _continues(page: Page, number: int) -> bool:
    shape = shape_at(page, number)
    return (
        isinstance(shape, ListItem)
        and shape.continues
        and same_list(shape_at(page, number - 1), shape)
    )


def end_of_items(page: Page, first: int, last: int) -> int:
    """The last block that hangs on list items among the blocks `first` to `last`."""
    depth: int | None = None
    for number in range(first, last + 1):
        shape = shape_at(page, number)
        on = number > first and same_list(shape_at(page, number - 1), shape)
        if not isinstance(shape, ListItem):
            depth = None
        else:
            depth = min(depth, shape.depth) if on and depth is not None else shape.depth
    if depth is None:
        return last
    while _hangs(page, last, depth):
        last += 1
    return last


def _hangs(page: Page, number: int, depth: int) -> bool:
    """Whether the block behind `number` hangs on an item of this depth above it."""
    below = page.block(number + 1)
    if not below.isValid():
        return False
    shape = page.shape(below)
    return (
        isinstance(shape, ListItem)
        and same_list(shape_at(page, number), shape)
        and (shape.depth > depth or (shape.continues and shape.depth == depth))
    )


def item_above(page: Page, number: int, depth: int) -> int:
    """Where the item begins that ends right above block `number`, seen from that depth."""
    head = head_of_item(page, number - 1)
    while _hangs(page, head - 1, depth) and head - 1 >= BODY_START:
        head = head_of_item(page, head - 1)
    return head


def run_of(page: Page, number: int) -> tuple[int, int]:
    """First and last block of the quote, box or note that the block stands in; itself in none."""
    first = last = number
    shape = shape_at(page, number)
    if not getattr(shape, "container", ""):
        return number, number
    while first > BODY_START and goes_on(shape_at(page, first - 1), shape_at(page, first)):
        first -= 1
    while page.block(last + 1).isValid() and goes_on(
        shape_at(page, last), shape_at(page, last + 1)
    ):
        last += 1
    return first, last
