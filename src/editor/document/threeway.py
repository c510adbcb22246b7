"""Merging bodies: the order by `weave`, and each block's parts on their own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from editor.document.align import align, align_equal, said
from editor.document.blocks import Block, Figure, Gallery, Table
from editor.document.inline import Run, plain
from editor.document.weave import Side, Slot, weave

_T = TypeVar("_T")
_B = TypeVar("_B", bound=Block)
_ABSENT = object()
_TURNED = ("turn", "flipped", "angle")
_SHOWN = ("crop", "focus")


@dataclass(frozen=True, slots=True)
class Clash:
    """A part that both sides changed, each to something else; the texts are whole and plain.
    `part` is the name of a block's field, or "block" where it is all of it."""

    part: str
    base: str
    mine: str
    theirs: str


def merge_blocks(
    base: Sequence[_B], mine: Sequence[_B], theirs: Sequence[_B], *, mine_rules: bool = False
) -> tuple[tuple[_B, ...], list[tuple[int, Clash]]]:
    """The merged blocks, and the clashes with the index of their block among them.

    In a clash the merged block has mine's part; a block that one side deleted and the other
    changed stays, unless `mine_rules` and it was mine who deleted it.
    """
    if mine in (base, theirs):
        return tuple(theirs), []
    if theirs == base:
        return tuple(mine), []
    merged: list[_B] = []
    clashes: list[tuple[int, Clash]] = []
    for slot, flipped in _slots(base, mine, theirs):
        m, t = (slot.second, slot.first) if flipped else (slot.first, slot.second)
        block, found = _merge_one(
            None if slot.base is None else base[slot.base],
            None if m is None else mine[m],
            None if t is None else theirs[t],
            mine_rules,
        )
        if block is not None:
            clashes += [(len(merged), clash) for clash in found]
            merged.append(block)
    return tuple(merged), clashes


def merge_set(base: Sequence[_T], mine: Sequence[_T], theirs: Sequence[_T]) -> tuple[_T, ...]:
    """An ordered set: what either side took out is gone, what either added is in, once."""
    if mine in (base, theirs):
        return tuple(theirs)
    if theirs == base:
        return tuple(mine)
    first, second = sorted((mine, theirs), key=repr)
    slots = weave(
        len(base),
        Side(len(first), align_equal(base, first)),
        Side(len(second), align_equal(base, second)),
        {},
    )
    kept: list[_T] = []
    for slot in slots:
        if slot.base is None:
            kept.append(first[slot.first] if slot.first is not None else second[slot.second or 0])
        elif slot.first is not None and slot.second is not None:
            kept.append(base[slot.base])
    return tuple(dict.fromkeys(kept))


def three_way(part: str, sides: Iterable[_T], clashes: list[Clash]) -> _T:
    """The value that the one side gave that changed it; if both did, mine, and a clash.
    `sides` are base, mine, theirs."""
    base, mine, theirs = sides
    if mine in (base, theirs):
        return theirs
    if theirs != base:
        clashes.append(Clash(part, _words(base), _words(mine), _words(theirs)))
    return mine


def _slots(
    base: Sequence[Block], mine: Sequence[Block], theirs: Sequence[Block]
) -> list[tuple[Slot, bool]]:
    """The merged order. Who comes first is decided by the texts, so that both laptops, for whom
    mine and theirs are exchanged, arrive at the same."""
    flipped = repr(theirs) < repr(mine)
    one, other = (theirs, mine) if flipped else (mine, theirs)
    first, second = Side(len(one), align(base, one)), Side(len(other), align(base, other))
    same = _same_insertions(one, first, other, second)
    return [(slot, flipped) for slot in weave(len(base), first, second, same)]


def _same_insertions(
    one: Sequence[Block], first: Side, other: Sequence[Block], second: Side
) -> dict[int, int]:
    """Blocks that both sides inserted: at the same spot, or anywhere if they say something (a
    rule may well be wanted at two places, a paragraph not)."""
    spots, others = first.after(), second.after()
    free = second.inserted()
    same: dict[int, int] = {}
    for here in (True, False):
        for j in first.inserted():
            for k in free:
                alike = one[j] == other[k] and (spots[j] == others[k] if here else said(one[j]))
                if j not in same and alike:
                    same[j] = k
                    free.remove(k)
                    break
    return same


def _merge_one(
    base: _B | None, mine: _B | None, theirs: _B | None, mine_rules: bool
) -> tuple[_B | None, list[Clash]]:
    if base is None:
        return (mine if mine is not None else theirs), []
    if mine is not None and theirs is not None:
        return _merge_block(base, mine, theirs)
    kept = mine if mine is not None else theirs
    if kept is None or kept == base or (mine_rules and mine is None):
        return None, []
    texts = (said(block) if block is not None else "" for block in (base, mine, theirs))
    return kept, [Clash("block", *texts)]


def _merge_block(base: _B, mine: _B, theirs: _B) -> tuple[_B, list[Clash]]:
    if mine in (base, theirs):
        return theirs, []
    if theirs == base:
        return mine, []
    shape, other = (mine, theirs) if type(theirs) is type(base) else (theirs, mine)
    if type(other) not in (type(base), type(shape)) or _loses(base, shape, other):
        return mine, [Clash("block", said(base), said(mine), said(theirs))]
    clashes: list[Clash] = []
    values: dict[str, Any] = {}
    for group in _groups(base, mine, theirs, shape):
        if group == ("figures",):
            values["figures"] = _merge_figures(base, mine, theirs, clashes)
        elif group == ("rows",):
            values["rows"] = _merge_rows(base, mine, theirs, clashes)
        else:
            sides = (
                tuple(getattr(b, name, _ABSENT) for name in group) for b in (base, mine, theirs)
            )
            values.update(zip(group, three_way(group[0], sides, clashes), strict=True))
    return type(shape)(**values), clashes


def _loses(base: Block, shape: Block, other: Block) -> bool:
    """Whether `other` changed a part that a block of `shape`'s kind doesn't have."""
    return any(
        getattr(other, part.name) != getattr(base, part.name, _ABSENT)
        for part in fields(other)
        if not hasattr(shape, part.name)
    )


def _groups(base: Block, mine: Block, theirs: Block, shape: Block) -> list[tuple[str, ...]]:
    """The names of the parts that are merged each on their own. An alt text goes with the choice
    of having none; of a figure that was turned, the crop goes along, which means what is seen then;
    of one whose photo was exchanged, all that tells of the photo."""
    names = [part.name for part in fields(shape)]
    if not isinstance(shape, Figure):
        return [(name,) for name in names]
    sides = (base, mine, theirs)
    told = ("alt", "decorative")
    if _differ(sides, ("photo",)):
        groups: list[tuple[str, ...]] = [("photo", *told, *_TURNED, *_SHOWN)]
    elif _differ(sides, _TURNED):
        groups = [told, (*_TURNED, *_SHOWN)]
    else:
        groups = [told]
    grouped = {name for group in groups for name in group}
    return [*groups, *((name,) for name in names if name not in grouped)]


def _differ(sides: Iterable[Block], names: Iterable[str]) -> bool:
    """Whether a side has something else by one of these names."""
    return any(len({getattr(side, name, _ABSENT) for side in sides}) > 1 for name in names)


def _merge_figures(
    base: Block, mine: Block, theirs: Block, clashes: list[Clash]
) -> tuple[Figure, ...]:
    sides = [block.figures if isinstance(block, Gallery) else () for block in (base, mine, theirs)]
    figures, found = merge_blocks(*sides)
    clashes.extend(clash for _, clash in found)
    return figures


def _merge_rows(base: Block, mine: Block, theirs: Block, clashes: list[Clash]) -> Any:
    """Cell by cell where no row or column came or went, else as one."""
    tables = [block.rows if isinstance(block, Table) else () for block in (base, mine, theirs)]
    if len({tuple(map(len, rows)) for rows in tables}) > 1:
        return three_way("rows", tables, clashes)
    return tuple(
        tuple(three_way("rows", cells, clashes) for cells in zip(*rows, strict=True))
        for rows in zip(*tables, strict=True)
    )


def _words(value: object) -> str:
    """Any part as text for a person."""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        if all(isinstance(item, Run) for item in value):
            return plain(value)
        return " ".join(filter(None, map(_words, value)))
    return "" if value is None or value is _ABSENT or isinstance(value, bool) else str(value)
