"""The one cell that is written in: a small page without blocks."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QSyntaxHighlighter,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from editor.base.text import nfc
from editor.document import LINE_BREAK, Mark, Run, Text, join
from editor.ui.language import tr
from editor.ui.text import NoPictures, PageColours
from editor.ui.text.drawing.lettering import look_of_run
from editor.ui.text.drawing.objects import NoteMarks
from editor.ui.text.drawing.view import View
from editor.ui.text.marks import write_link
from editor.ui.text.page.formats import (
    NOTE_OBJECT,
    for_typing,
    href_of,
    marks_of,
    needs_cleaning,
    text_format,
)
from editor.ui.text.page.page import select_to, write_runs
from editor.ui.text.page.reading import fragments, read_runs
from editor.ui.text.strokes import input_method

Key = Qt.Key
Held = Qt.KeyboardModifier
Standard = QKeySequence.StandardKey
_MARKS = {
    (Held.ControlModifier, Key.Key_B): Mark.STRONG,
    (Held.ControlModifier, Key.Key_I): Mark.EMPHASIS,
    (Held.ControlModifier, Key.Key_E): Mark.CODE,
    (Held.ControlModifier, Key.Key_Equal): Mark.SUB,
    (Held.ControlModifier | Held.ShiftModifier, Key.Key_X): Mark.STRIKE,
}
_MOVES = {
    Key.Key_Up: (-1, 0),
    Key.Key_Down: (1, 0),
    Key.Key_Left: (0, -1),
    Key.Key_Right: (0, 1),
}


class CellEditor(QTextEdit):
    """Takes keys, input methods and pastes for one cell. Its own undo is off: the sheet's counts,
    which knows rows and columns too."""

    edited = Signal()
    stepped = Signal(int)
    """On to the next cell (1) or back (-1), row by row."""
    moved = Signal(int, int)
    """To the cell so many rows and columns away."""
    shifted = Signal(int, int)
    """The whole row or column is to go there."""
    pasted = Signal(QMimeData)
    wants_menu = Signal(QContextMenuEvent)
    undo_wanted = Signal()
    redo_wanted = Signal()
    link_wanted = Signal()
    left = Signal()
    many_copied = Signal()
    many_cleared = Signal()
    """Ctrl+C, Delete and Ctrl+X while several cells are chosen."""

    def __init__(
        self, colours: PageColours, parent: QWidget, note: Callable[[str], str] = str
    ) -> None:
        super().__init__(parent)
        self.over_many: Callable[[], bool] = lambda: False
        """Whether several cells are chosen."""
        self.setAccessibleName(tr("Cell"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        document = self.document()
        document.setUndoRedoEnabled(False)
        self._looks = _Looks(document, colours)
        self._notes = NoteMarks(View(NoPictures(), colours), document, note)
        document.documentLayout().registerHandler(NOTE_OBJECT, self._notes)
        document.contentsChanged.connect(self.edited)
        self.cursorPositionChanged.connect(self._leave_link)

    # The words

    def show_words(self, words: Text, font: QFont) -> None:
        """Write in another cell, with the caret at its end."""
        with QSignalBlocker(self), QSignalBlocker(self.document()):
            self.document().setDefaultFont(font)
            self._looks.size = font.pixelSize()
            cursor = QTextCursor(self.document())
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.removeSelectedText()
            cursor.setCharFormat(text_format())
            write_runs(cursor, words)
            self.setTextCursor(cursor)
        self._looks.rehighlight()
        self.viewport().update()

    def words(self) -> Text:
        """The cell's words; whatever else Qt put there, lines stay lines."""
        runs: list[Run] = []
        block = self.document().begin()
        while block.isValid():
            runs += [Run(LINE_BREAK)] if runs else []
            runs += [Run(nfc(run.text), run.marks, run.href) for run in read_runs(block)]
            block = block.next()
        return join(runs)

    def commit_preedit(self) -> None:
        """Take what is being composed into the words."""
        input_method.commit(self)

    @property
    def marks(self) -> Mark:
        return marks_of(self.currentCharFormat())

    def toggle(self, mark: Mark) -> None:
        """Over the selection; without one, for what is typed next."""
        self.commit_preedit()
        cursor = self.textCursor()
        if not cursor.hasSelection():
            looks = for_typing(self.currentCharFormat())
            self.setCurrentCharFormat(text_format(marks_of(looks) ^ mark))
            return
        pieces = self._pieces(cursor.selectionStart(), cursor.selectionEnd())
        clear = all(marks & mark for _, _, marks, _ in pieces)
        self._set([(a, b, m & ~mark if clear else m | mark, href) for a, b, m, href in pieces])

    @property
    def can_mark(self) -> bool:
        return True

    def link_at_cursor(self) -> str:
        pieces = self._pieces(*self._link_reach())
        return next((href for _, _, _, href in pieces if href), "")

    def linked_words(self) -> str:
        """The words of the link at the caret."""
        cursor = self.textCursor()
        first, end = self._link_reach()
        cursor.setPosition(first)
        select_to(cursor, end)
        return cursor.selectedText() if self.link_at_cursor() else ""

    def set_link(self, href: str) -> None:
        """Link the selection, or change the link at the caret; "" takes the link away."""
        first, end = self._link_reach()
        self._set([(a, b, marks, href) for a, b, marks, _ in self._pieces(first, end)])

    def write_link(self, words: str, href: str) -> None:
        """Linked words at the caret, in place of the link that is there."""
        cursor, there = self.textCursor(), self._link_reach()
        write_link(cursor, there if self.link_at_cursor() else None, words, href)
        self.setTextCursor(cursor)

    def _link_reach(self) -> tuple[int, int]:
        cursor = self.textCursor()
        first, end = cursor.selectionStart(), cursor.selectionEnd()
        if first != end:
            return first, end
        whole = self._pieces(0, self.document().characterCount() - 1)
        around = [piece for piece in whole if piece[3] and piece[0] <= first <= piece[1]]
        return (around[0][0], around[-1][1]) if around else (first, first)

    def _pieces(self, first: int, end: int) -> list[tuple[int, int, Mark, str]]:
        out = []
        block = self.document().begin()
        while block.isValid():
            for fragment in fragments(block):
                start = max(first, fragment.position())
                stop = min(end, fragment.position() + fragment.length())
                looks = fragment.charFormat()
                if start < stop and not looks.objectType():
                    out.append((start, stop, marks_of(looks), href_of(looks)))
            block = block.next()
        return out

    def _set(self, pieces: list[tuple[int, int, Mark, str]]) -> None:
        cursor = QTextCursor(self.document())
        for first, end, marks, href in pieces:
            cursor.setPosition(first)
            select_to(cursor, end)
            cursor.setCharFormat(text_format(marks, href))

    def _leave_link(self) -> None:
        """What is typed behind a link or code is neither; nor is it a footnote's mark."""
        looks, cursor = self.currentCharFormat(), self.textCursor()
        marks, href = marks_of(looks), href_of(looks)
        if needs_cleaning(looks):
            self.setCurrentCharFormat(for_typing(looks))
        if cursor.hasSelection() or not (href or marks & Mark.CODE):
            return
        if not cursor.atBlockStart() and cursor.movePosition(
            QTextCursor.MoveOperation.NextCharacter
        ):
            behind = cursor.charFormat()
            if href_of(behind) == href and marks_of(behind) & Mark.CODE == marks & Mark.CODE:
                return
        self.setCurrentCharFormat(text_format(marks & ~Mark.CODE & ~Mark.FOOTNOTE))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (self._for_many(event) or self._command(event) or self._move(event)):
            self._type(event)

    def _for_many(self, event: QKeyEvent) -> bool:
        if not self.over_many():
            return False
        cuts = event.matches(Standard.Cut)
        clears = cuts or event.matches(Standard.Delete) or event.key() == Key.Key_Backspace
        copies = cuts or event.matches(Standard.Copy)
        if copies:
            self.many_copied.emit()
        if clears:
            self.many_cleared.emit()
        return copies or clears

    def _command(self, event: QKeyEvent) -> bool:
        key, held = Key(event.key()), event.modifiers() & ~Held.KeypadModifier
        both = Held.ControlModifier | Held.ShiftModifier
        if event.matches(Standard.Redo) or (held == Held.ControlModifier and key == Key.Key_Y):
            self.redo_wanted.emit()
        elif event.matches(Standard.Undo):
            self.commit_preedit()
            self.undo_wanted.emit()
        elif (held, key) in _MARKS:
            self.toggle(_MARKS[held, key])
        elif held == both and key in (Key.Key_Equal, Key.Key_Plus):
            self.toggle(Mark.SUP)
        elif held == Held.ControlModifier and key == Key.Key_K:
            self.link_wanted.emit()
        elif held == Held.AltModifier | Held.ShiftModifier and key in _MOVES:
            self.shifted.emit(*_MOVES[key])
        elif key == Key.Key_F6:
            self.left.emit()
        else:
            return False
        return True

    def _move(self, event: QKeyEvent) -> bool:
        key, held = Key(event.key()), event.modifiers() & ~Held.KeypadModifier
        if key in (Key.Key_Tab, Key.Key_Backtab):
            back = key == Key.Key_Backtab or bool(held & Held.ShiftModifier)
            self.stepped.emit(-1 if back else 1)
        elif key in (Key.Key_Return, Key.Key_Enter):
            if held & Held.ControlModifier:
                event.ignore()
            elif held & Held.ShiftModifier:
                self.textCursor().insertText(LINE_BREAK)
            else:
                self.moved.emit(1, 0)
        elif not held and key in _MOVES and self._at_edge(key):
            self._leave_by(key)
        else:
            return False
        return True

    def _leave_by(self, key: Qt.Key) -> None:
        rows, columns = _MOVES[key]
        if columns:
            self.stepped.emit(columns)
        else:
            self.moved.emit(rows, columns)

    def _at_edge(self, key: Qt.Key) -> bool:
        """Whether the caret can't go further that way inside the cell."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            return False
        move = {
            Key.Key_Up: QTextCursor.MoveOperation.Up,
            Key.Key_Down: QTextCursor.MoveOperation.Down,
            Key.Key_Left: QTextCursor.MoveOperation.PreviousCharacter,
            Key.Key_Right: QTextCursor.MoveOperation.NextCharacter,
        }[key]
        line = _line_of(cursor)
        if not cursor.movePosition(move):
            return True
        # Qt takes the caret to the line's start or end where there is no line above or below.
        return key in (Key.Key_Up, Key.Key_Down) and _line_of(cursor) == line

    def _type(self, event: QKeyEvent) -> None:
        """UniKey replaces letters by Backspace and a letter: the new one looks like the old."""
        cursor = self.textCursor()
        looks = None
        if event.key() == Key.Key_Backspace and not cursor.hasSelection():
            looks = for_typing(cursor.charFormat())
        self._leave_link()
        super().keyPressEvent(event)
        if looks is not None:
            self.setCurrentCharFormat(looks)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if event.commitString():
            self._leave_link()
        super().inputMethodEvent(event)

    # Clipboard

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.pasted.emit(source)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasHtml()

    def insert_words(self, words: Text) -> None:
        cursor = self.textCursor()
        cursor.removeSelectedText()
        write_runs(cursor, words)
        self.setTextCursor(cursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.wants_menu.emit(event)


def _line_of(cursor: QTextCursor) -> tuple[int, int]:
    line = cursor.block().layout().lineForTextPosition(cursor.positionInBlock())
    return cursor.blockNumber(), line.lineNumber() if line.isValid() else 0


class _Looks(QSyntaxHighlighter):
    """Code, links and raised letters, as the page shows them."""

    def __init__(self, document: QTextDocument, colours: PageColours) -> None:
        super().__init__(document)
        self.colours = colours
        self.size = 14

    def highlightBlock(self, text: str) -> None:
        block = self.currentBlock()
        for fragment in fragments(block):
            looks = fragment.charFormat()
            marks, href = marks_of(looks), href_of(looks)
            if (marks or href) and not looks.objectType():
                styled = look_of_run(marks, href, self.size, self.colours)
                self.setFormat(fragment.position() - block.position(), fragment.length(), styled)
