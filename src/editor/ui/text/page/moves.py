"""Moving whole blocks, by keys or by dragging: always one undo step."""

from dataclasses import replace

from PySide6.QtGui import QTextCursor

from editor.document import Block, Container, Footnote, ListItem
from editor.ui.text.page.editing import place, selected_blocks
from editor.ui.text.page.items import (
    end_of_items,
    head_of_item,
    item_above,
    run_of,
    shape_at,
)
from editor.ui.text.page.notes import arrange, first_note
from editor.ui.text.page.order import goes_on
from editor.ui.text.page.page import Page, one_step, select_to
from editor.ui.text.page.shapes import BODY_START, Pinned, Shape, container_of

Span = tuple[int, int]
"""Numbers of the first and the last block."""


def move_selected(page: Page, cursor: QTextCursor, down: bool) -> None:
    """Move the selected blocks past the one above or below; the selection goes with them.

    List items take along what hangs on them, and pass whole items. What lands in a quote, box or
    note becomes part of it; what leaves one is no longer; a whole one passes whole ones. The
    pinned fields and the footnotes are never passed; footnotes follow the order of their marks.
    """
    chosen = [b.blockNumber() for b in selected_blocks(page, cursor)]
    chosen = [number for number in chosen if not isinstance(shape_at(page, number), Footnote)]
    if not chosen:
        return
    first = head_of_item(page, chosen[0])
    group = first, end_of_items(page, first, chosen[-1])
    passed = _passed(page, group, down)
    if passed is None:
        return
    ends = [_spot(page, group, position) for position in (cursor.anchor(), cursor.position())]
    whole = _is_whole(page, group)
    with one_step(cursor):
        group = _swap(page, group, passed)
        _settle(page, group, whole)
        arrange(page)
    anchor, position = (_position(page, group, *spot) for spot in ends)
    cursor.setPosition(anchor)
    select_to(cursor, position)


def move_block(page: Page, number: int, before: int) -> int:
    """Move the page's block `number` to stand before block `before` (the count: at the end).

    Returns the number that it has now. The pinned fields and the footnotes neither move nor are
    passed; footnotes follow the order of their marks.
    """
    return move_blocks(page, number, 1, before)


def move_blocks(page: Page, first: int, count: int, before: int) -> int:
    """Move `count` blocks from `first` on, together; none if a footnote is among them."""
    before = min(max(before, BODY_START), first_note(page))
    if first < BODY_START or first <= before <= first + count:
        return first
    read = [page.read(page.block(number)) for number in range(first, first + count)]
    moved = [block for block in read if not isinstance(block, str | Footnote)]
    if len(moved) != count:
        return first
    there = before if before <= first else before - count
    whole = _is_whole(page, (first, first + count - 1))
    with one_step(QTextCursor(page.block(first))):
        page.insert_at(before, moved)
        stood = first + count if before <= first else first
        for number in reversed(range(stood, stood + count)):
            page.remove(number)
        _settle(page, (there, there + count - 1), whole)
        arrange(page)
    return there


def _passed(page: Page, group: Span, down: bool) -> Span | None:
    """What is passed by a group that moves on by one step; None: it can't."""
    first, last = group
    beside = last + 1 if down else first - 1
    if not BODY_START <= beside < first_note(page):
        return None
    shape, other = shape_at(page, last if down else first), shape_at(page, beside)
    is_contained = container_of(shape) is not Container.NONE
    if is_contained and _is_whole(page, group) and container_of(other):
        return run_of(page, beside)
    in_same = shape if isinstance(shape, ListItem) and _alike(shape, other) else None
    depth = in_same.depth if in_same is not None else 0
    if not isinstance(other, ListItem):
        return beside, beside
    if down:
        return beside, beside if other.depth < depth else end_of_items(page, beside, beside)
    return item_above(page, first, depth), beside


def _alike(one: Block, other: object) -> bool:
    return isinstance(other, ListItem) and other.container is one.container


def _swap(page: Page, group: Span, passed: Span) -> Span:
    """Write what is passed on the other side of the group; where the group stands then.

    The group itself is not touched, so that its words keep what is found or spelt in them.
    """
    first, last = group
    read = [page.read(page.block(n)) for n in range(passed[0], passed[1] + 1)]
    blocks = [block for block in read if not isinstance(block, str)]
    heads = _starts_run(page, first), _starts_run(page, passed[0])
    together = run_of(page, first)
    began = shape_at(page, together[0])
    if passed[0] > last:
        page.insert_at(first, blocks)
        gone, shift, other = passed[0] + len(blocks), len(blocks), first
    else:
        page.insert_at(last + 1, blocks)
        gone, shift, other = passed[0], -len(blocks), last + 1 - len(blocks)
    for _ in blocks:
        page.remove(gone)
    if together[0] <= passed[0] <= together[1]:
        _begin_alike(page, min(first + shift, other), max(first, passed[0]), began)
    else:
        for number, is_head in zip((first + shift, other), heads, strict=True):
            _keep_apart(page, number, is_head)
    return first + shift, last + shift


def _begin_alike(page: Page, first: int, last: int, began: Shape) -> None:
    """Of a box's blocks that changed places, the first begins it as the first one did before."""
    for number in range(first, last + 1):
        shape = shape_at(page, number)
        starts = number == first and not isinstance(began, Pinned) and began.starts
        if not isinstance(shape, Pinned) and shape.container and shape.starts != starts:
            place(page, page.block(number), replace(shape, starts=starts))


def _starts_run(page: Page, number: int) -> bool:
    return run_of(page, number)[0] == number


def _keep_apart(page: Page, number: int, is_head: bool) -> None:
    """A box that came to stand behind another one remains a box of its own."""
    shape = shape_at(page, number)
    if isinstance(shape, Pinned) or not shape.container:
        return
    above = shape_at(page, number - 1)
    alike = not isinstance(above, Pinned) and above.container is shape.container
    if is_head and shape.starts != alike:
        place(page, page.block(number), replace(shape, starts=alike))


def _is_whole(page: Page, group: Span) -> bool:
    """Whether no quote, box or note reaches over an edge of the group."""
    return run_of(page, group[0])[0] == group[0] and run_of(page, group[1])[1] == group[1]


def _settle(page: Page, group: Span, whole: bool) -> None:
    """Give what was moved the container of the place where it stands now."""
    first, last = group
    above = shape_at(page, first - 1)
    below = shape_at(page, last + 1) if page.block(last + 1).isValid() else Pinned.HEADLINE
    wanted = [container_of(shape_at(page, number)) for number in range(first, last + 1)]
    if goes_on(above, below) and container_of(above):
        wanted = [container_of(above)] * len(wanted)
    elif not whole:
        beside = {container_of(above), container_of(below)}
        wanted = [one if one in beside else Container.NONE for one in wanted]
    else:
        return
    for number, container in enumerate(wanted, first):
        shape = shape_at(page, number)
        if not isinstance(shape, Pinned) and (shape.container, shape.starts) != (container, False):
            place(page, page.block(number), replace(shape, container=container, starts=False))


def _spot(page: Page, group: Span, position: int) -> Span:
    """A position as block and offset in the group; outside of it, the group's nearest end."""
    block = page.document.findBlock(position)
    number = block.blockNumber()
    if number < group[0]:
        return 0, 0
    if number > group[1]:
        return group[1] - group[0], page.block(group[1]).length() - 1
    return number - group[0], position - block.position()


def _position(page: Page, group: Span, number: int, offset: int) -> int:
    return page.block(group[0] + number).position() + offset
