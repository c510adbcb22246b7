"""Blocks of the page → blocks of the document. One QTextBlock is one document block."""

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextFragment

from editor.document import LINE_BREAK, Block, Figure, Mark, Paragraph, Run, Text, join
from editor.ui.text.page.formats import (
    LABEL,
    OBJECT,
    href_of,
    is_block_object,
    is_note,
    marks_of,
    shape_key,
)
from editor.ui.text.page.shapes import Pinned, Shape, Shapes, is_card, put_together

WHOLE = 1 << 30


def shape_of(block: QTextBlock, shapes: Shapes) -> Shape:
    key = shape_key(block)
    return Paragraph() if key is None else shapes[key]


def read_block(block: QTextBlock, shapes: Shapes) -> Block | str:
    """The document's block; for a pinned field its characters."""
    shape = shape_of(block, shapes)
    if isinstance(shape, Pinned):
        return read_plain(block)
    if is_card(shape):
        return shape
    return put_together(shape, read_words(block, shape))


def read_plain(block: QTextBlock) -> str:
    return block.text().replace(OBJECT, "").replace(LINE_BREAK, " ")


def read_words(block: QTextBlock, shape: Shape, first: int = 0, end: int = WHOLE) -> Text:
    """The block's text between two positions in it, without a figure's object."""
    start = max(first, caption_start(block)) if isinstance(shape, Figure) else first
    return join(read_runs(block, start, end))


def caption_start(block: QTextBlock) -> int:
    """Position in a figure's block at which its caption begins."""
    text = block.text()
    return len(OBJECT + LINE_BREAK) if text.startswith(OBJECT + LINE_BREAK) else len(OBJECT)


def read_runs(block: QTextBlock, first: int = 0, end: int = WHOLE) -> Iterator[Run]:
    """Runs between two positions in the block; a drawn block object is left out."""
    base = block.position()
    for fragment in fragments(block):
        start = fragment.position() - base
        low, high = max(first, start), min(end, start + fragment.length())
        if low < high and not is_block_object(fragment):
            yield from _fragment_runs(fragment, low - start, high - start)


def fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    at = block.begin()
    while not at.atEnd():
        yield at.fragment()
        at += 1


def _fragment_runs(fragment: QTextFragment, low: int, high: int) -> Iterator[Run]:
    looks = fragment.charFormat()
    marks, href = marks_of(looks), href_of(looks)
    if is_note(looks):
        # Equal objects side by side are one fragment: each of its characters is a note's mark.
        for _ in range(high - low):
            yield Run(looks.stringProperty(LABEL), marks, href)
    else:
        yield Run(cut(fragment.text(), low, high), marks & ~Mark.FOOTNOTE, href)


def cut(text: str, first: int, end: int) -> str:
    """The part between two of Qt's positions, which count characters beyond U+FFFF twice."""
    if text.isascii() or len(text) == width(text):
        return text[first:end]
    units = text.encode("utf-16-le", "surrogatepass")[2 * first : 2 * end]
    return units.decode("utf-16-le", "surrogatepass")


def width(text: str) -> int:
    """The number of positions that a text takes in Qt."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
