"""The photos that lie in the folder."""

from dataclasses import dataclass, replace
from pathlib import Path

from PIL import Image, IptcImagePlugin
from PIL.ImageFile import ImageFile

from editor.base.messages import say
from editor.base.progress import Report
from editor.base.text import nfc
from editor.cms.folder.records import free_slug, media_of, media_record, retold
from editor.cms.folder.shelf import Shelf, safe
from editor.cms.plain import entered
from editor.remote.errors import Refused, RemoteError
from editor.remote.records import MediaFields, MediaUpload, RemoteMedia

_KINDS = {
    "JPEG": ("image/jpeg", ".jpg"),
    "MPO": ("image/jpeg", ".jpg"),  # a JPEG with a second image in it
    "PNG": ("image/png", ".png"),
    "WEBP": ("image/webp", ".webp"),
    "GIF": ("image/gif", ".gif"),
    "AVIF": ("image/avif", ".avif"),
}
_SUFFIXES = dict(_KINDS.values())
_CREDIT = (2, 110)

MOST_PIXELS = 80_000_000
"""Browsers on small machines give up on larger pictures; Pillow warns above 89 million."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a file turns out to be; the type is taken from its bytes, never from its name."""

    mime: str
    suffix: str
    width: int
    height: int
    credit: str


def look(path: Path) -> Look:
    """Decode a photo as a browser would have to. Raises Refused if it isn't one, is cut off, or
    is too large."""
    try:
        with Image.open(path, formats=[kind for kind in _KINDS if kind != "MPO"]) as image:
            if image.width * image.height > MOST_PIXELS:
                raise _unfit(say("A photo is too large for the site."))
            image.load()
            mime, suffix = _KINDS[image.format or ""]
            return Look(mime, suffix, image.width, image.height, _credit(image))
    except (OSError, SyntaxError, KeyError, ValueError, Image.DecompressionBombError) as error:
        raise _unfit(say("A photo can't be shown: the file is damaged or no picture.")) from error


def add(shelf: Shelf, upload: MediaUpload, look: Look, report: Report) -> RemoteMedia:
    """Store a photo: first its file, then its record. The caller holds the lock."""
    slug = free_slug(upload.slug, shelf.names("media", ".json"))
    if not slug:
        raise _unfit(say("A photo was sent without a name of its own."))
    item = RemoteMedia(
        id=slug,
        slug=slug,
        url="",
        mime=look.mime,
        title=entered(upload.title),
        caption=entered(upload.caption),
        alt=entered(upload.alt),
        description=entered(upload.description),
        credit=look.credit,
        width=look.width,
        height=look.height,
        post=upload.post,
    )
    shelf.copy_in(upload.path, file_name(item), report)
    return _write(shelf, item)


def retell(shelf: Shelf, item: RemoteMedia, fields: MediaFields) -> RemoteMedia:
    """Change a photo's texts. The caller holds the lock."""
    return _write(shelf, retold(item, fields))


def _write(shelf: Shelf, item: RemoteMedia) -> RemoteMedia:
    shelf.write_record(f"media/{item.slug}.json", media_record(item))
    return replace(item, url=_url(shelf, item))


def read(shelf: Shelf, slug: str) -> RemoteMedia | None:
    """The media item of this slug (its id), or None."""
    record = shelf.read_record(f"media/{slug}.json") if safe(slug) else None
    if record is None:
        return None
    item = media_of(slug, record)
    return replace(item, url=_url(shelf, item))


def every(shelf: Shelf) -> list[RemoteMedia]:
    items = [read(shelf, slug) for slug in shelf.names("media", ".json")]
    return [item for item in items if item is not None]


def file_name(item: RemoteMedia) -> str:
    """Where the item's file lies, from its slug and type alone."""
    return f"media/{item.slug}{_SUFFIXES.get(item.mime, '.jpg')}"


def _url(shelf: Shelf, item: RemoteMedia) -> str:
    return (shelf.root / file_name(item)).as_uri()


def _credit(image: ImageFile) -> str:
    """The credit line embedded as IPTC-IIM 2:110; empty if none can be read."""
    given = (IptcImagePlugin.getiptcinfo(image) or {}).get(_CREDIT, b"")
    line = given[0] if isinstance(given, list) else given
    try:
        return nfc(line.decode("utf-8")).strip()
    except UnicodeDecodeError:
        return ""


def _unfit(what: str) -> RemoteError:
    return Refused(what, remedy=say("Export it again as a JPEG, and put it into the story anew."))
