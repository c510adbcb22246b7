"""The body in units: what WordPress keeps as one block (a whole list, a whole quote) is one unit.

Both sides of every comparison, the article and what a post says, go through here, so that
composition, white space and redundant flags never look like an edit.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from editor.codecs.inline_html import tidy
from editor.codecs.wordpress import items
from editor.document.article import texts
from editor.document.blocks import (
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
)
from editor.document.inline import LINE_BREAK, Mark, Run, Text, plain

_BLANK = str.maketrans("", "", " \xa0\u200b\ufeff")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
WIDTHS = ("wide", "full", "left", "right")


@dataclass(frozen=True, slots=True)
class Unit:
    """Blocks that are one block on the site. They stand in no container themselves: the unit's
    is in `container`."""

    blocks: tuple[Block, ...]
    container: Container = Container.NONE

    @property
    def kind(self) -> object:
        """Units of one kind can take each other's place in the markup."""
        first = self.blocks[0]
        return self.container or (type(first), isinstance(first, ListItem) and first.ordered)

    @property
    def words(self) -> str:
        """All its text, to find the unit that it resembles most."""
        return "\n".join(plain(text) for block in self.blocks for text in texts(block))


def units(blocks: Iterable[Block]) -> tuple[Unit, ...]:
    """The normal form of `blocks`: empty ones left out, texts tidied, flags only where needed."""
    out: list[Unit] = []
    for container, group in _by_container(blocks):
        if container is Container.NONE:
            out += _plain_units(group)
        elif inside := blocks_of(_plain_units(group)):
            out.append(Unit(inside, container))
    return tuple(out)


def blocks_of(given: Iterable[Unit]) -> tuple[Block, ...]:
    """The flat list of blocks that these units stand for."""
    out: list[Block] = []
    before: Unit | None = None
    for unit in given:
        alike = before is not None and before.kind == unit.kind
        first, *rest = unit.blocks
        if unit.container:
            out.append(replace(first, container=unit.container, starts=alike))
            out += [replace(block, container=unit.container) for block in rest]
        else:
            out.append(replace(first, begins=alike) if isinstance(first, ListItem) else first)
            out += rest
        before = unit
    return tuple(out)


def normal_blocks(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """`blocks` as they come back from a post that they were written to. Crops and focal points
    don't: they are in the pictures by then."""
    return blocks_of(units(blocks))


def is_blank(text: Text) -> bool:
    """Whether nothing can be seen of the text."""
    seen = any(run.marks & Mark.FOOTNOTE for run in text)
    return not seen and not plain(text).translate(_BLANK)


def code_text(content: str) -> str:
    """Lines of code as HTML keeps them."""
    lines = re.sub(f"\r\n?|[{LINE_BREAK}\u2029]", "\n", _SURROGATE.sub("\ufffd", content))
    return _CONTROL.sub("", lines).rstrip("\n")


def one_line(value: str) -> str:
    """A plain text (an alt text, a name) as an attribute keeps it: NFC, on one line."""
    return plain(tidy((Run(value.replace(LINE_BREAK, " ")),)))


def _by_container(blocks: Iterable[Block]) -> Iterator[tuple[Container, list[Block]]]:
    """Neighbours in one container, taken out of it."""
    group: list[Block] = []
    current = Container.NONE
    for block in blocks:
        if group and (block.container != current or (block.container and block.starts)):
            yield current, group
            group = []
        current = block.container
        group.append(replace(block, container=Container.NONE, starts=False))
    if group:
        yield current, group


def _plain_units(blocks: Iterable[Block]) -> Iterator[Unit]:
    listed: list[ListItem] = []
    for block in blocks:
        if listed and not _goes_on(listed, block):
            yield _list_unit(listed)
            listed = []
        if isinstance(block, ListItem):
            listed.append(block)
        elif (normal := _normal(block)) is not None:
            yield Unit((normal,))
    if listed:
        yield _list_unit(listed)


def _goes_on(listed: list[ListItem], block: Block) -> bool:
    if not isinstance(block, ListItem):
        return False
    new = block.depth == 0 and not block.continues
    return not (new and (block.begins or block.ordered != listed[0].ordered))


def _list_unit(listed: list[ListItem]) -> Unit:
    return Unit(tuple(items.flat(items.tree(listed))))


def _normal(block: Block) -> Block | None:
    match block:
        case Paragraph():
            kept = tidy(block.text)
            return None if is_blank(kept) else Paragraph(kept)
        case Heading():
            kept = tidy(block.text)
            return None if is_blank(kept) else Heading(min(max(block.level, 2), 4), kept)
        case PullQuote():
            said, by = tidy(block.text), tidy(block.attribution)
            return None if is_blank(said) and is_blank(by) else PullQuote(said, by)
        case Footnote():
            label = tidy_label(block.label)
            return Footnote(label, tidy(block.text)) if label else _normal(Paragraph(block.text))
        case Code():
            return Code(code_text(block.content), re.sub(r"(?a)[^\w+#.\-]", "", block.language))
        case Figure():
            return normal_figure(block)
        case Gallery():
            figures = tuple(normal_figure(figure) for figure in block.figures)
            return Gallery(figures, tidy(block.caption)) if figures else None
        case Table():
            return _normal_table(block)
        case Embed():
            return Embed(block.url.strip()) if block.url.strip() else None
        case Raw():
            return Raw(block.content, block.label) if block.content else None
        case Rule():
            return Rule()
        case ListItem():
            return _list_unit([block]).blocks[0]


def tidy_label(label: str) -> str:
    """A footnote's label as its marks in the text spell it."""
    return "".join(run.text for run in tidy((Run(label, Mark.FOOTNOTE),)))


def normal_figure(figure: Figure) -> Figure:
    """A figure as a post can say it."""
    return Figure(
        figure.photo,
        tidy(figure.caption),
        "" if figure.decorative else one_line(figure.alt),
        figure.decorative,
        width=figure.width if figure.width in WIDTHS else "",
    )


def _normal_table(table: Table) -> Table | None:
    width = max((len(row) for row in table.rows), default=0)
    if not width:
        return None
    rows = tuple((*(tidy(c) for c in row), *[()] * (width - len(row))) for row in table.rows)
    return Table(rows, table.header)
