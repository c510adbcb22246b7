"""How a figure looks: the picture, its credit, and quiet chips that say what is missing."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from editor.document import Figure
from editor.document.credit import credit_line
from editor.ui.text import words
from editor.ui.text.drawing.view import View
from editor.ui.text.page.look import small_font

TALLEST = 520
"""Pixels at zoom 1: an upright photo shall not fill the whole window."""
_UNKNOWN_RATIO = 2 / 3
_CORNER = 4
_FOOT = 24
_CHIP = 20


def height(figure: Figure, width: float, view: View) -> float:
    return _picture_size(figure, width, view)[1] + _FOOT * view.zoom


def draw(painter: QPainter, rect: QRectF, figure: Figure, view: View, selected: bool) -> None:
    across, down = _picture_size(figure, rect.width(), view)
    left = rect.x() + (rect.width() - across) / 2
    frame = QRectF(left, rect.y(), across, down)
    _draw_picture(painter, frame, figure, view)
    foot = QRectF(left, frame.bottom() + 3, across, (_FOOT - 4) * view.zoom)
    _draw_foot(painter, foot, figure, view)
    if selected:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(view.colours.accent, 2.5))
        painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), _CORNER, _CORNER)


def _picture_size(figure: Figure, width: float, view: View) -> tuple[float, float]:
    ratio = _ratio(figure, view)
    down = min(width * ratio, TALLEST * view.zoom)
    return round(down / ratio), round(down)


def _ratio(figure: Figure, view: View) -> float:
    """Height over width of what is shown."""
    photo = view.pictures.photo(figure.photo)
    ratio = photo.height / photo.width if photo and photo.width and photo.height else _UNKNOWN_RATIO
    if figure.crop and figure.crop[2] > 0 and figure.crop[3] > 0:
        ratio *= figure.crop[3] / figure.crop[2]
    return min(max(ratio, 0.05), 20.0)


def _draw_picture(painter: QPainter, frame: QRectF, figure: Figure, view: View) -> None:
    device = painter.device()
    dpr = device.devicePixelRatioF() if device is not None else 1.0
    asked = frame.width() / (figure.crop[2] if figure.crop and figure.crop[2] > 0 else 1)
    picture = view.pictures.picture(figure.photo, round(asked), dpr)
    outline = QPainterPath()
    outline.addRoundedRect(frame, _CORNER, _CORNER)
    if picture is None or picture.isNull():
        painter.fillPath(outline, view.colours.panel)
        painter.setFont(small_font(view.zoom, 13))
        painter.setPen(view.colours.dim)
        painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, words.photo_loading())
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    # Qt draws selections through clips of its own.
    painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
    painter.drawPixmap(frame, picture, _source(picture, figure))
    painter.restore()


def _source(picture: QPixmap, figure: Figure) -> QRectF:
    left, top, width, height_ = figure.crop or (0.0, 0.0, 1.0, 1.0)
    across, down = picture.width(), picture.height()
    return QRectF(left * across, top * down, width * across, height_ * down)


def _draw_foot(painter: QPainter, foot: QRectF, figure: Figure, view: View) -> None:
    photo = view.pictures.photo(figure.photo)
    credit = credit_line(photo.fields.credit, view.language) if photo else ""
    missing = [] if figure.alt or figure.decorative else [words.no_alt()]
    if photo is not None and not credit:
        missing.append(words.no_credit())
    at = foot.left()
    for word in missing:
        at = _draw_chip(painter, QPointF(at, foot.top()), word, view) + 6
    if credit:
        font = small_font(view.zoom, 12)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.3)
        painter.setFont(font)
        painter.setPen(view.colours.dim)
        room = QRectF(at, foot.top(), max(0.0, foot.right() - at), foot.height())
        line = QFontMetricsF(font).elidedText(credit, Qt.TextElideMode.ElideMiddle, room.width())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, right, line)


def _draw_chip(painter: QPainter, at: QPointF, word: str, view: View) -> float:
    """A small outlined word; returns where it ends."""
    font = small_font(view.zoom, 11)
    painter.setFont(font)
    across = QFontMetricsF(font).horizontalAdvance(word) + 16 * view.zoom
    chip = QRectF(at.x() + 0.5, at.y() + 0.5, across, (_CHIP - 2) * view.zoom)
    painter.setPen(QPen(view.colours.rule, 1))
    painter.setBrush(view.colours.panel)
    painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
    painter.setPen(view.colours.warning)
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, word)
    return chip.right()
