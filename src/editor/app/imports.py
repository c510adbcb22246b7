"""Importing stories from files: Markdown with front matter, HTML, Word documents, plain text."""

import mimetypes
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import unquote

from editor.app.core import Core
from editor.app.photos import joined, take_in
from editor.base.errors import EditorError
from editor.base.ids import new_id
from editor.base.messages import say
from editor.base.progress import Progress, Report, silent
from editor.base.text import nfc
from editor.codecs.decode import read_text
from editor.codecs.image_source import ImageSource
from editor.document import (
    Article,
    Block,
    Figure,
    Paragraph,
    Photo,
    PhotoFields,
    Raw,
    plain,
    text,
)
from editor.document.article import map_photos
from editor.document.credit import credit_name
from editor.document.remote_photo import is_remote
from editor.document.story import Reason, Story

_ELSEWHERE = ("http:", "https:", "data:", "//")

KINDS = {
    ".docx": "docx",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".txt": "txt",
}
"""Files that can become stories, by extension."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """A file that was read, its pictures found and looked at; nothing is in the store yet.

    `article` names photos by the ids that are keys of `pictures`."""

    article: Article
    pictures: dict[str, Path]
    credits: dict[str, str]


def import_files(
    core: Core, files: Sequence[Path], *, photos: Path | None = None, report: Report = silent
) -> list[Story]:
    """Make each file a story. All are read, and their pictures looked at, before the first is
    kept: bad input leaves the store as it was. Raises EditorError."""
    parsed = []
    with scratch_folder() as scratch:
        for done, path in enumerate(files):
            report(Progress(done, 2 * len(files), path.name))
            parsed.append(parse_file(path, scratch, photos))
        for one in parsed:
            _check_known(core, set(one.article.photo_ids()) - set(one.pictures))
        stories = []
        for done, one in enumerate(parsed, start=len(files)):
            report(Progress(done, 2 * len(files), one.article.headline))
            stories.append(core.store.new_story(settle(core, one), Reason.IMPORTED))
    report(Progress(2 * len(files), 2 * len(files)))
    return stories


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """A folder for pictures that come inside a file, until they are taken in."""
    with tempfile.TemporaryDirectory(prefix="copytaker-") as name:
        yield Path(name)


def replace_text(core: Core, story: str, path: Path, photos: Path | None = None) -> Story:
    """Make a file's text the story's newest version. Photos that the story has stay known by
    their ids (`photo:ID`, as `show` writes them)."""
    head = core.store.story(story).head
    with scratch_folder() as scratch:
        parsed = parse_file(path, scratch, photos, raws=raw_texts(head.article))
        article = settle(core, parsed)
    if not _has_fields(path):
        article = _with_fields_of(head.article, article)
    if article != head.article:
        core.store.add_version(
            story, article, Reason.EDITED, parents=[head.id], expected_head=head.id
        )
    return core.store.story(story)


def raw_texts(article: Article) -> dict[str, str]:
    """The texts that the Markdown of this article names by their digests."""
    return {block.digest: block.content for block in article.blocks if isinstance(block, Raw)}


def _has_fields(path: Path) -> bool:
    return path.read_bytes().removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"---")


def _with_fields_of(old: Article, new: Article) -> Article:
    """A text without front matter says nothing about the fields: they stay."""
    return replace(old, blocks=new.blocks, headline=new.headline or old.headline)


def parse_file(
    path: Path, scratch: Path, photos: Path | None = None, raws: dict[str, str] | None = None
) -> Parsed:
    """Read a file by its extension; pictures that are inside it are put into `scratch`. Raises
    EditorError with what is wrong and what to do."""
    kind = KINDS.get(path.suffix.lower())
    if kind is None:
        raise EditorError(
            say("{path} is neither .docx, .md, .html nor .txt.", path=path.name),
            remedy=say("Save the text in one of these forms first."),
        )
    if photos and not photos.is_dir():
        raise EditorError(
            say("There is no folder {path}.", path=photos), remedy=say("Check the name.")
        )
    content = _read(path)
    finder = _Finder([path.parent, *([photos] if photos else [])])
    try:
        if kind == "docx":
            return _parse_docx(content, scratch)
        article = _article(kind, read_text(content), finder, raws or {})
        pictures = finder.look_at_all()
    except EditorError as error:
        what = say("{path}: {what}", path=path.name, what=error.what)
        raise EditorError(what, remedy=error.remedy) from error
    return Parsed(article, pictures, finder.credits)


def _parse_docx(content: bytes, scratch: Path) -> Parsed:
    """A Word document. Pictures of kinds that no browser shows (EMF, WMF) stay out: a line with
    their alt text or kind stands in their place."""
    from editor.codecs.docx import read_docx
    from editor.photos.picture import inspect

    word = read_docx(content)
    pictures: dict[str, Path] = {}
    ids: dict[str, str] = {}
    unknown: dict[str, str] = {}
    for key, embedded in word.pictures.items():
        path = scratch / f"{new_id()}{mimetypes.guess_extension(embedded.kind) or ''}"
        path.write_bytes(embedded.content)
        try:
            inspect(path)
        except EditorError:
            unknown[key] = embedded.kind.rpartition("/")[2].removeprefix("x-").upper()
            continue
        ids[key] = new_id()
        pictures[ids[key]] = path
    article = map_photos(without_photos(word.article, unknown), ids)
    credits = {ids[key]: name for key, name in word.credits.items() if key in ids}
    return Parsed(article, pictures, credits)


def _article(kind: str, content: str, finder: "_Finder", raws: dict[str, str]) -> Article:
    match kind:
        case "md":
            from editor.codecs.story_file import read_story

            return read_story(content, raws=raws, photo_of=finder.photo_of)
        case "html":
            from editor.codecs.html_reader import read_page

            return read_page(content, photo_of=finder.photo_of)
    from editor.codecs.story_file import read_plain

    return read_plain(content)


def without_photos(article: Article, kinds: Mapping[str, str]) -> Article:
    """The article with a line of text in the place of photos that can't be taken in."""
    return replace(article, blocks=tuple(b for one in article.blocks for b in _shown(one, kinds)))


def _shown(block: Block, kinds: Mapping[str, str]) -> Iterator[Block]:
    if isinstance(block, Figure) and block.photo in kinds:
        yield Paragraph(text(f"[{block.alt or kinds[block.photo]}]"))
        if block.caption:
            yield Paragraph(block.caption)
    else:
        yield block


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise EditorError(
            say("There is no file {path}.", path=path), remedy=say("Check the name.")
        ) from None
    except OSError as error:
        raise EditorError(
            say("{path} can't be read: {reason}.", path=path, reason=error.strerror or error)
        ) from error


class _Finder:
    """Resolves the pictures that a text names to files, each once."""

    def __init__(self, folders: list[Path]) -> None:
        self._folders = folders
        self._ids: dict[Path, str] = {}
        self.credits: dict[str, str] = {}

    def photo_of(self, source: ImageSource) -> str | None:
        """A new id for a file that is named; a picture on the web keeps its address."""
        if source.src.lower().startswith(_ELSEWHERE):
            return source.src if is_remote(source.src) else None
        if source.src.startswith("photo:"):
            return source.src.removeprefix("photo:").partition("?")[0]
        path = self._path(unquote(source.src.removeprefix("file://")))
        photo = self._ids.setdefault(path, new_id())
        self.credits.setdefault(photo, credit_name(source.title))
        return photo

    def _path(self, name: str) -> Path:
        for folder in self._folders:
            path = folder / name
            if _is_file(path) or _is_file(path := _spelled_otherwise(path)):
                return path.resolve()
        places = ", ".join(str(folder.resolve()) for folder in self._folders)
        raise EditorError(
            say("The picture {name} isn't there.", name=name),
            remedy=say(
                "Put it beside the text or name its folder with --photos. Looked in: {places}.",
                places=places,
            ),
        )

    def look_at_all(self) -> dict[str, Path]:
        from editor.photos.picture import inspect

        for path in self._ids:
            inspect(path)
        return {photo: path for path, photo in self._ids.items()}


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that is too long, or a folder that may not be looked into
        return False


def _spelled_otherwise(path: Path) -> Path:
    """The file whose name is the same letters, decomposed or composed otherwise: pictures from a
    Mac are named decomposed, and texts are composed when they are read."""
    try:
        alike = [other for other in path.parent.iterdir() if nfc(other.name) == nfc(path.name)]
    except OSError:
        return path
    return alike[0] if alike else path


def settle(core: Core, parsed: Parsed) -> Article:
    """Take the pictures in and put their real ids into the article. Raises EditorError, before
    anything is taken in, if the article names a photo by an id that isn't known."""
    _check_known(core, set(parsed.article.photo_ids()) - set(parsed.pictures))
    ids: dict[str, str] = {}
    for placeholder, path in parsed.pictures.items():
        photo = take_in(core, path)
        ids[placeholder] = photo.id
        _fill(core, photo, placeholder, parsed)
    return map_photos(parsed.article, ids)


def _check_known(core: Core, named: set[str]) -> None:
    here = {photo for photo in named if not is_remote(photo)}
    if unknown := here - set(core.store.photos(here)):
        raise EditorError(
            say("The text names a photo that isn't here: {id}.", id=min(unknown)),
            remedy=say("Import the picture first, or name its file instead."),
        )


def _fill(core: Core, photo: Photo, placeholder: str, parsed: Parsed) -> None:
    """What the text says about a photo becomes its master text where it has none."""
    uses = [figure for figure in parsed.article.figures() if figure.photo == placeholder]
    said = PhotoFields(
        description=plain(uses[0].caption).strip() if uses else "",
        credit=parsed.credits.get(placeholder, ""),
        alt=uses[0].alt if uses else "",
    )
    fields = joined(said, photo.fields)
    if said.credit and not _credited(core, photo):
        fields = replace(fields, credit=said.credit)
    if fields != photo.fields:
        core.store.save_photo_fields(photo.id, fields)


def _credited(core: Core, photo: Photo) -> bool:
    """Whether a person has settled the photo's credit already: a story uses it."""
    return bool(photo.fields.credit and core.store.photo_uses([photo.id]))
