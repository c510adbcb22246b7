"""The photo with a frame around what a use shows of it."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from editor.document import Figure
from editor.document.cropping import (
    WHOLE,
    Crop,
    Point,
    fitted,
    frame_ratio,
    inside,
    moved,
    resized,
    shaped,
    shown,
)
from editor.document.turning import cropped, level, mirrored, pushed, straightened, turned
from editor.ui.cropping import corners, painting
from editor.ui.cropping.frame_keys import Way, way_of
from editor.ui.language import tr
from editor.ui.text.drawing.uses import framed

_HIGH = 190
_STEP = 0.01
"""Of the photo, for one arrow key; five times that while it is held."""
_SETTLES = 600
"""Milliseconds after the last key until the page follows: one undo step for the lot."""
_FIELDS = ("crop", "focus", "turn", "flipped", "angle")
_THIRDS, _FINE = 3, 9


class CropFrame(QWidget):
    """Drag the frame or its edges; arrows move it, Shift+arrows resize it; a double click says what
    the photo is about (its focal point)."""

    reframed = Signal(dict)
    """The fields of the figure that are otherwise now: one gesture."""
    looked = Signal()
    """What is seen has changed, also in the middle of a gesture."""

    def __init__(self, roomy: bool = False) -> None:
        """`roomy`: as large as there is room, with lines to compose by."""
        super().__init__()
        self._roomy = roomy
        if roomy:
            self.setMinimumSize(420, 320)
        else:
            self.setFixedHeight(_HIGH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Crop"))
        words = tr("Arrows move the frame, Shift+arrows resize it, Backspace shows the whole photo")
        more = tr(
            "[ and ] turn, H mirrors, comma and full stop straighten, Alt+arrows: focal point"
        )
        self.setAccessibleDescription(f"{words}. {more}")
        self.setToolTip(f"{words}\n{more}")
        self.use = Figure("")
        """The use as it is seen here."""
        self.crop: Crop = WHOLE
        self.ratio: float | None = None
        """Width over height that the frame keeps; None: any."""
        self.levelling = False
        """The next drag draws a line that shall be level."""
        self._page = self.use
        """The use as the page says it."""
        self._wanted: Crop | None = None
        """The crop before anybody straightened."""
        self._shape = 1.5
        self._picture: QPixmap | None = None
        self._framed: tuple[tuple[object, ...], QPixmap] | None = None
        self._held: tuple[QPointF, Crop, tuple[int, int]] | None = None
        self._line: QLineF | None = None
        self._settle = QTimer(self, singleShot=True, interval=_SETTLES)
        self._settle.timeout.connect(self.tell)

    # What is shown

    def show_photo(self, picture: QPixmap | None, size: QSize) -> None:
        """The whole photo upright, and its size in pixels."""
        self._picture = picture
        if size.width() > 0 and size.height() > 0:
            self._shape = size.width() / size.height()
            if not self._busy():
                self.crop = shown(self.use, self._shape)
        self.update()

    def show_use(self, figure: Figure | None) -> None:
        """Show what the page says, unless the frame is being moved."""
        if self._busy():
            return
        use = Figure("") if figure is None else figure
        if _fields(use) != _fields(self.use):
            self._wanted = use.crop
        self.use = self._page = use
        self.crop = shown(use, self._shape)
        self.looked.emit()
        self.update()

    @property
    def focus(self) -> Point | None:
        return self.use.focus

    @property
    def frame_ratio(self) -> float:
        """Width over height of the photo as it is turned."""
        return frame_ratio(self._shape, self.use.turn)

    @property
    def photo_ratio(self) -> float:
        return self._shape

    def _busy(self) -> bool:
        return self._held is not None or self._line is not None or self._settle.isActive()

    # What is done

    def keep_ratio(self, ratio: float | None) -> None:
        """Bring the frame to a shape, and keep it."""
        self.ratio = ratio
        if ratio is not None:
            crop = shaped(self.crop, ratio, self.frame_ratio)
            self.crop = fitted(crop, self.use.angle, self.frame_ratio)
            self._cropped()
            self.tell()

    def reset(self) -> None:
        """All of the photo, turned and straight as it is."""
        self._wanted = None
        self._become(replace(self.use, crop=None))
        self.tell()

    def turn(self, clockwise: bool = True) -> None:
        self.tell_pending()
        self._take(turned(self.use, clockwise))

    def mirror(self) -> None:
        self.tell_pending()
        self._take(mirrored(self.use))

    def straighten(self, angle: float, *, later: bool = False) -> None:
        """Rotate to an angle; `later`: more may follow that belongs to the same gesture."""
        self._become(straightened(self.use, angle, self._shape, self._wanted))
        if later:
            self._settle.start()
        else:
            self.tell()

    def aim(self, focus: Point | None, *, later: bool = False) -> None:
        self._become(replace(self.use, focus=focus))
        if later:
            self._settle.start()
        else:
            self.tell()

    def take(self, use: Figure) -> None:
        """Another state of the use, as one gesture."""
        self.tell_pending()
        self._take(use)

    def tell(self) -> None:
        """Say where the frame came to rest, if that is another place."""
        self._settle.stop()
        self.update()
        changes = _changes(self._page, self.use)
        if changes:
            self._page = self.use
            self.reframed.emit(changes)

    def tell_pending(self) -> None:
        """Tell at once of what the keys did."""
        if self._settle.isActive():
            self.tell()

    def _take(self, use: Figure) -> None:
        self._wanted = use.crop
        self._become(use)
        self.tell()

    def _become(self, use: Figure) -> None:
        self.use = use
        self.crop = shown(use, self._shape)
        self.looked.emit()
        self.update()

    def _cropped(self) -> None:
        """The frame has moved: that is the crop that is wanted now."""
        self.use = cropped(self.use, self.crop, self._shape)
        self._wanted = self.use.crop
        self.looked.emit()
        self.update()

    # Where things are

    def _photo(self) -> QRectF:
        room = QRectF(self.rect()).adjusted(
            corners.GRIP / 2, corners.GRIP / 2, -corners.GRIP / 2, -corners.GRIP / 2
        )
        size = QSizeF(self.frame_ratio, 1).scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
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

    def _point(self, where: QPointF) -> Point:
        photo = self._photo()
        return (where.x() - photo.x()) / photo.width(), (where.y() - photo.y()) / photo.height()

    def _across(self) -> float | None:
        return None if self.ratio is None else self.ratio / self.frame_ratio

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or not self.isEnabled():
            return
        self.tell_pending()
        where = event.position()
        if self.levelling:
            self._line = QLineF(where, where)
        else:
            self._held = (where, self.crop, corners.corner_at(self._frame(), where))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        where = event.position()
        if self._line is not None:
            self._line.setP2(where)
            self.update()
        elif self._held is None:
            self._point_at(where)
        else:
            self._drag(where, *self._held)

    def _point_at(self, where: QPointF) -> None:
        rest = Qt.CursorShape.ArrowCursor
        if self.levelling:
            rest = Qt.CursorShape.CrossCursor
        elif self._frame().contains(where):
            rest = Qt.CursorShape.SizeAllCursor
        corner = corners.NONE if self.levelling else corners.corner_at(self._frame(), where)
        self.setCursor(corners.CURSORS.get(corner, rest))

    def _drag(self, where: QPointF, start: QPointF, crop: Crop, corner: tuple[int, int]) -> None:
        photo = self._photo()
        right = (where.x() - start.x()) / photo.width()
        down = (where.y() - start.y()) / photo.height()
        if corner == corners.NONE:
            wanted = moved(crop, right, down)
        else:
            wanted = inside(resized(crop, corner, right, down, self._across()))
        self.crop = pushed(crop, wanted, self.use.angle, self.frame_ratio)
        self._cropped()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._line is not None:
            line, self._line = self._line, None
            self.levelling = False
            if line.length() > 2 * corners.GRIP:
                ends = self._point(line.p1()), self._point(line.p2())
                self.straighten(level(self.use, *ends, self._shape))
            self.looked.emit()
        elif self._held is not None:
            self._held = None
            self.tell()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._photo().contains(event.position()) and not self.levelling:
            x, y = self._point(event.position())
            self.aim((round(x, 3), round(y, 3)))

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = way_of(event, self._roomy)
        if way is None or not self._go(way, event):
            super().keyPressEvent(event)

    def _go(self, way: Way, event: QKeyEvent) -> bool:
        """Do what a key means; whether there was something to do."""
        match way.what:
            case "move" | "resize":
                self._push(way, _STEP * (5 if event.isAutoRepeat() else 1))
            case "aim":
                left, top, width, height = self.crop
                x, y = self.focus or (left + width / 2, top + height / 2)
                x, y = x + way.right * _STEP, y + way.down * _STEP
                self.aim((_part(x), _part(y)), later=True)
            case "whole" if self.use.crop is not None:
                self.reset()
            case "aim-away" if self.focus is not None:
                self.aim(None)
            case "turn":
                self.turn(way.right > 0)
            case "mirror":
                self.mirror()
            case "straighten":
                self.straighten(round(self.use.angle + way.right, 2), later=True)
            case "level":
                self.levelling = not self.levelling
                self.looked.emit()
            case _:
                return False
        return True

    def _push(self, way: Way, step: float) -> None:
        right, down = way.right * step, way.down * step
        if way.what == "resize":
            corner = (1, 0) if way.right else (0, 1)
            wanted = inside(resized(self.crop, corner, right, down, self._across()))
        else:
            wanted = moved(self.crop, right, down)
        self.crop = pushed(self.crop, wanted, self.use.angle, self.frame_ratio)
        self._cropped()
        self._settle.start()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.tell_pending()

    def hideEvent(self, event: QHideEvent) -> None:
        self.tell_pending()
        super().hideEvent(event)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        photo, frame = self._photo(), self._frame()
        painter.fillRect(photo, self.palette().alternateBase())
        if self._picture is not None and not self._picture.isNull():
            painting.draw_photo(painter, photo, self._turned(self._picture), self.use.angle)
        painting.draw_shade(painter, photo, frame)
        accent = self.palette().highlight().color()
        if self._roomy:
            painting.draw_grid(painter, frame, _FINE if self._tilting() else _THIRDS)
        painting.draw_frame(painter, frame, accent, self.hasFocus())
        if self.use.crop is not None or self.hasFocus() or self._roomy:
            painting.draw_grips(painter, frame, accent)
        if self.focus is not None:
            painting.draw_focus(painter, photo, self.focus, accent)
        if self._line is not None:
            painting.draw_level(painter, self._line, accent)
        painter.end()

    def _tilting(self) -> bool:
        return self.levelling or (self._settle.isActive() and self.use.angle != self._page.angle)

    def _turned(self, picture: QPixmap) -> QPixmap:
        key = (picture.cacheKey(), self.use.turn, self.use.flipped)
        if self._framed is None or self._framed[0] != key:
            self._framed = key, framed(picture, self.use)
        return self._framed[1]


def _fields(use: Figure) -> tuple[object, ...]:
    return tuple(getattr(use, name) for name in _FIELDS)


def _changes(old: Figure, new: Figure) -> dict[str, Any]:
    pairs = ((name, getattr(old, name), getattr(new, name)) for name in _FIELDS)
    return {name: now for name, was, now in pairs if was != now}


def _part(value: float) -> float:
    return round(min(max(value, 0.0), 1.0), 3)
