"""What Enter, Backspace, Delete, Tab and the arrows do. Each rule moves the cursor it is given."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCursor

from editor.document import Block, Figure, Footnote, Heading, ListItem, Paragraph, PullQuote
from editor.ui.text.page.editing import (
    AFTER_OBJECT,
    join_with_next,
    paragraph_after,
    paragraph_before,
    remove_selection,
    reshape_block,
    selected_blocks,
)
from editor.ui.text.page.formats import CARRIED, OBJECT, marks_of
from editor.ui.text.page.items import end_of_items, head_of_item
from editor.ui.text.page.notes import first_note
from editor.ui.text.page.order import goes_on, same_list
from editor.ui.text.page.page import Page, end_of, is_empty, one_step, select_to
from editor.ui.text.page.shapes import (
    BODY_START,
    Pinned,
    Shape,
    follower,
    has_object,
    is_card,
    lifted,
    plain_paragraph,
)

Move = QTextCursor.MoveOperation
DEEPEST = 5


def enter(page: Page, cursor: QTextCursor) -> None:
    block = page.document.findBlock(cursor.selectionStart())
    if isinstance(page.shape(block), Pinned):
        if cursor.selectionEnd() > end_of(block):
            remove_selection(page, cursor)
        cursor.setPosition(cursor.selectionStart())
        leave_field(page, cursor)
        return
    with one_step(cursor):
        if page.selected_object(cursor) is not None:
            paragraph_after(page, cursor, block)
            return
        if cursor.hasSelection():
            remove_selection(page, cursor, replacing=True)
        _split(page, cursor)


def break_line(page: Page, cursor: QTextCursor) -> bool:
    """Shift+Enter where it begins no line in a block; False: it does.

    Before a selected figure or card it makes room to write.
    """
    block = page.document.findBlock(cursor.selectionStart())
    if page.selected_object(cursor) is not None:
        paragraph_before(page, cursor, block)
        return True
    return isinstance(page.shape(block), Pinned | Heading)


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
    if is_empty(block) and plainer is not None:
        reshape_block(page, cursor, plainer)
    elif isinstance(shape, Heading | PullQuote) and cursor.atBlockStart() and not is_empty(block):
        page.start_block(cursor, replace(shape, starts=False))
        above = QTextCursor(cursor.block().previous())
        page.reshape(above, plain_paragraph(shape))
    else:
        marks = marks_of(cursor.charFormat()) & CARRIED
        carries = isinstance(shape, Paragraph | ListItem)
        stays = isinstance(shape, Heading) and not cursor.atBlockEnd()
        below = replace(shape, starts=False) if stays else follower(shape)
        page.start_block(cursor, below, marks if carries else marks & ~CARRIED)


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
    elif (plainer := _plainer(page.shape(before), shape)) is not None:
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


def _plainer(above: Shape, shape: Block) -> Block | None:
    """What Backspace makes of a block before it joins it to the one above; None: it joins."""
    inside = isinstance(shape, Paragraph) and goes_on(above, shape)
    continues = isinstance(shape, ListItem) and shape.continues and same_list(above, shape)
    return None if inside or continues else lifted(shape)


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
    elif is_empty(after):
        here = cursor.position()
        page.remove(after.blockNumber())
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
    """Indent the selected items by a step, and what hangs on them. What would stand too deep is
    lifted afterwards."""
    there = QTextCursor(cursor)
    with one_step(there):
        for number in _indented(page, cursor, steps):
            block = page.block(number)
            shape = page.shape(block)
            if not isinstance(shape, ListItem):
                continue
            above = page.shape(block.previous())
            deepest = 0
            if isinstance(above, ListItem) and same_list(above, shape):
                deepest = min(above.depth if shape.continues else above.depth + 1, DEEPEST)
            depth = max(0, shape.depth + steps)
            if depth != shape.depth and (steps < 0 or depth <= deepest):
                there.setPosition(block.position())
                page.reshape(there, replace(shape, depth=depth))


def _indented(page: Page, cursor: QTextCursor, steps: int) -> list[int]:
    """The selected blocks; what hangs on them goes deeper with them."""
    blocks = selected_blocks(page, cursor)
    if not blocks:
        return []
    first, last = head_of_item(page, blocks[0].blockNumber()), blocks[-1].blockNumber()
    return list(range(first, (end_of_items(page, first, last) if steps > 0 else last) + 1))


def arrow_from_object(
    page: Page, cursor: QTextCursor, block: QTextBlock, forward: bool, column: float = -1
) -> None:
    """Arrows step off a selected object: back to the block above, on to the caption or below; with
    a `column` to there in the line, in pixels."""
    before, after = block.previous(), block.next()
    figure = isinstance(page.shape(block), Figure) and not is_card(page.shape(block))
    if not forward:
        _to_column(page, cursor, before, before.layout().lineCount() - 1, end_of(before), column)
    elif figure:
        _to_column(page, cursor, block, 1, block.position() + AFTER_OBJECT, column)
    elif after.isValid():
        _to_column(page, cursor, after, 0, after.position(), column)
    elif not isinstance(page.shape(block), Footnote):
        paragraph_after(page, cursor, block)


def _to_column(
    page: Page, cursor: QTextCursor, block: QTextBlock, number: int, other: int, column: float
) -> None:
    """Into a block's line at a column, which is kept for the next one; to the `other` position if
    there is no column, or no line of words."""
    line = block.layout().lineAt(number) if number < block.layout().lineCount() else None
    words = not is_card(page.shape(block)) and not (number == 0 and has_object(page.shape(block)))
    if column < 0 or line is None or not words:
        cursor.setPosition(other)
    else:
        cursor.setPosition(block.position() + line.xToCursor(column))
    if column >= 0:
        cursor.setVerticalMovementX(round(column))


def select_from_object(cursor: QTextCursor, block: QTextBlock, move: Move) -> None:
    """Shift and an arrow on a selected object: the object stays selected, and more with it."""
    back = move in (Move.Left, Move.Up, Move.PreviousWord)
    here, there = block.position(), block.position() + len(OBJECT)
    cursor.setPosition(there if back else here)
    select_to(cursor, here if back else there)
    cursor.movePosition(Move.Right if move is Move.Down else move, QTextCursor.MoveMode.KeepAnchor)


def to_the_end(page: Page, cursor: QTextCursor, selecting: bool) -> bool:
    """Ctrl+End goes to the end of the story's text, and from there on to the footnotes'."""
    last = page.block(first_note(page) - 1)
    if not last.next().isValid() or cursor.position() >= end_of(last):
        return False
    keep = QTextCursor.MoveMode.KeepAnchor if selecting else QTextCursor.MoveMode.MoveAnchor
    cursor.setPosition(end_of(last), keep)
    return True


def by_paragraph(page: Page, cursor: QTextCursor, steps: int, selecting: bool) -> None:
    """Ctrl+Up and Ctrl+Down go to the starts of paragraphs, as in a word processor."""
    keep = QTextCursor.MoveMode.KeepAnchor if selecting else QTextCursor.MoveMode.MoveAnchor
    chosen = page.selected_object(cursor)
    block = cursor.block()
    at_start = cursor.atBlockStart() or chosen is not None
    wanted = block.next() if steps > 0 else block.previous() if at_start else block
    if wanted.isValid():
        cursor.setPosition(wanted.position(), keep)
    elif steps > 0:
        cursor.setPosition(end_of(block), keep)


def beside_object(page: Page, cursor: QTextCursor, block: QTextBlock) -> None:
    """Where words go that are typed on a selected object: a figure's caption, else a paragraph."""
    shape = page.shape(block)
    if isinstance(shape, Figure) and not is_card(shape):
        cursor.setPosition(end_of(block))
    else:
        paragraph_after(page, cursor, block)
