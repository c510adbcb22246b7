"""How much of a text a field takes: bytes in IIM, characters in a CMS. Warnings, never walls."""

import enum
from collections.abc import Iterable
from dataclasses import dataclass

import regex

_GRAPHEME = regex.compile(r"\X")


class Unit(enum.Enum):
    BYTES = "bytes"
    CHARACTERS = "characters"


@dataclass(frozen=True, slots=True)
class Limit:
    """`where` is who has it, as the desk calls it: "IPTC", "Ghost". Bytes are those of UTF-8."""

    field: str
    most: int
    unit: Unit
    where: str


@dataclass(frozen=True, slots=True)
class Measure:
    """A text against a limit. `cut` is what would be lost there, "" if it all fits."""

    limit: Limit
    count: int
    cut: str = ""

    @property
    def over(self) -> int:
        return max(0, self.count - self.limit.most)

    @property
    def near(self) -> bool:
        """Whether it is time to show how much room there is: less than a fifth is left."""
        return self.count * 5 >= self.limit.most * 4


def measured(text: str, limit: Limit) -> Measure:
    """Count a text, and tell what of it is cut, between letters as a reader sees them."""
    count = _length(text, limit.unit)
    if count <= limit.most:
        return Measure(limit, count)
    room, end = limit.most, 0
    for letter in _GRAPHEME.finditer(text):
        room -= _length(letter[0], limit.unit)
        if room < 0:
            break
        end = letter.end()
    return Measure(limit, count, text[end:])


def longest(texts: Iterable[str], limit: Limit) -> Measure:
    """Of values that each have the limit, as keywords do, the one that comes nearest to it."""
    return max((measured(text, limit) for text in texts), key=lambda one: one.count)


def _length(text: str, unit: Unit) -> int:
    return len(text.encode("utf-8", "surrogatepass")) if unit is Unit.BYTES else len(text)
