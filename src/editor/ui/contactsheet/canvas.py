"""One photo, large: fitted or pixel by pixel, pulled along with the mouse."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from editor.app.viewing import edge_of_whole
from editor.document import Photo
from editor.ui.contactsheet.plates import WHOLE, Plates, fitting
from editor.ui.contactsheet.prints import Prints
from editor.ui.contactsheet.view import View, looking_at, placed, point_at
from editor.ui.language import tr
from editor.ui.theme import DARK

_STEP = 0.2
"""Part of the canvas that an arrow moves at 100 %."""


class Canvas(QWidget):
    """Shows what there is at once, and asks for better by `wanted`."""

    viewed = Signal(object)
    """The View was changed with the mouse."""
    wanted = Signal()
    """Another picture is needed: the photo, the view or the size is another."""
    gone = Signal(int)
    """The wheel turned at a fitted photo: the next (1) or the one before (-1)."""
    pressed = Signal()

    def __init__(self, plates: Plates, prints: Prints) -> None:
        super().__init__()
        self._plates = plates
        self._prints = prints
        self.photo: Photo | None = None
        self.view = View()
        self.framed = False
        """Whether it is the one of two that keys are for."""
        self._pulled: QPointF | None = None
        self._moved = False
        self._turned = 0
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(80, 80)
        plates.arrived.connect(self._arrived)

    def show_photo(self, photo: Photo | None) -> None:
        """At 100 % the same part of it as of the one before: sharpness is compared so."""
        self.photo = photo
        self.wanted.emit()
        self.update()

    def show_view(self, view: View) -> None:
        if view != self.view:
            self.view = view
            self.wanted.emit()
            self.update()

    def toggle(self, spot: QPointF | None = None) -> None:
        """To 100 % at a spot of the canvas, or fitted again."""
        view = View()
        if self.view.whole:
            x, y = point_at(self.place(), spot) if spot is not None else (0.5, 0.5)
            view = View(False, x, y)
        self.show_view(view)
        self.viewed.emit(view)

    def pan(self, across: int, down: int) -> None:
        """Look at what lies beside, at 100 %."""
        way = QPointF(-across * self.width(), -down * self.height()) * _STEP
        self._pull(way)

    @property
    def edge(self) -> int:
        """The edge of the picture that is needed now."""
        if not self.view.whole:
            return WHOLE
        return fitting(self.width(), self.height(), self.devicePixelRatioF())

    @property
    def sharp(self) -> bool:
        """Whether the picture that is needed is there."""
        return self.photo is not None and self._plates.there(self.photo.id, self.edge)

    def size_in_pixels(self) -> QSize:
        """The photo's size, at the most that is shown of it."""
        photo = self.photo
        if photo is None:
            return QSize(1, 1)
        shape = QSize(max(1, photo.width), max(1, photo.height))
        edge = edge_of_whole(photo)
        return shape.scaled(edge, edge, Qt.AspectRatioMode.KeepAspectRatio)

    def place(self) -> QRectF:
        """Where the whole photo lies on the canvas."""
        ratio = self.devicePixelRatioF()
        return placed(self.view, self.size_in_pixels(), QRectF(self.rect()), ratio)

    def _picture(self) -> QPixmap | None:
        if self.photo is None:
            return None
        return self._plates.picture(self.photo.id, self.edge) or self._prints.picture(self.photo.id)

    def _arrived(self, photo: str) -> None:
        if self.photo is not None and self.photo.id == photo:
            self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(DARK.desk))
        picture = self._picture()
        if picture is not None and not picture.isNull():
            place = self.place()
            smooth = abs(place.width() * self.devicePixelRatioF() - picture.width()) > 1
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
            painter.drawPixmap(place, picture, QRectF(picture.rect()))
        elif self.photo is not None:
            painter.setPen(QColor(DARK.quiet))
            words = self._plates.problem(self.photo.id) or tr("On its way…")
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)
        if self.framed:
            painter.setPen(QPen(QColor(DARK.accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.wanted.emit()

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        if event.button() == Qt.MouseButton.LeftButton:
            self._pulled, self._moved = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pulled is None:
            return
        way = event.position() - self._pulled
        if not self._moved and way.manhattanLength() < QApplication.startDragDistance():
            return
        self._moved, self._pulled = True, event.position()
        self._pull(way)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        clicked = self._pulled is not None and not self._moved
        self._pulled = None
        if clicked and event.button() == Qt.MouseButton.LeftButton:
            self.toggle(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        way = event.angleDelta()
        if not self.view.whole:
            self._pull(QPointF(way) / 2)
            return
        self._turned += way.y()
        steps, self._turned = int(self._turned / 120), self._turned % (120 if way.y() > 0 else -120)
        if steps:
            self.gone.emit(-1 if steps > 0 else 1)

    def _pull(self, way: QPointF) -> None:
        if self.view.whole:
            return
        room = QRectF(QPoint(), self.size())
        view = looking_at(self.view, self.place(), room, way)
        self.show_view(replace(view, whole=False))
        self.viewed.emit(self.view)
