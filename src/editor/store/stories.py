"""Stories: the list, the head, and how a version becomes it."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, Select, delete, insert, select, text, update

from editor.base.errors import UsageError
from editor.base.messages import say
from editor.document.article import Article
from editor.document.story import Story, Version
from editor.remote.ports import StaleHead
from editor.remote.records import Link, StorySummary
from editor.store import journal, links, schema, search, versions
from editor.store.article_row import ArticleRow, storable
from editor.store.times import moment, stamp

_LISTED = tuple(name for name in StorySummary.__dataclass_fields__ if name != "links")


def story(connection: Connection, story: str) -> Story:
    """A story with its head. Raises UsageError if there is none of that id."""
    row = _row(connection, story)
    return Story(row.id, versions.version(connection, row.head), moment(row.created))


def listing(connection: Connection, query: str = "") -> list[StorySummary]:
    """Stories that have all words of `query`, the one changed last first."""
    wanted = _listed().where(schema.story.c.deleted.is_(None))
    return _summaries(connection, _matching(wanted, query))


def summary(connection: Connection, story: str) -> StorySummary | None:
    """One story as lists show it, deleted or not."""
    return next(iter(_summaries(connection, _listed().where(schema.story.c.id == story))), None)


def ids(connection: Connection, beginning: str) -> list[str]:
    """Ids, not of deleted stories, that begin so."""
    table = schema.story
    rows = connection.execute(
        select(table.c.id)
        .where(table.c.id.startswith(beginning, autoescape=True), table.c.deleted.is_(None))
        .order_by(table.c.id)
    )
    return [row.id for row in rows]


def begin(connection: Connection, kept: Version, row: ArticleRow) -> None:
    """A new story, with its first version."""
    insert_empty(connection, kept.story, stamp(kept.created))
    versions.add(connection, kept, row)
    make_head(connection, kept, row)


def insert_empty(connection: Connection, story: str, created: str) -> None:
    """A story that must get a head in the same transaction."""
    connection.execute(
        insert(schema.story).values(
            id=story,
            head="",
            created=created,
            modified="",
            touched=0,
            lead_photo="",
            words=0,
            headline="",
            standfirst="",
            byline="",
        )
    )


def add_version(
    connection: Connection,
    kept: Version,
    row: ArticleRow,
    *,
    expected_head: str | None,
    as_head: bool,
    through: int,
) -> Version:
    """Keep a version; its number, and the head as its parent if it names none, are filled in."""
    head: str = _row(connection, kept.story).head
    if expected_head is not None and head != expected_head:
        raise StaleHead(f"story {kept.story}: head is {head}, not {expected_head}")
    kept = _placed(connection, kept, head if as_head else "")
    if through:
        journal.clear(connection, kept.story, head, through)
    versions.add(connection, kept, row, head if through else "", through)
    if as_head:
        make_head(connection, kept, row)
    return kept


def make_head(connection: Connection, kept: Version, row: ArticleRow) -> None:
    table = schema.story
    connection.execute(
        update(table)
        .where(table.c.id == kept.story)
        .values(
            head=kept.id,
            modified=stamp(kept.created),
            touched=select(schema.counter.c.writes).scalar_subquery(),
            lead_photo=kept.article.lead_photo,
            words=row.words,
            headline=row.headline,
            standfirst=row.standfirst,
            byline=storable(", ".join(person.name for person in kept.article.byline)),
        )
    )
    index(connection, kept.story, kept.article)


def index(connection: Connection, story: str, article: Article) -> None:
    """Make search and the photos' uses say what the article says."""
    search.index_story(connection, _row(connection, story).number, article)
    uses = schema.article_photo
    connection.execute(delete(uses).where(uses.c.story == story))
    if ids := article.photo_ids():
        connection.execute(insert(uses), [{"story": story, "photo": photo} for photo in ids])


def set_deleted(connection: Connection, story: str, when: str | None) -> None:
    _row(connection, story)
    table = schema.story
    connection.execute(update(table).where(table.c.id == story).values(deleted=when))


def using(connection: Connection, photos: Iterable[str]) -> dict[str, list[str]]:
    """Ids of the stories (not deleted ones) whose head uses each photo."""
    uses, table = schema.article_photo, schema.story
    rows = connection.execute(
        select(uses.c.photo, uses.c.story)
        .join(table, table.c.id == uses.c.story)
        .where(uses.c.photo.in_(list(photos)), table.c.deleted.is_(None))
        .order_by(table.c.touched.desc())
    )
    found: dict[str, list[str]] = {}
    for row in rows:
        found.setdefault(row.photo, []).append(row.story)
    return found


def _placed(connection: Connection, kept: Version, parent: str) -> Version:
    return Version(
        id=kept.id,
        story=kept.story,
        number=versions.next_number(connection, kept.story),
        article=kept.article,
        reason=kept.reason,
        created=kept.created,
        device=kept.device,
        parents=kept.parents or ((parent,) if parent else ()),
    )


def _row(connection: Connection, story: str) -> Row[*tuple[Any, ...]]:
    table = schema.story
    row = connection.execute(select(table).where(table.c.id == story)).first()
    if row is None:
        raise UsageError(say("There is no story {id}.", id=story))
    return row


def _listed() -> Select[Any]:
    return select(*(schema.story.c[name] for name in _LISTED))


def _matching(wanted: Select[Any], query: str) -> Select[Any]:
    match = search.match_for(query)
    if not match:
        return wanted
    found = text("story.number IN (SELECT rowid FROM story_search WHERE story_search MATCH :match)")
    return wanted.where(found.bindparams(match=match))


def _summaries(connection: Connection, wanted: Select[Any]) -> list[StorySummary]:
    rows = connection.execute(wanted.order_by(schema.story.c.touched.desc())).all()
    bound: dict[str, list[Link]] = {}
    for link in links.of_stories(connection, [row.id for row in rows]):
        bound.setdefault(link.story, []).append(link)
    return [
        StorySummary(
            id=row.id,
            head=row.head,
            headline=row.headline,
            standfirst=row.standfirst,
            byline=row.byline,
            words=row.words,
            lead_photo=row.lead_photo,
            created=moment(row.created),
            modified=moment(row.modified),
            links=tuple(bound.get(row.id, ())),
        )
        for row in rows
    ]
