"""Taking in what changed on the site: fast-forward, merge, or conflict."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from editor.base.messages import say
from editor.base.progress import Report
from editor.document import Article
from editor.document.merge import lift, merge
from editor.document.story import Reason, Version
from editor.remote.records import Conflict, Link, LinkState, RemotePost
from editor.sync import plan
from editor.sync.book import Book
from editor.sync.reading import Reader, Seen
from editor.sync.sections import match_section


@dataclass(frozen=True, slots=True)
class Joined:
    """The site's state as our article (`theirs`), read against what we had in common (`base`)."""

    theirs: Article
    base: Article
    credits_before: Mapping[str, str]
    seen: Seen


@dataclass(frozen=True, slots=True)
class Incoming:
    """Brings a post's changes into its story."""

    book: Book
    reader: Reader

    def pull(self, link: Link, post: RemotePost, head: Version, report: Report) -> Link:
        """Only the site changed: its state becomes the story's head. Raises StaleHead."""
        joined = self._join(link, post, report)
        self.reader.learn_credits(joined.seen, joined.credits_before)
        version = head
        if joined.theirs != head.article:
            version = self.book.ledger.add_version(
                link.story, joined.theirs, Reason.PULLED, parents=[head.id], expected_head=head.id
            )
        doubt = self._still_in_doubt(link, joined)
        link = replace(link, ready=version.id if link.ready else "")
        return self.book.same(link, post, version, in_doubt=doubt)

    def merge(self, link: Link, post: RemotePost, head: Version, report: Report) -> Link:
        """Both changed: join them, in the head and in the version that is to be sent.

        The link comes back in state CONFLICT if the same words were changed. Raises StaleHead."""
        joined = self._join(link, post, report)
        merged = merge(joined.base, head.article, joined.theirs)
        places = [place.label for place in merged.conflicts]
        ready = self.book.ledger.version(link.ready) if link.ready not in ("", head.id) else None
        to_send = merge(joined.base, ready.article, joined.theirs) if ready else merged
        places += [place.label for place in to_send.conflicts]
        places += self.reader.credits_in_conflict(joined.seen, joined.credits_before)
        if places:
            return self._conflict(link, post, head, joined.theirs, places)
        doubt = self._still_in_doubt(link, joined)
        self.reader.learn_credits(joined.seen, joined.credits_before)
        theirs = self.book.keep_beside(link, joined.theirs, Reason.PULLED, [link.synced])
        if ready:
            parents = [ready.id, theirs.id]
            version = self.book.keep_beside(link, to_send.article, Reason.MERGED, parents)
            link = replace(link, ready=version.id)
        newer = self._advance(link, head, merged.article, theirs)
        link = replace(link, ready=newer.id if link.ready == head.id else link.ready)
        agreed = newer if newer.article == theirs.article else theirs
        return self.book.same(link, post, agreed, in_doubt=doubt)

    def _advance(self, link: Link, head: Version, merged: Article, theirs: Version) -> Version:
        """The story's head, which says the merged article."""
        if merged == head.article:
            return head
        return self.book.ledger.add_version(
            link.story,
            merged,
            Reason.MERGED,
            parents=[head.id, theirs.id],
            expected_head=head.id,
        )

    def _join(self, link: Link, post: RemotePost, report: Report) -> Joined:
        self.reader.fetch_photos(post, report)
        seen, before = self.reader.read(post), self.reader.read(link.base or post)
        base = self.book.ledger.version(link.synced).article if link.synced else before.article
        there = _in_its_section(seen.article, post, base.section)
        was = _in_its_section(before.article, link.base or post, base.section)
        return Joined(lift(there, was, base), base, before.credits, seen)

    def _still_in_doubt(self, link: Link, joined: Joined) -> bool:
        """Whether our unanswered write is neither seen in the post nor too old to come."""
        if not plan.in_doubt(link, self.book.clock()) or not link.ready:
            return False
        ours = self.book.ledger.version(link.ready).article
        seen = joined.theirs
        return (ours.headline, ours.blocks) != (seen.headline, seen.blocks)

    def _conflict(
        self, link: Link, post: RemotePost, head: Version, theirs: Article, places: list[str]
    ) -> Link:
        """Keep both sides whole; nothing is written, here or there, until a person decides."""
        known = self._known(link, post)
        version = known or self.book.keep_beside(link, theirs, Reason.ON_SITE, [link.synced]).id
        self.book.ledger.save_conflict(
            Conflict(
                story=link.story,
                site=link.site,
                base=link.synced,
                mine=head.id,
                theirs=version,
                post=post,
                places=tuple(dict.fromkeys(places)),
                found=self.book.clock(),
            )
        )
        problem = say("The same words were changed here and on {site}.", site=self.book.site.name)
        remedy = say("Compare both versions, then say which words stand.")
        return self.book.save(
            replace(link, state=LinkState.CONFLICT, ready="", problem=problem, remedy=remedy)
        )

    def _known(self, link: Link, post: RemotePost) -> str | None:
        """The version that holds the site's side already, if it was found like this before."""
        for conflict in self.book.ledger.conflicts(link.story):
            if conflict.site == link.site and conflict.post.written() == post.written():
                return conflict.theirs
        return None


def _in_its_section(article: Article, post: RemotePost, section: str) -> Article:
    """Of several sections that a post stands in, the story's own is the one that it had."""
    return replace(article, section=section) if match_section(section, post.sections) else article
