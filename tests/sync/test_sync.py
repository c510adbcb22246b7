"""Stories going to a site and coming back, on two laptops."""

from dataclasses import replace

import pytest
from laptops import STORY, Laptop, Time

from editor.app.conflicts import conflicts, resolve
from editor.app.photos import attach, import_photos, set_photo
from editor.app.stories import StoryState, list_stories
from editor.base.errors import EditorError
from editor.cms.fake import FakeCms, FakeSite, Fault
from editor.document import Article, Paragraph, plain, text
from editor.document.article import map_photos
from editor.document.story import Reason
from editor.remote.records import LinkState, PostFields, Status
from editor.sync.outcomes import Did


def _paragraph(article: Article, beginning: str) -> int:
    for number, block in enumerate(article.blocks):
        if isinstance(block, Paragraph) and plain(block.text).startswith(beginning):
            return number
    raise AssertionError(beginning)


def _reworded(article: Article, beginning: str, words: str) -> Article:
    number = _paragraph(article, beginning)
    blocks = list(article.blocks)
    blocks[number] = replace(blocks[number], text=text(words))
    return replace(article, blocks=tuple(blocks))


def _added(article: Article, words: str) -> Article:
    return replace(article, blocks=(*article.blocks, Paragraph(text=text(words))))


def _state(laptop: Laptop) -> StoryState:
    (row,) = list_stories(laptop.core)
    return row.state


def test_a_story_goes_out_with_its_photos(reporter: Laptop, site: FakeSite) -> None:
    story = reporter.write()
    outcome = reporter.send(story)
    assert (outcome.did, outcome.detail) == (Did.CREATED, "")
    (post,) = site.posts.values()
    assert post.status is Status.DRAFT
    assert post.title == "Cầu Bến Lội thông xe trước mùa mưa lũ"
    assert post.excerpt.startswith("Sau 14 tháng")
    assert post.sections == ("Thời sự",)
    assert set(post.tags) == {"giao thông", "Bến Lội"}
    assert post.slug == "cau-ben-loi-thong-xe-truoc-mua-mua-lu"
    assert len(site.media) == 2
    assert post.featured in site.media
    assert post.content.count("<cite>Ảnh: ") == 2
    assert {item.alt for item in site.media.values()} == {
        "Cầu nhìn từ bờ tây",
        "Học sinh đi qua cầu",
    }
    assert _state(reporter) is StoryState.SYNCED


def test_the_same_sync_again_writes_nothing(reporter: Laptop, site: FakeSite) -> None:
    reporter.send(reporter.write())
    before = len(site.writes())
    assert [outcome.did for outcome in reporter.sync()] == [Did.UNCHANGED]
    assert len(site.writes()) == before


def test_marking_an_unchanged_story_ready_writes_nothing(reporter: Laptop, site: FakeSite) -> None:
    story = reporter.write()
    reporter.send(story)
    before = len(site.writes())
    assert reporter.send(story).did is Did.UNCHANGED
    assert len(site.writes()) == before


def test_nothing_goes_out_that_is_not_ready(reporter: Laptop, site: FakeSite) -> None:
    story = reporter.write()
    assert reporter.sync() == []
    assert site.requests == []
    reporter.send(story)
    reporter.change(story, lambda a: _added(a, "Còn viết dở"))
    before = len(site.writes())
    assert [outcome.did for outcome in reporter.sync()] == [Did.UNSENT]
    assert len(site.writes()) == before
    assert _state(reporter) is StoryState.UNSENT


def test_what_is_typed_after_ready_waits_for_the_next(reporter: Laptop, site: FakeSite) -> None:
    story = reporter.write()
    reporter.ready(story)
    reporter.change(story, lambda a: _added(a, "Câu này còn dở"))
    reporter.sync()
    (post,) = site.posts.values()
    assert "còn dở" not in post.content
    assert plain(reporter.article(story).blocks[-1].text) == "Câu này còn dở"  # type: ignore[union-attr]
    reporter.send(story)
    assert "Câu này còn dở" in next(iter(site.posts.values())).content


def test_the_other_laptop_gets_the_same_story(
    reporter: Laptop, desk: Laptop, site: FakeSite
) -> None:
    story = reporter.write()
    reporter.send(story)
    (post,) = site.posts
    theirs = desk.pull(post)
    mine, there = reporter.article(story), desk.article(theirs)
    ids = dict(zip(there.photo_ids(), mine.photo_ids(), strict=True))
    assert map_photos(there, ids) == replace(mine, tags=there.tags)
    assert set(mine.tags) == set(there.tags)
    credits = [p.fields.credit for p in desk.core.store.photos(there.photo_ids()).values()]
    assert sorted(credits) == ["Mai An", "Trần Bình"]


def test_to_and_fro_ends_equal(reporter: Laptop, desk: Laptop, site: FakeSite) -> None:
    story = reporter.write()
    reporter.send(story)
    (post,) = site.posts
    theirs = desk.pull(post)
    photos = import_photos(desk.core, [desk.folder / "them.jpg"])
    set_photo(desk.core, photos[0].id, description="Chợ đầu cầu", credit="Lê Ảnh", alt="Chợ")
    attach(desk.core, theirs, list(desk.core.store.photos([photos[0].id]).values()))
    desk.change(theirs, lambda a: _added(a, "Tòa soạn viết thêm."))
    assert desk.send(theirs).did is Did.UPDATED
    (pulled,) = reporter.sync()
    assert (pulled.did, pulled.detail) == (
        Did.PULLED,
        "Changed on the site: 2 blocks of the text.",
    )
    mine, there = reporter.article(story), desk.article(theirs)
    ids = dict(zip(there.photo_ids(), mine.photo_ids(), strict=True))
    assert map_photos(there, ids).blocks == mine.blocks
    assert mine.byline == there.byline
    assert len(site.posts) == 1
    assert len(site.media) == 3
    credits = [p.fields.credit for p in reporter.core.store.photos(mine.photo_ids()).values()]
    assert sorted(credits) == ["Lê Ảnh", "Mai An", "Trần Bình"]
    before = len(site.writes())
    assert {o.did for o in reporter.sync() + desk.sync()} == {Did.UNCHANGED}
    assert len(site.writes()) == before


def test_different_paragraphs_are_joined(reporter: Laptop, desk: Laptop, site: FakeSite) -> None:
    story = reporter.write()
    reporter.send(story)
    theirs = desk.pull(next(iter(site.posts)))
    desk.change(theirs, lambda a: _reworded(a, "Trước đây", "Trước kia học sinh phải dậy sớm."))
    desk.send(theirs)
    reporter.change(story, lambda a: _reworded(a, "Bà con", "Bà con nói từ nay yên tâm."))
    assert reporter.send(story).did is Did.UPDATED
    words = " ".join(
        plain(b.text) for b in reporter.article(story).blocks if isinstance(b, Paragraph)
    )
    assert "Trước kia học sinh" in words
    assert "từ nay yên tâm" in words
    desk.sync()
    assert [b for b in desk.article(theirs).blocks if isinstance(b, Paragraph)] == [
        b for b in reporter.article(story).blocks if isinstance(b, Paragraph)
    ]


def test_the_same_words_changed_twice_are_kept_twice(
    reporter: Laptop, desk: Laptop, site: FakeSite
) -> None:
    story = reporter.write()
    reporter.send(story)
    theirs = desk.pull(next(iter(site.posts)))
    desk.change(theirs, lambda a: _reworded(a, "Bà con", "Người dân vẫn lo lắng."))
    desk.send(theirs)
    mine = reporter.change(story, lambda a: _reworded(a, "Bà con", "Bà con vui mừng."))
    before = len(site.writes())
    outcome = reporter.send(story)
    assert outcome.did is Did.CONFLICT
    assert "Bà con" in outcome.detail or "paragraph" in outcome.detail
    assert len(site.writes()) == before
    assert reporter.article(story) == mine
    assert _state(reporter) is StoryState.CONFLICT
    (conflict,) = conflicts(reporter.core)
    kept = reporter.core.store.version(conflict.theirs)
    assert kept.reason is Reason.ON_SITE
    assert any(
        "Người dân vẫn lo" in plain(b.text) for b in kept.article.blocks if isinstance(b, Paragraph)
    )
    assert [o.did for o in reporter.sync()] == [Did.CONFLICT]
    assert len(conflicts(reporter.core)) == 1
    with pytest.raises(EditorError, match="conflict"):
        reporter.ready(story)


def test_a_person_settles_a_conflict(reporter: Laptop, desk: Laptop, site: FakeSite) -> None:
    story = reporter.write()
    reporter.send(story)
    theirs = desk.pull(next(iter(site.posts)))
    desk.change(theirs, lambda a: _reworded(a, "Bà con", "Người dân vẫn lo lắng."))
    desk.send(theirs)
    reporter.change(story, lambda a: _reworded(a, "Bà con", "Bà con vui mừng."))
    reporter.send(story)
    reporter.change(story, lambda a: _reworded(a, "Bà con", "Bà con vui, dù còn lo."))
    resolve(reporter.core, story)
    before = len(site.writes())
    assert [o.did for o in reporter.sync()] == [Did.UNSENT]
    assert len(site.writes()) == before
    assert reporter.send(story).did is Did.UPDATED
    assert "Bà con vui, dù còn lo." in next(iter(site.posts.values())).content
    assert conflicts(reporter.core) == []
    desk.sync()
    _paragraph(desk.article(theirs), "Bà con vui, dù còn lo.")


def test_a_credit_changed_at_the_desk_comes_back(
    reporter: Laptop, desk: Laptop, site: FakeSite
) -> None:
    story = reporter.write()
    reporter.send(story)
    theirs = desk.pull(next(iter(site.posts)))
    photo = desk.article(theirs).photo_ids()[0]
    set_photo(desk.core, photo, credit="Nguyễn Văn Cường")
    assert desk.send(theirs).did is Did.UPDATED
    reporter.sync()
    photos = reporter.core.store.photos(reporter.article(story).photo_ids())
    assert "Nguyễn Văn Cường" in {p.fields.credit for p in photos.values()}
    assert _state(reporter) is StoryState.SYNCED


@pytest.mark.parametrize("fault", [Fault.DROP_REPLY, Fault.APPLY_LATE, Fault.GARBLED])
@pytest.mark.parametrize("kind", ["create", "update", "upload"])
def test_a_lost_answer_makes_no_twin(
    reporter: Laptop, site: FakeSite, time: Time, fault: Fault, kind: str
) -> None:
    story = reporter.write()
    site.faults.plan(fault, kind)
    outcome = reporter.send(story)
    assert outcome.did is Did.WAITING
    for _ in range(4):
        time.wind(60)
        reporter.sync()
    assert site.faults.left == 0
    assert len(site.posts) == 1
    assert len(site.media) == 2
    assert next(iter(site.posts.values())).content.count("<cite>") == 2
    assert _state(reporter) is StoryState.SYNCED


@pytest.mark.parametrize("kind", ["create", "update", "upload"])
def test_syncing_again_at_once_makes_no_twin_of_what_is_still_on_its_way(
    reporter: Laptop, site: FakeSite, time: Time, kind: str
) -> None:
    story = reporter.write()
    site.faults.plan(Fault.APPLY_LATE, kind)
    reporter.send(story)
    for seconds in (1, 1, 10, 120):
        time.wind(seconds)
        reporter.sync()
    site.settle()
    assert (len(site.posts), len(site.media)) == (1, 2)
    assert _state(reporter) is StoryState.SYNCED


def test_a_photo_on_its_way_for_one_story_is_not_sent_again_for_the_next(
    reporter: Laptop, site: FakeSite, time: Time
) -> None:
    stories = [
        reporter.write("a.md", STORY),
        reporter.write("b.md", STORY.replace("Cầu Bến Lội thông xe", "Chợ Bến Lội mở cửa")),
    ]
    for story in stories:
        reporter.ready(story)
    site.faults.plan(Fault.APPLY_LATE, "upload")
    assert {outcome.did for outcome in reporter.sync()} == {Did.WAITING}
    for seconds in (1, 10, 120):
        time.wind(seconds)
        reporter.sync()
    site.settle()
    assert (len(site.posts), len(site.media)) == (2, 2)
    assert {reporter.link(story).state for story in stories} == {LinkState.CLEAN}


def test_a_lost_request_is_sent_again_only_after_the_window(
    reporter: Laptop, site: FakeSite, time: Time
) -> None:
    story = reporter.write()
    site.faults.plan(Fault.CRASH, "create")
    reporter.send(story)
    time.wind(30)
    assert [o.did for o in reporter.sync()] == [Did.WAITING]
    assert len(site.writes("create")) == 1
    time.wind(100)
    assert [o.did for o in reporter.sync()] == [Did.CREATED]
    assert len(site.posts) == 1


def test_words_the_desk_wrote_before_our_answer_came_stay(
    reporter: Laptop, site: FakeSite, time: Time
) -> None:
    story = reporter.write()
    site.faults.plan(Fault.DROP_REPLY, "create")
    reporter.send(story)
    (post,) = site.posts.values()
    content = post.content + "\n\n<!-- wp:paragraph -->\n<p>Bàn thêm.</p>\n<!-- /wp:paragraph -->"
    site.edit(post.id, PostFields(content=content))
    time.wind(130)
    reporter.sync()
    reporter.sync()
    assert "Bàn thêm." in site.posts[post.id].content
    _paragraph(reporter.article(story), "Bàn thêm.")


def test_an_edit_between_our_read_and_our_write_is_kept(reporter: Laptop, site: FakeSite) -> None:
    story = reporter.write()
    reporter.send(story)
    (post,) = site.posts
    reporter.change(story, lambda a: _reworded(a, "Bà con", "Bà con yên tâm."))

    def desk_saves(request: object) -> None:
        if getattr(request, "kind", "") == "post":
            site.faults.choose = lambda request: None
            changed = site.posts[post].content.replace("hàng trăm", "hàng nghìn")
            site.edit(post, PostFields(content=changed))

    site.faults.choose = desk_saves  # type: ignore[assignment]
    assert reporter.send(story).did is Did.UPDATED
    assert "hàng nghìn" in site.posts[post].content
    assert "Bà con yên tâm." in site.posts[post].content


def test_a_trashed_post_is_told_and_the_story_stays(reporter: Laptop, site: FakeSite) -> None:
    story = reporter.write()
    reporter.send(story)
    (post,) = site.posts
    site.trash(post)
    (outcome,) = reporter.sync()
    assert (outcome.did, outcome.remedy != "") == (Did.FAILED, True)
    assert reporter.link(story).state is LinkState.GONE
    assert reporter.article(story).headline
    assert len(site.posts) == 1


def test_a_contributor_sends_text_for_review_and_is_told_of_the_photos(
    reporter: Laptop, site: FakeSite
) -> None:
    core = replace(reporter.core, connect=lambda to, password: FakeCms(site, "stringer"))
    stringer = Laptop(core, reporter.folder, "stringer")
    story = stringer.write()
    outcome = stringer.send(story, Status.PENDING)
    assert outcome.did is Did.CREATED
    assert "2" in outcome.detail
    (post,) = site.posts.values()
    assert post.status is Status.PENDING
    assert "Bà con nói" in post.content
    assert site.media == {}


def test_publishing_without_the_right_to_is_said_before_anything_is_sent(
    reporter: Laptop, site: FakeSite
) -> None:
    core = replace(reporter.core, connect=lambda to, password: FakeCms(site, "stringer"))
    stringer = Laptop(core, reporter.folder, "stringer")
    story = stringer.write()
    outcome = stringer.send(story, Status.PUBLISHED)
    assert outcome.did is Did.FAILED
    assert "publish" in outcome.detail
    assert site.posts == {}


def test_an_unknown_section_stops_publishing_but_no_draft(reporter: Laptop, site: FakeSite) -> None:
    story = reporter.write(text=STORY.replace("Thời sự", "Thể thao"))
    assert reporter.send(story, Status.PUBLISHED).did is Did.FAILED
    assert site.posts == {}
    assert reporter.send(story, Status.DRAFT).did is Did.CREATED


def test_one_storys_failure_does_not_stop_the_next(reporter: Laptop, site: FakeSite) -> None:
    first = reporter.write("a.md", STORY)
    second = reporter.write("b.md", STORY.replace("Cầu Bến Lội", "Chợ Bến Lội"))
    reporter.ready(first)
    reporter.ready(second)
    site.faults.plan(Fault.FORBIDDEN, "create")
    dids = sorted(outcome.did for outcome in reporter.sync())
    assert dids == [Did.CREATED, Did.FAILED]


def test_being_offline_is_told_and_nothing_is_lost(reporter: Laptop, site: FakeSite) -> None:
    story = reporter.write()
    site.faults.plan(Fault.DROP_REQUEST, "account")
    reporter.ready(story)
    (outcome,) = reporter.sync()
    assert outcome.did is Did.FAILED
    assert reporter.link(story).ready
    assert reporter.sync()[0].did is Did.CREATED


def test_a_kill_after_any_request_leaves_one_post_and_no_twin_photo(
    reporter: Laptop, site: FakeSite, time: Time
) -> None:
    """A kill between a request and the record of its answer, at each request in turn."""

    class Killed(BaseException):
        pass

    story = reporter.write()
    reporter.ready(story)
    kills = 0
    for survived in range(40):
        seen = 0

        def choose(request: object, survived: int = survived) -> None:
            nonlocal seen
            seen += 1
            if seen > survived:
                raise Killed

        site.faults.choose = choose  # type: ignore[assignment]
        try:
            reporter.sync()
        except Killed:
            kills += 1
            time.wind(130)
            continue
        break
    assert kills > 5
    assert len(site.posts) == 1
    assert len(site.media) == 2
    assert _state(reporter) is StoryState.SYNCED
