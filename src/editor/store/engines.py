"""Connections: one way to write (`writing`), one to read beside it (`reading`).

`sqlcipher3` is there for its SQLite (3.53; 3.7.0–3.51.2 can corrupt a database when a WAL is
reset) and for encryption later. SQLAlchemy knows it as plain SQLite: its own
`sqlite+pysqlcipher` dialect brings a pool that keeps one connection per thread for ever.
"""

from pathlib import Path
from typing import Any

from sqlalchemy import Engine, NullPool, QueuePool, create_engine, event
from sqlcipher3 import dbapi2

BUSY_MS = 5000
_DURABLE = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA fullfsync=1",
    "PRAGMA checkpoint_fullfsync=1",
    "PRAGMA foreign_keys=ON",
)


def writing(path: Path) -> Engine:
    """For the one thread that writes: every transaction begins IMMEDIATE, since one that begins
    by reading can't wait for its turn to write (it fails at once with "database is locked")."""
    return _engine(path, "rw", "BEGIN IMMEDIATE", _DURABLE, poolclass=NullPool)


def reading(path: Path) -> Engine:
    """For any thread: each `connect()` sees one state of the database until it is closed."""
    pragmas = ("PRAGMA query_only=ON",)
    return _engine(path, "ro", "BEGIN", pragmas, poolclass=QueuePool, pool_size=3, max_overflow=29)


def connect(path: Path, mode: str) -> Any:
    """A bare driver connection; `mode` is "ro" or "rw". The file must exist."""
    return dbapi2.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        timeout=BUSY_MS / 1000,
        check_same_thread=False,
    )


def _engine(path: Path, mode: str, begin: str, pragmas: tuple[str, ...], **pool: Any) -> Engine:
    def creator() -> Any:
        connection = connect(path, mode)
        for pragma in pragmas:
            connection.execute(pragma)
        return connection

    engine = create_engine("sqlite://", module=dbapi2, creator=creator, **pool)

    def on_begin(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "begin", on_begin)
    return engine
