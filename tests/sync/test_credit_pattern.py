"""Credit lines printed by a site's own pattern go out, come back, and start no quarrel."""

from dataclasses import replace
from pathlib import Path

import pytest
from laptops import SITE, Laptop

from editor.app.photos import set_photo
from editor.app.sending import mark_ready, pull, sync
from editor.app.sites import add_folder
from editor.bootstrap.core import connect
from editor.cms.fake import FakeSite
from editor.document import PhotoFields
from editor.remote.records import PostFields
from editor.sync.outcomes import Did

PATTERN = "{creator}/{source}"


@pytest.fixture
def patterned(reporter: Laptop, desk: Laptop) -> None:
    for laptop in (reporter, desk):
        laptop.core.store.save_site(replace(SITE, options={"credit": PATTERN}))


def _fields(laptop: Laptop, story: str) -> list[PhotoFields]:
    ids = laptop.article(story).photo_ids()
    photos = laptop.core.store.photos(ids)
    return [photos[one].fields for one in ids]


def _from(laptop: Laptop, story: str, source: str) -> None:
    """Let all photos of the story come from an agency."""
    for photo in laptop.core.store.photos(laptop.article(story).photo_ids()).values():
        laptop.core.store.save_photo_fields(photo.id, replace(photo.fields, source=source))


@pytest.mark.usefixtures("patterned")
def test_a_line_by_the_pattern_comes_back_as_the_same_credit(
    reporter: Laptop, desk: Laptop, site: FakeSite
) -> None:
    story = reporter.write()
    _from(reporter, story, "Báo Thịnh")
    reporter.send(story)
    (post,) = site.posts.values()
    assert "<cite>Mai An/Báo Thịnh</cite>" in post.content
    theirs = desk.pull(post.id)
    assert [one.credit for one in _fields(desk, theirs)] == ["Mai An", "Trần Bình"]
    assert [one.source for one in _fields(desk, theirs)] == ["Báo Thịnh", "Báo Thịnh"]
    written = len(site.writes())
    assert desk.send(theirs).did is Did.UNCHANGED
    assert reporter.send(story).did is Did.UNCHANGED
    assert len(site.writes()) == written


@pytest.mark.usefixtures("patterned")
def test_a_name_changed_on_the_site_is_learned_and_the_line_stays(
    reporter: Laptop, site: FakeSite
) -> None:
    story = reporter.write()
    _from(reporter, story, "Báo Thịnh")
    reporter.send(story)
    (post,) = site.posts.values()
    edited = post.content.replace("Mai An/", "Mai Ánh/")
    site.edit(post.id, PostFields(content=edited))
    reporter.sync()
    assert _fields(reporter, story)[0].credit == "Mai Ánh"
    reporter.send(story)
    assert site.posts[post.id].content == edited


@pytest.mark.usefixtures("patterned")
def test_a_credit_changed_here_is_printed_anew(reporter: Laptop, site: FakeSite) -> None:
    story = reporter.write()
    reporter.send(story)
    set_photo(reporter.core, reporter.article(story).photo_ids()[0], credit="Ảnh: Hòa")
    reporter.send(story)
    (post,) = site.posts.values()
    assert "<cite>Hòa</cite>" in post.content


def test_a_folder_site_prints_its_pattern_and_reads_it_back(
    reporter: Laptop, desk: Laptop, tmp_path: Path
) -> None:
    paper = tmp_path / "paper"
    cores = [replace(laptop.core, connect=connect) for laptop in (reporter, desk)]
    for core in cores:
        core.store.remove_site(SITE.id)
        site = add_folder(core, "tờ báo", paper).site
        core.store.save_site(replace(site, options={"credit": PATTERN}))
    story = reporter.write()
    _from(reporter, story, "Báo Thịnh")
    mark_ready(cores[0], [story])
    (outcome,) = sync(cores[0])
    (page,) = (paper / "stories").glob("*.html")
    assert "<cite>Mai An/Báo Thịnh</cite>" in page.read_text("utf-8")
    link = reporter.core.store.links(cores[0].store.sites()[0].id)[0]
    theirs = pull(cores[1], "tờ báo", link.post).story
    assert [one.credit for one in _fields(desk, theirs)] == ["Mai An", "Trần Bình"]
    assert [one.did for one in sync(cores[1])] == [Did.UNCHANGED]
    assert outcome.did is Did.CREATED
