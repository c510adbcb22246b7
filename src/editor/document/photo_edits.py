"""Changing what a photo says about itself, field by field: by hand, in a batch, by a template."""

import enum
import re
from collections.abc import Mapping
from dataclasses import fields as dataclass_fields
from dataclasses import replace
from typing import Any

from editor.base.text import nfc
from editor.document.photo import PhotoFields, Wording


class Mode(enum.StrEnum):
    """What happens to the words that a field has already."""

    REPLACE = "replace"
    FILL = "fill"
    """Only an empty field gets the new ones."""
    APPEND = "append"
    PREPEND = "prepend"


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
    if name in WORDED and not is_own(fields, language):
        return str(getattr(_wording(fields, language), name))
    value = getattr(fields, name)
    return str(value) if value or not isinstance(value, int) else ""


def is_own(fields: PhotoFields, language: str) -> bool:
    """Whether `description` and `alt` are in this language; "" is whatever they are in."""
    return not language or _same(fields.language, language)


def said_in(fields: PhotoFields, language: str) -> PhotoFields:
    """The fields of a photo of which nobody said its captions' language, now that somebody does."""
    return fields if fields.language else replace(fields, language=language)


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
    if name not in WORDED or is_own(fields, language):
        own: dict[str, Any] = {name: now}
        return replace(fields, **own)
    wording = replace(_wording(fields, language), **{name: now})
    others = [one for one in fields.wordings if not _same(one.language, language)]
    kept = (wording,) if wording.description or wording.alt else ()
    return replace(fields, wordings=(*others, *kept))


def with_value(fields: PhotoFields, name: str, value: Any, language: str = "") -> PhotoFields:
    """As `with_text`, also for the fields that hold something else than a text."""
    if isinstance(value, str):
        return with_text(fields, name, value, language=language)
    return replace(fields, **{name: value})


def changed(fields: PhotoFields, values: Mapping[str, Any], language: str = "") -> PhotoFields:
    """The fields with each of these values in place of the old one."""
    for name, value in values.items():
        fields = with_value(fields, name, value, language)
    return fields


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


def _wording(fields: PhotoFields, language: str) -> Wording:
    found = (one for one in fields.wordings if _same(one.language, language))
    return next(found, Wording(language))


def _same(one: str, other: str) -> bool:
    """Whether two tags name one language: vi and vi-VN."""
    return one.partition("-")[0].casefold() == other.partition("-")[0].casefold()
