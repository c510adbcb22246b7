"""The search that goes on beside the page: its matches lit, counted, and gone through."""

from bisect import bisect_left

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from editor.base.errors import EditorError
from editor.base.search import Finder, Query
from editor.ui.find.places import Place, places, replaced, stand_on
from editor.ui.text import ArticleEditor
from editor.ui.text.highlights import Layer, Span

IDLE = 200
"""Milliseconds without an edit until the page is looked through again."""


class Finding(QObject):
    changed = Signal()
    """There are other matches, one stands on another, or the pattern can't be used."""

    def __init__(self, page: ArticleEditor) -> None:
        super().__init__(page)
        self._page = page
        self._finder = Finder(Query(""))
        self._within: QTextCursor | None = None
        self._lit = False
        self._stale = True
        self._pattern_trouble: EditorError | None = None
        self.places: list[Place] = []
        self.current: int | None = None
        """Which of the places is selected."""
        self.trouble: EditorError | None = None
        self._idle = QTimer(self, singleShot=True, interval=IDLE)
        self._idle.timeout.connect(self._refresh)
        page.changed.connect(self._page_changed)
        page.article_shown.connect(self._look_again)
        page.selectionChanged.connect(self._selection_changed)

    # What is looked for

    def look_for(self, query: Query) -> None:
        self._pattern_trouble = None
        try:
            self._finder = Finder(query)
        except EditorError as error:
            self._finder, self._pattern_trouble = Finder(Query("")), error
        self._look_again()

    def light(self, on: bool) -> None:
        """Show the matches on the page, or leave it plain; the search itself stays."""
        self._lit = on
        if on:
            self._look_again()
            return
        self._idle.stop()
        for layer in (Layer.FIND, Layer.STRETCH):
            self._page.highlights.set(layer, [])
        self._page.show_found(None)

    def keep_within(self, stretch: QTextCursor | None) -> None:
        """Look only in a stretch of the page (which edits move), or everywhere."""
        self._within = stretch
        self._look_again()

    @property
    def within(self) -> Span | None:
        stretch = self._within
        if stretch is None or stretch.document() is not self._page.document():
            return None
        return stretch.selectionStart(), stretch.selectionEnd()

    def _page_changed(self) -> None:
        self._stale = True
        if self._lit:
            self._idle.start()

    def _look_again(self) -> None:
        self._stale = True
        if self._lit:
            self._refresh()

    def _refresh(self) -> None:
        """Look through the page if it has changed since."""
        self._idle.stop()
        if not self._stale:
            return
        self._stale = False
        self.places, self.trouble = [], self._pattern_trouble
        try:
            self.places = places(self._page.page, self._finder, self.within)
        except EditorError as error:
            self.trouble = error
        self._keys = [_key(place) for place in self.places]
        self._numbers = {place.span: n for n, place in enumerate(self.places) if place.span}
        if self._lit:
            stretch = self.within
            self._page.highlights.set(Layer.FIND, self._numbers)
            self._page.highlights.set(Layer.STRETCH, [stretch] if stretch else [])
        self._selection_changed()
        self.changed.emit()

    _keys: list[tuple[int, int, int]]
    _numbers: dict[Span, int]

    # Going through

    def go(self, step: int, start: int | None = None) -> bool:
        """To the next match (1) or the one before (-1), round the ends if need be; from position
        `start`, where one is given, to the first that begins there or later."""
        self._refresh()
        if not self.places:
            return False
        if start is not None:
            number = bisect_left(self._keys, self._key_at(start))
        elif self.current is not None:
            number = self.current + step
        else:
            cursor = self._page.textCursor()
            edge = cursor.selectionEnd() if step > 0 else cursor.selectionStart()
            number = bisect_left(self._keys, self._key_at(edge)) - (step < 0)
        self._stand_on(number % len(self.places))
        return True

    def _stand_on(self, number: int) -> None:
        self.current = number
        cursor = self._page.textCursor()
        stand_on(self._page.page, cursor, self.places[number])
        self._page.setTextCursor(cursor)
        self._page.ensureCursorVisible()
        self._selection_changed()
        self.changed.emit()

    def _key_at(self, position: int) -> tuple[int, int, int]:
        return self._page.document().findBlock(position).blockNumber(), -1, position

    def _selection_changed(self) -> None:
        if self._stale:
            return
        before, self.current = self.current, self._selected()
        span = self.places[self.current].span if self.current is not None else None
        if self._lit and span != self._page.highlights.found:
            self._page.show_found(span)
        if before != self.current:
            self.changed.emit()

    def _selected(self) -> int | None:
        cursor = self._page.textCursor()
        number = self._numbers.get((cursor.selectionStart(), cursor.selectionEnd()))
        if number is not None:
            return number
        if self.current is not None and self.current < len(self.places):
            place = self.places[self.current]
            if place.span is None and place.block == cursor.blockNumber():
                return self.current
        card = self._page.page.selected_object(cursor)
        if card is None:
            return None
        inside = bisect_left(self._keys, (card.blockNumber(), 0, 0))
        there = self.places[inside : inside + 1]
        return inside if there and there[0].block == card.blockNumber() else None

    # Replacing

    def replace(self, words: str) -> None:
        """Put words in the place of the match that is selected, and go to the next.

        Raises EditorError, with nothing changed, for a group that the pattern doesn't have."""
        self._refresh()
        if self.current is None:
            self.go(1)
            return
        place = self.places[self.current]
        length = self._page.document().characterCount()
        self._page.as_one_step(lambda page: replaced(page, self._finder, [place], words))
        self._look_again()
        if not self.places:
            return
        block, inner, start = _key(place)
        if place.span is not None:
            grown = self._page.document().characterCount() - length
            start += place.span[1] - place.span[0] + grown
        else:
            start += len(self._finder.instead(place.words, place.hit, words))
        self._stand_on(bisect_left(self._keys, (block, inner, start)) % len(self.places))

    def replace_all(self, words: str) -> int:
        """Each match once, as one undo step; how many were replaced."""
        self._refresh()
        chosen = self.places
        done = self._page.as_one_step(lambda page: replaced(page, self._finder, chosen, words))
        self._look_again()
        return done


def _key(place: Place) -> tuple[int, int, int]:
    start = place.span[0] if place.span else place.hit.start
    return place.block, place.inner, start
