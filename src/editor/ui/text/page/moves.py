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
    before = min(max(before, BODY_START), first_note(page))
    if number < BODY_START or before in (number, number + 1):
        return number
    moved = page.read(page.block(number))
    if isinstance(moved, str | Footnote):
        return number
    with one_step(QTextCursor(page.document)):
        page.insert_at(before, [moved])
        page.remove(number + 1 if before <= number else number)
        arrange(page)
    return before if before <= number else before - 1
