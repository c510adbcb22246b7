"""The search that goes on beside the page: its matches lit, counted, and gone through."""

import math

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from editor.base.errors import EditorError
from editor.base.search import Finder, Query
from editor.ui.find.places import Key, Place, key_of, replaced, stand_on
from editor.ui.find.sweep import Sweep
from editor.ui.text import ArticleEditor
from editor.ui.text.sheet.highlights import Layer, Span

IDLE = 200
"""Milliseconds without an edit until the page is looked through again."""
SLICE = 0.015
"""Seconds for which a long story is looked through at a time."""
_REST = 5
"""Milliseconds between two slices, for keys."""


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
        self.current: Place | None = None
        """The match that is selected."""
        self.trouble: EditorError | None = None
        self._sweep: Sweep | None = None
        self._shown: Sweep | None = None
        """Whose matches are lit and counted: the last that got to its end, or a new search's."""
        self._wanted: tuple[Key, int] | None = None
        """Where to go, and which way, as soon as it is known."""
        self._idle = QTimer(self, singleShot=True, interval=IDLE)
        self._idle.timeout.connect(self._refresh)
        self._more = QTimer(self, singleShot=True, interval=_REST)
        self._more.timeout.connect(self._go_on)
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
        self._shown = None
        self._look_again()

    def light(self, on: bool) -> None:
        """Show the matches on the page, or leave it plain; the search itself stays."""
        self._lit = on
        if on:
            self._look_again()
            return
        self._idle.stop()
        self._more.stop()
        self._stale = True
        for layer in (Layer.FIND, Layer.STRETCH):
            self._page.highlights.set(layer, [])
        self._page.show_found(None)

    def keep_within(self, stretch: QTextCursor | None) -> None:
        """Look only in a stretch of the page (which edits move), or everywhere."""
        self._within = stretch
        self._shown = None
        self._look_again()

    @property
    def within(self) -> Span | None:
        stretch = self._within
        if stretch is None or stretch.document() is not self._page.document():
            return None
        return stretch.selectionStart(), stretch.selectionEnd()

    # What was found

    @property
    def count(self) -> int:
        """How many were found, or were found so far."""
        return self._shown.count if self._shown is not None else 0

    @property
    def number(self) -> int | None:
        """Which of all matches is selected, from 0; None: none, or it isn't known yet."""
        sweep = self._sweep
        if self.current is None or sweep is None or not sweep.done:
            return None
        return sweep.number_of(self.current)

    @property
    def busy(self) -> bool:
        """Whether there may be more than were found so far."""
        return self._shown is not None and not self._shown.done

    def _page_changed(self) -> None:
        self._stale = True
        self._wanted = None
        if self._lit:
            self._idle.start()

    def _look_again(self) -> None:
        self._stale = True
        if self._lit:
            self._refresh()

    def _refresh(self) -> None:
        """Look through the page if it has changed since, from the caret outward: for a moment now,
        then whenever nothing else is to be done."""
        self._idle.stop()
        if not self._stale:
            return
        self._stale = False
        self._wanted, self.trouble = None, self._pattern_trouble
        here = self._page.textCursor().blockNumber()
        self._sweep = Sweep(self._page.page, self._finder, self.within, here)
        self._go_on(first=self._shown is None)

    def _go_on(self, seconds: float | None = None, *, first: bool = False) -> None:
        sweep = self._sweep
        if sweep is None or self._stale or sweep.done:
            return
        try:
            sweep.go_on(SLICE if seconds is None else seconds)
        except EditorError as error:
            self.trouble = error
            self._sweep = None
        if self._sweep is None or first or sweep.done:
            self._shown = self._sweep
            self._show_matches()
        if self._sweep is not None and not sweep.done:
            self._more.start()
        self._tell_selected()
        self.changed.emit()
        if self._wanted is not None:
            self._go_to(*self._wanted)

    def _show_matches(self) -> None:
        if not self._lit:
            return
        stretch, found = self.within, self._shown.places() if self._shown else []
        self._page.highlights.set(Layer.FIND, [one.span for one in found if one.span])
        self._page.highlights.set(Layer.STRETCH, [stretch] if stretch else [])

    # Going through

    def go(self, step: int, start: int | None = None) -> bool:
        """To the next match (1) or the one before (-1), round the ends if need be; from position
        `start`, where one is given, to the first that begins there or later. False: there is
        none. One that lies far away is gone to when it is found."""
        self._refresh()
        sweep = self._sweep
        if sweep is None or (sweep.done and not sweep.count):
            return False
        if start is not None:
            self._go_to(self._key_at(start), 1)
        elif self.current is not None:
            block, inner, begin = key_of(self.current)
            self._go_to((block, inner, begin + 1) if step > 0 else (block, inner, begin), step)
        else:
            cursor = self._page.textCursor()
            edge = cursor.selectionEnd() if step > 0 else cursor.selectionStart()
            self._go_to(self._key_at(edge), step)
        return True

    def _go_to(self, key: Key, step: int) -> None:
        sweep = self._sweep
        if sweep is None:
            return
        place = sweep.at_or_after(key) if step > 0 else sweep.before(key)
        if place is not None:
            self._stand_on(place)
        self._wanted = (key, step) if place is None and not sweep.done else None

    def _stand_on(self, place: Place) -> None:
        self.current = place
        cursor = self._page.textCursor()
        stand_on(self._page.page, cursor, place)
        self._page.setTextCursor(cursor)
        self._page.ensureCursorVisible()
        self._tell_selected()
        self.changed.emit()

    def _key_at(self, position: int) -> Key:
        return self._page.document().findBlock(position).blockNumber(), -1, position

    def _selection_changed(self) -> None:
        """Who moves the caret doesn't wait for a match any more."""
        self._wanted = None
        self._tell_selected()

    def _tell_selected(self) -> None:
        if self._stale:
            return
        before, self.current = self.current, self._selected()
        span = self.current.span if self.current is not None else None
        if self._lit and span != self._page.highlights.found:
            self._page.show_found(span)
        if before != self.current:
            self.changed.emit()

    def _selected(self) -> Place | None:
        cursor, sweep = self._page.textCursor(), self._sweep
        if sweep is None:
            return None
        place = sweep.at((cursor.selectionStart(), cursor.selectionEnd()))
        if place is not None:
            return place
        here = self.current
        if here is not None and here.span is None and here.block == cursor.blockNumber():
            return here
        card = self._page.page.selected_object(cursor)
        return sweep.inside(card.blockNumber()) if card is not None else None

    # Replacing

    def replace(self, words: str) -> None:
        """Put words in the place of the match that is selected, and go to the next.

        Raises EditorError, with nothing changed, for a group that the pattern doesn't have."""
        self._refresh()
        place = self.current
        if place is None:
            self.go(1)
            return
        length = self._page.document().characterCount()
        self._page.as_one_step(lambda page: replaced(page, self._finder, [place], words))
        self._look_again()
        block, inner, start = key_of(place)
        if place.span is not None:
            grown = self._page.document().characterCount() - length
            start += place.span[1] - place.span[0] + grown
        else:
            start += len(self._finder.instead(place.words, place.hit, words))
        self._go_to((block, inner, start), 1)

    def replace_all(self, words: str) -> int:
        """Each match once, as one undo step; how many were replaced."""
        self._refresh()
        self._go_on(math.inf)
        chosen = self._sweep.places() if self._sweep is not None else []
        done = self._page.as_one_step(lambda page: replaced(page, self._finder, chosen, words))
        self._look_again()
        return done
