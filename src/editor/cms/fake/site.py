"""The server of the fake CMS: what it stores, who may do what, and what people do at the desk."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from editor.base.clock import Clock, iso, system_clock
from editor.base.messages import say
from editor.base.text import nfc, slugify
from editor.cms.fake.faults import Faults, Request
from editor.cms.fake.kses import kses
from editor.cms.naming import ordered, unknown_section
from editor.remote.errors import Forbidden, Gone, Refused, RemoteError
from editor.remote.records import Account, PostFields, RemoteMedia, RemotePost, Status

_TEXTS = ("title", "content", "excerpt")


@dataclass(frozen=True, slots=True)
class Person:
    """`role` is WordPress's: administrator, editor, author, contributor."""

    id: int
    name: str
    role: str
    password: str = "open sesame"

    @property
    def account(self) -> Account:
        desk = self.role in ("administrator", "editor")
        writer = desk or self.role == "author"
        return Account(
            id=str(self.id),
            name=self.name,
            role=self.role,
            may_publish=writer,
            may_upload=writer,
            may_edit_others=desk,
            may_add_tags=True,
            may_add_sections=desk,
            unfiltered_html=desk,
        )


NEWSROOM: Mapping[str, Person] = {
    "desk": Person(2, "Trần Thư Ký", "editor"),
    "reporter": Person(3, "Mai Phóng Viên", "author"),
    "photographer": Person(4, "Lê Ảnh", "author"),
    "stringer": Person(5, "Cộng Tác Viên", "contributor"),
}


@dataclass
class FakeSite:
    """Several accounts share it. `clock` is the server's own.

    `requests` is everything that came in, `faults` what goes wrong; `posts`, `media` and `files`
    (bytes by URL) may be looked at, and changed as a person at the desk would.
    """

    clock: Clock = system_clock
    people: Mapping[str, Person] = field(default_factory=lambda: dict(NEWSROOM))
    section_names: tuple[str, ...] = ("Kinh tế", "Thời sự", "Văn hóa & Giải trí")
    late_by: timedelta = timedelta(seconds=5)
    faults: Faults = field(default_factory=Faults)
    requests: list[Request] = field(default_factory=list)
    posts: dict[str, RemotePost] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)
    """Who a post or media item belongs to: user names, by id."""
    media: dict[str, RemoteMedia] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    tags: list[str] = field(default_factory=list)
    _last: int = 100
    _late: list[tuple[datetime, Callable[[], object]]] = field(default_factory=list)

    # -- for tests

    def edit(self, post: str, fields: PostFields | None = None, *, by: str = "desk") -> RemotePost:
        """Somebody changes a post in the CMS itself; no request of ours, and no fault."""
        return self.write(by, post, fields or PostFields())

    def trash(self, post: str) -> None:
        there = self._there(post)
        self._store(replace(there, status=Status.TRASH, slug=f"{there.slug}__trashed"))

    def delete(self, post: str) -> None:
        """For good."""
        del self.posts[self._there(post).id]

    def hand_over(self, post: str, to: str) -> None:
        """Make somebody else the author."""
        self.owners[post] = to
        self.posts[post] = replace(self.posts[post], author=self.people[to].name)

    def settle(self) -> None:
        """Everything that is still on its way arrives now."""
        self._arrive(until=None)

    def writes(self, kind: str = "") -> list[Request]:
        return [one for one in self.requests if one.write and kind in ("", one.kind)]

    # -- for FakeCms

    def later(self, act: Callable[[], object]) -> None:
        self._late.append((self.clock() + self.late_by, act))

    def tick(self) -> None:
        """Time has gone on: late requests arrive, scheduled posts are published."""
        self._arrive(until=self.clock())
        now = iso(self.clock())
        for post in list(self.posts.values()):
            if post.status is Status.SCHEDULED and post.date <= now:
                self.posts[post.id] = replace(post, status=Status.PUBLISHED)

    def write(self, user: str, post: str, fields: PostFields) -> RemotePost:
        """Create (`post` is empty) or change. The answer is what is stored."""
        person = self.people[user]
        now = iso(self.clock())
        if not post:
            before = RemotePost(id=self.new_id(), status=Status.DRAFT, author=person.name)
            self.owners[before.id] = user
            link = f"https://bao.example/?p={before.id}"
            after = replace(self._changed(before, fields, person), link=link, revision=now)
        else:
            before = self._there(post)
            self.check_owner(before.id, person)
            after = self._changed(before, fields, person)
            if any(getattr(before, name) != getattr(after, name) for name in _TEXTS):
                after = replace(after, revision=self.new_id())
            elif not before.revision.isdigit():
                after = replace(after, revision=now)
        return self._store(replace(after, modified=now))

    def new_id(self) -> str:
        self._last += 1
        return str(self._last)

    def check_owner(self, item: str, person: Person) -> None:
        if self.people[self.owners[item]] != person and not person.account.may_edit_others:
            raise Forbidden(
                say("This account may not change that."),
                remedy=say("Ask the desk."),
                code="rest_cannot_edit",
            )

    def readable(self, post: RemotePost, person: Person) -> bool:
        own = self.people[self.owners[post.id]] == person
        return own or person.account.may_edit_others

    def free_slug(self, slug: str, own: str, taken: Iterable[tuple[str, str]]) -> str:
        """With a number behind it if another item has it."""
        others = {there for item, there in taken if item != own}
        if slug not in others:
            return slug
        return next(f"{slug}-{n}" for n in range(2, 10_000) if f"{slug}-{n}" not in others)

    # -- inside

    def _there(self, post: str) -> RemotePost:
        if post not in self.posts:
            raise Gone(say("It doesn't exist any more."), code="rest_post_invalid_id")
        return self.posts[post]

    def _store(self, post: RemotePost) -> RemotePost:
        self.posts[post.id] = post
        return post

    def _changed(self, post: RemotePost, fields: PostFields, person: Person) -> RemotePost:
        account = person.account
        status = self._status(post, fields, account)
        texts = {
            name: getattr(fields, name) for name in _TEXTS if getattr(fields, name) is not None
        }
        if not account.unfiltered_html:
            texts = {name: kses(text) for name, text in texts.items()}
        post = replace(post, **texts)
        if fields.slug is not None:
            taken = [(other.id, other.slug) for other in self.posts.values()]
            post = replace(post, slug=self.free_slug(slugify(fields.slug, 200), post.id, taken))
        if fields.sections is not None:
            post = replace(post, sections=self._sections(fields.sections))
        if fields.tags is not None:
            post = replace(post, tags=self._tags(fields.tags))
        if fields.featured is not None and (not fields.featured or fields.featured in self.media):
            post = replace(post, featured=fields.featured)
        return self._dated(post, fields, status)

    def _status(self, post: RemotePost, fields: PostFields, account: Account) -> Status:
        wanted = fields.status
        if wanted is None:
            return post.status
        public = wanted in (Status.PUBLISHED, Status.SCHEDULED)
        if public and not account.may_publish:
            raise Forbidden(
                say("This account may not publish."),
                remedy=say("Submit it for review."),
                code="rest_cannot_publish",
            )
        late = not fields.date or fields.date < iso(self.clock() + timedelta(seconds=60))
        if wanted in (Status.TRASH, Status.OTHER) or (wanted is Status.SCHEDULED and late):
            raise Refused(say("A scheduled story needs a time that is still to come."))
        return wanted

    def _dated(self, post: RemotePost, fields: PostFields, status: Status) -> RemotePost:
        """A draft has no date; a publishing date that is still to come means scheduled."""
        now = iso(self.clock())
        if post.status is Status.TRASH and status is not Status.TRASH:
            post = replace(post, slug=post.slug.removesuffix("__trashed"))
        if status in (Status.DRAFT, Status.PENDING):
            return replace(post, status=status, date="")
        date = fields.date or post.date or now
        if status is Status.PUBLISHED and date > now:
            status = Status.SCHEDULED
        return replace(post, status=status, date=date)

    def _sections(self, names: tuple[str, ...]) -> tuple[str, ...]:
        by_case = {name.casefold(): name for name in self.section_names}
        for name in names:
            if nfc(name).strip().casefold() not in by_case:
                raise unknown_section(name, self.section_names)
        found = {by_case[nfc(name).strip().casefold()] for name in names}
        return ordered(found)

    def _tags(self, names: tuple[str, ...]) -> tuple[str, ...]:
        found = []
        for name in (nfc(name).strip() for name in names):
            known = next((tag for tag in self.tags if tag.casefold() == name.casefold()), None)
            if known is None and name:
                self.tags.append(name)
            found += [known or name] if name else []
        return ordered(set(found))

    def _arrive(self, until: datetime | None) -> None:
        due = [one for one in self._late if until is None or one[0] <= until]
        self._late = [one for one in self._late if one not in due]
        for _, act in due:
            with suppress(RemoteError):  # nobody waits for this answer any more
                act()
