"""Media items: WordPress's JSON ↔ our records, uploads and downloads."""

import hashlib
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import quote, urlencode, urljoin, urlsplit

import httpx

from editor.base.errors import EditorError
from editor.base.messages import say
from editor.base.progress import Progress, Report
from editor.base.text import without_diacritics
from editor.cms.wordpress.address import is_private, origin
from editor.cms.wordpress.answers import error_of
from editor.cms.wordpress.shapes import Json, identity, inner, number, text
from editor.cms.wordpress.transport import Reply, sending
from editor.remote.errors import Gone, Refused
from editor.remote.records import MediaFields, MediaUpload, RemoteMedia

FIELDS = "id,slug,source_url,mime_type,title,caption,alt_text,description,post,media_details"
MAX_FILE = 100_000_000
"""Bytes of a download."""

MAX_QUERY = 6_000
"""Bytes of an upload's query; many servers take 8 kB for the whole first line."""

_CHUNK = 64 * 1024
_REDIRECTS = 5
_PARAGRAPH = re.compile(r"^\s*<p>(.*)</p>\s*$", re.DOTALL)

_SENT_AS = {"title": "title", "caption": "caption", "alt": "alt_text", "description": "description"}


def media_from(item: Json) -> RemoteMedia:
    details = inner(item, "media_details")
    return RemoteMedia(
        id=str(number(item, "id")),
        slug=text(item, "slug"),
        url=text(item, "source_url"),
        mime=text(item, "mime_type"),
        title=_stored(item, "title"),
        caption=_stored(item, "caption"),
        alt=text(item, "alt_text"),
        description=_stored(item, "description"),
        credit=text(inner(details, "image_meta"), "credit"),
        width=number(details, "width"),
        height=number(details, "height"),
        post=identity(number(item, "post")),
    )


def body_of(fields: MediaFields) -> Json:
    return {
        sent: getattr(fields, name)
        for name, sent in _SENT_AS.items()
        if getattr(fields, name) is not None
    }


def still_to_write(upload: MediaUpload, media: RemoteMedia, late: set[str]) -> MediaFields:
    """What the upload's answer lacks: texts that were left for later, and empty ones that
    WordPress filled in from the file."""
    return MediaFields(
        **{
            name: getattr(upload, name)
            for name in _SENT_AS
            if name in late or (not getattr(upload, name) and getattr(media, name))
        }
    )


def query_of(upload: MediaUpload) -> tuple[dict[str, str], set[str]]:
    """The texts that fit into the query, and the names of those that must follow."""
    query = {"slug": upload.slug}
    if upload.post:
        query["post"] = upload.post
    late = set()
    for name in ("title", "alt", "caption", "description"):
        value = getattr(upload, name)
        if not value:
            continue
        longer = {**query, _SENT_AS[name]: value}
        if len(urlencode(longer)) > MAX_QUERY:
            late.add(name)
        else:
            query = longer
    return query, late


def headers_of(upload: MediaUpload) -> dict[str, str]:
    """The checksum in hex: WordPress takes no other form, and checks nothing without it."""
    with upload.path.open("rb") as file:
        checksum = hashlib.file_digest(file, _md5)
    name = re.sub(r"[^A-Za-z0-9._-]+", "-", without_diacritics(upload.filename)).strip("-.")
    return {
        "Content-Type": upload.mime,
        "Content-Length": str(upload.path.stat().st_size),
        "Content-Disposition": f'attachment; filename="{name or upload.slug}"',
        "Content-MD5": checksum.hexdigest(),
    }


def pieces(upload: MediaUpload, report: Report) -> Iterator[bytes]:
    """The file bit by bit; a report that raises Cancelled ends the request."""
    total, done = upload.path.stat().st_size, 0
    with upload.path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            report(Progress(done, total, upload.filename))
            yield chunk
            done += len(chunk)
    report(Progress(total, total, upload.filename))


def download(
    client: httpx.Client, base: str, media: RemoteMedia, target: Path, report: Report
) -> None:
    """Write the file whole or not at all. No credentials go with it: uploads are public."""
    url = media.url
    for _ in range(_REDIRECTS):
        _check(url, base)
        request = client.build_request("GET", _ascii(url), headers={"Accept": "*/*"})
        with sending(client, request, write=False) as response:
            if not response.has_redirect_location:
                _save(response, media, target, report)
                return
            url = urljoin(url, response.headers["location"])
    raise Refused(say("The file of “{title}” can't be found.", title=media.title or media.slug))


def _save(response: httpx.Response, media: RemoteMedia, target: Path, report: Report) -> None:
    name, host = media.title or media.slug, response.request.url.host
    if response.status_code in (404, 410):
        raise Gone(
            say("The file of “{title}” isn't on {host} any more.", title=name, host=host),
            remedy=say("Ask the desk for it."),
        )
    if response.status_code != 200:
        headers = {key.lower(): value for key, value in response.headers.items()}
        reply = Reply(str(response.request.url), response.status_code, headers, b"")
        raise error_of(reply, write=False)
    part = target.with_name(f"{target.name}.part")
    try:
        _copy(response, part, name, report)
        part.rename(target)
    finally:
        part.unlink(missing_ok=True)


def _copy(response: httpx.Response, part: Path, name: str, report: Report) -> None:
    announced = response.headers.get("content-length", "")
    total = int(announced) if announced.isascii() and announced.isdigit() else 0
    done = 0
    with part.open("wb") as file:
        for chunk in response.iter_bytes(_CHUNK):
            done += len(chunk)
            if max(done, total) > MAX_FILE:
                raise Refused(
                    say("“{title}” is larger than {most} MB.", title=name, most=MAX_FILE // 10**6),
                    remedy=say("Ask the desk for a smaller version."),
                )
            report(Progress(min(done, total) if total else 0, total, name))
            file.write(chunk)


def _check(url: str, base: str) -> None:
    """The site's own files, or those of a public server; nothing inside the user's network."""
    try:
        allowed = origin(url) == origin(base) or not is_private(urlsplit(url).hostname or "")
    except EditorError:  # no address of the web at all
        allowed = False
    if not allowed:
        raise Refused(
            say("The site points to a file in a place that isn't public."),
            remedy=say("Tell those who run the site."),
        )


def _ascii(url: str) -> str:
    return quote(url, safe="/:?&=#%+,;@!$'()*~[]")


def _stored(item: Json, name: str) -> str:
    """The stored text, or what can be made of the rendered one where that is hidden from us
    (another's item is shown only as visitors see it)."""
    parts = inner(item, name)
    if "raw" in parts:
        return text(parts, "raw")
    rendered = text(parts, "rendered")
    if name == "title":
        return unescape(rendered)
    found = _PARAGRAPH.match(rendered)
    return (found[1] if found else rendered).strip()


def _md5() -> "hashlib._Hash":
    return hashlib.md5(usedforsecurity=False)
