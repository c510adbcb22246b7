"""English words, by Hunspell's dictionary; British spellings count as right too."""

import re
from functools import cache
from typing import Any

_BRITISH = (
    (re.compile(r"our(?=$|s$|ed$|ing$|ful|ite|less|able)"), "or"),
    (re.compile(r"([^aeiou])re(?=s?$|d$)"), r"\1er"),
    (re.compile(r"is(?=e[sd]?$|ing$|er|ation)"), "iz"),
    (re.compile(r"ys(?=e[sd]?$|ing$|er)"), "yz"),
    (re.compile(r"ll(?=ed$|ing$|er)"), "l"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"ence(?=s?$)"), "ense"),
    (re.compile(r"mme(?=s?$)"), "m"),
    (re.compile(r"ae|oe"), "e"),
)


@cache
def _dictionary() -> Any:
    from hunspell import Hunspell  # its dictionary takes 60 ms to read

    return Hunspell("en_US")


def is_english(word: str) -> bool:
    """Whether the word, as it is written, is in the dictionary; "colour" is as good as "color"."""
    if _known(word):
        return True
    stem = word.removesuffix("'s").removesuffix("’s")
    return any(pattern.search(stem) and _known(pattern.sub(put, stem)) for pattern, put in _BRITISH)


def suggest(word: str, most: int) -> list[str]:
    """Words of the dictionary that may have been meant, the likeliest first."""
    return [str(one) for one in _dictionary().suggest(word)[:most]]


def _known(word: str) -> bool:
    return word.isascii() and bool(_dictionary().spell(word.replace("’", "'")))
