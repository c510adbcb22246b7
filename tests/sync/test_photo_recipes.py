"""A photo goes to a site as its use shows it and as the site wants it, and is there once."""

import io
from dataclasses import replace

from laptops import SITE, Laptop
from PIL import Image

from editor.app.photo_list import save_photos
from editor.app.sites import change_site
from editor.cms.fake import FakeSite
from editor.document import Article, Blur, Figure
from editor.remote.photo_options import PhotoOptions, with_photo_options


def wants(laptop: Laptop, **how: int) -> None:
    change_site(
        laptop.core, with_photo_options(laptop.core.store.site(SITE.name), PhotoOptions(**how))
    )


def first_use(laptop: Laptop, story: str, **how) -> Article:
    def change(article: Article) -> Article:
        blocks = list(article.blocks)
        number = next(n for n, block in enumerate(blocks) if isinstance(block, Figure))
        blocks[number] = replace(blocks[number], **how)
        return replace(article, blocks=tuple(blocks))

    return laptop.change(story, change)


def renditions(laptop: Laptop, story: str) -> list[Image.Image]:
    (photo, *_) = [figure.photo for figure in laptop.article(story).figures()]
    links = laptop.core.store.media_links(SITE.id, [photo])
    files = (laptop.core.store.blob_path(link.blob) for link in links if link.media)
    return [Image.open(io.BytesIO(file.read_bytes())) for file in files]


def test_a_site_gets_photos_as_large_as_it_wants_them(reporter: Laptop, site: FakeSite) -> None:
    wants(reporter, long_edge=640, quality=60, max_bytes=50_000)
    story = reporter.write()
    reporter.send(story)
    (made,) = renditions(reporter, story)
    assert max(made.size) <= 640
    assert len(site.media) == 2


def test_photos_that_are_there_are_not_sent_again_when_the_site_wants_others(
    reporter: Laptop, site: FakeSite
) -> None:
    story = reporter.write()
    reporter.send(story)
    wants(reporter, long_edge=640, quality=60)
    reporter.change(story, lambda article: replace(article, headline="Cầu Bến Lội đã thông xe"))
    reporter.send(story)
    assert len(site.media) == 2
    assert [max(one.size) for one in renditions(reporter, story)] != [640]


def test_a_use_that_shows_something_else_is_sent_anew(reporter: Laptop, site: FakeSite) -> None:
    story = reporter.write()
    reporter.send(story)
    (before,) = renditions(reporter, story)
    first_use(reporter, story, turn=90, crop=(0.0, 0.0, 1.0, 0.5))
    reporter.send(story)
    _, after = renditions(reporter, story)
    assert len(site.media) == 3
    assert after.width / after.height == 2 * before.height / before.width


def test_another_blur_is_sent_anew(reporter: Laptop, site: FakeSite) -> None:
    story = reporter.write()
    reporter.send(story)
    (photo, *_) = reporter.article(story).photo_ids()
    known = reporter.core.store.photos([photo])[photo]
    handling = replace(known.handling, blurs=(Blur((0.2, 0.2, 0.3, 0.3)),))
    save_photos(reporter.core, {photo: (known.fields, handling)})
    first_use(reporter, story, alt="Cầu nhìn từ xa")
    reporter.send(story)
    assert len(site.media) == 3


def test_a_photo_that_came_from_the_site_is_not_sent_back(
    reporter: Laptop, desk: Laptop, site: FakeSite
) -> None:
    story = reporter.write()
    reporter.send(story)
    (post,) = site.posts
    here = desk.pull(post)
    wants(desk, long_edge=1024)
    desk.change(here, lambda article: replace(article, headline="Tít của tòa soạn"))
    desk.send(here)
    assert len(site.media) == 2
