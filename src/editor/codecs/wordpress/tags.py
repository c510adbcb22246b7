"""Tags and comment JSON as source text, changed in place so that all else in them stays."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape, unescape
from typing import Any

from editor.codecs.wordpress.scanner import SPACE, Piece

Attributes = dict[str, Any]

# No "<" in a tag, not even quoted: so a search that fails has looked at each character once.
_IN_TAG = r"""(?:[^"'<>]|"[^"<]*"|'[^'<]*')*"""
_OPENING = re.compile(rf"(?a)\s*<([a-zA-Z][a-zA-Z0-9]*)(?=[\s/>]){_IN_TAG}>")
_CLOSING = re.compile(r"(?a)</([a-zA-Z][a-zA-Z0-9]*)\s*>\s*$")
_ATTRIBUTE = re.compile(
    r"""(?a)(?<!\s)\s+([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?""",
)
_ANY_TAG = re.compile(r"(?a)<(/?[a-zA-Z][^\s/<>]*|[!?])")

_TEXT_TAGS = {
    *("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "data", "del"),
    *("dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp", "small", "span"),
    *("strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"),
}


@dataclass(frozen=True, slots=True)
class Element:
    """A piece of HTML that is one element: its opening tag with the white space before it, what
    is inside, its closing tag with the white space after it."""

    name: str
    opening: str
    inner: str
    closing: str

    @property
    def attributes(self) -> dict[str, str]:
        return tag_attributes(self.opening)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()


def element(html: str, *names: str) -> Element | None:
    """`html` as one element of one of these names; None if it is anything else."""
    opening = _OPENING.match(html)
    if not opening or (name := opening[1].lower()) not in names:
        return None
    closing = _CLOSING.search(html, max(opening.end(), len(html.rstrip(SPACE)) - len(name) - 8))
    if not closing or closing[1].lower() != name:
        return None
    inner = html[opening.end() : closing.start()]
    if not _balanced(inner, name):
        return None
    return Element(name, opening[0], inner, html[closing.start() :])


def is_text(html: str) -> bool:
    """Whether there is nothing but text and what belongs into text: an edit may lose looks then
    (a colour, say), but never a picture, a form, a comment."""
    if "<" not in html:
        return True
    return all(tag.removeprefix("/").lower() in _TEXT_TAGS for tag in _ANY_TAG.findall(html))


def first_tag(html: str, name: str) -> re.Match[str] | None:
    """The first opening tag of that name."""
    return re.search(rf"(?a)<{name}(?=[\s/>]){_IN_TAG}>", html, re.IGNORECASE)


def tag_count(html: str, name: str) -> int:
    """How many opening tags of that name there are."""
    return len(re.findall(rf"(?a)<{name}(?=[\s/>])", html, re.IGNORECASE))


def tag_attributes(tag: str) -> dict[str, str]:
    """The attributes of an opening tag; of several with one name the first, as browsers do."""
    found: dict[str, str] = {}
    head = re.match(r"(?a)\s*<[^\s/>]+", tag)
    for name, value in _ATTRIBUTE.findall(tag, head.end() if head else 0):
        quoted = value[:1] in ('"', "'")
        found.setdefault(name.lower(), unescape(value[1:-1] if quoted else value))
    return found


def with_attribute(tag: str, name: str, value: str) -> str:
    """The tag with that attribute; empty `value`s of `class` take the attribute away."""
    head = re.match(r"(?a)\s*<[^\s/>]+", tag)
    start = head.end() if head else 0
    text = f' {name}="{escape(value)}"' if value or name != "class" else ""
    for found in _ATTRIBUTE.finditer(tag, start):
        if found[1].lower() == name:
            return tag[: found.start()] + text + tag[found.end() :]
    return tag[:start] + text + tag[start:]


def with_classes(tag: str, wanted: Mapping[str, bool]) -> str:
    """The tag with classes added (True) and taken away (False)."""
    have = tag_attributes(tag).get("class", "").split()
    classes = changed_classes(have, wanted)
    return tag if classes == have else with_attribute(tag, "class", " ".join(classes))


def changed_classes(have: list[str], wanted: Mapping[str, bool]) -> list[str]:
    """The list with classes added and taken away, in their order."""
    kept = [name for name in have if wanted.get(name, True)]
    return kept + [name for name, stays in wanted.items() if stays and name not in kept]


def attributes(piece: Piece) -> Attributes | None:
    """The JSON of a block's comment; None if it isn't an object."""
    if not piece.json:
        return {}
    try:
        found = json.loads(piece.json)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def comment(name: str, given: Mapping[str, Any], *, void: bool = False) -> str:
    """A block's opening comment as WordPress's editor serialises it."""
    text = f" {serialised(given)}" if given else ""
    return f"<!-- wp:{name}{text} {'/' if void else ''}-->"


def serialised(given: Mapping[str, Any]) -> str:
    """JSON without anything that could end the comment or that kses would rewrite."""
    text = json.dumps(given, ensure_ascii=False, separators=(",", ":"))
    for plain, escaped in (
        ("\\\\", "\\u005c"),
        ("--", "\\u002d\\u002d"),
        ("<", "\\u003c"),
        (">", "\\u003e"),
        ("&", "\\u0026"),
        ('\\"', "\\u0022"),
    ):
        text = text.replace(plain, escaped)
    return text


def _balanced(inner: str, name: str) -> bool:
    depth = 0
    for closing in re.findall(rf"(?a)<(/?){name}(?=[\s/>])", inner, re.IGNORECASE):
        depth += -1 if closing else 1
        if depth < 0 or (name == "p" and depth):
            return False
    return depth == 0
