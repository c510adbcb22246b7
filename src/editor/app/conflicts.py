"""Conflicts: the same words changed here and on a site. A person decides; both sides are kept."""

from dataclasses import dataclass, replace

from editor.app import stories
from editor.app.core import Core
from editor.base.errors import EditorError
from editor.base.messages import say
from editor.document import Article
from editor.document.merge import Merged, merge
from editor.document.story import Reason, Version
from editor.remote.records import Conflict, Link, LinkState
from editor.sync.plan import fingerprint
from editor.sync.reading import credits_of


def conflicts(core: Core, story: str | None = None) -> list[Conflict]:
    """Open conflicts, of one story or all."""
    return core.store.conflicts(story)


def resolve(core: Core, story: str) -> list[Link]:
    """A person has decided: the story as it stands now answers its conflicts, and may be sent
    once it is marked ready. Where only the site changed something, that is taken in: nobody has
    decided against it. Both sides stay among the versions. Raises EditorError, StaleHead."""
    for conflict in _open(core, story):
        if conflict.base:
            head = core.store.story(story).head
            base, theirs = (core.store.version(v) for v in (conflict.base, conflict.theirs))
            merged = merge(base.article, head.article, theirs.article)
            answer = _mine_stands(merged)
            stories.keep(core, story, answer, Reason.MERGED, expected_head=head.id)
    return _settle(core, _open(core, story))


def _mine_stands(merged: Merged) -> Article:
    """The proposal has my words at each place, but also what I deleted and the site changed."""
    deleted = {
        place.index
        for place in merged.conflicts
        if place.base and not place.mine and place.kind not in ("caption", "alt")
    }
    blocks = (block for at, block in enumerate(merged.article.blocks) if at not in deleted)
    return replace(merged.article, blocks=tuple(blocks))


def _open(core: Core, story: str) -> list[Conflict]:
    found = core.store.conflicts(story)
    if not found:
        raise EditorError(say("Story {id} has no conflict.", id=story[:8]))
    return found


def _settle(core: Core, answered: list[Conflict]) -> list[Link]:
    """The sites' sides are known now; what stands here is what is to be sent."""
    links = []
    for conflict in answered:
        link = core.store.link(conflict.story, conflict.site)
        if link is None:
            continue
        theirs = core.store.version(conflict.theirs)
        credits = credits_of(core.store.photos(theirs.article.photo_ids()))
        link = replace(
            link,
            state=LinkState.BOUND,
            base=conflict.post,
            synced=theirs.id,
            digest=fingerprint(theirs.article, credits),
            problem="",
            remedy="",
        )
        core.store.save_link(link)
        core.store.settle_conflict(conflict.story, conflict.site)
        links.append(link)
    return links


@dataclass(frozen=True, slots=True)
class OpenConflict:
    """A story's conflict with one site (its id), with what both sides have in common already
    joined. `head` is the version that is ours."""

    story: str
    site: str
    head: str
    theirs: Article
    merged: Merged


def open_conflict(core: Core, story: str) -> OpenConflict | None:
    """The story's newest conflict; None if it has none. Our side is the head as it is now."""
    found = core.store.conflicts(story)
    if not found:
        return None
    conflict = found[-1]
    mine = core.store.story(story).head
    theirs = core.store.version(conflict.theirs).article
    base = core.store.version(conflict.base).article if conflict.base else Article()
    return OpenConflict(story, conflict.site, mine.id, theirs, merge(base, mine.article, theirs))


def decide(core: Core, conflict: OpenConflict, article: Article) -> Version:
    """Keep what was decided, and call this conflict settled; one with another site stays open.
    Nothing is sent by this."""
    version = stories.keep(
        core, conflict.story, article, Reason.MERGED, expected_head=conflict.head
    )
    answered = [one for one in conflicts(core, conflict.story) if one.site == conflict.site]
    _settle(core, answered)
    return version
