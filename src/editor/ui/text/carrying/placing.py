"""Putting blocks into the page where the cursor is: in lists, boxes, captions and fields."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QTextCursor

from editor.document import (
    Block,
    Code,
    Container,
    Embed,
    Figure,
    Footnote,
    ListItem,
    Paragraph,
    PullQuote,
    Run,
    Text,
    join,
    plain,
)
from editor.document.article import texts
from editor.ui.text.carrying import footnoted
from editor.ui.text.page.editing import paragraph_after, remove_selection
from editor.ui.text.page.page import (
    Page,
    end_of,
    is_empty,
    one_line,
    one_step,
    select_to,
    write_runs,
)
from editor.ui.text.page.reading import read_words
from editor.ui.text.page.shapes import Pinned, Shape, has_object, is_card, put_together

LONGEST_CAPTION = 1_000
"""Characters; paragraphs that are longer together don't go into a caption, but below it."""


def insert(page: Page, cursor: QTextCursor, blocks: Sequence[Block], *, amid: bool = False) -> None:
    """Put blocks where the cursor is, in place of what is selected, as one undo step. `amid`: the
    last words go on with those that stand behind the cursor."""
    if not blocks:
        return
    start = page.document.findBlock(cursor.selectionStart())
    if isinstance(page.shape(start), Pinned):
        _insert_line(page, cursor, blocks)
        return
    with one_step(cursor):
        chosen = page.selected_object(cursor)
        if chosen is not None:
            paragraph_after(page, cursor, chosen)
        elif cursor.hasSelection():
            remove_selection(page, cursor)
        if is_card(page.shape(cursor.block())):
            paragraph_after(page, cursor, cursor.block())
        if isinstance(page.shape(cursor.block()), Footnote):
            footnoted.into_note(page, cursor, blocks)
            return
        body, added = footnoted.received(page, blocks)
        if body:
            _insert_body(page, cursor, body, amid)
        footnoted.add(page, cursor, added)


def _insert_line(page: Page, cursor: QTextCursor, blocks: Sequence[Block]) -> None:
    """Into headline or standfirst: words alone, on one line."""
    text = [block for block in blocks if not isinstance(block, Footnote)] or blocks
    line = " ".join(filter(None, map(_said, text)))
    with one_step(cursor):
        remove_selection(page, cursor)
        cursor.insertText(one_line(line).strip())


def _said(block: Block) -> str:
    match block:
        case Code():
            return block.content
        case Embed():
            return block.url
    return " ".join(plain(part) for part in texts(block))


def _insert_body(page: Page, cursor: QTextCursor, blocks: Sequence[Block], amid: bool) -> None:
    shape = page.shape(cursor.block())
    if len(blocks) == 1 and isinstance(blocks[0], Paragraph) and _flows(blocks[0]):
        write_runs(cursor, blocks[0].text)
    elif isinstance(shape, Figure | PullQuote) and (line := _as_line(blocks)):
        write_runs(cursor, line)
    else:
        _insert_blocks(page, cursor, _in_place(blocks, shape), amid)


def _flows(block: Paragraph) -> bool:
    """Whether a lone paragraph comes as words; one from a box or quotation brings that along."""
    return block.container is Container.NONE


def _as_line(blocks: Sequence[Block]) -> Text:
    """Paragraphs as one line with their marks; none if there is more than words, or too many."""
    if not all(isinstance(block, Paragraph) for block in blocks):
        return ()
    words = [block.text for block in blocks if isinstance(block, Paragraph)]
    if sum(len(run.text) for part in words for run in part) > LONGEST_CAPTION:
        return ()
    line: list[Run] = []
    for part in words:
        line += [Run(" "), *part] if line else part
    return join(line)


def _in_place(blocks: Sequence[Block], shape: Shape) -> list[Block]:
    """The blocks as they stand in a list, box or quotation."""
    if isinstance(shape, Pinned):
        return list(blocks)
    return [_in_box(_in_list(block, shape), shape.container) for block in blocks]


def _in_list(block: Block, shape: Block) -> Block:
    if not isinstance(shape, ListItem):
        return block
    if isinstance(block, ListItem):
        return replace(block, depth=block.depth + shape.depth, begins=False)
    if isinstance(block, Paragraph) and block.container is Container.NONE:
        return replace(shape, text=block.text, starts=False, begins=False, continues=False)
    return block


def _in_box(block: Block, container: Container) -> Block:
    if container is Container.NONE or block.container is not Container.NONE:
        return block
    return replace(block, container=container)


def _insert_blocks(
    page: Page, cursor: QTextCursor, blocks: Sequence[Block], amid: bool = False
) -> None:
    """The first words go on the cursor's line; what stood behind the cursor comes last, on the
    line of the last words if those end `amid` one."""
    shape = page.shape(cursor.block())
    rest = list(blocks)
    behind = _take_rest(page, cursor) if not has_object(shape) else None
    begun: Text = ()
    if amid and behind is not None and len(rest) > 1 and _goes_on(rest[-1], behind):
        begun = _words(rest.pop())
    if is_empty(cursor.block()):
        first = rest.pop(0)
        page.overwrite(cursor, _begun_as(first, shape))
    elif not has_object(shape) and _goes_on(rest[0], shape):
        write_runs(cursor, _words(rest.pop(0)))
    else:
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    for fresh in rest:
        page.insert_block(cursor, fresh)
    if behind is not None:
        page.insert_block(cursor, behind)
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        write_runs(cursor, begun)


def _begun_as(block: Block, shape: Shape) -> Block:
    """In an empty line's place a block opens the box or list that the line opened."""
    if isinstance(shape, Pinned) or block.container is not shape.container:
        return block
    block = replace(block, starts=shape.starts)
    if isinstance(block, ListItem) and isinstance(shape, ListItem):
        return replace(block, begins=shape.begins)
    return block


def _goes_on(block: Block, shape: Shape) -> bool:
    """Whether a block's words join the line: a paragraph's always, an item's in its own list."""
    return isinstance(block, Paragraph) or (
        isinstance(block, ListItem) and isinstance(shape, ListItem)
    )


def _words(block: Block) -> Text:
    return next(iter(texts(block)), ())


def _take_rest(page: Page, cursor: QTextCursor) -> Block | None:
    """Cut off what stands behind the cursor in its block."""
    block = cursor.block()
    if cursor.atBlockEnd():
        return None
    here = cursor.position()
    shape = page.shape(block)
    words = read_words(block, shape, cursor.positionInBlock())
    select_to(cursor, end_of(block))
    cursor.removeSelectedText()
    cursor.setPosition(here)
    if isinstance(shape, Pinned):
        return None
    behind = replace(shape, starts=False)
    if isinstance(behind, ListItem):
        behind = replace(behind, begins=False)
    return put_together(behind, words)
