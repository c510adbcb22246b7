"""What keys do in footnotes and at their marks: there and back, and never joined to other text."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor

from editor.document import Footnote
from editor.ui.text.page import notes
from editor.ui.text.page.page import Page, end_of, is_empty, one_step
from editor.ui.text.page.shapes import is_card
from editor.ui.text.strokes.typist import TypingSurface

Key = Qt.Key
Modifier = Qt.KeyboardModifier


def press(editor: TypingSurface, event: QKeyEvent) -> bool:
    """Handle a key press; False leaves it to the other rules."""
    cursor, key = editor.textCursor(), event.key()
    block, shape = cursor.block(), editor.page.shape(cursor.block())
    held = event.modifiers() & ~(Modifier.KeypadModifier | Modifier.GroupSwitchModifier)
    deletes = key == Key.Key_Delete and not cursor.hasSelection() and cursor.atBlockEnd()
    if not isinstance(shape, Footnote):
        after = block.next()
        # The body's last word and the first footnote stay apart.
        return deletes and after.isValid() and isinstance(editor.page.shape(after), Footnote)
    if is_card(shape):
        return False
    if (key in (Key.Key_Return, Key.Key_Enter) and not held) or key == Key.Key_Escape:
        return editor.run_rule(back_to_mark)
    starts = key == Key.Key_Backspace and not cursor.hasSelection() and cursor.atBlockStart()
    if starts or deletes:
        return (is_empty(block) and editor.run_rule(take_out)) or _stay(editor, block, starts)
    return False


def back_to_mark(page: Page, cursor: QTextCursor) -> None:
    """Behind the mark that points to the footnote, or behind the body's last word."""
    shape = page.shape(cursor.block())
    label = shape.label if isinstance(shape, Footnote) else ""
    mark = next(notes.marks_of_note(page, label), None)
    cursor.setPosition(notes.end_of_text(page) if mark is None else mark + 1)


def take_out(page: Page, cursor: QTextCursor) -> None:
    """The footnote goes, and its marks with it."""
    with one_step(cursor):
        place = notes.remove_note(page, cursor.block().blockNumber())
    cursor.setPosition(place)


def _stay(editor: TypingSurface, block: QTextBlock, backward: bool) -> bool:
    """Backspace at a footnote's start goes up without joining; Delete at its end does nothing."""
    if backward:
        above = end_of(block.previous())
        editor.run_rule(lambda page, cursor: cursor.setPosition(above))
    return True
