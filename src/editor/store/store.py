"""The store: every call of the app and of the sync engine, each in one transaction.

Nothing here decides anything: the rooms (`stories`, `journal`, `links`, …) are functions over a
connection; this class knows which connection. Reading calls may come from any thread and never
wait for a writer. Writing calls wait until they are durable, but `journal`, which returns at
once: never call the others from the thread that draws the window.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from sqlalchemy import Connection, Engine

from editor.base.clock import Clock
from editor.base.errors import EditorError
from editor.base.ids import new_id
from editor.base.messages import say
from editor.document.article import Article
from editor.document.blocks import Block
from editor.document.comments import Comment
from editor.document.photo import Handling, Photo, PhotoFields
from editor.document.story import Reason, Story, Version, VersionSummary
from editor.remote.records import Conflict, Link, MediaLink, Site, StorySummary
from editor.store import (
    comments,
    imports,
    journal,
    links,
    photo_query,
    photos,
    recovery,
    stories,
    versions,
)
from editor.store.article_row import to_row
from editor.store.blobs import Blobs
from editor.store.faults import told
from editor.store.imports import Asked, Begun
from editor.store.photo_query import Facets, PhotoQuery
from editor.store.photos import Arrival
from editor.store.times import stamp
from editor.store.writer import Work, Writer

T = TypeVar("T")


class Store:
    """Made by `open_store`. Implements `remote.ports.Ledger`.

    `notice` tells what was mended when it was opened; empty if nothing was. `device` names this
    laptop in versions.
    """

    def __init__(
        self,
        home: Path,
        reader: Engine,
        writer: Writer | None,
        *,
        clock: Clock,
        device: str,
        notice: str = "",
        held: ExitStack | None = None,
    ) -> None:
        self.home = home
        self.notice = notice
        self.blobs = Blobs(home / "blobs")
        self.clock = clock
        self.device = device
        self._reader = reader
        self._writer = writer
        self._held = held or ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Finish what was handed to the writer, and let go of the folder. Twice is once."""
        self._reader.dispose()  # first: the last to go empties the log, and a reader can't
        if self._writer is not None:
            self._writer.close()
        self._held.close()

    def read(self, work: Callable[[Connection], T]) -> T:
        """Read in one state of the database."""
        with told(), self._reader.connect() as connection:
            return work(connection)

    def submit(self, work: Work[T]) -> "Future[T]":
        if self._writer is None:
            raise EditorError(
                say("The stories were opened for reading only."),
                remedy=say("Close other windows of Copytaker on this folder and try again."),
            )
        return self._writer.submit(work)

    def write(self, work: Work[T]) -> T:
        return self.submit(work).result()

    # Stories

    def stories(self, search: str = "") -> list[StorySummary]:
        """Stories that have every word of `search` (as the beginning of a word; case and
        diacritics don't matter), the one changed last first."""
        return self.read(lambda c: stories.listing(c, search))

    def summary(self, story: str) -> StorySummary | None:
        return self.read(lambda c: stories.summary(c, story))

    def story_ids(self, beginning: str) -> list[str]:
        """Ids of stories, not of deleted ones, that begin so."""
        return self.read(lambda c: stories.ids(c, beginning))

    def story(self, story: str) -> Story:
        """A story, deleted or not. Raises UsageError if there is none."""
        return self.read(lambda c: stories.story(c, story))

    def new_story(self, article: Article, reason: Reason) -> Story:
        first = self._version(new_id(), article, reason, number=1)
        row = to_row(article)
        self.write(lambda c: stories.begin(c, first, row))
        return Story(first.story, first, first.created)

    def delete_story(self, story: str) -> None:
        """Put a story away: kept whole, in no list. Nothing happens on any site."""
        when = stamp(self.clock())
        self.write(lambda c: stories.set_deleted(c, story, when))

    def restore_story(self, story: str) -> None:
        """Bring a deleted story back."""
        self.write(lambda c: stories.set_deleted(c, story, None))

    # Versions

    def version(self, version: str) -> Version:
        return self.read(lambda c: versions.version(c, version))

    def versions(self, story: str) -> list[VersionSummary]:
        """All versions of a story, the oldest first, without their texts (see `version`)."""
        return self.read(lambda c: versions.versions(c, story))

    def add_version(
        self,
        story: str,
        article: Article,
        reason: Reason,
        *,
        parents: Sequence[str] = (),
        expected_head: str | None = None,
        as_head: bool = True,
        through_sequence: int | None = None,
    ) -> Version:
        """Keep a version; without `parents`, the head before it is its parent.

        `through_sequence`: the article holds all edits of the journal through this one, which
        are forgotten in the same transaction. Raises StaleHead, UsageError.
        """
        kept = self._version(story, article, reason, parents=tuple(parents))
        row = to_row(article)
        return self.write(
            lambda c: stories.add_version(
                c,
                kept,
                row,
                expected_head=expected_head,
                as_head=as_head,
                through=through_sequence or 0,
            )
        )

    def _version(
        self,
        story: str,
        article: Article,
        reason: Reason,
        *,
        number: int = 0,
        parents: tuple[str, ...] = (),
    ) -> Version:
        return Version(new_id(), story, number, article, reason, self.clock(), self.device, parents)

    # Journal

    def next_sequence(self, story: str) -> int:
        """The sequence of the next edit to journal; from there on the caller counts."""
        return self.read(lambda c: journal.next_sequence(c, story))

    def journal(
        self,
        story: str,
        base_version: str,
        sequence: int,
        first_block: int,
        removed: int,
        inserted_blocks: Sequence[Block],
        fields: Mapping[str, Any] | None = None,
    ) -> "Future[None]":
        """Write one edit down without waiting: `removed` blocks from `first_block` on gave way to
        `inserted_blocks`, and `fields` of the article (by name, any but blocks) got new values.

        Sequences leave no gap: if the future fails (the disk is full), nothing after this edit can
        be replayed until an edit with the same sequence is written, say one with the whole body,
        or a version is kept.
        """
        said = journal.edit(first_block, removed, tuple(inserted_blocks), fields or {})
        entry = journal.Entry(story, sequence, base_version, said)
        return self.submit(lambda c: journal.append(c, entry))

    def replay(self, story: str) -> Article | None:
        """The head with the edits that no version covers, or None if there are none."""
        return self.read(lambda c: recovery.replay(c, story))

    def unsaved(self) -> list[str]:
        """Ids of stories that have edits in the journal."""
        return self.read(journal.stories)

    def recover(self) -> list[str]:
        """Keep what the journal holds as versions of reason RECOVERED, and empty it.

        Edits of the head's line become the head. Others (made on a version that was overtaken,
        or after a damaged edit) become versions beside it, so that their words are in the
        history. Returns the ids of the stories that got versions.
        """
        return [story for story in self.unsaved() if self._recover(story)]

    def _recover(self, story: str) -> bool:
        when = self.clock()
        return self.write(lambda c: recovery.recover(c, story, when, self.device))

    # Photos

    def photos(self, ids: Iterable[str]) -> dict[str, Photo]:
        """These photos; unknown ids are left out."""
        return self.read(lambda c: photos.photos(c, ids))

    def all_photos(self, search: str = "") -> list[Photo]:
        """Photos that have every word of `search` in their texts, the one added last first."""
        return self.read(lambda c: photos.listing(c, search))

    def find_photos(self, query: PhotoQuery) -> list[str]:
        """Ids of the photos that a query asks for, in its order."""
        now = stamp(self.clock())
        return self.read(lambda c: photo_query.find(c, query, now))

    def photo_facets(self) -> Facets:
        return self.read(photo_query.facets)

    def photo_of_blob(self, blob: str) -> Photo | None:
        """The photo that was made from this file before, if any."""
        return self.read(lambda c: photos.of_blob(c, blob))

    def photo_ids(self, beginning: str) -> list[str]:
        """Ids of photos that begin so."""
        return self.read(lambda c: photos.ids(c, beginning))

    def add_photo(self, photo: Photo) -> None:
        """Add a photo whose blob is there already."""
        self.add_photos([Arrival(photo)])

    def add_photos(self, arrivals: Sequence[Arrival]) -> None:
        """Add photos whose blobs are there already."""
        when = stamp(self.clock())
        self.write(lambda c: photos.add(c, arrivals, when))

    def unseen_photos(self) -> list[Photo]:
        """Photos that came before their looks were noted, the first first."""
        return self.read(photos.unseen)

    def note_looks(self, seen: Sequence[Arrival]) -> None:
        self.write(lambda c: photos.note_looks(c, seen))

    def begin_import(self, batch: str, wishes: str, paths: Sequence[str]) -> None:
        when = stamp(self.clock())
        self.write(lambda c: imports.begin(c, batch, when, wishes, paths))

    def imports(self) -> list[Begun]:
        """Imports that have not ended, the oldest first."""
        return self.read(imports.begun)

    def import_files(self, batch: str) -> tuple[str, list[Asked]]:
        """The wishes of an import, and its files in order."""
        return self.read(lambda c: imports.asked(c, batch))

    def import_photos(
        self, batch: str, arrivals: Sequence[Arrival], outcomes: Mapping[int, str]
    ) -> None:
        """Add photos of an import, and say what became of its files: both or neither."""
        when = stamp(self.clock())

        def both(connection: Connection) -> None:
            photos.add(connection, arrivals, when)
            imports.note(connection, batch, outcomes)

        self.write(both)

    def forget_import(self, batch: str) -> None:
        self.write(lambda c: imports.forget(c, batch))

    def save_photo_fields(self, photo: str, fields: PhotoFields) -> Photo:
        return self.write(lambda c: photos.save_fields(c, photo, fields))

    def save_photos(self, changes: Mapping[str, tuple[PhotoFields, Handling]]) -> dict[str, Photo]:
        """Change several photos, or none of them. Raises UsageError if one isn't there."""
        return self.write(lambda c: photos.save(c, changes))

    def photo_uses(self, photos: Iterable[str]) -> dict[str, list[str]]:
        """Ids of the stories that use each photo now; unused ones are left out."""
        return self.read(lambda c: stories.using(c, photos))

    def blob_path(self, blob: str) -> Path:
        return self.blobs.path(blob)

    # Sites

    def sites(self) -> list[Site]:
        return self.read(links.sites)

    def site(self, name: str) -> Site:
        """By name or id. Raises UsageError if there is none."""
        return self.read(lambda c: links.site(c, name))

    def add_site(self, site: Site) -> None:
        """Raises UsageError if the name is taken."""
        self.write(lambda c: links.add_site(c, site))

    def save_site(self, site: Site) -> None:
        """Change a site that is there."""
        self.write(lambda c: links.save_site(c, site))

    def remove_site(self, site: str) -> None:
        """Forget a site, and how stories and photos are bound to it; the stories stay."""
        self.write(lambda c: links.remove_site(c, site))

    # Links

    def links(self, site: str) -> list[Link]:
        """The links of all stories but deleted ones."""
        return self.read(lambda c: links.links(c, site))

    def link(self, story: str, site: str) -> Link | None:
        return self.read(lambda c: links.link(c, story, site))

    def save_link(self, link: Link) -> None:
        self.write(lambda c: links.save_link(c, link))

    def media_links(self, site: str, photos: Iterable[str]) -> list[MediaLink]:
        return self.read(lambda c: links.media_links(c, site, photos))

    def media_by_remote(self, site: str, media: Iterable[str]) -> dict[str, MediaLink]:
        return self.read(lambda c: links.media_by_remote(c, site, media))

    def save_media_link(self, link: MediaLink) -> None:
        self.write(lambda c: links.save_media_link(c, link))

    def conflicts(self, story: str | None = None) -> list[Conflict]:
        return self.read(lambda c: links.conflicts(c, story))

    def save_conflict(self, conflict: Conflict) -> None:
        self.write(lambda c: links.save_conflict(c, conflict))

    def settle_conflict(self, story: str, site: str) -> None:
        self.write(lambda c: links.settle_conflict(c, story, site))

    # Comments

    def comments(self, story: str) -> list[Comment]:
        """A story's comments, the oldest first."""
        return self.read(lambda c: comments.comments(c, story))

    def save_comment(self, comment: Comment) -> None:
        """Add a comment, or change the one of the same id."""
        self.write(lambda c: comments.save(c, comment))

    def remove_comment(self, comment: str) -> None:
        """Delete a comment with its answers."""
        self.write(lambda c: comments.remove(c, comment))
