"""The photo that stands for the story: what the desk chose is never taken away unasked."""

from dataclasses import replace

import pytest
from laptops import Laptop

from editor.app.photos import attach, import_photos
from editor.cms.fake import FakeSite
from editor.document import Article, Paragraph, text
from editor.remote.records import PostFields, RemoteMedia
from editor.sync.outcomes import Did

VIDEO = RemoteMedia("9001", "clip", "https://bao.example/clip.mp4", "video/mp4")


def _with_a_line(article: Article) -> Article:
    return replace(article, blocks=(*article.blocks, Paragraph(text=text("Thêm một câu."))))


def _without_photos(article: Article) -> Article:
    blocks = tuple(block for block in article.blocks if isinstance(block, Paragraph))
    return replace(article, blocks=blocks, featured="")


@pytest.mark.parametrize("photos", [True, False])
def test_a_lead_that_cannot_be_shown_here_stays_on_the_site(
    reporter: Laptop, site: FakeSite, photos: bool
) -> None:
    story = reporter.write()
    if not photos:
        reporter.change(story, _without_photos)
    reporter.send(story)
    (post,) = site.posts
    site.media[VIDEO.id] = VIDEO
    site.edit(post, PostFields(featured=VIDEO.id))
    reporter.sync()
    reporter.change(story, _with_a_line)
    assert reporter.send(story).did is Did.UPDATED
    assert site.posts[post].featured == VIDEO.id


def test_a_lead_that_could_not_be_sent_takes_the_place_of_none(
    desk: Laptop, reporter: Laptop, site: FakeSite
) -> None:
    """A contributor's own photo stays on the laptop; the desk's lead stays on the site."""
    story = desk.write()
    desk.send(story)
    (post,) = site.posts
    lead = site.posts[post].featured
    assert lead
    contributor = replace(reporter, user="stringer")
    site.hand_over(post, "stringer")
    mine = _as(contributor, site).pull(post)
    (photo,) = import_photos(contributor.core, [contributor.folder / "them.jpg"])
    attach(contributor.core, mine, [photo])
    _as(contributor, site).change(mine, lambda article: replace(article, featured=photo.id))
    _as(contributor, site).send(mine)
    assert site.posts[post].featured == lead


def _as(laptop: Laptop, site: FakeSite) -> Laptop:
    from editor.cms.fake import FakeCms

    core = replace(laptop.core, connect=lambda to, password: FakeCms(site, laptop.user))
    return replace(laptop, core=core)


def test_a_lead_that_is_taken_out_of_the_story_goes(reporter: Laptop, site: FakeSite) -> None:
    story = reporter.write()
    reporter.send(story)
    (post,) = site.posts
    assert site.posts[post].featured
    reporter.change(story, _without_photos)
    reporter.send(story)
    assert site.posts[post].featured == ""
