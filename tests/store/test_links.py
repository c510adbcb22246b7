from datetime import UTC, datetime

import pytest

from editor.base.errors import UsageError
from editor.base.messages import say
from editor.document import Article
from editor.document.story import Reason
from editor.remote.records import (
    Conflict,
    Link,
    LinkState,
    MediaLink,
    RemoteMedia,
    RemotePost,
    Site,
    Status,
)

BAOTHINH = Site("s1", "baothinh", "wordpress", "https://baothinh.example", "thu", {"cat": "1"})
POST = RemotePost(
    "7", Status.PENDING, title="Tít", content="<p>\r\n\tx</p>\0", tags=("a", "b"), sections=("T",)
)
NOW = datetime(2026, 3, 14, 8, 0, 1, 234567, tzinfo=UTC)


@pytest.fixture
def story(store):
    store.add_site(BAOTHINH)
    return store.new_story(Article(headline="Một"), Reason.CREATED).id


def test_a_link_comes_back_as_it_was_saved_and_is_changed_in_place(store, story):
    link = Link(
        story,
        "s1",
        "m-1",
        LinkState.PUT_SENT,
        post="7",
        ready="v1",
        wanted=Status.SCHEDULED,
        base=POST,
        synced="v0",
        digest="d",
        sent_at=NOW,
        not_before=NOW,
        problem="Chưa có mạng",
        remedy="Đợi",
    )
    assert store.link(story, "s1") is None
    store.save_link(link)
    assert store.link(story, "s1") == link
    plain = Link(story, "s1", "m-1", LinkState.CLEAN)
    store.save_link(plain)
    assert store.links("s1") == [plain]


def test_a_problem_that_was_kept_can_still_be_translated(store, story):
    problem = say("{host} can't be reached.", host="bao.example")
    store.save_link(Link(story, "s1", "m-1", LinkState.WAIT, problem=problem))
    kept = store.link(story, "s1").problem
    assert kept == problem
    assert kept.template == problem.template


def test_links_of_deleted_stories_are_not_listed(store, story):
    store.save_link(Link(story, "s1", "m-1"))
    store.delete_story(story)
    assert store.links("s1") == []
    store.restore_story(story)
    assert len(store.links("s1")) == 1


def test_photos_on_a_site_are_found_by_photo_and_by_the_sites_id(store):
    unsent = MediaLink("p1", "s1", "jpeg;q=85", "b" * 64)
    store.save_media_link(unsent)
    assert store.media_links("s1", ["p1", "p2"]) == [unsent]
    assert store.media_by_remote("s1", ["", "31"]) == {}
    there = MediaLink(
        "p1", "s1", "jpeg;q=85", "b" * 64, RemoteMedia("31", "slug", "https://x/y.jpg"), NOW
    )
    store.save_media_link(there)
    other = MediaLink("p1", "s1", "jpeg;q=60", "c" * 64)
    store.save_media_link(other)
    assert sorted(store.media_links("s1", ["p1"]), key=lambda m: m.recipe) == [other, there]
    assert store.media_by_remote("s1", ["31", "32"]) == {"31": there}
    assert store.media_by_remote("s2", ["31"]) == {}


def test_a_conflict_stays_open_until_it_is_settled(store, story):
    conflict = Conflict(story, "s1", "v1", "v2", "v3", POST, ("đoạn 2",), NOW)
    store.save_conflict(conflict)
    assert store.conflicts() == store.conflicts(story) == [conflict]
    assert store.conflicts("other") == []
    store.settle_conflict(story, "s1")
    assert store.conflicts() == []


def test_removing_a_site_drops_what_was_bound_to_it_and_keeps_the_story(store, story):
    store.save_link(Link(story, "s1", "m-1"))
    store.save_link(Link(story, "s2", "m-2"))
    store.save_media_link(MediaLink("p1", "s1", "r", "b" * 64))
    store.remove_site("s1")
    assert store.sites() == store.media_links("s1", ["p1"]) == []
    assert [link.site for link in store.summary(story).links] == ["s2"]


def test_sites_are_found_by_name_and_names_are_taken_once(store, story):
    assert store.site("baothinh") == store.site("s1") == BAOTHINH
    with pytest.raises(UsageError, match="baothinh"):
        store.add_site(Site("s9", "baothinh", "folder", "/x"))
    renamed = Site("s1", "báo thịnh", "wordpress", "https://b.example")
    store.save_site(renamed)
    assert store.sites() == [renamed]
