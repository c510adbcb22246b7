"""The schema's number, and how an older database becomes a new one.

A new database is made from `schema.metadata` at once; Alembic (200 ms to import) comes in only
where the number differs.
"""

from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, insert

from editor.base.errors import EditorError
from editor.base.messages import say
from editor.store import backups, photos, schema
from editor.store.engines import connect
from editor.store.faults import told, told_by_driver

SCRIPTS = Path(__file__).with_name("migrations")
_STAMP = (
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
    "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)
"""As Alembic writes it."""


def number_of(driver: Any) -> int:
    """The schema's number by a bare connection; 0 for an empty database. Raises EditorError if it
    isn't one of ours, or was made by a newer Copytaker."""
    tables = {name for (name,) in driver.execute("SELECT name FROM sqlite_master")}
    if not tables:
        return 0
    if "alembic_version" not in tables or "version" not in tables:
        raise EditorError(
            say("copytaker.db is not Copytaker's database."),
            remedy=say("Choose another data folder, or move that file away."),
        )
    ((number,),) = driver.execute("SELECT version_num FROM alembic_version")
    if int(number) > schema.HEAD:
        raise EditorError(
            say("These stories were last opened with a newer Copytaker."),
            remedy=say("Install the newest Copytaker on this laptop; nothing was changed."),
        )
    return int(number)


def bring_up_to_date(database: Path, engine: Engine) -> None:
    """Make the tables of a new database, or upgrade an older one after copying it."""
    with told_by_driver(), closing(connect(database, "rw")) as driver:
        number = number_of(driver)
    with told():
        if number == 0:
            with engine.begin() as connection:
                create(connection)
        elif number < schema.HEAD:
            backups.copy(database, f"before-{schema.HEAD:04}.db")
            upgrade(engine)


def create(connection: Connection) -> None:
    """Make all tables, stamped with the newest number."""
    schema.metadata.create_all(connection, checkfirst=False)
    for statement in schema.SEARCH:
        connection.exec_driver_sql(statement)
    connection.execute(insert(schema.counter).values(id=1, writes=0))
    connection.exec_driver_sql(_STAMP)
    connection.exec_driver_sql(f"INSERT INTO alembic_version VALUES ('{schema.HEAD:04}')")


def upgrade(engine: Engine, revision: str = "head", further: Path | None = None) -> None:
    """Carry out the missing revisions in one transaction: all of them, or none.

    What is derived from photos is made anew by today's code, so that no revision needs to know it.
    `further` is a folder of revisions beside ours. Foreign keys are off meanwhile (SQLite changes
    a table by making another, and dropping the old one would delete what hangs on it) and are
    checked at the end.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    folders = [SCRIPTS / "versions", *([further] if further else [])]
    config.set_main_option("path_separator", "newline")
    config.set_main_option(
        "version_locations", "\n".join(str(folder).replace("%", "%%") for folder in folders)
    )
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA foreign_keys=OFF")
        with connection.begin():
            config.attributes["connection"] = connection
            command.upgrade(config, revision)
            if revision == "head":
                photos.index_all(connection)
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
            if broken:
                raise RuntimeError(f"revision {revision} breaks references: {broken[:5]}")
