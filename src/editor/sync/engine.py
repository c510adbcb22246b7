"""One sync of one site: look at both sides, decide (`sync.plan`), act, record each outcome.

Intent is recorded before a request that creates or changes something, its outcome after; so a
run that ends anywhere is taken up by the next one. A story's failure never stops the others.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from editor.base.errors import EditorError
from editor.base.ids import new_id
from editor.base.messages import say
from editor.base.progress import Progress, Report, silent
from editor.document.story import Reason
from editor.remote.errors import (
    AuthFailed,
    Busy,
    Forbidden,
    Gone,
    NotACms,
    OutcomeUnknown,
    Refused,
    Unreachable,
)
from editor.remote.ports import Cms, StaleHead
from editor.remote.records import Link, LinkState, RemotePost, Site, Status
from editor.sync import plan
from editor.sync.book import Tools, outcome
from editor.sync.outcomes import Did, Outcome
from editor.sync.reading import Reader, credits_of
from editor.sync.turn import Turn

_TRIES = 3
"""How often a story's turn starts over because somebody typed, or the desk saved, meanwhile."""


def sync_site(
    site: Site,
    cms: Cms,
    tools: Tools,
    stories: Sequence[str] | None = None,
    report: Report = silent,
) -> list[Outcome]:
    """Send what is ready, and bring what changed in the stories that are followed.

    `stories` narrows it to these. Raises only `Cancelled`; what fails is told in the outcomes.
    """
    links = [link for link in tools.ledger.links(site.id) if link.post or link.ready or _sent(link)]
    if stories is not None:
        links = [link for link in links if link.story in stories]
    if not links:
        return []
    try:
        account = cms.account()
        posts = cms.posts([link.post for link in links if link.post])
    except EditorError as error:
        return _site_failed(site, links, error, tools)
    turn = Turn(site, cms, tools, account)
    outcomes = []
    for done, link in enumerate(links):
        report(Progress(done, len(links)))
        outcomes.append(_take(turn, link, posts.get(link.post), report))
    report(Progress(len(links), len(links)))
    return outcomes


def pull_post(site: Site, cms: Cms, tools: Tools, post_id: str, report: Report = silent) -> Outcome:
    """Take a post in as a story; from then on sync follows it. One that is followed is synced."""
    for link in tools.ledger.links(site.id):
        if link.post == post_id:
            return sync_site(site, cms, tools, [link.story], report)[0]
    post = cms.post(post_id)
    if post.status is Status.TRASH:
        raise Gone(
            say("Post {post} lies in the trash of {site}.", post=post_id, site=site.name),
            remedy=say("Restore it there first."),
        )
    reader = Reader(site, cms, tools.ledger, tools.adopt, tools.detect)
    reader.fetch_photos(post, report)
    seen = reader.read(post)
    reader.learn_credits(seen, {})
    story = tools.ledger.new_story(seen.article, Reason.PULLED)
    credits = credits_of(tools.ledger.photos(seen.article.photo_ids()))
    link = Link(
        story.id,
        site.id,
        marker=new_id(),
        post=post.id,
        state=LinkState.CLEAN,
        base=post,
        synced=story.head.id,
        digest=plan.fingerprint(story.article, credits),
    )
    tools.ledger.save_link(link)
    return outcome(site, story.id, story.article, Did.PULLED, post)


def _sent(link: Link) -> bool:
    return link.state in (LinkState.CREATE_SENT, LinkState.UNKNOWN)


def _take(turn: Turn, link: Link, post: RemotePost | None, report: Report) -> Outcome:
    """One story's turn. Whatever goes wrong is recorded on its link."""
    for _ in range(_TRIES):
        try:
            return turn.take(link, post, report)
        except StaleHead:
            link, post = turn.book.ledger.link(link.story, link.site) or link, None
        except EditorError as error:
            return _failed(turn, link, error)
    article = turn.book.ledger.story(link.story).article
    detail = say("The story is being changed just now.")
    return outcome(turn.book.site, link.story, article, Did.WAITING, link.base, detail)


def _failed(turn: Turn, link: Link, error: EditorError) -> Outcome:
    now = turn.book.ledger.link(link.story, link.site) or link
    doubtful = _sent(now) or now.state in (LinkState.PUT_SENT, LinkState.CONFLICT)
    state = now.state if doubtful else _state_after(error)
    pause = timedelta(seconds=error.retry_after) if isinstance(error, Busy) else None
    turn.book.ledger.save_link(
        replace(
            now,
            state=state,
            problem=error.what,
            remedy=error.remedy,
            not_before=turn.book.clock() + pause if pause else None,
        )
    )
    did = Did.WAITING if isinstance(error, OutcomeUnknown | Busy) else Did.FAILED
    article = turn.book.ledger.story(link.story).article
    return outcome(turn.book.site, link.story, article, did, now.base, error.what, error.remedy)


def _state_after(error: EditorError) -> LinkState:
    match error:
        case AuthFailed():
            return LinkState.AUTH
        case Gone():
            return LinkState.GONE
        case Forbidden() | Refused() | NotACms():
            return LinkState.BLOCKED
        case Unreachable() | Busy() | OutcomeUnknown():
            return LinkState.WAIT
    return LinkState.BLOCKED


def _site_failed(site: Site, links: list[Link], error: EditorError, tools: Tools) -> list[Outcome]:
    """The site as a whole can't be worked with: told once, and noted on what waits to be sent."""
    for link in links:
        if link.ready:
            tools.ledger.save_link(replace(link, problem=error.what, remedy=error.remedy))
    return [Outcome(site.name, Did.FAILED, detail=error.what, remedy=error.remedy)]
