"""Telling Vietnamese from English: a CMS doesn't keep a story's language."""

import re
import unicodedata

_MARKS = {"\u0309", "\u0323", "\u031b"}
"""Hook above, dot below, horn: no other language of ours writes them."""


_FEW = 20
_WORD = re.compile(r"[^\W\d_]+")


def detect(text: str) -> str:
    """ "vi" or "en" by the letters of `text`; "vi" when it has fewer than 20 of them."""
    letters = [c for c in text if c.isalpha()]
    if len(letters) < _FEW:
        return "vi"
    decomposed = unicodedata.normalize("NFD", text)
    telling = sum(c in _MARKS or c in "đĐ" for c in decomposed)
    return "vi" if telling / len(letters) > 0.03 else "en"


def told(text: str) -> str:
    """ "vi" or "en" for a caption; "" where its words don't tell. In English only names bear marks:
    what counts are the words that begin with a small letter."""
    text = unicodedata.normalize("NFC", text)
    found = _WORD.findall(text)
    letters = "".join(found)
    telling = any("\u1ea0" <= c <= "\u1ef9" or c in "đĐơƠưƯ" for c in letters)
    if len(letters) < _FEW:
        return "vi" if telling else ""
    latin = sum(unicodedata.name(c, "").startswith("LATIN") for c in letters)
    if latin <= len(letters) / 2:
        return ""
    common = [word for word in found if word[0].islower()] or found
    marked = sum(not word.isascii() for word in common)
    return "vi" if telling and marked > 0.4 * len(common) else "en"
