"""Remote things as plain data: sites, accounts, posts, media, and the links of stories to them."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path


class Status(enum.StrEnum):
    """A post's state on its site. PRIVATE and others that we never set are OTHER."""

    DRAFT = "draft"
    PENDING = "pending"
    SCHEDULED = "future"
    PUBLISHED = "publish"
    TRASH = "trash"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Site:
    """A destination. `kind` names the adapter ("folder", "wordpress"); `address` is its URL or
    path; `options` are the adapter's own, strings only. A password is never in it."""

    id: str
    name: str
    kind: str
    address: str
    user: str = ""
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Account:
    """Who we are on the site, and what the role allows there."""

    id: str
    name: str
    role: str = ""
    may_publish: bool = True
    may_upload: bool = True
    may_edit_others: bool = True
    may_add_tags: bool = True
    may_add_sections: bool = True
    unfiltered_html: bool = True


@dataclass(frozen=True, slots=True)
class RemotePost:
    """A post as the site stores it: raw fields, exactly as answered. `sections` and `tags` are
    names; `featured` is a media id or empty; `modified` and `date` are ISO 8601 UTC; `revision`
    is whatever moves when the text changes."""

    id: str
    status: Status
    title: str = ""
    content: str = ""
    excerpt: str = ""
    slug: str = ""
    sections: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    featured: str = ""
    author: str = ""
    link: str = ""
    date: str = ""
    modified: str = ""
    revision: str = ""

    def written(self) -> tuple[object, ...]:
        """The fields that people write: two posts with equal ones say the same."""
        return (
            self.title,
            self.content,
            self.excerpt,
            self.slug,
            self.sections,
            self.tags,
            self.featured,
        )


@dataclass(frozen=True, slots=True)
class PostFields:
    """What to write to a post; None leaves a field as it is. `sections` and `tags` are names,
    `date` (ISO 8601 UTC) goes with SCHEDULED."""

    title: str | None = None
    content: str | None = None
    excerpt: str | None = None
    slug: str | None = None
    status: Status | None = None
    sections: tuple[str, ...] | None = None
    tags: tuple[str, ...] | None = None
    featured: str | None = None
    date: str | None = None

    def __bool__(self) -> bool:
        return any(getattr(self, name) is not None for name in self.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class MediaUpload:
    """A file to send. `slug` is its marker, unique to its bytes; `filename` is made from it."""

    path: Path
    filename: str
    mime: str
    slug: str
    title: str = ""
    caption: str = ""
    alt: str = ""
    description: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True)
class MediaFields:
    """What to write to a media item; None leaves a field as it is."""

    title: str | None = None
    caption: str | None = None
    alt: str | None = None
    description: str | None = None

    def __bool__(self) -> bool:
        return any(getattr(self, name) is not None for name in self.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class RemoteMedia:
    """A media item as the site has it. `url` is the largest version that it serves in pages;
    `credit` is what the site read from the file, if it tells."""

    id: str
    slug: str
    url: str
    mime: str = ""
    title: str = ""
    caption: str = ""
    alt: str = ""
    description: str = ""
    credit: str = ""
    width: int = 0
    height: int = 0
    post: str = ""


class LinkState(enum.StrEnum):
    """Where a story stands with a site. UNKNOWN: looked up before anything is sent again."""

    LOCAL = "local"
    CREATE_SENT = "create-sent"
    UNKNOWN = "unknown"
    BOUND = "bound"
    PUT_SENT = "put-sent"
    CLEAN = "clean"
    CONFLICT = "conflict"
    ALTERED = "altered"
    AUTH = "auth"
    BLOCKED = "blocked"
    WAIT = "wait"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Link:
    """How one story is bound to one site.

    `marker` is the client-made slug of the create. `ready` is the id of the version that the
    user asked to send, empty when nothing is to be sent; `wanted` the status it should get (None:
    as it is). `base` is the site's last answer, and `synced` the id of our version that says the
    same; `digest` is the fingerprint of what we had then (`sync.plan`). `problem` and `remedy`
    are for the user.
    """

    story: str
    site: str
    marker: str
    state: LinkState = LinkState.LOCAL
    post: str = ""
    ready: str = ""
    wanted: Status | None = None
    base: RemotePost | None = None
    synced: str = ""
    digest: str = ""
    sent_at: datetime | None = None
    not_before: datetime | None = None
    problem: str = ""
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class MediaLink:
    """A photo's rendition on a site. `recipe` is the rendition's key, `blob` the rendition's
    SHA-256 (made before anything is sent), `media` the site's item once it is there; `sent_at` is
    when an upload began whose answer isn't known."""

    photo: str
    site: str
    recipe: str
    blob: str
    media: RemoteMedia | None = None
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two edits of the same words. Version ids: `base` (empty if unknown), `mine`, and `theirs`,
    which is kept as a version of reason ON_SITE; `post` is the site's post as it was found."""

    story: str
    site: str
    base: str
    mine: str
    theirs: str
    post: RemotePost
    places: tuple[str, ...]
    found: datetime


@dataclass(frozen=True, slots=True)
class StorySummary:
    """A story as lists show it, without its text. `head` is the id of its head version, `words`
    as `document.article.word_count` counts, `lead_photo` a photo id or empty, `byline` the names
    joined by commas."""

    id: str
    head: str
    headline: str
    standfirst: str
    byline: str
    words: int
    lead_photo: str
    created: datetime
    modified: datetime
    links: tuple[Link, ...] = ()
