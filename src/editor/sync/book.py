"""Keeping the book of a sync: what is recorded on a story's link, and what is told of it."""

from dataclasses import dataclass, replace

from editor.base.clock import Clock
from editor.base.messages import say
from editor.document import Article
from editor.document.story import Reason, Version
from editor.remote.errors import Gone, OutcomeUnknown, RemoteError
from editor.remote.ports import Adopter, Ledger, Renderer
from editor.remote.records import Link, LinkState, RemotePost, Site
from editor.sync import plan
from editor.sync.outcomes import Did, Outcome
from editor.sync.reading import Detect, credits_of


@dataclass(frozen=True, slots=True)
class Tools:
    """What a sync works with; all of it comes from outside."""

    ledger: Ledger
    render: Renderer
    adopt: Adopter
    detect: Detect
    clock: Clock


def outcome(
    site: Site,
    story: str,
    article: Article,
    did: Did,
    post: RemotePost | None = None,
    detail: str = "",
    remedy: str = "",
) -> Outcome:
    """An outcome of this story, with the post's status and link."""
    status, link = (str(post.status), post.link) if post else ("", "")
    return Outcome(site.name, did, story, article.headline, detail, remedy, status, link)


def in_trash(site: Site) -> Gone:
    return Gone(
        say("The post was moved to the trash of {site}.", site=site.name),
        remedy=say("The story is safe here. Restore the post on the site to go on."),
    )


@dataclass(frozen=True, slots=True)
class Book:
    """The records of one site's stories."""

    site: Site
    ledger: Ledger
    clock: Clock

    def save(self, link: Link) -> Link:
        self.ledger.save_link(link)
        return link

    def bind(self, link: Link, post: RemotePost, base: RemotePost) -> Link:
        """The story has a post; `base` is what is known to be ours of it."""
        bound = replace(link, post=post.id, base=base, state=LinkState.BOUND, sent_at=None)
        return self.save(bound)

    def intend(self, link: Link, state: LinkState) -> Link:
        """Before a request that writes."""
        return self.save(replace(link, state=state, sent_at=self.clock()))

    def failed_write(self, link: Link, error: RemoteError, back: LinkState) -> None:
        """Only an answer that was lost leaves a doubt; what was refused has not happened."""
        if isinstance(error, OutcomeUnknown):
            self.save(replace(link, state=LinkState.UNKNOWN))
        else:
            self.save(replace(link, state=back, sent_at=None))

    def same(
        self, link: Link, post: RemotePost, version: Version, *, in_doubt: bool = False
    ) -> Link:
        """The site's post and this version of ours say the same."""
        if link.state is LinkState.CONFLICT:
            self.ledger.settle_conflict(link.story, link.site)
        return self.save(
            replace(
                link,
                base=post,
                synced=version.id,
                digest=self.fingerprint(version.article),
                state=link.state if in_doubt else LinkState.CLEAN,
                sent_at=link.sent_at if in_doubt else None,
                problem="",
                remedy="",
                not_before=None,
            )
        )

    def settle(self, link: Link, post: RemotePost) -> None:
        """Nothing is to be done: forget old problems, keep status and address up to date."""
        if link.state is LinkState.CONFLICT:
            self.ledger.settle_conflict(link.story, link.site)
        calm = replace(link, base=post, sent_at=None, not_before=None)
        if link.state is not LinkState.ALTERED:
            calm = replace(calm, state=LinkState.CLEAN, problem="", remedy="")
        if calm != link:
            self.save(calm)

    def keep_beside(
        self, link: Link, article: Article, reason: Reason, parents: list[str]
    ) -> Version:
        """A version beside the story's head."""
        known = [parent for parent in parents if parent]
        return self.ledger.add_version(link.story, article, reason, parents=known, as_head=False)

    def fingerprint(self, article: Article) -> str:
        return plan.fingerprint(article, credits_of(self.ledger.photos(article.photo_ids())))

    def outcome(self, link: Link, did: Did, detail: str = "", remedy: str = "") -> Outcome:
        """What is told of this story, as its link stands now."""
        now = self.ledger.link(link.story, link.site) or link
        article = self.ledger.story(link.story).article
        return outcome(self.site, link.story, article, did, now.base, detail, remedy)
