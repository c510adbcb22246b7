"""Highlights on the page: what was found, what is misspelled, what is asked about.

They are painted over the text as Qt's extra selections: never in the document, so that they are no
edits. Only this module sets those; whoever wants another highlight adds a `Layer`.
"""

import enum
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from editor.ui.text.drawing.colours import PageColours
from editor.ui.text.page.change import Change
from editor.ui.text.page.page import Page, selected
from editor.ui.text.sheet.standing import block_at

_BEYOND = 300
"""Pixels."""
Span = tuple[int, int]
"""Start and end, positions in the page's document."""


class Layer(enum.IntEnum):
    """From the lowest to the one that is painted over all others."""

    STRETCH = 0
    """The part of the story that is looked through."""
    COMMENTS = 1
    SPELLING = 2
    FIND = 3
    FOUND = 4
    """The match that one stands on."""


class Highlights(QObject):
    """Spans by layer. They follow edits, exactly so where the page is looked at: there each is a
    cursor. Elsewhere they are numbers, so that thousands of them cost a key press nothing."""

    def __init__(self, editor: QTextEdit, colours: PageColours) -> None:
        super().__init__(editor)
        self._editor = editor
        self._spans = {layer: _Spans() for layer in Layer}
        self._formats = _formats(colours)
        self._any = False
        """Whether there may be spans."""
        self._first = self._last = 0
        """Between these positions spans are cursors."""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_what_is_seen)
        editor.verticalScrollBar().valueChanged.connect(self._scrolled)
        editor.verticalScrollBar().rangeChanged.connect(self._scrolled)

    def follow(self, page: Page) -> None:
        """Another page is shown: nothing is highlighted on it yet."""
        self._any = False
        self._spans = {layer: _Spans() for layer in Layer}
        self._soon.stop()
        self._editor.setExtraSelections([])
        page.watch(self._edited)

    def set(self, layer: Layer, spans: Iterable[Span]) -> None:
        """Highlight these spans, in place of what the layer had. None of them may be empty."""
        fresh = sorted(spans)
        if not fresh and not self._spans[layer].all():
            return
        self._spans[layer] = _Spans(fresh)
        self._any = any(spans.known for spans in self._spans.values())
        self._show()

    def spans(self, layer: Layer) -> list[Span]:
        """Where the layer's spans stand now, in order; those that were deleted are gone."""
        return self._spans[layer].all()

    @property
    def found(self) -> Span | None:
        return next(iter(self._spans[Layer.FOUND].all()), None)

    def at(self, layer: Layer, position: int) -> Span | None:
        """The span at a position, its ends included."""
        touching = (span for span in self.spans(layer) if span[0] <= position <= span[1])
        return next(touching, None)

    def restyle(self, colours: PageColours) -> None:
        self._formats = _formats(colours)
        self._show()

    def _edited(self, change: Change) -> None:
        if not self._any or change.added == change.removed:
            return
        position, removed, more = change.position, change.removed, change.added - change.removed
        if self._first <= position and position + removed <= self._last:
            self._last += more
            for spans in self._spans.values():
                spans.shift += more
            return
        for spans in self._spans.values():
            spans.edited(position, removed, more)
        self._last = self._first
        self._soon.start()

    def _scrolled(self) -> None:
        # While the page is laid out, Qt can't be asked what stands where.
        if self._any:
            self._soon.start()

    def _show_what_is_seen(self) -> None:
        first, last = self._seen(0)
        if first < self._first or last > self._last:
            self._show()

    def _seen(self, beyond: int) -> Span:
        """The stretch in view, and as many pixels above and below."""
        size = self._editor.viewport().size()
        top = block_at(self._editor, QPoint(0, -beyond))
        bottom = block_at(self._editor, QPoint(size.width(), size.height() + beyond))
        return top.position(), bottom.position() + bottom.length()

    def _show(self) -> None:
        """Hand Qt the spans in view, and some above and below for scrolling."""
        self._first, self._last = self._seen(_BEYOND)
        shown: list[QTextEdit.ExtraSelection] = []
        for layer, spans in self._spans.items():
            for cursor in spans.live_between(self._first, self._last, self._editor.document()):
                one = QTextEdit.ExtraSelection()
                one.cursor = cursor
                one.format = self._formats[layer]
                shown.append(one)
        self._editor.setExtraSelections(shown)


@dataclass(slots=True)
class _Spans:
    """`known[first:end]` live on as cursors; those behind have moved by `shift` since."""

    known: list[Span] = field(default_factory=list)
    first: int = 0
    end: int = 0
    live: list[QTextCursor] = field(default_factory=list)
    shift: int = 0

    def all(self) -> list[Span]:
        shift = self.shift
        there = [(c.selectionStart(), c.selectionEnd()) for c in self.live]
        return [
            *self.known[: self.first],
            *((start, end) for start, end in there if start < end),
            *((start + shift, end + shift) for start, end in self.known[self.end :]),
        ]

    def edited(self, position: int, removed: int, more: int) -> None:
        """Text changed out of view: what stood in it is given up, what stood behind it moves."""

        def moved(spans: list[Span], shift: int) -> list[Span]:
            out = []
            for start, end in spans:
                if end + shift <= position:
                    out.append((start + shift, end + shift))
                elif start + shift >= position + removed:
                    out.append((start + shift + more, end + shift + more))
            return out

        there = [(c.selectionStart(), c.selectionEnd()) for c in self.live]
        self._keep(
            moved(self.known[: self.first], 0)
            + [span for span in there if span[0] < span[1]]
            + moved(self.known[self.end :], self.shift)
        )

    def live_between(self, first: int, last: int, document: QTextDocument) -> list[QTextCursor]:
        """Let the spans that touch this stretch live; their cursors."""
        if self.live or self.shift:
            self._keep(self.all())
        longest = max((end - start for start, end in self.known), default=0)
        self.first = bisect_left(self.known, (first - longest, 0))
        self.end = max(self.first, bisect_right(self.known, (last, last)))
        self.live = [_cursor(document, *span) for span in self.known[self.first : self.end]]
        return self.live

    def _keep(self, spans: list[Span]) -> None:
        self.known, self.first, self.end, self.live, self.shift = spans, 0, 0, [], 0


def _cursor(document: QTextDocument, start: int, end: int) -> QTextCursor:
    cursor = selected(document, start, end)
    cursor.setKeepPositionOnInsert(True)  # what is typed right behind is another word
    return cursor


def _formats(colours: PageColours) -> dict[Layer, QTextCharFormat]:
    stretch, comment, mistake, match, found = (QTextCharFormat() for _ in Layer)
    stretch.setBackground(colours.selection)
    comment.setBackground(colours.comment)
    mistake.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    mistake.setUnderlineColor(colours.mistake)
    match.setBackground(colours.match)
    found.setBackground(colours.found)
    found.setForeground(colours.text)
    return {
        Layer.STRETCH: stretch,
        Layer.COMMENTS: comment,
        Layer.SPELLING: mistake,
        Layer.FIND: match,
        Layer.FOUND: found,
    }
