"""What the inspector's tabs are made of."""

from PySide6.QtCore import QEvent, QRect, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor.ui import icons
from editor.ui.theme import SPACE

_FRAME = 12  # pixels of border and padding around a field's lines


class Line(QLineEdit):
    """A one-line field that says what was typed into it, and takes text from outside quietly."""

    typed = Signal(str)

    def __init__(self, name: str, hint: str = "") -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.textEdited.connect(self.typed)

    def show_text(self, text: str) -> None:
        """Show what the story says, unless the user is writing here."""
        if text != self.text() and not self.hasFocus():
            with QSignalBlocker(self):
                self.setText(text)
                self.setCursorPosition(0)


class Lines(QPlainTextEdit):
    """A field of a few lines that grows with its text. Tab leaves it; Enter does too."""

    typed = Signal(str)

    def __init__(self, name: str, hint: str = "", most: int = 6) -> None:
        super().__init__()
        self._most = most
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._changed)
        self._fit()

    def show_text(self, text: str) -> None:
        if text != self.toPlainText() and not self.hasFocus():
            with QSignalBlocker(self):
                self.setPlainText(text)
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._fit()

    def _changed(self) -> None:
        self._fit()
        self.typed.emit(" ".join(self.toPlainText().split()))

    def _fit(self) -> None:
        lines = max(2, min(self._most, round(self.document().size().height())))
        height = lines * self.fontMetrics().lineSpacing() + _FRAME
        if height != self.height():
            self.setFixedHeight(height)


class Choice(QComboBox):
    """A box with one of our own arrows: a style sheet takes Qt's away."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        place = QRect(self.width() - 24, (self.height() - 16) // 2, 16, 16)
        icons.icon("arrow-down").paint(painter, place)
        painter.end()


def column(parent: QWidget) -> QVBoxLayout:
    """The layout that a tab's fields stand in."""
    made = QVBoxLayout(parent)
    made.setContentsMargins(SPACE.room, SPACE.room, SPACE.room, SPACE.wide)
    made.setSpacing(SPACE.tight)
    return made


def add_field(into: QVBoxLayout, words: str, field: QWidget) -> QLabel:
    """A field under its label."""
    label = QLabel(words)
    label.setProperty("kind", "label")
    label.setBuddy(field)
    into.addWidget(label)
    into.addWidget(field)
    into.addSpacing(SPACE.snug)
    return label


def heading(words: str) -> QLabel:
    label = QLabel(words)
    label.setProperty("kind", "section")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


def quiet(words: str = "") -> QLabel:
    """A remark under a field."""
    label = QLabel(words)
    label.setProperty("kind", "quiet")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label


def hairline() -> QFrame:
    line = QFrame()
    line.setProperty("kind", "rule")
    return line


def scrolled(inside: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return area


def set_state(label: QLabel, state: str) -> None:
    """Colour a label: danger, warning, good or nothing."""
    if label.property("state") != state:
        label.setProperty("state", state)
        label.style().unpolish(label)
        label.style().polish(label)
