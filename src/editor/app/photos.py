"""Photos: import files, change what is known about them, show them small."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from editor.app.arrivals import arrival, keep_small, prepare
from editor.app.core import Core
from editor.app.importing import Imported, ImportStopped, What, forget, import_files
from editor.app.photo_reading import in_its_language
from editor.app.photo_uses import follow
from editor.base.errors import EditorError, UsageError
from editor.base.messages import say
from editor.base.progress import Report, silent
from editor.document import Article, Figure, Photo, PhotoFields, text
from editor.document.credit import credit_name
from editor.document.photo_words import described
from editor.document.story import Reason


@dataclass(frozen=True, slots=True)
class Batch:
    """What came in: each file's photo, in order. `trouble` tells of files that did not."""

    photos: tuple[Photo, ...] = ()
    trouble: EditorError | None = None


def import_batch(core: Core, paths: Sequence[Path], *, report: Report = silent) -> Batch:
    """Take in files and folders of pictures, as far as they can be: what `app.importing` does, for
    those who need the photos. When a person cancels it, the rest is not asked for any more."""
    trouble: EditorError | None = None
    try:
        imported = import_files(core, paths, report=report)
    except ImportStopped as stopped:
        imported, trouble = stopped.imported, stopped
    if imported.cancelled and trouble is None:
        forget(core, imported.batch)
    found = core.store.photos(imported.photos)
    photos = tuple(found[taken.photo] for taken in imported.files if taken.photo)
    return Batch(photos, trouble or _refusal(imported))


def _refusal(imported: Imported) -> EditorError | None:
    refused = imported.of(What.REFUSED)
    if not refused:
        return None
    if len(refused) == 1:
        return EditorError(refused[0].why, remedy=refused[0].remedy)
    names = ", ".join(Path(taken.path).name for taken in refused[:5])
    what = say("{count} files could not be taken in: {names}.", count=len(refused), names=names)
    return EditorError(what, remedy=refused[0].remedy)


def import_photos(core: Core, paths: Sequence[Path], *, report: Report = silent) -> list[Photo]:
    """The same; raises EditorError for those that could not be taken in, when the others are."""
    batch = import_batch(core, paths, report=report)
    if batch.trouble is not None:
        raise batch.trouble
    return list(batch.photos)


def take_in(
    core: Core,
    path: Path,
    fields: PhotoFields | None = None,
    name: str | None = None,
    id: str = "",
) -> Photo:
    """One file as a photo; what `fields` say wins over what the file says about itself.

    `id` is one that a figure has been given already; the photo gets it, though the file be known
    by another. Raises EditorError."""
    prepared = prepare(core, path)
    known = core.store.photo_of_blob(prepared.staged.blob)
    if known is not None and id in ("", known.id):
        core.store.blobs.drop(prepared.staged)
        return known
    core.store.blobs.keep([prepared.staged] if prepared.glance else [])
    keep_small(core, prepared)
    own = known.fields if known is not None else prepared.fields
    own = in_its_language(joined(own, fields)) if fields else own
    new = arrival(prepared, own, name or "", id, known)
    core.store.add_photos([new])
    return new.photo


def joined(own: PhotoFields, given: PhotoFields) -> PhotoFields:
    """`own`, with everything that `given` says in its place. Words whose language isn't given
    aren't taken to be in that of the ones they replace."""
    if (given.description or given.alt) and not given.language:
        own = replace(own, language="")
    said = {name: getattr(given, name) for name in PhotoFields.__dataclass_fields__}
    return replace(own, **{name: value for name, value in said.items() if value})


def photos(core: Core, ids: Iterable[str]) -> dict[str, Photo]:
    """Photos by id; unknown ones are left out."""
    return core.store.photos(ids)


def photo_named(core: Core, photo: str) -> Photo:
    """The photo of this id, or of an id that begins so (4 digits at least). Raises UsageError."""
    matches = core.store.photo_ids(photo.lower()) if len(photo) >= 4 else []
    if len(matches) != 1:
        what = say("There is no photo {id}.", id=photo)
        if matches:
            what = say("{count} photos begin with {id}.", count=len(matches), id=photo)
        raise UsageError(what, remedy=say("“copytaker show STORY --format json” lists them."))
    return core.store.photos(matches)[matches[0]]


@dataclass(frozen=True, slots=True)
class PhotoSet:
    """A photo whose fields were changed, and the stories whose captions followed."""

    photo: Photo
    stories: tuple[str, ...]


def set_photo(
    core: Core,
    photo: str,
    *,
    description: str | None = None,
    credit: str | None = None,
    alt: str | None = None,
) -> PhotoSet:
    """Change a photo's master fields; None leaves one as it is.

    The credit holds wherever the photo is used. A caption or alt text follows in those stories
    where it is empty or still the master's old one; what a story worded for itself stays."""
    old = photo_named(core, photo)
    fields = replace(
        old.fields,
        description=old.fields.description if description is None else description.strip(),
        credit=old.fields.credit if credit is None else credit_name(credit),
        alt=old.fields.alt if alt is None else alt.strip(),
    )
    new = core.store.save_photo_fields(old.id, fields)
    uses = core.store.photo_uses([old.id]).get(old.id, [])
    return PhotoSet(new, tuple(follow(core, {old.id: old}, {old.id: new}, uses)))


def figure_for(photo: Photo, language: str) -> Figure:
    """A first use of a photo in a story of this language: caption and alt text as the photo has
    them in it, to be changed at will; empty where it has none."""
    words, decorative = described(photo.fields, language), photo.handling.decorative
    alt = "" if decorative else words.alt
    return Figure(photo.id, caption=text(words.description), alt=alt, decorative=decorative)


def attach(core: Core, story: str, added: Sequence[Photo]) -> Article:
    """Put photos at the end of a story, in order; one that it has already is not put twice."""
    head = core.store.story(story).head
    used = set(head.article.photo_ids())
    language = head.article.language
    fresh = (photo for photo in dict.fromkeys(added) if photo.id not in used)
    new = [figure_for(photo, language) for photo in fresh]
    if not new:
        return head.article
    article = replace(head.article, blocks=(*head.article.blocks, *new))
    core.store.add_version(story, article, Reason.EDITED, parents=[head.id], expected_head=head.id)
    return article
