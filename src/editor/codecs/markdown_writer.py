"""The document → Markdown, the stored form: only what CommonMark and Python-Markdown read alike.

    ![Alt text](photo:ID?crop=… "Credit")
    Caption with **marks**.

`> ` holds a quote; `> [!box]`, `> [!note]`, `> [!gallery]` and `> [!pull]` what they name; a pull
quote's last paragraph `— Name` is its attribution. `![label](raw:DIGEST)` stands for a `Raw`
block, whose bytes travel beside the text. An empty comment keeps apart what would run together.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import assert_never

from editor.codecs.canonical import canonical
from editor.codecs.markdown_inline import HARD_BREAK, entities, entity, write_cell, write_text
from editor.codecs.photo_ref import write_ref
from editor.document import (
    Block,
    Code,
    Container,
    Embed,
    Figure,
    Footnote,
    Gallery,
    Heading,
    ListItem,
    Paragraph,
    PullQuote,
    Raw,
    Rule,
    Table,
    Text,
)

INDENT = "    "
APART = "<!-- -->"
PAUSE = "&#160;"
"""Stands for the text that a footnote hasn't got yet."""

Credits = Mapping[str, str]
_Counter = tuple[bool, int]
_NO_CREDITS: Credits = {}
_MARKERS = {Container.BOX: "[!box]", Container.NOTE: "[!note]"}


def write_markdown(blocks: Sequence[Block], credits: Credits = _NO_CREDITS) -> str:
    """`blocks`, brought into normal form, as Markdown. `credits` maps photo ids to credits, which
    are written as titles for other tools to show."""
    parts: list[str] = []
    before: Block | None = None
    for group in _containers(canonical(blocks)):
        if before is not None and _quoted(before) and _quoted(group[0]):
            parts.append(APART)
        parts.append(_container(group, credits))
        before = group[-1]
    return "\n\n".join(parts) + "\n" if parts else ""


def _containers(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    group: list[Block] = []
    for block in blocks:
        if group and (block.starts or block.container is not group[-1].container):
            yield group
            group = []
        group.append(block)
    if group:
        yield group


def _quoted(block: Block) -> bool:
    """Written with `>`: two of these in a row would be taken for one."""
    return block.container is not Container.NONE or isinstance(block, Gallery | PullQuote)


def _container(group: Sequence[Block], credits: Credits) -> str:
    if group[0].container is Container.NONE:
        return "\n\n".join(_flow(group, credits))
    marker = _MARKERS.get(group[0].container)
    return _quote([*([marker] if marker else []), *_flow(group, credits)])


def _quote(parts: Sequence[str]) -> str:
    lines = "\n\n".join(parts).split("\n")
    return "\n".join(f"> {line}" if line else ">" for line in lines)


def _flow(group: Sequence[Block], credits: Credits) -> Iterator[str]:
    """The blocks of one container, each as Markdown, lists numbered and kept apart."""
    open_lists: list[_Counter] = []
    for before, block in pairwise([None, *group]):
        if isinstance(block, ListItem):
            if block.begins:
                yield INDENT * block.depth + APART
            open_lists = _counted(open_lists, block)
            yield _item(block, open_lists[-1][1])
        elif block is not None:
            open_lists = []
            if _nested_quote(before) and _nested_quote(block):
                yield APART
            yield _block(block, credits)


def _nested_quote(block: Block | None) -> bool:
    return isinstance(block, Gallery | PullQuote)


def _counted(open_lists: list[_Counter], item: ListItem) -> list[_Counter]:
    """For each depth down to the item's: whether that list is ordered, and the last number."""
    count = 0
    if len(open_lists) > item.depth and not item.begins:
        ordered, last = open_lists[item.depth]
        count = last if ordered == item.ordered else 0
    return [*open_lists[: item.depth], (item.ordered, count + (not item.continues))]


def _item(item: ListItem, number: int) -> str:
    indent = INDENT * item.depth
    lines = write_text(item.text).split("\n")
    if item.continues:
        return "\n".join(indent + INDENT + line for line in lines)
    bullet = f"{number}." if item.ordered else "-"
    return f"\n{indent}{INDENT}".join([f"{indent}{bullet:<3} {lines[0]}", *lines[1:]])


def _block(block: Block, credits: Credits) -> str:
    match block:
        case Paragraph():
            return write_text(block.text)
        case Heading():
            return f"{'#' * block.level} {_heading(write_cell(block.text))}"
        case PullQuote():
            return _quote(["[!pull]", *_pull(block)])
        case Code():
            return _fence(block)
        case Figure():
            return _figure(block, credits)
        case Gallery():
            return _gallery(block, credits)
        case Table():
            return _table(block)
        case Rule():
            return "* * *"
        case Embed():
            return f"<{block.url}>"
        case Raw():
            return f"![{entities(block.label)}](raw:{block.digest})"
        case Footnote():
            lines = write_text(block.text).replace("\n", f"\n{INDENT}")
            return f"[^{block.label}]: {lines or PAUSE}"
        case ListItem():
            raise AssertionError("list items are written by _item, which knows their number")
        case _:
            assert_never(block)


def _heading(line: str) -> str:
    """A heading's last `#` would be taken for its end."""
    return f"{line[:-1]}\\#" if line.endswith("#") and not line.endswith("\\#") else line


def _pull(block: PullQuote) -> Iterator[str]:
    if block.text:
        words = write_text(block.text)
        yield entity("—") + words[1:] if words.startswith("—") else words
    if block.attribution:
        yield f"— {write_text(block.attribution)}"


def _fence(block: Code) -> str:
    longest = max((len(ticks) for ticks in re.findall("`+", block.content)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{block.language}\n{block.content}\n{fence}"


def _figure(figure: Figure, credits: Credits) -> str:
    credit = entities(credits.get(figure.photo, "").strip())
    title = f' "{credit}"' if credit else ""
    image = f"![{entities(figure.alt)}]({write_ref(figure)}{title})"
    return f"{image}\n{write_text(figure.caption, HARD_BREAK)}" if figure.caption else image


def _gallery(block: Gallery, credits: Credits) -> str:
    parts = ["[!gallery]", *(_figure(figure, credits) for figure in block.figures)]
    if block.caption:
        parts.append(write_text(block.caption))
    return _quote(parts)


def _table(block: Table) -> str:
    width = len(block.rows[0])
    rows = list(block.rows) if block.header else [((),) * width, *block.rows]
    lines = [_row(row) for row in rows]
    return "\n".join([lines[0], "| " + " | ".join(["---"] * width) + " |", *lines[1:]])


def _row(cells: Sequence[Text]) -> str:
    return "| " + " | ".join(write_cell(cell) for cell in cells) + " |"
