"""Photos dragged out of the sheet, and files dropped on it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from editor.ui.text.carrying.dropping import PHOTOS
from editor.ui.theme import Colours

_EDGE = 132
_STACK = 3
"""Pictures that are drawn over one another, at most."""
_SHIFT = 7


def mime_of(ids: Sequence[str]) -> QMimeData:
    """Photo ids, one a line. Never file addresses: an original doesn't leave with its secrets."""
    made = QMimeData()
    made.setData(PHOTOS, "\n".join(ids).encode())
    return made


def files_in(source: QMimeData) -> list[str]:
    """Paths of the files and folders that are brought from outside."""
    paths = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
    return [path for path in paths if Path(path).exists()]


def stack(pictures: Sequence[QPixmap], count: int, colours: Colours, ratio: float) -> QPixmap:
    """What hangs at the mouse: the pictures, the first on top, and how many there are."""
    shown = [one for one in pictures if not one.isNull()][:_STACK]
    edge = _EDGE + _SHIFT * _STACK + 16
    drawn = QPixmap(round(edge * ratio), round(edge * ratio))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    painter.setRenderHints(
        QPainter.RenderHint.SmoothPixmapTransform | QPainter.RenderHint.Antialiasing
    )
    for depth in reversed(range(len(shown))):
        _card(painter, shown[depth], QPoint(8 + depth * _SHIFT, 8 + depth * _SHIFT), colours)
    if count > 1:
        _count(painter, count, colours)
    painter.end()
    return drawn


def _card(painter: QPainter, picture: QPixmap, corner: QPoint, colours: Colours) -> None:
    size = picture.deviceIndependentSize().toSize()
    size.scale(_EDGE, _EDGE, Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(corner, size)
    painter.drawPixmap(place, picture)
    painter.setPen(QPen(QColor(colours.page), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(place)


def _count(painter: QPainter, count: int, colours: Colours) -> None:
    words = str(count)
    width = max(24, painter.fontMetrics().horizontalAdvance(words) + 14)
    badge = QRectF(0, 0, width, 24)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.accent))
    painter.drawRoundedRect(badge, 12, 12)
    painter.setPen(QColor(colours.on_accent))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)
