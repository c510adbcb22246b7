"""The table that is being edited, with its own undo."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from editor.document import Table, Text
from editor.ui.blocks import grid
from editor.ui.blocks.grid import Place

LONGEST = 20
PAUSE = 1.0
"""Keystrokes in one cell are undone together, until there were so many or a pause of seconds."""


@dataclass(frozen=True, slots=True)
class State:
    """`place` is the cell that is written in."""

    table: Table
    place: Place


class Sheet(QObject):
    """Every state is kept as it was: rows that nobody touched are shared, so that is cheap."""

    changed = Signal()
    """Another table, or another cell: show both anew."""

    def __init__(self, table: Table, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self.now = State(grid.squared(table), (0, 0))
        self._clock = clock
        self._past: list[State] = []
        self._future: list[State] = []
        self._typed = 0
        self._when = float("-inf")

    @property
    def table(self) -> Table:
        return self.now.table

    @property
    def place(self) -> Place:
        return self.now.place

    def go(self, place: Place) -> None:
        """Write in another cell."""
        if place != self.now.place:
            self.now = State(self.now.table, place)
            self._typed = 0
            self.changed.emit()

    def type(self, words: Text) -> None:
        """The words of this cell as they are by now; the view has them already."""
        row, column = self.now.place
        if self.now.table.rows[row][column] == words:
            return
        moment = self._clock()
        joins = 0 < self._typed < LONGEST and moment - self._when <= PAUSE and self._past
        if not joins:
            self._past.append(self.now)
            self._typed = 0
        self._typed += 1
        self._when = moment
        self._future.clear()
        self.now = State(grid.with_cell(self.now.table, self.now.place, words), self.now.place)

    def do(self, table: Table, place: Place | None = None) -> None:
        """One step: another table, written on in another cell."""
        if table != self.now.table:
            self._past.append(self.now)
            self._future.clear()
        self._show(State(table, _inside(table, place or self.now.place)))

    def undo(self) -> None:
        if self._past:
            self._future.append(self.now)
            self._show(self._past.pop())

    def redo(self) -> None:
        if self._future:
            self._past.append(self.now)
            self._show(self._future.pop())

    def _show(self, state: State) -> None:
        self.now = state
        self._typed = 0
        self.changed.emit()


def _inside(table: Table, place: Place) -> Place:
    row, column = place
    return min(max(row, 0), len(table.rows) - 1), min(max(column, 0), grid.across(table) - 1)
