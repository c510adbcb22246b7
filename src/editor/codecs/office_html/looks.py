"""Style attributes, declaration by declaration."""

import re
from collections.abc import Mapping
from functools import lru_cache

from editor.document import Mark

_BOLD = re.compile(r"bold|bolder|[6-9]00")
_LIGHT = re.compile(r"normal|lighter|[1-5]00")
_HEADING = re.compile(r"h([1-6])")
_HEADING_CLASSES = {
    "MsoTitle": 2,
    "MsoSubtitle": 3,
    "MsoHeading7": 4,
    "MsoHeading8": 4,
    "MsoHeading9": 4,
}
_QUOTE_CLASSES = {"MsoQuote", "MsoIntenseQuote"}
_INVISIBLE = {"display": ("none",), "visibility": ("hidden", "collapse"), "mso-hide": ("all",)}


@lru_cache(maxsize=512)
def declarations(style: str) -> dict[str, str]:
    """Property → value, in lower case. `mso-bidi-font-weight` isn't `font-weight`: Word writes
    the first into nearly every bold run, to say that it isn't bold in Arabic."""
    found: dict[str, str] = {}
    for part in style.lower().split(";"):
        name, _, value = part.partition(":")
        if value:
            found[name.strip()] = value.replace("!important", "").strip()
    return found


@lru_cache(maxsize=512)
def restyled(style: str) -> tuple[Mark, Mark]:
    """The marks that a style takes away, and those that it sets."""
    said = declarations(style)
    off = on = Mark.NONE
    words = said.get("font", "").split()
    weight = said.get("font-weight") or next((w for w in words if _BOLD.fullmatch(w)), "")
    slant = said.get("font-style") or next((w for w in words if w in ("italic", "oblique")), "")
    if _BOLD.fullmatch(weight):
        on |= Mark.STRONG
    elif _LIGHT.fullmatch(weight):
        off |= Mark.STRONG
    if slant.startswith(("italic", "oblique")):
        on |= Mark.EMPHASIS
    elif slant == "normal":
        off |= Mark.EMPHASIS
    struck = f"{said.get('text-decoration', '')} {said.get('text-decoration-line', '')}"
    if "line-through" in struck:
        on |= Mark.STRIKE
    match said.get("vertical-align", ""):
        case "super":
            on |= Mark.SUP
        case "sub":
            on |= Mark.SUB
        case "baseline":
            off |= Mark.SUB | Mark.SUP
    return off, on


@lru_cache(maxsize=512)
def is_invisible(style: str) -> bool:
    """Whether nothing of such an element is seen."""
    said = declarations(style)
    return any(said.get(name, "") in values for name, values in _INVISIBLE.items())


def heading_of(tag: str, attributes: Mapping[str, str | None]) -> int:
    """A heading's level, 1–6, by its element, Word's style or its role; 0 for anything else."""
    if found := _HEADING.fullmatch(tag):
        return int(found[1])
    if tag not in ("p", "div"):
        return 0
    for name in _classes(attributes):
        if name in _HEADING_CLASSES:
            return _HEADING_CLASSES[name]
    if attributes.get("role") == "heading":
        return _level(attributes.get("aria-level") or "2")
    style = attributes.get("style") or ""
    return _level(declarations(style).get("mso-outline-level", "")) if "mso-outline" in style else 0


def is_quote(attributes: Mapping[str, str | None]) -> bool:
    """Whether a paragraph has one of Word's quotation styles."""
    return not _QUOTE_CLASSES.isdisjoint(_classes(attributes))


def _classes(attributes: Mapping[str, str | None]) -> list[str]:
    return (attributes.get("class") or "").split()


def _level(said: str) -> int:
    return int(said) if said in ("1", "2", "3", "4", "5", "6", "7", "8", "9") else 0
