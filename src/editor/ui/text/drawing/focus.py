"""Focus mode: all but the paragraph that is written on is dimmed, by paint alone."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from editor.ui.text.drawing.decoration import Seen
from editor.ui.text.drawing.view import View

_VEIL = 0.62
"""How much of the page's colour lies over what is dimmed."""


def draw_veil(painter: QPainter, lit: list[Seen], view: View, width: float, height: float) -> None:
    """Over the whole viewport but the blocks that are lit, which follow one another."""
    veil = QColor(view.colours.page)
    veil.setAlphaF(_VEIL)
    if not lit:
        painter.fillRect(QRectF(0, 0, width, height), veil)
        return
    last = lit[-1]
    # What is painted below a block, as an attribution is, stands in its margin.
    below = last.rect.bottom() + last.block.blockFormat().bottomMargin() * view.zoom
    painter.fillRect(QRectF(0, 0, width, max(0.0, lit[0].rect.top())), veil)
    painter.fillRect(QRectF(0, below, width, max(0.0, height - below)), veil)
