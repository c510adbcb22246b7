"""Photos as the store knows them: one row each; their files are blobs."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, or_, select, text, update

from editor.base.errors import UsageError
from editor.base.messages import say
from editor.document.photo import Handling, Photo, PhotoFields
from editor.store import photo_sheet, plain_json, schema, search
from editor.store.article_row import storable

_CHUNK = 10_000


@dataclass(frozen=True, slots=True)
class Arrival:
    """A photo on its way in: its blob is there, its row not yet.

    `image` is a digest of the picture without metadata, `likeness` its dHash in 16 hex digits;
    empty if they aren't known. `twin` is the id of a photo that looks like it, `told` a digest of
    what the file said of itself."""

    photo: Photo
    image: str = ""
    likeness: str = ""
    twin: str = ""
    told: str = ""


def photos(connection: Connection, ids: Iterable[str]) -> dict[str, Photo]:
    """These photos; unknown ids are left out."""
    return {row.id: as_photo(row) for row in rows(connection, ids)}


def rows(connection: Connection, ids: Iterable[str]) -> list[Row[*tuple[Any, ...]]]:
    table, wanted = schema.photo, list(ids)
    found: list[Row[*tuple[Any, ...]]] = []
    for start in range(0, len(wanted), _CHUNK):
        chunk = select(table).where(table.c.id.in_(wanted[start : start + _CHUNK]))
        found += connection.execute(chunk)
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
    found = known(connection, [blob], ())
    return as_photo(found[0]) if found else None


def known(
    connection: Connection, blobs: Iterable[str], images: Iterable[str]
) -> list[Row[*tuple[Any, ...]]]:
    """The rows of photos made from these files, or these pictures, the first first."""
    table = schema.photo
    alike = or_(table.c.blob.in_(list(blobs)), table.c.image.in_([one for one in images if one]))
    return list(connection.execute(select(table).where(alike).order_by(table.c.number)))


@dataclass(frozen=True, slots=True)
class Look:
    """A photo's dHash, and when it was taken as far as its fields say."""

    id: str
    likeness: str
    created: str


def looks(connection: Connection) -> list[Look]:
    """Of all photos that have a dHash, the first first."""
    table = schema.photo
    created = func.coalesce(func.json_extract(table.c.fields, "$.created"), "")
    wanted = select(table.c.id, table.c.likeness, created).where(table.c.likeness != "")
    return [Look(*row) for row in connection.execute(wanted.order_by(table.c.number))]


def unseen(connection: Connection) -> list[Photo]:
    """Photos of which nothing was noted that tells them apart, the first first."""
    table = schema.photo
    rows = connection.execute(select(table).where(table.c.told == "").order_by(table.c.number))
    return list(map(as_photo, rows))


def note_looks(connection: Connection, seen: Sequence[Arrival]) -> None:
    """Note it of photos that are here."""
    table = schema.photo
    connection.execute(
        update(table)
        .where(table.c.id == bindparam("photo"))
        .values({name: bindparam(f"new_{name}") for name in _LOOKS}),
        [
            {"photo": one.photo.id, **{f"new_{name}": getattr(one, name) for name in _LOOKS}}
            for one in seen
        ],
    )
    _index(connection, [one.photo.id for one in seen])


_LOOKS = ("image", "likeness", "twin", "told")


def retell(connection: Connection, photo: str, told: str) -> None:
    """Note what another file of the same picture says of it."""
    table = schema.photo
    connection.execute(update(table).where(table.c.id == photo).values(told=told))


def add(connection: Connection, arrivals: Sequence[Arrival], when: str) -> None:
    """Add photos; adding the very same one again changes nothing."""
    known = photos(connection, [one.photo.id for one in arrivals])
    new = [one for one in arrivals if known.get(one.photo.id) != one.photo]
    if new:
        connection.execute(insert(schema.photo), [_row_of(one, when) for one in new])
        _index(connection, [one.photo.id for one in new])


def save(
    connection: Connection, changes: Mapping[str, tuple[PhotoFields, Handling]]
) -> dict[str, Photo]:
    """Change what is known about photos and how they are handled. Photos of the very same file are
    blurred and protected alike; they are returned as well where that changes them.

    Raises UsageError, with nothing changed, if one isn't there."""
    changes = {**_of_same_files(connection, changes), **changes}
    table = schema.photo
    changed = update(table).where(table.c.id == bindparam("photo"))
    if changes:
        connection.execute(
            changed.values(fields=bindparam("said"), handling=bindparam("handled")),
            [
                {
                    "photo": photo,
                    "said": plain_json.dump(fields),
                    "handled": plain_json.dump(handling),
                }
                for photo, (fields, handling) in changes.items()
            ],
        )
    saved = _index(connection, changes)
    for photo in changes:
        if photo not in saved:
            raise UsageError(say("There is no photo {id}.", id=photo))
    return saved


def _of_same_files(
    connection: Connection, changes: Mapping[str, tuple[PhotoFields, Handling]]
) -> dict[str, tuple[PhotoFields, Handling]]:
    """What becomes of other photos of the files of these: whom nobody may know on the one, nobody
    may know on the other."""
    mine, other = schema.photo.alias(), schema.photo.alias()
    same = select(mine.c.id.label("changed"), *other.c).join(
        other, (other.c.blob == mine.c.blob) & (other.c.id != mine.c.id)
    )
    found: dict[str, tuple[PhotoFields, Handling]] = {}
    ids = list(changes)
    for start in range(0, len(ids), _CHUNK):
        for row in connection.execute(same.where(mine.c.id.in_(ids[start : start + _CHUNK]))):
            photo, handling = as_photo(row), changes[row.changed][1]
            now = replace(photo.handling, protected=handling.protected, blurs=handling.blurs)
            if photo.id not in changes and now != photo.handling:
                found[photo.id] = photo.fields, now
    return found


def save_fields(connection: Connection, photo: str, fields: PhotoFields) -> Photo:
    """Raises UsageError if there is no such photo."""
    known = photos(connection, [photo])
    handling = known[photo].handling if photo in known else Handling()
    return save(connection, {photo: (fields, handling)})[photo]


def _index(connection: Connection, changed: Iterable[str]) -> dict[str, Photo]:
    kept = {row.id: (row, as_photo(row)) for row in rows(connection, changed)}
    photo_sheet.keep(connection, kept.values())
    return {photo: saved for photo, (_, saved) in kept.items()}


def index_all(connection: Connection) -> None:
    """Make the sheet and the search anew, as after a change of the schema."""
    photo_sheet.clear(connection)
    everything = list(connection.execute(select(schema.photo.c.id)).scalars())
    for start in range(0, len(everything), _CHUNK):
        _index(connection, everything[start : start + _CHUNK])


def _row_of(arrival: Arrival, when: str) -> dict[str, object]:
    photo = arrival.photo
    return {
        "id": photo.id,
        "blob": photo.blob,
        "filename": storable(photo.filename),
        "mime": photo.mime,
        "width": photo.width,
        "height": photo.height,
        "added": when,
        "image": arrival.image,
        "likeness": arrival.likeness,
        "twin": arrival.twin,
        "told": arrival.told,
        "fields": plain_json.dump(photo.fields),
        "handling": plain_json.dump(photo.handling),
    }


def as_photo(row: Row[*tuple[Any, ...]]) -> Photo:
    return Photo(
        id=row.id,
        blob=row.blob,
        filename=row.filename,
        mime=row.mime,
        width=row.width,
        height=row.height,
        fields=plain_json.load(PhotoFields, row.fields),
        handling=plain_json.load(Handling, row.handling),
    )
