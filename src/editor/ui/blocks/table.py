"""The table's own editor."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QWidget,
)

from editor.document import Mark, Table
from editor.ui import icons
from editor.ui.blocks import grid
from editor.ui.blocks.dialog import BlockDialog
from editor.ui.blocks.sheet import Sheet
from editor.ui.blocks.tableview import TableView
from editor.ui.desk import page_colours
from editor.ui.language import tr
from editor.ui.theme import SPACE, Theme
from editor.ui.writing.linkbox import LinkBox


class TableDialog(BlockDialog):
    """Cells are typed into at once; rows and columns come and go by the buttons above."""

    def __init__(
        self,
        table: Table,
        theme: Theme,
        parent: QWidget | None = None,
        note: Callable[[str], str] = str,
    ) -> None:
        """`note` gives the number that a footnote's mark shows, from its label."""
        super().__init__(tr("Table"), parent)
        self._table = table
        self.sheet = Sheet(table)
        self._begun = self.sheet.table
        self.grid = TableView(self.sheet, page_colours(theme.colours), note)
        self.header = QCheckBox(tr("First row is a header"))
        self.header.setChecked(table.header)
        self.resize(820, 480)
        self._rows = self._row_menu()
        self._columns = self._column_menu()
        self.column.addLayout(self._tools())
        self.column.addSpacing(SPACE.tight)
        self.column.addWidget(self.grid, 1)
        self.finish_layout()
        self.header.toggled.connect(self._set_header)
        self.sheet.changed.connect(self._show_header)
        self.sheet.changed.connect(self.edited)
        self.grid.cell.edited.connect(self.edited)
        self.links = LinkBox(self.grid.cell, self.grid.cell, self)
        self.grid.cell.link_wanted.connect(self.links.open)
        self.grid.cell.shifted.connect(self._shift)
        self.grid.cell.left.connect(self.header.setFocus)
        self.grid.cell.wants_menu.connect(self._menu)
        self.start()

    def start(self) -> None:
        self.grid.cell.setFocus()

    def block(self) -> Table:
        self.grid.finish_cell()
        if self.sheet.table == self._begun:
            # A ragged table that nobody touched stays as it came.
            return self._table
        # A new one begins with more cells than some need.
        return grid.trimmed(self.sheet.table) if grid.is_blank(self._begun) else self.sheet.table

    def draft(self) -> Table | None:
        table = self.sheet.table
        return None if table == self._begun or grid.is_blank(table) else table

    def is_changed(self) -> bool:
        return self.block() != self._table

    def what_is_missing(self) -> str:
        if not grid.is_blank(self.block()):
            return ""
        return tr("There is nothing in it yet. To remove a block, delete it on the page.")

    # Tools

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE.tight)
        row.addWidget(_button(tr("Row"), "plus", tr("Add a row below"), self.add_row))
        row.addWidget(_button(tr("Column"), "plus", tr("Add a column behind"), self.add_column))
        row.addSpacing(SPACE.snug)
        row.addWidget(_menu_button(tr("Rows"), self._rows))
        row.addWidget(_menu_button(tr("Columns"), self._columns))
        row.addSpacing(SPACE.snug)
        cell = self.grid.cell
        bold, italic = partial(cell.toggle, Mark.STRONG), partial(cell.toggle, Mark.EMPHASIS)
        row.addWidget(_button("", "bold", tr("Bold") + " (Ctrl+B)", bold))
        row.addWidget(_button("", "italic", tr("Italic") + " (Ctrl+I)", italic))
        row.addWidget(_button("", "link", tr("Link…") + " (Ctrl+K)", lambda: self.links.open()))
        row.addSpacing(SPACE.snug)
        row.addWidget(_button("", "undo", tr("Undo") + " (Ctrl+Z)", self.sheet.undo))
        row.addWidget(_button("", "redo", tr("Redo") + " (Ctrl+Y)", self.sheet.redo))
        row.addStretch(1)
        row.addWidget(self.header)
        return row

    def _row_menu(self) -> QMenu:
        menu = QMenu(tr("Rows"), self)
        menu.addAction(tr("Add a row above"), lambda: self.add_row(above=True))
        menu.addAction(tr("Add a row below"), self.add_row)
        menu.addSeparator()
        _keyed(menu, tr("Move the row up"), "Alt+Shift+Up", lambda: self._shift(-1, 0))
        _keyed(menu, tr("Move the row down"), "Alt+Shift+Down", lambda: self._shift(1, 0))
        menu.addSeparator()
        menu.addAction(tr("Delete the row"), self.remove_row)
        return menu

    def _column_menu(self) -> QMenu:
        menu = QMenu(tr("Columns"), self)
        menu.addAction(tr("Add a column before"), lambda: self.add_column(before=True))
        menu.addAction(tr("Add a column behind"), self.add_column)
        menu.addSeparator()
        _keyed(menu, tr("Move the column left"), "Alt+Shift+Left", lambda: self._shift(0, -1))
        _keyed(menu, tr("Move the column right"), "Alt+Shift+Right", lambda: self._shift(0, 1))
        menu.addSeparator()
        menu.addAction(tr("Delete the column"), self.remove_column)
        return menu

    def _menu(self, event: QContextMenuEvent) -> None:
        menu, cell = QMenu(self), self.grid.cell
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        many = cell.over_many()
        menu.addAction(tr("Cut"), cell.cut).setEnabled(cell.textCursor().hasSelection())
        copies = self.grid.copy_cells if many else cell.copy
        menu.addAction(tr("Copy"), copies).setEnabled(many or cell.textCursor().hasSelection())
        menu.addAction(tr("Paste"), cell.paste).setEnabled(cell.canPaste())
        menu.addSeparator()
        menu.addMenu(self._rows)
        menu.addMenu(self._columns)
        menu.popup(event.globalPos())

    # Rows and columns

    def add_row(self, *, above: bool = False) -> None:
        row, column = self._here()
        at = row if above else row + 1
        self._do(grid.with_row(self.sheet.table, at), (at, column))

    def add_column(self, *, before: bool = False) -> None:
        row, column = self._here()
        at = column if before else column + 1
        self._do(grid.with_column(self.sheet.table, at), (row, at))

    def remove_row(self) -> None:
        row, column = self._here()
        self._do(grid.without_row(self.sheet.table, row), (row, column))

    def remove_column(self) -> None:
        row, column = self._here()
        self._do(grid.without_column(self.sheet.table, column), (row, column))

    def _shift(self, rows: int, columns: int) -> None:
        """Move the caret's row or column; at the edge it stays."""
        row, column = self._here()
        table, to = self.sheet.table, (row + rows, column + columns)
        if not (0 <= to[0] < len(table.rows) and 0 <= to[1] < grid.across(table)):
            return
        moved = (
            grid.row_moved(table, row, to[0]) if rows else grid.column_moved(table, column, to[1])
        )
        self._do(moved, to)

    def _here(self) -> grid.Place:
        self.grid.finish_cell()
        return self.sheet.place

    def _do(self, table: Table, place: grid.Place) -> None:
        self.sheet.do(table, place)
        self.start()

    def _set_header(self, on: bool) -> None:
        self.grid.finish_cell()
        if on != self.sheet.table.header:
            self._do(replace(self.sheet.table, header=on), self.sheet.place)

    def _show_header(self) -> None:
        self.header.setChecked(self.sheet.table.header)


def _button(words: str, icon: str, tip: str, do: Callable[[], object]) -> QToolButton:
    button = QToolButton()
    button.setIcon(icons.icon(icon))
    button.setIconSize(QSize(18, 18))
    button.setText(words)
    if words:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(lambda: do())
    return button


def _menu_button(words: str, menu: QMenu) -> QToolButton:
    button = QToolButton()
    button.setText(f"{words} ▾")
    button.setAccessibleName(words)
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _keyed(menu: QMenu, words: str, key: str, do: Callable[[], object]) -> None:
    """An entry that tells the key by which the grid does the same."""
    shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    menu.addAction(f"{words}\t{shown}", do)
