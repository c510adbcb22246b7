"""One story's turn in a sync: find or create its post, then bring both sides together."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

from editor.base.clock import Clock
from editor.base.messages import say
from editor.base.progress import Report
from editor.codecs.body import SiteImage
from editor.document import Article
from editor.document.merge import lift, merge
from editor.document.story import Reason, Version
from editor.remote.errors import Forbidden, Gone, OutcomeUnknown, RemoteError
from editor.remote.ports import Adopter, Cms, Ledger, Renderer, StaleHead
from editor.remote.records import (
    Account,
    Conflict,
    Link,
    LinkState,
    PostFields,
    RemotePost,
    Site,
    Status,
)
from editor.sync import plan
from editor.sync.outcomes import Did, Outcome
from editor.sync.plan import Side, Step
from editor.sync.reading import Detect, Reader, Seen, credits_of
from editor.sync.sections import match_section, section_missing, section_unknown
from editor.sync.sending import Sender


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


@dataclass(frozen=True, slots=True)
class Joined:
    """The site's state as our article (`theirs`), read against what we had in common (`base`)."""

    theirs: Article
    base: Article
    credits_before: Mapping[str, str]
    seen: Seen


class Turn:
    """Takes the stories of one site one after the other."""

    def __init__(self, site: Site, cms: Cms, tools: Tools, account: Account) -> None:
        self.site, self.cms, self.account = site, cms, account
        self.ledger, self.clock = tools.ledger, tools.clock
        self.reader = Reader(site, cms, tools.ledger, tools.adopt, tools.detect)
        self.sender = Sender(site, cms, tools.ledger, tools.render)

    def take(self, link: Link, post: RemotePost | None, report: Report) -> Outcome:
        """Do what is to be done for this story now. Raises RemoteError, StaleHead, Cancelled."""
        if plan.must_wait(link, self.clock()):
            return self._outcome(link, Did.WAITING, detail=link.problem, remedy=link.remedy)
        if not link.post:
            return self._unbound(link, report)
        if post is None:
            post = self._look(link)
        return self._bound(link, post, report)

    # -- finding and creating

    def _unbound(self, link: Link, report: Report) -> Outcome:
        found = self.cms.find(link.marker)
        live = [post for post in found if post.status is not Status.TRASH]
        if live:
            return self._bound(self._bind(link, live[0]), live[0], report)
        if found:
            raise _in_trash(self.site)
        if plan.in_doubt(link, self.clock()):
            detail = say("The answer to the last sending was lost; it may still arrive.")
            return self._outcome(link, Did.WAITING, detail=detail)
        if not link.ready:
            self.ledger.save_link(replace(link, state=LinkState.LOCAL, sent_at=None))
            return self._outcome(link, Did.UNSENT)
        return self._create(link, report)

    def _create(self, link: Link, report: Report) -> Outcome:
        """The text goes first, as a draft that bears the marker; photos and status follow."""
        article = self.ledger.version(link.ready).article
        self._section(article, link.wanted, None)
        self._check_role(link.wanted, None)
        content = self.cms.body.write(article, self.sender.images(article))
        link = self._intend(link, LinkState.CREATE_SENT)
        try:
            post = self.cms.create(plan.first_fields(article, content, link.marker))
        except RemoteError as error:
            self._after_failed_write(link, error, LinkState.LOCAL)
            raise
        self._push(self._bind(link, post), post, report)
        return self._outcome(link, Did.CREATED)

    def _bind(self, link: Link, post: RemotePost) -> Link:
        link = replace(link, post=post.id, base=post, state=LinkState.BOUND, sent_at=None)
        return self._save(link)

    def _look(self, link: Link) -> RemotePost:
        if link.state is LinkState.GONE and not link.ready:
            raise Gone(link.problem, remedy=link.remedy)
        return self.cms.post(link.post)

    # -- both sides

    def _bound(self, link: Link, post: RemotePost, report: Report) -> Outcome:
        if post.status is Status.TRASH:
            raise _in_trash(self.site)
        head = self.ledger.story(link.story).head
        base = link.base or post
        here = Side.SAME if self._fingerprint(head.article) == link.digest else Side.CHANGED
        there = plan.has_changed(post, base)
        step = plan.decide(link, here, there, self.clock())
        if link.state is LinkState.CONFLICT and here is Side.CHANGED:
            step = Step.MERGE
        match step:
            case Step.NOTHING | Step.HOLD:
                self._settle(link, post)
                return self._outcome(link, Did.UNCHANGED if step is Step.NOTHING else Did.UNSENT)
            case Step.WAIT:
                detail = say("The answer to the last sending was lost; it may still arrive.")
                return self._outcome(link, Did.WAITING, detail=detail)
            case Step.PUSH:
                return self._push(link, post, report)
            case Step.PULL:
                return self._go_on(self._pull(link, post, head, report), post, Did.PULLED, report)
            case Step.MERGE:
                merged = self._merge(link, post, head, report)
                if merged.state is LinkState.CONFLICT:
                    return self._in_conflict(merged)
                return self._go_on(merged, post, Did.MERGED, report)

    def _go_on(self, link: Link, post: RemotePost, did: Did, report: Report) -> Outcome:
        """After the site's changes were taken in: send ours, if they are ready."""
        if not link.ready or plan.in_doubt(link, self.clock()):
            return self._outcome(link, did)
        return self._push(link, post, report)

    def _settle(self, link: Link, post: RemotePost) -> None:
        """Nothing differs any more: forget old problems, keep status and address up to date."""
        if link.state is LinkState.CONFLICT:
            self.ledger.settle_conflict(link.story, link.site)
        altered = link.state is LinkState.ALTERED
        state = LinkState.ALTERED if altered else LinkState.CLEAN
        problem, remedy = (link.problem, link.remedy) if altered else ("", "")
        calm = replace(
            link,
            base=post,
            state=state,
            problem=problem,
            remedy=remedy,
            sent_at=None,
            not_before=None,
        )
        if calm != link:
            self._save(calm)

    # -- bringing in

    def _pull(self, link: Link, post: RemotePost, head: Version, report: Report) -> Link:
        joined = self._join(link, post, report)
        self.reader.learn_credits(joined.seen, joined.credits_before)
        version = head
        if joined.theirs != head.article:
            version = self.ledger.add_version(
                link.story, joined.theirs, Reason.PULLED, parents=[head.id], expected_head=head.id
            )
        doubt = self._still_in_doubt(link, joined)
        ready = version.id if link.ready else ""
        return self._same(replace(link, ready=ready), post, version, doubt)

    def _merge(self, link: Link, post: RemotePost, head: Version, report: Report) -> Link:
        """Join both sides' changes, in the head and in the version that is to be sent."""
        joined = self._join(link, post, report)
        merged = merge(joined.base, head.article, joined.theirs)
        places = [place.label for place in merged.conflicts]
        ready = self.ledger.version(link.ready) if link.ready not in ("", head.id) else None
        if ready:
            sent = merge(joined.base, ready.article, joined.theirs)
            places += [place.label for place in sent.conflicts]
        places += self.reader.credits_in_conflict(joined.seen, joined.credits_before)
        if places:
            return self._conflict(link, post, head, joined.theirs, places)
        doubt = self._still_in_doubt(link, joined)
        self.reader.learn_credits(joined.seen, joined.credits_before)
        theirs = self._keep(link, joined.theirs, Reason.PULLED, [link.synced])
        if ready:
            version = self._keep(link, sent.article, Reason.MERGED, [ready.id, theirs.id])
            link = replace(link, ready=version.id)
        if merged.article != head.article:
            newer = self.ledger.add_version(
                link.story,
                merged.article,
                Reason.MERGED,
                parents=[head.id, theirs.id],
                expected_head=head.id,
            )
            link = replace(link, ready=newer.id if link.ready == head.id else link.ready)
        return self._same(link, post, theirs, doubt)

    def _join(self, link: Link, post: RemotePost, report: Report) -> Joined:
        self.reader.fetch_photos(post, report)
        seen = self.reader.read(post)
        before = self.reader.read(link.base or post)
        base = self.ledger.version(link.synced).article if link.synced else before.article
        return Joined(lift(seen.article, before.article, base), base, before.credits, seen)

    def _still_in_doubt(self, link: Link, joined: Joined) -> bool:
        """Whether our unanswered write is neither seen in the post nor too old to come."""
        if not plan.in_doubt(link, self.clock()) or not link.ready:
            return False
        ours = self.ledger.version(link.ready).article
        seen = joined.theirs
        return (ours.headline, ours.blocks) != (seen.headline, seen.blocks)

    def _keep(self, link: Link, article: Article, reason: Reason, parents: list[str]) -> Version:
        """A version beside the story's head."""
        known = [parent for parent in parents if parent]
        return self.ledger.add_version(link.story, article, reason, parents=known, as_head=False)

    def _same(self, link: Link, post: RemotePost, version: Version, in_doubt: bool = False) -> Link:
        """Record that the site's post and this version of ours say the same."""
        if link.state is LinkState.CONFLICT:
            self.ledger.settle_conflict(link.story, link.site)
        return self._save(
            replace(
                link,
                base=post,
                synced=version.id,
                digest=self._fingerprint(version.article),
                state=link.state if in_doubt else LinkState.CLEAN,
                sent_at=link.sent_at if in_doubt else None,
                problem="",
                remedy="",
                not_before=None,
            )
        )

    # -- conflicts

    def _conflict(
        self, link: Link, post: RemotePost, head: Version, theirs: Article, places: list[str]
    ) -> Link:
        """Keep both sides whole; nothing is written, here or there, until a person decides."""
        known = self._known_conflict(link, post)
        version = known or self._keep(link, theirs, Reason.ON_SITE, [link.synced]).id
        distinct = tuple(dict.fromkeys(places))
        self.ledger.save_conflict(
            Conflict(
                story=link.story,
                site=link.site,
                base=link.synced,
                mine=head.id,
                theirs=version,
                post=post,
                places=distinct,
                found=self.clock(),
            )
        )
        problem = say("Here and on {site} the same words were changed.", site=self.site.name)
        remedy = say("Compare both versions, then say which words stand.")
        return self._save(
            replace(link, state=LinkState.CONFLICT, ready="", problem=problem, remedy=remedy)
        )

    def _known_conflict(self, link: Link, post: RemotePost) -> str | None:
        """The version that holds the site's side already, if it was found like this before."""
        for conflict in self.ledger.conflicts(link.story):
            if conflict.site == link.site and conflict.post.written() == post.written():
                return conflict.theirs
        return None

    def _in_conflict(self, link: Link) -> Outcome:
        places = next(
            (c.places for c in self.ledger.conflicts(link.story) if c.site == link.site), ()
        )
        detail = f"{link.problem} ({'; '.join(places)})"
        return self._outcome(link, Did.CONFLICT, detail=detail, remedy=link.remedy)

    # -- sending

    def _push(self, link: Link, post: RemotePost, report: Report) -> Outcome:
        version = self.ledger.version(link.ready)
        article = version.article
        section = self._section(article, link.wanted, post)
        self._check_role(link.wanted, post)
        images, note = self._images(article, link, report)
        wish = plan.Wish(
            content=self.cms.body.write(article, images, base=post.content),
            featured=images[article.lead_photo].id if article.lead_photo in images else "",
            section=section,
            status=link.wanted,
        )
        fields = plan.changed_fields(article, post, wish, link.marker)
        answer = self._write(link, fields, post) if fields else post
        version = self._learn_slug(link, version, answer)
        link = self._same(replace(link, ready="", wanted=None), answer, version)
        note = note or self._altered(fields, answer)
        if note:
            link = self._save(replace(link, state=LinkState.ALTERED, problem=note))
        return self._outcome(link, Did.UPDATED if fields else Did.UNCHANGED, detail=note)

    def _write(self, link: Link, fields: PostFields, post: RemotePost) -> RemotePost:
        """Change the post, unless somebody has changed it since it was read."""
        now = self.cms.post(link.post)
        if plan.has_changed(now, post) is Side.CHANGED:
            raise StaleHead
        link = self._intend(link, LinkState.PUT_SENT)
        try:
            return self.cms.update(link.post, fields)
        except RemoteError as error:
            self._after_failed_write(link, error, LinkState.BOUND)
            raise

    def _images(
        self, article: Article, link: Link, report: Report
    ) -> tuple[Mapping[str, SiteImage], str]:
        """The story's photos on the site, and a note if the account could not send them."""
        if not self.account.may_upload:
            images = self.sender.images(article)
            lacking = len(set(article.photo_ids()) - set(images))
            note = say("This account may not send photos: {count} stay here.", count=lacking)
            return images, note if lacking else ""
        return self.sender.send(article, link.post, report), ""

    def _learn_slug(self, link: Link, version: Version, answer: RemotePost) -> Version:
        """The site has the last word on the address: keep it with what was sent, and in the head.

        If somebody typed meanwhile, the head learns it from the next merge."""
        slug = plan.slug_of(answer)
        if slug in ("", version.article.slug):
            return version
        head = self.ledger.story(link.story).head
        article = replace(version.article, slug=slug)
        if head.id == version.id:
            with suppress(StaleHead):
                return self.ledger.add_version(
                    link.story, article, Reason.PULLED, parents=[head.id], expected_head=head.id
                )
        return self._keep(link, article, Reason.PULLED, [version.id])

    def _altered(self, asked: PostFields, answer: RemotePost) -> str:
        """What the site made of what it was sent, in words; empty if it took it as it was."""
        dropped = list(plan.lost(asked, answer))
        blocks = self.reader.blocks
        if asked.content is not None and blocks(asked.content) != blocks(answer.content):
            dropped.append("text")
        if not dropped:
            return ""
        return say("The site took the story, but changed: {fields}.", fields=", ".join(dropped))

    def _section(
        self, article: Article, wanted: Status | None, post: RemotePost | None
    ) -> str | None:
        """The site's name for the story's section; None leaves the post's sections as they are."""
        public = wanted in (Status.PUBLISHED, Status.SCHEDULED)
        if not article.section:
            if public and not (post and post.sections) and (sections := self.cms.sections()):
                raise section_missing(sections, self.site.name)
            return None
        if post and article.section in post.sections[:1]:
            return None
        sections = self.cms.sections()
        name = match_section(article.section, sections)
        if name is None and public and sections:
            raise section_unknown(article.section, sections, self.site.name)
        return name

    def _check_role(self, wanted: Status | None, post: RemotePost | None) -> None:
        if plan.may_not(self.account, wanted, post):
            raise Forbidden(
                say(
                    "The account {name} may not publish on {site}.",
                    name=self.account.name,
                    site=self.site.name,
                ),
                remedy=say("Send the story for review instead (pending)."),
            )

    # -- records

    def _intend(self, link: Link, state: LinkState) -> Link:
        return self._save(replace(link, state=state, sent_at=self.clock()))

    def _after_failed_write(self, link: Link, error: RemoteError, back: LinkState) -> None:
        """Only an answer that was lost leaves a doubt; what was refused has not happened."""
        if isinstance(error, OutcomeUnknown):
            self._save(replace(link, state=LinkState.UNKNOWN))
        else:
            self._save(replace(link, state=back, sent_at=None))

    def _save(self, link: Link) -> Link:
        self.ledger.save_link(link)
        return link

    def _fingerprint(self, article: Article) -> str:
        return plan.fingerprint(article, credits_of(self.ledger.photos(article.photo_ids())))

    def _outcome(self, link: Link, did: Did, detail: str = "", remedy: str = "") -> Outcome:
        now = self.ledger.link(link.story, link.site) or link
        article = self.ledger.story(link.story).article
        return outcome(self.site, link.story, article, did, now.base, detail, remedy)


def _in_trash(site: Site) -> Gone:
    return Gone(
        say("The post was moved to the trash of {site}.", site=site.name),
        remedy=say("The story is safe here. Restore the post on the site to go on."),
    )
