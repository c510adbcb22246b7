"""Where photos are used, and how far a change of what is said of them reaches."""

from dataclasses import replace

import pytest

from editor.app.photo_list import save_photos
from editor.app.photo_uses import follow, followed, uses_of
from editor.bootstrap.core import open_core
from editor.document import Article, Figure, Gallery, Photo, PhotoFields, Wording, plain, text
from editor.document.story import Reason
from editor.remote.records import Link, RemotePost, Site, Status

FIELDS = PhotoFields(description="Lũ về", alt="Nước ngập sân", credit="Mai An", language="vi")
PHOTO = Photo("p1", "a" * 64, "lu.jpg", "image/jpeg", 6, 4, FIELDS)
REPEATS = Figure("p1", caption=text("Lũ về"), alt="Nước ngập sân")
OWN = Figure("p1", caption=text("Lũ ở Trà Bồng"), alt="Nước ngập sân")


@pytest.fixture
def core(tmp_path):
    with open_core(tmp_path / "home") as core:
        core.store.add_photo(PHOTO)
        yield core


def story(core, headline, *blocks, language="vi"):
    article = Article(headline=headline, blocks=blocks, language=language)
    return core.store.new_story(article, Reason.CREATED).id


def published(core, story):
    core.store.add_site(Site("s1", "Báo Bình", "folder", "/tmp/nowhere"))
    base = RemotePost("7", Status.PUBLISHED)
    core.store.save_link(Link(story, "s1", "marker", base=base))


def change(core, **said):
    fields = replace(core.store.photos(["p1"])["p1"].fields, **said)
    return save_photos(core, {"p1": (fields, PHOTO.handling)})


def captions(core, story):
    return [plain(figure.caption) for figure in core.store.story(story).article.figures()]


def test_drafts_that_repeat_the_photos_words_are_ticked_published_ones_are_not(core):
    draft = story(core, "Lũ", REPEATS)
    worded = story(core, "Lũ Trà Bồng", OWN)
    live = story(core, "Lũ đã đăng", REPEATS)
    story(core, "Không ảnh")
    published(core, live)
    uses = {use.story: use for use in uses_of(core, ["p1"])}
    assert set(uses) == {draft, worded, live}
    assert {id for id, use in uses.items() if use.ticked} == {draft}
    assert uses[live].live_on == ("Báo Bình",) and uses[live].follows
    assert (uses[worded].headline, uses[worded].caption) == ("Lũ Trà Bồng", "Lũ ở Trà Bồng")
    assert not uses[worded].follows


def test_after_a_change_uses_are_told_by_what_was_said_before(core):
    draft = story(core, "Lũ", REPEATS)
    saved = change(core, description="Lũ rút")
    (use,) = uses_of(core, ["p1"], before=saved.before)
    assert use.story == draft and use.ticked
    (use,) = uses_of(core, ["p1"])
    assert not use.follows


def test_only_the_stories_that_were_chosen_follow(core):
    chosen = story(core, "Một", REPEATS, Gallery(figures=(OWN, REPEATS)))
    other = story(core, "Hai", REPEATS)
    saved = change(core, description="Lũ rút")
    assert follow(core, saved.before, saved.photos, [chosen]) == [chosen]
    assert captions(core, chosen) == ["Lũ rút", "Lũ ở Trà Bồng", "Lũ rút"]
    assert captions(core, other) == ["Lũ về"]
    assert follow(core, saved.before, saved.photos, [chosen]) == []


def test_the_story_on_the_page_is_left_to_the_window(core):
    here = story(core, "Một", REPEATS)
    saved = change(core, description="Lũ rút", alt="Sân khô")
    assert follow(core, saved.before, saved.photos, [here], on_the_page=here) == []
    article = core.store.story(here).article
    (figure,) = followed(article, saved.before, saved.photos).figures()
    assert (plain(figure.caption), figure.alt) == ("Lũ rút", "Sân khô")


def test_a_change_of_the_credit_touches_no_story(core):
    used = story(core, "Một", REPEATS)
    saved = change(core, credit="Lê Thu")
    assert saved.stories == {"p1": [used]}
    assert follow(core, saved.before, saved.photos, [used]) == []


def test_a_story_follows_in_its_own_language(core):
    change(core, wordings=(Wording("en", "Flood", "Water"),))
    english = story(core, "Flood", Figure("p1", text("Flood"), "Water"), language="en")
    saved = change(core, description="Lũ rút", wordings=(Wording("en", "Flood recedes", "Water"),))
    assert [use.follows for use in uses_of(core, ["p1"], before=saved.before)] == [True]
    follow(core, saved.before, saved.photos, [english])
    assert captions(core, english) == ["Flood recedes"]


def test_what_is_typed_and_not_yet_kept_is_told(core):
    used = story(core, "Một", REPEATS)
    head = core.store.story(used).head.id
    core.store.journal(used, head, 1, 0, 1, [OWN]).result()
    (use,) = uses_of(core, ["p1"])
    assert use.caption == "Lũ ở Trà Bồng"
