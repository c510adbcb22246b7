"""Moving between panes by key, and hiding the sides."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


class Panes:
    """The panes in the order of F6; each is a whole and the widget in it that takes the keys. A
    pane that lies in another one stands after it."""

    def __init__(self, panes: Sequence[tuple[QWidget, QWidget]]) -> None:
        self._panes = panes

    def go(self, step: int) -> None:
        """To the next pane that is shown (step 1), or the one before (-1)."""
        shown = [pane for pane in self._panes if pane[0].isVisible()]
        if not shown:
            return
        here = self._here(shown)
        _, target = shown[(here + step) % len(shown)]
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _here(self, shown: Sequence[tuple[QWidget, QWidget]]) -> int:
        focus = QApplication.focusWidget()
        for at, (whole, _) in reversed(tuple(enumerate(shown))):
            if focus is not None and (focus is whole or whole.isAncestorOf(focus)):
                return at
        return 0
