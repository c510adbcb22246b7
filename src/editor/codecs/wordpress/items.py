"""Lists as trees: what the document keeps as a depth is nesting on the site.

WordPress's list items hold one text and further lists. Further paragraphs of an item are written
into it after an empty line (`<br><br>`), and read back from there.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from editor.codecs.inline_html import tidy
from editor.document.blocks import ListItem
from editor.document.inline import LINE_BREAK, Mark, Run, Text

DEEPEST = 20
"""Levels of nesting; what is deeper counts as this deep."""


@dataclass(frozen=True, slots=True)
class Item:
    paragraphs: tuple[Text, ...]
    lists: tuple["Items", ...] = ()


@dataclass(frozen=True, slots=True)
class Items:
    ordered: bool
    items: tuple[Item, ...]


@dataclass(slots=True)
class _Item:
    paragraphs: list[Text]
    lists: list["_Items"] = field(default_factory=list)


@dataclass(slots=True)
class _Items:
    ordered: bool
    items: list[_Item] = field(default_factory=list)


def tree(blocks: Sequence[ListItem]) -> Items:
    """One list's tree. The first block says whether the outermost list is ordered."""
    root = _Items(blocks[0].ordered)
    opened = [root]
    for block in blocks:
        if block.continues and root.items:
            opened[-1].items[-1].paragraphs.append(block.text)
            continue
        depth = min(block.depth, len(opened), DEEPEST - 1) if root.items else 0
        del opened[depth + 1 :]
        if depth and (
            depth == len(opened) or block.begins or opened[depth].ordered != block.ordered
        ):
            del opened[depth:]
            opened.append(_Items(block.ordered))
            opened[depth - 1].items[-1].lists.append(opened[depth])
        opened[depth].items.append(_Item([block.text]))
    return _frozen(root)


def flat(items: Items, depth: int = 0) -> Iterator[ListItem]:
    """The list's blocks, in reading order."""
    for item in items.items:
        first, *rest = item.paragraphs
        yield ListItem(ordered=items.ordered, depth=depth, text=first)
        for text in rest:
            yield ListItem(ordered=items.ordered, depth=depth, text=text, continues=True)
        before: bool | None = None
        for inner in item.lists:
            first_inner, *others = flat(inner, depth + 1)
            yield ListItem(
                ordered=first_inner.ordered,
                depth=first_inner.depth,
                text=first_inner.text,
                begins=before == inner.ordered,
            )
            yield from others
            before = inner.ordered


def paragraphs(texts: Iterable[Text]) -> tuple[Text, ...]:
    """An item's paragraphs in normal form: each without empty lines, none empty but a lone one."""
    found = [part for text in texts for part in _split(tidy(text))]
    return tuple(part for part in found if part) or ((),)


def in_one(parts: Iterable[Text]) -> Text:
    """An item's paragraphs as the one text that WordPress's item holds."""
    out: list[Run] = []
    for part in parts:
        out += [Run(LINE_BREAK * 2)] if out else []
        out += part
    return tidy(out)


def _frozen(items: _Items) -> Items:
    return Items(
        items.ordered,
        tuple(
            Item(paragraphs(item.paragraphs), tuple(_frozen(inner) for inner in item.lists))
            for item in items.items
        ),
    )


def _split(text: Text) -> list[Text]:
    """Cut at empty lines; line breaks at the ends of a part go."""
    parts: list[list[Run]] = [[]]
    breaks: list[Run] = []
    for run in text:
        for char in [run.text] if run.marks & Mark.FOOTNOTE else run.text:
            if char == LINE_BREAK:
                breaks.append(Run(char, run.marks, run.href))
                continue
            if len(breaks) > 1:
                parts.append([])
            elif parts[-1]:
                parts[-1] += breaks
            breaks = []
            parts[-1].append(Run(char, run.marks, run.href))
    return [tidy(part) for part in parts]
