"""Stories: list, open, begin, keep, show their versions."""

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from editor.app.core import Core
from editor.base.errors import UsageError
from editor.base.messages import say
from editor.document import Article
from editor.document.merge import Place, merge
from editor.document.story import Reason, Story, Version, VersionSummary
from editor.remote.records import Link, LinkState, Site, StorySummary


class StoryState(enum.StrEnum):
    """The one state that a story shows, the most pressing of its sites'."""

    LOCAL = "local"
    """On this laptop only."""
    UNSENT = "unsent"
    """Changed here since it was sent."""
    READY = "ready"
    """Waits to be sent."""
    SYNCED = "synced"
    CONFLICT = "conflict"
    FAILED = "failed"


_PRESSING = (
    StoryState.CONFLICT,
    StoryState.FAILED,
    StoryState.READY,
    StoryState.UNSENT,
    StoryState.SYNCED,
)

_BROKEN = (LinkState.AUTH, LinkState.BLOCKED, LinkState.GONE)


@dataclass(frozen=True, slots=True)
class SiteRow:
    """How a story stands with one site. `status` is the post's there ("draft", "publish", …)."""

    site: str
    name: str
    kind: str
    state: LinkState
    status: str
    post: str
    link: str
    problem: str
    remedy: str


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story in a list."""

    id: str
    headline: str
    standfirst: str
    state: StoryState
    words: int
    modified: datetime
    created: datetime
    lead_photo: str
    byline: str
    sites: tuple[SiteRow, ...]


def list_stories(
    core: Core, *, state: StoryState | None = None, search: str = ""
) -> list[StoryRow]:
    """Stories whose text has all words of `search` (diacritics don't matter), newest first."""
    sites = {site.id: site for site in core.store.sites()}
    rows = [_row(summary, sites) for summary in core.store.stories(search)]
    return [story for story in rows if state in (None, story.state)]


def row(core: Core, story: str) -> StoryRow:
    """One story's row. Raises UsageError if there is none."""
    summary = core.store.summary(story)
    if summary is None:
        raise no_story(story)
    return _row(summary, {site.id: site for site in core.store.sites()})


def find_story(core: Core, story: str) -> str:
    """The whole id for an id or the beginning of one (4 digits at least). Raises UsageError."""
    matches = core.store.story_ids(story.lower()) if len(story) >= 4 else []
    if len(matches) > 1:
        raise UsageError(
            say("{count} stories begin with {id}.", count=len(matches), id=story),
            remedy=say("Give more digits of the id."),
        )
    if not matches:
        raise no_story(story)
    return matches[0]


def no_story(story: str) -> UsageError:
    return UsageError(
        say("There is no story {id}.", id=story), remedy=say("“copytaker list” shows them all.")
    )


def open_story(core: Core, story: str) -> Story:
    return core.store.story(story)


def new_story(core: Core, language: str = "vi") -> Story:
    """An empty story."""
    return core.store.new_story(Article(language=language), Reason.CREATED)


def keep(
    core: Core,
    story: str,
    article: Article,
    reason: Reason,
    *,
    expected_head: str | None = None,
    through_sequence: int | None = None,
) -> Version:
    """Keep the article as the story's newest version; an equal one is not kept twice.

    Raises StaleHead if `expected_head` is given and is the head no more."""
    head = core.store.story(story).head
    if head.article == article and through_sequence is None and expected_head in (None, head.id):
        return head
    return core.store.add_version(
        story,
        article,
        reason,
        parents=[head.id],
        expected_head=expected_head,
        through_sequence=through_sequence,
    )


def versions(core: Core, story: str) -> list[VersionSummary]:
    """All versions, the oldest first, without their texts."""
    return core.store.versions(story)


def version(core: Core, version: str) -> Version:
    """A version with its text. Raises UsageError if there is none of that id."""
    return core.store.version(version)


def restore_version(core: Core, story: str, version: str) -> Version:
    """Make an older version's text the story's newest; nothing is taken out of the history."""
    article = core.store.version(version).article
    return keep(core, story, article, Reason.RESTORED)


def delete_story(core: Core, story: str) -> None:
    """Put a story away. Nothing is deleted on any site, and the words stay in the store."""
    core.store.delete_story(story)


def restore_story(core: Core, story: str) -> None:
    """Bring a story back that was put away."""
    core.store.restore_story(story)


def join(core: Core, base: Story, mine: Article) -> tuple[Story, tuple[Place, ...]]:
    """The story went on since `base`, and so did the page: keep ours beside the head, then both in
    one version. Where both changed the same words (the places) ours stands; theirs is among the
    versions."""
    theirs = core.store.story(base.id).head
    ours = core.store.add_version(
        base.id, mine, Reason.TYPED, parents=[base.head.id], as_head=False
    )
    merged = merge(base.article, mine, theirs.article)
    core.store.add_version(
        base.id,
        merged.article,
        Reason.MERGED,
        parents=[theirs.id, ours.id],
        expected_head=theirs.id,
    )
    return core.store.story(base.id), merged.conflicts


def _row(summary: StorySummary, sites: Mapping[str, Site]) -> StoryRow:
    links = [link for link in summary.links if link.site in sites]
    return StoryRow(
        id=summary.id,
        headline=summary.headline,
        standfirst=summary.standfirst,
        state=_state(summary.head, links),
        words=summary.words,
        modified=summary.modified,
        created=summary.created,
        lead_photo=summary.lead_photo,
        byline=summary.byline,
        sites=tuple(_site_row(link, sites[link.site]) for link in links),
    )


def _state(head: str, links: list[Link]) -> StoryState:
    states = {_link_state(head, link) for link in links}
    return next((state for state in _PRESSING if state in states), StoryState.LOCAL)


def _link_state(head: str, link: Link) -> StoryState:
    if link.state is LinkState.CONFLICT:
        return StoryState.CONFLICT
    if link.state in _BROKEN:
        return StoryState.FAILED
    if link.ready or not link.post:
        return StoryState.READY
    return StoryState.SYNCED if link.synced == head else StoryState.UNSENT


def _site_row(link: Link, site: Site) -> SiteRow:
    return SiteRow(
        site=site.id,
        name=site.name,
        kind=site.kind,
        state=link.state,
        status=str(link.base.status) if link.base else "",
        post=link.post,
        link=link.base.link if link.base else "",
        problem=link.problem,
        remedy=link.remedy,
    )
