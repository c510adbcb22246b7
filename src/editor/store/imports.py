"""Imports under way: which files were asked for, and what became of each. Written with the photos
themselves, in one transaction, so that an import that was cut off goes on where it was."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from editor.store import schema
from editor.store.times import moment


@dataclass(frozen=True, slots=True)
class Begun:
    """An import that has not ended: `done` of `total` files are dealt with. `first` is the path of
    its first file."""

    id: str
    begun: datetime
    total: int
    done: int
    first: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A file of an import by its place; `outcome` is empty while it waits."""

    number: int
    path: str
    outcome: str


def begin(connection: Connection, batch: str, when: str, wishes: str, paths: Sequence[str]) -> None:
    _forget_ended(connection)
    connection.execute(insert(schema.import_batch).values(id=batch, begun=when, wishes=wishes))
    if paths:
        # As JSON: a path may hold bytes that are no text.
        connection.execute(
            insert(schema.import_file),
            [
                {"batch": batch, "number": number, "path": json.dumps(path)}
                for number, path in enumerate(paths)
            ],
        )


def _forget_ended(connection: Connection) -> None:
    """Imports that were cut off just before they would have been forgotten."""
    table, file = schema.import_batch, schema.import_file
    waiting = select(file.c.batch).where(file.c.outcome == "")
    connection.execute(delete(table).where(table.c.id.not_in(waiting)))


def begun(connection: Connection) -> list[Begun]:
    """Imports that have not ended, the oldest first."""
    batch, file = schema.import_batch, schema.import_file
    rows = connection.execute(
        select(
            batch.c.id,
            batch.c.begun,
            func.count().label("total"),
            func.count(func.nullif(file.c.outcome, "")).label("done"),
            func.min(file.c.path).label("first"),
        )
        .join(file, file.c.batch == batch.c.id)
        .group_by(batch.c.id)
        .order_by(batch.c.begun)
    )
    return [
        Begun(row.id, moment(row.begun), row.total, row.done, json.loads(row.first)) for row in rows
    ]


def asked(connection: Connection, batch: str) -> tuple[str, list[Asked]]:
    """The wishes of an import, and its files in order. None, if there is no such import."""
    table = schema.import_batch
    wishes = connection.scalar(select(table.c.wishes).where(table.c.id == batch)) or ""
    file = schema.import_file
    rows = connection.execute(select(file).where(file.c.batch == batch).order_by(file.c.number))
    return wishes, [Asked(row.number, json.loads(row.path), row.outcome) for row in rows]


def note(connection: Connection, batch: str, outcomes: Mapping[int, str]) -> None:
    """Say what became of files."""
    table = schema.import_file
    if outcomes:
        connection.execute(
            update(table)
            .where(table.c.batch == batch, table.c.number == bindparam("at"))
            .values(outcome=bindparam("came")),
            [{"at": number, "came": outcome} for number, outcome in outcomes.items()],
        )


def forget(connection: Connection, batch: str) -> None:
    """Forget an import; the photos that are in stay."""
    connection.execute(delete(schema.import_batch).where(schema.import_batch.c.id == batch))
