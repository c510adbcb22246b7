"""Photos: import files, change what is known about them, show them small."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from editor.app.core import Core
from editor.app.thumbnails import thumbnail as thumbnail
from editor.base.errors import EditorError, UsageError
from editor.base.ids import new_id
from editor.base.messages import say
from editor.base.progress import Progress, Report, silent
from editor.document import Article, Figure, Gallery, Photo, PhotoFields, plain, text
from editor.document.blocks import Block
from editor.document.credit import credit_name
from editor.document.story import Reason

if TYPE_CHECKING:
    from editor.photos.picture import Picture

PICTURES = (".jpg", ".jpeg", ".jpe", ".png", ".webp", ".gif", ".tif", ".tiff")
"""What is looked for in a folder; a file given by name is taken by its content."""


def pictures_in(paths: Iterable[Path]) -> list[Path]:
    """The files among `paths`, and the pictures in its folders, sorted by name.

    Raises EditorError for a path that doesn't exist."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = (file for file in path.rglob("*") if file.suffix.lower() in PICTURES)
            found.extend(sorted(file for file in inside if file.is_file()))
        elif path.is_file():
            found.append(path)
        else:
            raise EditorError(
                say("There is no file {path}.", path=path), remedy=say("Check the name.")
            )
    return found


def import_photos(core: Core, paths: Sequence[Path], *, report: Report = silent) -> list[Photo]:
    """Copy files into the store. The same file again is the same photo. All are looked at before
    the first is taken, so that a broken one leaves the store as it was."""
    from editor.photos.picture import inspect

    files = pictures_in(paths)
    looked_at = []
    for done, path in enumerate(files):
        report(Progress(done, 2 * len(files), path.name))
        looked_at.append((path, inspect(path)))
    photos = []
    for done, (path, picture) in enumerate(looked_at, start=len(files)):
        report(Progress(done, 2 * len(files), path.name))
        photos.append(take_in(core, path, picture=picture))
    report(Progress(2 * len(files), 2 * len(files)))
    return photos


def take_in(
    core: Core,
    path: Path,
    fields: PhotoFields | None = None,
    name: str | None = None,
    picture: "Picture | None" = None,
    id: str = "",
) -> Photo:
    """One file as a photo; what `fields` say wins over what the file says about itself.

    `picture` spares looking at a file twice: that decodes it. `id` is one that a figure has been
    given already; the photo gets it, though the file be known by another."""
    from editor.photos.picture import inspect
    from editor.photos.read import read_fields

    picture = picture or inspect(path)
    blob = core.store.blobs.put_file(path)
    known = core.store.photo_of_blob(blob)
    if known is not None and id in ("", known.id):
        return known
    own = known.fields if known is not None else read_fields(path)
    photo = Photo(
        id=id or new_id(),
        blob=blob,
        filename=name or path.name,
        mime=picture.mime,
        width=picture.width,
        height=picture.height,
        fields=joined(own, fields) if fields else own,
    )
    core.store.add_photo(photo)
    return photo


def joined(own: PhotoFields, given: PhotoFields) -> PhotoFields:
    """`own`, with everything that `given` says in its place."""
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
    followed = [story for story in uses if _follow(core, story, old, new)]
    return PhotoSet(new, tuple(followed))


def _follow(core: Core, story: str, old: Photo, new: Photo) -> bool:
    head = core.store.story(story).head
    blocks = tuple(_followed(block, old, new) for block in head.article.blocks)
    if blocks == head.article.blocks:
        return False
    article = replace(head.article, blocks=blocks)
    core.store.add_version(story, article, Reason.EDITED, parents=[head.id], expected_head=head.id)
    return True


def _followed(block: Block, old: Photo, new: Photo) -> Block:
    match block:
        case Gallery():
            figures = tuple(_followed_use(figure, old, new) for figure in block.figures)
            return replace(block, figures=figures)
        case Figure():
            return _followed_use(block, old, new)
    return block


def _followed_use(figure: Figure, old: Photo, new: Photo) -> Figure:
    if figure.photo != old.id:
        return figure
    if plain(figure.caption).strip() in ("", old.fields.description):
        figure = replace(figure, caption=text(new.fields.description))
    if figure.alt in ("", old.fields.alt) and not figure.decorative:
        figure = replace(figure, alt=new.fields.alt)
    return figure


def figure_for(photo: Photo) -> Figure:
    """A first use of a photo: its master caption and alt text, to be changed at will."""
    decorative = photo.handling.decorative
    alt = "" if decorative else photo.fields.alt
    caption = text(photo.fields.description)
    return Figure(photo.id, caption=caption, alt=alt, decorative=decorative)


def attach(core: Core, story: str, added: Sequence[Photo]) -> Article:
    """Put photos at the end of a story, in order; one that it has already is not put twice."""
    head = core.store.story(story).head
    used = set(head.article.photo_ids())
    new = [figure_for(photo) for photo in dict.fromkeys(added) if photo.id not in used]
    if not new:
        return head.article
    article = replace(head.article, blocks=(*head.article.blocks, *new))
    core.store.add_version(story, article, Reason.EDITED, parents=[head.id], expected_head=head.id)
    return article
