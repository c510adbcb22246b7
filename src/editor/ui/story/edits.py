"""What changed between two states of an article, as the journal wants it. Pure."""

from dataclasses import dataclass
from typing import Any

from editor.document import Article, Block


@dataclass(frozen=True, slots=True)
class Change:
    """From block `first` on, `removed` blocks gave way to `inserted`; `fields` are new values."""

    first: int
    removed: int
    inserted: tuple[Block, ...]
    fields: dict[str, Any]


_FIELDS = tuple(name for name in Article.__dataclass_fields__ if name != "blocks")


def change(old: Article, new: Article) -> Change | None:
    """None if they say the same. Blocks that nobody touched are the same objects, so that this
    costs a comparison of identities for all but the dirty ones."""
    fields = {
        name: getattr(new, name) for name in _FIELDS if getattr(old, name) != getattr(new, name)
    }
    first, behind = _ends(old.blocks, new.blocks)
    removed = len(old.blocks) - first - behind
    inserted = new.blocks[first : len(new.blocks) - behind]
    if not (fields or removed or inserted):
        return None
    return Change(first, removed, inserted, fields)


def _ends(old: tuple[Block, ...], new: tuple[Block, ...]) -> tuple[int, int]:
    """How many blocks are alike at the beginning, and then at the end."""
    short = min(len(old), len(new))
    first = 0
    while first < short and (old[first] is new[first] or old[first] == new[first]):
        first += 1
    behind = 0
    while behind < short - first and (
        old[-1 - behind] is new[-1 - behind] or old[-1 - behind] == new[-1 - behind]
    ):
        behind += 1
    return first, behind
