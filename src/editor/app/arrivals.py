"""A file on its way to be a photo: copied and looked at (any thread), then judged (one thread)."""

import hashlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from editor.app.core import Core
from editor.app.photo_reading import in_its_language
from editor.app.thumbnails import keep_quick
from editor.base.ids import new_id
from editor.document import Photo, PhotoFields
from editor.document.rights import handling_of
from editor.store import plain_json
from editor.store.blobs import Staged
from editor.store.photos import Arrival

if TYPE_CHECKING:
    from editor.photos.glance import Glance


@dataclass(frozen=True, slots=True)
class Prepared:
    """A picture file, copied and looked at. `glance` is None, and the copy dropped, where the very
    file is here already. `told` is a digest of its fields as the file says them."""

    path: Path
    staged: Staged
    fields: PhotoFields
    told: str
    image: str
    glance: "Glance | None"


def prepare(core: Core, path: Path, report: Callable[[int], object] = int) -> Prepared:
    """Copy a file beside the blobs and look at it. Raises EditorError; nothing is left then.

    `report` gets the bytes of each step of copying; what it raises ends the work."""
    from editor.photos.glance import glance
    from editor.photos.likeness import image_digest
    from editor.photos.read import read_fields

    blobs = core.store.blobs
    staged = blobs.copy(path, report)
    try:
        here = blobs.has(staged) and core.store.photo_of_blob(staged.blob) is not None
        seen = None if here else glance(path)
        said = read_fields(path)
        image = image_digest(staged.path, seen.pixels if seen is not None else None)
        if here:
            blobs.drop(staged)
        else:
            blobs.secure(staged)
    except BaseException:
        blobs.drop(staged)
        raise
    return Prepared(path, staged, in_its_language(said), told_by(said), image, seen)


def told_by(fields: PhotoFields) -> str:
    """A digest of what a file says of itself."""
    return hashlib.sha256(plain_json.dump(fields).encode()).hexdigest()[:16]


def arrival(
    prepared: Prepared,
    fields: PhotoFields,
    name: str = "",
    id: str = "",
    known: Photo | None = None,
) -> Arrival:
    """The photo that a file becomes; `known` is one that was made of the very file before."""
    glance = prepared.glance
    if glance is not None:
        mime, size = glance.picture.mime, (glance.picture.width, glance.picture.height)
    elif known is not None:
        mime, size = known.mime, (known.width, known.height)
    else:
        raise ValueError(f"nobody looked at {prepared.path}")
    photo = Photo(
        id=id or new_id(),
        blob=prepared.staged.blob,
        filename=name or prepared.path.name,
        mime=mime,
        width=size[0],
        height=size[1],
        fields=fields,
        handling=known.handling if known is not None else handling_of(fields),
    )
    return Arrival(photo, prepared.image, glance.likeness if glance else "", told=prepared.told)


def keep_small(core: Core, prepared: Prepared) -> None:
    """The small picture that came with the look, as a thumbnail. One that can't be kept is made
    again when somebody wants to see it."""
    from editor.photos.glance import EDGE

    if prepared.glance is not None:
        with suppress(OSError):
            keep_quick(core, prepared.staged.blob, EDGE, prepared.glance.small)
