"""Words that may be misspelled, in a text that mixes Vietnamese, English and names."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from editor.base.text import nfc
from editor.language.spelling import english, vietnamese
from editor.language.spelling.syllables import is_syllable

Span = tuple[int, int]

_SKIPPED = re.compile(
    r"\w+://\S+|www\.\S+|\S+@\S+|[@#]\w+"  # addresses, handles, tags
    r"|\S*\d\S*"  # sizes, dates, types
    r"|\w+(?:\.\w{2,})+"  # domains, abbreviations as TP.HCM
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_SENTENCE_END = re.compile(r"(?:^|[.!?…:\u2028\u2029])[\s\"“”‘’'(\[«–—-]*$")
_BORROWED = """
    online offline website web email internet smartphone livestream fanpage facebook blog
    blogger startup homestay resort container karaoke tivi radio video clip gram game show
    showbiz fan fanclub hotline marketing logistics logo poster banner album single selfie
    spa gym yoga shop shipper streamer youtuber tiktoker vlog vlogger podcast app wifi
    laptop tablet chip drone robot sapo tít palăng mét kilomet cao-su axit oxy vitamin
    virus vaccine vắcxin covid gameshow talkshow liveshow taluy gacman bazan barie xilanh
    t'rưng k'long
"""
"""Words of today's Vietnamese papers that no dictionary of ours has."""
_HYPHENED = re.compile(r"(?<!\w)[^\W\d_]+[-‑]$")
"""Before the second part of a name as Sang-sik."""
_LONGEST = 40
"""Characters; longer ones are no words."""


class Speller:
    """Checks words against Vietnamese syllables, English words, and those that `known` adds."""

    def __init__(self, known: Iterable[str] = ()) -> None:
        self._known = {nfc(word).lower() for word in known} | set(_BORROWED.split())

    def mistakes(self, line: str) -> list[Span]:
        """Where words stand that may be misspelled, in characters.

        A capital within a sentence makes a word a name, which nobody can check; but letters that
        are a Vietnamese syllable's with marks that aren't ("Nguỹen") are a slip in a name as well.
        """
        return [span for span in _words(line) if not self._is_right(line, span)]

    def suggestions(self, word: str, most: int = 6) -> list[str]:
        """What may have been meant; the likeliest first, with the word's capitals."""
        lower = nfc(word).lower()
        marked = not lower.isascii()
        ours = vietnamese.suggest(lower, most)
        theirs = [] if marked else english.suggest(word, most)
        both = [*ours, *theirs] if marked or vietnamese.is_nearly(lower) else [*theirs, *ours]
        typed = vietnamese.from_telex(lower)
        found = dict.fromkeys(_as_written(word, one) for one in ([typed] if typed else []) + both)
        return list(found)[:most]

    def _is_right(self, line: str, span: Span) -> bool:
        word = nfc(line[slice(*span)])
        lower = word.lower()
        if len(word) == 1 or len(word) > _LONGEST or lower in self._known:
            return True
        if is_syllable(lower) or _is_english(word, lower):
            return True
        before = _HYPHENED.search(line[: span[0]])
        if before is not None and before[0][0].isupper() and word.isascii():
            return True
        if word.isupper():
            return len(word) <= 6 or not vietnamese.is_nearly(lower)
        if word != lower and not _SENTENCE_END.search(line[: span[0]]):
            return word.isascii() or not vietnamese.is_nearly(lower)
        return False


def names(text: str) -> Iterator[str]:
    """Words that are written with a capital: those of a caption are taken for names."""
    for start, end in _words(text):
        if text[start].isupper():
            yield text[start:end]


def _words(line: str) -> Iterator[Span]:
    skipped = [found.span() for found in _SKIPPED.finditer(line)]
    at = 0
    for found in _WORD.finditer(line):
        while at < len(skipped) and skipped[at][1] <= found.start():
            at += 1
        if at == len(skipped) or found.start() < skipped[at][0]:
            yield found.span()


@lru_cache(20_000)
def _is_english(word: str, lower: str) -> bool:
    return english.is_english(word) or (word != lower and english.is_english(lower))


def _as_written(word: str, other: str) -> str:
    """`other` with the capitals of `word`."""
    if len(word) > 1 and word.isupper():
        return other.upper()
    return other[:1].upper() + other[1:] if word[:1].isupper() else other
