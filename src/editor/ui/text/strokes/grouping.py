"""Undo in pieces that a writer would expect: some twenty characters, or a second's typing."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtGui import QTextCursor

LONGEST = 20
"""Characters."""
BURST = 8
"""Backspaces in a row that may be UniKey's: as many as a syllable has letters, and its tone."""
PAUSE = 1.0
"""Seconds."""


class TypingGroups:
    """Joins keystrokes that follow one another at one place into one undo step.

    A Backspace belongs to the group as well, however long that is: UniKey types "ử" as Backspace
    and "ử", and undo must not stop between the two, nor before them.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self.close()

    def close(self) -> None:
        """Whatever comes next begins an undo step of its own."""
        self.began = True
        """Whether the last stroke began a step of its own."""
        self._length = 0
        self._backspaces = 0
        self._steps = -1
        self._position = -1
        self._when = float("-inf")

    @contextmanager
    def stroke(self, cursor: QTextCursor, text: str, after: Callable[[], int]) -> Iterator[None]:
        """One stroke: the text it types, or none for a Backspace. `after` tells where the caret
        stands once it is done."""
        self.begin(cursor, text, -1 if cursor.hasSelection() else cursor.position())
        try:
            yield
        finally:
            cursor.endEditBlock()
        self.end(cursor, text, after())

    def begin(self, cursor: QTextCursor, text: str, position: int) -> bool:
        """Open an edit block, which the caller ends; whether it joins the one before. `position`
        is the caret's, -1 where something is selected."""
        now = self._clock()
        joins = (
            position == self._position >= 0
            and now - self._when <= PAUSE
            and not (self._length >= LONGEST and text[:1].isspace())
            and not (not text and self._backspaces == BURST)
            and cursor.document().availableUndoSteps() == self._steps
        )
        self._when = now
        self.began = not joins
        if joins:
            cursor.joinPreviousEditBlock()
        else:
            cursor.beginEditBlock()
            self._length = 0
        return joins

    def end(self, cursor: QTextCursor, text: str, position: int) -> int:
        """After the edit block; `position` is the caret's. Returns how much can be undone now."""
        self._length += len(text)
        self._backspaces = 0 if text else self._backspaces + 1
        self._position = position
        self._steps = cursor.document().availableUndoSteps()
        return self._steps
