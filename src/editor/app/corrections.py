"""A wire's correction: the very same picture again, with other words in its file."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from editor.app.arrivals import told_by
from editor.app.core import Core
from editor.app.judging import Taken
from editor.app.photo_list import Saved, save_photos
from editor.app.photo_reading import in_its_language
from editor.app.photo_uses import Use, uses_of
from editor.base.errors import UsageError
from editor.base.messages import say
from editor.document import Photo, PhotoFields
from editor.document.rights import following
from editor.store.photos import retell


@dataclass(frozen=True, slots=True)
class Change:
    """What a field of the photo says now, and what the file wants it to say. Keywords are joined by
    "; "."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Correction:
    """`uses` are the stories that show the photo, with the captions that they have."""

    photo: Photo
    fields: PhotoFields
    changes: tuple[Change, ...]
    uses: tuple[Use, ...]


def correction_of(core: Core, taken: Taken) -> Correction:
    """What a file that was judged a correction corrects. Raises UsageError if it is none."""
    photo = core.store.photos([taken.photo]).get(taken.photo)
    if photo is None or taken.fields is None:
        raise UsageError(say("There is no photo {id}.", id=taken.photo))
    changes = tuple(_changes(core, photo, taken.fields))
    return Correction(photo, taken.fields, changes, tuple(uses_of(core, [photo.id])))


def _changes(core: Core, photo: Photo, fields: PhotoFields) -> Sequence[Change]:
    """What the new file says otherwise than the photo; nothing that the house wrote is lost to a
    file that says what its first one said, or nothing."""
    from editor.photos.read import read_fields

    own = in_its_language(read_fields(core.store.blob_path(photo.blob)))
    return [
        Change(name, _shown(getattr(photo.fields, name)), _shown(after))
        for name in PhotoFields.__dataclass_fields__
        if (after := getattr(fields, name)) not in (getattr(photo.fields, name), getattr(own, name))
        and after
    ]


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return "; ".join(part if isinstance(part, str) else part.description for part in value)
    return str(value)


def accept_correction(
    core: Core, correction: Correction, fields: Collection[str] | None = None
) -> Saved:
    """Let the photo say what the file says, in these fields (default: all that it changes), with
    the embargo and expiry that follow. Stories keep their captions: `app.photo_uses.follow` changes
    those that a person chose."""
    wanted = {one.field for one in correction.changes}
    wanted &= set(fields) if fields is not None else wanted
    said = {name: getattr(correction.fields, name) for name in wanted}
    if "description" in said:
        said["language"] = correction.fields.language
    photo = core.store.photos([correction.photo.id])[correction.photo.id]
    fields_now = replace(photo.fields, **said)
    handling = following(photo.handling, photo.fields, fields_now)
    saved = save_photos(core, {photo.id: (fields_now, handling)})
    told = told_by(correction.fields)
    core.store.write(lambda connection: retell(connection, photo.id, told))
    return saved
