"""The photo with the parts that are blurred on it: drawn, moved, resized and taken away."""

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from editor.document.cropping import Point
from editor.ui.cropping.steps import Steps
from editor.ui.language import tr
from editor.ui.protecting import areas
from editor.ui.protecting.areas import Area

Key = Qt.Key
_GRIP = 8
_STEP = 0.005
"""Of the photo, for one arrow key; five times that while it is held."""
_DRAWN = 0.008
"""A drag shorter than that is a click."""
_CELLS = 4
"""Averages along the longer side of a part, as in exports."""
_ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}
_CORNERS = ((-1, -1), (1, -1), (1, 1), (-1, 1))


class BlurCanvas(QWidget):
    """Drag on the photo to draw a part, on a part to move it, on its corners to resize it. By keys:
    N puts one in, Space goes to the next, arrows move, Shift+arrows resize, Delete takes away."""

    changed = Signal()

    def __init__(self, drawn: tuple[Area, ...]) -> None:
        super().__init__()
        self.steps: Steps[tuple[Area, ...]] = Steps(drawn, self._stepped)
        self.chosen = 0 if drawn else -1
        self.blurred = True
        """Whether the parts are shown as they will be seen."""
        self._picture: QPixmap | None = None
        self._shape = 1.5
        self._live: Area | None = None
        """The chosen part, or a new one, while the mouse is on it."""
        self._held: tuple[Point, Area, tuple[int, int] | None] | None = None
        self._begun: Point | None = None
        self.setMinimumSize(420, 320)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Blurred parts"))
        words = tr(
            "Drag to draw a part, drag it to move it, its corners to resize it. By keys: N puts "
            "one in, Space goes to the next, arrows move, Shift+arrows resize, Delete takes it away"
        )
        self.setAccessibleDescription(words)
        self.setToolTip(words)

    def show_photo(self, picture: QPixmap | None, size: QSize) -> None:
        """The photo without any blur, upright, and its size in pixels."""
        self._picture = picture
        if size.width() > 0 and size.height() > 0:
            self._shape = size.width() / size.height()
        self.update()

    @property
    def parts(self) -> tuple[Area, ...]:
        return self.steps.state

    def show_blurred(self, on: bool) -> None:
        self.blurred = on
        self.update()

    # What is done

    def put_in(self) -> None:
        """A new part in the middle."""
        self._add(areas.in_the_middle(self._shape))

    def take_away(self) -> None:
        if 0 <= self.chosen < len(self.parts):
            rest = (*self.parts[: self.chosen], *self.parts[self.chosen + 1 :])
            self.chosen = min(self.chosen, len(rest) - 1)
            self.steps.do(rest)

    def next(self) -> None:
        if self.parts:
            self.chosen = (self.chosen + 1) % len(self.parts)
            self.changed.emit()
            self.update()

    def _add(self, area: Area) -> None:
        self.chosen = len(self.parts)
        self.steps.do((*self.parts, area))

    def _change(self, area: Area) -> None:
        before, after = self.parts[: self.chosen], self.parts[self.chosen + 1 :]
        self.steps.do((*before, area, *after))

    def _stepped(self) -> None:
        self.chosen = min(max(self.chosen, 0), len(self.parts) - 1)
        self.changed.emit()
        self.update()

    # Where things are

    def _photo(self) -> QRectF:
        room = QRectF(self.rect()).adjusted(_GRIP, _GRIP, -_GRIP, -_GRIP)
        size = QSizeF(self._shape, 1).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(QPointF(), size)
        place.moveCenter(room.center())
        return place

    def _place(self, area: Area) -> QRectF:
        photo, (left, top, width, height) = self._photo(), area
        across, down = photo.width(), photo.height()
        corner = photo.topLeft() + QPointF(left * across, top * down)
        return QRectF(corner, QSizeF(width * across, height * down))

    def _point(self, where: QPointF) -> Point:
        photo = self._photo()
        return (where.x() - photo.x()) / photo.width(), (where.y() - photo.y()) / photo.height()

    def _corner_at(self, where: QPointF) -> tuple[int, int] | None:
        """Which corner of the chosen part the mouse is at."""
        if not 0 <= self.chosen < len(self.parts):
            return None
        place = self._place(self.parts[self.chosen])
        for corner in _CORNERS:
            x = place.left() if corner[0] < 0 else place.right()
            y = place.top() if corner[1] < 0 else place.bottom()
            if abs(where.x() - x) <= _GRIP and abs(where.y() - y) <= _GRIP:
                return corner
        return None

    def _part_at(self, where: QPointF) -> int:
        """The part at a point, the chosen one before others; -1: none."""
        at = self._point(where)
        found = [n for n, area in enumerate(self.parts) if areas.has(area, at)]
        return self.chosen if self.chosen in found else found[-1] if found else -1

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        where = event.position()
        corner = self._corner_at(where)
        part = self.chosen if corner else self._part_at(where)
        if part < 0:
            self._begun = self._point(where)
            return
        self.chosen = part
        self._held = self._point(where), self.parts[part], corner
        self.changed.emit()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        where = self._point(event.position())
        if self._begun is not None:
            self._live = areas.between(self._begun, where)
        elif self._held is not None:
            start, area, corner = self._held
            if corner is None:
                self._live = areas.moved(area, where[0] - start[0], where[1] - start[1])
            else:
                self._live = areas.between(areas.opposite(area, corner), where)
        else:
            self._point_at(event.position())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        live, new = self._live, self._begun is not None
        self._live = self._held = self._begun = None
        if live is not None and not new:
            self._change(live)
        elif live is not None and max(live[2], live[3]) > _DRAWN:
            self._add(live)
        self.update()

    def _point_at(self, where: QPointF) -> None:
        corner = self._corner_at(where)
        if corner is not None:
            falls = corner[0] == corner[1]
            shape = Qt.CursorShape.SizeFDiagCursor if falls else Qt.CursorShape.SizeBDiagCursor
        elif self._part_at(where) >= 0:
            shape = Qt.CursorShape.SizeAllCursor
        else:
            shape = Qt.CursorShape.CrossCursor
        self.setCursor(shape)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Key(event.key()), event.modifiers()
        if held & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif key in _ARROWS and 0 <= self.chosen < len(self.parts):
            step = _STEP * (5 if event.isAutoRepeat() else 1)
            right, down = (way * step for way in _ARROWS[key])
            shift = bool(held & Qt.KeyboardModifier.ShiftModifier)
            change = areas.grown if shift else areas.moved
            self._change(change(self.parts[self.chosen], right, down))
        elif key in (Key.Key_N, Key.Key_Insert):
            self.put_in()
        elif key == Key.Key_Space:
            self.next()
        elif key in (Key.Key_Delete, Key.Key_Backspace):
            self.take_away()
        else:
            super().keyPressEvent(event)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        photo = self._photo()
        painter.fillRect(photo, self.palette().alternateBase())
        if self._picture is not None:
            painter.drawPixmap(photo, self._picture, QRectF(self._picture.rect()))
        for number, area in enumerate(self.parts):
            live = self._live if self._held is not None and number == self.chosen else None
            self._draw(painter, live or area, number == self.chosen)
        if self._begun is not None and self._live is not None:
            self._draw(painter, self._live, True)
        painter.end()

    def _draw(self, painter: QPainter, area: Area, chosen: bool) -> None:
        place = self._place(area)
        if self.blurred:
            self._veil(painter, area, place)
        accent = self.palette().highlight().color()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor("white"), 3))
        painter.drawRect(place)
        painter.setPen(QPen(accent if chosen else QColor("black"), 2 if chosen else 1))
        painter.drawRect(place)
        if not chosen:
            return
        painter.setPen(QPen(QColor("white"), 1))
        painter.setBrush(accent)
        for x in (place.left(), place.right()):
            for y in (place.top(), place.bottom()):
                painter.drawRect(QRectF(x - 4, y - 4, 8, 8))

    def _veil(self, painter: QPainter, area: Area, place: QRectF) -> None:
        """Nearly as exports have it: a few averages, nothing of what was there."""
        if self._picture is None:
            return
        wide, high = self._picture.width(), self._picture.height()
        part = QRectF(area[0] * wide, area[1] * high, area[2] * wide, area[3] * high)
        longer = max(place.width(), place.height(), 1.0)
        cells = QSize(
            max(1, round(_CELLS * place.width() / longer)),
            max(1, round(_CELLS * place.height() / longer)),
        )
        coarse = self._picture.copy(part.toAlignedRect()).scaled(
            cells,
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter.drawPixmap(place, coarse, QRectF(coarse.rect()))
