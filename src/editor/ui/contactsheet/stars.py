"""Stars, drawn once for each number, size and colour."""

import math
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

MOST = 5


@lru_cache(maxsize=128)
def stars(full: int, edge: int, ink: str, ratio: float, *, hollow: bool = False) -> QPixmap:
    """`full` stars in a row, each `edge` logical pixels wide; `hollow`: the rest of five too, as
    outlines."""
    count = MOST if hollow else max(1, full)
    drawn = QPixmap(round(count * edge * ratio), round(edge * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(ink), 1))
    for number in range(count):
        painter.setBrush(QColor(ink) if number < full else Qt.BrushStyle.NoBrush)
        painter.drawPath(_star(QPointF((number + 0.5) * edge, edge / 2 + 0.5), edge / 2 - 1))
    painter.end()
    return drawn


def _star(middle: QPointF, radius: float) -> QPainterPath:
    path = QPainterPath()
    for point in range(10):
        reach = radius if point % 2 == 0 else radius * 0.45
        angle = math.pi * (point / 5 - 0.5)
        spot = middle + QPointF(math.cos(angle) * reach, math.sin(angle) * reach)
        path.lineTo(spot) if point else path.moveTo(spot)
    path.closeSubpath()
    return path
