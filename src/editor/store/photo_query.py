"""Which photos a person wants to see, and in what order; and what there is to choose from."""

import enum
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, func, literal_column, or_, select, table

from editor.store import schema, search
from editor.store.photo_sheet import ANY_LANGUAGE, primary

_SHEET = schema.photo_sheet


class Want(enum.StrEnum):
    """What the desk asks for."""

    NO_CAPTION = "no-caption"
    NO_CREDIT = "no-credit"
    NO_ALT = "no-alt"
    UNUSED = "unused"
    """In no story, but deleted ones."""
    EMBARGOED = "embargoed"
    """Locked now: not to be shown yet, or no longer."""
    DUPLICATE = "duplicate"
    """There is another photo that looks like it."""
    PROTECTED = "protected"


class Order(enum.StrEnum):
    ADDED = "added"
    TAKEN = "taken"
    NAME = "name"
    PHOTOGRAPHER = "photographer"
    RATING = "rating"


@dataclass(frozen=True, slots=True)
class PhotoQuery:
    """Everything asked for must hold. `text`: words in any text of the photo, as the beginning of
    words, whatever their case and diacritics. `used_in` is a story's id. `since` and `until` are
    days (ISO 8601), both included, by when photos were taken (or came, if nobody knows).
    `rating`: so many stars at least; -1: rejected ones. `language` (BCP 47): of missing captions
    and alt texts; without one, any language's will do."""

    text: str = ""
    wants: frozenset[Want] = frozenset()
    used_in: str = ""
    photographer: str = ""
    place: str = ""
    since: str = ""
    until: str = ""
    rating: int = 0
    label: str = ""
    order: Order = Order.ADDED
    descending: bool = True
    language: str = ""


@dataclass(frozen=True, slots=True)
class Facets:
    """What photos can be narrowed down to, with how many there are: photographers and places, the
    most frequent first; days, the newest first; labels."""

    photographers: tuple[tuple[str, int], ...] = ()
    places: tuple[tuple[str, int], ...] = ()
    days: tuple[tuple[str, int], ...] = ()
    labels: tuple[tuple[str, int], ...] = ()
    photos: int = 0


def find(connection: Connection, query: PhotoQuery, now: str) -> list[str]:
    """Ids, in order. `now` is a moment as the store keeps them, in UTC."""
    wanted = select(_SHEET.c.id).where(*_conditions(query, now)).order_by(*_order(query))
    return list(connection.execute(wanted).scalars())


def look_alikes(connection: Connection, photo: str) -> list[str]:
    """Ids of photos that look like this one: the one that it came after, and those after it."""
    columns = (_SHEET.c.id, _SHEET.c.twin)
    alike = or_(_SHEET.c.twin == photo, and_(_SHEET.c.id == photo, _SHEET.c.twin != ""))
    rows = connection.execute(select(*columns).where(alike).order_by(_SHEET.c.number))
    return [row.twin if row.id == photo else row.id for row in rows]


def facets(connection: Connection) -> Facets:
    day = func.substr(_SHEET.c.taken, 1, 10)
    return Facets(
        photographers=_counted(connection, _SHEET.c.photographer),
        places=_counted(connection, _SHEET.c.place),
        days=tuple(sorted(_counted(connection, day), reverse=True)),
        labels=_counted(connection, _SHEET.c.label),
        photos=connection.scalar(select(func.count()).select_from(_SHEET)) or 0,
    )


def _counted(connection: Connection, value: ColumnElement[str]) -> tuple[tuple[str, int], ...]:
    count = func.count()
    rows = connection.execute(
        select(value, count).where(value != "").group_by(value).order_by(count.desc(), value)
    )
    return tuple((said, number) for said, number in rows)


def _conditions(query: PhotoQuery, now: str) -> Iterator[ColumnElement[bool]]:
    if match := search.match_for(query.text):
        yield _SHEET.c.number.in_(select(_FOUND).select_from(_SEARCH).where(_TEXT.match(match)))
    for want in query.wants:
        yield _wanted(want, query.language, now)
    for column, value in (
        (_SHEET.c.photographer, query.photographer),
        (_SHEET.c.place, query.place),
        (_SHEET.c.label, query.label),
    ):
        if value:
            yield column == value
    if query.used_in:
        uses = schema.article_photo
        yield _SHEET.c.id.in_(select(uses.c.photo).where(uses.c.story == query.used_in))
    if query.since:
        yield _SHEET.c.taken >= query.since
    if query.until:
        yield _SHEET.c.taken < query.until + _AFTER_ALL
    if query.rating:
        yield _SHEET.c.rating >= query.rating if query.rating > 0 else _SHEET.c.rating < 0


_SEARCH = table("photo_search")
_FOUND: ColumnElement[int] = literal_column("rowid")
_TEXT: ColumnElement[str] = literal_column("photo_search")
_AFTER_ALL = "~"
"""Sorts behind every time of a day."""


def _wanted(want: Want, language: str, now: str) -> ColumnElement[bool]:
    match want:
        case Want.NO_CAPTION:
            return _lacks(_SHEET.c.captions, language)
        case Want.NO_ALT:
            return _lacks(_SHEET.c.alts, language)
        case Want.NO_CREDIT:
            return _SHEET.c.credited == 0
        case Want.PROTECTED:
            return _SHEET.c.protected == 1
        case Want.EMBARGOED:
            gone = and_(_SHEET.c.expires != "", _SHEET.c.expires <= now)
            return or_(_SHEET.c.embargo > now, gone)
        case Want.UNUSED:
            uses, story = schema.article_photo, schema.story
            used = select(uses.c.photo).join(story, story.c.id == uses.c.story)
            return _SHEET.c.id.not_in(used.where(story.c.deleted.is_(None)))
        case Want.DUPLICATE:
            twins = _SHEET.alias().c.twin
            return or_(_SHEET.c.twin != "", _SHEET.c.id.in_(select(twins).where(twins != "")))


def _lacks(languages: ColumnElement[str], language: str) -> ColumnElement[bool]:
    if not language:
        return languages == ""
    known = (func.instr(languages, f" {one} ") == 0 for one in (primary(language), ANY_LANGUAGE))
    return and_(*known)


def _order(query: PhotoQuery) -> Iterator[ColumnElement[object]]:
    """What is equal otherwise stands as it was taken, or as it came."""
    columns = {
        Order.ADDED: (),
        Order.TAKEN: (_SHEET.c.taken,),
        Order.NAME: (_SHEET.c.name,),
        Order.PHOTOGRAPHER: (_SHEET.c.photographer_key, _SHEET.c.taken),
        Order.RATING: (_SHEET.c.rating, _SHEET.c.taken),
    }[query.order]
    for column in (*columns, _SHEET.c.number):
        yield column.desc() if query.descending else column.asc()
