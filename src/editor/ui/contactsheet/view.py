"""Which part of a photo is seen, fitted or pixel by pixel: plain arithmetic."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt


@dataclass(frozen=True, slots=True)
class View:
    """`whole`: the photo is fitted; else one pixel of its is one of the screen's. `x` and `y` are
    what stands in the middle then, in fractions of the photo."""

    whole: bool = True
    x: float = 0.5
    y: float = 0.5


def placed(view: View, photo: QSize, room: QRectF, ratio: float) -> QRectF:
    """Where the whole photo lies, in logical pixels; `photo` is its size in pixels. It leaves no
    gap that it could fill. A photo smaller than the room isn't enlarged."""
    size = QSizeF(photo) / ratio
    if view.whole and (size.width() > room.width() or size.height() > room.height()):
        size = size.scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    left = _held(room.left(), room.width(), size.width(), view.x)
    top = _held(room.top(), room.height(), size.height(), view.y)
    return QRectF(left, top, size.width(), size.height())


def point_at(place: QRectF, spot: QPointF) -> tuple[float, float]:
    """The point of the photo that lies at a spot, in fractions."""
    across = (spot.x() - place.left()) / max(1.0, place.width())
    down = (spot.y() - place.top()) / max(1.0, place.height())
    return _part(across), _part(down)


def looking_at(view: View, place: QRectF, room: QRectF, way: QPointF) -> View:
    """The view after the photo was pulled along by so many logical pixels."""
    x, y = point_at(place, room.center() - way)
    return replace(view, x=x, y=y)


def _held(start: float, room: float, size: float, middle: float) -> float:
    if size <= room:
        return start + (room - size) / 2
    return start + min(0.0, max(room - size, room / 2 - middle * size))


def _part(value: float) -> float:
    return min(1.0, max(0.0, value))
