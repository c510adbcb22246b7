"""What is painted around the standfirst: the dateline before it, its length against its limit."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextBlock

from editor.base.text import words
from editor.ui.text.drawing.view import View
from editor.ui.text.page.look import MARGIN, small_font
from editor.ui.text.page.page import is_empty

_LINE = 20
"""Pixels at zoom 1, both above the standfirst and below it."""


def draw_standfirst(
    painter: QPainter, block: QTextBlock, rect: QRectF, view: View, width: float
) -> None:
    margin, line = MARGIN * view.zoom, _LINE * view.zoom
    across = max(0.0, width - 2 * margin)
    if view.dateline:
        font = small_font(view.zoom, 13)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(view.colours.dim)
        room = QRectF(margin, rect.top() - line, across, line)
        shown = QFontMetricsF(font).elidedText(view.dateline, Qt.TextElideMode.ElideRight, across)
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
    length = standfirst_length(block, view)
    if length:
        painter.setFont(small_font(view.zoom, 11))
        painter.setPen(view.colours.warning if is_over(block, view) else view.colours.dim)
        room = QRectF(margin, rect.bottom(), across, line)
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, length)


def standfirst_length(block: QTextBlock, view: View) -> str:
    """ "41/50"; nothing for an empty one or where no limit is set."""
    if is_empty(block) or not view.standfirst_words:
        return ""
    return f"{words(block.text())}/{view.standfirst_words}"


def is_over(block: QTextBlock, view: View) -> bool:
    return words(block.text()) > view.standfirst_words
