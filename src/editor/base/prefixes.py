"""Completing what somebody begins to write from a list of names, whatever diacritics they typed."""

import re
from bisect import bisect_left
from collections.abc import Iterable

from editor.base.text import fold, nfc

_WORD = re.compile(r"\w+")
_SCANNED = 2_000
"""Names that are weighed for one beginning: "n" has thousands, of which eight are shown."""


class Prefixes:
    """Names, the likeliest first. One is found by its beginning, or by that of any of its words:
    "luom" finds "Nguyễn Văn Lượm"."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        once = dict.fromkeys(name for one in names if (name := nfc(one.strip())))
        self._names = tuple(once)
        keys: list[tuple[str, int, int]] = []
        for rank, name in enumerate(self._names):
            folded = fold(name)
            starts = [found.start() for found in _WORD.finditer(folded)] or [0]
            keys += [(folded[at:], number, rank) for number, at in enumerate(starts)]
        self._keys = sorted(keys)

    def __len__(self) -> int:
        return len(self._names)

    def beginning(self, words: str, most: int = 8) -> list[str]:
        """At most so many names that go on from these words: first those whose own beginning it
        is, with the diacritics that were typed, in the order in which they were given. What is
        written out already is not offered again."""
        wanted, typed = fold(words), nfc(words).casefold()
        if not wanted.strip():
            return []
        found: dict[int, tuple[bool, bool, int]] = {}
        at = bisect_left(self._keys, (wanted,))
        for key, word, rank in self._keys[at : at + _SCANNED]:
            if not key.startswith(wanted):
                break
            exact = typed in self._names[rank].casefold()
            found[rank] = min(found.get(rank, (True, True, rank)), (word > 0, not exact, rank))
        best = sorted(found, key=lambda rank: found[rank])
        return [name for name in map(self._names.__getitem__, best) if name != nfc(words)][:most]
