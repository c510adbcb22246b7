"""How each shape of block looks, in pixels at zoom 1: sizes, margins, fonts."""

from dataclasses import dataclass, replace
from functools import cache

from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication

from editor.document import Figure, Footnote, Heading, ListItem, PullQuote
from editor.document.blocks import Container
from editor.ui.text.page.shapes import Pinned, Shape, container_of, is_card

COLUMN = 660
MARGIN = 24
BELOW = 180
"""Room below the last line, so that it isn't written at the window's edge."""
INDENT = 26
BODY_SIZE = 17
SERIF = ("Noto Serif", "Source Serif 4", "Charter", "Georgia", "Cambria", "serif")
SANS = ("Inter", "Segoe UI", "SF Pro Text", "Noto Sans", "sans-serif")
MONO = ("Noto Sans Mono", "Cascadia Mono", "Menlo", "Consolas", "monospace")


@dataclass(frozen=True, slots=True)
class Look:
    """`spacing` is the distance between lines, in font sizes; `indent` counts steps; `left` and
    `right` are margins beside the block."""

    size: int = BODY_SIZE
    weight: int = QFont.Weight.Normal
    italic: bool = False
    dim: bool = False
    sans: bool = False
    spacing: float = 1.45
    indent: int = 0
    left: int = 0
    right: int = 0


_HEADINGS = {
    2: Look(22, QFont.Weight.Bold, spacing=1.3),
    3: Look(19, QFont.Weight.Bold, spacing=1.35),
    4: Look(17, QFont.Weight.Bold, spacing=1.4),
}
_HEADLINE = Look(30, QFont.Weight.Bold, spacing=1.27)
_STANDFIRST = Look(18, QFont.Weight.DemiBold, spacing=1.4)
_PULL = Look(22, italic=True, spacing=1.4, indent=1)
_CAPTION = Look(14, dim=True, sans=True, spacing=1.4)
_FOOTNOTE = Look(14, spacing=1.4, indent=1)
ATTRIBUTION = Look(14, dim=True, sans=True, spacing=1.4)
"""Of a quotation: its last paragraph, if that begins with a dash."""

ASIDE = 260
"""What a figure at one side leaves free at the other. Text doesn't run there: Qt can't."""
ATTRIBUTION_HEIGHT = 24
BOX_PADDING = 12
BOX_LABEL = 14
BOX_HEAD = BOX_PADDING + BOX_LABEL + 4
"""A box's panel begins so far above its words, and says there what it is."""


def look_of(shape: Shape) -> Look:
    look = _own_look(shape)
    match container_of(shape):
        case Container.NONE:
            return look
        case Container.QUOTE:
            return replace(look, indent=look.indent + 1)
    return replace(look, indent=look.indent + 1, right=look.right + 2 * BOX_PADDING)


def _own_look(shape: Shape) -> Look:
    match shape:
        case Pinned.HEADLINE:
            return _HEADLINE
        case Pinned.STANDFIRST:
            return _STANDFIRST
        case _ if is_card(shape):
            return Look()
        case Heading():
            return _HEADINGS.get(shape.level, _HEADINGS[4])
        case ListItem():
            return Look(indent=shape.depth + 1)
        case PullQuote():
            return _PULL
        case Figure(width="left"):
            return replace(_CAPTION, right=ASIDE)
        case Figure(width="right"):
            return replace(_CAPTION, left=ASIDE)
        case Figure():
            return _CAPTION
        case Footnote():
            return _FOOTNOTE
        case _:
            return Look()


@cache
def line_percent(sans: bool, spacing: float) -> float:
    """Qt's line height for a spacing: fonts differ much in how tall a line they ask for."""
    font = QFont(list(SANS if sans else SERIF))
    font.setPixelSize(100)
    return 100 * spacing * 100 / QFontMetricsF(font).height()


@cache
def dots_per_inch() -> int:
    """What Qt scales a page's margins by, so that pixels at zoom 1 are pixels of the screen."""
    return round(QGuiApplication.primaryScreen().logicalDotsPerInchY())


def points(pixels: float) -> float:
    """A font's size for the page itself: in points, so that it follows the page's zoom."""
    return pixels * 72 / dots_per_inch()


def page_font() -> QFont:
    font = QFont(list(SERIF))
    font.setPointSizeF(points(BODY_SIZE))
    return font


def body_font(zoom: float) -> QFont:
    """For what is painted beside the text in the same size."""
    font = QFont(list(SERIF))
    font.setPixelSize(round(BODY_SIZE * zoom))
    return font


def small_font(zoom: float, size: float = 12) -> QFont:
    """For credits, chips and cards."""
    font = QFont(list(SANS))
    font.setPixelSize(round(size * zoom))
    return font
