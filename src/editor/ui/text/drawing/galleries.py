"""How a gallery looks: its photos in rows of one height, each with its caption under it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from editor.document import Figure, Gallery, Text
from editor.ui.text import words
from editor.ui.text.drawing import figures
from editor.ui.text.drawing.colours import PageColours
from editor.ui.text.drawing.lettering import Lettering
from editor.ui.text.drawing.view import View
from editor.ui.text.page.look import small_font
from editor.ui.text.words import tr

_GAP = 8
_CAPTION = 13
_FOOT = 24
_TALLEST = 320
_LOWEST = 60
"""Pixels at zoom 1 of a row's pictures."""
_MOST, _NARROWEST = 3, 160
"""Photos in a row, and the pixels that each should have across."""
_FLATTEST, _STEEPEST = 0.5, 1.6
"""Height over width of a photo's place. One beyond that stands in it with room around, so that its
caption can be read."""
_ABOVE, _BELOW = 4, 14
_BETWEEN = 10
_HEAD = 22


@dataclass(frozen=True, slots=True)
class Cell:
    """One photo's place and its caption's, measured from the gallery's top left."""

    frame: QRectF
    caption: Lettering
    foot: float
    """Where its chips and credit stand, from the top."""


@dataclass(frozen=True, slots=True)
class Laid:
    cells: tuple[Cell, ...]
    caption: Lettering
    under: float
    """Where the gallery's own caption stands."""
    height: float


def rows_of(count: int, most: int = 3) -> list[int]:
    """How many photos stand in each row: as many as have room, but none alone below others."""
    rows = -(-count // most) if count else 0
    return sorted(count // rows + (number < count % rows) for number in range(rows))


def height(gallery: Gallery, width: float, view: View) -> float:
    return _laid(gallery, width, view).height


def draw(painter: QPainter, rect: QRectF, gallery: Gallery, view: View, selected: bool) -> None:
    laid = _laid(gallery, rect.width(), view)
    painter.save()
    painter.translate(rect.topLeft())
    _draw_head(painter, rect.width(), gallery, view, selected)
    for figure, cell in zip(gallery.figures, laid.cells, strict=True):
        _draw_cell(painter, figure, cell, view, gallery)
    if gallery.caption:
        _draw_words(painter, laid.caption, QPointF(0, laid.under), view.colours)
    if selected:
        whole = QRectF(0, 0, rect.width(), laid.height - (_BELOW - 6) * view.zoom)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(view.colours.accent, 2.5))
        painter.setClipping(False)  # Qt's ends at the column
        painter.drawRect(whole.adjusted(-5, 0, 5, 0))
    painter.restore()


def _draw_head(
    painter: QPainter, width: float, gallery: Gallery, view: View, selected: bool
) -> None:
    """A quiet line that says that these photos belong together, and how to edit them."""
    font = small_font(view.zoom, 11)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(view.colours.dim)
    room = QRectF(0, _ABOVE * view.zoom, width, (_HEAD - 6) * view.zoom)
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(room, middle, words.gallery(len(gallery.figures)))
    if selected:
        painter.setFont(small_font(view.zoom, 11))
        painter.setPen(view.colours.accent)
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignRight, tr("Alt+Enter to edit"))


def _draw_cell(painter: QPainter, figure: Figure, cell: Cell, view: View, gallery: Gallery) -> None:
    painter.fillRect(cell.frame, view.colours.panel)
    figures.draw_picture(painter, _within(cell.frame, figures.ratio_of(figure, view)), figure, view)
    foot = QRectF(cell.frame.left(), cell.foot, cell.frame.width(), (_FOOT - 4) * view.zoom)
    figures.draw_foot(painter, foot, figure, view, gallery)
    below = QPointF(cell.frame.left(), cell.frame.bottom() + 5 * view.zoom)
    if figure.caption:
        _draw_words(painter, cell.caption, below, view.colours)
        return
    font = small_font(view.zoom, _CAPTION)
    font.setItalic(True)
    painter.setFont(font)
    painter.setPen(view.colours.hint)
    room = QRectF(below.x(), below.y(), cell.frame.width(), 22 * view.zoom)
    painter.drawText(room, Qt.AlignmentFlag.AlignTop, words.no_caption())


def _within(frame: QRectF, ratio: float) -> QRectF:
    """The largest part of the frame, in its middle, that has the photo's shape."""
    across = min(frame.width(), frame.height() / ratio)
    down = min(frame.height(), frame.width() * ratio)
    place = QRectF(0, 0, round(across), round(down))
    place.moveCenter(frame.center())
    if abs(place.width() - frame.width()) < 2 and abs(place.height() - frame.height()) < 2:
        return frame
    return place


def _draw_words(painter: QPainter, caption: Lettering, at: QPointF, colours: PageColours) -> None:
    painter.setPen(colours.dim)
    caption.layout.draw(painter, at)


def _laid(gallery: Gallery, width: float, view: View) -> Laid:
    ratios = tuple(figures.ratio_of(figure, view) for figure in gallery.figures)
    captions = tuple(figure.caption for figure in gallery.figures)
    return _lay_out(captions, gallery.caption, ratios, width, view.zoom, view.colours)


@lru_cache(maxsize=64)
def _lay_out(
    captions: tuple[Text, ...],
    caption: Text,
    ratios: tuple[float, ...],
    width: float,
    zoom: float,
    colours: PageColours,
) -> Laid:
    """Qt asks for an object's size at each key press, so this is remembered."""
    font = small_font(zoom, _CAPTION)
    cells: list[Cell] = []
    top = (_ABOVE + _HEAD) * zoom
    most = min(_MOST, max(1, int(width / zoom / _NARROWEST)))
    for count in rows_of(len(ratios), most):
        first = len(cells)
        frames = _row(ratios[first : first + count], top, width, zoom)
        letters = [Lettering(one, font, colours) for one in captions[first : first + count]]
        lowest = top
        for frame, words_ in zip(frames, letters, strict=True):
            words_.lay_out(frame.width())
            tall = max(words_.height, 20 * zoom)
            under = frame.bottom() + 5 * zoom + tall + 3 * zoom
            cells.append(Cell(frame, words_, under))
            lowest = max(lowest, under + _FOOT * zoom)
        top = lowest + _BETWEEN * zoom
    whole = Lettering(caption, small_font(zoom, _CAPTION + 1), colours)
    whole.lay_out(width)
    under = top
    end = under + (whole.height if caption else -_BETWEEN * zoom) + _BELOW * zoom
    return Laid(tuple(cells), whole, under, end)


def _row(ratios: Sequence[float], top: float, width: float, zoom: float) -> list[QRectF]:
    """Pictures of one height that fill the width; fewer tall ones stand in the middle."""
    room = width - _GAP * zoom * (len(ratios) - 1)
    shapes = [1 / min(max(ratio, _FLATTEST), _STEEPEST) for ratio in ratios]
    down = min(max(room / sum(shapes), _LOWEST * zoom), _TALLEST * zoom)
    across = [down * shape for shape in shapes]
    if sum(across) > room:
        across = [room * one / sum(across) for one in across]
    left = (room - sum(across)) / 2
    out = []
    for one in across:
        out.append(QRectF(round(left), top, round(one), round(down)))
        left += one + _GAP * zoom
    return out
