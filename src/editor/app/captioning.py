"""Changing what photos say about themselves, and taking it back."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields as dataclass_fields
from dataclasses import replace
from typing import Any, TypeVar

from editor.app.core import Core
from editor.app.photo_list import Saved, save_photos
from editor.document import Handling, Photo, PhotoFields

State = tuple[PhotoFields, Handling]
Change = Callable[[Photo], State]
T = TypeVar("T", PhotoFields, Handling)


def change_photos(core: Core, ids: Iterable[str], change: Change) -> Saved:
    """Change photos as they are now, all in one transaction; those that stay as they are aren't
    touched. Ids that are in no store (a photo was removed meanwhile) are passed over."""
    wanted = {}
    for photo in core.store.photos(ids).values():
        state = change(photo)
        if state != (photo.fields, photo.handling):
            wanted[photo.id] = state
    return save_photos(core, wanted) if wanted else Saved({}, {}, {})


def take_back(core: Core, saved: Saved) -> Saved:
    """Undo a change: each value that it changed is as before, and what else was said of the photos
    since then stays. Undoing the result does it again."""

    def back(photo: Photo) -> State:
        before, after = saved.before[photo.id], saved.photos[photo.id]
        return (
            _undone(photo.fields, before.fields, after.fields),
            _undone(photo.handling, before.handling, after.handling),
        )

    return change_photos(core, saved.before, back)


def one_step(first: Saved, then: Saved) -> Saved:
    """Two changes as one that is undone at once; `then` came after `first`."""
    before: Mapping[str, Photo] = {**then.before, **first.before}
    return Saved({**first.photos, **then.photos}, before, {**first.stories, **then.stories})


def _undone(now: T, before: T, after: T) -> T:
    values: dict[str, Any] = {
        field.name: getattr(before, field.name)
        for field in dataclass_fields(now)
        if getattr(before, field.name) != getattr(after, field.name)
    }
    return replace(now, **values)
