"""One story's turn in a sync: find or create its post, then bring both sides together."""

from editor.base.messages import say
from editor.base.progress import Report
from editor.document.diff import changed_blocks
from editor.document.story import Version
from editor.remote.errors import Gone
from editor.remote.ports import Cms
from editor.remote.records import Account, Link, LinkState, RemotePost, Site, Status
from editor.sync import plan
from editor.sync.book import Book, Tools, in_trash
from editor.sync.incoming import Incoming
from editor.sync.outcomes import Did, Outcome
from editor.sync.outgoing import Outgoing
from editor.sync.plan import Side, Step
from editor.sync.reading import Reader
from editor.sync.sending import Sender


class Turn:
    """Takes the stories of one site one after the other."""

    def __init__(self, site: Site, cms: Cms, tools: Tools, account: Account) -> None:
        self.cms = cms
        self.book = Book(site, tools.ledger, tools.clock)
        reader = Reader(site, cms, tools.ledger, tools.adopt, tools.detect)
        sender = Sender(site, cms, tools.ledger, tools.render, tools.clock)
        self.incoming = Incoming(self.book, reader)
        self.outgoing = Outgoing(self.book, cms, account, reader, sender)

    def take(self, link: Link, post: RemotePost | None, report: Report) -> Outcome:
        """Do what is to be done for this story now. Raises RemoteError, StaleHead, Cancelled."""
        if plan.must_wait(link, self.book.clock()):
            return self.book.outcome(link, Did.WAITING, link.problem, link.remedy)
        if not link.post:
            return self._unbound(link, report)
        return self._bound(link, post or self._look(link), report)

    def _unbound(self, link: Link, report: Report) -> Outcome:
        """Not known to be on the site: look for the marker before anything is created."""
        found = self.cms.find(link.marker)
        live = [post for post in found if post.status is not Status.TRASH]
        if live:
            base = plan.as_found(live[0], link.base)
            return self._bound(self.book.bind(link, live[0], base), live[0], report)
        if found:
            raise in_trash(self.book.site)
        if plan.in_doubt(link, self.book.clock()):
            return self._doubtful(link)
        if not link.ready:
            return self.book.outcome(link, Did.UNSENT)
        link, post = self.outgoing.create(link)
        self.outgoing.push(link, post, report)
        return self.book.outcome(link, Did.CREATED, self._problem(link))

    def _look(self, link: Link) -> RemotePost:
        """Why the post was not among those that the site listed. Raises Gone, Forbidden."""
        if link.state is LinkState.GONE and not link.ready:
            raise Gone(link.problem, remedy=link.remedy)
        return self.cms.post(link.post)

    def _bound(self, link: Link, post: RemotePost, report: Report) -> Outcome:
        if post.status is Status.TRASH:
            raise in_trash(self.book.site)
        match self._step(link, post):
            case Step.NOTHING:
                self.book.settle(link, post)
                return self.book.outcome(link, Did.UNCHANGED)
            case Step.HOLD:
                self.book.settle(link, post)
                return self.book.outcome(link, Did.UNSENT)
            case Step.WAIT:
                return self._doubtful(link)
            case Step.PUSH:
                return self.outgoing.push(link, post, report)
            case Step.PULL:
                head = self._head(link)
                link = self.incoming.pull(link, post, head, report)
                return self._go_on(link, post, Did.PULLED, head, report)
            case Step.MERGE:
                head = self._head(link)
                link = self.incoming.merge(link, post, head, report)
                return self._go_on(link, post, Did.MERGED, head, report)

    def _step(self, link: Link, post: RemotePost) -> Step:
        fingerprint = self.book.fingerprint(self._head(link).article)
        here = Side.SAME if fingerprint == link.digest else Side.CHANGED
        there = plan.has_changed(post, link.base or post)
        return plan.decide(link, here, there, self.book.clock())

    def _head(self, link: Link) -> Version:
        return self.book.ledger.story(link.story).head

    def _go_on(
        self, link: Link, post: RemotePost, did: Did, before: Version, report: Report
    ) -> Outcome:
        """After the site's changes were taken in: send ours, if they are ready."""
        if link.state is LinkState.CONFLICT:
            return self.book.outcome(link, Did.CONFLICT, self._conflict(link), link.remedy)
        if not link.ready or plan.in_doubt(link, self.book.clock()):
            return self.book.outcome(link, did, self._brought(link, before))
        return self.outgoing.push(link, post, report)

    def _brought(self, link: Link, before: Version) -> str:
        """How much of the text came from the site, in words; empty if only fields did."""
        changes = changed_blocks(before.article.blocks, self._head(link).article.blocks)
        if not changes:
            return ""
        return say("Changed on the site: {count} blocks of the text.", count=len(changes))

    def _conflict(self, link: Link) -> str:
        mine = [c for c in self.book.ledger.conflicts(link.story) if c.site == link.site]
        if not mine:
            return link.problem
        places = "; ".join(mine[0].places)
        return say("{problem} ({places})", problem=link.problem, places=places)

    def _problem(self, link: Link) -> str:
        now = self.book.ledger.link(link.story, link.site)
        return now.problem if now else ""

    def _doubtful(self, link: Link) -> Outcome:
        detail = say("The answer to the last sending was lost; it may still arrive.")
        return self.book.outcome(link, Did.WAITING, detail, say("Sync again in two minutes."))
