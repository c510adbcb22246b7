"""Changing what a photo says about itself, field by field: by hand, in a batch, by a template."""

import enum
import re
from dataclasses import fields as dataclass_fields
from dataclasses import replace
from typing import Any

from editor.base.text import nfc
from editor.document.photo import PhotoFields
from editor.document.photo_words import described, with_wording


class Mode(enum.StrEnum):
    """What happens to the words that a field has already."""

    REPLACE = "replace"
    FILL = "fill"
    """Only an empty field gets the new ones."""
    APPEND = "append"
    PREPEND = "prepend"
    REMOVE = "remove"
    """Of keywords: these go, whatever their case. Of a text: these words are cut out of it."""


TEXTS = tuple(
    field.name
    for field in dataclass_fields(PhotoFields)
    if isinstance(field.default, str) and field.name != "language"
)
"""The fields that hold a text."""
KEYWORDS = "keywords"
WORDED = ("description", "alt")
"""The fields that a photo has in each language."""
_SEPARATORS = re.compile(r"[,;\n]")
_CLOSES = set(".,;:!?)/-–—…")


def text_of(fields: PhotoFields, name: str, language: str = "") -> str:
    """A field as it is typed; keywords with commas between them. `language`: of a caption or alt
    text; "" is the photo's own."""
    if name == KEYWORDS:
        return ", ".join(fields.keywords)
    if name in WORDED and language:
        return str(getattr(described(fields, language), name))
    value = getattr(fields, name)
    return str(value) if value or not isinstance(value, int) else ""


def with_text(
    fields: PhotoFields,
    name: str,
    words: str,
    mode: Mode = Mode.REPLACE,
    language: str = "",
) -> PhotoFields:
    """The fields with other words in one of them. `language` as in `text_of`."""
    if name == KEYWORDS:
        return replace(fields, keywords=_keywords(fields.keywords, as_keywords(words), mode))
    if name == "rating":
        return replace(fields, rating=_stars(words, fields.rating))
    now = joined(text_of(fields, name, language), nfc(words), mode)
    own: dict[str, Any] = {name: now}
    if name in WORDED and language:
        return with_wording(fields, language, **own)
    return replace(fields, **own)


def joined(old: str, new: str, mode: Mode) -> str:
    """Two texts as one. What a text ends or begins with already is not put there again, so that
    a template can be applied twice."""
    match mode:
        case Mode.FILL:
            return old if old.strip() else new
        case Mode.APPEND:
            return old if not new or old.endswith(new) else _parted(old, new)
        case Mode.PREPEND:
            return old if not new or old.startswith(new) else _parted(new, old)
        case Mode.REMOVE:
            return " ".join(old.replace(new, "").split()) if new and new in old else old
    return new


def as_keywords(words: str) -> tuple[str, ...]:
    """Keywords as typed, with commas, semicolons or lines between them; each once."""
    return _once([" ".join(nfc(part).split()) for part in _SEPARATORS.split(words)])


def _parted(first: str, second: str) -> str:
    if not first or not second:
        return first + second
    close = first[-1].isspace() or first[-1] == "/" or second[0].isspace() or second[0] in _CLOSES
    return first + second if close else f"{first} {second}"


def _keywords(old: tuple[str, ...], new: tuple[str, ...], mode: Mode) -> tuple[str, ...]:
    match mode:
        case Mode.FILL:
            return old or new
        case Mode.APPEND:
            return _once([*old, *new])
        case Mode.PREPEND:
            return _once([*new, *old])
        case Mode.REMOVE:
            gone = {nfc(word).casefold() for word in new}
            return tuple(word for word in old if nfc(word).casefold() not in gone)
    return new


def _once(words: list[str]) -> tuple[str, ...]:
    seen: dict[str, str] = {}
    for word in words:
        if word:
            seen.setdefault(nfc(word).casefold(), word)
    return tuple(seen.values())


def _stars(words: str, old: int) -> int:
    try:
        return min(5, max(-1, int(words or "0")))
    except ValueError:
        return old
