"""Changing many photos at once: what a selection has in common, and what an edit makes of it."""

import enum
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from editor.document.photo import PhotoFields
from editor.document.photo_edits import WORDED, Mode, text_of, with_text

if TYPE_CHECKING:
    from editor.base.search import Finder

Photos = Mapping[str, PhotoFields]
"""Fields by photo id, in the order of the selection."""


class State(enum.Enum):
    EMPTY = "empty"
    SAME = "same"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Standing:
    """How a field stands over a selection. `values` are those that occur, the most frequent first,
    each with the number of photos that have it; an empty one counts too."""

    state: State
    values: tuple[tuple[str, int], ...] = ()

    @property
    def value(self) -> str:
        """What all photos say; "" if they differ."""
        return self.values[0][0] if self.state is State.SAME else ""


@dataclass(frozen=True, slots=True)
class Edit:
    """A field with its tick set: new words, and what happens to the old ones."""

    field: str
    words: str
    mode: Mode = Mode.REPLACE


@dataclass(frozen=True, slots=True)
class Change:
    """What an edit makes of one field of one photo."""

    photo: str
    field: str
    before: str
    after: str


def standing(photos: Iterable[PhotoFields], field: str, language: str = "") -> Standing:
    """How a field stands over these photos."""
    counts = Counter(text_of(fields, field, language) for fields in photos)
    values = tuple(counts.most_common())
    if not any(value for value, _ in values):
        return Standing(State.EMPTY)
    return Standing(State.SAME if len(values) == 1 else State.MIXED, values)


def edited(photos: Photos, edits: Sequence[Edit], *, language: str = "") -> dict[str, PhotoFields]:
    """The photos that the edits change, as they are then."""
    out = {}
    for photo, old in photos.items():
        fields = old
        for edit in edits:
            fields = with_text(fields, edit.field, edit.words, edit.mode, language)
        if fields != old:
            out[photo] = fields
    return out


def replaced(
    photos: Photos, finder: "Finder", words: str, fields: Sequence[str], language: str = ""
) -> dict[str, PhotoFields]:
    """The photos in whose `fields` the finder finds something, with other words in its place.

    Raises EditorError for a pattern that takes too long, or a group that it doesn't have."""
    finder.begin()
    out = {}
    for photo, old in photos.items():
        now = old
        for field in fields:
            text = text_of(now, field, language)
            changed = _replaced(text, finder, words)
            if changed != text:
                now = with_text(now, field, changed, language=language)
        if now != old:
            out[photo] = now
    return out


def changes(
    before: Photos, after: Photos, fields: Iterable[str], language: str = ""
) -> list[Change]:
    """What differs, photo by photo, for somebody to look at before it is done."""
    names = list(fields)
    out = []
    for photo, now in after.items():
        for field in names:
            was, is_ = text_of(before[photo], field, language), text_of(now, field, language)
            if was != is_:
                out.append(Change(photo, field, was, is_))
    return out


def copied(source: PhotoFields, target: PhotoFields, fields: Iterable[str]) -> PhotoFields:
    """`target` with these fields of `source`; a caption brings those in other languages along."""
    for name in fields:
        if name not in WORDED:
            target = replace(target, **{name: getattr(source, name)})
            continue
        target = with_text(target, name, getattr(source, name), language=source.language)
        for wording in source.wordings:
            target = with_text(target, name, getattr(wording, name), language=wording.language)
    return target


def _replaced(text: str, finder: "Finder", words: str) -> str:
    pieces, done = [], 0
    for hit in finder.find(text):
        pieces += [text[done : hit.start], finder.instead(text[hit.start : hit.end], hit, words)]
        done = hit.end
    return "".join([*pieces, text[done:]])
