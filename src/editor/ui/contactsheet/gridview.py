"""A grid of cells over a list, as large as it likes: the cells' places are reckoned, never stored.

It is a QListView for its selection, its dragging and its screen readers' side; every question about
places is answered here. Qt's own layout looks at each item: at 50,000 that took 60 ms for each new
width, and 300 ms for a selection of all.
"""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView

from editor.ui.contactsheet.lattice import Lattice, lattice

Index = QModelIndex | QPersistentModelIndex
Move = QAbstractItemView.CursorAction
Hint = QAbstractItemView.ScrollHint
Select = QItemSelectionModel.SelectionFlag


class GridView(QListView):
    """Who inherits says how large a cell is at least, and paints it."""

    def __init__(self) -> None:
        super().__init__()
        self.grid = Lattice(0, 1, QSize(1, 1))
        self.over = -1
        """The row under the mouse; -1: none."""
        self._band = QRect()
        self.setResizeMode(QListView.ResizeMode.Fixed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionRectVisible(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(True)
        self.setDragEnabled(True)

    def least_cell(self) -> QSize:
        """The smallest size of a cell, in pixels."""
        raise NotImplementedError

    def paint_cell(self, painter: QPainter, place: QRect, row: int) -> None:
        raise NotImplementedError

    def moved_on(self) -> None:
        """Other cells are seen now, or at other places."""

    # Places

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid():
            return QRect()
        return self.grid.rect(index.row()).translated(0, -self.verticalOffset())

    def indexAt(self, p: QPoint) -> QModelIndex:
        at = self.grid.at(p + QPoint(0, self.verticalOffset()))
        return self.model().index(at, 0) if at >= 0 else QModelIndex()

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        return 0

    def isIndexHidden(self, index: Index) -> bool:
        return False

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """All that is seen: what has to be painted anew is little."""
        return QRegion(self.viewport().rect())

    def seen(self) -> range:
        """The rows of the model that are in view, partly too."""
        top = self.verticalOffset()
        return self.grid.between(top, top + self.viewport().height() - 1)

    def first_seen(self) -> int:
        """The row whose cell is at the top, for the most part."""
        return self.grid.near(QPoint(0, self.verticalOffset() + self.grid.cell.height() // 2))

    # Layout

    def doItemsLayout(self) -> None:
        room = max(1, self.viewport().width() - 1)
        self.grid = lattice(self.model().rowCount(), room, self.least_cell())
        self.updateGeometries()
        self.viewport().update()
        self.moved_on()

    def updateGeometries(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, self.grid.height - height))
        bar.setPageStep(height)
        bar.setSingleStep(max(20, self.grid.cell.height() // 4))
        idle = self.grid.height <= height
        if bar.property("idle") is not idle:
            bar.setProperty("idle", idle)
            bar.style().unpolish(bar)
            bar.style().polish(bar)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What one stands on stays in view; else what is at the top."""
        now = self.currentIndex().row()
        keep = now if now in self.seen() else self.first_seen()
        super().resizeEvent(event)
        across = self.grid.across
        self.doItemsLayout()
        if keep >= 0 and self.grid.across != across:
            self.scrollTo(self.model().index(keep, 0))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().scroll(0, dy)
        self.moved_on()

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        if not index.isValid():
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        cell = self.grid.rect(index.row())
        above = hint is Hint.EnsureVisible and cell.top() < bar.value()
        below = hint is Hint.EnsureVisible and cell.bottom() >= bar.value() + height
        if hint is Hint.PositionAtCenter:
            bar.setValue(cell.center().y() - height // 2)
        elif hint is Hint.PositionAtTop or above:
            bar.setValue(cell.top())
        elif hint is Hint.PositionAtBottom or below:
            bar.setValue(min(cell.top(), cell.bottom() + 1 - height))

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        area, region, top = event.rect(), event.region(), self.verticalOffset()
        painter.fillRect(area, self.palette().color(QPalette.ColorRole.Window))
        for row in self.grid.between(area.top() + top, area.bottom() + top):
            place = self.grid.rect(row).translated(0, -top)
            if region.intersects(place):
                self.paint_cell(painter, place, row)
        if not self._band.isNull():
            self._paint_band(painter)
        painter.end()

    def _paint_band(self, painter: QPainter) -> None:
        ink = self.palette().color(QPalette.ColorRole.Highlight)
        painter.setPen(ink)
        ink.setAlpha(40)
        painter.setBrush(ink)
        painter.drawRect(self._band.translated(0, -self.verticalOffset()).adjusted(0, 0, -1, -1))

    def update_row(self, row: int) -> None:
        """Paint one cell anew, if it is seen."""
        if row in self.seen():
            self.viewport().update(self.grid.rect(row).translated(0, -self.verticalOffset()))

    # Selecting

    def setSelection(self, rect: QRect, command: Select) -> None:
        """With the mouse's band what it touches; else all from one end to the other."""
        offset = QPoint(0, self.verticalOffset())
        chosen = QItemSelection()
        if self.state() is QAbstractItemView.State.DragSelectingState:
            band = rect.normalized().translated(offset)
            spans = self.grid.within(band)
            self._show_band(band)
        else:
            ends = [self.grid.near(end + offset) for end in (rect.topLeft(), rect.bottomRight())]
            spans = [(min(ends), max(ends))] if min(ends) >= 0 else []
        model = self.model()
        for first, last in spans:
            chosen.select(model.index(first, 0), model.index(last, 0))
        self.selectionModel().select(chosen, command)

    def _show_band(self, band: QRect) -> None:
        self._band = band
        self.viewport().update()

    def moveCursor(self, action: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        count, across = self.grid.count, self.grid.across
        if not count:
            return QModelIndex()
        row = self.currentIndex().row()
        if row < 0:
            return self.model().index(max(0, self.first_seen()), 0)
        page = max(1, self.viewport().height() // self.grid.cell.height()) * across
        last_row = (count - 1) // across
        match action:
            case Move.MoveHome:
                row = 0
            case Move.MoveEnd:
                row = count - 1
            case Move.MoveLeft | Move.MovePrevious:
                row -= 1
            case Move.MoveRight | Move.MoveNext:
                row += 1
            case Move.MoveUp:
                row -= across if row >= across else 0
            case Move.MoveDown:
                row += across if row // across < last_row else 0
            case Move.MovePageUp:
                row = row - page if row >= page else row % across
            case Move.MovePageDown:
                row += page
        return self.model().index(min(max(row, 0), count - 1), 0)

    def keyboardSearch(self, search: str) -> None:
        """Qt would ask the model for the words of all rows."""

    # The mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not event.buttons():
            self._hover(self.indexAt(event.position().toPoint()).row())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self._band.isNull():
            self._show_band(QRect())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self.over:
            before, self.over = self.over, row
            self.update_row(before)
            self.update_row(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._hover(-1)
        super().keyPressEvent(event)
