"""One photo used twice in a story, cropped otherwise: each use shows what it should on the site."""

from dataclasses import replace
from pathlib import Path

import pytest
from laptops import SITE, Laptop

from editor.app.sending import mark_ready, sync
from editor.app.sites import add_folder
from editor.bootstrap.core import connect
from editor.cms.fake import FakeSite
from editor.document import Article, Figure, Gallery, text
from editor.remote.records import PostFields
from editor.sync.outcomes import Did
from editor.sync.uses import apart, photo_of

LEFT, RIGHT = (0.0, 0.0, 0.5, 1.0), (0.5, 0.0, 0.5, 1.0)


def twice(article: Article) -> Article:
    """The first photo three times more: cropped left, turned, and whole again in a gallery."""
    photo = article.photo_ids()[0]
    uses = (
        Figure(photo, text("Nửa trái."), "trái", crop=LEFT),
        Gallery((Figure(photo, text("Quay."), "quay", turn=90), Figure(photo, text("Cả."), "cả"))),
    )
    return replace(article, blocks=(*article.blocks, *uses))


def test_each_way_to_show_a_photo_is_named_once() -> None:
    photo = "ab" * 16
    figures = (Figure(photo), Figure(photo, crop=LEFT), Figure(photo), Figure(photo, crop=LEFT))
    named = [figure.photo for figure in apart(Article(blocks=figures)).figures()]
    assert named == [photo, f"{photo}#2", photo, f"{photo}#2"]
    assert {photo_of(one) for one in named} == {photo}
    assert photo_of("https://bao.example/a#2") == "https://bao.example/a#2"


def test_each_use_shows_its_own_crop_and_comes_back_as_the_same_photo(
    reporter: Laptop, desk: Laptop, site: FakeSite
) -> None:
    story = reporter.write()
    before = reporter.change(story, twice)
    assert reporter.send(story).did is Did.CREATED
    assert len(site.media) == 4
    (post,) = site.posts.values()
    shown = {item.url for item in site.media.values() if item.url in post.content}
    assert len(shown) == 4
    written = len(site.writes())
    assert [one.did for one in reporter.sync()] == [Did.UNCHANGED]
    assert reporter.send(story).did is Did.UNCHANGED
    assert len(site.writes()) == written
    site.edit(post.id, PostFields(title="Tít của tòa soạn"))
    reporter.sync()
    assert reporter.article(story).blocks == before.blocks
    theirs = desk.article(desk.pull(post.id))
    assert len(list(theirs.figures())) == 5


def test_another_crop_of_one_use_leaves_the_others(reporter: Laptop, site: FakeSite) -> None:
    story = reporter.write()
    reporter.change(story, twice)
    reporter.send(story)
    known = set(site.media)

    def other(article: Article) -> Article:
        return replace(
            article,
            blocks=tuple(
                replace(one, crop=RIGHT) if isinstance(one, Figure) and one.crop else one
                for one in article.blocks
            ),
        )

    reporter.change(story, other)
    assert reporter.send(story).did is Did.UPDATED
    (fresh,) = set(site.media) - known
    (post,) = site.posts.values()
    assert site.media[fresh].url in post.content


@pytest.mark.parametrize("again", [False, True])
def test_a_folder_site_shows_each_use_too(reporter: Laptop, tmp_path: Path, again: bool) -> None:
    core = replace(reporter.core, connect=connect)
    core.store.remove_site(SITE.id)
    add_folder(core, "tờ báo", tmp_path / "paper")
    story = reporter.write()
    before = reporter.change(story, twice)
    mark_ready(core, [story])
    (outcome,) = sync(core)
    assert outcome.did is Did.CREATED
    (page,) = (tmp_path / "paper" / "stories").glob("*.html")
    sources = {part.split('"')[0] for part in page.read_text("utf-8").split('src="')[1:]}
    assert len([one for one in sources if "media/" in one]) == 4
    if again:
        mark_ready(core, [story])
        assert [one.did for one in sync(core)] == [Did.UNCHANGED]
        assert reporter.article(story).blocks == before.blocks
