"""Lists: read as trees whose nodes know their source, so that an edit touches only its item.

Reads WordPress's list-item blocks and the bare lists from before 6.1 and of classic posts alike.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from editor.codecs.inline_html import read_inline
from editor.codecs.wordpress import fresh, weave
from editor.codecs.wordpress.items import DEEPEST, Item, Items, flat, in_one, paragraphs, tree
from editor.codecs.wordpress.scanner import SPACE
from editor.codecs.wordpress.segments import Desk, Reader, Reading, Rewritten
from editor.codecs.wordpress.tags import Attributes, is_text
from editor.codecs.wordpress.units import Unit
from editor.document.blocks import ListItem
from editor.document.inline import plain

# Alternatives that exclude each other, rather than possessive repeats: those don't match groups
# rightly before Python 3.11.5 (gh-106052), and Debian 12 has 3.11.2.
_TAG_END = r"""(?=[\s>])(?:[^"'<>]|"[^"<]*"|'[^'<]*')*>"""
_OPENS = r"\s*(?:<!--\s+wp:{0}(?=\s)(?:[^-]|-(?!->))*-->\s*)?"
_CLOSES = r"(?:\s*<!--\s+/wp:{0}\s+-->)?"
_LIST_OPENS = re.compile(_OPENS.format("list") + rf"<(?P<tag>[uo]l){_TAG_END}", re.IGNORECASE)
_LIST_CLOSES = re.compile(r"(?a)\s*</(?P<tag>[uo]l)\s*>" + _CLOSES.format("list"), re.IGNORECASE)
_ITEM_OPENS = re.compile(_OPENS.format("list-item") + rf"<li{_TAG_END}", re.IGNORECASE)
_ITEM_CLOSES = re.compile(r"(?a)\s*</li\s*>" + _CLOSES.format("list-item"), re.IGNORECASE)
_TEXT_ENDS = re.compile(r"(?a)<(?:!--|/?(?:li|[uo]l)(?=[\s>]))", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Item:
    before: str
    opening: str
    text: str
    lists: tuple["_Items", ...]
    closing: str
    says: Item

    @property
    def source(self) -> str:
        inner = "".join(inner.source for inner in self.lists)
        return self.opening + self.text + inner + self.closing


@dataclass(frozen=True, slots=True)
class _Items:
    opening: str
    items: tuple[_Item, ...]
    closing: str
    says: Items

    @property
    def source(self) -> str:
        return self.opening + "".join(i.before + i.source for i in self.items) + self.closing


class _NotAList(Exception):
    """The markup isn't that of a list which we can represent."""


def read_list(html: str, given: Attributes, reader: Reader) -> Reading | None:
    try:
        found, end = _list(html, 0, 1)
    except _NotAList:
        return None
    if html[end:].strip(SPACE):
        return None
    rest = html[end:]

    def rewrite(unit: Unit, desk: Desk) -> Rewritten | None:
        new = tree([block for block in unit.blocks if isinstance(block, ListItem)])
        return Rewritten(_rewritten(found, new, desk) + rest)

    return Reading(Unit(tuple(flat(found.says))), rewrite)


def _list(html: str, at: int, depth: int) -> tuple[_Items, int]:
    opening = _LIST_OPENS.match(html, at)
    if not opening or depth > DEEPEST:
        raise _NotAList
    position = opening.end()
    found: list[_Item] = []
    while not (closing := _LIST_CLOSES.match(html, position)):
        item, position = _item(html, position, depth)
        found.append(item)
    if closing["tag"].lower() != opening["tag"].lower() or not found:
        raise _NotAList
    says = Items(opening["tag"].lower() == "ol", tuple(item.says for item in found))
    return _Items(opening[0], tuple(found), closing[0], says), closing.end()


def _item(html: str, at: int, depth: int) -> tuple[_Item, int]:
    opening = _ITEM_OPENS.match(html, at)
    if not opening:
        raise _NotAList
    ends = _TEXT_ENDS.search(html, opening.end())
    if not ends:
        raise _NotAList
    text, position = html[opening.end() : ends.start()], ends.start()
    inner: list[_Items] = []
    while not (closing := _ITEM_CLOSES.match(html, position)):
        nested, position = _list(html, position, depth + 1)
        inner.append(nested)
    if not is_text(text):
        raise _NotAList
    says = Item(paragraphs([read_inline(text)]), tuple(nested.says for nested in inner))
    start = opening[0].lstrip(SPACE)
    before = opening[0][: len(opening[0]) - len(start)]
    return _Item(before, start, text, tuple(inner), closing[0], says), closing.end()


def _rewritten(old: _Items, new: Items, desk: Desk) -> str:
    bare = desk if "<!--" in old.items[0].opening else replace(desk, classic=True)
    found = weave.align(
        [item.says for item in old.items],
        new.items,
        lambda a, b: True,
        lambda a, b: weave.likeness(_words(old.items[a].says), _words(new.items[b])),
    )
    out: list[str] = []
    previous: int | None = -1
    for item, match in zip(new.items, found, strict=True):
        at = match.at if match else None
        out.append(_gap(old.items, at, previous))
        if match is None:
            out.append(fresh.item_html(item, bare))
        else:
            kept = old.items[match.at]
            out.append(kept.source if match.equal else _rewritten_item(kept, item, bare))
        previous = at
    return old.opening + "".join(out) + old.closing


def _rewritten_item(old: _Item, new: Item, desk: Desk) -> str:
    text = old.text
    if new.paragraphs != old.says.paragraphs:
        text = desk.inline(in_one(new.paragraphs), old.text)
    inner = ""
    for index, items in enumerate(new.lists):
        kept = old.lists[index] if index < len(old.lists) else None
        alike = kept is not None and kept.says.ordered == items.ordered
        inner += _rewritten(kept, items, desk) if kept and alike else fresh.list_html(items, desk)
    return old.opening + text + inner + old.closing


def _gap(old: Sequence[_Item], at: int | None, previous: int | None) -> str:
    """What stands before an item: what stood there, or what stands between its neighbours."""
    if at is not None and previous is not None and at == previous + 1:
        return old[at].before
    if previous == -1:
        return old[0].before
    return old[1].before if len(old) > 1 else weave.GAP if "<!--" in old[0].opening else ""


def _words(item: Item) -> str:
    return " ".join(plain(text) for text in item.paragraphs)
