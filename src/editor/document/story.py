"""A story is an article with a history: an id, and versions that are only ever added."""

import enum
from dataclasses import dataclass
from datetime import datetime

from editor.document.article import Article


class Reason(enum.StrEnum):
    """Why a version was kept."""

    CREATED = "created"
    IMPORTED = "imported"
    TYPED = "typed"
    EDITED = "edited"
    BEFORE_PULL = "before-pull"
    PULLED = "pulled"
    MERGED = "merged"
    ON_SITE = "on-site"
    """What stood on the site when it was found in conflict with ours; never the story's head."""
    RESTORED = "restored"
    RECOVERED = "recovered"
    """Replayed from the journal after a crash."""


@dataclass(frozen=True, slots=True)
class Version:
    """One state of a story. `number` counts from 1 within the story; `parents` are version ids."""

    id: str
    story: str
    number: int
    article: Article
    reason: Reason
    created: datetime
    device: str = ""
    parents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """A story as it stands: its head version, when it was begun and last changed."""

    id: str
    head: Version
    created: datetime

    @property
    def article(self) -> Article:
        return self.head.article

    @property
    def modified(self) -> datetime:
        return self.head.created


@dataclass(frozen=True, slots=True)
class VersionSummary:
    """A version as the history lists it, without its text."""

    id: str
    story: str
    number: int
    reason: Reason
    created: datetime
    device: str
    parents: tuple[str, ...]
    words: int
    headline: str
