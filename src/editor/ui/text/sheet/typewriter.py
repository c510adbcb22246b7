"""Typewriter scroll: the line that is typed on stays at one height of the window."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QTextEdit

_HEIGHT = 0.42
"""Where the line stands, as a part of the window's height."""


class Typewriter(QObject):
    """Lends the scroll bar room above the story's first line and below its last one, so that these
    can stand there as well."""

    def __init__(self, page: QTextEdit) -> None:
        super().__init__(page)
        self._page = page
        self.on = False
        self._lent: tuple[int, int] | None = None
        """The range that we gave the bar; any other comes from Qt."""
        page.verticalScrollBar().rangeChanged.connect(self._lend)

    def switch(self, on: bool) -> None:
        if on == self.on:
            return
        self.on = on
        bar = self._page.verticalScrollBar()
        if on:
            self._lend(bar.minimum(), bar.maximum())
            self.settle()
        elif self._lent is not None:
            above, below = self._room()
            first, last = self._lent
            self._lent = None
            bar.setRange(first + above, max(0, last - below))

    def settle(self) -> None:
        """Bring the caret's line to its height; a mouse that points somewhere isn't moved away."""
        if not self.on or QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return
        line = self._page.cursorRect()
        bar = self._page.verticalScrollBar()
        moved = line.center().y() - self._line()
        if moved:
            bar.setValue(bar.value() + moved)

    def _lend(self, first: int, last: int) -> None:
        if not self.on or (first, last) == self._lent:
            return
        above, below = self._room()
        self._lent = first - above, last + below
        self._page.verticalScrollBar().setRange(*self._lent)
        self.settle()

    def _room(self) -> tuple[int, int]:
        return self._line(), self._page.viewport().height() - self._line()

    def _line(self) -> int:
        return round(self._page.viewport().height() * _HEIGHT)
