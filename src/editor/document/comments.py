"""Comments: what the desk asks, pinned to words of a story. They are never part of its text.

A comment finds its words again by quoting them with what stands around them (the W3C's Web
Annotation Data Model, TextQuoteSelector). So it makes no version differ, no merge conflict, and
no writer can let it through to readers. See docs/decisions/comments.md.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

AROUND = 32
"""Characters of context that an anchor keeps on either side."""
_SURE = 12
"""A quotation of this many characters needs no context to be recognised."""
_FEW = 500
"""Places looked at, where a quotation occurs very often."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words of a text: `exact`, what stood before and after, and `at`, where they began."""

    exact: str
    prefix: str
    suffix: str
    at: int


@dataclass(frozen=True, slots=True)
class Comment:
    """A remark by `author`. An answer names the comment that it answers in `answers`, and has that
    one's anchor; `settled` is the first one's."""

    id: str
    story: str
    author: str
    created: datetime
    words: str
    anchor: Anchor
    answers: str = ""
    settled: bool = False


def pin(text: str, start: int, end: int) -> Anchor:
    """The anchor of `text[start:end]`."""
    return Anchor(
        text[start:end], text[max(0, start - AROUND) : start], text[end : end + AROUND], start
    )


def locate(anchor: Anchor, text: str) -> tuple[int, int] | None:
    """Where the anchor's words stand in a text that was edited since; None if they are gone.

    Words that were changed themselves are found by what stands around them.
    """
    found = _quoted(anchor, text)
    return found if found is not None else _between(anchor, text)


def _quoted(anchor: Anchor, text: str) -> tuple[int, int] | None:
    size = len(anchor.exact)
    places = list(_places(anchor.exact, text))
    if not places:
        return None
    around = {at: _context(anchor, text, at) for at in places}
    best = max(places, key=lambda at: (around[at], -abs(at - anchor.at)))
    known = 2 * around[best] >= len(anchor.prefix) + len(anchor.suffix) or around[best] >= _SURE
    return (best, best + size) if known or size >= _SURE else None


def _context(anchor: Anchor, text: str, at: int) -> int:
    """How many characters of the context are the same at a place."""
    end = at + len(anchor.exact)
    before = text[max(0, at - len(anchor.prefix)) : at]
    after = text[end : end + len(anchor.suffix)]
    return _same(anchor.prefix[::-1], before[::-1]) + _same(anchor.suffix, after)


def _same(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _between(anchor: Anchor, text: str) -> tuple[int, int] | None:
    before, after = anchor.prefix[-_SURE:], anchor.suffix[:_SURE]
    if len(before) < _SURE or len(after) < _SURE:
        return None
    reach = 3 * len(anchor.exact) + 2 * AROUND
    spans = []
    for at in _places(before, text):
        start = at + len(before)
        end = text.find(after, start, start + reach + len(after))
        if end > start:
            spans.append((start, end))
    return min(spans, key=lambda span: abs(span[0] - anchor.at), default=None)


def _places(words: str, text: str) -> Iterator[int]:
    at = text.find(words) if words else -1
    for _ in range(_FEW):
        if at < 0:
            return
        yield at
        at = text.find(words, at + 1)
