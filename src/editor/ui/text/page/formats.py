"""Qt formats that say what a piece of the page is; looks that don't hang on a theme go along.

A block's format holds its shape's number; a run's format holds its marks and link. Sizes stand in
a block's own character format only (the caret of an empty heading needs them), never in text.
"""

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextFragment,
)

from editor.document import Heading, Mark, PullQuote, Run
from editor.ui.text.page.look import ATTRIBUTION_HEIGHT, line_percent, look_of, points
from editor.ui.text.page.shapes import Shape, has_object
from editor.ui.text.page.spacing import usual

SHAPE = QTextFormat.Property.UserProperty.value + 1
MARKS = SHAPE + 1
HREF = SHAPE + 2
LABEL = SHAPE + 3
SIZE = QTextFormat.Property.FontPointSize.value

BLOCK_OBJECT = QTextFormat.ObjectTypes.UserObject.value + 1
NOTE_OBJECT = BLOCK_OBJECT + 1
OBJECT = "\ufffc"

CARRIED = Mark.STRONG | Mark.EMPHASIS
"""Marks that a new paragraph takes over from the one before."""


def block_format(shape: Shape, key: int) -> QTextBlockFormat:
    look = look_of(shape)
    out = QTextBlockFormat()
    out.setProperty(SHAPE, key)
    out.setTopMargin(usual(shape))
    if isinstance(shape, PullQuote):
        out.setBottomMargin(ATTRIBUTION_HEIGHT)
    out.setIndent(look.indent)
    out.setLeftMargin(look.left)
    out.setRightMargin(look.right)
    if not has_object(shape):
        kind = QTextBlockFormat.LineHeightTypes.ProportionalHeight
        out.setLineHeight(line_percent(look.sans, look.spacing), kind.value)
    if isinstance(shape, Heading):
        out.setHeadingLevel(shape.level)
    return out


def block_text_format(shape: Shape, marks: Mark = Mark.NONE) -> QTextCharFormat:
    """The format of an empty block, so that its caret has the height that its text will have."""
    look = look_of(shape)
    out = text_format(marks)
    if not has_object(shape):
        out.setProperty(SIZE, points(look.size))
    return out


def text_format(marks: Mark = Mark.NONE, href: str = "") -> QTextCharFormat:
    out = QTextCharFormat()
    if marks:
        out.setProperty(MARKS, int(marks))
    if marks & Mark.STRONG:
        out.setFontWeight(QFont.Weight.Bold)
    if marks & Mark.EMPHASIS:
        out.setFontItalic(True)
    if marks & Mark.STRIKE:
        out.setFontStrikeOut(True)
    if href:
        out.setProperty(HREF, href)
    return out


def run_format(run: Run) -> QTextCharFormat:
    """For a run's text, or for the object that stands for a footnote's mark."""
    out = text_format(run.marks, run.href)
    if run.marks & Mark.FOOTNOTE:
        out.setObjectType(NOTE_OBJECT)
        out.setProperty(LABEL, run.text)
        out.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignNormal)
    return out


def object_format(key: int) -> QTextCharFormat:
    out = QTextCharFormat()
    out.setObjectType(BLOCK_OBJECT)
    out.setProperty(SHAPE, key)
    return out


def shape_key(block: QTextBlock) -> int | None:
    """The number of the block's shape; None for a block that Qt made by itself."""
    block_format = block.blockFormat()
    return block_format.intProperty(SHAPE) if block_format.hasProperty(SHAPE) else None


def marks_of(char_format: QTextCharFormat) -> Mark:
    return Mark(char_format.intProperty(MARKS))


def href_of(char_format: QTextCharFormat) -> str:
    return char_format.stringProperty(HREF)


def is_block_object(fragment: QTextFragment) -> bool:
    return fragment.charFormat().objectType() == BLOCK_OBJECT


def is_note(char_format: QTextCharFormat) -> bool:
    return char_format.objectType() == NOTE_OBJECT


def needs_cleaning(char_format: QTextCharFormat) -> bool:
    """Whether typing with this format would copy an object's or an empty block's format."""
    return char_format.objectType() != 0 or char_format.hasProperty(SIZE)


def for_typing(char_format: QTextCharFormat) -> QTextCharFormat:
    """The same marks and link, as text carries them."""
    return text_format(marks_of(char_format) & ~Mark.FOOTNOTE, href_of(char_format))
