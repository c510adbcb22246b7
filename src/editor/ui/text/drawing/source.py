"""Code, and what a website had of its own: lines as they were typed, in a panel."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from editor.document import Code, Raw
from editor.ui.text.drawing.view import View
from editor.ui.text.page.look import MONO, small_font
from editor.ui.text.words import tr

CODE_LINES = 18
RAW_LINES = 3
_SIDE, _ABOVE, _LINE, _HEAD = 14, 10, 20, 22
_LONGEST = 400
"""Characters of a line that are looked at; the column is far narrower."""


class DrawnSource:
    """A panel with the first lines of a text, under a label if it has one."""

    def __init__(
        self, content: str, label: str, most: int, width: float, view: View, *, faint: bool
    ) -> None:
        self._view, self._label, self._faint = view, label, faint
        lines = content[: most * 50_000].split("\n", most)
        shown = lines[:most]
        rest = content.count("\n") + 1 - len(shown)
        metrics = QFontMetricsF(self._mono)
        room = width - 2 * _SIDE * view.zoom
        elide = Qt.TextElideMode.ElideRight
        self._lines = [metrics.elidedText(_plain(line), elide, room) for line in shown]
        self._rest = tr("… {count} more lines").format(count=rest) if rest > 0 else ""
        count = len(self._lines) + bool(self._rest)
        self._head = _HEAD * view.zoom if label else 0.0
        self.height = self._head + (2 * _ABOVE + count * _LINE) * view.zoom

    @property
    def _mono(self) -> QFont:
        return mono_font(self._view.zoom)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        colours, zoom = self._view.colours, self._view.zoom
        pen = QPen(colours.rule, 1)
        if self._faint:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(colours.panel)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        inner = rect.adjusted(_SIDE * zoom, _ABOVE * zoom, -_SIDE * zoom, -_ABOVE * zoom)
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if self._label:
            bold = small_font(zoom, 12)
            bold.setWeight(QFont.Weight.DemiBold)
            head = QRectF(inner.left(), inner.top() - 2 * zoom, inner.width(), _LINE * zoom)
            title = QFontMetricsF(bold).elidedText(
                self._label, Qt.TextElideMode.ElideRight, inner.width()
            )
            self._write(painter, head, middle, bold, title, colours.dim)
        line = QRectF(inner.left(), inner.top() + self._head, inner.width(), _LINE * zoom)
        ink = colours.dim if self._faint else colours.text
        for words in self._lines:
            self._write(painter, line, middle, self._mono, words, ink)
            line.translate(QPointF(0, _LINE * zoom))
        if self._rest:
            self._write(painter, line, middle, small_font(zoom, 12), self._rest, colours.dim)

    def _write(
        self,
        painter: QPainter,
        room: QRectF,
        where: Qt.AlignmentFlag,
        font: QFont,
        words: str,
        ink: QColor,
    ) -> None:
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(room, where | Qt.TextFlag.TextSingleLine, words)


def drawn_code(code: Code, width: float, view: View) -> DrawnSource:
    return DrawnSource(code.content, code.language, CODE_LINES, width, view, faint=False)


def drawn_raw(raw: Raw, width: float, view: View) -> DrawnSource:
    label = raw_label(raw)
    return DrawnSource(raw.content.strip("\r\n"), label, RAW_LINES, width, view, faint=True)


def raw_label(raw: Raw) -> str:
    """What a raw block is, in the words of where it came from."""
    kept = tr("From the website, kept as it is")
    return f"{kept} · {raw.label}" if raw.label else kept


def mono_font(zoom: float) -> QFont:
    font = small_font(zoom, 13)
    font.setFamilies(list(MONO))
    font.setStyleHint(QFont.StyleHint.Monospace)
    return font


def _plain(line: str) -> str:
    return "".join(c if c.isprintable() else " " for c in line[:_LONGEST].expandtabs(4))
