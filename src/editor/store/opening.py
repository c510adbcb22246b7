"""Opening the data folder: made if it isn't there, checked, mended, brought up to date."""

import os
import platform
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING

from editor.base.clock import Clock, system_clock
from editor.base.errors import EditorError
from editor.base.messages import say
from editor.store.lock import home_lock

if TYPE_CHECKING:
    from editor.store.store import Store

DATABASE = "copytaker.db"


def open_store(
    home: Path, *, readonly: bool = False, clock: Clock = system_clock, device: str = ""
) -> "Store":
    """The stories of a data folder. `device` names this laptop in versions (default: its name).

    Read-only, it doesn't mind a window that is open on the folder, and raises NoStories where
    there is none yet. Otherwise the folder is made if need be and held until the store is closed.
    Raises HomeLocked; EditorError for a database of a newer Copytaker.
    """
    device = device or platform.node()
    if readonly:
        return _open_reading(home, clock, device)
    with ExitStack() as held:
        _make_folder(home)
        held.enter_context(home_lock(home))
        return _open_writing(home, clock, device, held.pop_all())


class NoStories(EditorError):
    """There is no database in the data folder yet."""

    def __init__(self, home: Path) -> None:
        super().__init__(
            say("There are no stories in {home} yet.", home=home),
            remedy=say("Begin one, or name another data folder."),
        )


def _open_reading(home: Path, clock: Clock, device: str) -> "Store":
    from editor.store import engines, schema
    from editor.store.faults import told_by_driver
    from editor.store.migrate import number_of
    from editor.store.store import Store

    if not (home / DATABASE).is_file():
        raise NoStories(home)
    with told_by_driver(), closing(engines.connect(home / DATABASE, "ro")) as driver:
        number = number_of(driver)
        if number == 0:
            raise NoStories(home)
        if number < schema.HEAD:
            raise EditorError(
                say("These stories were last opened with an older Copytaker."),
                remedy=say("Open its window once; that brings them up to date."),
            )
    return Store(home, engines.reading(home / DATABASE), None, clock=clock, device=device)


def _open_writing(home: Path, clock: Clock, device: str, held: ExitStack) -> "Store":
    from editor.store import engines, migrate, rescue
    from editor.store.store import Store
    from editor.store.writer import Writer

    path = home / DATABASE
    with ExitStack() as undo:
        undo.callback(held.close)
        notice = rescue.mend(home, clock())
        engine = engines.writing(path)
        migrate.bring_up_to_date(path, engine)
        store = Store(
            home,
            engines.reading(path),
            Writer(engine),
            clock=clock,
            device=device,
            notice=notice,
            held=held,
        )
        store.blobs.sweep()
        undo.pop_all()
    return store


def _make_folder(home: Path) -> None:
    """The data folder and an empty database, for its owner only: drafts name sources."""
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        home.chmod(0o700)
        for folder in ("blobs", "backups"):
            (home / folder).mkdir(mode=0o700, exist_ok=True)
        # SQLite gives its log the database's rights
        os.close(os.open(home / DATABASE, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise EditorError(
            say("The data folder {home} can't be used: {why}", home=home, why=error.strerror),
            remedy=say("Check its rights, or name another data folder."),
        ) from error
