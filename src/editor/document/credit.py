"""The credit line as it is printed: "Ảnh: Mai An" in Vietnamese, "Photo: Mai An" in English; or by
a site's own pattern, such as "{creator}/{source}"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import combinations

from editor.base.text import nfc
from editor.document.photo import PhotoFields

CREATOR, SOURCE, CREDIT = PARTS = ("creator", "source", "credit")
"""What a pattern may name in braces."""
OPTION = "credit"
"""Under this name a site's options hold its pattern."""

_LABEL = {"vi": "Ảnh", "en": "Photo"}
_PREFIX = re.compile(r"^\s*(?:(?:Ảnh|Photos?|Pictures?)\s*(?:by\b\s*:?|:)\s*)+", re.IGNORECASE)
_PART = re.compile(r"\{(" + "|".join(PARTS) + r")\}")
_BRACES = re.compile(r"\{([^{}]*)\}")


def credit_line(credit: str, language: str) -> str:
    """The printed line for a photo's credit; empty for an empty one, never with two labels."""
    name = credit_name(credit)
    return f"{_LABEL.get(language.partition('-')[0], _LABEL['en'])}: {name}" if name else ""


def credit_name(line: str) -> str:
    """Who is credited, without the label: "Ảnh: Mai An" → "Mai An"."""
    return _PREFIX.sub("", nfc(line)).strip()


# A site's own pattern


def printed(fields: PhotoFields, language: str, pattern: str = "") -> str:
    """The line as a site prints it; without a pattern by the language's own.

    Where a part is empty, or says what another has said, what stands between it and its neighbour
    goes too; nothing is printed if all are empty."""
    if not pattern.strip():
        return credit_line(fields.credit, language)
    values = _values(fields, pattern)
    said = {part for part in values if values[part]}
    return _filled(pattern, values, said) if said else ""


def credited(line: str, fields: PhotoFields, language: str, pattern: str = "") -> str:
    """The name that a line found on a site stands for. A line that says what we print stands for
    the credit as it is; in another the pattern tells which part is the name."""
    if nfc(line).strip() == printed(fields, language, pattern):
        return credit_name(fields.credit)
    return name_in(line, pattern)


def name_in(line: str, pattern: str = "") -> str:
    """Who is credited in a line that was printed by a pattern, or by the language's own way."""
    parts = parts_of(line, pattern)
    return credit_name(parts.get(CREDIT) or parts.get(CREATOR) or line)


def learned(fields: PhotoFields, line: str, pattern: str = "") -> PhotoFields:
    """The fields with what a site's line says. What it doesn't say is not taken away."""
    name, parts = name_in(line, pattern), parts_of(line, pattern)
    creator = name if fields.creator and CREATOR in parts else fields.creator
    source = parts.get(SOURCE, fields.source)
    return replace(fields, credit=name, creator=creator, source=source)


def parts_of(line: str, pattern: str) -> dict[str, str]:
    """What a line says, by the parts of the pattern; empty if it wasn't printed by that."""
    line = nfc(line).strip()
    for shape in _shapes(nfc(pattern)):
        found = shape.fullmatch(line)
        if found is not None:
            return {part: words.strip() for part, words in found.groupdict().items()}
    return {}


def unknown_parts(pattern: str) -> list[str]:
    """What stands in braces, and is none of `PARTS`."""
    return [part for part in _BRACES.findall(pattern) if part not in PARTS]


def says_something(pattern: str) -> bool:
    """Whether the pattern has a part at all."""
    return _PART.search(pattern) is not None


def _values(fields: PhotoFields, pattern: str) -> dict[str, str]:
    """What stands for each part. Who made a photo and who is credited are mostly the same person,
    of whom only one of both fields tells; nobody is named twice."""
    wanted = _PART.findall(pattern)
    name = credit_name(fields.credit)
    creator = credit_name(fields.creator)
    told = {
        CREATOR: creator or ("" if CREDIT in wanted else name),
        CREDIT: name or ("" if CREATOR in wanted else creator),
        SOURCE: nfc(fields.source).strip(),
    }
    seen: set[str] = set()
    values: dict[str, str] = {}
    for part in dict.fromkeys(wanted):
        values[part] = "" if told[part].casefold() in seen else told[part]
        seen.add(told[part].casefold())
    return values


def _filled(pattern: str, values: dict[str, str], said: set[str]) -> str:
    return "".join(
        values.get(piece, "") if named else piece for named, piece in _pieces(pattern, said)
    ).strip()


def _pieces(pattern: str, said: set[str]) -> Iterator[tuple[bool, str]]:
    """The pattern's parts (True) and the words around them (False), without those that have nothing
    to say: of the words between two parts, those before the second one stay."""
    split = _PART.split(pattern)
    words, parts = split[::2], split[1::2]
    yield False, words[0]
    before = False
    for part, between in zip(parts, words[:-1], strict=True):
        if part not in said:
            continue
        if before:
            yield False, between
        yield True, part
        before = True
    yield False, words[-1]


@lru_cache(maxsize=64)
def _shapes(pattern: str) -> tuple[re.Pattern[str], ...]:
    """How lines look by this pattern, the fullest first."""
    named = tuple(dict.fromkeys(_PART.findall(pattern)))
    some = (
        frozenset(chosen)
        for size in range(len(named), 0, -1)
        for chosen in combinations(named, size)
    )
    return tuple(re.compile(_shape(pattern, set(chosen))) for chosen in some)


def _shape(pattern: str, said: set[str]) -> str:
    out, known = [], set[str]()
    for named, piece in _pieces(pattern.strip(), said):
        if not named:
            out.append(re.escape(piece))
        elif piece in known:
            out.append(f"(?P={piece})")
        else:
            known.add(piece)
            out.append(f"(?P<{piece}>.+?)")
    return "".join(out)
