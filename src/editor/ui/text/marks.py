"""Marks and links over a selection."""

import sys
from functools import reduce
from operator import and_

from PySide6.QtGui import QTextCursor

from editor.document import Mark
from editor.ui.text.page.formats import href_of, marks_of, text_format
from editor.ui.text.page.page import Page, one_step, select_to
from editor.ui.text.page.reading import fragments
from editor.ui.text.page.shapes import BODY_START

Span = tuple[int, int, Mark, str]
_OPPOSITE = {Mark.SUB: Mark.SUP, Mark.SUP: Mark.SUB}
_JUDGED = 200


def spans(page: Page, start: int, end: int, most: int = sys.maxsize) -> list[Span]:
    """The body's stretches of text between two positions, with their marks and links: of the
    first blocks only, once there are `most`."""
    out: list[Span] = []
    block = page.document.findBlock(start)
    while block.isValid() and block.position() < end and len(out) < most:
        if block.blockNumber() >= BODY_START:
            for fragment in fragments(block):
                first = max(start, fragment.position())
                last = min(end, fragment.position() + fragment.length())
                looks = fragment.charFormat()
                if first < last and not looks.objectType():
                    out.append((first, last, marks_of(looks), href_of(looks)))
        block = block.next()
    return out


def toggled(marks: Mark, mark: Mark) -> Mark:
    """Text is raised or lowered, never both."""
    other = _OPPOSITE.get(mark, Mark.NONE)
    return marks & ~mark if marks & mark else (marks | mark) & ~other


def common(page: Page, cursor: QTextCursor) -> Mark:
    """The marks that all of the selection has, judged by its first stretches if it is long."""
    here = spans(page, cursor.selectionStart(), cursor.selectionEnd(), _JUDGED)
    return reduce(and_, (marks for _, _, marks, _ in here)) if here else Mark.NONE


def toggle(page: Page, cursor: QTextCursor, mark: Mark) -> None:
    """Set the mark over the selection; take it away if all of it has it already."""
    here = spans(page, cursor.selectionStart(), cursor.selectionEnd())
    off = all(marks & mark for _, _, marks, _ in here)
    changed = [
        (a, b, marks & ~mark if off else toggled(marks & ~mark, mark), href)
        for a, b, marks, href in here
    ]
    _apply(page, changed)


def clear(page: Page, cursor: QTextCursor) -> None:
    """Plain words over the selection: no marks, no links. Footnotes' marks are no words."""
    here = spans(page, cursor.selectionStart(), cursor.selectionEnd())
    _apply(page, [(a, b, Mark.NONE, "") for a, b, marks, href in here if marks or href])


def link(page: Page, start: int, end: int, href: str) -> None:
    """Link the text between two positions; an empty `href` takes links away."""
    _apply(page, [(a, b, marks, href) for a, b, marks, _ in spans(page, start, end)])


def write_link(cursor: QTextCursor, place: tuple[int, int] | None, words: str, href: str) -> None:
    """Put linked words at the cursor, or where a link stands: what it says changes or its address,
    its marks stay."""
    start, end = place or (cursor.position(), cursor.position())
    cursor.setPosition(min(start + 1, end))
    looks = marks_of(cursor.charFormat()) & ~Mark.FOOTNOTE
    cursor.setPosition(start)
    select_to(cursor, end)
    cursor.insertText(words, text_format(looks, href))


def _apply(page: Page, wanted: list[Span]) -> None:
    cursor = QTextCursor(page.document)
    with one_step(cursor):
        for start, end, marks, href in wanted:
            cursor.setPosition(start)
            select_to(cursor, end)
            cursor.setCharFormat(text_format(marks, href))


def link_around(page: Page, position: int) -> tuple[int, int, str] | None:
    """Start, end and address of the link at a position."""
    block = page.document.findBlock(position)
    touching = [
        span
        for span in spans(page, block.position(), block.position() + block.length() - 1)
        if span[3]
    ]
    for start, end, _, href in touching:
        if start <= position <= end:
            low, high = start, end
            for first, last, _, other in touching:
                if other == href and last >= low and first <= high:
                    low, high = min(low, first), max(high, last)
            return low, high, href
    return None
