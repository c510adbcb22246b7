"""Copying and pasting. Whatever comes in goes through the document; nothing else gets in."""

import json
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextBlock, QTextCursor

from editor.base.errors import EditorError
from editor.codecs.document_json import blocks_from_json, blocks_to_json
from editor.codecs.pasted_html import read_pasted
from editor.codecs.plain_lines import read_lines
from editor.codecs.plain_text import plain_body
from editor.codecs.rich_html import PictureOf, rich_html
from editor.document import Article, Block, Figure, Paragraph
from editor.ui.text.carrying import footnoted
from editor.ui.text.page.page import Page, end_of
from editor.ui.text.page.reading import read_words
from editor.ui.text.page.shapes import Pinned, has_object, is_card, plain_paragraph, put_together

log = logging.getLogger(__name__)
BLOCKS = "application/x-copytaker+json"
AMID = "application/x-copytaker-amid"
"""Beside blocks that end amid the words of the last one, rather than at a paragraph's end."""


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


def copied(page: Page, cursor: QTextCursor, credit_of: Callable[[str], str]) -> QMimeData:
    """The selection for other programs and for ourselves; `credit_of` gives a photo's credit. The
    caller keeps a reference to it: Qt crashes on exit if Python lets go of it first."""
    out = QMimeData()
    object_block = page.selected_object(cursor)
    if object_block is not None:
        blocks = [b for b in [page.read(object_block)] if not isinstance(b, str)]
    else:
        blocks = selection(page, cursor)
    blocks = footnoted.with_notes(page, blocks)
    credits = {one: credit_of(one) for one in Article(blocks=tuple(blocks)).photo_ids()}
    out.setText(plain_body(blocks, credits))
    out.setHtml(rich_html(blocks, credits))
    out.setData(BLOCKS, json.dumps(blocks_to_json(blocks)).encode())
    if ends_amid(page, cursor):
        out.setData(AMID, b"1")
    return out


def with_pictures(
    source: QMimeData, credits: Mapping[str, str], picture_of: PictureOf
) -> QMimeData:
    """What was copied here, with pictures for other programs; the rest is the same."""
    out = QMimeData()
    out.setText(source.text())
    blocks = pasted(source).blocks
    out.setHtml(rich_html(blocks, credits, picture_of=picture_of))
    for kind in (BLOCKS, AMID):
        if source.hasFormat(kind):
            out.setData(kind, source.data(kind))
    return out


def ends_amid(page: Page, cursor: QTextCursor) -> bool:
    """Whether the selection ends amid the words of another block than it began in."""
    last = page.document.findBlock(cursor.selectionEnd())
    begins_above = cursor.selectionStart() < last.position()
    ends_within = last.position() < cursor.selectionEnd() < end_of(last)
    return begins_above and ends_within and not has_object(page.shape(last))


@dataclass(frozen=True, slots=True)
class Paste:
    """What a paste brings. `pictures` maps photo ids in `blocks` to the `data:` and `file:`
    addresses that they are to be taken from; `lost` counts pictures that can't be had."""

    blocks: Sequence[Block] = ()
    pictures: Mapping[str, str] = field(default_factory=dict)
    lost: int = 0
    amid: bool = False
    """The last words belong into a line, not on one of their own."""


def pasted(source: QMimeData) -> Paste:
    """The clipboard's blocks; none if it brings no words."""
    if source.hasFormat(BLOCKS):
        try:
            blocks = blocks_from_json(json.loads(bytes(source.data(BLOCKS).data())))
            return Paste(blocks, amid=source.hasFormat(AMID))
        except (ValueError, RecursionError, EditorError):
            log.warning("The clipboard's blocks can't be read; pasting its text instead")
    if source.hasHtml():
        read = read_pasted(source.html())
        if read.blocks or not source.hasText():
            return Paste(read.blocks, read.pictures, read.lost)
    return Paste(list(read_lines(source.text())))


def files(source: QMimeData) -> list[str]:
    """Paths of files that were copied or dragged."""
    return [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
