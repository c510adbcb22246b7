"""Turning what stands on a site into an article: first its photos are fetched, then it is read."""

import html
import logging
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from editor.base.errors import EditorError
from editor.base.messages import say
from editor.base.progress import Progress, Report
from editor.codecs.body import Body, ImageRef
from editor.codecs.inline_html import read_inline
from editor.document import Article, Block, Photo, PhotoFields, plain
from editor.document.article import texts
from editor.document.credit import OPTION, credit_name, credited, learned
from editor.remote.errors import RemoteError
from editor.remote.ports import Adopter, Cms, Ledger, Recipe
from editor.remote.records import MediaLink, RemoteMedia, RemotePost, Site
from editor.sync.plan import plain_excerpt, slug_of

_log = logging.getLogger(__name__)

Detect = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Seen:
    """A post as an article. By photo id: the printed credit lines, and the names in them."""

    article: Article
    credits: Mapping[str, str]
    lines: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the posts of one site."""

    site: Site
    cms: Cms
    ledger: Ledger
    adopt: Adopter
    detect: Detect

    def fetch_photos(self, post: RemotePost, report: Report) -> None:
        """Make sure that every photo of the post is here; those already known cost no request.

        A picture that can't be read stays the site's own: the words come in without it."""
        refs = self.cms.body.images(post.content)
        wanted = list(
            dict.fromkeys([r.id for r in refs if r.id] + [post.featured] * bool(post.featured))
        )
        known = self.ledger.media_by_remote(self.site.id, wanted)
        missing = [media for media in wanted if media not in known]
        if not missing:
            return
        items = self.cms.media(missing)
        for done, (media_id, media) in enumerate(items.items()):
            report(Progress(done, len(items), media.title or media.slug))
            if media.mime.startswith("image/") or not media.mime:
                try:
                    self._adopt(media_id, media)
                except RemoteError:
                    raise
                except EditorError as error:
                    _log.warning(
                        "Picture %s of %s is left there: %s", media_id, self.site.id, error
                    )

    def knows(self, media: str) -> bool:
        """Whether this item of the site is one of our photos."""
        return media in self.ledger.media_by_remote(self.site.id, [media])

    def _adopt(self, media_id: str, media: RemoteMedia) -> None:
        with tempfile.TemporaryDirectory(prefix="copytaker-") as folder:
            path = Path(folder) / "download"
            self.cms.download(media, path)
            photo = self.adopt(path, _fields(media), f"{media.slug or media_id}")
        link = MediaLink(photo.id, self.site.id, Recipe().key, photo.blob, media)
        self.ledger.save_media_link(link)

    def read(self, post: RemotePost) -> Seen:
        """What the post says. Its photos must have been fetched; images that aren't stay raw."""
        wanted = [ref.id for ref in self.cms.body.images(post.content) if ref.id]
        known = self.ledger.media_by_remote(
            self.site.id, [*wanted, *([post.featured] * bool(post.featured))]
        )

        def photo_of(ref: ImageRef) -> str | None:
            return known[ref.id].photo if ref.id in known else None

        body = self.cms.body.read(post.content, photo_of)
        featured = known[post.featured].photo if post.featured in known else ""
        article = _article(post, body, featured)
        article = replace(article, language=self.detect(" ".join(_words(article))))
        return Seen(article, self._names(body.credits, article.language), body.credits)

    def _names(self, lines: Mapping[str, str], language: str) -> dict[str, str]:
        """Who is credited, by photo id: the lines were printed by the site's own pattern."""
        photos = self.ledger.photos(lines)
        return {
            photo: credited(line, photos[photo].fields, language, self._pattern)
            if photo in photos
            else credit_name(line)
            for photo, line in lines.items()
        }

    @property
    def _pattern(self) -> str:
        return self.site.options.get(OPTION, "")

    def learn_credits(self, seen: Seen, before: Mapping[str, str]) -> None:
        """Take over the credits that were changed on the site; `before` is what they were there."""
        photos = self.ledger.photos(seen.credits)
        for photo_id, credit in seen.credits.items():
            photo = photos.get(photo_id)
            mine = credit_name(photo.fields.credit) if photo else credit
            if photo and credit != mine and mine == before.get(photo_id, mine):
                line = seen.lines[photo_id]
                self.ledger.save_photo_fields(photo_id, learned(photo.fields, line, self._pattern))

    def credits_in_conflict(self, seen: Seen, before: Mapping[str, str]) -> list[str]:
        """The photos whose credit was changed here and on the site, to different names."""
        mine = credits_of(self.ledger.photos(seen.credits))
        return [
            say("credit of a photo: “{mine}” or “{theirs}”", mine=mine[photo], theirs=credit)
            for photo, credit in seen.credits.items()
            if photo in mine
            and credit != before.get(photo, credit)
            and mine[photo] not in (credit, before.get(photo))
        ]

    def blocks(self, content: str) -> tuple[Block, ...]:
        """What a text of this site says, whichever photos are known here."""
        return self.cms.body.read(content, lambda ref: ref.id or None).blocks


def credits_of(photos: Mapping[str, Photo]) -> dict[str, str]:
    """The credits, by photo id, as names without label."""
    return {photo_id: credit_name(photo.fields.credit) for photo_id, photo in photos.items()}


def _fields(media: RemoteMedia) -> PhotoFields:
    caption = plain(read_inline(media.caption)).strip()
    described = plain(read_inline(media.description)).strip()
    return PhotoFields(
        description=described or caption,
        credit=credit_name(media.credit),
        alt=html.unescape(media.alt),
    )


def _article(post: RemotePost, body: Body, featured: str) -> Article:
    blocks = body.blocks
    excerpt = plain_excerpt(post.excerpt)
    article = Article(
        headline=html.unescape(post.title),
        standfirst=excerpt or body.standfirst or "",
        dateline=body.dateline or "",
        byline=body.byline or (),
        section=post.sections[0] if post.sections else "",
        tags=post.tags,
        slug=slug_of(post),
        blocks=blocks,
    )
    return article if featured == article.lead_photo else replace(article, featured=featured)


def _words(article: Article) -> Iterable[str]:
    yield article.headline
    yield article.standfirst
    for block in article.blocks:
        for text in texts(block):
            yield plain(text)
