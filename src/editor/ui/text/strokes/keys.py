"""What Enter, Backspace, Delete, Tab and the arrows do. Each rule moves the cursor it is given."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCursor

from editor.document import Figure, Heading, ListItem, Paragraph, PullQuote
from editor.ui.text.page.editing import (
    AFTER_OBJECT,
    join_with_next,
    paragraph_after,
    remove_selection,
    reshape_block,
    selected_blocks,
)
from editor.ui.text.page.formats import CARRIED, marks_of
from editor.ui.text.page.page import Page, end_of, is_empty, one_step
from editor.ui.text.page.shapes import BODY_START, Pinned, follower, has_object, is_card, lifted

Move = QTextCursor.MoveOperation
DEEPEST = 5


def enter(page: Page, cursor: QTextCursor) -> None:
    block = cursor.block()
    if isinstance(page.shape(block), Pinned):
        leave_field(page, cursor)
        return
    with one_step(cursor):
        if page.selected_object(cursor) is not None:
            paragraph_after(page, cursor, block)
            return
        if cursor.hasSelection():
            remove_selection(page, cursor)
        if isinstance(page.shape(cursor.block()), Pinned):
            return
        _split(page, cursor)


def leave_field(page: Page, cursor: QTextCursor) -> None:
    """From the headline to the standfirst, from there to the first paragraph."""
    following = page.block(cursor.block().blockNumber() + 1)
    if has_object(page.shape(following)):
        page.insert_at(BODY_START, [Paragraph()])
        following = page.block(BODY_START)
    cursor.setPosition(following.position())
    if following.blockNumber() < BODY_START:
        cursor.movePosition(Move.EndOfBlock)


def _split(page: Page, cursor: QTextCursor) -> None:
    block = cursor.block()
    shape = page.shape(block)
    if isinstance(shape, Pinned):
        return
    plainer = lifted(shape)
    if is_empty(block) and plainer is not None and not isinstance(shape, Heading | PullQuote):
        page.reshape(cursor, plainer)
    elif isinstance(shape, Heading) and cursor.atBlockStart() and not is_empty(block):
        page.start_block(cursor, replace(shape, starts=False))
        above = QTextCursor(cursor.block().previous())
        page.reshape(above, follower(shape))
    else:
        marks = marks_of(cursor.charFormat()) & CARRIED
        carries = isinstance(shape, Paragraph | ListItem)
        page.start_block(cursor, follower(shape), marks if carries else marks & ~CARRIED)


def backspace(page: Page, cursor: QTextCursor) -> bool:
    """Backspace at the start of a block or caption; False: it is an ordinary one."""
    block = cursor.block()
    shape = page.shape(block)
    at = cursor.positionInBlock()
    if isinstance(shape, Figure) and at <= AFTER_OBJECT:
        page.select_object(cursor, block)
        return True
    if at:
        return False
    before = block.previous()
    if isinstance(shape, Pinned):
        if is_empty(block) and before.isValid():
            cursor.setPosition(end_of(before))
    elif (plainer := lifted(shape)) is not None:
        reshape_block(page, cursor, plainer)
    elif isinstance(page.shape(before), Pinned):
        _out_of_the_body(page, cursor, block, before)
    elif has_object(page.shape(before)):
        above = before.blockNumber()
        if is_empty(block):
            page.remove(block.blockNumber())
        page.select_object(cursor, page.block(above))
    else:
        join_at = end_of(before)
        join_with_next(page, cursor, before)
        cursor.setPosition(join_at)
    return True


def _out_of_the_body(
    page: Page, cursor: QTextCursor, block: QTextBlock, standfirst: QTextBlock
) -> None:
    """A paragraph is never joined to the standfirst; an empty one lets the caret go there."""
    if not is_empty(block):
        return
    if block.next().isValid():
        page.remove(block.blockNumber())
    cursor.setPosition(end_of(standfirst))


def delete(page: Page, cursor: QTextCursor) -> bool:
    """Delete at the end of a block; False: it is an ordinary one."""
    if not cursor.atBlockEnd():
        return False
    block = cursor.block()
    after = block.next()
    shape = page.shape(block)
    if isinstance(shape, Pinned) or not after.isValid():
        return True
    if has_object(page.shape(after)):
        below = after.blockNumber()
        if is_empty(block):
            page.remove(block.blockNumber())
            below -= 1
        page.select_object(cursor, page.block(below))
    elif not has_object(shape):
        here = cursor.position()
        join_with_next(page, cursor, block)
        cursor.setPosition(here)
    return True


def delete_to(page: Page, cursor: QTextCursor, move: QTextCursor.MoveOperation) -> None:
    """Delete up to where `move` goes, but not beyond the block (nor a figure's object)."""
    block = cursor.block()
    first = block.position() + (AFTER_OBJECT if isinstance(page.shape(block), Figure) else 0)
    cursor.movePosition(move, QTextCursor.MoveMode.KeepAnchor)
    end = min(max(cursor.position(), first), end_of(block))
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()


def tab(page: Page, cursor: QTextCursor, back: bool) -> bool:
    """Tab goes on from field to field and caption to caption, and indents list items."""
    block = cursor.block()
    match page.shape(block):
        case ListItem():
            _indent(page, cursor, -1 if back else 1)
        case Pinned() if back:
            if block.previous().isValid():
                cursor.setPosition(end_of(block.previous()))
        case Pinned():
            leave_field(page, cursor)
        case Figure():
            return _to_caption(page, cursor, QTextBlock.previous if back else QTextBlock.next)
        case _:
            return False
    return True


def _to_caption(page: Page, cursor: QTextCursor, step: Callable[[QTextBlock], QTextBlock]) -> bool:
    block = cursor.block()
    if page.selected_object(cursor) is not None and step is QTextBlock.next:
        cursor.setPosition(end_of(block))
        return True
    block = step(block)
    while block.isValid():
        shape = page.shape(block)
        if isinstance(shape, Figure) and not is_card(shape):
            cursor.setPosition(end_of(block))
            return True
        block = step(block)
    return True


def _indent(page: Page, cursor: QTextCursor, steps: int) -> None:
    there = QTextCursor(cursor)
    with one_step(there):
        for block in selected_blocks(page, cursor):
            shape = page.shape(block)
            if not isinstance(shape, ListItem):
                continue
            above = page.shape(block.previous())
            deepest = min(above.depth + 1, DEEPEST) if isinstance(above, ListItem) else 0
            depth = max(0, min(shape.depth + steps, max(deepest, shape.depth + min(steps, 0))))
            if depth != shape.depth:
                there.setPosition(block.position())
                page.reshape(there, replace(shape, depth=depth))


def arrow_from_object(page: Page, cursor: QTextCursor, block: QTextBlock, forward: bool) -> None:
    """Arrows step off a selected object: back to the block above, on to the caption or below."""
    before, after = block.previous(), block.next()
    if not forward:
        cursor.setPosition(end_of(before))
    elif isinstance(page.shape(block), Figure) and not is_card(page.shape(block)):
        cursor.setPosition(block.position() + AFTER_OBJECT)
    elif after.isValid():
        cursor.setPosition(after.position())
    else:
        paragraph_after(page, cursor, block)
