"""Posts: WordPress's JSON ↔ our records."""

from datetime import UTC, datetime, timedelta

from editor.base.messages import say
from editor.cms.plain import entered
from editor.cms.wordpress.shapes import Json, identity, inner, number, raw, text, utc
from editor.remote.errors import Refused
from editor.remote.records import PostFields, RemotePost, Status

FIELDS = (
    "id,status,title.raw,content.raw,excerpt.raw,slug,categories,tags,featured_media,author,link,"
    "date_gmt,modified_gmt,_links.predecessor-version"
)
"""What is asked for: leaving out `rendered` spares the server most of its work."""

SUFFIXES = ("", *(f"-{number}" for number in range(2, 10)))
"""What WordPress puts behind a slug that is taken."""

_SOON = timedelta(seconds=60)
_UNDATED = (Status.DRAFT, Status.PENDING)
_PLAIN = ("title", "excerpt")


def is_post(item: Json) -> bool:
    """Whether an answer has the shape of a post with its raw fields."""
    shaped = all(isinstance(inner(item, name).get("raw"), str) for name in ("title", "content"))
    return shaped and number(item, "id") > 0 and bool(text(item, "status"))


def post_from(
    item: Json, sections: tuple[str, ...], tags: tuple[str, ...], author: str
) -> RemotePost:
    status = status_of(text(item, "status"))
    return RemotePost(
        id=str(number(item, "id")),
        status=status,
        title=raw(item, "title"),
        content=raw(item, "content"),
        excerpt=raw(item, "excerpt"),
        slug=text(item, "slug"),
        sections=sections,
        tags=tags,
        featured=identity(number(item, "featured_media")),
        author=author,
        link=text(item, "link"),
        date="" if status in _UNDATED else utc(item, "date_gmt"),  # a draft's moves along
        modified=utc(item, "modified_gmt"),
        revision=_revision(item),
    )


def status_of(word: str) -> Status:
    """Private posts and states that plugins add are OTHER."""
    try:
        return Status(word)
    except ValueError:
        return Status.OTHER


def body_of(fields: PostFields, now: datetime) -> Json:
    """The fields that are plain values; terms are the adapter's. Raises Refused for a time that
    would make WordPress publish at once: `future` with a past date, or with none."""
    body: Json = {}
    for name in ("title", "content", "excerpt", "slug"):
        value = getattr(fields, name)
        if value is not None:
            body[name] = entered(value) if name in _PLAIN else value
    if fields.featured is not None:
        body["featured_media"] = _media_number(fields.featured)
    if fields.date is not None:
        body["date_gmt"] = _moment(fields.date).strftime("%Y-%m-%dT%H:%M:%S")
    if fields.status is not None:
        body["status"] = _settable(fields, now)
        if fields.status in _UNDATED and fields.date is None:
            body["date"] = None  # else a draft that was scheduled once keeps that date
    return body


def _settable(fields: PostFields, now: datetime) -> str:
    if fields.status in (Status.OTHER, Status.TRASH, None):
        raise Refused(say("Copytaker doesn't set this state on a site."))
    if fields.status is Status.SCHEDULED and (
        fields.date is None or _moment(fields.date) < now + _SOON
    ):
        raise Refused(
            say("A scheduled story needs a time that is still to come."),
            remedy=say("Choose a later time, or publish it now."),
        )
    return str(fields.status)


def _moment(date: str) -> datetime:
    try:
        moment = datetime.fromisoformat(date)
    except ValueError as error:
        raise Refused(say("“{date}” isn't a date.", date=date)) from error
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _media_number(media: str) -> int:
    if not media:
        return 0
    if not (media.isascii() and media.isdigit()):
        raise Refused(say("“{media}” isn't a picture of this site.", media=media))
    return int(media)


def _revision(item: Json) -> str:
    """The newest revision; before the first edit there is none, and the stamp stands for it."""
    links = inner(item, "_links").get("predecessor-version")
    newest = links[0] if isinstance(links, list) and links else None
    revision = identity(number(newest, "id")) if isinstance(newest, dict) else ""
    return revision or utc(item, "modified_gmt")
