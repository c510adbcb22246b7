"""Text folding: composing (NFC), searching without diacritics, slugs."""

import re
import unicodedata

# Letters that have no decomposition, so that dropping combining marks doesn't reach them.
_UNDECOMPOSED = tuple(zip("đĐłŁøØß", ("d", "D", "l", "L", "o", "O", "ss"), strict=True))
_MARKS = re.compile("[\u0300-\u034e\u0350-\u036f]+")
"""Those that Latin letters are taken apart into; of others there are few."""


def nfc(text: str) -> str:
    """The composed form. Telex engines, macOS and web pages mix both; we keep one."""
    return unicodedata.normalize("NFC", text)


def without_diacritics(text: str) -> str:
    """ "Đồng chí" → "Dong chi"."""
    if text.isascii():
        return text
    for letter, plain in _UNDECOMPOSED:  # many times faster than str.translate
        text = text.replace(letter, plain)
    parts = _MARKS.sub("", unicodedata.normalize("NFD", text))
    return parts if parts.isascii() else "".join(c for c in parts if not unicodedata.combining(c))


def fold(text: str) -> str:
    """For searching: no diacritics, no case. "Đồng Chí" → "dong chi"."""
    return without_diacritics(text).casefold()


def slugify(text: str, limit: int = 80) -> str:
    """Lower-case ASCII, digits and hyphens, cut at a word: "Cầu Trà Bồng" → "cau-tra-bong"."""
    slug = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
    if len(slug) <= limit:
        return slug
    return slug[: limit + 1].rsplit("-", 1)[0][:limit].strip("-")


def words(text: str) -> int:
    """Number of words as Word counts them: runs without white space that hold a letter or digit."""
    return sum(any(c.isalnum() for c in word) for word in text.split())
