"""What an input method has shown but not committed, held fast however the method behaves.

Two things go wrong with fcitx, which Qt reaches through ibus's protocol (both seen with fcitx5
5.0.21 and Qt 6.11; `tests/input_methods` has it as it is):
- On leaving the page Qt tells it to commit, and it takes its letters away without committing them.
- A key that ends a syllable, Enter say, comes before the syllable does.
"""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent

PATIENCE = 60
"""Milliseconds that a key waits for the syllable it ended."""
ECHO = 0.5
"""Seconds in which an engine may still commit letters that were taken from it."""
Key = Qt.Key
_MODIFIERS = frozenset(
    {Key.Key_Shift, Key.Key_Control, Key.Key_Alt, Key.Key_Meta, Key.Key_AltGr, Key.Key_CapsLock}
)


class Composition(QObject):
    """`release` commits what is composed and presses the keys that waited."""

    def __init__(self, release: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._dropped = ""
        self._forget = QTimer(self, singleShot=True, interval=0)
        self._forget.timeout.connect(self.take_dropped)
        self._echo, self._until = "", 0.0
        self._waiting: list[QKeyEvent] = []
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(release)

    # Letters

    def note(self, was: str, event: QInputMethodEvent) -> None:
        """What is composed goes from `was` to what the event says."""
        says = event.preeditString() or event.commitString() or event.replacementLength()
        self._dropped = was if not says else ""
        if self._dropped:
            self._forget.start()

    def take_dropped(self) -> str:
        """Letters that were taken away just now, without a key between."""
        dropped, self._dropped = self._dropped, ""
        return dropped

    def took(self, letters: str) -> None:
        """These became text without the engine; should it commit them as well, they are there."""
        self._echo, self._until = letters, time.monotonic() + ECHO

    def is_echo(self, event: QInputMethodEvent) -> bool:
        """Whether the event commits once more what was taken."""
        echo = self._echo
        if event.preeditString() or event.commitString():
            self._echo = ""
        return bool(echo) and event.commitString() == echo and time.monotonic() < self._until

    # Keys

    def holds(self, event: QKeyEvent, letters: str) -> bool:
        """Let a key wait if letters are being composed, or others wait already."""
        if event.key() in _MODIFIERS or not (letters or self._waiting):
            return False
        self._waiting.append(event.clone())
        self._patience.start()
        return True

    @property
    def makes_wait(self) -> bool:
        """Whether any key waits."""
        return bool(self._waiting)

    def waiting(self) -> list[QKeyEvent]:
        """The keys that waited; they don't any longer."""
        self._patience.stop()
        keys, self._waiting = self._waiting, []
        return keys
