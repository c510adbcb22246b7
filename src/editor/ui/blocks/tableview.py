"""The table as a grid of cells, in one of which the caret always stands."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from editor.codecs.inline_html import write_inline
from editor.document import LINE_BREAK, Mark, Table, Text, plain
from editor.ui.blocks import cellpaste, grid
from editor.ui.blocks.cell import CellEditor
from editor.ui.blocks.grid import Place, Rows
from editor.ui.blocks.sheet import Sheet
from editor.ui.language import tr
from editor.ui.text import PageColours
from editor.ui.text.drawing import columns
from editor.ui.text.drawing.lettering import Lettering
from editor.ui.text.page.look import small_font

_Index = QModelIndex | QPersistentModelIndex
_SIDE, _ABOVE = 8, 6
_TEXT = 14
_NARROWEST = 90
_MEASURED = 300
"""Rows that are as tall as their words; those of a longer table stay at one line."""
_REMEMBERED = 10_000


class TableView(QTableView):
    def __init__(
        self, sheet: Sheet, colours: PageColours, note: Callable[[str], str] = str
    ) -> None:
        """`note` gives the number that a footnote's mark shows, from its label."""
        super().__init__()
        self._sheet = sheet
        self._note = note
        self._colours = colours
        self._letterings: dict[tuple[Text, bool, int], Lettering] = {}
        self._shown: Table | None = None
        self.setAccessibleName(tr("Table"))
        self.setModel(_Cells(sheet, self))
        self.setItemDelegate(_Painter(self))
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(20)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.cell = CellEditor(colours, self.viewport(), note)
        self.cell.document().setDocumentMargin(0)
        self.cell.setObjectName("cell")
        ground = f"background: {colours.page.name()}; color: {colours.text.name()};"
        inside = f"padding: {_ABOVE - 2}px {_SIDE - 2}px;"
        self.cell.setStyleSheet(
            f"#cell {{ {ground} {inside} border: 2px solid {colours.accent.name()}; }}"
        )
        self.setFocusProxy(self.cell)
        self._connect()
        self.show_sheet()

    def _connect(self) -> None:
        cell, sheet = self.cell, self._sheet
        cell.edited.connect(self._typed)
        cell.stepped.connect(self._step)
        cell.moved.connect(self._go_by)
        cell.pasted.connect(self._paste)
        cell.undo_wanted.connect(sheet.undo)
        cell.redo_wanted.connect(sheet.redo)
        cell.over_many = lambda: len(self.chosen()) > 1
        cell.many_copied.connect(self.copy_cells)
        cell.many_cleared.connect(self.clear_cells)
        sheet.changed.connect(self.show_sheet)
        selection = self.selectionModel()
        selection.currentChanged.connect(lambda now, _: self._chosen(now))

    # What is shown

    def show_sheet(self) -> None:
        """The table and the place of the caret, as the sheet has them."""
        table = self._sheet.table
        if table is self._shown:
            self._show_place()
            return
        model = self.model()
        if (model.rowCount(), model.columnCount()) != (len(table.rows), grid.across(table)):
            assert isinstance(model, _Cells)
            model.reshape()
        self._shown = table
        self._measure()
        self._show_place()
        self.viewport().update()

    def _show_place(self) -> None:
        row, column = self._sheet.place
        self._choose_one()
        self.cell.show_words(self._sheet.table.rows[row][column], self.cell_font(row))
        where = tr("Row {row}, column {column}", row=row + 1, column=column + 1)
        self.cell.setAccessibleDescription(where)
        self.scrollTo(self._index())
        self._place_cell()

    def _index(self) -> QModelIndex:
        return self.model().index(*self._sheet.place)

    def _choose_one(self) -> None:
        """Only the cell with the caret."""
        chosen = self.selectionModel()
        if chosen.currentIndex() != self._index() or len(chosen.selectedIndexes()) > 1:
            chosen.setCurrentIndex(self._index(), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _measure(self) -> None:
        """Columns by what stands in them, then rows by how their words wrap."""
        self._share_columns()
        for row in range(min(len(self._sheet.table.rows), _MEASURED)):
            height = self._row_height(row)
            if height != self.rowHeight(row):
                self.setRowHeight(row, height)

    def _share_columns(self) -> None:
        table = self._sheet.table
        room = self.viewport().width() - 2
        stand: list[tuple[float, float]] = []
        for column in range(grid.across(table)):
            shown = [self._lettering(row, column) for row in range(min(len(table.rows), 60))]
            stand.append((max(s.narrowest for s in shown), max(s.widest for s in shown)))
        narrowest = [max(_NARROWEST, low + 2 * _SIDE) for low, _ in stand]
        widest = [
            max(low, high + 2 * _SIDE + 2) for low, (_, high) in zip(narrowest, stand, strict=True)
        ]
        widths = columns.shared(max(room, sum(narrowest)), narrowest, widest)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, int(width))

    def _lettering(self, row: int, column: int) -> Lettering:
        words, strong = self._sheet.table.rows[row][column], self.is_header(row)
        key = (words, strong, 0)
        if key not in self._letterings:
            if len(self._letterings) > _REMEMBERED:
                self._letterings.clear()
            shown = tuple(
                replace(run, text=self._note(run.text)) if run.marks & Mark.FOOTNOTE else run
                for run in words
            )
            self._letterings[key] = Lettering(shown, self.cell_font(row), self._colours)
        return self._letterings[key]

    def lettering_within(self, row: int, column: int) -> Lettering:
        """The cell's words, laid out for its column."""
        made = self._lettering(row, column)
        made.lay_out(max(10, self.columnWidth(column) - 2 * _SIDE))
        return made

    def _row_height(self, row: int) -> int:
        cells = range(grid.across(self._sheet.table))
        tallest = max(self.lettering_within(row, column).height for column in cells)
        return int(tallest) + 2 * _ABOVE + 2

    def is_header(self, row: int) -> bool:
        return row == 0 and self._sheet.table.header

    def cell_font(self, row: int) -> QFont:
        font = small_font(1.0, _TEXT)
        if self.is_header(row):
            font.setWeight(QFont.Weight.Bold)
        return font

    @property
    def colours(self) -> PageColours:
        return self._colours

    def _place_cell(self) -> None:
        place = self.visualRect(self._index())
        self.cell.setGeometry(place.adjusted(0, 0, 0, -1))
        self.cell.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._measure()
        self._place_cell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What the cell leaves is the dialog's: Qt would search the cells by letters.
        event.ignore()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._place_cell()

    def sizeHint(self) -> QSize:
        return QSize(720, 320)

    # Writing and going about

    def _typed(self) -> None:
        self._sheet.type(self.cell.words())
        self._choose_one()
        row, _ = self._sheet.place
        height = max(self._row_height(row), int(self.cell.document().size().height()) + 2 * _ABOVE)
        if height != self.rowHeight(row):
            self.setRowHeight(row, height)
            self._place_cell()

    def _chosen(self, index: QModelIndex) -> None:
        """A click goes to its cell; dragging on from there only chooses more."""
        if self.state() == QAbstractItemView.State.DragSelectingState:
            return
        if index.isValid() and (index.row(), index.column()) != self._sheet.place:
            self.go((index.row(), index.column()))

    def go(self, place: Place) -> None:
        self.finish_cell()
        self._sheet.go(place)
        self.cell.setFocus()

    def finish_cell(self) -> None:
        """What is being composed belongs to the cell that it was typed in."""
        self.cell.commit_preedit()
        self._sheet.type(self.cell.words())

    def _step(self, by: int) -> None:
        """Tab and the arrows at the ends of lines; Tab in the last cell makes a new row."""
        table, (row, column) = self._sheet.table, self._sheet.place
        at = row * grid.across(table) + column + by
        if at < 0:
            return
        if at >= len(table.rows) * grid.across(table):
            self.finish_cell()
            grown = grid.with_row(self._sheet.table, len(table.rows))
            self._sheet.do(grown, (len(table.rows), 0))
            return
        self.go(divmod(at, grid.across(table)))

    def _go_by(self, rows: int, across: int) -> None:
        row, column = self._sheet.place
        there = row + rows, column + across
        if 0 <= there[0] < len(self._sheet.table.rows):
            self.go(there)

    def _paste(self, source: QMimeData) -> None:
        cells = cellpaste.cells_of(source)
        self.finish_cell()
        if cells is None:
            self.cell.insert_words(cellpaste.words_of(source))
            return
        first = self.chosen()[0]
        self._sheet.do(grid.filled(self._sheet.table, first, cells), first)

    # Several cells

    def chosen(self) -> list[Place]:
        """The cells that were dragged over; at least the one with the caret."""
        found = sorted((i.row(), i.column()) for i in self.selectionModel().selectedIndexes())
        return found or [self._sheet.place]

    def copy_cells(self) -> None:
        """For spreadsheets and for ourselves."""
        cells = grid.part(self._sheet.table, self.chosen())
        QApplication.clipboard().setMimeData(_copied(cells))

    def clear_cells(self) -> None:
        self._sheet.do(grid.cleared(self._sheet.table, self.chosen()))


def _copied(cells: Rows) -> QMimeData:
    out = QMimeData()
    lines = ["\t".join(_one_line(cell) for cell in row) for row in cells]
    out.setText("\n".join(lines))
    rows = ("".join(f"<td>{write_inline(cell)}</td>" for cell in row) for row in cells)
    out.setHtml("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
    return out


def _one_line(words: Text) -> str:
    return plain(words).replace(LINE_BREAK, " ").replace("\t", " ")


class _Cells(QAbstractTableModel):
    """The cells' words for Qt and screen readers."""

    def __init__(self, sheet: Sheet, parent: QTableView) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._size = len(sheet.table.rows), grid.across(sheet.table)

    def reshape(self) -> None:
        self.beginResetModel()
        self._size = len(self._sheet.table.rows), grid.across(self._sheet.table)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._size[0]

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self._size[1]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        rows = self._sheet.table.rows
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        inside = index.row() < len(rows) and index.column() < len(rows[0])
        return plain(rows[index.row()][index.column()]) if inside else None


class _Painter(QStyledItemDelegate):
    def __init__(self, view: TableView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        place: QRect = option.rect
        view, colours = self._view, self._view.colours
        ground = colours.panel if view.is_header(index.row()) else colours.page
        if len(view.chosen()) > 1 and view.selectionModel().isSelected(index):
            ground = colours.selection
        painter.save()
        painter.fillRect(place, ground)
        painter.setPen(QPen(colours.rule, 1))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        painter.drawLine(place.topRight(), place.bottomRight())
        painter.setPen(colours.text)
        painter.setClipRect(place)
        words = view.lettering_within(index.row(), index.column())
        words.layout.draw(painter, QPointF(place.left() + _SIDE, place.top() + _ABOVE))
        painter.restore()
