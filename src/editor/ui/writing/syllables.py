"""Fields beside the page keep the syllable that is being composed in them, as the page does.

See `docs/decisions/typing.md`: fcitx lets letters go when a field is left, and sends Tab and Enter
before the syllable that they end.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from editor.ui.text.strokes.composition import Composition
from editor.ui.text.strokes.input_method import committed
from editor.ui.text.strokes.typist import TypingSurface


class FieldSyllables(QObject):
    """Watches each field from when the caret first comes into it."""

    # Of the class: Qt still sends events while Python takes a closed window apart.
    _field: QWidget | None = None
    _letters = ""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._composition = Composition(self._release, self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_went)

    def _focus_went(self, _: QWidget | None, to: QWidget | None) -> None:
        if self._field is not None and not isValid(self._field):
            # It went with its box; nothing can be typed into it any more.
            self._field, self._letters = None, ""
        self._release()
        takes_words = isinstance(to, QLineEdit | QPlainTextEdit | QTextEdit)
        self._field = to if takes_words and not isinstance(to, TypingSurface) else None
        self._letters = ""
        if self._field is not None:
            self._field.removeEventFilter(self)
            self._field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self._field:
            return False
        if isinstance(event, QInputMethodEvent):
            return self._composes(event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._composition.holds(event, self._letters)
        if event.type() == QEvent.Type.FocusOut:
            self._rescue()
        return False

    def _composes(self, event: QInputMethodEvent) -> bool:
        if self._composition.is_echo(event):
            return True
        was, self._letters = self._letters, event.preeditString()
        self._composition.note(was, event)
        if event.commitString() and not self._letters:
            QTimer.singleShot(0, self, self._release)  # once the field has them
        return False

    def _release(self) -> None:
        if self._letters:
            QGuiApplication.inputMethod().commit()
            self._rescue()
        field = self._field
        for key in self._composition.waiting():
            if field is not None:
                QCoreApplication.sendEvent(field, key)

    def _rescue(self) -> None:
        """Letters that the engine keeps showing, or took away just now, become text."""
        letters = self._letters or self._composition.take_dropped()
        if letters and self._field is not None:
            QCoreApplication.sendEvent(self._field, committed(letters))
            self._composition.took(letters)
