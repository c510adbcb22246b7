"""Cropping one use of a photo: the photo itself is never changed."""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.document.cropping import WHOLE, Crop, inside, moved, resized, rounded, shaped
from editor.ui.inspector.fields import Choice
from editor.ui.language import tr
from editor.ui.theme import SPACE

_HIGH = 190
_GRIP = 9
"""Pixels around a corner or side at which the mouse takes hold of it."""
_STEP = 0.01
"""Of the photo, for one arrow key; five times that while it is held."""
_SETTLES = 600
"""Milliseconds after the last arrow key until the page follows: one undo step for the lot."""
_RATIOS = ((16, 9), (4, 3), (3, 2), (1, 1), (4, 5))
_NO_CORNER = (0, 0)
_CURSORS = {
    (-1, -1): Qt.CursorShape.SizeFDiagCursor,
    (1, 1): Qt.CursorShape.SizeFDiagCursor,
    (1, -1): Qt.CursorShape.SizeBDiagCursor,
    (-1, 1): Qt.CursorShape.SizeBDiagCursor,
    (-1, 0): Qt.CursorShape.SizeHorCursor,
    (1, 0): Qt.CursorShape.SizeHorCursor,
    (0, -1): Qt.CursorShape.SizeVerCursor,
    (0, 1): Qt.CursorShape.SizeVerCursor,
}


class CropFrame(QWidget):
    """The photo with a frame around what is shown. Drag it or its edges; arrows move it,
    Shift+arrows resize it; a double click says what the photo is about (its focal point)."""

    settled = Signal(object)
    """The crop that was arrived at; None is the whole photo."""
    focused_on = Signal(object)
    """The focal point as fractions of the photo; None: none."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(_HIGH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Crop"))
        self.setAccessibleDescription(
            tr("Arrows move the frame, Shift+arrows resize it, Backspace shows the whole photo")
        )
        self.setToolTip(self.accessibleDescription())
        self.crop: Crop = WHOLE
        self.focus: tuple[float, float] | None = None
        self.ratio: float | None = None
        """Width over height that the frame keeps; None: any."""
        self._shape = 1.5
        self._picture: QPixmap | None = None
        self._told: Crop | None = None
        self._held: tuple[QPointF, Crop, tuple[int, int]] | None = None
        self._settle = QTimer(self, singleShot=True, interval=_SETTLES)
        self._settle.timeout.connect(self.tell)

    def show_photo(self, picture: QPixmap | None, size: QSize) -> None:
        """The whole photo, and its size in pixels."""
        self._picture = picture
        if size.width() > 0 and size.height() > 0:
            self._shape = size.width() / size.height()
        self.update()

    def show_crop(self, crop: Crop | None, focus: tuple[float, float] | None) -> None:
        """Show what the page says, unless the frame is being moved."""
        self.focus = focus
        if self._held is None and not self._settle.isActive():
            self.crop, self._told = crop or WHOLE, crop
        self.update()

    def keep_ratio(self, ratio: float | None) -> None:
        """Bring the frame to a shape, and keep it."""
        self.ratio = ratio
        if ratio is not None:
            self.crop = shaped(self.crop, ratio, self._shape)
            self.tell()

    def reset(self) -> None:
        self.crop = WHOLE
        self.tell()

    def tell(self) -> None:
        """Say where the frame came to rest, if that is another place."""
        self._settle.stop()
        self.update()
        found = rounded(self.crop)
        if found != self._told:
            self._told = found
            self.settled.emit(found)

    @property
    def photo_ratio(self) -> float:
        return self._shape

    # Where things are

    def _photo(self) -> QRectF:
        room = QRectF(self.rect()).adjusted(_GRIP / 2, _GRIP / 2, -_GRIP / 2, -_GRIP / 2)
        size = QSizeF(self._shape, 1).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(QPointF(), size)
        place.moveCenter(room.center())
        return place

    def _frame(self) -> QRectF:
        photo, (left, top, width, height) = self._photo(), self.crop
        return QRectF(
            photo.x() + left * photo.width(),
            photo.y() + top * photo.height(),
            width * photo.width(),
            height * photo.height(),
        )

    def _corner_at(self, where: QPointF) -> tuple[int, int]:
        frame = self._frame()
        if not frame.adjusted(-_GRIP, -_GRIP, _GRIP, _GRIP).contains(where):
            return _NO_CORNER
        return _side(where.x(), frame.left(), frame.right()), _side(
            where.y(), frame.top(), frame.bottom()
        )

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.isEnabled():
            where = event.position()
            self._held = (where, self.crop, self._corner_at(where))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        where = event.position()
        if self._held is None:
            corner = self._corner_at(where)
            inside_ = self._frame().contains(where)
            rest = Qt.CursorShape.SizeAllCursor if inside_ else Qt.CursorShape.ArrowCursor
            self.setCursor(_CURSORS.get(corner, rest))
            return
        start, crop, corner = self._held
        photo = self._photo()
        right = (where.x() - start.x()) / photo.width()
        down = (where.y() - start.y()) / photo.height()
        if corner == _NO_CORNER:
            self.crop = moved(crop, right, down)
        else:
            self.crop = inside(resized(crop, corner, right, down, self._across()))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._held = None
            self.tell()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        photo, where = self._photo(), event.position()
        if photo.contains(where):
            x = (where.x() - photo.x()) / photo.width()
            y = (where.y() - photo.y()) / photo.height()
            self._aim((round(x, 3), round(y, 3)))

    def _aim(self, focus: tuple[float, float] | None) -> None:
        self.focus = focus
        self.update()
        self.focused_on.emit(focus)

    def _across(self) -> float | None:
        return None if self.ratio is None else self.ratio / self._shape

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrows = {
            Qt.Key.Key_Left: (-1, 0),
            Qt.Key.Key_Right: (1, 0),
            Qt.Key.Key_Up: (0, -1),
            Qt.Key.Key_Down: (0, 1),
        }
        key = Qt.Key(event.key())
        if key in arrows:
            self._push(arrows[key], event)
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Escape) and self.crop != WHOLE:
            self.reset()
        elif key == Qt.Key.Key_Delete and self.focus is not None:
            self._aim(None)
        else:
            super().keyPressEvent(event)

    def _push(self, way: tuple[int, int], event: QKeyEvent) -> None:
        step = _STEP * (5 if event.isAutoRepeat() else 1)
        right, down = way[0] * step, way[1] * step
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            corner = (1, 0) if way[0] else (0, 1)
            self.crop = inside(resized(self.crop, corner, right, down, self._across()))
        else:
            self.crop = moved(self.crop, right, down)
        self._settle.start()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.tell_pending()

    def hideEvent(self, event: QHideEvent) -> None:
        self.tell_pending()
        super().hideEvent(event)

    def tell_pending(self) -> None:
        """Tell at once of what the arrow keys did."""
        if self._settle.isActive():
            self.tell()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        photo, frame = self._photo(), self._frame()
        if self._picture is None or self._picture.isNull():
            painter.fillRect(photo, self.palette().alternateBase())
        else:
            painter.drawPixmap(photo, self._picture, QRectF(self._picture.rect()))
        self._draw_shade(painter, photo, frame)
        accent = self.palette().highlight().color()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor("white"), 3))
        painter.drawRect(frame)
        painter.setPen(QPen(accent, 2 if self.hasFocus() else 1))
        painter.drawRect(frame)
        if self.crop != WHOLE or self.hasFocus():
            _draw_grips(painter, frame, accent)
        if self.focus is not None:
            _draw_focus(painter, photo, self.focus, accent)
        painter.end()

    def _draw_shade(self, painter: QPainter, photo: QRectF, frame: QRectF) -> None:
        shade = QColor(0, 0, 0, 140)
        for rest in (
            QRectF(photo.topLeft(), QPointF(photo.right(), frame.top())),
            QRectF(QPointF(photo.left(), frame.bottom()), photo.bottomRight()),
            QRectF(QPointF(photo.left(), frame.top()), frame.bottomLeft()),
            QRectF(frame.topRight(), QPointF(photo.right(), frame.bottom())),
        ):
            painter.fillRect(rest, shade)


def _side(at: float, low: float, high: float) -> int:
    """-1, 1 or 0: near the lower edge, the upper one, or neither."""
    if abs(at - low) <= _GRIP and abs(at - low) <= abs(at - high):
        return -1
    return 1 if abs(at - high) <= _GRIP else 0


def _draw_grips(painter: QPainter, frame: QRectF, accent: QColor) -> None:
    painter.setPen(QPen(QColor("white"), 1))
    painter.setBrush(accent)
    for x in (frame.left(), frame.center().x(), frame.right()):
        for y in (frame.top(), frame.center().y(), frame.bottom()):
            if QPointF(x, y) != frame.center():
                painter.drawRect(QRectF(x - 3, y - 3, 6, 6))


def _draw_focus(
    painter: QPainter, photo: QRectF, focus: tuple[float, float], accent: QColor
) -> None:
    at = QPointF(photo.x() + focus[0] * photo.width(), photo.y() + focus[1] * photo.height())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen, radius in ((QPen(QColor("white"), 4), 8), (QPen(accent, 2), 8)):
        painter.setPen(pen)
        painter.drawEllipse(at, radius, radius)


class CropBox(QWidget):
    """The frame, the shapes that it can keep, and the way back to the whole photo."""

    cropped = Signal(object)
    focused_on = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.frame = CropFrame()
        self.frame.settled.connect(self._settled)
        self.frame.focused_on.connect(self.focused_on)
        self.ratios = Choice(tr("Shape of the crop"))
        self.ratios.addItem(tr("Free"), None)
        self.ratios.addItem(tr("As the photo"), 0.0)
        for across, down in _RATIOS:
            self.ratios.addItem(f"{across}:{down}", across / down)
        self.ratios.activated.connect(self._ratio_chosen)
        self.whole = QPushButton(tr("Whole photo"))
        self.whole.setProperty("kind", "flat")
        self.whole.clicked.connect(self._reset)
        row = QHBoxLayout()
        row.setSpacing(SPACE.snug)
        row.addWidget(self.ratios, 1)
        row.addWidget(self.whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.tight)
        column.addWidget(self.frame)
        column.addLayout(row)

    def show_photo(self, picture: QPixmap | None, size: QSize) -> None:
        self.frame.show_photo(picture, size)

    def show_crop(self, crop: Crop | None, focus: tuple[float, float] | None) -> None:
        self.frame.show_crop(crop, focus)
        self.whole.setEnabled(crop is not None)

    def forget_ratio(self) -> None:
        """Another photo: any shape."""
        self.ratios.setCurrentIndex(0)
        self.frame.ratio = None

    def _ratio_chosen(self) -> None:
        ratio = self.ratios.currentData()
        self.frame.keep_ratio(self.frame.photo_ratio if ratio == 0.0 else ratio)

    def _reset(self) -> None:
        self.forget_ratio()
        self.frame.reset()

    def _settled(self, crop: Crop | None) -> None:
        self.whole.setEnabled(crop is not None)
        self.cropped.emit(crop)
