"""Making the page say something else while what is alike stays: for edits made elsewhere."""

from collections.abc import Sequence

from PySide6.QtGui import QTextCursor

from editor.document import Block, Paragraph
from editor.ui.text.page import edits
from editor.ui.text.page.formats import text_format
from editor.ui.text.page.page import Page, end_of, one_line, select_to
from editor.ui.text.page.shapes import BODY_START


def rewrite(
    page: Page, fields: Sequence[str], blocks: Sequence[Block], shown: Sequence[Block | str]
) -> None:
    """Show these pinned fields and body in place of what is `shown`. Belongs into one undo step."""
    for number, words in enumerate(fields):
        block = page.block(number)
        if shown[number] != one_line(words):
            cursor = QTextCursor(block)
            select_to(cursor, end_of(block))
            cursor.insertText(one_line(words), text_format())
    before = [block for block in shown[BODY_START:] if not isinstance(block, str)]
    edit = edits.between(before, blocks or (Paragraph(),))
    if edit is None:
        return
    first = BODY_START + edit.first
    page.insert_at(first, edit.inserted)
    behind = first + len(edit.inserted)
    for number in reversed(range(behind, behind + edit.removed)):
        page.remove(number)
