"""Send, sync, pull: what goes to the sites and what comes back."""

from collections.abc import Sequence
from dataclasses import replace

from editor.app.core import Core
from editor.app.sites import connect, site_named, the_site
from editor.base.errors import EditorError
from editor.base.ids import new_id
from editor.base.messages import say
from editor.base.progress import Report, silent
from editor.document import Article, gate
from editor.language.detect import detect
from editor.remote.records import Link, LinkState, RemotePost, Site, Status
from editor.sync.book import Tools
from editor.sync.engine import pull_post, sync_site
from editor.sync.outcomes import Did, Outcome

__all__ = ["Did", "Outcome", "mark_ready", "pull", "site_posts", "sync"]


def mark_ready(
    core: Core, stories: Sequence[str], *, site: str | None = None, wanted: Status | None = None
) -> list[Link]:
    """Say that the stories, as they stand now, may be sent to a site (the only one, if there is
    one). `wanted` is the status to get there; None leaves it, and makes a new post a draft.

    What is typed afterwards is not sent until it is marked again. Nothing is marked unless all
    can be. Raises UsageError, EditorError; Held if a photo of theirs may not leave."""
    target = the_site(core, site)
    links = [_ready(core, story, target, wanted) for story in stories]
    for link in links:
        core.store.save_link(link)
    return links


def _ready(core: Core, story: str, site: Site, wanted: Status | None) -> Link:
    head = core.store.story(story).head
    _check_whole(head.article, story)
    gate.check(head.article, core.store.photos(head.article.photo_ids()), core.clock())
    link = core.store.link(story, site.id) or Link(story, site.id, marker=new_id())
    if link.state is LinkState.CONFLICT:
        raise EditorError(
            say(
                "“{headline}” is in conflict with {site}.",
                headline=head.article.headline,
                site=site.name,
            ),
            remedy=say("Decide which words stand first (copytaker resolve {id}).", id=story[:8]),
        )
    return replace(link, ready=head.id, wanted=wanted)


def _check_whole(article: Article, story: str) -> None:
    if not article.headline.strip():
        raise EditorError(
            say("Story {id} has no headline.", id=story[:8]),
            remedy=say("Give it one, then send it."),
        )


def sync(
    core: Core,
    *,
    site: str | None = None,
    stories: Sequence[str] | None = None,
    report: Report = silent,
) -> list[Outcome]:
    """One click: send what is ready and bring what changed, at one site or all of them.

    One site's trouble never stops the others; it is told in the outcomes. Raises UsageError for
    an unknown site, and Cancelled."""
    targets = [site_named(core, site)] if site is not None else core.store.sites()
    return [one for target in targets for one in _sync_one(core, target, stories, report)]


def _sync_one(
    core: Core, site: Site, stories: Sequence[str] | None, report: Report
) -> list[Outcome]:
    if not any(link.post or link.ready for link in core.store.links(site.id)):
        return []
    try:
        cms = connect(core, site)
    except EditorError as error:
        return [Outcome(site.name, Did.FAILED, detail=error.what, remedy=error.remedy)]
    try:
        return sync_site(site, cms, _tools(core), stories, report)
    finally:
        cms.close()


def site_posts(core: Core, site: str, search: str = "") -> list[RemotePost]:
    """What is on the site and may be edited by us, newest change first."""
    cms = connect(core, site_named(core, site))
    try:
        return cms.search(search)
    finally:
        cms.close()


def pull(core: Core, site: str, post: str, report: Report = silent) -> Outcome:
    """Take a post in as a story; from then on sync follows it. Raises RemoteError."""
    target = site_named(core, site)
    cms = connect(core, target)
    try:
        return pull_post(target, cms, _tools(core), post, report)
    finally:
        cms.close()


def _tools(core: Core) -> Tools:
    return Tools(core.store, core.render, core.adopt, detect, core.clock)
