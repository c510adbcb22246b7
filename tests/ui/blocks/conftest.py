"""A table editor with a reporter's hands."""

import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.document import LINE_BREAK, Mark, Table, text
from editor.ui.blocks.table import TableDialog
from editor.ui.theme import Look, Theme

_SIGNS = {Mark.STRONG: "b", Mark.EMPHASIS: "i", Mark.FOOTNOTE: "n"}


def shown(table: Table) -> str:
    """`a|b / c|<b:d>`: cells, rows, marks."""
    return " / ".join("|".join(_cell(cell) for cell in row) for row in table.rows)


def _cell(cell) -> str:
    out = ""
    for run in cell:
        signs = "".join(sign for mark, sign in _SIGNS.items() if run.marks & mark)
        link = f"({run.href})" if run.href else ""
        out += (f"<{signs}:{run.text}>" if signs else run.text) + link
    return out.replace(LINE_BREAK, "⏎")


def table(*rows: str, header: bool = True) -> Table:
    return Table(tuple(tuple(text(cell) for cell in row.split("|")) for row in rows), header)


class TableHands:
    def __init__(self, app: QApplication, theme: Theme, block: Table) -> None:
        self.app = app
        self.dialog = TableDialog(block, theme)
        self.dialog.show()
        app.processEvents()

    @property
    def cell(self):
        return self.dialog.grid.cell

    @property
    def shown(self) -> str:
        return shown(self.dialog.block())

    @property
    def place(self) -> tuple[int, int]:
        return self.dialog.sheet.place

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.cell, key, held)
        self.app.processEvents()

    def type(self, words: str) -> None:
        for sign in words:
            key = Qt.Key.Key_Backspace if sign == "\b" else Qt.Key(0)
            none = Qt.KeyboardModifier.NoModifier
            self.app.sendEvent(self.cell, QKeyEvent(QEvent.Type.KeyPress, key, none, sign))
        self.app.processEvents()

    def until(self, so: Callable[[], object]) -> None:
        """Let the window work until it is so."""
        end = time.monotonic() + 20
        while not so():
            assert time.monotonic() < end
            self.app.processEvents()

    def compose(self, letters: str) -> None:
        self.app.sendEvent(self.cell, QInputMethodEvent(letters, []))

    def commit(self, letters: str) -> None:
        event = QInputMethodEvent()
        event.setCommitString(letters)
        self.app.sendEvent(self.cell, event)

    def paste(self, words: str = "", html: str = "") -> None:
        source = QMimeData()
        source.setText(words)
        if html:
            source.setHtml(html)
        self.app.clipboard().setMimeData(source)
        self.key(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    made = Theme(qapp, Look.LIGHT)
    yield made
    made.deleteLater()
    qapp.setStyleSheet("")


@pytest.fixture
def hands(qapp: QApplication, theme: Theme):
    opened: list[TableHands] = []

    def open_(*rows: str, block: Table | None = None) -> TableHands:
        opened.append(TableHands(qapp, theme, block or table(*rows)))
        return opened[-1]

    yield open_
    for one in opened:
        one.dialog.hide()
        one.dialog.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
