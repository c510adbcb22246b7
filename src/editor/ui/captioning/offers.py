"""The list under a field: what the words at the caret may go on to."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from editor.ui.language import tr

_ROW, _MOST, _LEAST = 28, 8, 220
_EDGE = 4
"""Pixels at 100 %."""


@dataclass(frozen=True, slots=True)
class Offer:
    """`words` would take the place of what stands from `start` to `end`; `shown` is the row."""

    shown: str
    words: str
    start: int
    end: int


class Offers(QListWidget):
    """A child of the window, with no window of its own: the caret never leaves its field."""

    chosen = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("insertMenu")
        self.setAccessibleName(tr("Completions"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.itemClicked.connect(lambda _: self.chosen.emit())
        self.currentItemChanged.connect(lambda *_: self._tell())
        self._shown: tuple[Offer, ...] = ()
        self.hide()

    def offer(self, found: Sequence[Offer], field: QWidget, caret: QPoint, *, first: bool) -> None:
        """Show these below the caret (a place in `field`), the first one chosen if `first`."""
        self._shown = tuple(found)
        self.clear()
        for one in found:
            item = QListWidgetItem(one.shown)
            item.setToolTip(one.words)
            item.setSizeHint(QSize(0, _ROW))
            self.addItem(item)
        self.setCurrentRow(0 if first else -1)
        self._stand(field, caret)
        self.show()
        self.raise_()

    @property
    def current(self) -> Offer | None:
        row = self.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def shown(self) -> list[str]:
        return [one.shown for one in self._shown] if self.isVisible() else []

    def go(self, steps: int) -> None:
        """Up or down, and round at the ends."""
        row, count = self.currentRow(), self.count()
        if row < 0:
            row = -1 if steps > 0 else count
        self.setCurrentRow((row + steps) % count)

    def put_away(self) -> None:
        if self.isVisible():
            self.hide()
        self._shown = ()

    def _stand(self, field: QWidget, caret: QPoint) -> None:
        over = self._over
        room = over.size()
        left = field.mapTo(over, QPoint(0, 0)).x()
        corner = field.mapTo(over, caret)
        height = min(self.count(), _MOST) * _ROW + 2 * _EDGE
        y = corner.y() + _EDGE
        if y + height > room.height():
            y = max(0, corner.y() - height - field.fontMetrics().lineSpacing() - 3 * _EDGE)
        width = max(_LEAST, field.width())
        self.setGeometry(max(0, min(left, room.width() - width)), y, width, height)

    def _tell(self) -> None:
        """The focus stays in the field, so a screen reader must be told what is chosen."""
        if self.isVisible() and self.current is not None and QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self, self.current.shown)
            QAccessible.updateAccessibility(event)
