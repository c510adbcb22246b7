"""Mends what Qt's own editing can leave behind, as part of the same undo step.

Input methods, drags and removals that Qt does by itself can merge a figure into a paragraph, bring
two objects into one block, or take away a pinned field; what is removed can leave a list without
its upper levels. Nothing is thrown away in mending.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor

from editor.base.text import nfc
from editor.document import LINE_BREAK, Block, Figure, Mark, Paragraph, Run, Text, join, plain
from editor.ui.text.page import notes, spacing
from editor.ui.text.page.formats import (
    BLOCK_OBJECT,
    LABEL,
    OBJECT,
    SHAPE,
    for_typing,
    href_of,
    is_block_object,
    is_note,
    marks_of,
    shape_key,
)
from editor.ui.text.page.order import leaping_items, lift_items
from editor.ui.text.page.page import Page, end_of, same_step, select_to
from editor.ui.text.page.reading import fragments, width
from editor.ui.text.page.shapes import (
    BODY_START,
    Pinned,
    Shape,
    follower,
    has_object,
    is_card,
    plain_paragraph,
    put_together,
    take_apart,
)

_OBJECTS = re.compile(f"({OBJECT})")
_CLUSTER = re.compile(r".[\u0300-\u036f]*", re.DOTALL)


def normalise(page: Page, touched: Iterable[int]) -> bool:
    """Mend the blocks with these numbers; whether anything was amiss."""
    numbers = list(touched)
    pinned = _pins_stand(page)
    broken = [n for n in numbers if not _is_sound(page, page.block(n))]
    loose = [n for n in numbers if n not in broken and _is_loose(page.block(n))]
    strays = any(notes.is_stray(page, n) for n in numbers)
    leaps = leaping_items(page, numbers)
    apart: Iterable[int] = spacing.misplaced(page, numbers)
    if pinned and not (broken or loose or strays or leaps or apart):
        return False
    cursor = QTextCursor(page.document)
    with same_step(cursor):
        for number in loose:
            _compose(cursor, page.block(number))
        if not pinned:
            _restore_pins(page, cursor)
            broken = [n for n in _all(page) if not _is_sound(page, page.block(n))]
        for number in reversed(broken):
            _rebuild(page, cursor, page.block(number))
        if strays or broken or not pinned:
            notes.gather(page)
            leaps = leaping_items(page, _all(page))
            apart = _all(page)
        lift_items(page, leaps)
        spacing.respace(page, cursor, _all(page) if leaps else apart)
    return True


def _all(page: Page) -> range:
    return range(page.document.blockCount())


def _is_sound(page: Page, block: QTextBlock) -> bool:
    shape, key, text = page.shape(block), shape_key(block), block.text()
    if key is None or (isinstance(shape, Pinned) and block.blockNumber() != shape.value):
        return False
    if OBJECT not in text and not has_object(shape):
        return not any(f.charFormat().objectType() for f in fragments(block))
    if is_card(shape) and text != OBJECT:
        return False
    if isinstance(shape, Figure) and not text.startswith(OBJECT + LINE_BREAK):
        return False
    return _objects_are_sound(block, shape, key)


def _objects_are_sound(block: QTextBlock, shape: Shape, key: int) -> bool:
    for fragment in fragments(block):
        looks = fragment.charFormat()
        if looks.objectType() and fragment.text().strip(OBJECT):
            return False
        if looks.objectType() == BLOCK_OBJECT:
            is_first = fragment.position() == block.position() and fragment.length() == 1
            if not (has_object(shape) and is_first and looks.intProperty(SHAPE) == key):
                return False
        elif is_note(looks) and isinstance(shape, Pinned):
            return False
    drawn = any(is_block_object(f) for f in fragments(block))
    return drawn or not has_object(shape)


def _is_loose(block: QTextBlock) -> bool:
    text = block.text()
    if text.isascii() or block.layout().preeditAreaText():
        return False
    return nfc(text) != text


def _compose(cursor: QTextCursor, block: QTextBlock) -> None:
    """Compose letters and their accents (NFC), each with the marks that its letter has."""
    text, base = block.text(), block.position()
    for found in reversed(list(_CLUSTER.finditer(text))):
        composed = nfc(found[0])
        if composed == found[0]:
            continue
        start = base + width(text[: found.start()])
        cursor.setPosition(start + 1)
        looks = for_typing(cursor.charFormat())
        cursor.setPosition(start)
        select_to(cursor, start + width(found[0]))
        cursor.insertText(composed, looks)


def _rebuild(page: Page, cursor: QTextCursor, block: QTextBlock) -> None:
    shape = page.shape(block)
    if isinstance(shape, Pinned) and block.blockNumber() == shape.value:
        _rebuild_pinned(page, cursor, block)
        return
    out = list(_pieces(page, block, shape)) or [Paragraph()]
    cursor.setPosition(block.position())
    select_to(cursor, end_of(block))
    cursor.removeSelectedText()
    page.overwrite(cursor, out[0])
    for piece in out[1:]:
        page.insert_block(cursor, piece)


def _rebuild_pinned(page: Page, cursor: QTextCursor, block: QTextBlock) -> None:
    """Text stays in the field; figures and cards that got into it go to the body's start."""
    pieces = list(_pieces(page, block, Paragraph()))
    apart = [take_apart(piece) for piece in pieces]
    words = " ".join(plain(words) for shape, words in apart if not has_object(shape))
    cursor.setPosition(block.position())
    select_to(cursor, end_of(block))
    cursor.insertText(words, QTextCharFormat())
    objects = [p for p, (shape, _) in zip(pieces, apart, strict=True) if has_object(shape)]
    page.insert_at(BODY_START, objects)


def _pieces(page: Page, block: QTextBlock, shape: Shape) -> Iterator[Block]:
    """The whole blocks that a broken one stands for: its text, and each object by itself."""
    text_shape = plain_paragraph(shape) if isinstance(shape, Pinned) else shape
    if has_object(text_shape):
        text_shape = plain_paragraph(shape)
    parts = list(_parts(page, block))
    for index, part in enumerate(parts):
        captioned = index and _takes_caption(parts[index - 1], part, shape, index == 1)
        if part.object is not None:
            after = parts[index + 1] if index + 1 < len(parts) else None
            takes = after and _takes_caption(part, after, shape, index == 0)
            yield put_together(part.object, after.caption() if after and takes else ())
        elif not captioned:
            yield put_together(text_shape, part.caption())
            text_shape = follower(text_shape)


@dataclass(slots=True)
class _Part:
    """Either an object's shape or the runs of text between objects."""

    object: Block | None = None
    runs: Text = ()

    def caption(self) -> Text:
        """The runs without a line break that belonged to a figure."""
        if self.runs and self.runs[0].text.startswith(LINE_BREAK):
            first = self.runs[0]
            rest = Run(first.text[len(LINE_BREAK) :], first.marks, first.href)
            return join((rest, *self.runs[1:]))
        return join(self.runs)


def _takes_caption(part: _Part, after: _Part, shape: Shape, first: bool) -> bool:
    """Whether the text after a figure's object is its caption still."""
    if not isinstance(part.object, Figure) or after.object is not None:
        return False
    return after.runs[0].text.startswith(LINE_BREAK) or (first and isinstance(shape, Figure))


def _parts(page: Page, block: QTextBlock) -> Iterator[_Part]:
    words: list[Run] = []
    for piece, looks in _stretches(block):
        if piece == OBJECT and looks.objectType() == BLOCK_OBJECT:
            if words:
                yield _Part(runs=tuple(words))
                words = []
            shape = page.shapes[looks.intProperty(SHAPE)]
            yield _Part(object=None if isinstance(shape, Pinned) else shape)
        elif piece == OBJECT and is_note(looks):
            words.append(Run(looks.stringProperty(LABEL), marks_of(looks), href_of(looks)))
        else:
            words.append(Run(piece, marks_of(looks) & ~Mark.FOOTNOTE, href_of(looks)))
    if words:
        yield _Part(runs=tuple(words))


def _stretches(block: QTextBlock) -> Iterator[tuple[str, QTextCharFormat]]:
    """Stretches of text, each object's character by itself: Qt joins equal objects, and text that
    was typed with an object's format, into one fragment."""
    for fragment in fragments(block):
        looks = fragment.charFormat()
        if looks.objectType():
            yield from ((piece, looks) for piece in _OBJECTS.split(fragment.text()) if piece)
        else:
            yield fragment.text(), looks


def _pins_stand(page: Page) -> bool:
    document = page.document
    return (
        document.blockCount() > BODY_START
        and page.shape(page.block(0)) is Pinned.HEADLINE
        and page.shape(page.block(1)) is Pinned.STANDFIRST
    )


def _restore_pins(page: Page, cursor: QTextCursor) -> None:
    first = page.block(Pinned.HEADLINE.value)
    if page.shape(first) is not Pinned.HEADLINE:
        cursor.setPosition(first.position())
        cursor.insertBlock(first.blockFormat(), first.charFormat())
        cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        page.reshape(cursor, Pinned.HEADLINE)
    second = page.block(Pinned.STANDFIRST.value)
    if not second.isValid() or page.shape(second) is not Pinned.STANDFIRST:
        cursor.setPosition(end_of(page.block(Pinned.HEADLINE.value)))
        page.start_block(cursor, Pinned.STANDFIRST)
    if page.document.blockCount() == BODY_START:
        cursor.setPosition(end_of(page.block(Pinned.STANDFIRST.value)))
        page.start_block(cursor, Paragraph())
