"""Cards stand for blocks that are edited elsewhere: what they are, and how they begin."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from editor.document import Block, Footnote, Gallery, plain
from editor.document.article import texts
from editor.ui.text.drawing.view import View
from editor.ui.text.page.look import small_font
from editor.ui.text.words import tr

_HEIGHT = 60


def height(view: View) -> float:
    return _HEIGHT * view.zoom


def label(block: Block) -> str:
    match block:
        case Gallery():
            return f"{tr('Gallery')} · {tr('photos:')} {len(block.figures)}"
        case Footnote():
            return f"{tr('Footnote')} {block.label}"
        case _:
            return tr("Text kept as it is")


def beginning(block: Block) -> str:
    return " · ".join(filter(None, (plain(t).strip() for t in texts(block))))[:300]


def draw(painter: QPainter, rect: QRectF, block: Block, view: View, selected: bool) -> None:
    card = rect.adjusted(0.5, 2.5, -1.5, -4.5)
    outline = view.colours.accent if selected else view.colours.rule
    painter.setPen(QPen(outline, 2 if selected else 1))
    painter.setBrush(view.colours.panel)
    painter.drawRoundedRect(card, 6, 6)
    inner = card.adjusted(14, 6 * view.zoom, -14, -6 * view.zoom)
    top, bottom = QRectF(inner), QRectF(inner)
    top.setBottom(inner.center().y())
    bottom.setTop(inner.center().y())
    bold = small_font(view.zoom, 13)
    bold.setWeight(QFont.Weight.DemiBold)
    _line(painter, top, label(block), bold, view.colours.text)
    _line(painter, bottom, beginning(block), small_font(view.zoom, 13), view.colours.dim)


def _line(painter: QPainter, room: QRectF, text: str, font: QFont, colour: object) -> None:
    painter.setFont(font)
    painter.setPen(colour)
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(room, left, shown)
