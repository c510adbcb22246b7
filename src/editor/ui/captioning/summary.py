"""What photos have in common, worked out off the window: of thousands it takes a moment."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from editor.app.captioning import HANDLED, Change, worded
from editor.document import Photo, PhotoFields
from editor.document.batch import Standing, State, standing
from editor.document.photo_edits import WORDED, text_of

LANGUAGES = ("vi", "en")


@dataclass(frozen=True, slots=True)
class Summary:
    """`fields` by name; `captioned` counts captions by language; `decorative`: None is some."""

    fields: dict[str, Standing]
    captioned: dict[str, int]
    decorative: bool | None


def summed(photos: Sequence[Photo], names: Sequence[str], language: str) -> Summary:
    """How the fields of these names stand, with captions in this language."""
    said = [photo.fields for photo in photos]
    spoken = [worded(fields, language) for fields in said]
    fields = {}
    for name in names:
        if name in HANDLED:
            fields[name] = _handled(photos, name)
        elif name in WORDED:
            fields[name] = standing(spoken, name, language)
        else:
            fields[name] = standing(said, name)
    return Summary(fields, _captioned(spoken), _decorative(photos))


def said_of(photo: Photo, name: str, language: str) -> str:
    """What a photo says in one field of the panel."""
    if name in HANDLED:
        return str(getattr(photo.handling, name))
    if name in WORDED:
        return text_of(worded(photo.fields, language), name, language)
    return text_of(photo.fields, name)


def changing(photos: Sequence[Photo], change: Change) -> int:
    """How many of these photos a change changes."""
    return sum(change(photo) != (photo.fields, photo.handling) for photo in photos)


def _handled(photos: Sequence[Photo], name: str) -> Standing:
    counts = Counter(str(getattr(photo.handling, name)) for photo in photos)
    if not any(counts):
        return Standing(State.EMPTY)
    state = State.SAME if len(counts) == 1 else State.MIXED
    return Standing(state, tuple(counts.most_common()))


def _captioned(spoken: Sequence[PhotoFields]) -> dict[str, int]:
    return {
        one: sum(bool(text_of(fields, "description", one).strip()) for fields in spoken)
        for one in LANGUAGES
    }


def _decorative(photos: Sequence[Photo]) -> bool | None:
    said = {photo.handling.decorative for photo in photos}
    return None if len(said) > 1 else said == {True}
