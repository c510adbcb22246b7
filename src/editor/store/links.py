"""Sites, and what of ours is bound to them: stories, photos, conflicts."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Select, Table, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from editor.base.errors import UsageError
from editor.base.messages import kept, read_again, say
from editor.remote.records import (
    Conflict,
    Link,
    LinkState,
    MediaLink,
    RemoteMedia,
    RemotePost,
    Site,
    Status,
)
from editor.store import plain_json, schema
from editor.store.times import moment, optional_moment, optional_stamp, stamp

Row = Any
"""A row of a query, whatever its columns."""
_NAMES = tuple[str, ...]
_CHUNK = 10_000
"""Ids asked for in one query: SQLite takes 250,000 parameters here."""


def sites(connection: Connection) -> list[Site]:
    """All sites, by name."""
    rows = connection.execute(select(schema.site).order_by(schema.site.c.name))
    return [as_site(row) for row in rows]


def site(connection: Connection, name: str) -> Site:
    """A site by name or id. Raises UsageError if there is none."""
    table = schema.site
    row = connection.execute(
        select(table).where((table.c.id == name) | (table.c.name == name))
    ).first()
    if row is None:
        raise UsageError(say("There is no site called “{name}”.", name=name))
    return as_site(row)


def add_site(connection: Connection, new: Site) -> None:
    """Raises UsageError if the name or id is taken."""
    table = schema.site
    if connection.scalar(
        select(table.c.id).where((table.c.name == new.name) | (table.c.id == new.id))
    ):
        raise UsageError(
            say("There is a site called “{name}” already.", name=new.name),
            remedy=say("Choose another name, or remove the old one first."),
        )
    connection.execute(insert(table).values(_site_columns(new)))


def save_site(connection: Connection, changed: Site) -> None:
    """Change a site that is there, by its id."""
    _save(connection, schema.site, _site_columns(changed))


def remove_site(connection: Connection, site: str) -> None:
    """The site, and everything that binds stories and photos to it. The stories stay."""
    for table in (schema.link, schema.media_link, schema.conflict):
        connection.execute(delete(table).where(table.c.site == site))
    connection.execute(delete(schema.site).where(schema.site.c.id == site))


def links(connection: Connection, site: str) -> list[Link]:
    """The links of all stories but deleted ones, oldest story first."""
    table, story = schema.link, schema.story
    rows = connection.execute(
        select(table)
        .join(story, story.c.id == table.c.story)
        .where(table.c.site == site, story.c.deleted.is_(None))
        .order_by(story.c.number)
    )
    return [as_link(row) for row in rows]


def link(connection: Connection, story: str, site: str) -> Link | None:
    table = schema.link
    row = connection.execute(
        select(table).where(table.c.story == story, table.c.site == site)
    ).first()
    return None if row is None else as_link(row)


def of_stories(connection: Connection, stories: list[str]) -> list[Link]:
    table = schema.link
    return [as_link(row) for row in _chunked(connection, select(table), table.c.story, stories)]


def save_link(connection: Connection, link: Link) -> None:
    _save(
        connection,
        schema.link,
        {
            "story": link.story,
            "site": link.site,
            "marker": link.marker,
            "state": link.state.value,
            "post": link.post,
            "ready": link.ready,
            "wanted": None if link.wanted is None else link.wanted.value,
            "synced": link.synced,
            "digest": link.digest,
            "sent_at": optional_stamp(link.sent_at),
            "not_before": optional_stamp(link.not_before),
            "problem": kept(link.problem),
            "remedy": kept(link.remedy),
            "base": None if link.base is None else plain_json.dump(link.base),
        },
    )


def media_links(connection: Connection, site: str, photos: Iterable[str]) -> list[MediaLink]:
    table = schema.media_link
    wanted = select(table).where(table.c.site == site)
    return [as_media_link(r) for r in _chunked(connection, wanted, table.c.photo, list(photos))]


def media_by_remote(
    connection: Connection, site: str, media: Iterable[str]
) -> dict[str, MediaLink]:
    """By the site's ids; those that we don't know are left out."""
    table = schema.media_link
    wanted = select(table).where(table.c.site == site, table.c.remote != "")
    rows = _chunked(connection, wanted, table.c.remote, list(media))
    return {row.remote: as_media_link(row) for row in rows}


def save_media_link(connection: Connection, link: MediaLink) -> None:
    _save(
        connection,
        schema.media_link,
        {
            "photo": link.photo,
            "site": link.site,
            "recipe": link.recipe,
            "blob": link.blob,
            "remote": "" if link.media is None else link.media.id,
            "sent_at": optional_stamp(link.sent_at),
            "media": None if link.media is None else plain_json.dump(link.media),
        },
    )


def conflicts(connection: Connection, story: str | None = None) -> list[Conflict]:
    """Open conflicts, oldest first."""
    table = schema.conflict
    wanted = select(table).order_by(table.c.found)
    if story is not None:
        wanted = wanted.where(table.c.story == story)
    return [as_conflict(row) for row in connection.execute(wanted)]


def save_conflict(connection: Connection, conflict: Conflict) -> None:
    _save(
        connection,
        schema.conflict,
        {
            "story": conflict.story,
            "site": conflict.site,
            "base": conflict.base,
            "mine": conflict.mine,
            "theirs": conflict.theirs,
            "places": plain_json.dump(conflict.places, _NAMES),
            "found": stamp(conflict.found),
            "post": plain_json.dump(conflict.post),
        },
    )


def settle_conflict(connection: Connection, story: str, site: str) -> None:
    table = schema.conflict
    connection.execute(delete(table).where(table.c.story == story, table.c.site == site))


def _save(connection: Connection, table: Table, values: dict[str, object]) -> None:
    keys = [column.name for column in table.primary_key]
    rest = {name: value for name, value in values.items() if name not in keys}
    connection.execute(
        upsert(table).values(values).on_conflict_do_update(index_elements=keys, set_=rest)
    )


def _chunked(
    connection: Connection, wanted: Select[Any], column: Any, ids: list[str]
) -> Iterable[Row]:
    for start in range(0, len(ids), _CHUNK):
        yield from connection.execute(wanted.where(column.in_(ids[start : start + _CHUNK])))


def _site_columns(site: Site) -> dict[str, object]:
    return {
        "id": site.id,
        "name": site.name,
        "kind": site.kind,
        "address": site.address,
        "user": site.user,
        "options": plain_json.dump(dict(site.options)),
    }


def as_site(row: Row) -> Site:
    options = plain_json.load(dict, row.options)
    return Site(row.id, row.name, row.kind, row.address, row.user, options)


def as_link(row: Row) -> Link:
    return Link(
        story=row.story,
        site=row.site,
        marker=row.marker,
        state=LinkState(row.state),
        post=row.post,
        ready=row.ready,
        wanted=None if row.wanted is None else Status(row.wanted),
        base=None if row.base is None else plain_json.load(RemotePost, row.base),
        synced=row.synced,
        digest=row.digest,
        sent_at=optional_moment(row.sent_at),
        not_before=optional_moment(row.not_before),
        problem=read_again(row.problem),
        remedy=read_again(row.remedy),
    )


def as_media_link(row: Row) -> MediaLink:
    media = None if row.media is None else plain_json.load(RemoteMedia, row.media)
    return MediaLink(row.photo, row.site, row.recipe, row.blob, media, optional_moment(row.sent_at))


def as_conflict(row: Row) -> Conflict:
    return Conflict(
        story=row.story,
        site=row.site,
        base=row.base,
        mine=row.mine,
        theirs=row.theirs,
        post=plain_json.load(RemotePost, row.post),
        places=plain_json.load(_NAMES, row.places),
        found=moment(row.found),
    )
