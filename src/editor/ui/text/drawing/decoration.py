"""What is painted around the text: bars, boxes, list markers, placeholders, attributions."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextBlock,
)

from editor.document import Figure, Footnote, ListItem, Paragraph, PullQuote
from editor.document.blocks import Container
from editor.ui.text import words
from editor.ui.text.drawing import attributions, fields, footnotes
from editor.ui.text.drawing.view import View
from editor.ui.text.page.look import (
    BOX_HEAD,
    BOX_LABEL,
    BOX_PADDING,
    INDENT,
    MARGIN,
    SANS,
    body_font,
    look_of,
    small_font,
)
from editor.ui.text.page.page import Page, is_empty
from editor.ui.text.page.shapes import BODY_START, Pinned, Shape, container_of, is_card

BULLETS = "•◦▪"
_BEYOND = 40
"""How far, in pixels, what belongs to a block may be painted above it."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A block in view, its shape, and where it lies in the viewport."""

    block: QTextBlock
    shape: Shape
    rect: QRectF


def in_view(page: Page, first: QTextBlock, scrolled: QPointF, bottom: float) -> Iterator[Seen]:
    """Blocks from `first` on that are seen above `bottom`. Stops at one without a layout: its
    lines are invalid, and asking an invalid line for anything crashes."""
    layout: QAbstractTextDocumentLayout = page.document.documentLayout()
    block = first
    while block.isValid() and block.layout().lineCount():
        rect = layout.blockBoundingRect(block).translated(-scrolled)
        if rect.top() > bottom + _BEYOND:
            return
        yield Seen(block, page.shape(block), rect)
        block = block.next()


def is_decorated(one: Seen, page: Page) -> bool:
    """Whether anything is painted for the block besides its text and object."""
    shape = one.shape
    return (
        shape is Pinned.STANDFIRST
        or isinstance(shape, ListItem | PullQuote | Footnote)
        or container_of(shape) is not Container.NONE
        or bool(placeholder_of(one, page))
    )


def draw_under(painter: QPainter, seen: list[Seen], view: View, page: Page) -> None:
    """Boxes and notes: a panel behind their blocks."""
    for one in seen:
        if container_of(one.shape) in (Container.BOX, Container.NOTE):
            panel = _reach(one, seen, view, page)
            panel.adjust(0, -_label_room(one, page, view), 0, 0)
            painter.fillRect(panel, view.colours.panel)


def draw_over(
    painter: QPainter, decorated: list[Seen], seen: list[Seen], view: View, page: Page
) -> None:
    for one in decorated:
        kind = container_of(one.shape)
        if kind in (Container.QUOTE, Container.NOTE):
            bar = _reach(one, seen, view, page)
            bar.setWidth((2 if kind is Container.QUOTE else 3) * view.zoom)
            bar.adjust(0, -_label_room(one, page, view), 0, 0)
            shade = view.colours.dim if kind is Container.QUOTE else view.colours.accent
            painter.fillRect(bar, shade)
        if _label_room(one, page, view):
            _draw_label(painter, one, view)
        if isinstance(one.shape, ListItem) and not is_card(one.shape):
            _draw_marker(painter, one, view, page)
        elif isinstance(one.shape, Footnote) and not is_card(one.shape):
            footnotes.draw(painter, one.block, one.rect, one.shape, view, page)
        elif isinstance(one.shape, PullQuote) and not is_card(one.shape):
            attributions.draw(painter, one.block, one.rect, one.shape, view)
        elif one.shape is Pinned.STANDFIRST:
            fields.draw_standfirst(painter, one.block, one.rect, view, page.document.textWidth())
        placeholder = placeholder_of(one, page)
        if placeholder:
            _draw_placeholder(painter, one, placeholder, view)


def _reach(one: Seen, seen: list[Seen], view: View, page: Page) -> QRectF:
    """The block's part of its container's panel or bar, down to the next block in it."""
    kind = container_of(one.shape)
    padding = (2 if kind is Container.QUOTE else BOX_PADDING) * view.zoom
    margin = MARGIN * view.zoom
    rect = QRectF(one.rect)
    rect.setRight(page.document.textWidth() - margin)
    rect.setLeft(margin)
    rect.adjust(0, -padding, 0, padding)
    after = next((s for s in seen if s.block == one.block.next()), None)
    if after is None or isinstance(after.shape, Pinned) or container_of(after.shape) is not kind:
        return rect
    rect.setBottom(one.rect.bottom() if after.shape.starts else after.rect.top() - padding)
    return rect


def _label_room(one: Seen, page: Page, view: View) -> float:
    """What a box or note needs above its first block to say what it is; 0 for the others."""
    kind = container_of(one.shape)
    if kind not in (Container.BOX, Container.NOTE) or isinstance(one.shape, Pinned):
        return 0
    before = one.block.previous()
    goes_on = before.isValid() and container_of(page.shape(before)) is kind
    return 0 if goes_on and not one.shape.starts else (BOX_HEAD - BOX_PADDING) * view.zoom


def _draw_label(painter: QPainter, one: Seen, view: View) -> None:
    is_box = container_of(one.shape) is Container.BOX
    label = words.tr("Information box") if is_box else words.tr("Editor's note")
    font = small_font(view.zoom, 10.5)
    font.setWeight(QFont.Weight.DemiBold)
    font.setCapitalization(QFont.Capitalization.AllUppercase)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.6 * view.zoom)
    painter.setFont(font)
    painter.setPen(view.colours.dim)
    height = BOX_LABEL * view.zoom
    left = (MARGIN + INDENT) * view.zoom
    room = QRectF(
        left, one.rect.top() - (BOX_HEAD - BOX_PADDING) * view.zoom, one.rect.width(), height
    )
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, label)


def placeholder_of(one: Seen, page: Page) -> str:
    if one.block.layout().preeditAreaText():
        return ""
    if isinstance(one.shape, Figure) and not is_card(one.shape):
        return words.no_caption() if one.block.length() == 3 else ""
    if not is_empty(one.block):
        return ""
    if one.shape is Pinned.HEADLINE:
        return words.headline()
    if one.shape is Pinned.STANDFIRST:
        return words.standfirst()
    if isinstance(one.shape, Footnote):
        return words.footnote()
    is_only = page.document.blockCount() == BODY_START + 1
    return words.first_paragraph() if is_only and one.shape == Paragraph() else ""


def _draw_placeholder(painter: QPainter, one: Seen, text: str, view: View) -> None:
    layout = one.block.layout()
    line = layout.lineAt(layout.lineCount() - 1)
    look = look_of(one.shape)
    font = body_font(view.zoom)
    if look.sans:
        font.setFamilies(list(SANS))
    font.setPixelSize(round(look.size * view.zoom))
    font.setWeight(QFont.Weight(look.weight))
    font.setItalic(isinstance(one.shape, Figure))
    painter.setFont(font)
    painter.setPen(view.colours.hint)
    origin = one.rect.topLeft() + QPointF(line.x(), line.y() + line.ascent())
    painter.drawText(origin, text)


def _draw_marker(painter: QPainter, one: Seen, view: View, page: Page) -> None:
    item = one.shape
    if not isinstance(item, ListItem) or item.continues:
        return
    font = body_font(view.zoom)
    text = f"{ordinal(page, one.block)}." if item.ordered else BULLETS[item.depth % len(BULLETS)]
    line = one.block.layout().lineAt(0)
    right = one.rect.left() + line.x() - 9
    baseline = one.rect.top() + line.y() + line.ascent()
    painter.setFont(font)
    painter.setPen(view.colours.dim)
    painter.drawText(QPointF(right - QFontMetricsF(font).horizontalAdvance(text), baseline), text)


def ordinal(page: Page, block: QTextBlock) -> int:
    """Which number an ordered item has in its list."""
    item = page.shape(block)
    number = 1
    while isinstance(item, ListItem) and not item.begins:
        block = block.previous()
        before = page.shape(block) if block.isValid() else None
        if not isinstance(before, ListItem) or before.depth < item.depth:
            break
        if before.depth > item.depth:
            continue
        if before.ordered != item.ordered:
            break
        number += not before.continues
        item = before
    return number
