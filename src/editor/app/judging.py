"""What a file that was looked at is to us: a new photo, one that we have, or one like it."""

import enum
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from editor.app.arrivals import Prepared, arrival, told_by
from editor.app.core import Core
from editor.app.twins import Twins
from editor.base.messages import kept, read_again
from editor.document import Photo, PhotoFields
from editor.photos.likeness import same_image
from editor.store import photos, plain_json
from editor.store.photos import Arrival


class What(enum.StrEnum):
    NEW = "new"
    SAME_FILE = "same-file"
    """It was here already, and says nothing new of itself."""
    CORRECTION = "correction"
    """The very same picture as one that is here, with other words in the file: `app.corrections`
    tells them and takes them over."""
    LOOKS_LIKE = "looks-like"
    """New, but perhaps the same picture as another one in another size."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of a file. `photo` is the id of the photo that it is now, empty if it was
    refused (`why` and `remedy` say so); `other` that of the one it looks like; `fields` is what a
    correction says."""

    path: str
    what: What
    photo: str = ""
    other: str = ""
    fields: PhotoFields | None = None
    why: str = ""
    remedy: str = ""


def write(taken: Taken) -> str:
    """For the store, so that `read` gives the same."""
    return plain_json.dump(replace(taken, why=kept(taken.why), remedy=kept(taken.remedy)))


def read(text: str) -> Taken:
    taken = plain_json.load(Taken, text)
    return replace(taken, why=read_again(taken.why), remedy=read_again(taken.remedy))


@dataclass(frozen=True, slots=True)
class Judged:
    """What became of each file, in order; the copies to keep, and the new photos."""

    files: list[Taken]
    kept: list[Prepared]
    arrivals: list[Arrival]


@dataclass(frozen=True, slots=True)
class _Known:
    """A photo that a file may be: `path` is where its own file lies, before it is a blob too."""

    id: str
    blob: str
    told: str
    fields: PhotoFields
    path: Path


class Judge:
    """For one import. `who` took the photos whose files don't say."""

    def __init__(self, core: Core, who: str = "") -> None:
        self._core = core
        self._who = who
        self._twins = Twins(core)

    def judge(self, group: "Sequence[Prepared | Taken]") -> Judged:
        """A group of files; those that were refused stay so."""
        judged = Judged([], [], [])
        looked_at = [one for one in group if isinstance(one, Prepared)]
        by_blob, by_image = self._known(looked_at)
        for one in group:
            if isinstance(one, Taken):
                judged.files.append(one)
                continue
            known = by_blob.get(one.staged.blob)
            if known is not None and one.glance is not None:
                judged.kept.append(one)  # its row is here, but its file was lost
            known = known or self._same_image(one, by_image)
            if known is not None:
                judged.files.append(self._again(one, known))
                continue
            photo = self._new(one, judged)
            known = _Known(photo.id, photo.blob, one.told, photo.fields, one.staged.path)
            by_blob[known.blob] = known
            if one.image:
                by_image.setdefault(one.image, known)
        return judged

    def _known(self, group: Sequence[Prepared]) -> tuple[dict[str, _Known], dict[str, _Known]]:
        blobs, images = [one.staged.blob for one in group], [one.image for one in group]
        by_blob: dict[str, _Known] = {}
        by_image: dict[str, _Known] = {}
        for row in self._core.store.read(lambda c: photos.known(c, blobs, images)):
            fields = photos.as_photo(row).fields
            path = self._core.store.blob_path(row.blob)
            known = _Known(row.id, row.blob, row.told, fields, path)
            by_blob.setdefault(row.blob, known)
            if row.image:
                by_image.setdefault(row.image, known)
        return by_blob, by_image

    def _same_image(self, one: Prepared, by_image: dict[str, _Known]) -> _Known | None:
        known = by_image.get(one.image)
        try:
            return known if known and same_image(known.path, one.staged.path) else None
        except OSError:
            return None  # the old file is lost: this one is taken in beside it

    def _again(self, one: Prepared, known: _Known) -> Taken:
        own = known.told or self._told(known)
        if one.told == own or one.fields == known.fields:
            return Taken(str(one.path), What.SAME_FILE, known.id)
        return Taken(str(one.path), What.CORRECTION, known.id, fields=one.fields)

    def _told(self, known: _Known) -> str:
        """What the file of a photo says that came before this was noted."""
        from editor.photos.read import read_fields

        return told_by(read_fields(known.path))

    def _new(self, one: Prepared, judged: Judged) -> Photo:
        new = arrival(one, _taken_by(one.fields, self._who))
        twin = self._twins.of(new.photo, new.likeness)
        new = replace(new, twin=twin)
        judged.kept.append(one)
        judged.arrivals.append(new)
        what = What.LOOKS_LIKE if twin else What.NEW
        judged.files.append(Taken(str(one.path), what, new.photo.id, other=twin))
        return new.photo


def _taken_by(fields: PhotoFields, who: str) -> PhotoFields:
    if not who or fields.creator or fields.credit:
        return fields
    return replace(fields, creator=who, credit=who)
