"""Drawn objects of the page: pictures with their credit, rules, cards, footnote marks.

Qt calls these from C++; an exception that left them would surface anywhere. They are logged here.
"""

import logging

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextDocument,
    QTextFormat,
)

from editor.document import Figure, Rule
from editor.ui.text.drawing import cards, figures
from editor.ui.text.drawing.view import View
from editor.ui.text.page.formats import LABEL, SHAPE
from editor.ui.text.page.page import Page
from editor.ui.text.page.shapes import Pinned, Shape, is_card

log = logging.getLogger(__name__)
RULE_HEIGHT = 22


class BlockObjects(QPyTextObject):
    """Figures, rules and cards, each as wide as its block."""

    def __init__(self, page: Page, view: View, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._view = view

    def intrinsicSize(self, document: QTextDocument, position: int, fmt: QTextFormat) -> QSizeF:
        try:
            width = self._width(document, position)
            return QSizeF(width, self._height(self._shape(fmt), width))
        except Exception:
            log.exception("An object of the page could not be measured")
            return QSizeF(100, 40)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        document: QTextDocument,
        position: int,
        fmt: QTextFormat,
    ) -> None:
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            selected = self._view.shows_selected(position)
            self._draw(painter, QRectF(rect), self._shape(fmt), selected)
        except Exception:
            log.exception("An object of the page could not be drawn")
        finally:
            painter.restore()

    def _shape(self, fmt: QTextFormat) -> Shape:
        return self._page.shapes[fmt.intProperty(SHAPE)]

    def _width(self, document: QTextDocument, position: int) -> float:
        looks = document.findBlock(position).blockFormat()
        beside = looks.indent() * document.indentWidth() + looks.leftMargin() + looks.rightMargin()
        # One pixel less than the line: Qt would break before an object that fills it exactly.
        return max(80.0, document.textWidth() - 2 * document.documentMargin() - beside - 1)

    def _height(self, shape: Shape, width: float) -> float:
        if isinstance(shape, Figure) and not is_card(shape):
            return figures.height(shape, width, self._view)
        if isinstance(shape, Rule):
            return RULE_HEIGHT
        return cards.height(self._view)

    def _draw(self, painter: QPainter, rect: QRectF, shape: Shape, selected: bool) -> None:
        if isinstance(shape, Figure) and not is_card(shape):
            figures.draw(painter, rect, shape, self._view, selected)
        elif isinstance(shape, Rule):
            _draw_rule(painter, rect, self._view, selected)
        elif not isinstance(shape, Pinned):
            cards.draw(painter, rect, shape, self._view, selected)


def _draw_rule(painter: QPainter, rect: QRectF, view: View, selected: bool) -> None:
    colour = view.colours.accent if selected else view.colours.dim
    painter.setPen(QPen(colour, 2 if selected else 1))
    middle = rect.center()
    half = min(90.0, rect.width() / 3)
    painter.drawLine(middle - QPointF(half, 0), middle + QPointF(half, 0))


class NoteMarks(QPyTextObject):
    """A footnote's mark: its label, small and raised."""

    def __init__(self, view: View, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view

    def intrinsicSize(self, document: QTextDocument, position: int, fmt: QTextFormat) -> QSizeF:
        try:
            metrics = QFontMetricsF(_note_font(document))
            label = fmt.stringProperty(LABEL)
            return QSizeF(metrics.horizontalAdvance(label) + 2, metrics.height())
        except Exception:
            log.exception("A footnote's mark could not be measured")
            return QSizeF(8, 8)

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        document: QTextDocument,
        position: int,
        fmt: QTextFormat,
    ) -> None:
        painter.save()
        try:
            painter.setFont(_note_font(document))
            painter.setPen(self._view.colours.accent)
            raised = QRectF(rect).translated(0, -QRectF(rect).height() * 0.35)
            painter.drawText(raised, Qt.AlignmentFlag.AlignCenter, fmt.stringProperty(LABEL))
        except Exception:
            log.exception("A footnote's mark could not be drawn")
        finally:
            painter.restore()


def _note_font(document: QTextDocument) -> QFont:
    font = QFont(document.defaultFont())
    font.setPixelSize(max(8, round(font.pixelSize() * 0.68)))
    return font
