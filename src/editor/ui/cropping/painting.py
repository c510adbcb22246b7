"""How the frame around what is shown of a photo is drawn."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from editor.document.cropping import Point

_SHADE = QColor(0, 0, 0, 150)
_LINE = QColor(255, 255, 255, 150)
_GRIP = 3.0
_FOCUS = 8.0


def draw_photo(painter: QPainter, place: QRectF, picture: QPixmap, angle: float) -> None:
    """The photo, turned and mirrored already, rotated about the middle of its frame."""
    painter.save()
    painter.setClipRect(place)
    painter.translate(place.center())
    painter.rotate(angle)
    painter.translate(-place.center())
    painter.drawPixmap(place, picture, QRectF(picture.rect()))
    painter.restore()


def draw_shade(painter: QPainter, photo: QRectF, frame: QRectF) -> None:
    """Everything that is not shown, darker."""
    for rest in (
        QRectF(photo.topLeft(), QPointF(photo.right(), frame.top())),
        QRectF(QPointF(photo.left(), frame.bottom()), photo.bottomRight()),
        QRectF(QPointF(photo.left(), frame.top()), frame.bottomLeft()),
        QRectF(frame.topRight(), QPointF(photo.right(), frame.bottom())),
    ):
        painter.fillRect(rest, _SHADE)


def draw_grid(painter: QPainter, frame: QRectF, parts: int) -> None:
    """Lines that part the frame evenly: thirds to compose by, more to level by."""
    painter.setPen(QPen(_LINE, 1))
    for n in range(1, parts):
        x = frame.left() + frame.width() * n / parts
        y = frame.top() + frame.height() * n / parts
        painter.drawLine(QPointF(x, frame.top()), QPointF(x, frame.bottom()))
        painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))


def draw_frame(painter: QPainter, frame: QRectF, accent: QColor, focused: bool) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor("white"), 3))
    painter.drawRect(frame)
    painter.setPen(QPen(accent, 2 if focused else 1))
    painter.drawRect(frame)


def draw_grips(painter: QPainter, frame: QRectF, accent: QColor) -> None:
    painter.setPen(QPen(QColor("white"), 1))
    painter.setBrush(accent)
    size = 2 * _GRIP
    for x in (frame.left(), frame.center().x(), frame.right()):
        for y in (frame.top(), frame.center().y(), frame.bottom()):
            if QPointF(x, y) != frame.center():
                painter.drawRect(QRectF(x - _GRIP, y - _GRIP, size, size))


def draw_focus(painter: QPainter, photo: QRectF, focus: Point, accent: QColor) -> None:
    at = QPointF(photo.x() + focus[0] * photo.width(), photo.y() + focus[1] * photo.height())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(QColor("white"), 4), QPen(accent, 2)):
        painter.setPen(pen)
        painter.drawEllipse(at, _FOCUS, _FOCUS)


def draw_level(painter: QPainter, line: QLineF, accent: QColor) -> None:
    for pen in (QPen(QColor("white"), 4), QPen(accent, 2)):
        painter.setPen(pen)
        painter.drawLine(line)
