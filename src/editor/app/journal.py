"""What is typed, kept within a second; and what a crash left, made whole again."""

from collections.abc import Sequence
from concurrent.futures import Future

from editor.app.core import Core
from editor.document import Block


def note(
    core: Core,
    story: str,
    base: str,
    sequence: int,
    first: int,
    removed: int,
    inserted: Sequence[Block],
    fields: dict[str, str] | None = None,
) -> "Future[None]":
    """Write one edit to the journal without waiting: `removed` blocks from `first` on gave way to
    `inserted`; `fields` are the plain-text fields that changed (headline, standfirst, …)."""
    return core.store.journal(story, base, sequence, first, removed, inserted, fields)


def next_sequence(core: Core, story: str) -> int:
    """The sequence of the story's next edit; from there on the caller counts."""
    return core.store.next_sequence(story)


def recover(core: Core) -> list[str]:
    """Turn what the journal holds beyond the last versions into versions. Returns the stories."""
    return core.store.recover()
