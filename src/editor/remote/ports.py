"""The ports: what the sync engine needs from a CMS, from the store, and from the photo room."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from editor.base.progress import Report, silent
from editor.codecs.body import BodyFormat
from editor.document.article import Article
from editor.document.photo import Blur, Keep, Photo, PhotoFields
from editor.document.story import Reason, Story, Version
from editor.remote.records import (
    Account,
    Conflict,
    Link,
    MediaFields,
    MediaLink,
    MediaUpload,
    PostFields,
    RemoteMedia,
    RemotePost,
)


class Cms(Protocol):
    """A CMS behind one account. Every call may raise a `RemoteError`; none retries by itself.

    The contract that each adapter must pass is `editor.testing.cms_contract`.
    """

    body: BodyFormat

    def account(self) -> Account:
        """Who we are there. Raises AuthFailed, Unreachable, or NotACms."""

    def sections(self) -> tuple[str, ...]:
        """The names of the site's sections, sorted; empty where the site has none."""

    def search(self, text: str = "", limit: int = 50) -> list[RemotePost]:
        """Posts that this account may edit and whose text has `text`, newest change first;
        not those in the trash."""

    def posts(self, ids: Iterable[str]) -> dict[str, RemotePost]:
        """These posts, in as few requests as can be. Missing: deleted, in the trash, or not ours
        to read; `post` tells which."""

    def post(self, post: str) -> RemotePost:
        """One post, in the trash or not (see its status). Raises Gone, Forbidden."""

    def find(self, marker: str) -> list[RemotePost]:
        """Posts whose slug is the marker or the marker with a number that the site put behind it,
        lowest id first; those in the trash too."""

    def create(self, fields: PostFields) -> RemotePost:
        """A new post (`fields.slug` is the marker). The answer is what the site stored."""

    def update(self, post: str, fields: PostFields) -> RemotePost:
        """Change the given fields. The answer is what the site stored."""

    def media(self, ids: Iterable[str]) -> dict[str, RemoteMedia]:
        """These media items; missing ones are left out."""

    def find_media(self, slugs: Iterable[str]) -> dict[str, RemoteMedia]:
        """Media items by slug: the lowest id of each."""

    def attached(self, post: str) -> list[RemoteMedia]:
        """The media items that were uploaded to this post."""

    def upload(self, upload: MediaUpload, report: Report = silent) -> RemoteMedia:
        """Send a file; the site checks it against a checksum. The answer has all the fields given,
        empty ones too (a site must not fill them in from the file)."""

    def update_media(self, media: str, fields: MediaFields) -> RemoteMedia:
        """Change a media item's texts."""

    def download(self, media: RemoteMedia, target: Path, report: Report = silent) -> None:
        """Write the item's file to `target`, which doesn't exist yet."""

    def close(self) -> None:
        """Let connections go."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a photo is made ready for a site; what is equal here is made once.

    `crop`, `turn`, `flipped` and `angle` as in `Figure`; `blurs` as in `Handling`. `long_edge` in
    pixels; `quality` is JPEG's 1–95. The file has at most `max_bytes` (0: any number): quality,
    then size give way. `keep` is what private things of the original stay in it.
    """

    crop: tuple[float, float, float, float] | None = None
    long_edge: int = 2560
    quality: int = 85
    turn: int = 0
    flipped: bool = False
    angle: float = 0.0
    blurs: tuple[Blur, ...] = ()
    max_bytes: int = 0
    keep: tuple[Keep, ...] = ()

    @property
    def key(self) -> str:
        """What was made is known by it: a plain recipe's key never changes."""
        said = [f"jpeg;edge={self.long_edge};q={self.quality};crop={_numbers(self.crop or ())}"]
        if self.flipped:
            said.append("flipped")
        if self.turn:
            said.append(f"turn={self.turn}")
        if self.angle:
            said.append(f"angle={_numbers((self.angle,))}")
        said += [f"blur={_numbers(blur.area)}" for blur in sorted(self.blurs, key=lambda b: b.area)]
        if self.max_bytes:
            said.append(f"max={self.max_bytes}")
        if self.keep:
            said.append(f"keep={','.join(sorted(self.keep))}")
        return ";".join(said)


def hides(key: str, blurs: Iterable[Blur]) -> bool:
    """Whether all these parts are blurred in what was made by the recipe of this key."""
    return {f"blur={_numbers(blur.area)}" for blur in blurs} <= set(key.split(";"))


def look_of(key: str) -> str:
    """What of a recipe's key says how the photo looks: all but size and quality."""
    return ";".join(part for part in key.split(";") if not part.startswith(("edge=", "q=", "max=")))


def _numbers(parts: Iterable[float]) -> str:
    return ",".join(f"{part:.6g}" for part in parts)


@dataclass(frozen=True, slots=True)
class Rendition:
    """A file made from a photo: kept as a blob, `blob` is its SHA-256."""

    blob: str
    path: Path
    mime: str
    width: int
    height: int


class Renderer(Protocol):
    def __call__(self, photo: Photo, fields: PhotoFields, recipe: Recipe) -> Rendition:
        """A rendition with `fields` embedded as IPTC and XMP, and nothing private in it."""


class Adopter(Protocol):
    def __call__(self, path: Path, fields: PhotoFields, name: str) -> Photo:
        """Import a downloaded file as a photo called `name`; `fields` win over what it says."""


class Ledger(Protocol):
    """The store as the sync engine sees it. Every writing call is durable when it returns."""

    def links(self, site: str) -> list[Link]: ...
    def link(self, story: str, site: str) -> Link | None: ...
    def save_link(self, link: Link) -> None: ...

    def story(self, story: str) -> Story: ...
    def version(self, version: str) -> Version: ...
    def new_story(self, article: Article, reason: Reason) -> Story: ...
    def add_version(
        self,
        story: str,
        article: Article,
        reason: Reason,
        *,
        parents: Sequence[str] = (),
        expected_head: str | None = None,
        as_head: bool = True,
    ) -> Version:
        """Keep a version. With `expected_head`, raises StaleHead if the story went on meanwhile."""

    def photos(self, ids: Iterable[str]) -> dict[str, Photo]: ...
    def save_photo_fields(self, photo: str, fields: PhotoFields) -> Photo: ...

    def media_links(self, site: str, photos: Iterable[str]) -> list[MediaLink]: ...
    def media_by_remote(self, site: str, media: Iterable[str]) -> dict[str, MediaLink]: ...
    def save_media_link(self, link: MediaLink) -> None: ...

    def conflicts(self, story: str | None = None) -> list[Conflict]: ...
    def save_conflict(self, conflict: Conflict) -> None: ...
    def settle_conflict(self, story: str, site: str) -> None: ...

    def blob_path(self, blob: str) -> Path: ...


class StaleHead(Exception):
    """The story, or the post, was changed by somebody else since it was read."""
