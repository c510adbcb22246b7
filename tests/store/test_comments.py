from dataclasses import replace
from datetime import UTC, datetime

from editor.document import Article
from editor.document.comments import Anchor, Comment
from editor.document.story import Reason
from editor.store import open_store

MOMENT = datetime(2026, 11, 22, 14, 2, tzinfo=UTC)


def a_comment(story: str, name: str = "c1", **values: object) -> Comment:
    anchor = Anchor("62 tuổi", "Ông Tám, ", ", nói", 40)
    return replace(Comment(name, story, "Bàn Thời sự", MOMENT, "Đúng tuổi chưa?", anchor), **values)


def test_comments_outlive_the_store_and_go_with_their_answers(home):
    with open_store(home) as store:
        story = store.new_story(Article(headline="Lũ"), Reason.CREATED).id
        store.save_comment(a_comment(story))
        store.save_comment(a_comment(story, "c2", answers="c1", words="Đúng, tôi hỏi rồi."))
        store.save_comment(a_comment(story, "c3", settled=True))
    with open_store(home) as store:
        assert store.comments(story) == [
            a_comment(story),
            a_comment(story, "c2", answers="c1", words="Đúng, tôi hỏi rồi."),
            a_comment(story, "c3", settled=True),
        ]
        store.remove_comment("c1")
        assert [one.id for one in store.comments(story)] == ["c3"]


def test_a_comment_is_changed_in_place(home):
    with open_store(home) as store:
        story = store.new_story(Article(), Reason.CREATED).id
        store.save_comment(a_comment(story))
        changed = a_comment(story, words="Hỏi lại công an xã.", settled=True)
        store.save_comment(changed)
        assert store.comments(story) == [changed]


def test_a_comment_makes_no_version(home):
    with open_store(home) as store:
        story = store.new_story(Article(), Reason.CREATED)
        store.save_comment(a_comment(story.id))
        assert len(store.versions(story.id)) == 1
        assert store.story(story.id).head == story.head
