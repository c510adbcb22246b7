"""What may have been meant by a syllable that isn't one."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from string import ascii_lowercase
from unicodedata import normalize

from editor.base.text import without_diacritics
from editor.language.spelling.syllables import TONES, syllables

_OTHER, _ALIKE = 3, 1
"""What another letter costs, and one that sounds alike in some part of the country."""
_LEFT_OUT = 1
"""What a letter costs that is missing, with the others as they were meant: "nớc" for "nước"."""
_ONSETS = (
    *(("ngh", "ng"), ("gh", "g"), ("k", "c"), ("ch", "tr"), ("s", "x"), ("d", "gi"), ("d", "r")),
    *(("gi", "r"), ("l", "n"), ("v", "d"), ("qu", "c"), ("ph", "f"), ("gi", "z"), ("d", "z")),
)
_TELEX = (
    *(("dd", "đ"), ("aa", "â"), ("aw", "ă"), ("ee", "ê"), ("oo", "ô"), ("uow", "ươ"), ("ow", "ơ")),
    *(("uw", "ư"), ("uwo", "ươ"), ("ưo", "ươ"), ("w", "ư")),
)
_TELEX_TONES = dict(zip("fsxrj", TONES[1:], strict=True))
_ENDINGS = (("n", "ng"), ("t", "c"), ("i", "y"), ("nh", "n"), ("ch", "t"))


def suggest(word: str, most: int) -> list[str]:
    """Syllables near `word` (lower case), the likeliest first: the same letters with other marks,
    then letters that are often taken for one another, then one letter more, less or other."""
    letters = without_diacritics(word)
    costs = dict.fromkeys(_one_edit(letters), _OTHER)
    costs |= dict.fromkeys(_misheard(letters), _ALIKE) | {letters: 0}
    found = [
        (_LEFT_OUT if _lacks_one(word, one) else _distance(word, one) + cost, one)
        for other, cost in costs.items()
        for one in _by_letters().get(other, ())
    ]
    return [one for _, one in sorted(found)[:most]]


@cache
def _by_letters() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for one in syllables():
        found[without_diacritics(one)].append(one)
    return dict(found)


def is_nearly(word: str) -> bool:
    """Whether the letters (of a word in lower case) are a syllable's, whatever the marks."""
    return without_diacritics(word) in _by_letters()


def _misheard(letters: str) -> Iterator[str]:
    for pair in _ONSETS:
        for one, other in (pair, pair[::-1]):
            if letters.startswith(one):
                yield other + letters[len(one) :]
    for pair in _ENDINGS:
        for one, other in (pair, pair[::-1]):
            if letters.endswith(one):
                yield letters[: -len(one)] + other


def from_telex(keys: str) -> str:
    """The syllable for keys that were typed while the input method was off: "nguwowif" → "người".
    Empty if they are none's."""
    stem, tone = keys, ""
    if keys[-1:] in _TELEX_TONES:
        stem, tone = keys[:-1], _TELEX_TONES[keys[-1]]
    for pair, letter in _TELEX:
        stem = stem.replace(pair, letter)
    for one in _by_letters().get(without_diacritics(stem), ()):
        apart = normalize("NFD", one)
        toneless = normalize("NFC", "".join(c for c in apart if c not in TONES[1:]))
        if stem != keys and toneless == stem and tone in apart:
            return one
    return ""


def _lacks_one(word: str, other: str) -> bool:
    """Whether `word` is `other` without one of its letters."""
    return len(word) + 1 == len(other) and any(
        other[:at] + other[at + 1 :] == word for at in range(len(other))
    )


def _distance(word: str, other: str) -> int:
    """In how many marks two words differ."""
    one, two = (sorted(_marks(each)) for each in (word, other))
    shared = 0
    for mark in one:
        if mark in two:
            two.remove(mark)
            shared += 1
    return len(one) - shared + len(two)


def _marks(word: str) -> Iterator[str]:
    for char in normalize("NFD", word):
        if "\u0300" <= char <= "\u036f" or char == "đ":
            yield char


def _one_edit(letters: str) -> Iterator[str]:
    for at in range(len(letters) + 1):
        before, after = letters[:at], letters[at:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in ascii_lowercase:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]
