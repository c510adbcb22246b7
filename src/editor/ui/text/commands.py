"""What toolbars and menus ask of the page; each is one undo step."""

import enum
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtGui import QTextCursor

from editor.document import (
    Article,
    Block,
    Embed,
    Figure,
    Footnote,
    Heading,
    ListItem,
    Paragraph,
    PullQuote,
    plain,
)
from editor.document.article import map_photos
from editor.document.blocks import Container
from editor.document.embeds import address, is_page_to_show
from editor.ui.text.page.editing import reshape_block, selected_blocks
from editor.ui.text.page.formats import block_format, object_format
from editor.ui.text.page.notes import first_note
from editor.ui.text.page.page import Page, end_of, is_empty, one_step, select_to, write_runs
from editor.ui.text.page.shapes import (
    BODY_START,
    Pinned,
    Shape,
    has_object,
    is_card,
    plain_paragraph,
    take_apart,
)


class Kind(enum.Enum):
    """What a writer can turn a paragraph into."""

    PARAGRAPH = "paragraph"
    HEADING_2 = "heading-2"
    HEADING_3 = "heading-3"
    HEADING_4 = "heading-4"
    BULLETS = "bullets"
    NUMBERS = "numbers"
    QUOTE = "quote"
    PULL_QUOTE = "pull-quote"
    BOX = "box"
    NOTE = "note"


_LEVELS = {Kind.HEADING_2: 2, Kind.HEADING_3: 3, Kind.HEADING_4: 4}
_CONTAINERS = {Kind.QUOTE: Container.QUOTE, Kind.BOX: Container.BOX, Kind.NOTE: Container.NOTE}


def kind_of(shape: Shape) -> Kind | None:
    """The kind that a toolbar shows for a block; None for fields, figures and cards."""
    match shape:
        case Pinned():
            return None
        case _ if has_object(shape):
            return None
        case Heading():
            return {level: kind for kind, level in _LEVELS.items()}.get(shape.level)
        case ListItem():
            return Kind.NUMBERS if shape.ordered else Kind.BULLETS
        case PullQuote():
            return Kind.PULL_QUOTE
        case Footnote():
            return None
    within = {container: kind for kind, container in _CONTAINERS.items()}
    return within.get(shape.container, Kind.PARAGRAPH)


def set_kind(page: Page, cursor: QTextCursor, kind: Kind) -> None:
    """Turn the selected blocks into `kind`, or back into paragraphs if all of them are already."""
    blocks = selected_blocks(page, cursor)
    kinds = {kind_of(page.shape(block)) for block in blocks} - {None}
    wanted = Kind.PARAGRAPH if kinds == {kind} else kind
    there = QTextCursor(page.document)
    with one_step(there):
        for block in blocks:
            shape = page.shape(block)
            there.setPosition(block.position())
            if isinstance(shape, Pinned | Footnote):
                continue
            if wanted in _CONTAINERS and not is_card(shape):
                _contain(page, there, replace(shape, container=_CONTAINERS[wanted]))
            elif not has_object(shape):
                reshape_block(page, there, _turned(shape, wanted))


def _turned(shape: Block, kind: Kind) -> Block:
    place = plain_paragraph(shape)
    if kind in _LEVELS:
        return Heading(_LEVELS[kind], container=place.container, starts=place.starts)
    if kind in (Kind.BULLETS, Kind.NUMBERS):
        depth = shape.depth if isinstance(shape, ListItem) else 0
        return ListItem(
            ordered=kind is Kind.NUMBERS,
            depth=depth,
            container=place.container,
            starts=place.starts,
        )
    if kind is Kind.PULL_QUOTE:
        return PullQuote(container=place.container, starts=place.starts)
    return Paragraph() if kind is Kind.PARAGRAPH and isinstance(shape, Paragraph) else place


def _contain(page: Page, cursor: QTextCursor, shape: Block) -> None:
    if isinstance(shape, Figure):
        _set_figure(page, cursor, shape)
    else:
        page.reshape(cursor, shape)


def insert_blocks(page: Page, cursor: QTextCursor, blocks: Sequence[Block], at: int | None) -> int:
    """Put whole blocks before block `at`, or after the cursor's block; an empty paragraph there
    stays behind them to write on. Returns the number of the first."""
    here = page.document.findBlock(cursor.selectionEnd())
    number = at
    if number is None:
        number = here.blockNumber()
        fresh = is_empty(here) and page.shape(here) == Paragraph()
        number += 0 if fresh else 1
    number = min(max(number, BODY_START), first_note(page))
    step = QTextCursor(page.document)
    with one_step(step):
        page.insert_at(number, blocks)
    return number


def lone_link(page: Page, cursor: QTextCursor, blocks: Sequence[Block]) -> str:
    """The address if `blocks` are nothing but a link to a video, post or map, about to be put into
    an empty paragraph; else ""."""
    block = cursor.block()
    if not is_empty(block) or not isinstance(page.shape(block), Paragraph) or len(blocks) != 1:
        return ""
    only = blocks[0]
    words = plain(only.text).strip() if isinstance(only, Paragraph) else ""
    found = address(words) if words.startswith(("http://", "https://")) else ""
    return found if is_page_to_show(found) else ""


def link_to_card(page: Page, cursor: QTextCursor, url: str) -> None:
    """Show the page at an address in the place of the cursor's paragraph; the cursor goes on
    behind it, in an empty paragraph."""
    block, shape = cursor.block(), page.shape(cursor.block())
    after = block.next()
    has_room = after.isValid() and is_empty(after) and isinstance(page.shape(after), Paragraph)
    with one_step(cursor):
        cursor.setPosition(block.position())
        select_to(cursor, end_of(block))
        cursor.removeSelectedText()
        place = plain_paragraph(shape)
        page.overwrite(cursor, Embed(url, container=place.container, starts=place.starts))
        if has_room:
            cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        else:
            page.insert_block(cursor, replace(place, starts=False))


def replace_block(page: Page, number: int, block: Block) -> None:
    """Put another block in the place of body block `number`."""
    there = page.block(number)
    if number < BODY_START or not there.isValid():
        return
    cursor = QTextCursor(there)
    with one_step(cursor):
        select_to(cursor, end_of(there))
        cursor.removeSelectedText()
        page.overwrite(cursor, block)


def rearrange(page: Page, changes: Mapping[int, Sequence[Block]]) -> None:
    """Put other blocks in the place of each numbered one of the body; none removes it."""
    cursor = QTextCursor(page.document)
    with one_step(cursor):
        for number, blocks in sorted(changes.items(), reverse=True):
            if blocks:
                page.insert_at(number + 1, blocks[1:])
                replace_block(page, number, blocks[0])
            else:
                page.remove(number)


def update_figure(page: Page, number: int, changes: dict[str, Any]) -> None:
    """Change fields of a figure in place; its caption may be one of them."""
    block = page.block(number)
    shape = page.shape(block)
    if not isinstance(shape, Figure) or is_card(shape):
        return
    caption = changes.pop("caption", None)
    wanted, _ = take_apart(replace(shape, **changes))
    cursor = QTextCursor(block)
    with one_step(cursor):
        if wanted != shape and isinstance(wanted, Figure):
            _set_figure(page, cursor, wanted)
        if caption is not None:
            cursor.setPosition(block.position() + 2)
            select_to(cursor, end_of(block))
            cursor.removeSelectedText()
            write_runs(cursor, caption)


def replace_photo(page: Page, photo: str, by: str) -> None:
    """Let all figures of a photo, those in galleries too, show another one."""
    there = QTextCursor(page.document)
    with one_step(there):
        for number in range(BODY_START, page.document.blockCount()):
            block = page.block(number)
            shape = page.shape(block)
            if isinstance(shape, Pinned | Footnote) or not has_object(shape):
                continue
            shown = map_photos(Article(blocks=(shape,)), {photo: by}).blocks[0]
            if shown == shape:
                continue
            there.setPosition(block.position())
            if isinstance(shown, Figure) and not is_card(shown):
                _set_figure(page, there, shown)
            else:
                replace_block(page, number, shown)


def _set_figure(page: Page, cursor: QTextCursor, shape: Figure) -> None:
    block = cursor.block()
    key = page.shapes.key(shape)
    with one_step(cursor):
        cursor.setBlockFormat(block_format(shape, key))
        cursor.setPosition(block.position())
        select_to(cursor, block.position() + 1)
        cursor.setCharFormat(object_format(key))
        cursor.setPosition(block.position())


def figures_of(page: Page, photo: str) -> Iterable[int]:
    """Numbers of the page's blocks that show a photo."""
    block = page.block(BODY_START)
    while block.isValid():
        shape = page.shape(block)
        if isinstance(shape, Figure) and shape.photo == photo:
            yield block.blockNumber()
        block = block.next()
