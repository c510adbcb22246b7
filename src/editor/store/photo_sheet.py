"""What the contact sheet sorts, filters and searches by, taken out of the photos' records.

Derived data: the tables `photo_sheet` and `photo_search` can be made again from `photo`. A narrow
table of its own, since a look at all photos must not read all their texts.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, delete, insert

from editor.base.text import fold
from editor.document.photo import Photo, PhotoFields
from editor.store import schema, search
from editor.store.article_row import storable
from editor.store.times import moment, stamp

ANY_LANGUAGE = "-"
"""Stands among languages for words of which nobody said what language they are in."""
_NUMBER = re.compile(r"\d+")


def keep(connection: Connection, kept: Iterable[tuple[Any, Photo]]) -> None:
    """Bring the sheet and the search up to date for photos with their rows of `photo`."""
    rows, words = [], []
    for row, photo in kept:
        rows.append(_sheet_row(row, photo))
        words.append((row.number, words_of(photo)))
    if rows:
        connection.execute(insert(schema.photo_sheet).prefix_with("OR REPLACE"), rows)
        search.index_photos(connection, words)


def clear(connection: Connection) -> None:
    connection.execute(delete(schema.photo_sheet))
    search.forget_photos(connection)


def words_of(photo: Photo) -> str:
    """All texts of a photo that a person may look for."""
    said = photo.fields
    texts = [getattr(said, name) for name in _SOUGHT]
    texts += said.keywords
    texts += [text for one in said.wordings for text in (one.description, one.alt)]
    return "\n".join([*filter(None, texts), photo.filename])


_SOUGHT = tuple(
    name
    for name in PhotoFields.__dataclass_fields__
    if name not in {"keywords", "wordings", "rating", "language", "data_mining", "created", "label"}
)


def _sheet_row(row: Any, photo: Photo) -> Mapping[str, object]:
    said, handling = photo.fields, photo.handling
    photographer = storable(said.creator or said.credit)
    return {
        "number": row.number,
        "id": photo.id,
        "added": row.added,
        "taken": _taken(said.created, row.added),
        "name": _name_key(photo.filename),
        "photographer": photographer,
        "photographer_key": fold(photographer),
        "place": storable(said.city or said.sublocation or said.state or said.country),
        "rating": said.rating,
        "label": storable(said.label),
        "captions": _languages(said, "description"),
        "alts": f" {ANY_LANGUAGE} " if handling.decorative else _languages(said, "alt"),
        "credited": int(bool(said.credit.strip())),
        "embargo": _in_utc(handling.embargo),
        "expires": _in_utc(handling.expires),
        "protected": int(handling.protected),
        "twin": row.twin,
    }


def _taken(created: str, added: str) -> str:
    """When the photo was taken by the clock of the place; if nobody knows, when it came here."""
    if len(created) >= len("2026-11-02"):
        return storable(created[:19])
    return moment(added).astimezone().strftime("%Y-%m-%dT%H:%M:%S")


def _in_utc(said: str) -> str:
    """A day or a moment of ISO 8601, as moments are kept; what isn't one is none. A day begins at
    midnight here."""
    try:
        return stamp(moment(said)) if said else ""
    except (ValueError, OverflowError):
        return ""


def _name_key(filename: str) -> str:
    """DSC_9 before DSC_10."""
    return _NUMBER.sub(lambda found: found[0].zfill(12), storable(fold(filename)))


def _languages(said: PhotoFields, text: str) -> str:
    """Languages that have this text, as " vi en "; empty if none has."""
    found = [primary(said.language) or ANY_LANGUAGE] if getattr(said, text).strip() else []
    found += [primary(one.language) for one in said.wordings if getattr(one, text).strip()]
    return storable(f" {' '.join(found)} ") if found else ""


def primary(language: str) -> str:
    """ "vi-VN" → "vi": wherever it is spoken, a language is one."""
    return language.partition("-")[0].casefold()
