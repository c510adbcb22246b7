"""A damaged database: kept aside, the newest good backup in its place, and everything that the
damaged file still gives put on top of that."""

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from sqlalchemy import Connection, Table, insert, select, update
from sqlcipher3 import dbapi2

from editor.base.messages import say
from editor.document.story import Reason
from editor.store import backups, engines, links, migrate, photos, schema, stories, versions
from editor.store.article_row import to_row
from editor.store.blobs import sync_folder
from editor.store.faults import is_damage, told, told_by_driver, told_by_system
from editor.store.journal import Entry

Row = dict[str, Any]


def mend(home: Path, now: datetime) -> str:
    """Check the database, and restore it if it is damaged. Returns what to tell the user, if
    anything. Stopped at any point, it begins anew at the next start, or finishes."""
    path, ready, part = home / "copytaker.db", home / "restored.db", home / "restored.part"
    with told_by_system():
        if ready.exists():
            _put_in_place(ready, path)
            return say(
                "The story database was damaged and is restored; the damaged file is kept in the "
                "data folder. Look through your newest stories."
            )
        if _is_whole(path):
            return ""
        aside = home / f"copytaker.db.damaged-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
        for suffix in ("", "-wal"):
            _keep(path.with_name(path.name + suffix), aside.with_name(aside.name + suffix))
        restored = _restore(home, part)
        saved = _salvage(aside, part)
        _tidy(aside)
        part.replace(ready)
        _put_in_place(ready, path)
    return _notice(aside, restored, saved)


def _keep(part: Path, aside: Path) -> None:
    """Another name for the file, or a copy where the file system has no such thing."""
    if not part.exists():
        return
    try:
        aside.hardlink_to(part)
    except OSError:
        shutil.copy2(part, aside)


def _tidy(aside: Path) -> None:
    """Remove what reading the damaged file left beside it."""
    aside.with_name(f"{aside.name}-shm").unlink(missing_ok=True)
    log = aside.with_name(f"{aside.name}-wal")
    if log.exists() and not log.stat().st_size:
        log.unlink()


def _put_in_place(ready: Path, path: Path) -> None:
    """The log goes first: it would be played onto the restored database."""
    for suffix in ("-shm", "-wal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    ready.replace(path)
    sync_folder(path.parent)


def _is_whole(path: Path) -> bool:
    with told_by_driver():
        try:
            with closing(engines.connect(path, "rw")) as driver:
                return backups.check(driver)
        except dbapi2.DatabaseError as error:
            if is_damage(error):
                return False
            raise


def _restore(home: Path, part: Path) -> datetime | None:
    """Begin with the newest good backup, or an empty database. When the backup was made."""
    for left in home.glob(f"{part.name}*"):
        left.unlink()
    os.close(os.open(part, os.O_CREAT | os.O_WRONLY, 0o600))
    good = (one for one in backups.backups(home) if backups.is_whole(one.path))
    found = next(good, None)
    if found is not None:
        shutil.copyfile(found.path, part)
    return found.made if found else None


def _salvage(aside: Path, part: Path) -> int:
    """Put what the damaged file still gives into the restored one; how many rows that was."""
    engine = engines.writing(part)
    try:
        migrate.bring_up_to_date(part, engine)
        with told(), engine.begin() as connection:
            connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
            saved = sum(_copy(connection, aside, table, fits) for table, fits in _LONE.items())
            _adopt_stories(connection, aside)
            saved += sum(_copy(connection, aside, table, fits) for table, fits in _BOUND.items())
            _count_on(connection, aside)
    finally:
        engine.dispose()
    return saved


def _copy(connection: Connection, aside: Path, table: Table, fits: Callable[[Any], bool]) -> int:
    """Take over the rows that say what was once written, in place of what the backup has."""
    known = set(connection.execute(select(schema.story.c.id)).scalars())
    saved = 0
    for row in _rows(aside, table):
        row = {**_SINCE.get(table, {}), **row}
        if not _fits(row, fits) or (table in _BOUND and row["story"] not in known):
            continue
        row.pop("number" if table is schema.photo else "", None)
        saved += connection.execute(insert(table).prefix_with("OR REPLACE").values(row)).rowcount
    if table is schema.photo:
        photos.index_all(connection)
    return saved


def _adopt_stories(connection: Connection, aside: Path) -> None:
    """Make the last head that can be read the head of each story, new stories too."""
    known = set(connection.execute(select(schema.version.c.id)).scalars())
    listed = {row["id"]: row for row in _rows(aside, schema.story)}
    table = schema.version
    have = dict(connection.execute(select(schema.story.c.id, schema.story.c.head)).all())
    rows = connection.execute(
        select(table.c.story, table.c.id, table.c.created)
        .where(table.c.reason != Reason.ON_SITE.value)
        .order_by(table.c.number)
    ).all()
    newest = {row.story: row for row in rows}
    oldest = {row.story: row for row in reversed(rows)}
    for story, last in newest.items():
        said = listed.get(story, {})
        head = said["head"] if said.get("head") in known else last.id
        if story not in have:
            stories.insert_empty(connection, story, oldest[story].created)
        if "deleted" in said:
            stories.set_deleted(connection, story, said["deleted"])
        if have.get(story) != head:
            kept = versions.version(connection, head)
            stories.make_head(connection, kept, to_row(kept.article))


def _count_on(connection: Connection, aside: Path) -> None:
    """Let the count of writes never go back, since backups are ordered by it."""
    table = schema.counter
    written = max((row["writes"] for row in _rows(aside, table)), default=0)
    connection.execute(update(table).where(table.c.writes < written).values(writes=written))


def _rows(aside: Path, table: Table) -> Iterator[Row]:
    """All rows that can still be read: from the front up to a damaged page, then from the back."""
    seen: set[int] = set()
    for order in ("ASC", "DESC"):
        try:
            with closing(engines.connect(aside, "ro")) as driver:
                cursor = driver.execute(f"SELECT rowid, * FROM {table.name} ORDER BY rowid {order}")
                names = [column[0] for column in cursor.description[1:]]
                for rowid, *values in cursor:
                    if rowid in seen:
                        return
                    seen.add(rowid)
                    yield dict(zip(names, values, strict=True))
        except (dbapi2.Error, UnicodeDecodeError):
            continue


def _fits(row: Row, fits: Callable[[Any], bool]) -> bool:
    try:
        return fits(SimpleNamespace(**row))
    except (ValueError, KeyError, TypeError, AttributeError):
        return False


def _version_fits(row: Any) -> bool:
    return versions.row_of(row).checksum == str(row.checksum)


def _raw_fits(row: Any) -> bool:
    return hashlib.sha256(row.content).hexdigest()[:32] == str(row.digest)


def _journal_fits(row: Any) -> bool:
    return Entry(row.story, row.sequence, row.base, row.edit).checksum == str(row.checksum)


_LONE: dict[Table, Callable[[Any], bool]] = {
    schema.raw_block: _raw_fits,
    schema.version: _version_fits,
    schema.photo: lambda row: bool(photos.as_photo(row)),
    schema.site: lambda row: bool(links.as_site(row)),
    schema.media_link: lambda row: bool(links.as_media_link(row)),
}
_SINCE: dict[Table, Row] = {schema.photo: {"handling": "{}"}}
"""What rows of an older schema lack that reading them needs."""
_BOUND: dict[Table, Callable[[Any], bool]] = {
    schema.link: lambda row: bool(links.as_link(row)),
    schema.conflict: lambda row: bool(links.as_conflict(row)),
    schema.journal: _journal_fits,
}
"""Rows that only mean something where their story was found."""


def _notice(aside: Path, restored: datetime | None, saved: int) -> str:
    if restored is None:
        return say(
            "The story database was damaged. {saved} records were brought over from it; the "
            "damaged file is kept as {name}. Look through your newest stories.",
            saved=saved,
            name=aside.name,
        )
    return say(
        "The story database was damaged. The backup of {when} was restored and {saved} records "
        "were brought over from the damaged file, which is kept as {name}. Look through your "
        "newest stories.",
        when=f"{restored.astimezone():%d/%m %H:%M}",
        saved=saved,
        name=aside.name,
    )
