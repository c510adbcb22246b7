from datetime import timedelta

import pytest

from editor.base.errors import UsageError
from editor.document import (
    Article,
    Contributor,
    Figure,
    Gallery,
    Heading,
    Paragraph,
    Table,
    text,
)
from editor.document.story import Reason
from editor.remote.ports import StaleHead
from editor.remote.records import Link, LinkState, RemotePost, Site, Status

BRIDGE = Article(
    headline="Thông xe cầu Trà Bồng trước Tết",
    standfirst="Đồng chí Chủ tịch tỉnh cắt băng sáng nay.",
    byline=(Contributor("Lê Thu"), Contributor("Mai An")),
    tags=("giao thông",),
    section="Thời sự",
    blocks=(
        Heading(level=2, text=text("Mười năm chờ đợi")),
        Paragraph(text("Người dân hai bờ đã đợi chiếc cầu này từ lâu.")),
        Figure("p1", text("Xe đầu tiên qua cầu. Ảnh: Mai An"), alt="Chiếc xe tải đỏ"),
        Table(rows=((text("Nhịp"), text("Dài")), (text("Một"), text("42 mét")))),
        Gallery((Figure("p2", text("Múa lân")), Figure("p3"))),
    ),
)


def test_a_new_story_comes_back_as_it_was_given(store):
    story = store.new_story(BRIDGE, Reason.CREATED)
    assert store.story(story.id) == story
    assert store.version(story.head.id).article == BRIDGE
    assert (story.head.number, story.head.device) == (1, "laptop")


@pytest.mark.parametrize(
    "query",
    [
        "dong chi",
        "Đồng chí",
        "ĐỒNG CHÍ",
        "tra bon",
        "cau cho doi",
        "le thu",
        "giao",
        "thoi su",
        "mua lan",
        "xe tai do",
        "42",
        "",
        "  ",
        '"',
        "cầu*",
        "cầu -",
        "(cầu)",
        "'; --",
        "\0x",
        "headline: trà",
    ],
)
def test_search_finds_words_by_their_beginnings_without_diacritics(store, query):
    story = store.new_story(BRIDGE, Reason.CREATED)
    if query == "headline: trà":
        assert store.stories(query) == []  # a word like any other, which stands nowhere
    else:
        assert [found.id for found in store.stories(query)] == [story.id]


@pytest.mark.parametrize(
    "query", ["hai phong", "ong", "trà NOT cầu", "NEAR(trà cầu)", "xyz OR cầu", 'a"b', "\0y"]
)
def test_search_never_breaks_and_finds_only_what_has_every_word(store, query):
    store.new_story(BRIDGE, Reason.CREATED)
    assert store.stories(query) == []


def test_search_follows_the_head(store):
    story = store.new_story(BRIDGE, Reason.CREATED)
    store.add_version(story.id, Article(headline="Hoãn thông xe"), Reason.TYPED)
    assert store.stories("cho doi") == []
    assert [found.id for found in store.stories("hoan")] == [story.id]


def test_the_story_changed_last_comes_first_though_the_clock_went_back_a_day(store, clock):
    first = store.new_story(Article(headline="Một"), Reason.CREATED)
    second = store.new_story(Article(headline="Hai"), Reason.CREATED)
    clock.move(days=-1)
    store.add_version(first.id, Article(headline="Một sửa"), Reason.TYPED)
    assert [found.id for found in store.stories()] == [first.id, second.id]
    assert store.story(first.id).article.headline == "Một sửa"
    assert [kept.number for kept in store.versions(first.id)] == [1, 2]


def test_the_list_tells_what_a_row_shows(store, clock):
    story = store.new_story(BRIDGE, Reason.CREATED)
    store.add_site(Site("s1", "baothinh", "wordpress", "https://baothinh.example"))
    link = Link(story.id, "s1", "m-1", LinkState.BOUND, base=RemotePost("7", Status.DRAFT))
    store.save_link(link)
    (row,) = store.stories()
    assert row == store.summary(story.id)
    assert (row.headline, row.byline, row.lead_photo) == (BRIDGE.headline, "Lê Thu, Mai An", "p1")
    assert (row.head, row.words, row.links) == (story.head.id, 29, (link,))
    assert row.modified - row.created == timedelta(0)


def test_ids_are_found_by_their_beginning(store):
    story = store.new_story(BRIDGE, Reason.CREATED)
    assert store.story_ids(story.id[:6]) == [story.id]
    assert store.story_ids("%") == []


def test_a_deleted_story_is_in_no_list_but_kept_whole(store):
    story = store.new_story(BRIDGE, Reason.CREATED)
    store.delete_story(story.id)
    assert store.stories() == store.stories("cau") == []
    assert store.photo_uses(["p1"]) == {}
    assert store.story_ids(story.id) == []
    assert store.story(story.id) == story
    store.restore_story(story.id)
    assert [found.id for found in store.stories("cau")] == [story.id]


def test_the_photos_that_a_story_uses_follow_its_head(store):
    story = store.new_story(BRIDGE, Reason.CREATED)
    assert store.photo_uses(["p1", "p2", "p3", "p4"]) == {p: [story.id] for p in ("p1", "p2", "p3")}
    store.add_version(story.id, Article(blocks=(Figure("p4"),)), Reason.TYPED)
    assert store.photo_uses(["p1", "p4"]) == {"p4": [story.id]}


def test_versions_are_numbered_and_know_where_they_come_from(store):
    story = store.new_story(BRIDGE, Reason.CREATED)
    typed = store.add_version(story.id, Article(headline="Hai"), Reason.TYPED)
    seen = store.add_version(
        story.id, Article(headline="Trên mạng"), Reason.ON_SITE, parents=["x"], as_head=False
    )
    assert typed.parents == (story.head.id,)
    assert store.story(story.id).head == typed
    listed = store.versions(story.id)
    assert [(v.id, v.number, v.reason) for v in listed] == [
        (story.head.id, 1, Reason.CREATED),
        (typed.id, 2, Reason.TYPED),
        (seen.id, 3, Reason.ON_SITE),
    ]
    assert listed[2].parents == ("x",)


def test_a_version_on_a_head_that_is_gone_is_refused_and_changes_nothing(store):
    story = store.new_story(BRIDGE, Reason.CREATED)
    newer = store.add_version(story.id, Article(headline="Hai"), Reason.TYPED)
    with pytest.raises(StaleHead):
        store.add_version(
            story.id, Article(headline="Ba"), Reason.PULLED, expected_head=story.head.id
        )
    assert store.story(story.id).head == newer
    assert len(store.versions(story.id)) == 2


def test_unknown_ids_are_the_callers_mistake(store):
    for ask in (store.story, store.version, store.site, store.delete_story):
        with pytest.raises(UsageError):
            ask("nope")
    with pytest.raises(UsageError):
        store.add_version("nope", BRIDGE, Reason.TYPED)
