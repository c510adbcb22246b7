"""What the editors of blocks have in common: a window over the page that loses nothing unasked."""

from abc import abstractmethod

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.document import Block
from editor.ui.inspector.fields import quiet, set_state
from editor.ui.language import tr
from editor.ui.theme import SPACE


class BlockDialog(QDialog):
    """OK takes the block; Cancel, Escape and the cross ask once if something was changed."""

    edited = Signal()
    """Something was typed that a power cut should not take."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SPACE.wide, SPACE.wide, SPACE.wide, SPACE.wide)
        self.column.setSpacing(SPACE.tight)
        self.remark = quiet()
        self.remark.hide()
        self._bar = self._question()
        self.buttons = QDialogButtonBox()
        self.leave = self.buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.take = self.buttons.addButton(tr("OK"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setProperty("kind", "filled")
        self.take.setToolTip("Ctrl+Enter")
        for button in (self.leave, self.take):
            button.setAutoDefault(False)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def finish_layout(self) -> None:
        """What every editor ends with: a remark, the question, the buttons."""
        self.column.addWidget(self.remark)
        self.column.addWidget(self._bar)
        self.column.addSpacing(SPACE.snug)
        self.column.addWidget(self.buttons)

    @abstractmethod
    def block(self) -> Block:
        """The block as it stands in the dialog."""

    def draft(self) -> Block | None:
        """The block as far as it goes, without disturbing what is being composed; None if there
        is nothing worth keeping."""
        return None

    @abstractmethod
    def is_changed(self) -> bool:
        """Whether leaving would lose something."""

    def what_is_missing(self) -> str:
        """Why OK can't take this yet, in words; "" if it can."""
        return ""

    def accept(self) -> None:
        missing = self.what_is_missing()
        if missing:
            self.say(missing)
        else:
            super().accept()

    def say(self, words: str) -> None:
        """A remark above the buttons."""
        set_state(self.remark, "warning")
        self.remark.setText(words)
        self.remark.setVisible(bool(words))

    def reject(self) -> None:
        if self._bar.isVisible():
            self._go_on()
        elif self.is_changed():
            self._bar.show()
            self.buttons.hide()
            self.keep.setFocus()
        else:
            super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enters and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accept()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.isVisible() and self.is_changed() and not self._bar.isVisible():
            event.ignore()
            self.reject()
            return
        super().closeEvent(event)

    def _question(self) -> QFrame:
        bar = QFrame()
        bar.setProperty("kind", "notice")
        row = QHBoxLayout(bar)
        row.setContentsMargins(SPACE.room, SPACE.snug, SPACE.snug, SPACE.snug)
        words = QLabel(tr("Leave without your changes?"))
        words.setWordWrap(True)
        self.keep = QPushButton(tr("Go on editing"))
        self.drop = QPushButton(tr("Leave"))
        row.addWidget(words, 1)
        for button in (self.keep, self.drop):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.keep.clicked.connect(self._go_on)
        self.drop.clicked.connect(self._drop)
        bar.hide()
        return bar

    def _drop(self) -> None:
        # Connected by itself, Qt would call our own reject() instead.
        super().reject()

    def _go_on(self) -> None:
        self._bar.hide()
        self.buttons.show()
        self.start()

    def start(self) -> None:
        """Put the caret where writing begins."""
