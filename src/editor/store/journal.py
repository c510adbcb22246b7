"""What was typed since the last version, edit by edit, so that a power cut loses a second at most.

An edit names the blocks it replaces in the article as the edits before it left it. Sequences
grow over a story's whole life (`next_sequence`), across versions: when a version is kept that
covers the edits through some sequence, those are deleted, and later edits apply to it, even
those that still name the version before as their base.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select

from editor.document.article import Article
from editor.document.blocks import Block
from editor.store import plain_json, schema
from editor.store.article_row import BLOCKS
from editor.store.versions import find

_FIELDS = frozenset(Article.__dataclass_fields__) - {"blocks"}


@dataclass(frozen=True, slots=True)
class Edit:
    """Replaces `removed` blocks from `first` on by `blocks`, and the fields in `fields` (JSON of
    an article that has only these)."""

    first: int
    removed: int
    blocks: str
    fields: str = ""
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    story: str
    sequence: int
    base: str
    edit: str

    @property
    def checksum(self) -> str:
        said = f"{self.story}\n{self.sequence}\n{self.base}\n{self.edit}"
        return hashlib.sha256(said.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Unsaved:
    """Edits of one story that no version covers, and the article that they make of `base`.

    `through` is 0 for the words of edits that can't be replayed since one before them is missing:
    then the article holds nothing but the blocks they brought.
    """

    story: str
    base: str
    through: int
    article: Article


def edit(first: int, removed: int, blocks: BLOCKS, fields: Mapping[str, Any]) -> str:
    """Raises TypeError if a name is not one of the article's fields."""
    if strange := sorted(fields.keys() - _FIELDS):
        raise TypeError(f"not fields of an article: {strange}")
    values = plain_json.dump(Article(**fields)) if fields else ""
    return plain_json.dump(
        Edit(first, removed, plain_json.dump(blocks, BLOCKS), values, tuple(fields))
    )


def append(connection: Connection, entry: Entry) -> None:
    connection.execute(
        insert(schema.journal).values(
            story=entry.story,
            sequence=entry.sequence,
            base=entry.base,
            checksum=entry.checksum,
            edit=entry.edit,
        )
    )


def next_sequence(connection: Connection, story: str) -> int:
    """The first sequence that was never used in this story."""
    table = schema.journal
    written = connection.scalar(select(func.max(table.c.sequence)).where(table.c.story == story))
    kept = schema.version
    covered = connection.scalar(
        select(func.max(kept.c.covers_through)).where(kept.c.story == story)
    )
    return max(written or 0, covered or 0) + 1


def stories(connection: Connection) -> list[str]:
    """Ids of the stories that have edits, those edited first come first."""
    table = schema.journal
    rows = connection.execute(
        select(table.c.story).group_by(table.c.story).order_by(func.min(table.c.sequence))
    )
    return [row.story for row in rows]


def unsaved(connection: Connection, story: str) -> list[Unsaved]:
    """The story's edits, replayed. More than one if edits were made on a version that is no longer
    part of the head's line (another version became the head meanwhile), or if one is missing."""
    good, stray = _entries(connection, story)
    chains: dict[str, list[Entry]] = {}
    for entry in good:
        chains.setdefault(standing(connection, entry.base, entry.sequence), []).append(entry)
    found: list[Unsaved] = []
    for base, entries in chains.items():
        replayed, rest = _replayed(connection, base, entries)
        found += replayed
        stray = [*rest, *stray]
    return found + _words_of(stray)


def standing(connection: Connection, base: str, sequence: int) -> str:
    """The version that an edit applies to: its base, or the one that took its base's place before
    this edit was made."""
    table = schema.version
    while True:
        newer = connection.scalar(
            select(table.c.id).where(table.c.covers_base == base, table.c.covers_through < sequence)
        )
        if newer is None:
            return base
        base = newer


def clear(connection: Connection, story: str, head: str, through: int) -> None:
    """Forget the edits through a sequence that apply to this version."""
    table = schema.journal
    covered = (table.c.story == story) & (table.c.sequence <= through)
    rows = connection.execute(
        select(table.c.base, func.min(table.c.sequence)).where(covered).group_by(table.c.base)
    )
    bases = [base for base, first in rows if standing(connection, base, first) == head]
    connection.execute(delete(table).where(covered, table.c.base.in_(bases)))


def forget(connection: Connection, story: str) -> None:
    connection.execute(delete(schema.journal).where(schema.journal.c.story == story))


def _entries(connection: Connection, story: str) -> tuple[list[Entry], list[Entry]]:
    """The edits in order, up to the first that is missing or isn't what was written; and those
    that came later."""
    table, kept = schema.journal, schema.version
    rows = connection.execute(
        select(table).where(table.c.story == story).order_by(table.c.sequence)
    )
    last = connection.scalar(select(func.max(kept.c.covers_through)).where(kept.c.story == story))
    before: int = last or 0
    good: list[Entry] = []
    stray: list[Entry] = []
    for row in rows:
        entry = Entry(row.story, row.sequence, row.base, row.edit)
        if entry.checksum != row.checksum:
            continue
        whole = not stray and entry.sequence - 1 <= before
        (good if whole else stray).append(entry)
        before = max(before, entry.sequence) if whole else before
    return good, stray


def _replayed(
    connection: Connection, base: str, entries: list[Entry]
) -> tuple[list[Unsaved], list[Entry]]:
    """The article after the edits, and those edits from the first on that doesn't fit."""
    standing_on = find(connection, base)
    if standing_on is None:
        return [], entries
    article = standing_on.article
    for done, entry in enumerate(entries):
        after = applied(article, plain_json.load(Edit, entry.edit))
        if after is None:
            return _made(base, entries[:done], article), entries[done:]
        article = after
    return _made(base, entries, article), []


def _made(base: str, entries: list[Entry], article: Article) -> list[Unsaved]:
    return [Unsaved(last.story, base, last.sequence, article) for last in entries[-1:]]


def _words_of(stray: list[Entry]) -> list[Unsaved]:
    """Every block that these edits brought, each once, so that no word is lost with them; and the
    last state of the fields."""
    article, blocks = Article(), dict.fromkeys(tuple[Block, ...]())
    for entry in stray:
        said = plain_json.load(Edit, entry.edit)
        article = _with_fields(article, said)
        blocks |= dict.fromkeys(plain_json.load(BLOCKS, said.blocks))
    article = replace(article, blocks=tuple(blocks))
    return [Unsaved(last.story, last.base, 0, article) for last in stray[-1:]]


def applied(article: Article, edit: Edit) -> Article | None:
    """The article after the edit; None if the edit doesn't fit it."""
    if not 0 <= edit.first <= edit.first + edit.removed <= len(article.blocks):
        return None
    blocks = list(article.blocks)
    blocks[edit.first : edit.first + edit.removed] = plain_json.load(BLOCKS, edit.blocks)
    return replace(_with_fields(article, edit), blocks=tuple(blocks))


def _with_fields(article: Article, edit: Edit) -> Article:
    if not edit.names:
        return article
    given = plain_json.load(Article, edit.fields)
    return replace(article, **{name: getattr(given, name) for name in edit.names})
