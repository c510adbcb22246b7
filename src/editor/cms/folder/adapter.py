"""The folder as a `Cms`."""

import re
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from editor.base.clock import Clock, iso
from editor.base.messages import say
from editor.base.progress import Report, silent
from editor.base.text import fold
from editor.cms.folder import pictures, posts
from editor.cms.folder.body import FolderBody
from editor.cms.folder.records import changed, free_slug, known_tags, shown
from editor.cms.folder.shelf import Shelf
from editor.cms.folder.site import bring_up_to_date
from editor.cms.folder.words import moment
from editor.codecs.body import BodyFormat
from editor.remote.errors import Gone, Refused
from editor.remote.records import (
    Account,
    MediaFields,
    MediaUpload,
    PostFields,
    RemoteMedia,
    RemotePost,
    Site,
    Status,
)


class FolderCms:
    """One site in one folder, which several laptops may share; see `Cms` for the promises.

    After every write the static site shows what was written."""

    def __init__(self, shelf: Shelf, config: Site, clock: Clock) -> None:
        self.body: BodyFormat = FolderBody()
        self._shelf, self._config, self._clock = shelf, config, clock

    def account(self) -> Account:
        """Whoever reaches the folder may do everything. Raises Unreachable, NotACms."""
        self._shelf.is_site()
        name = self._config.user or self._config.name
        return Account(id=self._config.user or self._config.id, name=name, role="editor")

    def sections(self) -> tuple[str, ...]:
        """None of its own: a story may name any section."""
        return ()

    # -- posts

    def search(self, text: str = "", limit: int = 50) -> list[RemotePost]:
        if not self._shelf.is_site():
            return []
        wanted = fold(text)
        found = [
            post
            for post in posts.readable(self._shelf, self._clock())
            if post.status is not Status.TRASH and wanted in fold(_words(post))
        ]
        return sorted(found, key=lambda p: (p.modified, int(p.id)), reverse=True)[:limit]

    def posts(self, ids: Iterable[str]) -> dict[str, RemotePost]:
        wanted = list(ids)
        if wanted:
            self._shelf.expect_site()
        found = {post_id: posts.read(self._shelf, post_id, self._clock()) for post_id in wanted}
        return {
            post_id: post
            for post_id, post in found.items()
            if post is not None and post.status is not Status.TRASH
        }

    def post(self, post: str) -> RemotePost:
        self._shelf.expect_site()
        found = posts.read(self._shelf, post, self._clock())
        if found is None:
            raise Gone(
                say("The story isn't in the folder any more."),
                remedy=say("Yours is safe here; it can be sent as a new one."),
            )
        return found

    def find(self, marker: str) -> list[RemotePost]:
        numbered = re.compile(re.escape(marker) + r"(-\d+)?")
        if not self._shelf.is_site():
            return []
        known = posts.every(self._shelf, self._clock())
        return [post for post in known if numbered.fullmatch(post.slug)]

    def create(self, fields: PostFields) -> RemotePost:
        with self._shelf.writing():
            now = self._clock()
            number = max(self._shelf.numbers(), default=0) + 1
            empty = RemotePost(
                str(number),
                Status.DRAFT,
                author=self.account().name,
                date=iso(now),
                modified=iso(now),
                revision="0",
            )
            return self._write(empty, fields, now)

    def update(self, post: str, fields: PostFields) -> RemotePost:
        self._shelf.expect_site()
        with self._shelf.writing():
            return self._write(self.post(post), fields, self._clock())

    def _write(self, post: RemotePost, fields: PostFields, now: datetime) -> RemotePost:
        if fields.status is Status.SCHEDULED and not _is_ahead(fields.date or "", now):
            raise Refused(
                say("A story can only be scheduled for a time to come."),
                remedy=say("Choose a later time, or publish it now."),
            )
        others = [other for other in posts.readable(self._shelf, now) if other.id != post.id]
        slug = post.slug
        if fields.slug is not None:
            slug = free_slug(fields.slug, [other.slug for other in others])
        tags = known_tags(fields.tags, others)
        new = changed(post, fields, slug, tags, now)
        posts.write(self._shelf, new)
        bring_up_to_date(self._shelf, new, now)
        return self.post(new.id)

    # -- photos

    def media(self, ids: Iterable[str]) -> dict[str, RemoteMedia]:
        wanted = list(ids)
        if wanted:
            self._shelf.expect_site()
        items = {media_id: pictures.read(self._shelf, media_id) for media_id in wanted}
        return {media_id: item for media_id, item in items.items() if item is not None}

    def find_media(self, slugs: Iterable[str]) -> dict[str, RemoteMedia]:
        return self.media(slugs) if self._shelf.is_site() else {}

    def attached(self, post: str) -> list[RemoteMedia]:
        return [item for item in pictures.every(self._shelf) if item.post == post]

    def upload(self, upload: MediaUpload, report: Report = silent) -> RemoteMedia:
        self._shelf.expect_site()
        look = pictures.look(upload.path)
        with self._shelf.writing():
            return pictures.add(self._shelf, upload, look, report)

    def update_media(self, media: str, fields: MediaFields) -> RemoteMedia:
        self._shelf.expect_site()
        with self._shelf.writing():
            return pictures.retell(self._shelf, self._photo(media), fields)

    def download(self, media: RemoteMedia, target: Path, report: Report = silent) -> None:
        self._shelf.expect_site()
        self._shelf.copy_out(pictures.file_name(self._photo(media.id)), target, report)

    def _photo(self, media: str) -> RemoteMedia:
        item = pictures.read(self._shelf, media)
        if item is None:
            raise Gone(
                say("A photo of the story isn't in the folder any more."),
                remedy=say("Put the photo into the story again."),
            )
        return item

    def close(self) -> None:
        """Nothing stays open between calls."""


def _words(post: RemotePost) -> str:
    return f"{shown(post.title)}\n{shown(post.excerpt)}\n{post.content}"


def _is_ahead(date: str, now: datetime) -> bool:
    at = moment(date)
    return at is not None and at > now
