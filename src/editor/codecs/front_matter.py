"""The YAML block at the head of a story file ↔ the article's fields."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from editor.base.errors import EditorError
from editor.codecs.canonical_text import canonical_line
from editor.document import Article, Contributor, Role

FENCE = "---"
_FRONT = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_LINES = ("headline", "standfirst", "dateline", "section", "language", "slug", "featured")
_OTHER_NAMES = {
    "title": "headline",
    "summary": "standfirst",
    "description": "standfirst",
    "author": "byline",
    "authors": "byline",
    "category": "section",
    "lang": "language",
}


def write_front_matter(article: Article) -> str:
    """The fields that aren't empty, between `---` lines; the language always."""
    import yaml

    fields: dict[str, Any] = {"headline": article.headline, "standfirst": article.standfirst}
    fields["byline"] = _byline(article.byline)
    fields |= {"dateline": article.dateline, "section": article.section}
    fields |= {"tags": list(article.tags), "language": article.language}
    fields |= {"slug": article.slug, "featured": article.featured, "slot": article.slot}
    given = {key: value for key, value in fields.items() if value}
    dumped = yaml.safe_dump(given, allow_unicode=True, sort_keys=False, width=10**9)
    return f"{FENCE}\n{dumped}{FENCE}\n"


def split_front_matter(text: str) -> tuple[str, str, int]:
    """(YAML, body, the line on which the YAML begins, from 1); the YAML is empty, and the line 0,
    if the text has no front matter."""
    found = _FRONT.match(text)
    return (found["yaml"], text[found.end() :], 2) if found else ("", text, 0)


def read_front_matter(source: str, first_line: int, default_language: str) -> Article:
    """An article with the fields that `source` gives, and no blocks. Unknown keys are passed over.

    Raises EditorError, naming the line, for what is no YAML or no text.
    """
    given = _loaded(source, first_line)
    fields: dict[str, Any] = {"language": default_language}
    for name in given:
        key = _OTHER_NAMES.get(name, name)
        if key != name and key in given:
            continue
        if key == "byline":
            fields[key] = tuple(_people(given[name], _line_of(source, name, first_line)))
        elif key == "tags":
            fields[key] = tuple(_tags(given[name], _line_of(source, name, first_line)))
        elif key == "slot":
            fields[key] = _slot(given[name], _line_of(source, name, first_line))
        elif key in _LINES:
            value = _line(given[name], key, _line_of(source, name, first_line))
            fields[key] = value or (default_language if key == "language" else "")
    return Article(**fields)


def _loaded(source: str, first_line: int) -> Mapping[str, Any]:
    import yaml

    try:
        # BaseLoader makes no objects, and leaves `no`, `2026-11-22` and `007` the text they are.
        given = yaml.load(source, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = first_line + (mark.line if mark is not None else 0)
        raise _wrong(line, "can't be read") from None
    except RecursionError:
        raise _wrong(first_line, "nests too deep") from None
    if given is None or given == "":
        return {}
    if not isinstance(given, dict):
        raise _wrong(first_line, "isn't of the form “key: value”")
    return {str(key).strip().lower(): value for key, value in given.items()}


def _wrong(line: int, what: str) -> EditorError:
    return EditorError(
        f"Line {line} at the head of this story file {what}.",
        remedy="Write each field as “key: value”, put a value that holds “:” or “#” in quotes, "
        "and open the file again.",
    )


def _line_of(source: str, key: str, first_line: int) -> int:
    pattern = re.compile(rf"[\"']?{re.escape(key)}[\"']?\s*:", re.IGNORECASE)
    for number, line in enumerate(source.split("\n")):
        if pattern.match(line):
            return first_line + number
    return first_line


def _line(value: Any, key: str, line: int) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise _wrong(line, f"gives “{key}” as a list, where one line of text belongs")
    return canonical_line(value)


def _slot(value: Any, line: int) -> int:
    number = _line(value, "slot", line)
    if number and not (number.isascii() and number.isdigit() and len(number) < 9):
        raise _wrong(line, "gives “slot” as something other than a number of words")
    return int(number or 0)


def _tags(value: Any, line: int) -> Iterable[str]:
    """Of a list, or a text with commas; each once."""
    parts = value.split(",") if isinstance(value, str) else value
    if not isinstance(parts, list):
        raise _wrong(line, "gives “tags” neither as a list nor as text with commas")
    return dict.fromkeys(tag for part in parts if (tag := _line(part, "tags", line)))


def _people(value: Any, line: int) -> Iterable[Contributor]:
    """Of "An, Bình", a list of names, or of `{name: An, role: photo}`."""
    parts = value.split(",") if isinstance(value, str) else value
    for part in parts if isinstance(parts, list) else [parts]:
        person = part if isinstance(part, dict) else {"name": part}
        name = _line(person.get("name"), "byline", line)
        role = _line(person.get("role"), "role", line) or Role.TEXT
        if role not in tuple(Role):
            raise _wrong(line, f"gives a by-line the role “{role}”, not text, photo or translation")
        if name:
            yield Contributor(name, Role(role))


def _byline(byline: Iterable[Contributor]) -> str | list[Any]:
    people = list(byline)
    if all(person.role is Role.TEXT and "," not in person.name for person in people):
        return ", ".join(person.name for person in people)
    return [
        person.name
        if person.role is Role.TEXT
        else {"name": person.name, "role": person.role.value}
        for person in people
    ]
