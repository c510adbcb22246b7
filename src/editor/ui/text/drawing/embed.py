"""A card for a video, post or map: whose page it is, and its address."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from editor.document import Embed
from editor.document.embeds import Sort, provider, shown
from editor.ui.text.drawing.view import View
from editor.ui.text.page.look import small_font
from editor.ui.text.words import tr

_HEIGHT = 68
_SIGN = 44
_HINT = 150
"""Room at the right for how to edit it, which is said of a chosen card."""


class DrawnEmbed:
    def __init__(self, embed: Embed, width: float, view: View) -> None:
        self._view = view
        self._provider = provider(embed.url)
        self.height = _HEIGHT * view.zoom
        room = width - (_SIGN + 42) * view.zoom
        self._title = QFontMetricsF(self._bold).elidedText(
            f"{self._provider.name} · {_sort(self._provider.sort)}".lstrip(" ·"),
            Qt.TextElideMode.ElideRight,
            room,
        )
        self._address = QFontMetricsF(self._small).elidedText(
            shown(embed.url), Qt.TextElideMode.ElideMiddle, room - _HINT * view.zoom
        )

    @property
    def _bold(self) -> QFont:
        font = small_font(self._view.zoom, 14)
        font.setWeight(QFont.Weight.DemiBold)
        return font

    @property
    def _small(self) -> QFont:
        return small_font(self._view.zoom, 12.5)

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        colours, zoom = self._view.colours, self._view.zoom
        painter.setPen(QPen(colours.rule, 1))
        painter.setBrush(colours.panel)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        sign = QRectF(0, 0, _SIGN * zoom, _SIGN * zoom)
        sign.moveCenter(QPointF(rect.left() + (_SIGN / 2 + 13) * zoom, rect.center().y()))
        painter.setBrush(colours.page)
        painter.drawRoundedRect(sign, 5, 5)
        _draw_sign(painter, sign, self._provider.sort, self._view)
        words = rect.adjusted((_SIGN + 28) * zoom, 13 * zoom, -12 * zoom, -12 * zoom)
        upper, lower = QRectF(words), QRectF(words)
        upper.setHeight(words.height() / 2)
        lower.setTop(upper.bottom())
        where = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(colours.text)
        painter.setFont(self._bold)
        painter.drawText(upper, where, self._title)
        painter.setPen(colours.dim)
        painter.setFont(self._small)
        painter.drawText(lower, where, self._address)


def _sort(sort: Sort) -> str:
    match sort:
        case Sort.VIDEO:
            return tr("video or sound")
        case Sort.POST:
            return tr("post")
        case Sort.MAP:
            return tr("map")
    return tr("embedded page")


def _draw_sign(painter: QPainter, frame: QRectF, sort: Sort, view: View) -> None:
    """Our own signs, on a grid of 24 units; services' marks belong to them."""
    painter.save()
    painter.translate(frame.center())
    painter.scale(frame.width() / 36, frame.width() / 36)
    painter.translate(-12, -12)
    pen = QPen(view.colours.dim, 1.6)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_sign(sort))
    painter.restore()


def _sign(sort: Sort) -> QPainterPath:
    path = QPainterPath()
    match sort:
        case Sort.VIDEO:
            path.addRoundedRect(QRectF(2.5, 5, 19, 14), 3, 3)
            path.moveTo(10, 9)
            path.lineTo(15, 12)
            path.lineTo(10, 15)
            path.closeSubpath()
        case Sort.POST:
            path.moveTo(5.5, 4.5)
            path.lineTo(18.5, 4.5)
            path.quadTo(20.5, 4.5, 20.5, 6.5)
            path.lineTo(20.5, 14.5)
            path.quadTo(20.5, 16.5, 18.5, 16.5)
            path.lineTo(11, 16.5)
            path.lineTo(7, 20)
            path.lineTo(7, 16.5)
            path.lineTo(5.5, 16.5)
            path.quadTo(3.5, 16.5, 3.5, 14.5)
            path.lineTo(3.5, 6.5)
            path.quadTo(3.5, 4.5, 5.5, 4.5)
            for y, end in ((8.5, 16.5), (12.5, 13.0)):
                path.moveTo(7.5, y)
                path.lineTo(end, y)
        case Sort.MAP:
            path.moveTo(12, 21)
            path.cubicTo(7, 15.5, 5.5, 13, 5.5, 9.5)
            path.cubicTo(5.5, 1.2, 18.5, 1.2, 18.5, 9.5)
            path.cubicTo(18.5, 13, 17, 15.5, 12, 21)
            path.addEllipse(QPointF(12, 9.5), 2.4, 2.4)
        case Sort.PAGE:
            path.addEllipse(QPointF(12, 12), 8.5, 8.5)
            path.addEllipse(QPointF(12, 12), 3.6, 8.5)
            path.moveTo(3.5, 12)
            path.lineTo(20.5, 12)
    return path
