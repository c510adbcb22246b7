"""The grid of shots: arrows go, Space picks, Enter shows one large."""

from PySide6.QtCore import QItemSelectionModel, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView

from editor.app.cards import Shot
from editor.ui.cards.cell import Cell, height_for, mark_of
from editor.ui.cards.model import Index, Shots
from editor.ui.language import tr
from editor.ui.theme import Theme

_WIDTHS = (128, 156, 192, 240, 304, 400)
"""Cells' widths in pixels, at least; they share what is left of a row."""
FIRST_ZOOM = 2
_K = Qt.Key


class Grid(QListView):
    opened = Signal(object)
    """A shot that is to be seen large."""
    pick_wanted = Signal(object, bool)
    """A shot whose pick is to be toggled; or, if true, all from the one picked last to it."""
    moved = Signal()
    """Other shots are in view, or another one is current."""

    def __init__(self, shots: Shots, theme: Theme) -> None:
        super().__init__()
        self._shots = shots
        self._zoom = FIRST_ZOOM
        self._cell = Cell(shots, theme)
        self.setObjectName("shots")
        self.setAccessibleName(tr("Photos on the card"))
        self.setModel(shots)
        self.setItemDelegate(self._cell)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.moved.emit())
        theme.changed.connect(self.viewport().update)

    # What is current, and what is seen

    @property
    def shot(self) -> Shot | None:
        return self._shots.shot(self.currentIndex().row())

    def go_to(self, row: int) -> None:
        """Make this row the current one, within what there is."""
        row = max(0, min(row, self._shots.rowCount() - 1))
        index = self._shots.index(row)
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flags)
            self.scrollTo(index)

    def currentChanged(self, now: Index, before: Index) -> None:
        super().currentChanged(now, before)
        self.moved.emit()

    def in_view(self) -> list[Shot]:
        """The shots that are seen, and one screenful after them."""
        columns, height = self.columns(), max(1, self._cell.size.height())
        top = self.verticalScrollBar().value() // height * columns
        rows = self.viewport().height() // height + 2
        return list(self._shots.shots()[top : top + rows * columns * 2])

    def columns(self) -> int:
        return max(1, self.viewport().width() // max(1, self._cell.size.width()))

    def edge(self) -> int:
        """Screen pixels that a picture's longer side has here."""
        return round(self._cell.size.width() * self.devicePixelRatioF())

    # Sizes

    @property
    def zoom(self) -> int:
        return self._zoom

    def zoom_to(self, step: int) -> None:
        """Cells of the next size, larger or smaller; the current one stays in view."""
        self._zoom = max(0, min(step, len(_WIDTHS) - 1))
        self._fit()
        self.scrollTo(self.currentIndex())
        self.moved.emit()

    def _fit(self) -> None:
        room = self.viewport().width() - 1
        width = room // max(1, room // _WIDTHS[self._zoom])
        size = QSize(width, height_for(width))
        if size != self._cell.size or size != self.gridSize():
            self._cell.size = size
            self.setGridSize(size)
            self.verticalScrollBar().setSingleStep(size.height() // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._shots.card is None or self._shots.rowCount():
            return
        picked_only = self._shots.picked_only and self._shots.card.shots
        words = tr("Nothing is picked yet") if picked_only else tr("No photos here")
        painter = QPainter(self.viewport())
        painter.setPen(self.palette().placeholderText().color())
        painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, words)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        self.moved.emit()

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, columns = self.currentIndex().row(), self.columns()
        page = columns * max(1, self.viewport().height() // max(1, self._cell.size.height()))
        steps = {
            _K.Key_Left: -1,
            _K.Key_Right: 1,
            _K.Key_Up: -columns,
            _K.Key_Down: columns,
            _K.Key_PageUp: -page,
            _K.Key_PageDown: page,
            _K.Key_Home: -row,
            _K.Key_End: self._shots.rowCount(),
        }
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        shift = plain == Qt.KeyboardModifier.ShiftModifier
        if event.key() in steps and not plain:
            self.go_to(row + steps[_K(event.key())])
        elif event.key() in (_K.Key_Space, _K.Key_P) and (shift or not plain):
            if self.shot is not None:
                self.pick_wanted.emit(self.shot, shift)
        elif event.key() in (_K.Key_Return, _K.Key_Enter) and not plain:
            if self.shot is not None:
                self.opened.emit(self.shot)
        elif _K.Key_0 <= event.key() <= _K.Key_5 and not plain:
            if self.shot is not None:
                self._shots.rate(self.shot, event.key() - _K.Key_0)
        elif event.key() == _K.Key_N and (shift or not plain):
            self.go_to_unpicked(-1 if shift else 1)
        else:
            event.ignore()  # Qt's search for names would take each letter

    def go_to_unpicked(self, step: int) -> None:
        """To the next shot that isn't picked."""
        row = self.currentIndex().row() + step
        while (shot := self._shots.shot(row)) is not None and shot in self._shots.picks:
            row += step
        if shot is not None:
            self.go_to(row)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        shot = self._shots.shot(index.row())
        if shot is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        place = mark_of(self.visualRect(index).adjusted(4, 4, -4, -4)).adjusted(-4, -4, 4, 4)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if place.contains(event.position().toPoint()) or shift or control:
            self.pick_wanted.emit(shot, shift)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        shot = self._shots.shot(index.row())
        place = mark_of(self.visualRect(index).adjusted(4, 4, -4, -4)).adjusted(-4, -4, 4, 4)
        if shot is not None and place.contains(event.position().toPoint()):
            self.pick_wanted.emit(shot, False)
        elif shot is not None:
            self.opened.emit(shot)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_to(self._zoom + (1 if event.angleDelta().y() > 0 else -1))
            return
        super().wheelEvent(event)
