"""A table as a newspaper sets it: hairlines between rows, a heavier line above and below."""

import re
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from editor.document import Table, Text, plain
from editor.ui.text.drawing import columns
from editor.ui.text.drawing.lettering import Lettering
from editor.ui.text.drawing.view import View
from editor.ui.text.page.look import small_font
from editor.ui.text.words import tr

TALLEST = 640
"""Pixels at zoom 1 for the rows; what is below is told by its number."""
_MOST_ROWS = 60
_TEXT = 14
_SIDE, _ABOVE = 8, 6
_FOOT = 24
_NUMBER = re.compile(r"[-+–−]?[\d.,\s:/]*\d[\d.,\s:/]*(%|‰|₫|đ|đồng|\$|°C?)?")


class DrawnTable:
    """A table laid out for one width, zoom and theme."""

    def __init__(self, table: Table, width: float, view: View) -> None:
        self._view, self._header = view, table.header
        self._width = width
        self._side, self._above = _SIDE * view.zoom, _ABOVE * view.zoom
        rows = table.rows[:_MOST_ROWS]
        across = len(rows[0]) if rows else 0
        count = columns.fitting(width, across, view.zoom) if across else 0
        cells = [[self._cell(words, n) for words in row[:count]] for n, row in enumerate(rows)]
        self._aligned = [_alignment(table, column) for column in range(count)]
        self._widths = self._share(cells)
        self._rows: list[tuple[float, list[Lettering]]] = []
        self.height = 0.0
        for row in cells:
            self._take(row)
            if self._rows and self.height + self._foot_height > TALLEST * view.zoom:
                break
        self.foot = _rest(len(table.rows) - len(self._rows), across - count)
        self.height = self._body_height() + (self._foot_height if self.foot else 0)

    def _cell(self, words: Text, row: int) -> Lettering:
        font = small_font(self._view.zoom, _TEXT)
        if self._header and row == 0:
            font.setWeight(QFont.Weight.Bold)
        return Lettering(words, font, self._view.colours)

    def _share(self, cells: Sequence[Sequence[Lettering]]) -> list[float]:
        sides = 2 * self._side
        stand = list(zip(*cells, strict=True))
        narrowest = [max(c.narrowest for c in column) + sides for column in stand]
        widest = [max(c.widest for c in column) + sides for column in stand]
        return columns.shared(self._width, narrowest, widest)

    def _take(self, row: list[Lettering]) -> None:
        for cell, width, align in zip(row, self._widths, self._aligned, strict=True):
            cell.lay_out(max(4.0, width - 2 * self._side), align)
        tall = max([cell.height for cell in row], default=0.0) + 2 * self._above
        self._rows.append((tall, row))
        self.height = self._body_height()

    @property
    def _foot_height(self) -> float:
        return _FOOT * self._view.zoom

    def _body_height(self) -> float:
        return sum(tall for tall, _ in self._rows)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        colours, top = self._view.colours, rect.top()
        last = len(self._rows) - 1
        for number, (tall, row) in enumerate(self._rows):
            is_header = self._header and number == 0
            if is_header:
                painter.fillRect(QRectF(rect.left(), top, self._width, tall), colours.panel)
            painter.setPen(colours.text)
            left = rect.left()
            for cell, width in zip(row, self._widths, strict=True):
                cell.layout.draw(painter, QPointF(left + self._side, top + self._above))
                left += width
            top += tall
            if is_header:
                _line(painter, rect, top, colours.dim)
            elif number != last:
                _line(painter, rect, top, colours.rule)
        _line(painter, rect, rect.top(), colours.text, 2)
        _line(painter, rect, top, colours.rule if self.foot else colours.text)
        if self.foot:
            painter.setFont(small_font(self._view.zoom, 12))
            painter.setPen(colours.dim)
            foot = QRectF(rect.left() + self._side, top, self._width, self._foot_height)
            middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(foot, middle, self.foot)


def _line(painter: QPainter, rect: QRectF, y: float, colour: QColor, thick: int = 1) -> None:
    """Along whole pixels, or it would be a blur."""
    painter.fillRect(QRectF(rect.left(), round(y), rect.width(), thick), colour)


def _alignment(table: Table, column: int) -> Qt.AlignmentFlag:
    """Columns of figures stand at the right, so that their places stand below each other."""
    body = table.rows[1:] if table.header else table.rows
    words = [plain(row[column]).strip() for row in body[:_MOST_ROWS]]
    filled = [one for one in words if one and one not in ("-", "–", "—")]
    figures = bool(filled) and all(len(w) < 40 and _NUMBER.fullmatch(w) for w in filled)
    return Qt.AlignmentFlag.AlignRight if figures else Qt.AlignmentFlag.AlignLeft


def _rest(rows: int, across: int) -> str:
    """What isn't shown of the table."""
    parts = []
    if rows > 0:
        parts.append(tr("… {count} more rows").format(count=rows))
    if across > 0:
        parts.append(tr("… {count} more columns").format(count=across))
    return "   ".join(parts)
