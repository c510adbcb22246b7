"""The fields that the panel is typed in: one line or several, with help while typing."""

from typing import Protocol

from PySide6.QtCore import QEvent, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from editor.base.search import in_python, in_qt
from editor.base.text import nfc
from editor.ui.inspector.fields import Lines

_FRAME = 12
"""Pixels of border and padding around the lines."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Help(Protocol):
    """Who helps while typing: completes names, replaces codes."""

    def takes(self, event: QKeyEvent) -> bool:
        """Whether the key is for the list of offers, and not for the field."""

    def typed(self, words: str) -> None:
        """These letters came in, by keys or by an input method."""

    def leave(self) -> None: ...

    def wants_escape(self) -> bool: ...


class Word(QLineEdit):
    """One line."""

    edited = Signal()
    """Something was typed, or put in for what was."""

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__()
        self.help: Help | None = None
        self.composing = ""
        """Letters that an input method shows and has not committed."""
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.textEdited.connect(lambda _: self.edited.emit())

    def words(self) -> str:
        return nfc(self.text())

    def show_words(self, words: str) -> None:
        """Other words from outside; what was typed before can't be undone into them."""
        same, at = words == self.text(), self.cursorPosition()
        with QSignalBlocker(self):
            self.setText(words)
        self.setCursorPosition(at if same else len(words) if self.hasFocus() else 0)

    def caret(self) -> int:
        """Where the caret is, in Python's counting."""
        return in_python(self.text(), self.cursorPosition())

    def exchange(self, start: int, end: int, words: str) -> None:
        """Put other words in, as one step of undo."""
        first, last = in_qt(self.text(), (start, end))
        self.setSelection(first, last - first)
        self.insert(words)
        self.edited.emit()

    def caret_place(self) -> QRect:
        """Where a list of offers stands at, in the field's pixels."""
        return self.rect()

    def event(self, event: QEvent) -> bool:
        return _answers(event, self.help) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.help is not None and self.help.takes(event):
            return
        if event.key() in _ENTER and not event.modifiers():
            self.focusNextChild()
            return
        super().keyPressEvent(event)
        if self.help is not None:
            self.help.typed(event.text())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = event.preeditString()
        super().inputMethodEvent(event)
        if self.help is not None:
            self.help.typed(event.commitString())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.composing = ""
        if self.help is not None:
            self.help.leave()


class Words(Lines):
    """Several lines; Enter goes on to the next field, Shift+Enter begins a line."""

    edited = Signal()
    """Something was typed: `typed` of the inspector's fields joins lines, which a caption may
    have."""

    _least = 2

    def __init__(self, name: str, hint: str = "", least: int = 2, most: int = 12) -> None:
        super().__init__(name, hint, most)
        self.help: Help | None = None
        self.composing = ""
        self._least = least
        self.textChanged.connect(self.edited)
        self._fit()

    def words(self) -> str:
        return nfc(self.toPlainText())

    def show_words(self, words: str) -> None:
        same, at = words == self.toPlainText(), self.textCursor().position()
        with QSignalBlocker(self):
            self.setPlainText(words)
        if same:
            cursor = self.textCursor()
            cursor.setPosition(at)
            self.setTextCursor(cursor)
        elif self.hasFocus():
            self.moveCursor(QTextCursor.MoveOperation.End)
        self._fit()

    def _fit(self) -> None:
        lines = max(self._least, min(self._most, round(self.document().size().height())))
        height = lines * self.fontMetrics().lineSpacing() + _FRAME
        if height != self.height():
            self.setFixedHeight(height)

    def caret(self) -> int:
        return in_python(self.toPlainText(), self.textCursor().position())

    def exchange(self, start: int, end: int, words: str) -> None:
        first, last = in_qt(self.toPlainText(), (start, end))
        cursor = self.textCursor()
        cursor.setPosition(first)
        cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words)
        self.setTextCursor(cursor)

    def caret_place(self) -> QRect:
        place = self.cursorRect()
        return QRect(self.viewport().mapTo(self, place.topLeft()), place.size())

    def event(self, event: QEvent) -> bool:
        return _answers(event, self.help) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.help is not None and self.help.takes(event):
            return
        super().keyPressEvent(event)
        if self.help is not None:
            self.help.typed(event.text())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = event.preeditString()
        super().inputMethodEvent(event)
        if self.help is not None:
            self.help.typed(event.commitString())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.composing = ""
        if self.help is not None:
            self.help.leave()


def _answers(event: QEvent, help: Help | None) -> bool:
    """Whether this asks if the field wants a key for itself, and is answered. Ctrl+Z it doesn't:
    whoever has nothing more to undo in a field means the last photo. Escape it does while a list
    is up."""
    if not isinstance(event, QKeyEvent):
        return False
    if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab:
        return help is not None and help.takes(event)  # or Qt goes to the next field with it
    if event.type() != QEvent.Type.ShortcutOverride:
        return False
    key = QKeySequence.StandardKey
    if event.matches(key.Undo) or event.matches(key.Redo):
        event.ignore()
        return True
    if event.key() == Qt.Key.Key_Escape and help is not None and help.wants_escape():
        event.accept()
        return True
    return False


Field = Word | Words


def settle(field: QWidget | None) -> None:
    """Make text of what is being composed, as leaving the field does: what is shown in it is about
    to become another photo's."""
    if isinstance(field, Word | Words) and field.composing:
        field.clearFocus()
        field.setFocus(Qt.FocusReason.OtherFocusReason)


def undo(field: QWidget | None) -> bool:
    """Undo typing in a field; whether there was any."""
    if not isinstance(field, QLineEdit | QPlainTextEdit):
        return False
    source = field if isinstance(field, QLineEdit) else field.document()
    can = source.isUndoAvailable()
    if can:
        field.undo()
    return can


def redo(field: QWidget | None) -> bool:
    """Do typing again that was undone; whether there was any."""
    if not isinstance(field, QLineEdit | QPlainTextEdit):
        return False
    source = field if isinstance(field, QLineEdit) else field.document()
    can = source.isRedoAvailable()
    if can:
        field.redo()
    return can
