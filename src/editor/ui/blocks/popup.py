"""The list beside the caret. It never takes the caret out of the page."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QTextEdit

from editor.ui import icons
from editor.ui.blocks.offers import Offer
from editor.ui.language import tr

_WIDTH, _ROW, _MOST = 262, 32, 8
_EDGE = 4
"""Pixels at 100 %."""


class Popup(QListWidget):
    """A child of the page, not a window of its own: there is nothing that could take the focus,
    and it moves between screens with the page."""

    chosen = Signal()

    def __init__(self, page: QTextEdit) -> None:
        super().__init__(page)
        self._page = page
        self.setObjectName("insertMenu")
        self.setAccessibleName(tr("Insert"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setIconSize(QSize(18, 18))
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.itemEntered.connect(self.setCurrentItem)
        self.itemClicked.connect(lambda _: self.chosen.emit())
        self.currentItemChanged.connect(lambda *_: self._tell())
        self._shown: tuple[Offer, ...] = ()
        self.hide()

    def offer(self, found: Sequence[Offer]) -> None:
        """Show these at the caret; the one that was chosen stays so if it is among them."""
        now = self.current
        if tuple(found) != self._shown:
            self._shown = tuple(found)
            self.clear()
            for one in found:
                item = QListWidgetItem(icons.icon(one.icon), one.title)
                item.setSizeHint(QSize(_WIDTH - 20, _ROW))
                self.addItem(item)
            self.setCurrentRow(self._shown.index(now) if now in self._shown else 0)
        self._stand_at_caret()
        self.show()
        self.raise_()
        self._tell()

    @property
    def current(self) -> Offer | None:
        row = self.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def go(self, steps: int) -> None:
        """Up or down, and round at the ends."""
        if self.count():
            self.setCurrentRow((self.currentRow() + steps) % self.count())

    def put_away(self) -> None:
        self.hide()
        self._shown = ()
        self.clear()

    def _stand_at_caret(self) -> None:
        """Below the caret's line, or above it where there is more room."""
        cursor = self._page.textCursor()
        caret = self._page.cursorRect(cursor)
        if cursor.hasSelection():
            # A chosen picture or card: at its left, where its words would begin.
            cursor.setPosition(cursor.selectionStart())
            caret.setLeft(self._page.cursorRect(cursor).left())
        corner = self._page.viewport().mapTo(self._page, caret.bottomLeft())
        below = self._page.height() - corner.y() - 2 * _EDGE
        above = corner.y() - caret.height() - 2 * _EDGE
        wanted = min(self.count(), _MOST) * _ROW + 10
        height = min(wanted, max(above, below))
        self.resize(min(_WIDTH, self._page.width()), height)
        y = corner.y() + _EDGE if height <= below else corner.y() - caret.height() - _EDGE - height
        x = max(0, min(corner.x(), self._page.width() - self.width() - 16))
        self.move(QPoint(x, y))

    def _tell(self) -> None:
        """The focus stays in the page, so a screen reader must be told what is chosen."""
        if self.isVisible() and self.current is not None and QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self, self.current.title)
            QAccessible.updateAccessibility(event)
