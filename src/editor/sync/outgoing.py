"""Sending what is ready: photos first, then one update with only what differs."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace

from editor.base.messages import say
from editor.base.progress import Report
from editor.codecs.body import SiteImage
from editor.document import Article
from editor.document.remote_photo import remote_photos
from editor.document.story import Reason, Version
from editor.remote.errors import Forbidden, RemoteError
from editor.remote.ports import Cms, StaleHead
from editor.remote.records import Account, Link, LinkState, PostFields, RemotePost, Status
from editor.sync import plan
from editor.sync.book import Book
from editor.sync.outcomes import Did, Outcome
from editor.sync.plan import Side
from editor.sync.reading import Reader
from editor.sync.sections import match_section, section_missing, section_unknown
from editor.sync.sending import Sender
from editor.sync.uses import apart


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Writes stories to their posts."""

    book: Book
    cms: Cms
    account: Account
    reader: Reader
    sender: Sender

    def create(self, link: Link) -> tuple[Link, RemotePost]:
        """The text goes first, as a draft that bears the marker; photos and status follow."""
        article = self.book.ledger.version(link.ready).article
        self.sender.check(article)
        self._section(article, link.wanted, None)
        self._check_role(link.wanted, None)
        content = self.cms.body.write(apart(article), self.sender.images(article))
        fields = plan.first_fields(article, content, link.marker)
        link = self.book.intend(replace(link, base=plan.as_created(fields)), LinkState.CREATE_SENT)
        try:
            post = self.cms.create(fields)
        except RemoteError as error:
            self.book.failed_write(link, error, LinkState.LOCAL)
            raise
        return self.book.bind(link, post, post), post

    def push(self, link: Link, post: RemotePost, report: Report) -> Outcome:
        """Make the post say what the ready version says. `post` is what the site has now.

        Raises StaleHead if somebody changes the post meanwhile."""
        version = self.book.ledger.version(link.ready)
        article = version.article
        self.sender.check(article)
        section = self._section(article, link.wanted, post)
        self._check_role(link.wanted, post)
        images, note = self._images(article, link, report)
        wish = plan.Wish(
            content=self.cms.body.write(apart(article), images, base=post.content),
            featured=self._featured(article, images, post),
            section=section,
            section_before=self._section_before(link, post),
            status=link.wanted,
        )
        fields = plan.changed_fields(article, post, wish, link.marker)
        self._check_embeds(fields, post)
        answer = self._write(link, fields, post) if fields else post
        version = self._learn_slug(link, version, answer)
        link = self.book.same(replace(link, ready="", wanted=None), answer, version)
        note = note or self._altered(fields, answer) or self._exposed(article)
        if note:
            link = self.book.save(replace(link, state=LinkState.ALTERED, problem=note))
        return self.book.outcome(link, Did.UPDATED if fields else Did.UNCHANGED, note)

    def _write(self, link: Link, fields: PostFields, post: RemotePost) -> RemotePost:
        """Change the post, unless somebody has changed it since it was read."""
        if plan.has_changed(self.cms.post(link.post), post) is Side.CHANGED:
            raise StaleHead
        link = self.book.intend(link, LinkState.PUT_SENT)
        try:
            return self.cms.update(link.post, fields)
        except RemoteError as error:
            self.book.failed_write(link, error, LinkState.BOUND)
            raise

    def _images(
        self, article: Article, link: Link, report: Report
    ) -> tuple[Mapping[str, SiteImage], str]:
        """The story's photos on the site, and a note if the account could not send them."""
        if self.account.may_upload:
            remote = len(list(remote_photos(article)))
            note = say("Photos that are still on the web were not sent: {count}.", count=remote)
            return self.sender.send(article, link.post, report), note if remote else ""
        images = self.sender.images(article)
        lacking = len(set(article.photo_ids()) - set(images))
        note = say("This account may not send photos: {count} stay here.", count=lacking)
        return images, note if lacking else ""

    def _exposed(self, article: Article) -> str:
        """A word of warning if the site still has a photo as it was before it was blurred."""
        names = ", ".join(f"“{photo.filename}”" for photo in self.sender.exposed(article))
        if not names:
            return ""
        return say("The site still has {names} without the blur: delete it there.", names=names)

    def _learn_slug(self, link: Link, version: Version, answer: RemotePost) -> Version:
        """The site has the last word on the address: keep it with what was sent, and in the head.

        If somebody typed meanwhile, the head learns it from the next merge."""
        slug = plan.slug_of(answer)
        if slug in ("", version.article.slug):
            return version
        head = self.book.ledger.story(link.story).head
        article = replace(version.article, slug=slug)
        if head.id == version.id:
            with suppress(StaleHead):
                return self.book.ledger.add_version(
                    link.story, article, Reason.PULLED, parents=[head.id], expected_head=head.id
                )
        return self.book.keep_beside(link, article, Reason.PULLED, [version.id])

    def _altered(self, asked: PostFields, answer: RemotePost) -> str:
        """What the site made of what it was sent, in words; empty if it took it as it was."""
        dropped = list(plan.lost(asked, answer))
        blocks = self.reader.blocks
        if asked.content is not None and blocks(asked.content) != blocks(answer.content):
            dropped.append("text")
        if not dropped:
            return ""
        return say("The site took the story, but changed: {fields}.", fields=", ".join(dropped))

    def _section_before(self, link: Link, post: RemotePost) -> str:
        """The post's section that is the story's own, in the site's spelling."""
        synced = self.book.ledger.version(link.synced) if link.synced else None
        return match_section(synced.article.section, post.sections) or "" if synced else ""

    def _featured(
        self, article: Article, images: Mapping[str, SiteImage], post: RemotePost
    ) -> str | None:
        """The lead photo's media item; None leaves the post's: ours couldn't be sent, or the desk
        chose something that can't be shown here (a video), so that nobody here took it out."""
        lead = article.lead_photo
        if lead and lead not in images:
            return None
        if post.featured and not article.featured and not self.reader.knows(post.featured):
            return None
        return images[lead].id if lead else ""

    def _section(
        self, article: Article, wanted: Status | None, post: RemotePost | None
    ) -> str | None:
        """The site's name for the story's section; None leaves the post's sections as they are.

        Without one that the site has, nothing goes public; a draft goes without."""
        public = wanted in plan.PUBLIC
        if not article.section:
            if public and not (post and post.sections) and (sections := self.cms.sections()):
                raise section_missing(sections, self.book.site.name)
            return None
        if post and article.section in post.sections:
            return None
        sections = self.cms.sections()
        name = match_section(article.section, sections)
        if name is None and public and sections:
            raise section_unknown(article.section, sections, self.book.site.name)
        return name

    def _check_role(self, wanted: Status | None, post: RemotePost | None) -> None:
        if plan.may_not(self.account, wanted, post):
            name, site = self.account.name, self.book.site.name
            raise Forbidden(
                say("The account {name} may not publish on {site}.", name=name, site=site),
                remedy=say("Send the story for review instead (pending)."),
            )

    def _check_embeds(self, fields: PostFields, post: RemotePost) -> None:
        """Better to keep our changes back than to undo the desk's without a word."""
        if deleted := plan.would_delete(self.account, fields, post):
            raise Forbidden(
                say(
                    "Sending this text as {name} would delete what the desk has put in: {what}.",
                    name=self.account.name,
                    what=", ".join(deleted),
                ),
                remedy=say("Ask the desk to take your changes in; they are kept here."),
            )
