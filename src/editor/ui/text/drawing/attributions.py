"""The line under a pull quote that says whose words they are."""

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTextBlock

from editor.document import PullQuote, plain
from editor.ui.text import words
from editor.ui.text.drawing.view import View
from editor.ui.text.page.look import ATTRIBUTION_HEIGHT, small_font

DASH = "— "
_BAR, _BAR_ABOVE = QSizeF(44, 3), 16
"""The bar above the quote, and how far, in pixels at zoom 1."""


def font(view: View) -> QFont:
    return small_font(view.zoom, 13)


def room(block: QTextBlock, rect: QRectF, view: View) -> QRectF:
    """Where the line stands, for a quote that is drawn in `rect`."""
    left = rect.left() + block.layout().lineAt(0).x()
    height = (ATTRIBUTION_HEIGHT - 2) * view.zoom
    return QRectF(left, rect.bottom() + 2, rect.right() - left, height)


def name_room(block: QTextBlock, rect: QRectF, view: View) -> QRectF:
    """The line without its dash."""
    return room(block, rect, view).adjusted(_dash(view), 0, 0, 0)


def draw(painter: QPainter, block: QTextBlock, rect: QRectF, quote: PullQuote, view: View) -> None:
    corner = QPointF(block.layout().lineAt(0).x(), -_BAR_ABOVE * view.zoom)
    painter.fillRect(QRectF(rect.topLeft() + corner, _BAR * view.zoom), view.colours.accent)
    painter.setFont(font(view))
    painter.setPen(view.colours.dim)
    place = room(block, rect, view)
    where = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(place, where, DASH)
    place.adjust(_dash(view), 0, 0, 0)
    letters, name = font(view), plain(quote.attribution)
    letters.setItalic(not name)
    painter.setFont(letters)
    painter.setPen(view.colours.dim if name else view.colours.hint)
    name = QFontMetricsF(letters).elidedText(
        name or words.no_attribution(), Qt.TextElideMode.ElideRight, place.width()
    )
    painter.drawText(place, where, name)


def _dash(view: View) -> float:
    return QFontMetricsF(font(view)).horizontalAdvance(DASH)
