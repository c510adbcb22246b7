"""How one shot is drawn in the grid."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from editor.app.cards import Shot
from editor.ui import icons
from editor.ui.cards.model import Shots
from editor.ui.language import tr
from editor.ui.theme import RADIUS, SIZES, SPACE, Theme
from editor.ui.theme.switch import sized

_GAP = SPACE.tight
_LINE = 22
"""Pixels of the words below a picture."""
MARK = 24
"""Pixels of the pick's circle."""


class Cell(QStyledItemDelegate):
    """`size` is that of every cell; the grid sets it."""

    def __init__(self, shots: Shots, theme: Theme) -> None:
        super().__init__()
        self._shots = shots
        self._theme = theme
        self.size = QSize(176, 150)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return self.size

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        shot = self._shots.shot(index.row())
        if shot is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        outer = option.rect.adjusted(_GAP, _GAP, -_GAP, -_GAP)
        state = option.state
        current = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        self._ground(painter, outer, current, hovered)
        picture = self._picture(painter, room_for_picture(outer), shot)
        if shot in self._shots.picks:
            painter.setPen(QPen(QColor(self._theme.colours.accent), 3))
            painter.drawRoundedRect(QRectF(picture), RADIUS.small, RADIUS.small)
        self._mark(painter, mark_of(outer), shot, current or hovered)
        self._badges(painter, picture, shot)
        self._words(painter, outer, shot)
        painter.restore()

    def _ground(self, painter: QPainter, outer: QRect, current: bool, hovered: bool) -> None:
        colours = self._theme.colours
        if not (current or hovered):
            return
        painter.setPen(QPen(QColor(colours.focus), 2) if current else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.selected if current else colours.hover))
        painter.drawRoundedRect(QRectF(outer), RADIUS.medium, RADIUS.medium)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _picture(self, painter: QPainter, room: QRect, shot: Shot) -> QRect:
        """Draw it; where it stands."""
        seen = self._shots.seen(shot)
        pixmap = self._shots.images.get(shot.path, seen.look if seen else None)
        if pixmap is None or pixmap.isNull():
            return self._none(painter, room, bool(seen and seen.problem))
        size = pixmap.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(QPoint(0, 0), size)
        place.moveCenter(room.center())
        painter.drawPixmap(place, pixmap)
        return place

    def _none(self, painter: QPainter, room: QRect, broken: bool) -> QRect:
        """A frame where no picture is, or not yet; a broken one says so."""
        colours, place = self._theme.colours, QRect(QPoint(0, 0), room.size())
        place.setHeight(min(room.height(), room.width() * 2 // 3))
        place.moveCenter(room.center())
        painter.fillRect(place, QColor(colours.hover))
        ratio = painter.device().devicePixelRatio()
        colour = colours.warning if broken else colours.line
        icon = icons.pixmap("warning" if broken else "photo", colour, 24, ratio)
        middle = place.center() - QPoint(12, 20 if broken else 12)
        painter.drawPixmap(middle, icon)
        if broken:
            painter.setPen(QColor(colours.warning))
            painter.setFont(sized(painter.font(), SIZES.label))
            words = QRect(place.left(), middle.y() + 26, place.width(), _LINE)
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, tr("Can't be read"))
        return place

    def _mark(self, painter: QPainter, place: QRect, shot: Shot, offered: bool) -> None:
        colours = self._theme.colours
        if shot in self._shots.picks:
            painter.setPen(QPen(QColor(colours.on_accent), 1.5))
            painter.setBrush(QColor(colours.accent))
            painter.drawEllipse(place)
            ratio = painter.device().devicePixelRatio()
            tick = icons.pixmap("check", colours.on_accent, 16, ratio)
            painter.drawPixmap(place.center() - QPoint(7, 7), tick)
        elif offered:
            painter.setPen(QPen(QColor(colours.edge), 1.5))
            ground = QColor(colours.field)
            ground.setAlphaF(0.8)
            painter.setBrush(ground)
            painter.drawEllipse(place)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _badges(self, painter: QPainter, picture: QRect, shot: Shot) -> None:
        """What kind of shot it is, from the right at the picture's foot."""
        colours = self._theme.colours
        words = []
        if shot.path in self._shots.here:
            words.append((tr("Here already"), colours.good, colours.wash_good))
        if shot.raw is not None:
            words.append((f"+{shot.raw.suffix[1:].upper()}", colours.quiet, colours.field))
        if shot.locked:
            words.append((tr("Protected"), colours.warning, colours.wash_warning))
        painter.setFont(sized(painter.font(), SIZES.small, strong=True))
        right, bottom = picture.right() - _GAP, picture.bottom() - _GAP
        if stars := self._shots.stars(shot):
            words.append(("★" * stars, colours.warning, colours.field))
        for text, ink, ground in words:
            width = painter.fontMetrics().horizontalAdvance(text) + 10
            place = QRect(right - width, bottom - 17, width, 17)
            if place.left() < picture.left():
                break
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(QRectF(place), RADIUS.small, RADIUS.small)
            painter.setPen(QColor(ink))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
            right = place.left() - _GAP
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _words(self, painter: QPainter, outer: QRect, shot: Shot) -> None:
        """The file's name, and when it was taken."""
        colours = self._theme.colours
        line = QRect(outer.left() + 6, outer.bottom() - _LINE, outer.width() - 12, _LINE)
        painter.setFont(sized(painter.font(), SIZES.label))
        metrics, time = painter.fontMetrics(), self._shots.clock(shot)
        room = line.width() - metrics.horizontalAdvance(time) - SPACE.snug
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if room < metrics.horizontalAdvance("DSC_0000"):
            room = line.width()
        else:
            painter.setPen(QColor(colours.quiet))
            painter.drawText(line, right, time)
        name = metrics.elidedText(shot.path.stem, Qt.TextElideMode.ElideMiddle, room)
        painter.setPen(QColor(colours.text))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)


def room_for_picture(outer: QRect) -> QRect:
    return outer.adjusted(6, 6, -6, -_LINE - 2)


def mark_of(outer: QRect) -> QRect:
    """Where the pick's circle stands."""
    return QRect(outer.left() + 10, outer.top() + 10, MARK, MARK)


def height_for(width: int) -> int:
    """A cell's height: its picture has 3:2, upright ones the same height."""
    inside = width - 2 * _GAP - 12
    return inside * 2 // 3 + 2 * _GAP + 8 + _LINE
