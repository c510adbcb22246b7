"""Drawn objects of the page: pictures with their credit, rules, cards, footnote marks.

Qt calls these from C++; an exception that left them would surface anywhere. They are logged here.
"""

import logging
from collections.abc import Callable
from typing import Protocol

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

from editor.document import Code, Embed, Figure, Gallery, Raw, Rule, Table
from editor.ui.text.drawing import cards, figures, galleries
from editor.ui.text.drawing.embed import DrawnEmbed
from editor.ui.text.drawing.source import drawn_code, drawn_raw
from editor.ui.text.drawing.table import DrawnTable
from editor.ui.text.drawing.view import View
from editor.ui.text.page.formats import LABEL, SHAPE
from editor.ui.text.page.look import body_font, small_font
from editor.ui.text.page.page import Page
from editor.ui.text.page.shapes import Pinned, Shape, is_card
from editor.ui.text.words import tr

log = logging.getLogger(__name__)
RULE_HEIGHT = 22
_ABOVE, _STRIP = 6, 15
"""Room above a drawn block, and below it for the hint of how to edit it."""
_KEPT = 300
"""Layouts that are held; a page with more such blocks lays out anew what it comes back to."""


class Drawn(Protocol):
    """A block that is laid out once for a width, zoom and theme, and then drawn often."""

    height: float

    def draw(self, painter: QPainter, rect: QRectF) -> None: ...


class BlockObjects(QPyTextObject):
    """Figures, rules and cards, each as wide as its block."""

    def __init__(self, page: Page, view: View, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._view = view
        self._drawn: dict[int, tuple[object, Drawn]] = {}

    def intrinsicSize(self, document: QTextDocument, position: int, fmt: QTextFormat) -> QSizeF:
        try:
            width = self._width(document, position)
            return QSizeF(width, self._height(fmt, width))
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
            self._draw(painter, QRectF(rect), fmt, selected)
        except Exception:
            log.exception("An object of the page could not be drawn")
        finally:
            painter.restore()

    def _shape(self, fmt: QTextFormat) -> Shape:
        return self._page.shapes[fmt.intProperty(SHAPE)]

    def _width(self, document: QTextDocument, position: int) -> float:
        looks = document.findBlock(position).blockFormat()
        beside = looks.indent() * document.indentWidth() + looks.leftMargin() + looks.rightMargin()
        beside += 2 * document.documentMargin()
        # One pixel less than the line: Qt would break before an object that fills it exactly.
        return max(80.0, document.textWidth() - beside * self._view.zoom - 1)

    def _laid_out(self, fmt: QTextFormat, width: float) -> Drawn | None:
        """The block as it is drawn, from memory if nothing changed: Qt asks at every key press."""
        key, shape = fmt.intProperty(SHAPE), self._shape(fmt)
        state = (width, self._view.zoom, id(self._view.colours), self._view.language)
        kept = self._drawn.get(key)
        if kept is not None and kept[0] == state:
            return kept[1]
        made = _drawn(shape, width, self._view)
        if made is not None:
            if len(self._drawn) >= _KEPT:
                self._drawn.clear()
            self._drawn[key] = state, made
        return made

    def _height(self, fmt: QTextFormat, width: float) -> float:
        shape = self._shape(fmt)
        if isinstance(shape, Figure) and not is_card(shape):
            return figures.height(shape, width, self._view)
        if isinstance(shape, Gallery) and shape.figures:
            return galleries.height(shape, width, self._view)
        if isinstance(shape, Rule):
            return RULE_HEIGHT
        drawn = self._laid_out(fmt, width)
        if drawn is not None:
            return drawn.height + (_ABOVE + _strip(shape)) * self._view.zoom
        return cards.height(self._view)

    def _draw(self, painter: QPainter, rect: QRectF, fmt: QTextFormat, selected: bool) -> None:
        shape = self._shape(fmt)
        if isinstance(shape, Figure) and not is_card(shape):
            figures.draw(painter, rect, shape, self._view, selected)
        elif isinstance(shape, Gallery) and shape.figures:
            galleries.draw(painter, rect, shape, self._view, selected)
        elif isinstance(shape, Rule):
            _draw_rule(painter, rect, self._view, selected)
        elif (drawn := self._laid_out(fmt, rect.width())) is not None:
            zoom = self._view.zoom
            place = rect.adjusted(1, _ABOVE * zoom, -1, -_strip(shape) * zoom)
            drawn.draw(painter, place)
            if selected:
                _draw_chosen(painter, place, shape, self._view)
        elif not isinstance(shape, Pinned):
            cards.draw(painter, rect, shape, self._view, selected)


def _drawn(shape: Shape, width: float, view: View) -> Drawn | None:
    """How a block is drawn for which there is a drawing of its own."""
    room = width - 2
    match shape:
        case Table():
            return DrawnTable(shape, room, view)
        case Embed():
            return DrawnEmbed(shape, room, view)
        case Code():
            return drawn_code(shape, room, view)
        case Raw():
            return drawn_raw(shape, room, view)
    return None


def _strip(shape: Shape) -> float:
    """An embedded page's card has room for the hint inside."""
    return 3 if isinstance(shape, Embed) else _STRIP


def _draw_chosen(painter: QPainter, place: QRectF, shape: Shape, view: View) -> None:
    """An outline around the selected block, and how to edit it."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(view.colours.accent, 2))
    painter.drawRoundedRect(place, 4, 4)
    painter.setFont(small_font(view.zoom, 11))
    hint = tr("Alt+Enter shows the source") if isinstance(shape, Raw) else tr("Alt+Enter to edit")
    strip = QRectF(place.left(), place.bottom() + 1, place.width(), _STRIP * view.zoom)
    if isinstance(shape, Embed):
        strip.moveBottomRight(place.bottomRight() - QPointF(12, 8) * view.zoom)
    painter.drawText(strip, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, hint)


def _draw_rule(painter: QPainter, rect: QRectF, view: View, selected: bool) -> None:
    colour = view.colours.accent if selected else view.colours.dim
    painter.setPen(QPen(colour, 2 if selected else 1))
    middle = rect.center()
    half = min(90.0, rect.width() / 3)
    painter.drawLine(middle - QPointF(half, 0), middle + QPointF(half, 0))


class NoteMarks(QPyTextObject):
    """A footnote's mark, small and raised. `shown` says what stands for its label."""

    def __init__(
        self, view: View, parent: QObject, shown: Callable[[str], str] = lambda label: label
    ) -> None:
        super().__init__(parent)
        self._shown = shown
        self._view = view

    def intrinsicSize(self, document: QTextDocument, position: int, fmt: QTextFormat) -> QSizeF:
        try:
            metrics = QFontMetricsF(_note_font(self._view))
            return QSizeF(
                metrics.horizontalAdvance(self._shown(fmt.stringProperty(LABEL))) + 2,
                metrics.height(),
            )
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
            painter.setFont(_note_font(self._view))
            painter.setPen(self._view.colours.accent)
            raised = QRectF(rect).translated(0, -QRectF(rect).height() * 0.35)
            painter.drawText(
                raised, Qt.AlignmentFlag.AlignCenter, self._shown(fmt.stringProperty(LABEL))
            )
        except Exception:
            log.exception("A footnote's mark could not be drawn")
        finally:
            painter.restore()


def _note_font(view: View) -> QFont:
    font = body_font(view.zoom)
    font.setPixelSize(max(8, round(font.pixelSize() * 0.68)))
    return font
