"""One account's connection to a `FakeSite`."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import TypeVar

from PIL import Image

from editor.base.messages import say
from editor.base.progress import Progress, Report, silent
from editor.base.text import fold
from editor.cms.fake.faults import Fault, Request, error_for
from editor.cms.fake.site import FakeSite, Person
from editor.cms.naming import ordered
from editor.cms.plain import entered
from editor.codecs.body import BodyFormat
from editor.remote.errors import AuthFailed, Forbidden, Gone, Refused
from editor.remote.records import (
    Account,
    MediaFields,
    MediaUpload,
    PostFields,
    RemoteMedia,
    RemotePost,
    Status,
)

T = TypeVar("T")

_CHUNK = 64 * 1024


class FakeCms:
    """A `Cms`. Without a password it uses the right one."""

    def __init__(
        self,
        site: FakeSite,
        user: str = "reporter",
        password: str | None = None,
        body: BodyFormat | None = None,
    ) -> None:
        self.site, self.user = site, user
        self.password = site.people[user].password if password is None else password
        self.body = body or _wordpress_blocks()
        self.closed = False

    # -- the account and the site

    def account(self) -> Account:
        return self._ask("account", lambda person: person.account)

    def sections(self) -> tuple[str, ...]:
        return self._ask("sections", lambda person: ordered(self.site.section_names))

    # -- posts

    def search(self, text: str = "", limit: int = 50) -> list[RemotePost]:
        words = fold(text).split()

        def act(person: Person) -> list[RemotePost]:
            found = [post for post in self._visible(person) if _has_all(post, words)]
            found.sort(key=lambda post: (post.modified, int(post.id)), reverse=True)
            return found[:limit]

        return self._ask("search", act)

    def posts(self, ids: Iterable[str]) -> dict[str, RemotePost]:
        wanted = list(dict.fromkeys(ids))
        if not wanted:
            return {}

        def act(person: Person) -> dict[str, RemotePost]:
            return {post.id: post for post in self._visible(person) if post.id in wanted}

        return self._ask("posts", act)

    def post(self, post: str) -> RemotePost:
        def act(person: Person) -> RemotePost:
            there = self.site.posts.get(post)
            if there is None:
                raise Gone(say("It doesn't exist any more."), code="rest_post_invalid_id")
            if not self.site.readable(there, person):
                raise Forbidden(
                    say("This account may not see that."), code="rest_forbidden_context"
                )
            return there

        return self._ask("post", act, target=post)

    def find(self, marker: str) -> list[RemotePost]:
        def bears(post: RemotePost) -> bool:
            rest = post.slug.removesuffix("__trashed").removeprefix(marker)
            return post.slug.startswith(marker) and (not rest or rest[1:].isdigit())

        def act(person: Person) -> list[RemotePost]:
            readable = (p for p in self.site.posts.values() if self.site.readable(p, person))
            return sorted(filter(bears, readable), key=lambda post: int(post.id))

        return self._ask("find", act, target=marker)

    def create(self, fields: PostFields) -> RemotePost:
        return self._ask(
            "create", lambda person: self.site.write(self.user, "", _as_html(fields)), write=True
        )

    def update(self, post: str, fields: PostFields) -> RemotePost:
        if not fields:
            return self.post(post)
        return self._ask(
            "update",
            lambda person: self.site.write(self.user, post, _as_html(fields)),
            write=True,
            target=post,
        )

    # -- media

    def media(self, ids: Iterable[str]) -> dict[str, RemoteMedia]:
        wanted = list(dict.fromkeys(ids))
        if not wanted:
            return {}
        there = self.site.media
        return self._ask("media", lambda person: {i: there[i] for i in wanted if i in there})

    def find_media(self, slugs: Iterable[str]) -> dict[str, RemoteMedia]:
        wanted = set(slugs)

        def act(person: Person) -> dict[str, RemoteMedia]:
            found: dict[str, RemoteMedia] = {}
            for item in self.site.media.values():
                if item.slug in wanted:
                    found.setdefault(item.slug, item)
            return found

        return self._ask("find_media", act)

    def attached(self, post: str) -> list[RemoteMedia]:
        there = self.site.media.values()
        return self._ask("attached", lambda _: [i for i in there if i.post == post], target=post)

    def upload(self, upload: MediaUpload, report: Report = silent) -> RemoteMedia:
        total = upload.path.stat().st_size
        content = upload.path.read_bytes()
        for done in range(0, total, _CHUNK):
            report(Progress(done, total, upload.filename))
        report(Progress(total, total, upload.filename))
        return self._ask(
            "upload",
            lambda person: self._keep(person, upload, content),
            write=True,
            target=upload.slug,
        )

    def update_media(self, media: str, fields: MediaFields) -> RemoteMedia:
        def act(person: Person) -> RemoteMedia:
            if media not in self.site.media:
                raise Gone(say("It doesn't exist any more."), code="rest_post_invalid_id")
            self.site.check_owner(media, person)
            names = ("title", "caption", "alt", "description")
            given = {name: getattr(fields, name) for name in names}
            changed = {name: text for name, text in given.items() if text is not None}
            self.site.media[media] = replace(self.site.media[media], **changed)
            return self.site.media[media]

        return self._ask("update_media", act, write=True, target=media)

    def download(self, media: RemoteMedia, target: Path, report: Report = silent) -> None:
        content = self._ask(
            "download", lambda person: self.site.files.get(media.url), target=media.id
        )
        if content is None:
            raise Gone(say("The file isn't there any more."))
        report(Progress(0, len(content), media.slug))
        target.write_bytes(content)
        report(Progress(len(content), len(content), media.slug))

    def close(self) -> None:
        self.closed = True

    # -- inside

    def _ask(
        self, kind: str, act: Callable[[Person], T], *, write: bool = False, target: str = ""
    ) -> T:
        """One request: it is counted, meets its fault, and is carried out or not."""
        request = Request(kind, self.user, write, target)
        self.site.tick()
        fault = self.site.faults.next(request)
        if fault is not Fault.DROP_REQUEST:
            self.site.requests.append(request)
        if fault is None:
            return self._carry_out(act)
        if fault is Fault.APPLY_LATE and write:
            self.site.later(lambda: self._carry_out(act))
        if fault is Fault.CRASH_AFTER_ROW and kind == "upload":
            made = self._carry_out(act)
            self._ask("post-process", lambda person: None, write=True, target=target)
            return made
        if fault.carried_out and write:
            self._carry_out(act)
        raise error_for(fault, request, self.site.faults.retry_after)

    def _carry_out(self, act: Callable[[Person], T]) -> T:
        person = self.site.people[self.user]
        if person.password != self.password:
            raise AuthFailed(say("The password was refused."), remedy=say("Enter it again."))
        return act(person)

    def _visible(self, person: Person) -> list[RemotePost]:
        return [
            post
            for post in self.site.posts.values()
            if post.status is not Status.TRASH and self.site.readable(post, person)
        ]

    def _keep(self, person: Person, upload: MediaUpload, content: bytes) -> RemoteMedia:
        if not person.account.may_upload:
            raise Forbidden(
                say("This account can't send photos."),
                remedy=say("Ask the desk."),
                code="rest_cannot_create",
            )
        if upload.post:
            if upload.post not in self.site.posts:
                raise Forbidden(say("There is no such post."), code="rest_cannot_edit")
            self.site.check_owner(upload.post, person)
        width, height = _size(content)
        identity = self.site.new_id()
        taken = [(item.id, item.slug) for item in self.site.media.values()]
        taken += [(post.id, post.slug) for post in self.site.posts.values()]
        media = RemoteMedia(
            id=identity,
            slug=self.site.free_slug(upload.slug, identity, taken),
            url=f"https://bao.example/uploads/{identity}-{upload.filename}",
            mime=upload.mime,
            title=upload.title,
            caption=upload.caption,
            alt=upload.alt,
            description=upload.description,
            width=width,
            height=height,
            post=upload.post,
        )
        self.site.owners[identity] = self.user
        self.site.files[media.url] = content
        self.site.media[identity] = media
        return media


def _size(content: bytes) -> tuple[int, int]:
    try:
        with Image.open(BytesIO(content)) as image:
            return image.size
    except OSError as error:
        raise Refused(
            say("The site doesn't take this file."),
            remedy=say("Use a JPEG, PNG, GIF or WebP file."),
            code="rest_upload_unknown_error",
        ) from error


def _has_all(post: RemotePost, words: list[str]) -> bool:
    text = fold(f"{post.title} {post.content} {post.excerpt}")
    return all(word in text for word in words)


def _wordpress_blocks() -> BodyFormat:
    from editor.codecs.wordpress import WordPressBlocks

    return WordPressBlocks()


def _as_html(fields: PostFields) -> PostFields:
    """As an adapter sends them: headline and standfirst are plain text, and sites keep HTML."""
    return replace(
        fields,
        title=None if fields.title is None else entered(fields.title),
        excerpt=None if fields.excerpt is None else entered(fields.excerpt),
    )
