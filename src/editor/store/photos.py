"""Photos as the store knows them: one row each; their files are blobs."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, Row, insert, select, text, update

from editor.base.errors import UsageError
from editor.base.messages import say
from editor.document.photo import Photo, PhotoFields
from editor.store import plain_json, schema, search
from editor.store.article_row import storable

_CHUNK = 10_000


def photos(connection: Connection, ids: Iterable[str]) -> dict[str, Photo]:
    """These photos; unknown ids are left out."""
    table, wanted = schema.photo, list(ids)
    found: dict[str, Photo] = {}
    for start in range(0, len(wanted), _CHUNK):
        chunk = select(table).where(table.c.id.in_(wanted[start : start + _CHUNK]))
        found |= {row.id: as_photo(row) for row in connection.execute(chunk)}
    return found


def listing(connection: Connection, query: str = "") -> list[Photo]:
    """Photos whose texts have all words of `query`, the one added last first."""
    table = schema.photo
    wanted = select(table).order_by(table.c.number.desc())
    if match := search.match_for(query):
        found = "photo.number IN (SELECT rowid FROM photo_search WHERE photo_search MATCH :match)"
        wanted = wanted.where(text(found).bindparams(match=match))
    return [as_photo(row) for row in connection.execute(wanted)]


def ids(connection: Connection, beginning: str) -> list[str]:
    """Ids that begin so."""
    table = schema.photo
    begins = table.c.id.startswith(beginning, autoescape=True)
    return [row.id for row in connection.execute(select(table.c.id).where(begins))]


def of_blob(connection: Connection, blob: str) -> Photo | None:
    """The photo that was first made from this file, if any."""
    table = schema.photo
    row = connection.execute(
        select(table).where(table.c.blob == blob).order_by(table.c.number)
    ).first()
    return None if row is None else as_photo(row)


def add(connection: Connection, photo: Photo, when: str) -> None:
    """Add a photo; adding the very same one again changes nothing."""
    if photos(connection, [photo.id]).get(photo.id) == photo:
        return
    connection.execute(
        insert(schema.photo).values(
            id=photo.id,
            blob=photo.blob,
            filename=storable(photo.filename),
            mime=photo.mime,
            width=photo.width,
            height=photo.height,
            added=when,
            fields=plain_json.dump(photo.fields),
        )
    )
    index(connection, photo)


def save_fields(connection: Connection, photo: str, fields: PhotoFields) -> Photo:
    """Raises UsageError if there is no such photo."""
    table = schema.photo
    connection.execute(
        update(table).where(table.c.id == photo).values(fields=plain_json.dump(fields))
    )
    changed = photos(connection, [photo])
    if photo not in changed:
        raise UsageError(say("There is no photo {id}.", id=photo))
    index(connection, changed[photo])
    return changed[photo]


def index(connection: Connection, photo: Photo) -> None:
    table = schema.photo
    number = connection.execute(select(table.c.number).where(table.c.id == photo.id)).scalar_one()
    said = photo.fields
    words = (
        *(said.description, said.credit, said.alt, said.headline, said.title, said.creator),
        *(said.sublocation, said.city, said.state, said.country, *said.keywords, photo.filename),
    )
    search.index_photo(connection, number, "\n".join(words))


def as_photo(row: Row[*tuple[Any, ...]]) -> Photo:
    return Photo(
        id=row.id,
        blob=row.blob,
        filename=row.filename,
        mime=row.mime,
        width=row.width,
        height=row.height,
        fields=plain_json.load(PhotoFields, row.fields),
    )
