"""What photos say about themselves over and over: for completing it."""

from collections.abc import Iterator

from sqlalchemy import Connection, text

FIELDS = {
    "creator", "credit", "source", "copyright", "sublocation", "city", "state", "country",
    "job_id", "usage_terms", "instructions", "headline", "creator_job", "caption_writer",
}  # fmt: skip
_MOST = 5_000
"""Values of a field, and captions that are looked through: those of the last years."""


def values(connection: Connection, field: str) -> list[str]:
    """The values of a text field, the most frequent first. Raises KeyError for another field."""
    if field not in FIELDS:
        raise KeyError(field)
    wanted = text(
        f"SELECT json_extract(fields, '$.{field}') AS value FROM photo "
        "WHERE value IS NOT NULL AND value <> '' "
        "GROUP BY value ORDER BY count(*) DESC, max(number) DESC LIMIT :most"
    )
    return [row.value for row in connection.execute(wanted, {"most": _MOST})]


def keywords(connection: Connection) -> list[str]:
    """All keywords, the most frequent first."""
    wanted = text(
        "SELECT word.value AS value FROM photo, json_each(photo.fields, '$.keywords') AS word "
        "GROUP BY word.value ORDER BY count(*) DESC LIMIT :most"
    )
    return [row.value for row in connection.execute(wanted, {"most": _MOST})]


def captions(connection: Connection) -> Iterator[str]:
    """The captions of the photos that were added last."""
    wanted = text(
        "SELECT json_extract(fields, '$.description') AS value FROM photo "
        "WHERE value IS NOT NULL ORDER BY number DESC LIMIT :most"
    )
    for row in connection.execute(wanted, {"most": _MOST}):
        yield row.value
