"""How a figure looks: the picture, its credit, and quiet chips that say what is missing."""

from dataclasses import dataclass
from datetime import UTC, datetime

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from editor.document import Figure, Gallery, Photo, checks, gate
from editor.document.credit import credit_line
from editor.document.remote_photo import is_remote
from editor.ui.text import words
from editor.ui.text.drawing.pictures import Stand
from editor.ui.text.drawing.uses import asked_width, pixels_shown
from editor.ui.text.drawing.view import View
from editor.ui.text.page.look import MARGIN, small_font

TALLEST = 520
TALLEST_ASIDE = 380
"""Pixels at zoom 1: an upright photo shall not fill the whole window."""
SMALL = 600
"""Pixels across; a photo of fewer looks coarse on a site."""
_UNKNOWN_RATIO = 2 / 3
_FOOT = 24
_NARROWEST_FOOT = 420
_CHIP = 20
_NARROWEST = 160
_BLEED = {"wide": 0.5, "full": 1.0}
"""How far a picture reaches into the sheet's margins."""


@dataclass(frozen=True, slots=True)
class Chip:
    words: str
    warns: bool = True


def height(figure: Figure, width: float, view: View) -> float:
    across = width + 2 * _bleed(figure)
    return picture_size(figure, across, view)[1] + _FOOT * view.zoom


def draw(painter: QPainter, rect: QRectF, figure: Figure, view: View, selected: bool) -> None:
    bleed = _bleed(figure)
    if bleed:
        # Qt draws what is selected through a clip that ends at the column.
        painter.setClipping(False)
    room = rect.adjusted(-bleed, 0, bleed, 0)
    across, down = picture_size(figure, room.width(), view)
    left = room.x() + round((room.width() - across) * _side(figure))
    frame = QRectF(left, rect.y(), across, down)
    draw_picture(painter, frame, figure, view)
    draw_foot(painter, _foot(frame, rect, view), figure, view)
    if selected:
        outline(painter, frame, view)


def outline(painter: QPainter, frame: QRectF, view: View) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(view.colours.accent, 2.5))
    painter.drawRect(frame.adjusted(1, 1, -1, -1))


def chips(
    figure: Figure,
    photo: Photo | None,
    gallery: Gallery | None = None,
    view: View | None = None,
) -> list[Chip]:
    """What the desk would ask about this use of a photo, and how it differs from a plain one; what
    keeps it here comes first."""
    now = datetime.now(UTC)
    holds = gate.held(figure.photo, photo, gate.words_of(figure, gallery), now)
    said = [Chip(words.held(hold.why, hold.when)) for hold in holds if hold.stops]
    if view is not None:
        said += _chips_beside(figure, photo, view)
    if checks.alt_differs(figure):
        said.append(Chip(words.alt_differs()))
    if figure.decorative:
        said.append(Chip(words.decorative(), warns=False))
    elif not figure.alt.strip():
        said.append(Chip(words.no_alt()))
    if photo is not None and not photo.fields.credit.strip():
        said.append(Chip(words.no_credit()))
    if photo is not None and 0 < (pixels := round(_pixels(figure, photo)[0])) < SMALL:
        said.append(Chip(words.small_photo(pixels)))
    if words.width_name(figure.width):
        said.append(Chip(words.width_name(figure.width), warns=False))
    return said


def _chips_beside(figure: Figure, photo: Photo | None, view: View) -> list[Chip]:
    """What is to be said of a use in its story."""
    said = []
    if figure.photo == view.lead:
        said.append(Chip(words.lead_photo(), warns=False))
    if checks.folded(figure) in view.twins:
        said.append(Chip(words.same_caption()))
    bare = photo is not None and not checks.folded(figure)
    if photo is not None and bare and checks.captioned_otherwise(photo, view.language):
        said.append(Chip(words.no_caption_in(view.language)))
    return said


def picture_size(figure: Figure, width: float, view: View) -> tuple[float, float]:
    """Across and down, in whole pixels, of a picture that has so much room across. A photo of few
    pixels is not blown up."""
    ratio = ratio_of(figure, view)
    photo = view.pictures.photo(figure.photo)
    if photo is not None and photo.width:
        own = max(_pixels(figure, photo)[0], _NARROWEST) * view.zoom
        width = min(width, own)
    tallest = TALLEST_ASIDE if figure.width in ("left", "right") else TALLEST
    down = max(1.0, min(width * ratio, tallest * view.zoom))
    return max(1, round(down / ratio)), round(down)


def ratio_of(figure: Figure, view: View) -> float:
    """Height over width of what is shown."""
    photo = view.pictures.photo(figure.photo)
    if photo is None or not photo.width or not photo.height:
        return _UNKNOWN_RATIO
    across, down = _pixels(figure, photo)
    return min(max(down / across, 0.05), 20.0)


def _pixels(figure: Figure, photo: Photo) -> tuple[float, float]:
    """Pixels of the original that are shown, across and down; zeros if nobody knows."""
    return pixels_shown(figure, photo) if photo.width and photo.height else (0.0, 0.0)


def _bleed(figure: Figure) -> float:
    return 0.0 if figure.container else _BLEED.get(figure.width, 0.0) * MARGIN


def _side(figure: Figure) -> float:
    return {"left": 0.0, "right": 1.0}.get(figure.width, 0.5)


def draw_picture(painter: QPainter, frame: QRectF, figure: Figure, view: View) -> None:
    """What is shown of the photo, or a frame that says in plain words why there is none."""
    device = painter.device()
    dpr = device.devicePixelRatioF() if device is not None else 1.0
    asked = asked_width(figure, view.pictures.photo(figure.photo), frame.width())
    picture = view.pictures.picture(figure.photo, round(asked), dpr)
    if picture is None or picture.isNull():
        remote = is_remote(figure.photo)
        _draw_empty(
            painter, frame, view, Stand.REMOTE if remote else view.pictures.stand(figure.photo)
        )
        return
    size = QSize(max(1, round(frame.width() * dpr)), max(1, round(frame.height() * dpr)))
    fitted = view.fitted.fit(picture, figure, size)
    painter.drawPixmap(frame, fitted, QRectF(fitted.rect()))


def _draw_empty(painter: QPainter, frame: QRectF, view: View, stand: Stand) -> None:
    painter.fillRect(frame, view.colours.panel)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    dashed = stand is not Stand.COMING
    line = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(view.colours.rule, 1, line))
    painter.drawRect(frame.adjusted(0.5, 0.5, -0.5, -0.5))
    if stand is Stand.COMING:
        what, remedy = words.photo_loading(), ""
    elif stand is Stand.REMOTE:
        what, remedy = words.photo_on_web()
    else:
        unknown = stand is Stand.UNKNOWN
        what, remedy = words.photo_unknown() if unknown else words.photo_broken()
    room = frame.adjusted(10, 4, -10, -4)
    wraps = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.setFont(small_font(view.zoom, 13))
    painter.setPen(view.colours.warning if dashed else view.colours.dim)
    if not remedy:
        painter.drawText(room, wraps, what)
        return
    upper, lower = QRectF(room), QRectF(room)
    upper.setBottom(room.center().y())
    lower.setTop(room.center().y())
    bottom = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
    painter.drawText(upper, bottom | Qt.TextFlag.TextWordWrap, what)
    painter.setPen(view.colours.dim)
    painter.setFont(small_font(view.zoom, 12))
    top = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
    painter.drawText(lower.adjusted(0, 3, 0, 0), top | Qt.TextFlag.TextWordWrap, remedy)


def _foot(frame: QRectF, rect: QRectF, view: View) -> QRectF:
    """The line under the picture: as wide as that, but with room for words under a narrow one."""
    across = min(rect.width(), max(frame.width(), _NARROWEST_FOOT * view.zoom))
    left = frame.center().x() - across / 2
    left = min(max(left, rect.left()), rect.right() - across)
    return QRectF(left, frame.bottom() + 3, across, (_FOOT - 4) * view.zoom)


def draw_foot(
    painter: QPainter, foot: QRectF, figure: Figure, view: View, gallery: Gallery | None = None
) -> None:
    """What is missing, and who took the photo."""
    photo = view.pictures.photo(figure.photo)
    credit = credit_line(photo.fields.credit, view.language) if photo else ""
    at = foot.left()
    for chip in chips(figure, photo, gallery, view):
        at = draw_chip(painter, QPointF(at, foot.top()), chip, view, foot.right()) + 6
    if credit:
        font = small_font(view.zoom, 12)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.3)
        painter.setFont(font)
        painter.setPen(view.colours.dim)
        room = QRectF(at, foot.top(), max(0.0, foot.right() - at), foot.height())
        line = QFontMetricsF(font).elidedText(credit, Qt.TextElideMode.ElideMiddle, room.width())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, right, line)


def draw_chip(painter: QPainter, at: QPointF, chip: Chip, view: View, end: float) -> float:
    """A small outlined word that ends before `end`; returns where it does."""
    font = small_font(view.zoom, 11)
    metrics = QFontMetricsF(font)
    padding = 16 * view.zoom
    across = min(metrics.horizontalAdvance(chip.words) + padding, end - at.x())
    if across < 2 * padding:
        return at.x()
    painter.setFont(font)
    frame = QRectF(at.x() + 0.5, at.y() + 0.5, across, (_CHIP - 2) * view.zoom)
    painter.setPen(QPen(view.colours.rule, 1))
    painter.setBrush(view.colours.panel)
    painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
    colour: QColor = view.colours.warning if chip.warns else view.colours.dim
    painter.setPen(colour)
    shown = metrics.elidedText(chip.words, Qt.TextElideMode.ElideRight, across - padding + 2)
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, shown)
    return frame.right()
