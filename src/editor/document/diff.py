"""What changed between two texts, for people: "Tòa soạn sửa 2 đoạn", the list of versions."""

import enum
from collections.abc import Sequence
from dataclasses import dataclass, fields

from editor.document.align import align, said, stayed
from editor.document.article import Article
from editor.document.blocks import Block


class What(enum.StrEnum):
    ADDED = "added"
    REMOVED = "removed"
    EDITED = "edited"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Change:
    """One changed block: its index before and after (None where it isn't there), and its words.
    A block that was moved and edited counts as edited. The words are alike where only the looks of
    an edited block changed, or a figure's crop."""

    what: What
    before: int | None
    after: int | None
    old: str
    new: str


def changed_blocks(before: Sequence[Block], after: Sequence[Block]) -> list[Change]:
    """The changed blocks in the order of `after`; removed ones where they stood."""
    pairs = align(before, after)
    kept = stayed(pairs)
    back = {j: i for i, j in pairs.items()}
    changes: list[Change] = []
    gone = [i for i in range(len(before)) if i not in pairs]
    for j, block in enumerate(after):
        i = back.get(j)
        if i is None:
            changes.append(Change(What.ADDED, None, j, "", said(block)))
            continue
        while i in kept and gone and gone[0] < i:
            changes.append(_removed(before, gone.pop(0)))
        if before[i] != block:
            changes.append(Change(What.EDITED, i, j, said(before[i]), said(block)))
        elif i not in kept:
            changes.append(Change(What.MOVED, i, j, said(block), said(block)))
    return changes + [_removed(before, i) for i in gone]


def changed_fields(before: Article, after: Article) -> tuple[str, ...]:
    """The names of the article's fields that differ, without its blocks."""
    names = (field.name for field in fields(Article) if field.name != "blocks")
    return tuple(name for name in names if getattr(before, name) != getattr(after, name))


def _removed(before: Sequence[Block], i: int) -> Change:
    return Change(What.REMOVED, i, None, said(before[i]), "")
