"""Sending a story's photos: a rendition is made once, looked up, and only then uploaded."""

import html
from collections.abc import Iterable
from dataclasses import dataclass, replace

from editor.base.clock import Clock
from editor.base.messages import say
from editor.base.progress import Progress, Report
from editor.codecs.body import SiteImage
from editor.document import Article, Figure, Photo, PhotoFields, gate, plain
from editor.document.credit import OPTION, printed
from editor.document.photo_words import described
from editor.remote.errors import Forbidden, Gone, OutcomeUnknown, RemoteError
from editor.remote.photo_options import photo_options
from editor.remote.ports import Cms, Ledger, Recipe, Renderer, hides, look_of
from editor.remote.records import MediaFields, MediaLink, MediaUpload, RemoteMedia, Site
from editor.sync import plan
from editor.sync.uses import apart, photo_of

SLUG_DIGITS = 16
"""A media item's slug and file name: so many hex digits of the rendition's hash."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Brings the photos of stories to one site."""

    site: Site
    cms: Cms
    ledger: Ledger
    render: Renderer
    clock: Clock

    def images(self, article: Article) -> dict[str, SiteImage]:
        """The photos that are on the site already, as the body format wants them, by the names that
        `uses.apart` gives them."""
        photos = self.ledger.photos(article.photo_ids())
        links = self.ledger.media_links(self.site.id, photos)
        images = {}
        for named, use in _uses(article).items():
            photo = photos.get(photo_of(named))
            look = look_of(self._key(photo, use, article)) if photo else ""
            for link in links if photo else ():
                if link.photo == photo_of(named) and link.media and look_of(link.recipe) == look:
                    images[named] = self._image(link.media, photos[link.photo], article)
        return images

    def check(self, article: Article) -> None:
        """Raises Held if one of the story's photos may not leave."""
        gate.check(article, self.ledger.photos(article.photo_ids()), self.clock())

    def exposed(self, article: Article) -> list[Photo]:
        """Photos of the story of which the site has another copy, from before something on them was
        blurred: only a person can delete it there."""
        photos = self.ledger.photos(article.photo_ids())
        blurred = {one: photo for one, photo in photos.items() if photo.handling.blurs}
        links = self.ledger.media_links(self.site.id, blurred)
        open_ = {
            link.media.id: link.photo
            for link in links
            if link.media and not hides(link.recipe, blurred[link.photo].handling.blurs)
        }
        there = self.cms.media(open_) if open_ else {}
        return [blurred[one] for one in dict.fromkeys(open_[media] for media in there)]

    def send(self, article: Article, post: str, report: Report) -> dict[str, SiteImage]:
        """Send what is missing, and mend the texts of what is there. Returns all of them, by the
        names that `uses.apart` gives them.

        Raises Held before anything leaves if a photo may not."""
        photos = self.ledger.photos(article.photo_ids())
        gate.check(article, photos, self.clock())
        uses = _uses(article)
        planned = {
            named: self._plan(photos[photo_of(named)], use, article)
            for named, use in uses.items()
            if photo_of(named) in photos
        }
        self._look_up(planned)
        self._check_none_on_its_way(planned)
        images = {}
        for done, (named, link) in enumerate(planned.items()):
            photo = photos[photo_of(named)]
            report(Progress(done, len(planned), photo.filename))
            texts = _texts(photo, uses[named], article)
            there = link.media
            media = self._mend(link, there, texts) if there else self._upload(link, texts, post)
            images[named] = self._image(media, photo, article)
        report(Progress(len(planned), len(planned)))
        return images

    def _plan(self, photo: Photo, use: Figure | None, article: Article) -> MediaLink:
        """The link of this photo's rendition, made and recorded before anything is sent."""
        key = self._key(photo, use, article)
        if made := _made(self.ledger.media_links(self.site.id, [photo.id]), key):
            return made
        fields = embedded(photo, use, article)
        rendition = self.render(photo, fields, recipe_for(use, photo, self.site))
        link = MediaLink(photo.id, self.site.id, key, rendition.blob)
        self.ledger.save_media_link(link)
        return link

    def _look_up(self, planned: dict[str, MediaLink]) -> None:
        """Adopt what an earlier, interrupted sending has left on the site."""
        unsent = {photo: link for photo, link in planned.items() if link.media is None}
        if not unsent:
            return
        found = self.cms.find_media([link.blob[:SLUG_DIGITS] for link in unsent.values()])
        for photo, link in unsent.items():
            media = found.get(link.blob[:SLUG_DIGITS])
            if media is not None:
                planned[photo] = self._record(link, media)

    def _check_none_on_its_way(self, planned: dict[str, MediaLink]) -> None:
        """An upload without an answer may still arrive: sent again, it would be there twice."""
        now = self.clock()
        waiting = (link for link in planned.values() if link.media is None)
        if any(plan.may_arrive(link.sent_at, now) for link in waiting):
            raise OutcomeUnknown(
                say("The answer to the last sending was lost; it may still arrive."),
                remedy=say("Sync again in two minutes."),
            )

    def _upload(self, link: MediaLink, texts: MediaFields, post: str) -> RemoteMedia:
        slug = link.blob[:SLUG_DIGITS]
        upload = MediaUpload(
            path=self.ledger.blob_path(link.blob),
            filename=f"{slug}.jpg",
            mime="image/jpeg",
            slug=slug,
            title=texts.title or "",
            caption=texts.caption or "",
            alt=texts.alt or "",
            description=texts.description or "",
            post=post,
        )
        link = replace(link, sent_at=self.clock())
        self.ledger.save_media_link(link)
        try:
            media = self._transfer(upload)
        except OutcomeUnknown:
            raise
        except RemoteError:  # it was refused, or never left
            self.ledger.save_media_link(replace(link, sent_at=None))
            raise
        self._record(link, media)
        return media

    def _transfer(self, upload: MediaUpload) -> RemoteMedia:
        try:
            return self.cms.upload(upload)
        except Forbidden:
            # A photo editor's or reporter's account may not attach to another's post.
            return self.cms.upload(replace(upload, post=""))

    def _mend(self, link: MediaLink, media: RemoteMedia, texts: MediaFields) -> RemoteMedia:
        wanted = MediaFields(
            caption=_differs(texts.caption, media.caption),
            alt=_differs(texts.alt, media.alt),
            description=_differs(texts.description, media.description),
        )
        if not wanted:
            return media
        try:
            media = self.cms.update_media(media.id, wanted)
        except Forbidden:
            return media  # another's attachment: the post's own content carries the caption
        except Gone as gone:
            # Sent once, deleted on the site since: forget it, so that the next sync sends it anew.
            self.ledger.save_media_link(replace(link, media=None))
            raise RemoteError(
                say("A photo of the story was deleted on the site."),
                remedy=say("Sync again: it will be sent anew."),
                code=gone.code,
            ) from gone
        self._record(link, media)
        return media

    def _record(self, link: MediaLink, media: RemoteMedia) -> MediaLink:
        link = replace(link, media=media, sent_at=None)
        self.ledger.save_media_link(link)
        return link

    def _key(self, photo: Photo, use: Figure | None, article: Article) -> str:
        """What tells renditions apart. A file says what is known of its photo when it is made; of
        somebody to be protected it must never say more than what was looked at."""
        key = recipe_for(use, photo, self.site).key
        if not photo.handling.protected:
            return key
        told = gate.digest(_caption(photo, use, article), _alt(photo, use, article))
        return f"{key};protected={told}"

    def _image(self, media: RemoteMedia, photo: Photo, article: Article) -> SiteImage:
        pattern = self.site.options.get(OPTION, "")
        return SiteImage(
            id=media.id,
            url=media.url,
            width=media.width,
            height=media.height,
            credit=printed(photo.fields, article.language, pattern),
        )


def recipe_for(use: Figure | None, photo: Photo, site: Site) -> Recipe:
    """How a photo is made ready for a site, as its use in a story shows it."""
    options = photo_options(site)
    plain = Recipe(
        long_edge=options.long_edge,
        quality=options.quality,
        max_bytes=options.max_bytes,
        blurs=photo.handling.blurs,
        keep=() if photo.handling.protected else options.keep,
    )
    if use is None:
        return plain
    return replace(plain, crop=use.crop, turn=use.turn, flipped=use.flipped, angle=use.angle)


def _made(links: Iterable[MediaLink], key: str) -> MediaLink | None:
    """The rendition that shows what the key says. One that is on the site, or on its way there,
    serves though the site's options for size and quality were changed since: sending it again
    would put the same photo there twice."""
    alike = [link for link in links if look_of(link.recipe) == look_of(key)]
    alike.sort(key=lambda link: (link.media is None, link.sent_at is None))
    first = next(iter(alike), None)
    if first is not None and (first.media or first.sent_at):
        return first
    return next((link for link in alike if link.recipe == key), None)


def _uses(article: Article) -> dict[str, Figure | None]:
    """The first use of each photo, and of each other way to show it: its caption and alt text go to
    the media item. None for one that only stands for the story."""
    uses: dict[str, Figure | None] = {}
    for figure in apart(article).figures():
        uses.setdefault(figure.photo, figure)
    return uses | {article.featured: None} if article.featured not in ("", *uses) else uses


def _caption(photo: Photo, use: Figure | None, article: Article) -> str:
    if use is None:
        return described(photo.fields, article.language).description
    return plain(use.caption).strip()


def _alt(photo: Photo, use: Figure | None, article: Article) -> str:
    if use is None:
        return described(photo.fields, article.language).alt
    return "" if use.decorative else use.alt


def _texts(photo: Photo, use: Figure | None, article: Article) -> MediaFields:
    if photo.handling.protected:
        caption = _caption(photo, use, article)
        return MediaFields(caption, caption, _alt(photo, use, article), caption)
    return MediaFields(
        title=photo.fields.title or photo.fields.headline or article.headline,
        caption=_caption(photo, use, article),
        alt=_alt(photo, use, article),
        description=described(photo.fields, article.language).description
        or _caption(photo, use, article),
    )


def embedded(photo: Photo, use: Figure | None, article: Article) -> PhotoFields:
    """What the file itself says: the master fields, with this use's caption and alt text. Of
    somebody to be protected, only these."""
    fields = photo.fields
    if photo.handling.protected:
        fields = PhotoFields(
            credit=fields.credit,
            creator=fields.creator,
            source=fields.source,
            copyright=fields.copyright,
            usage_terms=fields.usage_terms,
            digital_source_type=fields.digital_source_type,
            data_mining=fields.data_mining,
        )
    master = described(fields, article.language).description
    return replace(
        fields,
        language=article.language,
        wordings=(),
        description=_caption(photo, use, article) or master,
        alt=_alt(photo, use, article),
        headline="" if photo.handling.protected else fields.headline or article.headline,
        creator=fields.creator or fields.credit,
    )


def _differs(wanted: str | None, there: str) -> str | None:
    return None if wanted is None or wanted == html.unescape(there) else wanted
