"""Settings: a key, and a value that JSON can hold."""

import json
from typing import Any

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert as upsert

from editor.store import schema


def settings(connection: Connection) -> dict[str, Any]:
    rows = connection.execute(select(schema.setting))
    return {row.key: json.loads(row.value) for row in rows}


def save(connection: Connection, key: str, value: object) -> None:
    """Keep a value; None forgets the key."""
    table = schema.setting
    if value is None:
        connection.execute(delete(table).where(table.c.key == key))
        return
    text = json.dumps(value)
    connection.execute(
        upsert(table)
        .values(key=key, value=text)
        .on_conflict_do_update(index_elements=["key"], set_={"value": text})
    )
