"""Says what the caret comes to, where the text alone doesn't tell."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QTextEdit

from editor.document import Block
from editor.ui.text.spoken import saying


class Announcer(QObject):
    """Announces figures and cards whole, and the kind of a block where it differs from the one
    before. Silent, and free of cost, while nothing listens."""

    heard = Signal()
    """Something listens. Nothing tells when it begins to: a move of the caret must do."""

    def __init__(self, editor: QTextEdit, block_at: Callable[[int], Block | str]) -> None:
        super().__init__(editor)
        self._editor = editor
        self._block_at = block_at
        self._kind = ""
        self._number = -1
        self._on_object = False
        self._heard = False

    def caret_moved(self) -> None:
        if not QAccessible.isActive():
            return
        if not self._heard:
            self._heard = True
            self.heard.emit()
        if self._editor.hasFocus():
            words = self.due()
            if words:
                event = QAccessibleAnnouncementEvent(self._editor, words)
                QAccessible.updateAccessibility(event)

    def due(self) -> str:
        """What is to be said of the place that the caret has come to; empty: nothing new."""
        cursor = self._editor.textCursor()
        number = self._editor.document().findBlock(cursor.selectionStart()).blockNumber()
        block = self._block_at(number)
        on_object = cursor.hasSelection() and cursor.selectedText() == "\ufffc"
        told = saying.kind(block, number)
        before, self._kind = self._kind, told
        moved, self._number = number != self._number, number
        stepped, self._on_object = on_object and not self._on_object, on_object
        if on_object and not isinstance(block, str):
            return saying.whole(block) if moved or stepped else ""
        return told if moved and told != before else ""
