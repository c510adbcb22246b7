"""Whose Backspace it is: a person's takes a shortcut back, a UniKey's makes room for a letter.

UniKey and EVKey send what they have to say at one go: Backspaces and the letters that replace what
these deleted. So a Backspace is a person's until something follows in the same breath; then what
it took back is done again, and it deletes.
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextDocument

TOGETHER = 20
"""Milliseconds between two strokes, by the system's clock, that no two fingers bring about."""


@dataclass(frozen=True, slots=True)
class Shortcut:
    """Something that was made of what was typed: where the caret stood then, how much could be
    undone, and how what is typed next looks."""

    caret: int
    steps: int
    looks: QTextCharFormat


class TakenBack(QObject):
    """The shortcut that the last Backspace took back, as long as that may have been a mistake."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._shortcut: Shortcut | None = None
        self._when = 0
        self._redoable = 0
        self._rests = QTimer(self, singleShot=True, interval=0)

    def note(self, shortcut: Shortcut, event: QKeyEvent, document: QTextDocument) -> None:
        """Just now this shortcut was undone by a Backspace."""
        self._shortcut = shortcut
        self._when = event.timestamp()
        self._redoable = document.availableRedoSteps()
        self._rests.start()

    @property
    def waits(self) -> bool:
        return self._shortcut is not None

    def claim(self, event: QKeyEvent, document: QTextDocument) -> Shortcut | None:
        """The shortcut that has to be done again since this stroke shows whose Backspace it was."""
        shortcut, self._shortcut = self._shortcut, None
        if shortcut is None or document.availableRedoSteps() != self._redoable:
            return None
        return shortcut if self._is_one_go(event) else None

    def _is_one_go(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat():
            return False
        if self._when and event.timestamp():
            return event.timestamp() - self._when <= TOGETHER
        # Strokes without a time come together if nothing else came between.
        return self._rests.isActive()
