"""What changed on the page since it was last asked for: the journal's diet."""

from collections.abc import Sequence
from dataclasses import dataclass

from editor.document import Block


@dataclass(frozen=True, slots=True)
class Edit:
    """Replaces `removed` blocks of the article from `first` on by `inserted`.

    `headline` and `standfirst` are None where they stayed.
    """

    first: int = 0
    removed: int = 0
    inserted: tuple[Block, ...] = ()
    headline: str | None = None
    standfirst: str | None = None


def between(before: Sequence[Block], after: Sequence[Block]) -> Edit | None:
    """The one stretch that differs. Blocks that nobody touched are the same objects, so this is
    quick for long articles as well."""
    shorter = min(len(before), len(after))
    first = 0
    while first < shorter and _alike(before[first], after[first]):
        first += 1
    tail = 0
    while tail < shorter - first and _alike(before[-1 - tail], after[-1 - tail]):
        tail += 1
    removed = len(before) - first - tail
    inserted = tuple(after[first : len(after) - tail])
    return Edit(first, removed, inserted) if removed or inserted else None


def _alike(one: Block, other: Block) -> bool:
    return one is other or one == other
