"""Where the caret was before and after each step of undo: Qt remembers only where text changed."""

from PySide6.QtGui import QTextCursor

from editor.ui.text.page.page import select_to

Selection = tuple[int, int]
"""Anchor and position."""


class Carets:
    """Selections by the undo state (`availableUndoSteps`) in which they were seen."""

    def __init__(self) -> None:
        self._before: dict[int, Selection] = {}
        self._after: dict[int, Selection] = {}

    def begin(self, cursor: QTextCursor) -> None:
        """A step begins, unless what comes changes nothing or belongs to the last one."""
        state = cursor.document().availableUndoSteps()
        self._before[state] = cursor.anchor(), cursor.position()

    def end(self, cursor: QTextCursor) -> None:
        state = cursor.document().availableUndoSteps()
        self._after[state] = cursor.anchor(), cursor.position()

    def typed(self, state: int, position: int) -> None:
        """As `end`, of a letter."""
        self._after[state] = position, position

    def undone(self, cursor: QTextCursor) -> None:
        """Take the cursor to where it was before the step that was just undone."""
        _put(cursor, self._before)

    def redone(self, cursor: QTextCursor) -> None:
        _put(cursor, self._after)


def _put(cursor: QTextCursor, seen: dict[int, Selection]) -> None:
    document = cursor.document()
    last = document.characterCount() - 1
    anchor, position = seen.get(document.availableUndoSteps(), (-1, -1))
    if 0 <= max(anchor, position) <= last:
        cursor.setPosition(anchor)
        select_to(cursor, position)
