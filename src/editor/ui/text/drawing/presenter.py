"""Sizes, colours and fonts of text: never in the document, so that they are no edits."""

from PySide6.QtCore import QSignalBlocker, QTimer
from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextFormat

from editor.document import Mark
from editor.ui.text.drawing.colours import PageColours
from editor.ui.text.page.formats import href_of, marks_of
from editor.ui.text.page.look import BODY_SIZE, MONO, SANS, Look, look_of
from editor.ui.text.page.page import Page
from editor.ui.text.page.reading import fragments
from editor.ui.text.page.shapes import Pinned, is_card

_SIZE = QTextFormat.Property.FontPixelSize.value
_BATCH = 60
"""Blocks restyled at a time after a change of theme or zoom; those in view come first."""


class Presenter(QSyntaxHighlighter):
    def __init__(self, page: Page, colours: PageColours, zoom: float) -> None:
        super().__init__(page.document)
        self._page = page
        self._colours = colours
        self._zoom = zoom
        self._formats: dict[tuple[Look, Mark, bool], QTextCharFormat] = {}
        self._next = 0
        self._later = QTimer(self, interval=0)
        self._later.timeout.connect(self._restyle_batch)

    def restyle(self, colours: PageColours, zoom: float, first: int, last: int) -> None:
        """Show another theme or zoom: blocks `first` to `last` at once, the rest by and by."""
        self._colours, self._zoom = colours, zoom
        self._formats.clear()
        self._restyle(first, last)
        self._next = 0
        self._later.start()

    def _restyle_batch(self) -> None:
        last = min(self._next + _BATCH, self._page.document.blockCount()) - 1
        self._restyle(self._next, last)
        self._next = last + 1
        if self._next >= self._page.document.blockCount():
            self._later.stop()

    def _restyle(self, first: int, last: int) -> None:
        # Qt wraps this in an edit and says that contents changed; they didn't.
        with QSignalBlocker(self._page.document):
            for number in range(first, last + 1):
                self.rehighlightBlock(self._page.block(number))

    def highlightBlock(self, text: str) -> None:
        block = self.currentBlock()
        shape = self._page.shape(block)
        if is_card(shape):
            return
        look, base = look_of(shape), block.position()
        pinned = isinstance(shape, Pinned)
        is_plain = look.size == BODY_SIZE and not look.dim
        for fragment in fragments(block):
            looks = fragment.charFormat()
            marks = Mark.NONE if pinned else marks_of(looks)
            linked = not pinned and bool(href_of(looks))
            if not looks.objectType() and not (is_plain and not marks and not linked):
                styled = self._format(look, marks, linked)
                self.setFormat(fragment.position() - base, fragment.length(), styled)

    def _format(self, look: Look, marks: Mark, linked: bool) -> QTextCharFormat:
        key = (look, marks, linked)
        if key not in self._formats:
            self._formats[key] = self._make_format(look, marks, linked)
        return self._formats[key]

    def _make_format(self, look: Look, marks: Mark, linked: bool) -> QTextCharFormat:
        out = QTextCharFormat()
        out.setProperty(_SIZE, round(look.size * self._zoom))
        out.setFontWeight(look.weight)
        if look.sans:
            out.setFontFamilies(list(SANS))
        if marks & Mark.STRONG:
            heavy = look.weight > QFont.Weight.Normal
            out.setFontWeight(QFont.Weight.Black if heavy else QFont.Weight.Bold)
        out.setFontItalic(look.italic != bool(marks & Mark.EMPHASIS))
        out.setFontStrikeOut(bool(marks & Mark.STRIKE))
        if look.dim:
            out.setForeground(self._colours.dim)
        if marks & Mark.CODE:
            out.setFontFamilies(list(MONO))
            out.setProperty(_SIZE, round(look.size * 0.88 * self._zoom))
            out.setBackground(self._colours.panel)
        if marks & Mark.SUB:
            out.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
        if marks & Mark.SUP:
            out.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        if linked:
            out.setForeground(self._colours.accent)
            out.setFontUnderline(True)
        return out
