"""Copying and pasting. Whatever comes in goes through the document; nothing else gets in."""

import json
import logging
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextBlock, QTextCursor

from editor.base.errors import EditorError
from editor.codecs.document_json import blocks_from_json, blocks_to_json
from editor.codecs.html_reader import read_html
from editor.codecs.inline_html import write_inline
from editor.codecs.plain_lines import read_lines
from editor.document import (
    LINE_BREAK,
    Block,
    Embed,
    Figure,
    Footnote,
    Heading,
    ListItem,
    Paragraph,
    PullQuote,
    Rule,
    plain,
)
from editor.document.article import texts
from editor.ui.text import footnoted
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
from editor.ui.text.page.shapes import (
    Pinned,
    has_object,
    is_card,
    plain_paragraph,
    put_together,
)

log = logging.getLogger(__name__)
BLOCKS = "application/x-copytaker+json"


def selection(page: Page, cursor: QTextCursor) -> list[Block]:
    """The selected blocks; those at the ends hold only what is selected of them."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    out: list[Block] = []
    block = page.document.findBlock(start)
    while block.isValid() and (not out or block.position() < end):
        out.append(_part(page, block, start - block.position(), end - block.position()))
        block = block.next()
    return out


def _part(page: Page, block: QTextBlock, first: int, end: int) -> Block:
    shape = page.shape(block)
    if isinstance(shape, Pinned):
        return put_together(Paragraph(), read_words(block, shape, max(0, first), end))
    if is_card(shape):
        return shape
    words = read_words(block, shape, max(0, first), end)
    whole = first <= 0 and end >= block.length() - 1
    if isinstance(shape, Figure):
        return put_together(shape if first <= 0 else Paragraph(), words if end > 1 else ())
    return put_together(shape if whole else plain_paragraph(shape), words)


def copied(page: Page, cursor: QTextCursor) -> QMimeData:
    """The selection for other programs and for ourselves. The caller keeps a reference to it: Qt
    crashes on exit if Python lets go of it first."""
    out = QMimeData()
    object_block = page.selected_object(cursor)
    if object_block is not None:
        blocks = [b for b in [page.read(object_block)] if not isinstance(b, str)]
    else:
        blocks = selection(page, cursor)
    blocks = footnoted.with_notes(page, blocks)
    out.setText("\n\n".join(_text_of(block) for block in blocks))
    out.setHtml("\n".join(map(_html_of, blocks)))
    out.setData(BLOCKS, json.dumps(blocks_to_json(blocks)).encode())
    return out


def _text_of(block: Block) -> str:
    if isinstance(block, Embed):
        return block.url
    return "\n".join(
        "".join(run.text for run in part).replace(LINE_BREAK, "\n") for part in texts(block)
    )


def _html_of(block: Block) -> str:
    inner = "<br>".join(write_inline(part) for part in texts(block))
    match block:
        case Heading():
            return f"<h{block.level}>{inner}</h{block.level}>"
        case ListItem():
            tag = "ol" if block.ordered else "ul"
            return f"<{tag}><li>{inner}</li></{tag}>"
        case PullQuote():
            return f"<blockquote><p>{inner}</p></blockquote>"
        case Rule():
            return "<hr>"
        case Embed():
            return f'<p><a href="{escape(block.url)}">{escape(block.url)}</a></p>'
        case _:
            quoted = block.container == "quote"
            return f"<blockquote><p>{inner}</p></blockquote>" if quoted else f"<p>{inner}</p>"


def pasted(source: QMimeData) -> list[Block]:
    """What a paste brings, as blocks; none if it brings no words."""
    if source.hasFormat(BLOCKS):
        try:
            return list(blocks_from_json(json.loads(bytes(source.data(BLOCKS).data()))))
        except (ValueError, EditorError):
            log.warning("The clipboard's blocks can't be read; pasting its text instead")
    if source.hasHtml():
        return list(read_html(source.html()))
    return list(read_lines(source.text()))


def insert(page: Page, cursor: QTextCursor, blocks: Sequence[Block]) -> None:
    """Put blocks where the cursor is, in place of what is selected, as one undo step."""
    if not blocks:
        return
    if isinstance(page.shape(page.document.findBlock(cursor.selectionStart())), Pinned):
        _insert_line(page, cursor, blocks)
        return
    with one_step(cursor):
        chosen = page.selected_object(cursor)
        if chosen is not None:
            paragraph_after(page, cursor, chosen)
        elif cursor.hasSelection():
            remove_selection(page, cursor)
        block = cursor.block()
        if is_card(page.shape(block)):
            paragraph_after(page, cursor, block)
        if isinstance(page.shape(cursor.block()), Footnote):
            footnoted.into_note(page, cursor, blocks)
            return
        blocks, added = footnoted.received(page, blocks)
        if len(blocks) == 1 and isinstance(blocks[0], Paragraph):
            write_runs(cursor, blocks[0].text)
        elif blocks:
            _insert_blocks(page, cursor, blocks)
        footnoted.add(page, cursor, added)


def _insert_line(page: Page, cursor: QTextCursor, blocks: Sequence[Block]) -> None:
    text = [block for block in blocks if not isinstance(block, Footnote)] or blocks
    line = " ".join(plain(part) for block in text for part in texts(block))
    with one_step(cursor):
        remove_selection(page, cursor)
        cursor.insertText(one_line(line).strip())


def _insert_blocks(page: Page, cursor: QTextCursor, blocks: Sequence[Block]) -> None:
    """The first paragraph goes on the cursor's line; what stood behind the cursor comes last."""
    block = cursor.block()
    shape = page.shape(block)
    if isinstance(shape, Pinned):
        return
    rest = list(blocks)
    behind = _take_rest(page, cursor) if not has_object(shape) else None
    if is_empty(cursor.block()):
        page.overwrite(cursor, rest.pop(0))
    elif isinstance(rest[0], Paragraph) and not has_object(shape):
        write_runs(cursor, rest[0].text)
        del rest[0]
    else:
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    for fresh in rest:
        page.insert_block(cursor, fresh)
    if behind is not None:
        _give_back(page, cursor, behind)


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
    return put_together(shape, words) if not isinstance(shape, Pinned) else None


def _give_back(page: Page, cursor: QTextCursor, behind: Block) -> None:
    page.insert_block(cursor, behind)
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)


def files(source: QMimeData) -> list[str]:
    """Paths of files that were copied or dragged."""
    return [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
