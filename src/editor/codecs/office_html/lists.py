"""Lists as office programs write them: paragraphs with a level and a marker that is typed out."""

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from editor.codecs.html_marks import Attributes
from editor.codecs.office_html.looks import declarations

DEEPEST_LIST = 9
_LEVEL = re.compile(r"\bl\d+\s+level(\d+)")
# Letters that stand for bullets in Symbol, Wingdings and Courier.
_BULLETS = frozenset("o§vØüqàvwn·•▪◦●○■□–—-*")
_TYPED = re.compile(
    r"\s*([o§vØüq·•▪◦●○■□–-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)])[ \xa0\t]{2,}"
)


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph that is a list item. `depth` counts from 0."""

    ordered: bool
    depth: int


def item_of(node: LexborNode, attributes: Attributes) -> Item | None:
    """What Word's `mso-list:l0 level2 lfo1` says; the marker written before the text goes. None for
    other paragraphs."""
    style = attributes.get("style") or ""
    if "mso-list" not in style.lower():
        return None
    found = _LEVEL.search(declarations(style).get("mso-list", ""))
    if found is None:
        return None
    depth = max(1, min(int(found[1]), DEEPEST_LIST)) - 1
    return Item(is_ordered(_taken_marker(node)), depth)


def is_ordered(marker: str) -> bool:
    """Whether a marker counts: "1.", "a)", "(iv)", "2.1"; "o" and "§" are bullets."""
    return marker not in _BULLETS and any(c.isalnum() for c in marker)


def level_of(attributes: Attributes) -> int:
    """The depth that `aria-level` gives a list item, counted from 1; 0 where it says nothing."""
    said = attributes.get("data-aria-level") or attributes.get("aria-level") or ""
    return min(int(said), DEEPEST_LIST) if said.isascii() and said.isdigit() else 0


def goes_on(node: LexborNode, attributes: Attributes) -> bool:
    """Whether a list element goes on with the list before it: Word for the web writes each item as
    a list of its own."""
    start = attributes.get("start") or ""
    if start.isascii() and start.isdigit() and int(start) > 1:
        return True
    first = node.css_first("li")
    said = (first.attributes.get("data-aria-posinset") or "") if first is not None else ""
    return said.isascii() and said.isdigit() and int(said) > 1


def _taken_marker(node: LexborNode) -> str:
    for span in node.css('[style*="mso-list" i]'):
        if declarations(span.attributes.get("style") or "").get("mso-list") == "ignore":
            marker = span.text(deep=True).strip()
            span.decompose()
            return marker
    found = _TYPED.match(node.text(deep=True))
    if found is None:
        return ""
    _cut_start(node, found.end())
    return found[1]


def _cut_start(node: LexborNode, length: int) -> None:
    """Take the first characters of a paragraph's text away."""
    for text_node in [n for n in node.traverse(include_text=True) if n.is_text_node]:
        content = text_node.text_content or ""
        text_node.replace_with(content[length:])
        length -= len(content)
        if length <= 0:
            return
