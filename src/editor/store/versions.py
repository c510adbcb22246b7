"""Versions: every state of a story that was kept. Only ever added."""

from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, func, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from editor.base.errors import UsageError
from editor.base.messages import say
from editor.document.article import Article
from editor.document.story import Reason, Version, VersionSummary
from editor.store import plain_json, schema
from editor.store.article_row import ArticleRow, from_body, from_row, raw_digests, raws_of
from editor.store.times import moment, stamp

_IDS = tuple[str, ...]
_BRIEF = ("id", "story", "number", "reason", "created", "device", "parents", "words", "headline")
_ARTICLE = tuple(field.name for field in fields(ArticleRow))


def version(connection: Connection, version: str) -> Version:
    """Raises UsageError if there is none of that id."""
    found = find(connection, version)
    if found is None:
        raise UsageError(say("There is no version {version}.", version=version))
    return found


def find(connection: Connection, version: str) -> Version | None:
    table = schema.version
    row = connection.execute(select(table).where(table.c.id == version)).first()
    if row is None:
        return None
    return Version(
        id=row.id,
        story=row.story,
        number=row.number,
        article=_article(connection, row_of(row)),
        reason=Reason(row.reason),
        created=moment(row.created),
        device=row.device,
        parents=plain_json.load(_IDS, row.parents),
    )


def versions(connection: Connection, story: str) -> list[VersionSummary]:
    """All versions of a story, the oldest first."""
    table = schema.version
    rows = connection.execute(
        select(*(table.c[name] for name in _BRIEF))
        .where(table.c.story == story)
        .order_by(table.c.number)
    )
    return [
        VersionSummary(
            **{
                **row._mapping,
                "reason": Reason(row.reason),
                "created": moment(row.created),
                "parents": plain_json.load(_IDS, row.parents),
            }
        )
        for row in rows
    ]


def next_number(connection: Connection, story: str) -> int:
    table = schema.version
    last = connection.scalar(select(func.max(table.c.number)).where(table.c.story == story))
    return (last or 0) + 1


def add(
    connection: Connection, kept: Version, row: ArticleRow, covers_base: str = "", through: int = 0
) -> None:
    for digest, content in raws_of(kept.article).items():
        connection.execute(
            upsert(schema.raw_block).values(digest=digest, content=content).on_conflict_do_nothing()
        )
    connection.execute(
        insert(schema.version).values(
            id=kept.id,
            story=kept.story,
            number=kept.number,
            reason=kept.reason.value,
            created=stamp(kept.created),
            device=kept.device,
            parents=plain_json.dump(kept.parents, _IDS),
            covers_base=covers_base,
            covers_through=through,
            checksum=row.checksum,
            **{name: getattr(row, name) for name in _ARTICLE},
        )
    )


def row_of(row: Any) -> ArticleRow:
    return ArticleRow(**{name: getattr(row, name) for name in _ARTICLE})


def _article(connection: Connection, row: ArticleRow) -> Article:
    try:
        return from_row(row)
    except ValueError:
        table = schema.raw_block
        found = connection.execute(select(table).where(table.c.digest.in_(raw_digests(row))))
        return from_body(row, {raw.digest: raw.content for raw in found})
