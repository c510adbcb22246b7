"""A list of what photos can be narrowed down to, with how many there are of each."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from editor.ui.inspector.fields import heading
from editor.ui.language import number
from editor.ui.theme import RADIUS, SPACE

_ROWS = 6
"""Rows that are seen without scrolling."""
_ROW = 24
_COUNT = Qt.ItemDataRole.UserRole
_VALUE = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class FacetList(QWidget):
    """One value at a time, or with `spans` several that lie together (Shift); the chosen one is
    let go of by choosing it again."""

    changed = Signal()

    def __init__(
        self, name: str, *, spans: bool = False, worded: Callable[[str], str] = str
    ) -> None:
        super().__init__()
        self._worded = worded
        self.values: tuple[str, ...] = ()
        self.list = _Toggling()
        self.list.setAccessibleName(name)
        self.list.setObjectName("facets")
        self.list.setItemDelegate(_Row(self.list))
        mode = QAbstractItemView.SelectionMode
        self.list.setSelectionMode(mode.ContiguousSelection if spans else mode.SingleSelection)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setUniformItemSizes(True)
        self.list.itemSelectionChanged.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.hair)
        column.addWidget(heading(name))
        column.addWidget(self.list)
        self.show_values(())

    @property
    def chosen(self) -> tuple[str, ...]:
        return tuple(item.data(_VALUE) for item in self.list.selectedItems())

    def show_values(self, values: Sequence[tuple[str, int]]) -> None:
        """Values and how many photos have each; what was chosen stays so."""
        kept = self.chosen
        if values != self._shown:
            self._shown = values
            self.values = tuple(value for value, _ in values)
            with QSignalBlocker(self.list):
                self.list.clear()
                for value, count in values:
                    self._add(value, count)
            self.choose(kept)
        self.setVisible(bool(values))
        self.list.setFixedHeight(min(max(1, len(values)), _ROWS) * _ROW + 2 * SPACE.tight)

    _shown: Sequence[tuple[str, int]] = ()

    def choose(self, values: Collection[str]) -> None:
        """Show these as chosen, quietly."""
        if set(values) == set(self.chosen):
            return
        with QSignalBlocker(self.list):
            for row in range(self.list.count()):
                item = self.list.item(row)
                item.setSelected(item.data(_VALUE) in values)
        self.list.viewport().update()

    def _add(self, value: str, count: int) -> None:
        words = self._worded(value)
        item = QListWidgetItem(words)
        item.setData(_VALUE, value)
        item.setData(_COUNT, count)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{words}, {number(count)}")
        item.setToolTip(f"{words}: {number(count)}")
        self.list.addItem(item)


def days_between(days: Sequence[str], since: str, until: str) -> tuple[str, ...]:
    """The days of a span, both ends included; none without a span."""
    if not since and not until:
        return ()
    return tuple(day for day in days if since <= day and (not until or day <= until))


class _Toggling(QListWidget):
    def mousePressEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        alone = item is not None and self.selectedItems() == [item]
        if alone and event.button() == Qt.MouseButton.LeftButton and not event.modifiers():
            self.clearSelection()
        else:
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.selectedItems() or not event.buttons():
            super().mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space or Enter choose, and let go; arrows go about without choosing."""
        item, held = self.currentItem(), event.modifiers()
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and item:
            chosen = self.selectedItems() == [item]
            self.clearSelection()
            item.setSelected(not chosen)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not held:
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            row = min(max(self.currentRow() + step, 0), self.count() - 1)
            self.setCurrentRow(row, self.selectionModel().SelectionFlag.NoUpdate)
        else:
            super().keyPressEvent(event)


class _Row(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state, palette = option.state, option.palette
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        ground = palette.color(QPalette.ColorRole.Highlight)
        if chosen:
            painter.setBrush(ground)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(palette.color(QPalette.ColorRole.AlternateBase))
        painter.setPen(ground if focused else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), RADIUS.small, RADIUS.small)
        inside = option.rect.adjusted(SPACE.snug, 0, -SPACE.snug, 0)
        ink = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
        faint = ink if chosen else QPalette.ColorRole.PlaceholderText
        painter.setPen(palette.color(faint))
        count = number(index.data(_COUNT))
        side = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inside, side | Qt.AlignmentFlag.AlignRight, count)
        room = inside.width() - option.fontMetrics.horizontalAdvance(count) - SPACE.snug
        words = option.fontMetrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
        painter.setPen(palette.color(ink))
        painter.drawText(inside, side | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()
