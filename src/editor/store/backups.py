"""Backups: a whole copy of the database every hour in which something changed.

Names carry the database's count of writes, so that "newest" and "changed" don't depend on a clock.
Photos' files are not in them: those never change, and stand beside.
"""

import os
import re
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlcipher3 import dbapi2

from editor.base.errors import EditorError
from editor.base.messages import say
from editor.store import schema
from editor.store.blobs import sync_folder
from editor.store.engines import connect
from editor.store.faults import told_by_driver, told_by_system

if TYPE_CHECKING:
    from editor.store.store import Store

EVERY = timedelta(hours=1)
HOURLY, DAILY = 24, 14
LARGEST = 2_000_000_000
"""Bytes that all backups together may take; the newest stays however large it is."""

_NAME = re.compile(r"copytaker-(\d{12})-(\d{8}T\d{6})Z\.db")


@dataclass(frozen=True, slots=True)
class Backup:
    path: Path
    writes: int
    made: datetime


def backups(home: Path) -> list[Backup]:
    """All backups in the folder, the newest first."""
    found = [_named(path) for path in (home / "backups").glob("copytaker-*.db")]
    return sorted((one for one in found if one), key=lambda one: one.writes, reverse=True)


def backup(store: "Store", *, every: timedelta = EVERY, largest: int = LARGEST) -> Path | None:
    """Make a backup if something changed since the last and `every` has passed, and thin out the
    old ones. Returns the new file. Blocks for as long as the copy takes (0.1 s per 20 MB): for a
    job, not for the window's thread. Raises EditorError.
    """
    writes = store.read(lambda c: c.scalar(select(schema.counter.c.writes)) or 0)
    old, now = backups(store.home), store.clock()
    if old and (old[0].writes == writes or abs(now - old[0].made) < every):
        return None
    target = copy(
        store.home / "copytaker.db",
        f"copytaker-{writes:012}-{now.astimezone(UTC):%Y%m%dT%H%M%S}Z.db",
    )
    for one in surplus(backups(store.home), largest):
        one.path.unlink(missing_ok=True)
    return target


def copy(database: Path, name: str) -> Path:
    """A verified copy in `backups` beside the database. Raises EditorError; then there is none."""
    folder = database.parent / "backups"
    target, temporary = folder / name, folder / f".{name}.part"
    with told_by_system():
        folder.mkdir(mode=0o700, exist_ok=True)
        temporary.unlink(missing_ok=True)
        os.close(os.open(temporary, os.O_CREAT | os.O_WRONLY, 0o600))
        try:
            _copy(database, temporary)
            temporary.replace(target)
            sync_folder(folder)
        finally:
            temporary.unlink(missing_ok=True)
    return target


def surplus(old: list[Backup], largest: int = LARGEST) -> list[Backup]:
    """Those that may go: not the newest of the last 24 hours or 14 days in which there was one,
    and the oldest while all together are too large."""
    kept = {
        *_newest_of((f"{one.made:%Y%m%d%H}" for one in old), old, HOURLY),
        *_newest_of((f"{one.made:%Y%m%d}" for one in old), old, DAILY),
    }
    room, gone = largest, []
    for place, one in enumerate(old):
        room -= one.path.stat().st_size
        if one not in kept or (room < 0 and place > 0):
            gone.append(one)
    return gone


def is_whole(path: Path) -> bool:
    """Whether SQLite finds nothing wrong with the file."""
    try:
        with closing(connect(path, "ro")) as driver:
            return check(driver)
    except dbapi2.DatabaseError:
        return False


def check(driver: Any) -> bool:
    return bool(driver.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))


def _newest_of(periods: Iterable[str], old: list[Backup], count: int) -> list[Backup]:
    first: dict[str, Backup] = {}
    for period, one in zip(periods, old, strict=True):
        first.setdefault(period, one)
    return list(first.values())[:count]


def _copy(source: Path, target: Path) -> None:
    with told_by_driver(), closing(connect(source, "ro")) as driver:
        driver.execute("VACUUM INTO ?", (str(target),))
    with target.open("rb+") as file:
        os.fsync(file.fileno())
    if not is_whole(target):
        raise EditorError(say("The backup could not be read back."), remedy=say("Check the disk."))


def _named(path: Path) -> Backup | None:
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    made = datetime.strptime(match[2], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    return Backup(path, int(match[1]), made)
