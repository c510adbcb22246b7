"""Article ↔ plain data for JSON, without loss: for the clipboard, `show --format json`, tests.

    {"format": "copytaker-article", "version": 1, "headline": "…", "blocks": [{"kind": …}, …]}

A block has the fields of its class by their names, but for those that say nothing special; an
inline text is a list of runs, each a string or `{"text", "marks", "href"}`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields
from enum import Enum
from math import isfinite
from typing import Any

from editor.base.errors import EditorError
from editor.document import (
    Article,
    Block,
    Code,
    Container,
    Contributor,
    Embed,
    Figure,
    Footnote,
    Gallery,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    PullQuote,
    Raw,
    Role,
    Rule,
    Run,
    Table,
    Text,
)

FORMAT = "copytaker-article"
VERSION = 1

_KINDS: dict[str, type[Block]] = {
    "paragraph": Paragraph,
    "heading": Heading,
    "list_item": ListItem,
    "pull_quote": PullQuote,
    "code": Code,
    "figure": Figure,
    "gallery": Gallery,
    "rule": Rule,
    "embed": Embed,
    "table": Table,
    "raw": Raw,
    "footnote": Footnote,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}
# Each field's default; MISSING for those that must be given.
_DEFAULTS: dict[type[Block], dict[str, Any]] = {
    kind: {field.name: field.default for field in fields(kind)} for kind in _NAMES
}
_DEEPEST = 1000
_TEXTS = {"text", "caption", "attribution"}


def to_json(article: Article) -> dict[str, Any]:
    """The article as dicts, lists, strings, numbers and booleans."""
    byline = [{"name": person.name, "role": person.role.value} for person in article.byline]
    return {
        "format": FORMAT,
        "version": VERSION,
        "headline": article.headline,
        "standfirst": article.standfirst,
        "dateline": article.dateline,
        "byline": byline,
        "section": article.section,
        "tags": list(article.tags),
        "language": article.language,
        "slug": article.slug,
        "featured": article.featured,
        "slot": article.slot,
        "blocks": blocks_to_json(article.blocks),
    }


def from_json(data: Mapping[str, Any]) -> Article:
    """The article that `to_json` gave. Raises EditorError for anything else."""
    if data.get("format") != FORMAT:
        raise _not_ours()
    if data.get("version") != VERSION:
        raise EditorError(
            "This story was written by a newer version of Copytaker.",
            remedy="Update Copytaker, then try again.",
        )
    try:
        plain = {key: data[key] for key in _PLAIN if key in data}
        if not all(isinstance(value, str) for value in plain.values()):
            raise _not_ours()
        slot = data.get("slot", 0)
        if type(slot) is not int or slot < 0:
            raise _not_ours()
        byline = tuple(Contributor(p["name"], Role(p["role"])) for p in data.get("byline", ()))
        tags = tuple(str(tag) for tag in data.get("tags", ()))
        blocks = blocks_from_json(data.get("blocks", ()))
    except (KeyError, TypeError, ValueError, AttributeError):
        raise _not_ours() from None
    return Article(**plain, byline=byline, tags=tags, blocks=blocks, slot=slot)


def blocks_to_json(blocks: Iterable[Block]) -> list[dict[str, Any]]:
    return [_block(block) for block in blocks]


def blocks_from_json(data: Iterable[Mapping[str, Any]]) -> tuple[Block, ...]:
    """Raises EditorError for what `blocks_to_json` didn't give."""
    try:
        return tuple(_read_block(block) for block in data)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise _not_ours() from None


_PLAIN = ("headline", "standfirst", "dateline", "section", "language", "slug", "featured")


def _not_ours() -> EditorError:
    return EditorError(
        "This isn't a story of Copytaker's, or it is damaged.",
        remedy="Export or copy the story again.",
    )


def _block(block: Block) -> dict[str, Any]:
    out: dict[str, Any] = {"kind": _NAMES[type(block)]}
    for name, default in _DEFAULTS[type(block)].items():
        value = getattr(block, name)
        if default is MISSING or value != default:
            out[name] = _value(name, value)
    return out


def _value(name: str, value: Any) -> Any:
    if name in _TEXTS:
        return _text(value)
    if name == "figures":
        return [_block(figure) for figure in value]
    if name == "rows":
        return [[_text(cell) for cell in row] for row in value]
    if isinstance(value, Enum):
        return value.value
    return list(value) if isinstance(value, tuple) else value


def _text(text: Text) -> list[Any]:
    return [_run(run) for run in text]


def _run(run: Run) -> str | dict[str, Any]:
    if not run.marks and not run.href:
        return run.text
    out: dict[str, Any] = {"text": run.text}
    if run.marks:
        out["marks"] = [str(mark.name).lower() for mark in Mark if mark & run.marks]
    return out | ({"href": run.href} if run.href else {})


def _read_block(data: Mapping[str, Any]) -> Block:
    kind = _KINDS[data["kind"]]
    known = _DEFAULTS[kind]
    given = {name: _read(name, data[name]) for name in known if name in data}
    for name, default in known.items():
        if name in given and not _fits(given[name], default):
            raise TypeError(name)
    return kind(**given)


def _fits(value: Any, default: Any) -> bool:
    """Whether a field's value is of its default's type; of others the reading has seen to it."""
    return not isinstance(default, str | bool) or isinstance(value, type(default))


def _read(name: str, value: Any) -> Any:
    if name in _TEXTS:
        return _read_text(value)
    if name == "figures":
        figures = tuple(_read_block(figure) for figure in value)
        if not all(isinstance(figure, Figure) for figure in figures):
            raise TypeError(name)
        return figures
    if name == "rows":
        return tuple(tuple(_read_text(cell) for cell in row) for row in value)
    if name == "container":
        return Container(value)
    if name in ("crop", "focus"):
        return None if value is None else _fractions(value, 4 if name == "crop" else 2)
    if name == "angle":
        return _fractions([value], 1)[0]
    if name == "turn":
        return int(value)
    if name in ("level", "depth"):
        if not 0 <= int(value) <= _DEEPEST:
            raise ValueError(name)
        return int(value)
    if name in ("content", "photo", "url", "label") and not isinstance(value, str):
        raise TypeError(name)
    return value


def _fractions(value: Iterable[Any], count: int) -> tuple[float, ...]:
    numbers = tuple(float(number) for number in value)
    if len(numbers) != count or not all(map(isfinite, numbers)):
        raise ValueError(numbers)
    return numbers


def _read_text(data: Iterable[Any]) -> Text:
    return tuple(_read_run(run) for run in data)


def _read_run(data: Any) -> Run:
    if isinstance(data, str):
        return Run(data)
    marks = Mark.NONE
    for name in data.get("marks", ()):
        marks |= Mark[name.upper()]
    if not isinstance(data["text"], str) or not isinstance(data.get("href", ""), str):
        raise TypeError("text")
    return Run(data["text"], marks, data.get("href", ""))
