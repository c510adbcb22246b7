"""Comments on stories."""

from typing import Any

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert as upsert

from editor.document.comments import Anchor, Comment
from editor.store import schema
from editor.store.times import moment, stamp

_TABLE = schema.comment


def comments(connection: Connection, story: str) -> list[Comment]:
    """A story's comments, the oldest first."""
    rows = connection.execute(
        select(_TABLE).where(_TABLE.c.story == story).order_by(_TABLE.c.created, _TABLE.c.id)
    )
    return [_comment(row) for row in rows]


def save(connection: Connection, comment: Comment) -> None:
    """Add a comment, or change the one of the same id."""
    values = {
        "id": comment.id,
        "story": comment.story,
        "author": comment.author,
        "created": stamp(comment.created),
        "words": comment.words,
        "exact": comment.anchor.exact,
        "prefix": comment.anchor.prefix,
        "suffix": comment.anchor.suffix,
        "at": comment.anchor.at,
        "answers": comment.answers,
        "settled": int(comment.settled),
    }
    statement = upsert(_TABLE).values(**values)
    connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_=values))


def remove(connection: Connection, comment: str) -> None:
    """Delete a comment with its answers."""
    connection.execute(
        delete(_TABLE).where((_TABLE.c.id == comment) | (_TABLE.c.answers == comment))
    )


def _comment(row: Any) -> Comment:
    return Comment(
        id=row.id,
        story=row.story,
        author=row.author,
        created=moment(row.created),
        words=row.words,
        anchor=Anchor(row.exact, row.prefix, row.suffix, row.at),
        answers=row.answers,
        settled=bool(row.settled),
    )
