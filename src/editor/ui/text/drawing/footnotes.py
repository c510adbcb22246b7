"""What is painted around a footnote: its number, and a short rule above the first one."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QTextBlock

from editor.document import Footnote
from editor.ui.text import words
from editor.ui.text.drawing.view import View
from editor.ui.text.page.look import body_font, look_of, small_font
from editor.ui.text.page.page import Page, is_empty

_RULE, _ABOVE = 120, 9
"""Pixels at zoom 1: how long the rule is, and how far above the first footnote."""


def draw(
    painter: QPainter, block: QTextBlock, rect: QRectF, note: Footnote, view: View, page: Page
) -> None:
    line = block.layout().lineAt(0)
    left, baseline = rect.left() + line.x(), rect.top() + line.y() + line.ascent()
    if not isinstance(page.shape(block.previous()), Footnote):
        top = rect.top() - _ABOVE * view.zoom
        painter.fillRect(QRectF(rect.left(), top, _RULE * view.zoom, 1), view.colours.dim)
    number = page.numbers.of(note.label)
    font = body_font(view.zoom)
    font.setPixelSize(round(look_of(note).size * view.zoom))
    painter.setFont(font)
    painter.setPen(view.colours.accent if number else view.colours.dim)
    text = f"{number}." if number else "–"
    across = QFontMetricsF(font).horizontalAdvance(text)
    painter.drawText(QPointF(left - 7 - across, baseline), text)
    if not number and not is_empty(block):
        _say_unmarked(painter, block, rect, view)


def _say_unmarked(painter: QPainter, block: QTextBlock, rect: QRectF, view: View) -> None:
    """Behind the last word, if there is room."""
    line = block.layout().lineAt(block.layout().lineCount() - 1)
    at = rect.left() + line.x() + line.naturalTextWidth() + 10
    font = small_font(view.zoom)
    if at + QFontMetricsF(font).horizontalAdvance(words.no_mark()) > rect.right():
        return
    painter.setFont(font)
    painter.setPen(view.colours.dim)
    painter.drawText(QPointF(at, rect.top() + line.y() + line.ascent()), words.no_mark())
