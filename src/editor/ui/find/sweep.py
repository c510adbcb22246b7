"""Looking a long story through without keeping anybody waiting: from one block outward, in slices.

The blocks that were looked through are one stretch around that block; in it, what comes next and
what came before is known for good.
"""

import time
from bisect import bisect_left

from editor.base.search import Finder
from editor.ui.find.places import Key, Place, key_of, places_in
from editor.ui.text.page.page import Page
from editor.ui.text.sheet.highlights import Span


class Sweep:
    """The page must not be edited while this goes on."""

    def __init__(self, page: Page, finder: Finder, within: Span | None, start: int) -> None:
        self._page, self._finder, self._within = page, finder, within
        last = page.document.blockCount() - 1
        self._first, self._last = 0, last
        if within is not None:
            self._first = page.document.findBlock(within[0]).blockNumber()
            self._last = page.document.findBlock(max(within[0], within[1] - 1)).blockNumber()
        start = min(max(start, self._first), self._last)
        self._down, self._up = start, start - 1
        """The next blocks to look through, downwards and upwards."""
        self._below: list[Place] = []
        self._above: list[Place] = []
        """The nearest first."""
        finder.begin()

    @property
    def done(self) -> bool:
        return self._up < self._first and self._down > self._last

    @property
    def count(self) -> int:
        return len(self._above) + len(self._below)

    def places(self) -> list[Place]:
        """What was found so far, in reading order."""
        return [*reversed(self._above), *self._below]

    def go_on(self, seconds: float) -> None:
        """Look further for so long. Raises EditorError for a pattern that takes too long."""
        ends = time.monotonic() + seconds
        while not self.done:
            if self._down <= self._last:
                self._below += self._found(self._down)
                self._down += 1
            if self._up >= self._first:
                self._above += reversed(self._found(self._up))
                self._up -= 1
            if time.monotonic() > ends:
                return

    def _found(self, number: int) -> list[Place]:
        return places_in(self._page, self._page.block(number), self._finder, self._within)

    # Going through

    def number_of(self, place: Place) -> int:
        """Which of all it is, from 0. Holds once everything was looked through."""
        below = self._below_at(key_of(place))
        at = below if below < len(self._below) and self._below[below] == place else None
        return len(self._above) + at if at is not None else self._above_before(key_of(place))

    def at(self, span: Span) -> Place | None:
        """The place that is exactly there."""
        block = self._page.document.findBlock(span[0]).blockNumber()
        found = self._next((block, -1, span[0]))
        return found if found is not None and found.span == span else None

    def inside(self, block: int) -> Place | None:
        """The first place inside a card."""
        found = self._next((block, 0, 0))
        return found if found is not None and found.block == block else None

    def at_or_after(self, key: Key) -> Place | None:
        """The first place from there on, round the end if need be; None: not known yet."""
        if not self.done and not self._up < key[0] < self._down:
            return None
        found = self._next(key)
        if found is None and self.done and self.count:
            return self._above[-1] if self._above else self._below[0]
        return found

    def before(self, key: Key) -> Place | None:
        """The last place before there, round the beginning if need be; None: not known yet."""
        if not self.done and not self._up < key[0] < self._down:
            return None
        below = self._below_at(key)
        if below:
            return self._below[below - 1]
        above = self._above_before(key)
        if above:
            return self._above[len(self._above) - above]
        if self.done and self.count:
            return self._below[-1] if self._below else self._above[0]
        return None

    def _next(self, key: Key) -> Place | None:
        above = self._above_before(key)
        if above < len(self._above):
            return self._above[len(self._above) - above - 1]
        below = self._below_at(key)
        return self._below[below] if below < len(self._below) else None

    def _below_at(self, key: Key) -> int:
        return bisect_left(self._below, key, key=key_of)

    def _above_before(self, key: Key) -> int:
        """How many places above come before there."""
        reach = bisect_left(self._above, tuple(-part for part in key), key=_mirrored)
        while reach < len(self._above) and key_of(self._above[reach]) == key:
            reach += 1
        return len(self._above) - reach


def _mirrored(place: Place) -> tuple[int, ...]:
    return tuple(-part for part in key_of(place))
