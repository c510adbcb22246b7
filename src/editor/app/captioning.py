"""Changing what photos say about themselves, and taking it back."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields as dataclass_fields
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

from editor.app.core import Core
from editor.app.photo_list import Saved, save_photos
from editor.document import Handling, Photo, PhotoFields
from editor.document.batch import Edit, copied, edited
from editor.document.photo_edits import WORDED, with_text
from editor.document.photo_words import in_language
from editor.document.stationery import Occasion, Stationery, applied
from editor.language.detect import detect

HANDLED = ("embargo", "expires", "decorative")
"""What the panel says of how the house handles a photo."""
State = tuple[PhotoFields, Handling]
Change = Callable[[Photo], State]
T = TypeVar("T", PhotoFields, Handling)


def own_language(fields: PhotoFields, otherwise: str) -> str:
    """The language of a photo's own caption and alt text: what it says, else what its letters
    tell; `otherwise` where there are none."""
    words = f"{fields.description} {fields.alt}".strip()
    return fields.language or (detect(words) if words else otherwise)


def worded(fields: PhotoFields, language: str) -> PhotoFields:
    """The fields of a photo that is about to be captioned in a language: it is told now which one
    its own words are in."""
    return in_language(fields, own_language(fields, language))


def says(values: Mapping[str, Any], language: str) -> Change:
    """The change to these values, by field; "decorative", "embargo" and "expires" are the house's.
    `language` is that of caption and alt text."""

    def change(photo: Photo) -> State:
        fields, handling = photo.fields, photo.handling
        if any(name in WORDED for name in values):
            fields = worded(fields, language)
        for name, value in values.items():
            if name in HANDLED:
                told: dict[str, Any] = {name: value}
                handling = replace(handling, **told)
            else:
                fields = with_text(fields, name, str(value), language=language)
        return _unless_same(fields, photo.fields), handling

    return change


def in_batch(
    edits: Sequence[Edit],
    language: str,
    *,
    decorative: bool | None = None,
) -> Change:
    """The change that a batch makes of each photo."""
    told: dict[str, Any] = {edit.field: edit.words for edit in edits if edit.field in HANDLED}
    if decorative is not None:
        told["decorative"] = decorative
    said = [edit for edit in edits if edit.field not in HANDLED]
    captioned = any(edit.field in WORDED for edit in said)

    def change(photo: Photo) -> State:
        fields = worded(photo.fields, language) if captioned else photo.fields
        now = edited({photo.id: fields}, said, language=language)
        fields = now.get(photo.id, fields)
        return _unless_same(fields, photo.fields), replace(photo.handling, **told)

    return change


def stationed(
    stationery: Stationery, ids: Sequence[str], language: str, story: str, now: datetime
) -> Change:
    """The change that a template makes of each photo of a batch; `{seq}` is its place in `ids`.
    `story` is the headline of the one that they are for."""
    places = {photo: number for number, photo in enumerate(ids, start=1)}
    captioned = any(line.on and line.field in WORDED for line in stationery.lines)

    def change(photo: Photo) -> State:
        fields = worded(photo.fields, language) if captioned else photo.fields
        number = places.get(photo.id, 1)
        occasion = Occasion(fields, photo.filename, number, story, now)
        filled = applied(stationery, occasion, language=language if captioned else "")
        return _unless_same(filled, photo.fields), photo.handling

    return change


def pasted(source: PhotoFields, names: Sequence[str]) -> Change:
    """The change to fields that were copied from another photo."""
    return lambda photo: (copied(source, photo.fields, names), photo.handling)


def set_to(states: Mapping[str, PhotoFields]) -> Change:
    """The change to fields that were worked out already, as by find and replace."""
    return lambda photo: (states.get(photo.id, photo.fields), photo.handling)


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


def _unless_same(now: PhotoFields, old: PhotoFields) -> PhotoFields:
    """Whoever words nothing anew tells no language either."""
    return old if replace(now, language=old.language) == old else now


def _undone(now: T, before: T, after: T) -> T:
    values: dict[str, Any] = {
        field.name: getattr(before, field.name)
        for field in dataclass_fields(now)
        if getattr(before, field.name) != getattr(after, field.name)
    }
    return replace(now, **values)
