"""Removing and joining text so that objects and pinned fields stay whole."""

from dataclasses import replace

from PySide6.QtGui import QTextBlock, QTextCursor

from editor.document import LINE_BREAK, Block, Figure, Footnote, Mark, Paragraph, PullQuote, Run
from editor.ui.text.page import notes
from editor.ui.text.page.formats import OBJECT, object_format
from editor.ui.text.page.order import goes_on
from editor.ui.text.page.page import Page, end_of, is_empty, one_step, select_to, write_runs
from editor.ui.text.page.shapes import (
    BODY_START,
    Pinned,
    Shape,
    has_object,
    is_card,
    plain_paragraph,
)

AFTER_OBJECT = len(OBJECT + LINE_BREAK)


def remove_selection(page: Page, cursor: QTextCursor, *, replacing: bool = False) -> None:
    """Remove what is selected, in one undo step; the cursor ends at its start.

    Words of a pinned field go, the field stays. `replacing`: something comes in its place, on a
    line of the kind that the first one had, and never on a card.
    """
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    selected = page.selected_object(cursor)
    if selected is not None:
        cursor.setPosition(page.remove(selected.blockNumber()))
        return
    body, place = page.block(BODY_START).position(), QTextCursor(page.document)
    place.setPosition(start)
    first = place.block()
    if replacing and is_card(page.shape(first)) and start == end_of(first):
        behind = first.next()
        if behind.isValid() and not isinstance(page.shape(behind), Footnote):
            place.setPosition(behind.position())
    with one_step(cursor):
        end, unmarked = _remove_from_notes(page, cursor, start, end)
        if start <= end >= body:
            _remove_from_body(page, cursor, start, end, replacing)
        for number in reversed(range(BODY_START)):
            block = page.block(number)
            low, high = max(start, block.position()), min(end, end_of(block))
            if high > low:
                cursor.setPosition(low)
                select_to(cursor, high)
                cursor.removeSelectedText()
        for label in unmarked:
            notes.remove_marks(page, label)
    cursor.setPosition(place.position())


def _remove_from_notes(
    page: Page, cursor: QTextCursor, start: int, end: int
) -> tuple[int, list[str]]:
    """Remove what is selected of footnotes, which are never joined to the text before them or to
    each other. Returns where the selection in the text ends, and whose marks are to go: one whose
    words are all selected, with others, goes itself."""
    limit, unmarked = notes.end_of_text(page), []
    if end <= limit or not notes.has_notes(page):
        return end, []
    several = page.document.findBlock(start) != page.document.findBlock(end)
    first = max(notes.first_note(page), page.document.findBlock(start).blockNumber())
    for number in reversed(range(first, page.document.findBlock(end).blockNumber() + 1)):
        block = page.block(number)
        low, high = max(start, block.position()), min(end, end_of(block))
        shape = page.shape(block)
        if several and (low, high) == (block.position(), end_of(block)) and end > low:
            page.remove(number)
            unmarked += [shape.label] if isinstance(shape, Footnote) else []
        else:
            cursor.setPosition(low)
            select_to(cursor, high)
            cursor.removeSelectedText()
    gone = [label for label in unmarked if notes.note_with(page, label) is None]
    return (limit if start <= limit else -1), gone


def _remove_from_body(
    page: Page, cursor: QTextCursor, start: int, end: int, replacing: bool
) -> None:
    from_field = start < page.block(BODY_START).position()
    start, replacing = max(start, page.block(BODY_START).position()), replacing and not from_field
    first, last = page.document.findBlock(start), page.document.findBlock(end)
    start, end = _outside_objects(page, first, start), _outside_objects(page, last, end)
    if first != last and is_card(page.shape(first)) and start == end_of(first):
        first = first.next()
        start = first.position()
    whole_lines = first != last and start == first.position() and end == last.position()
    into_object = first != last and end == last.position() and has_object(page.shape(last))
    if whole_lines and not replacing:
        _remove_lines(page, cursor, first, last)
        return
    if whole_lines or into_object:
        end -= 1
        last = last.previous()
    if start >= end and first == last:
        return
    several = from_field or first != last
    shape = _shape_left(page, first, start, several)
    lost = page.shape(last)
    emptied = several and start == first.position() and end == end_of(last)
    if isinstance(lost, PullQuote) and lost.attribution and first != last and end < end_of(last):
        cursor.setPosition(end_of(last))
        write_runs(cursor, attribution_runs(lost))
    cursor.setPosition(start)
    select_to(cursor, end)
    cursor.removeSelectedText()
    if shape is not None:
        page.reshape(cursor, plain_paragraph(shape) if emptied and not replacing else shape)


def _remove_lines(page: Page, cursor: QTextCursor, first: QTextBlock, last: QTextBlock) -> None:
    """Remove whole blocks, the break behind them too; the one after them stays what it is."""
    stays, looks = last.blockFormat(), last.charFormat()
    cursor.setPosition(first.position())
    select_to(cursor, last.position())
    cursor.removeSelectedText()
    cursor.setBlockFormat(stays)
    cursor.setBlockCharFormat(looks)


def _shape_left(page: Page, first: QTextBlock, start: int, several: bool) -> Block | None:
    """The shape of what stays when text from `start` on goes; None: as it was."""
    shape = page.shape(first)
    if isinstance(shape, Pinned) or start > first.position():
        return None
    if has_object(shape):
        return plain_paragraph(shape)
    return shape if several else None


def _outside_objects(page: Page, block: QTextBlock, position: int) -> int:
    """A position that doesn't lie between a figure's object and its caption."""
    between = position - block.position() == len(OBJECT)
    return position + 1 if between and isinstance(page.shape(block), Figure) else position


def join_with_next(page: Page, cursor: QTextCursor, block: QTextBlock) -> None:
    """Join two text blocks; the shape is the first's, or the second's if the first is empty."""
    after = block.next()
    shape = _joined(page.shape(block), page.shape(after)) if is_empty(block) else page.shape(block)
    lost = page.shape(after)
    with one_step(cursor):
        if isinstance(lost, PullQuote) and lost.attribution and not is_empty(block):
            cursor.setPosition(end_of(after))
            write_runs(cursor, attribution_runs(lost))
        cursor.setPosition(end_of(block))
        select_to(cursor, end_of(block) + 1)
        cursor.removeSelectedText()
        page.reshape(cursor, shape)


def _joined(empty: Shape, after: Shape) -> Shape:
    """The shape of a block that comes up into an empty one's place."""
    if isinstance(after, Pinned) or isinstance(empty, Pinned):
        return empty
    return replace(after, starts=empty.starts) if goes_on(empty, after) else after


def reshape_block(page: Page, cursor: QTextCursor, shape: Block) -> None:
    """Give a text block another shape. A pull quote's attribution moves into
    its text."""
    old = page.shape(cursor.block())
    with one_step(cursor):
        if isinstance(old, PullQuote) and not isinstance(shape, PullQuote) and old.attribution:
            here = cursor.position()
            cursor.setPosition(end_of(cursor.block()))
            write_runs(cursor, attribution_runs(old))
            cursor.setPosition(here)
        page.reshape(cursor, shape)


def attribution_runs(quote: PullQuote) -> tuple[Run, ...]:
    return (Run(f"{LINE_BREAK}— ", Mark.NONE), *quote.attribution)


def selected_blocks(page: Page, cursor: QTextCursor) -> list[QTextBlock]:
    """The body's blocks that the selection touches, or the one with the caret."""
    block = page.document.findBlock(cursor.selectionStart())
    out: list[QTextBlock] = []
    while block.isValid() and (not out or block.position() < cursor.selectionEnd()):
        out.append(block)
        block = block.next()
    return [b for b in out if b.blockNumber() >= BODY_START]


def paragraph_after(page: Page, cursor: QTextCursor, block: QTextBlock) -> None:
    """A new paragraph behind a block, with the cursor in it; before the footnotes if it is one."""
    shape = page.shape(block)
    if isinstance(shape, Footnote):
        while isinstance(page.shape(block.previous()), Footnote):
            block = block.previous()
        paragraph_before(page, cursor, block)
        return
    fresh = (
        Paragraph() if isinstance(shape, Pinned) else replace(plain_paragraph(shape), starts=False)
    )
    cursor.setPosition(end_of(block))
    page.start_block(cursor, fresh)


def paragraph_before(page: Page, cursor: QTextCursor, block: QTextBlock) -> None:
    """A new paragraph before a body block, with the cursor in it."""
    number, shape = block.blockNumber(), page.shape(block)
    with one_step(cursor):
        page.insert_at(number, [plain_paragraph(shape)])
        if not isinstance(shape, Pinned) and shape.starts:
            place(page, page.block(number + 1), replace(shape, starts=False))
    cursor.setPosition(page.block(number).position())


def place(page: Page, block: QTextBlock, shape: Block) -> None:
    """Give a block a shape that differs from its own only in where it stands."""
    cursor = QTextCursor(block)
    with one_step(cursor):
        page.reshape(cursor, shape)
        if has_object(shape):
            select_to(cursor, block.position() + len(OBJECT))
            cursor.setCharFormat(object_format(page.shapes.key(shape)))
