"""Stationery: a template for what photos say about themselves, with `{variables}` in its texts.

Photo Mechanic's IPTC Stationery Pad, with a mode for each field.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from editor.base.text import fold
from editor.document.photo import PhotoFields
from editor.document.photo_edits import KEYWORDS, TEXTS, Mode, text_of, with_text
from editor.document.spoken_dates import clock_time, day


@dataclass(frozen=True, slots=True)
class Line:
    """What a template says to one field. Its tick may be off: kept, but not applied."""

    field: str
    words: str
    mode: Mode = Mode.FILL
    on: bool = True


@dataclass(frozen=True, slots=True)
class Stationery:
    """A template. `language` is that of its texts: dates are written in it."""

    name: str
    lines: tuple[Line, ...] = ()
    language: str = "vi"


@dataclass(frozen=True, slots=True)
class Occasion:
    """What a template's variables take their values from: a photo as it is before, its place in
    the batch (from 1), the story that it is for, and the moment."""

    fields: PhotoFields
    filename: str = ""
    number: int = 1
    story: str = ""
    now: datetime | None = None


@dataclass(frozen=True, slots=True)
class Filled:
    """A text with its variables filled in; `unknown` are those that nobody knows, left as typed."""

    words: str
    unknown: tuple[str, ...] = ()


_VARIABLE = re.compile(r"\{\{|\}\}|\{(?P<name>[^{}:]*)(?::(?P<form>[^{}]*))?\}")
_Value = Callable[[Occasion, str, str], str]
_OWN: Mapping[str, _Value] = {
    "date": lambda at, _, language: day(at.fields.created, language),
    "time": lambda at, _, language: clock_time(at.fields.created, language),
    "year": lambda at, *_: at.fields.created[:4],
    "today": lambda at, _, language: day(at.now.isoformat(), language) if at.now else "",
    "story": lambda at, *_: at.story,
    "seq": lambda at, form, _: str(at.number).zfill(int(form) if form.isdecimal() else 1),
    "filename": lambda at, *_: at.filename.rpartition(".")[0] or at.filename,
    "photographer": lambda at, *_: at.fields.creator or at.fields.credit,
}
_NOTHING = "\0"
_AROUND = tuple(
    re.compile(pattern)
    for pattern in (
        rf"[ \t]*[(\[][ \t{_NOTHING}]*{_NOTHING}[ \t{_NOTHING}]*[)\]]",
        rf"{_NOTHING}[ \t]*[,;/|][ \t]*",
        rf"[ \t]*[,;/|][ \t]*{_NOTHING}",
        rf"[ \t]?{_NOTHING}",
    )
)
"""What stood around an empty variable only to part it from the rest."""
SHOWN = (
    "date",
    "time",
    "today",
    "city",
    "sublocation",
    "state",
    "country",
    "photographer",
    "credit",
    "source",
    "story",
    "headline",
    "seq:3",
    "filename",
)
"""Those that an editor of templates offers."""
_ALIASES = {
    fold(alias): name
    for name, aliases in {
        "date": ("ngày", "ngày chụp"),
        "time": ("giờ", "giờ chụp"),
        "year": ("năm",),
        "today": ("hôm nay",),
        "city": ("thành phố", "xã phường"),
        "sublocation": ("địa điểm", "location"),
        "state": ("tỉnh", "province"),
        "country": ("nước", "quốc gia"),
        "photographer": ("người chụp", "tác giả"),
        "source": ("nguồn",),
        "story": ("tít", "tít bài", "story headline"),
        "seq": ("số", "số thứ tự", "sequence"),
        "filename": ("tên tệp", "file"),
        "keywords": ("từ khóa",),
        "description": ("chú thích", "caption"),
    }.items()
    for alias in aliases
}


def filled(words: str, occasion: Occasion, language: str = "vi") -> Filled:
    """The text with `{city}`, `{seq:3}` … filled in; `{{` and `}}` are braces. Names may be
    Vietnamese ("{người chụp}") and in any case."""
    unknown: list[str] = []

    def value(found: "re.Match[str]") -> str:
        if found[0] in ("{{", "}}"):
            return found[0][0]
        said = _value(found["name"], found["form"] or "", occasion, language)
        if said is None:
            unknown.append(found[0])
            return found[0]
        return said or _NOTHING

    return Filled(_tidied(_VARIABLE.sub(value, words)), tuple(dict.fromkeys(unknown)))


def unknown_variables(stationery: Stationery) -> tuple[str, ...]:
    """Those of all its texts, ticked or not."""
    nobody = Occasion(PhotoFields())
    found = [name for line in stationery.lines for name in filled(line.words, nobody).unknown]
    return tuple(dict.fromkeys(found))


def applied(stationery: Stationery, occasion: Occasion, *, language: str = "") -> PhotoFields:
    """What the photo says with the template applied. Variables see it as it was before.
    `language`: of the caption that is meant, "" the photo's own."""
    fields = occasion.fields
    for line in stationery.lines:
        if line.on:
            words = filled(line.words, occasion, stationery.language).words
            fields = with_text(fields, line.field, words, line.mode, language)
    return fields


def _value(name: str, form: str, occasion: Occasion, language: str) -> str | None:
    key = " ".join(fold(name).replace("_", " ").split())
    key = _ALIASES.get(key, key.replace(" ", "_"))
    if key in _OWN:
        return _OWN[key](occasion, form.strip(), language)
    return text_of(occasion.fields, key) if key in (*TEXTS, KEYWORDS) else None


def _tidied(text: str) -> str:
    """Without the commas, brackets and blanks around variables that had nothing to say."""
    if _NOTHING not in text:
        return text
    for around in _AROUND:
        text = around.sub("", text)
    return text.strip()
