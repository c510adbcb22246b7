"""Moving whole blocks, by keys or by dragging: always one undo step."""

from PySide6.QtGui import QTextCursor

from editor.document import Footnote
from editor.ui.text.page.notes import arrange, first_note
from editor.ui.text.page.page import Page, one_step
from editor.ui.text.page.shapes import BODY_START


def move_block(page: Page, number: int, before: int) -> int:
    """Move the page's block `number` to stand before block `before` (the count: at the end).

    Returns the number that it has now. The pinned fields and the footnotes neither move nor are
    passed; footnotes follow the order of their marks.
    """
    return move_blocks(page, number, 1, before)


def move_blocks(page: Page, first: int, count: int, before: int) -> int:
    """Move `count` blocks from `first` on, together; none if a footnote is among them."""
    before = min(max(before, BODY_START), first_note(page))
    if first < BODY_START or first <= before <= first + count:
        return first
    read = [page.read(page.block(number)) for number in range(first, first + count)]
    moved = [block for block in read if not isinstance(block, str | Footnote)]
    if len(moved) != count:
        return first
    with one_step(QTextCursor(page.document)):
        page.insert_at(before, moved)
        stood = first + count if before <= first else first
        for number in reversed(range(stood, stood + count)):
            page.remove(number)
        arrange(page)
    return before if before <= first else before - count
