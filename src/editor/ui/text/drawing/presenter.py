"""Sizes, colours and fonts of text: never in the document, so that they are no edits."""

from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextLayout

from editor.document import Mark, Paragraph
from editor.document.blocks import Container
from editor.ui.text.drawing.attributions import DASH
from editor.ui.text.drawing.colours import PageColours
from editor.ui.text.page.change import Change
from editor.ui.text.page.formats import HREF, MARKS, SIZE, shape_key
from editor.ui.text.page.look import ATTRIBUTION, BODY_SIZE, MONO, SANS, Look, look_of, points
from editor.ui.text.page.page import Page
from editor.ui.text.page.shapes import Pinned, Shape, container_of, is_card

_TURN = 8
"""Milliseconds for restyling blocks out of view in one turn of the event loop."""
_ENDLESS = 1 << 24
"""Longer than any block."""
_DRAWN = int(Mark.CODE | Mark.SUB | Mark.SUP)
"""Marks that text in body size can't show by its native format."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What a shape means for its text; asked for with each key, so it is kept by shape number."""

    look: Look
    card: bool
    pinned: bool
    plain: bool
    quoted: bool = False
    """Whether its words may say whose quotation it stands in."""

    @classmethod
    def of(cls, shape: Shape) -> "_Known":
        look = look_of(shape)
        upright = look.weight == QFont.Weight.Normal and not look.italic
        plain = upright and look.size == BODY_SIZE and not (look.dim or look.sans)
        quoted = isinstance(shape, Paragraph) and shape.container is Container.QUOTE
        return cls(look, is_card(shape), isinstance(shape, Pinned), plain, quoted)


_ATTRIBUTION = _Known(ATTRIBUTION, card=False, pinned=False, plain=False)


class Presenter(QObject):
    """Styles blocks as they change, before Qt lays them out. (QSyntaxHighlighter does the same, but
    compares every character of the block for each key.)"""

    def __init__(self, page: Page, colours: PageColours) -> None:
        super().__init__(page.document)
        self._page = page
        self._colours = colours
        self._known: dict[int | None, _Known] = {None: _Known.of(Paragraph())}
        self._formats: dict[tuple[Look, int, bool], QTextCharFormat] = {}
        self._next = 0
        self.plain = False
        """Whether what is being typed has no marks and no link."""
        self._later = QTimer(self, interval=0)
        self._later.timeout.connect(self._restyle_some)
        self._settled = -1
        """The block in which one plain letter came after another; it needs no formats of ours."""
        page.watch(self._follow)

    def style_all(self) -> None:
        """Before the document is shown and laid out."""
        block = self._page.document.begin()
        while block.isValid():
            self._style(block)
            block = block.next()

    def restyle(self, colours: PageColours, first: int, last: int) -> None:
        """Show another theme: blocks `first` to `last` at once, the rest by and by."""
        self._colours = colours
        self._formats.clear()
        self._settled = -1
        for number in range(first, last + 1):
            self._restyle(self._page.block(number))
        self._next = 0
        self._later.start()

    def _restyle_some(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        block = self._page.block(self._next)
        while block.isValid() and clock.elapsed() < _TURN:
            self._restyle(block)
            block = block.next()
        self._next = block.blockNumber()
        if not block.isValid():
            self._later.stop()

    def _restyle(self, block: QTextBlock) -> None:
        if self._style(block):
            # The layout is told by this, but not that contents changed.
            self._page.document.markContentsDirty(block.position(), block.length())

    def _follow(self, change: Change) -> None:
        if self.plain and change.within:
            if change.number == self._settled:
                return
            if self._needs_none(change.block()):
                self._settled = change.number
                return
        self._settled = -1
        block = change.block()
        end = change.position + change.added + bool(change.removed)
        while block.isValid():
            self._style(block)
            if block.position() + block.length() > end:
                return
            block = block.next()

    def _needs_none(self, block: QTextBlock) -> bool:
        """Whether a paragraph with one plain letter more needs no formats of ours."""
        known = self._known.get(shape_key(block))
        return known is not None and known.plain and not block.layout().formats()

    def _style(self, block: QTextBlock) -> bool:
        """Whether the block had to be given other formats. Each key comes through here: every call
        into Qt counts."""
        layout = block.layout()
        wanted, had = self._wanted(block), layout.formats()
        if had and (composed := len(layout.preeditAreaText())):
            wanted = _around(wanted, had, layout.preeditAreaPosition(), composed)
        if wanted == had:
            return False
        layout.setFormats(wanted)
        return True

    def _wanted(self, block: QTextBlock) -> list[QTextLayout.FormatRange]:
        key = shape_key(block)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = _Known.of(self._page.shape(block))
        if known.card:
            return []
        if known.quoted and self._attributes(block):
            known = _ATTRIBUTION
        out: list[QTextLayout.FormatRange] = []
        for stretch in block.textFormats():
            looks = stretch.format
            if looks.objectType():
                continue
            marks = 0 if known.pinned else looks.intProperty(MARKS)
            linked = looks.hasProperty(HREF) and not known.pinned
            native = known.plain and not linked and not marks & _DRAWN
            if not native:
                stretch.format = self._format(known, marks, linked)
                out.append(stretch)
        if len(out) == 1 and not known.plain:
            # Typing in a heading or caption then moves no format, which would have Qt lay out and
            # paint the block below as well.
            out[0].length = _ENDLESS
        return out

    def _attributes(self, block: QTextBlock) -> bool:
        """Whether a quotation's last paragraph says whose words it is."""
        if not block.text().startswith(DASH):
            return False
        after = self._page.shape(block.next()) if block.next().isValid() else Paragraph()
        return container_of(after) is not Container.QUOTE or (
            isinstance(after, Paragraph) and after.starts
        )

    def _format(self, known: _Known, marks: int, linked: bool) -> QTextCharFormat:
        key = (known.look, marks, linked)
        found = self._formats.get(key)
        if found is None:
            found = self._formats[key] = self._make_format(known, Mark(marks), linked)
        return found

    def _make_format(self, known: _Known, marks: Mark, linked: bool) -> QTextCharFormat:
        out, look = QTextCharFormat(), known.look
        if not known.plain:
            _set_font(out, look, marks)
        if look.dim:
            out.setForeground(self._colours.dim)
        if marks & Mark.CODE:
            out.setFontFamilies(list(MONO))
            out.setProperty(SIZE, points(look.size * 0.88))
            out.setBackground(self._colours.panel)
        if marks & Mark.SUB:
            out.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
        if marks & Mark.SUP:
            out.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        if linked:
            out.setForeground(self._colours.accent)
            out.setFontUnderline(True)
        return out


def _set_font(out: QTextCharFormat, look: Look, marks: Mark) -> None:
    out.setProperty(SIZE, points(look.size))
    out.setFontWeight(look.weight)
    if look.sans:
        out.setFontFamilies(list(SANS))
    if marks & Mark.STRONG:
        heavy = look.weight > QFont.Weight.Normal
        out.setFontWeight(QFont.Weight.Black if heavy else QFont.Weight.Bold)
    out.setFontItalic(look.italic != bool(marks & Mark.EMPHASIS))
    out.setFontStrikeOut(bool(marks & Mark.STRIKE))


def _around(
    wanted: list[QTextLayout.FormatRange],
    had: list[QTextLayout.FormatRange],
    composing: int,
    length: int,
) -> list[QTextLayout.FormatRange]:
    """Formats of the block's text with those of what is being composed at a place in it."""
    out = []
    for one in wanted:
        if one.start >= composing:
            one.start += length
        elif one.start + one.length > composing:
            one.length += length
        out.append(one)
    end = composing + length
    return out + [o for o in had if composing <= o.start and o.start + o.length <= end]
