"""What is shown while blocks are dragged: the handle to take them by, and where they would land."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from editor.ui.text.words import tr

if TYPE_CHECKING:
    from editor.ui.text.carrying.dragging import Dragging

HANDLE = QSize(18, 24)
_LINE = 3
_DOT = 1.5


class Handle(QWidget):
    """Six dots at the left margin, beside the block that the mouse is on."""

    def __init__(self, parent: QWidget, dragging: "Dragging") -> None:
        super().__init__(parent)
        self._dragging = dragging
        self.number = -1
        self.ink = QColor()
        self.paper = QColor()
        self.setFixedSize(HANDLE)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(tr("Drag to move this block (Alt+Shift+Up or Down)"))
        self.setAccessibleName(tr("Move this block"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper = QColor(self.paper)
        paper.setAlphaF(0.85)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(paper)
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        painter.setBrush(self.ink)
        middle = QRectF(self.rect()).center()
        for x in (-3, 3):
            for y in (-6, 0, 6):
                painter.drawEllipse(middle + QPointF(x, y), _DOT, _DOT)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._dragging.take(self.number, event.globalPosition())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._dragging.move(event.globalPosition())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._dragging.release()


class DropMark(QWidget):
    """A line between two blocks, or a frame around a gallery that takes the photo in."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.ink = QColor()
        self._framed = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(tr("Lands here"))
        self.hide()

    def show_line(self, left: int, right: int, y: int) -> None:
        self._framed = False
        self._show(QRect(left, y - _LINE // 2 - 3, right - left, _LINE + 6))

    def show_frame(self, around: QRect) -> None:
        self._framed = True
        self._show(around)

    def _show(self, where: QRect) -> None:
        self.setGeometry(where)
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect())
        if self._framed:
            wash = QColor(self.ink)
            wash.setAlphaF(0.12)
            painter.setPen(QPen(self.ink, _LINE))
            painter.setBrush(wash)
            painter.drawRoundedRect(room.adjusted(2, 2, -2, -2), 6, 6)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.ink)
            middle = room.center().y()
            painter.drawRect(QRectF(room.left(), middle - _LINE / 2, room.width(), _LINE))
            for x in (room.left() + 4, room.right() - 4):
                painter.drawEllipse(QPointF(x, middle), 4, 4)
        painter.end()
