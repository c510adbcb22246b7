"""Finding words in a text: case, diacritics, whole words, patterns. Positions are Python's.

Patterns run on the `regex` package, since only it can be told to stop: with `re` one `(a+)+$` in
the find field would hang the window, from which no thread saves it (matching keeps the lock).
"""

import time
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from editor.base.errors import EditorError
from editor.base.messages import say
from editor.base.text import nfc, without_diacritics

PATIENCE = 0.3
"""Seconds that a pattern may take for a whole story."""
_BLANKS = str.maketrans({"\u2028": "\n", "\u00a0": " ", "\u202f": " "})
_EXPANDED = frozenset("ßẞ")
_BEYOND = regex.compile("[\U00010000-\U0010ffff]")
_CLUSTER = regex.compile(r".\p{M}*", regex.DOTALL)
_LETTER = r"[\w\p{M}]"
_REFERENCE = regex.compile(r"\\(?:(\d{1,2})|g<(\w+)>|(.))", regex.DOTALL)
_MISTAKES = {
    "missing )": say("A closing “)” is missing."),
    "unbalanced parenthesis": say("There is a “)” without its “(”."),
    "unterminated character set": say("A closing “]” is missing."),
    "bad character range": say("The range within “[ ]” runs backwards."),
    "nothing to repeat": say("There is nothing for “*”, “+” or “?” to repeat."),
    "multiple repeat": say("Two signs of repetition follow each other."),
    "bad escape": say("After “\\” comes a sign that means nothing there."),
    "invalid group reference": say("There is no group of that number."),
    "unknown group": say("There is no group of that name."),
}


@dataclass(frozen=True, slots=True)
class Query:
    """`loose`: "dong chi" finds "đồng chí"; `pattern`: the words are a regular expression."""

    words: str
    case: bool = False
    whole: bool = False
    loose: bool = False
    pattern: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a text, and the texts of the pattern's groups by number and name."""

    start: int
    end: int
    groups: dict[int | str, str]


_NONE: dict[int | str, str] = {}
"""Groups of a hit that has none: one for all of them, since there may be tens of thousands."""


class Finder:
    """Looks for one query. Raises EditorError, in plain words, for a pattern that can't be read."""

    def __init__(self, query: Query) -> None:
        self.query = query
        words = nfc(query.words)
        wanted = without_diacritics(words) if query.loose else words
        if not query.pattern:
            wanted = regex.escape(wanted.translate(_BLANKS), literal_spaces=True)
        if query.whole:
            wanted = f"(?<!{_LETTER})(?:{wanted})(?!{_LETTER})"
        flags = regex.MULTILINE | (0 if query.case else regex.IGNORECASE)
        try:
            self._wanted = regex.compile(wanted, flags)
        except regex.error as error:
            raise EditorError(_mistake(str(error))) from None
        self._known: dict[str, list[Hit]] = {}
        self._left = PATIENCE

    def begin(self) -> None:
        """A search through a story's texts begins, with patience for all of them together."""
        self._left = PATIENCE

    def find(self, text: str) -> list[Hit]:
        """The places in a text, in order; a text that was looked through before costs nothing.

        Raises EditorError when the search, since `begin`, takes longer than `PATIENCE`."""
        known = self._known.get(text)
        if known is None:
            known = self._known[text] = list(self._hits(text))
        return known

    def _hits(self, text: str) -> Iterator[Hit]:
        if not self.query.words:
            return
        seen, at = _as_seen(text, self.query.loose)
        if not self.query.pattern:
            for match in self._wanted.finditer(seen):
                start, end = match.span()
                if start < end:
                    yield Hit(start, end, _NONE) if at is None else Hit(at[start], at[end], _NONE)
            return
        began = time.monotonic()
        try:
            if self._left <= 0:
                raise TimeoutError
            for match in self._wanted.finditer(seen, timeout=self._left):
                if match.start() < match.end():
                    yield _hit(match, text, at)
        except TimeoutError:
            raise EditorError(
                say("This pattern takes too long."), remedy=say("Make it simpler.")
            ) from None
        finally:
            self._left -= time.monotonic() - began

    def instead(self, found: str, hit: Hit, words: str) -> str:
        """What stands in the place of a hit. Groups of a pattern are `\\1` or `\\g<name>`; other
        words take on the case of what was found, where case doesn't matter.

        Raises EditorError for a group that the pattern doesn't have."""
        words = nfc(words)
        if self.query.pattern:
            return _filled_in(words, hit)
        return words if self.query.case else _cased_like(found, words)


@lru_cache(maxsize=4_096)
def _as_seen(text: str, loose: bool) -> tuple[str, list[int] | None]:
    """The text as a query looks at it, and where each of its signs stands in the text itself
    (None: at the same place). Remembered, since words are looked for letter by letter."""
    look = without_diacritics if loose else nfc
    plain = text.translate(_BLANKS)
    seen = plain if plain.isascii() else look(plain)
    if len(seen) == len(text) and not _EXPANDED & set(text):
        return seen, None
    pieces, at = [], []
    for cluster in _CLUSTER.finditer(plain):
        piece = look(cluster[0])
        pieces.append(piece)
        at += [cluster.start()] * len(piece)
    return "".join(pieces), [*at, len(text)]


def _hit(match: "regex.Match[str]", text: str, at: list[int] | None) -> Hit:
    def where(group: int | str) -> tuple[int, int]:
        start, end = match.span(group)
        return (start, end) if at is None or start < 0 else (at[start], at[end])

    start, end = where(0)
    keys: list[int | str] = [*range(len(match.groups()) + 1), *match.groupdict()]
    spans = {key: where(key) for key in keys}
    return Hit(start, end, {key: text[a:b] if a >= 0 else "" for key, (a, b) in spans.items()})


def _filled_in(words: str, hit: Hit) -> str:
    def sign(found: "regex.Match[str]") -> str:
        number, name, other = found.groups()
        if other is not None:
            return {"n": "\n", "t": "\t"}.get(other, other)
        key: int | str = name if number is None else int(number)
        if key not in hit.groups:
            raise EditorError(_MISTAKES["unknown group" if number is None else _NO_GROUP])
        return hit.groups[key]

    return _REFERENCE.sub(sign, words)


_NO_GROUP = "invalid group reference"


def _cased_like(found: str, words: str) -> str:
    """ "TRÀ BỒNG" and "trà giang" → "TRÀ GIANG", "Trà Bồng" and "trà giang" → "Trà giang".
    Where nothing but the case differs, the case is what is wanted."""
    letters = [c for c in found if c.isalpha()]
    if not letters or words != words.lower() or words == found.lower():
        return words
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return words.upper()
    return words[:1].upper() + words[1:] if found[:1].isupper() else words


def _mistake(message: str) -> str:
    for begins, plain in _MISTAKES.items():
        if message.startswith(begins):
            return plain
    return say("This pattern can't be read.")


def has_diacritics(text: str) -> bool:
    return without_diacritics(text) != nfc(text)


def counts_alike(text: str) -> bool:
    """Whether positions in this text are the same in Qt, as nearly always."""
    return not _large(text)


def in_qt(text: str, positions: tuple[int, int]) -> tuple[int, int]:
    """The same two positions where characters beyond U+FFFF count twice, as in Qt."""
    large = _large(text)
    if not large:
        return positions
    first, end = positions
    return first + bisect_left(large, first), end + bisect_left(large, end)


def in_python(text: str, position: int) -> int:
    """Where one of Qt's positions is in the text; its end, if that lies beyond."""
    ends = range(1, len(text) + 1)
    return bisect_right(ends, position, key=lambda at: in_qt(text, (at, at))[0])


@lru_cache(maxsize=8)
def _large(text: str) -> tuple[int, ...]:
    """Where characters beyond U+FFFF stand. Remembered, since all matches in a text ask for it."""
    if text.isascii():
        return ()
    return tuple(found.start() for found in _BEYOND.finditer(text))
