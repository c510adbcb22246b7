"""What a use shows of a photo, cut out of the photo's picture: mirrored, turned, straightened and
cropped, as it will be sent."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap, QTransform

from editor.document import Figure, Photo
from editor.document.cropping import shown

_SMOOTH = Qt.TransformationMode.SmoothTransformation


def pixels_shown(use: Figure, photo: Photo) -> tuple[float, float]:
    """Pixels of the original that a use shows, across and down."""
    _, _, width, height = shown(use, photo.width / photo.height)
    across, down = photo.width, photo.height
    if use.turn in (90, 270):
        across, down = down, across
    return across * width, down * height


def asked_width(use: Figure, photo: Photo | None, across: float) -> float:
    """How wide the whole picture must be, for what the use shows of it to be `across` wide."""
    if photo is None or not photo.width or not photo.height:
        return across
    return across * photo.width / max(1.0, pixels_shown(use, photo)[0])


def cut(picture: QPixmap, use: Figure, size: QSize) -> QPixmap:
    """What the use shows of a photo's picture, at `size` device pixels."""
    ratio = picture.width() / max(1, picture.height())
    left, top, width, height = shown(use, ratio)
    frame = framed(picture, use)
    part = QRectF(
        left * frame.width(), top * frame.height(), width * frame.width(), height * frame.height()
    )
    if use.angle:
        return _straightened(frame, part, use.angle, size)
    pixels = part.toAlignedRect()
    cropped = frame if pixels == frame.rect() else frame.copy(pixels)
    return cropped.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, _SMOOTH)


def framed(picture: QPixmap, use: Figure) -> QPixmap:
    """The picture mirrored and turned."""
    if not use.flipped and not use.turn:
        return picture
    how = QTransform().rotate(use.turn)
    if use.flipped:
        how = how.scale(-1, 1)
    return picture.transformed(how)


def _straightened(frame: QPixmap, part: QRectF, angle: float, size: QSize) -> QPixmap:
    """Painting a picture much smaller than it is would leave out pixels: it is shrunk first."""
    scale = min(1.0, size.width() / max(1.0, part.width()))
    small = frame.scaled(
        max(1, round(frame.width() * scale)),
        max(1, round(frame.height() * scale)),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        _SMOOTH,
    )
    out = QPixmap(size)
    out.fill(Qt.GlobalColor.transparent)
    painter = QPainter(out)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(size.width() / part.width(), size.height() / part.height())
    painter.translate(-part.topLeft())
    middle = QPointF(frame.width() / 2, frame.height() / 2)
    painter.translate(middle)
    painter.rotate(angle)
    painter.translate(-middle)
    painter.drawPixmap(QRectF(frame.rect()), small, QRectF(small.rect()))
    painter.end()
    return out
