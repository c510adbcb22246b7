"""How a photo looks in the sheet: the whole picture, a line of words, stars and signs."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap

from editor.ui import icons
from editor.ui.contactsheet.cards import Card, Missing, first_line
from editor.ui.contactsheet.labels import label_colour
from editor.ui.contactsheet.prints import Prints, fitted
from editor.ui.contactsheet.shown import Shown
from editor.ui.contactsheet.stars import MOST, stars
from editor.ui.theme import RADIUS, SIZES, SPACE, Theme
from editor.ui.theme.switch import sized

_TALL = 0.78
"""A picture's place is so much lower than wide: most photos lie, and upright ones stay legible."""
_PAD = SPACE.snug
_STRIP = 4
_STAR = 13
_SIGN = 14
_CHIP = 20
FIRST = 176
"""Pixels that a picture's place is wide, if nobody chose."""
_LINES = 2_000
_SIGNS = {Missing.CAPTION: "caption", Missing.CREDIT: "person", Missing.ALT: "eye"}


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts of a cell lie."""

    card: QRect
    box: QRect
    strip: QRect
    line: QRect
    foot: QRect

    @property
    def stars(self) -> QRect:
        return QRect(self.foot.left(), self.foot.top(), MOST * _STAR, self.foot.height())


def cell_size(edge: int, metrics: QFontMetrics) -> QSize:
    """The smallest cell for pictures `edge` pixels wide."""
    words = metrics.lineSpacing() + SPACE.hair + _SIGN + SPACE.tight
    return QSize(edge + 2 * _PAD, box_size(edge).height() + _STRIP + SPACE.tight + words + 2 * _PAD)


def box_size(edge: int) -> QSize:
    return QSize(edge, round(edge * _TALL))


def places(cell: QRect, edge: int, metrics: QFontMetrics) -> Places:
    card = cell.adjusted(2, 2, -2, -2)
    box = QRect(QPoint(), box_size(edge))
    box.moveTop(cell.top() + _PAD)
    box.moveLeft(cell.left() + (cell.width() - edge) // 2)
    strip = QRect(box.left(), box.bottom() + 1 + SPACE.hair, box.width(), _STRIP)
    line = QRect(box.left(), strip.bottom() + SPACE.hair, box.width(), metrics.lineSpacing())
    foot = QRect(box.left(), line.bottom() + 1 + SPACE.hair, box.width(), _SIGN)
    return Places(card, box, strip, line, foot)


def star_at(places: Places, spot: QPoint) -> int:
    """The star at a point, 1–5; 0: none."""
    area = places.stars
    return (spot.x() - area.left()) // _STAR + 1 if area.contains(spot) else 0


@dataclass(frozen=True, slots=True)
class Standing:
    """How a cell stands among the others."""

    chosen: bool
    focused: bool
    over: bool
    """The mouse is over it."""


class Cell:
    """Draws what is there by now, and asks for nothing: the sheet does that for all it shows."""

    def __init__(self, shown: Shown, prints: Prints, theme: Theme, font: QFont) -> None:
        self._shown = shown
        self._prints = prints
        self._theme = theme
        self._font = sized(font, SIZES.label)
        self._metrics = QFontMetrics(self._font)
        self._lines: dict[tuple[str, int], str] = {}
        self.edge = FIRST
        self.dress()

    def dress(self) -> None:
        """Take the theme's colours."""
        names = ("text", "quiet", "hover", "pressed", "selected", "accent", "focus", "line", "pane")
        self._ink = {name: QColor(getattr(self._theme.colours, name)) for name in names}

    def paint(self, painter: QPainter, cell: QRect, photo: str, standing: Standing) -> None:
        where = places(cell, self.edge, self._metrics)
        card = self._shown.card(photo)
        self._ground(painter, where.card, standing)
        if card is None:
            painter.fillRect(where.box, self._ink["hover"])
            return
        self._picture(painter, card, where.box)
        self._words(painter, card, where)
        self._stars(painter, card, where, standing.over)
        self._signs(painter, card, where)

    def _ground(self, painter: QPainter, card: QRect, standing: Standing) -> None:
        if not (standing.chosen or standing.focused or standing.over):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        if standing.focused:
            painter.setPen(QPen(self._ink["focus"], 2))
        else:
            painter.setPen(self._ink["accent"] if standing.chosen else Qt.PenStyle.NoPen)
        painter.setBrush(self._ink["selected" if standing.chosen else "hover"])
        painter.drawRoundedRect(card, RADIUS.medium, RADIUS.medium)

    def _picture(self, painter: QPainter, card: Card, box: QRect) -> None:
        photo = card.photo
        picture = self._prints.picture(photo.id)
        place = centred(fitted(photo, box.size()), box)
        if picture is None:
            self._placeholder(painter, place, broken=self._prints.broken(photo.id))
        else:
            draw_scaled(painter, picture, place)
        if card.locked or photo.handling.protected:
            self._chips(painter, card, place)

    def _placeholder(self, painter: QPainter, place: QRect, *, broken: bool = False) -> None:
        painter.fillRect(place, self._ink["pressed"])
        if broken:
            self._icon(painter, "warning", self._theme.colours.warning, 24, place.center())

    def _chips(self, painter: QPainter, card: Card, place: QRect) -> None:
        """What must be seen before all else, on the picture's corner."""
        colours, names = self._theme.colours, []
        if card.locked:
            names.append(("lock", colours.danger))
        if card.photo.handling.protected:
            names.append(("shield", colours.warning))
        middle = QPoint(place.right() - _CHIP // 2 - 3, place.top() + _CHIP // 2 + 4)
        for name, ink in names:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            painter.setPen(self._ink["line"])
            painter.setBrush(self._ink["pane"])
            painter.drawEllipse(middle, _CHIP // 2, _CHIP // 2)
            self._icon(painter, name, ink, _SIGN, middle)
            middle -= QPoint(_CHIP + 4, 0)

    def _words(self, painter: QPainter, card: Card, where: Places) -> None:
        fields = card.photo.fields
        if fields.label:
            painter.fillRect(where.strip, label_colour(fields.label))
        painter.setFont(self._font)
        painter.setPen(self._ink["text" if first_line(fields.description) else "quiet"])
        words = self._elided(card.line, where.line.width())
        painter.drawText(where.line.left(), where.line.top() + self._metrics.ascent(), words)

    def _elided(self, words: str, width: int) -> str:
        key = words, width
        if key not in self._lines:
            if len(self._lines) > _LINES:
                self._lines.clear()
            mode = Qt.TextElideMode.ElideRight
            self._lines[key] = self._metrics.elidedText(words, mode, width)
        return self._lines[key]

    def _stars(self, painter: QPainter, card: Card, where: Places, over: bool) -> None:
        rating, colours = card.photo.fields.rating, self._theme.colours
        spot = where.foot.topLeft()
        ratio = painter.device().devicePixelRatio()
        if rating < 0:
            self._icon(
                painter, "close", colours.danger, _SIGN, spot + QPoint(_SIGN // 2, _SIGN // 2)
            )
        elif rating or over:
            drawn = stars(rating, _STAR, colours.text, ratio, hollow=over)
            painter.drawPixmap(spot, drawn)

    def _signs(self, painter: QPainter, card: Card, where: Places) -> None:
        """From the right: where it is used, what it lacks."""
        colours = self._theme.colours
        middle = QPoint(where.foot.right() - _SIGN // 2, where.foot.top() + _SIGN // 2)
        if card.uses:
            self._icon(painter, "story", colours.good, _SIGN, middle)
            middle -= QPoint(_SIGN + SPACE.tight, 0)
        for missing in reversed(card.missing):
            self._icon(painter, _SIGNS[missing], colours.warning, _SIGN, middle)
            middle -= QPoint(_SIGN + SPACE.tight, 0)

    def _icon(self, painter: QPainter, name: str, ink: str, edge: int, middle: QPoint) -> None:
        drawn: QPixmap = icons.pixmap(name, ink, edge, painter.device().devicePixelRatio())
        painter.drawPixmap(middle - QPoint(edge // 2, edge // 2), drawn)


def draw_scaled(painter: QPainter, picture: QPixmap, place: QRect) -> None:
    """As it is if it fits to a pixel: to scale it at each paint would take most of a frame."""
    size = picture.deviceIndependentSize()
    if abs(size.width() - place.width()) <= 1 and abs(size.height() - place.height()) <= 1:
        painter.drawPixmap(place.topLeft(), picture)
        return
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
    painter.drawPixmap(place, picture)


def centred(size: QSize, box: QRect) -> QRect:
    place = QRect(QPoint(), size)
    place.moveCenter(box.center())
    return place
