"""The photos that the desk looks for, and what is said of many of them at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from editor.app.core import Core
from editor.app.thumbnails import purge
from editor.document import Handling, Photo, PhotoFields
from editor.store import photo_query
from editor.store.photo_query import Facets, Order, PhotoQuery, Want

__all__ = (
    "Facets",
    "Order",
    "PhotoQuery",
    "Saved",
    "Want",
    "facets",
    "find_photos",
    "look_alikes",
    "photo_uses",
    "save_photos",
)


def find_photos(core: Core, query: PhotoQuery) -> list[str]:
    """Ids of all photos that the query asks for, in its order; of 50,000 in a tenth of a second."""
    return core.store.find_photos(query)


def facets(core: Core) -> Facets:
    """The photographers, places, days and labels that there are, with how many photos each."""
    return core.store.photo_facets()


def look_alikes(core: Core, photo: str) -> list[str]:
    """Ids of photos that look like this one, as another size of it does."""
    return core.store.read(lambda connection: photo_query.look_alikes(connection, photo))


def photo_uses(core: Core, ids: Iterable[str]) -> dict[str, list[str]]:
    """Ids of the stories (not deleted ones) that use each photo; unused ones are left out."""
    return core.store.photo_uses(ids)


@dataclass(frozen=True, slots=True)
class Saved:
    """Photos as they are now and as they were, by id, and the stories that use them. Saving what
    `as_before` says undoes it."""

    photos: Mapping[str, Photo]
    before: Mapping[str, Photo]
    stories: Mapping[str, list[str]]

    @property
    def as_before(self) -> dict[str, tuple[PhotoFields, Handling]]:
        return {id: (photo.fields, photo.handling) for id, photo in self.before.items()}


def save_photos(core: Core, changes: Mapping[str, tuple[PhotoFields, Handling]]) -> Saved:
    """Change what is known about photos and how they are handled: all of them, or none.

    Stories keep the captions that they have: see `app.photo_uses` for who should follow. Raises
    UsageError if a photo isn't there."""
    before = core.store.photos(changes)
    photos = core.store.save_photos(changes)
    purge(core, [photos[id] for id, was in before.items() if photos[id].handling != was.handling])
    return Saved(photos, before, core.store.photo_uses(changes))
