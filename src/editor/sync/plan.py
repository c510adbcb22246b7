"""The decisions of a sync, as pure functions over what is known of both sides."""

import enum
import hashlib
import html
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from editor.base.text import slugify
from editor.codecs.document_json import to_json
from editor.document.article import Article
from editor.remote.records import Account, Link, LinkState, PostFields, RemotePost, Status

WINDOW = timedelta(seconds=120)
"""How long a request whose answer was lost may still be carried out by the site."""

_LONGEST_PAUSE = timedelta(minutes=15)

_MARKER = re.compile(r"[0-9a-f]{32}(-\d+)?")

_FILTERED = re.compile(r"<(canvas|embed|iframe|input|noscript|script|select|style|svg)(?=[\s/>])")
"""What WordPress takes out of the texts of those without `unfiltered_html`
(wp_kses_allowed_html("post") has none of these)."""

PUBLIC = (Status.PUBLISHED, Status.SCHEDULED)
"""What readers see, now or at its time."""


class Side(enum.Enum):
    SAME = enum.auto()
    CHANGED = enum.auto()


class Step(enum.Enum):
    NOTHING = enum.auto()
    PUSH = enum.auto()
    PULL = enum.auto()
    MERGE = enum.auto()
    HOLD = enum.auto()
    """Changed here, but nobody said that it is ready."""
    WAIT = enum.auto()
    """Our last write may still arrive: nothing is written before, or before its window is over."""


def decide(link: Link, here: Side, there: Side, now: datetime) -> Step:
    """What to do with a story that has a post on the site."""
    match here, there:
        case Side.CHANGED, Side.CHANGED:
            return Step.MERGE
        case Side.SAME, Side.CHANGED:
            return Step.PULL
    if in_doubt(link, now):
        return Step.WAIT
    if link.ready:
        return Step.PUSH
    return Step.HOLD if here is Side.CHANGED else Step.NOTHING


def in_doubt(link: Link, now: datetime) -> bool:
    """Whether a write of ours may still be on its way. A clock set back counts as doubt over."""
    unanswered = link.state in (LinkState.CREATE_SENT, LinkState.PUT_SENT, LinkState.UNKNOWN)
    return unanswered and may_arrive(link.sent_at, now)


def may_arrive(sent_at: datetime | None, now: datetime) -> bool:
    """Whether a request of that time, whose answer isn't known, may still be carried out."""
    return sent_at is not None and timedelta(0) <= now - sent_at < WINDOW


def must_wait(link: Link, now: datetime) -> bool:
    """Whether the site asked not to be troubled yet; never longer than it can mean in earnest."""
    if link.not_before is None:
        return False
    return timedelta(0) < link.not_before - now <= _LONGEST_PAUSE


def fingerprint(article: Article, credits: Mapping[str, str]) -> str:
    """Stands for everything of a story that can be sent: text, fields, and its photos' credits."""
    used = {photo: credits.get(photo, "") for photo in article.photo_ids()}
    told = json.dumps([to_json(article), used], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def has_changed(post: RemotePost, base: RemotePost) -> Side:
    """Whether people wrote to the post since `base`; a moved time stamp alone is no change."""
    return Side.SAME if post.written() == base.written() else Side.CHANGED


@dataclass(frozen=True, slots=True)
class Wish:
    """What the post should say: the encoded content, the lead photo's media id, the site's name
    for the section and for the one that we had sent before (empty: none), and the status asked
    for. None leaves what is there."""

    content: str
    featured: str | None
    section: str | None
    section_before: str
    status: Status | None


def first_fields(article: Article, content: str, marker: str) -> PostFields:
    """The create: a draft with all the text, under the marker; photos and status follow."""
    return PostFields(
        title=article.headline,
        content=content,
        excerpt=article.standfirst,
        slug=marker,
        status=Status.DRAFT,
    )


def as_created(fields: PostFields) -> RemotePost:
    """The post that a create asks for: what to compare with if its answer is lost."""
    return RemotePost(
        id="",
        status=Status.DRAFT,
        title=fields.title or "",
        content=fields.content or "",
        excerpt=fields.excerpt or "",
        slug=fields.slug or "",
    )


def as_found(post: RemotePost, created: RemotePost | None) -> RemotePost:
    """The base for a post that was found by its marker: our words as we sent them, so that what
    the desk has written since is seen as theirs; the rest as the site filled it in."""
    if created is None:
        return post
    return replace(
        post,
        title=created.title,
        content=created.content,
        excerpt=created.excerpt,
        slug=created.slug,
    )


def changed_fields(article: Article, base: RemotePost, wish: Wish, marker: str) -> PostFields:
    """Only what differs from what the site says now; never a step back from public to draft."""
    slug = wanted_slug(article, base, marker)
    sections = wanted_sections(wish.section, wish.section_before, base.sections)
    status = wanted_status(wish.status, base.status)
    return PostFields(
        title=_unless(article.headline, html.unescape(base.title)),
        content=_unless(wish.content, base.content),
        excerpt=_unless(article.standfirst, plain_excerpt(base.excerpt)),
        slug=_unless(slug, base.slug),
        status=status if status != base.status else None,
        sections=sections if set(sections) != set(base.sections) else None,
        tags=article.tags if set(article.tags) != set(base.tags) else None,
        featured=None if wish.featured is None else _unless(wish.featured, base.featured),
    )


def _unless(wanted: str, there: str) -> str | None:
    return None if wanted == there else wanted


def plain_excerpt(excerpt: str) -> str:
    """An excerpt's words: sites keep it as HTML."""
    if "<" not in excerpt:
        return html.unescape(excerpt).strip()
    from editor.codecs.inline_html import read_inline
    from editor.document import plain

    return plain(read_inline(excerpt)).strip()


def wanted_slug(article: Article, base: RemotePost, marker: str) -> str:
    """The story's own slug; else the headline's, in place of the marker; else what the site has.

    A number that the site put behind our slug ("cau-moi-2") counts as ours."""
    wanted = article.slug or (slugify(article.headline) if base.slug == marker else "")
    head, _, number = base.slug.rpartition("-")
    if not wanted or (head == wanted and number.isdigit()):
        return base.slug
    return wanted


def slug_of(post: RemotePost) -> str:
    """The post's address as a person chose it; a marker of ours is none."""
    return "" if _MARKER.fullmatch(post.slug) else post.slug


def wanted_sections(section: str | None, before: str, there: tuple[str, ...]) -> tuple[str, ...]:
    """The post's sections with ours in place of the one that it had `before`; what others the
    desk has added stay."""
    if section is None or section in there:
        return there
    return (section, *(name for name in there if name != before))


def wanted_status(wanted: Status | None, there: Status) -> Status:
    """What is public stays public: taking it back is done on the site, by a person."""
    if wanted is None or (there in PUBLIC and wanted in (Status.DRAFT, Status.PENDING)):
        return there
    return wanted


def may_not(account: Account, wanted: Status | None, base: RemotePost | None) -> bool:
    """Whether the role forbids what was asked for."""
    goes_public = wanted in PUBLIC and (base is None or base.status not in PUBLIC)
    return goes_public and not account.may_publish


def would_delete(account: Account, asked: PostFields, there: RemotePost) -> tuple[str, ...]:
    """The elements that people with more rights have put into the post, and that the site would
    take out, in silence, of a text that this account sends back."""
    if account.unfiltered_html or asked.content is None:
        return ()
    sent = _FILTERED.findall(asked.content.lower())
    return tuple(sorted(set(sent) & set(_FILTERED.findall(there.content.lower()))))


def lost(asked: PostFields, answer: RemotePost) -> tuple[str, ...]:
    """The names of those fields that the site took and dropped (it answers 200 all the same).
    The content is compared by what it says, elsewhere."""
    dropped = []
    if asked.title is not None and asked.title != html.unescape(answer.title):
        dropped.append("headline")
    if asked.excerpt is not None and asked.excerpt != plain_excerpt(answer.excerpt):
        dropped.append("standfirst")
    if asked.status and asked.status != answer.status:
        dropped.append("status")
    if asked.featured and asked.featured != answer.featured:
        dropped.append("featured")
    if asked.tags is not None and set(asked.tags) != set(answer.tags):
        dropped.append("tags")
    if asked.sections is not None and set(asked.sections) != set(answer.sections):
        dropped.append("sections")
    return tuple(dropped)
