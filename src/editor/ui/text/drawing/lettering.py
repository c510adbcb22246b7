"""Words with marks, laid out outside the page: in the cells of tables."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption

from editor.document import Mark, Text
from editor.ui.text.drawing.colours import PageColours
from editor.ui.text.page.look import MONO
from editor.ui.text.page.reading import width

LONGEST = 2_000
"""Characters of one cell that are shown."""


def look_of_run(marks: Mark, href: str, size: int, colours: PageColours) -> QTextCharFormat:
    """How a run looks whose plain text is `size` pixels tall."""
    out = QTextCharFormat()
    if marks & Mark.STRONG:
        out.setFontWeight(QFont.Weight.Bold)
    if marks & Mark.EMPHASIS:
        out.setFontItalic(True)
    if marks & Mark.STRIKE:
        out.setFontStrikeOut(True)
    if marks & Mark.CODE:
        out.setFontFamilies(list(MONO))
        out.setProperty(QTextCharFormat.Property.FontPixelSize.value, max(1, round(size * 0.92)))
    if marks & Mark.SUB:
        out.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
    if marks & (Mark.SUP | Mark.FOOTNOTE):
        out.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    if href or marks & Mark.FOOTNOTE:
        out.setForeground(colours.accent)
        out.setFontUnderline(bool(href))
    return out


class Lettering:
    """One cell's words. `widest` is their width on one line, `narrowest` that of a word that
    can't be broken."""

    def __init__(self, words: Text, font: QFont, colours: PageColours) -> None:
        shown, formats = "", []
        for run in words:
            part = run.text[: LONGEST - len(shown)]
            if run.marks or run.href:
                piece = QTextLayout.FormatRange()
                piece.start, piece.length = width(shown), width(part)
                piece.format = look_of_run(run.marks, run.href, font.pixelSize(), colours)
                formats.append(piece)
            shown += part
        self._layout = QTextLayout(shown, font)
        self._layout.setFormats(formats)
        self.height = 0.0
        self._laid: tuple[float, Qt.AlignmentFlag] | None = None
        self.lay_out(1e6)
        self.widest = self._layout.maximumWidth()
        self.narrowest = self._layout.minimumWidth()

    def lay_out(self, width: float, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft) -> None:
        """Break into lines for this width, unless it is the one they are broken for."""
        if self._laid == (width, align):
            return
        self._laid = width, align
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        self.height = 0.0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, self.height))
            self.height += line.height() * 1.12
        self._layout.endLayout()

    @property
    def layout(self) -> QTextLayout:
        return self._layout
