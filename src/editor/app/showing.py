"""A story as Markdown, HTML or JSON: for reading, for files, for other programs."""

import dataclasses
import html

from editor.app.copied_pictures import as_data, shown
from editor.app.core import Core
from editor.app.stories import row
from editor.app.thumbnails import thumbnail
from editor.base.clock import iso
from editor.document import Figure, Photo
from editor.document.story import VersionSummary
from editor.remote.records import RemotePost
from editor.sync.reading import credits_of

_EDGE = 1_600
"""Pixels of the longer side of a picture that is written out."""


def story_markdown(core: Core, story: str) -> str:
    """The whole story as a file that `import` and `edit` read: front matter and body."""
    from editor.codecs.story_file import write_story

    article = core.store.story(story).article
    return write_story(article, credits_of(core.store.photos(article.photo_ids())))


def story_text(core: Core, story: str) -> str:
    """The story's words alone, as they go into a message: captions with their credits, no signs of
    any markup."""
    from editor.codecs.plain_text import plain_story

    article = core.store.story(story).article
    photos = core.store.photos(article.photo_ids())
    return plain_story(article, {one: photo.fields.credit for one, photo in photos.items()})


def story_html(core: Core, story: str) -> str:
    """The story as an HTML page without style; pictures by the paths of their originals, those that
    are blurred, cropped or turned written out in the page."""
    from editor.codecs.markdown_html import render_html

    article = core.store.story(story).article
    photos = core.store.photos(article.photo_ids())

    def source(photo: str) -> str | None:
        known = photos.get(photo)
        if known is None:
            return None
        if known.handling.protected or known.handling.blurs:
            return as_data(thumbnail(core, photo, _EDGE))
        return core.store.blob_path(known.blob).as_uri()

    def source_of(use: Figure) -> str | None:
        whole = not (use.crop or use.turn or use.flipped or use.angle)
        if whole or use.photo not in photos:
            return source(use.photo)
        return as_data(shown(core, use, _EDGE))

    body = render_html(
        article.blocks,
        image_src=source,
        image_of=source_of,
        credits=credits_of(photos),
        language=article.language,
    )
    return _PAGE.format(
        language=html.escape(article.language),
        headline=html.escape(article.headline),
        dateline=html.escape(f"{article.dateline} ".lstrip()),
        standfirst=html.escape(article.standfirst),
        byline=html.escape(", ".join(person.name for person in article.byline)),
        body=body,
    )


_PAGE = """<!doctype html>
<html lang="{language}">
<head><meta charset="utf-8"><title>{headline}</title></head>
<body>
<article>
<h1>{headline}</h1>
<p class="standfirst">{dateline}{standfirst}</p>
<p class="byline">{byline}</p>
{body}
</article>
</body>
</html>"""


def story_json(core: Core, story: str) -> dict[str, object]:
    """Everything about a story: its fields and blocks, its photos with all their metadata, and
    how it stands with each site."""
    from editor.codecs.document_json import to_json

    head = core.store.story(story).head
    article = head.article
    photos = core.store.photos(article.photo_ids())
    about = row(core, story)
    return {
        "id": story,
        "state": str(about.state),
        "version": head.number,
        "created": iso(about.created),
        "modified": iso(about.modified),
        "words": about.words,
        **to_json(article),
        "photos": [photo_json(photos[photo]) for photo in article.photo_ids() if photo in photos],
        "sites": [dataclasses.asdict(site) for site in about.sites],
    }


def photo_json(photo: Photo) -> dict[str, object]:
    """A photo with all its metadata, flat; `caption` is the master description."""
    told = dataclasses.asdict(photo)
    fields = told.pop("fields")
    return {**told, "caption": fields["description"], **fields}


def version_json(version: VersionSummary) -> dict[str, object]:
    return {
        "id": version.id,
        "number": version.number,
        "created": iso(version.created),
        "reason": str(version.reason),
        "device": version.device,
        "parents": list(version.parents),
        "headline": version.headline,
        "words": version.words,
    }


def post_json(post: RemotePost) -> dict[str, str]:
    """A site's post in a list."""
    return {
        "id": post.id,
        "headline": html.unescape(post.title),
        "status": str(post.status),
        "author": post.author,
        "modified": post.modified,
        "link": post.link,
    }
