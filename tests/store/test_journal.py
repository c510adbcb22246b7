import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor.document import Article, Contributor, Heading, Paragraph, text
from editor.document.story import Reason
from editor.store import open_store
from editor.store.journal import Edit, applied, edit
from editor.store.plain_json import load


def line(words):
    return Paragraph(text(words))


def body(*lines):
    return Article(headline="Tít", blocks=tuple(line(words) for words in lines))


def lines(article):
    return ["".join(run.text for run in block.text) for block in article.blocks]


@pytest.fixture
def story(store):
    return store.new_story(body("một", "hai"), Reason.CREATED)


def test_edits_are_replayed_in_order_on_the_version_they_were_made_on(store, story):
    head = story.head.id
    store.journal(story.id, head, 1, 1, 1, [line("hai sửa")])
    store.journal(story.id, head, 2, 2, 0, [line("ba"), Heading(level=2, text=text("Tít phụ"))])
    store.journal(story.id, head, 3, 0, 1, []).result()
    assert lines(store.replay(story.id)) == ["hai sửa", "ba", "Tít phụ"]
    assert store.unsaved() == [story.id]
    assert store.story(story.id).head.id == head


def test_fields_are_journalled_too_and_can_become_empty(store, story):
    fields = {"headline": "", "standfirst": "Sa-pô", "byline": (Contributor("Lê Thu"),)}
    store.journal(story.id, story.head.id, 1, 0, 0, [], fields).result()
    replayed = store.replay(story.id)
    assert (replayed.headline, replayed.standfirst) == ("", "Sa-pô")
    assert replayed.byline == (Contributor("Lê Thu"),)
    assert replayed.blocks == story.article.blocks


def test_a_field_that_articles_dont_have_is_refused(store, story):
    with pytest.raises(TypeError):
        store.journal(story.id, story.head.id, 1, 0, 0, [], {"blocks": ()})


def test_a_version_forgets_the_edits_that_it_covers(store, story):
    store.journal(story.id, story.head.id, 1, 0, 1, [line("một sửa")]).result()
    store.add_version(story.id, body("một sửa", "hai"), Reason.TYPED, through_sequence=1)
    assert store.replay(story.id) is None
    assert store.unsaved() == []
    assert store.next_sequence(story.id) == 2


def test_edits_typed_while_a_version_is_kept_apply_to_it(store, story):
    head = story.head.id
    store.journal(story.id, head, 1, 0, 1, [line("một sửa")])
    store.journal(story.id, head, 2, 2, 0, [line("ba")])  # typed after the version was taken
    kept = store.add_version(story.id, body("một sửa", "hai"), Reason.TYPED, through_sequence=1)
    store.journal(story.id, head, 3, 3, 0, [line("bốn")])  # the editor hasn't heard of it yet
    store.journal(story.id, kept.id, 4, 4, 0, [line("năm")]).result()
    assert lines(store.replay(story.id)) == ["một sửa", "hai", "ba", "bốn", "năm"]
    again = body("một sửa", "hai", "ba", "bốn")
    store.add_version(story.id, again, Reason.TYPED, through_sequence=3)
    assert lines(store.replay(story.id)) == ["một sửa", "hai", "ba", "bốn", "năm"]


def test_recovering_makes_a_version_and_empties_the_journal(store, story):
    store.journal(story.id, story.head.id, 1, 2, 0, [line("ba")]).result()
    assert store.recover() == [story.id]
    head = store.story(story.id).head
    assert lines(head.article) == ["một", "hai", "ba"]
    assert (head.reason, head.parents, head.number) == (Reason.RECOVERED, (story.head.id,), 2)
    assert store.unsaved() == store.recover() == []
    assert [found.id for found in store.stories("ba")] == [story.id]


def test_recovering_edits_that_came_to_nothing_keeps_no_version(store, story):
    store.journal(story.id, story.head.id, 1, 0, 1, [line("x")])
    store.journal(story.id, story.head.id, 2, 0, 1, [line("một")]).result()
    assert store.recover() == []
    assert store.unsaved() == []
    assert store.story(story.id).head == story.head


def test_edits_on_a_version_that_was_overtaken_stay_in_the_history(store, story):
    store.journal(story.id, story.head.id, 1, 2, 0, [line("gõ dở")])
    pulled = store.add_version(story.id, body("từ tòa soạn"), Reason.PULLED)
    assert store.replay(story.id) is None
    assert store.recover() == [story.id]
    assert store.story(story.id).head == pulled
    beside = store.version(store.versions(story.id)[-1].id)
    assert lines(beside.article) == ["một", "hai", "gõ dở"]
    assert (beside.reason, beside.parents) == (Reason.RECOVERED, (story.head.id,))


def garble(store, sequence, column="edit", value="'{'"):
    store.write(
        lambda c: c.exec_driver_sql(
            f"UPDATE journal SET {column} = {value} WHERE sequence = {sequence}"
        )
    )


def test_a_torn_last_edit_is_left_out_and_those_before_it_count(store, story):
    store.journal(story.id, story.head.id, 1, 2, 0, [line("ba")])
    store.journal(story.id, story.head.id, 2, 3, 0, [line("bốn")])
    garble(store, 2)
    assert lines(store.replay(story.id)) == ["một", "hai", "ba"]
    store.recover()
    assert lines(store.story(story.id).article) == ["một", "hai", "ba"]


@pytest.mark.parametrize("loss", ["garbled", "gone"])
def test_words_after_a_lost_edit_are_kept_beside_the_head(store, story, loss):
    for sequence, words in enumerate(["ba", "bốn", "năm"], start=1):
        store.journal(story.id, story.head.id, sequence, 0, 0, [line(words)])
    if loss == "garbled":
        garble(store, 2, "edit", "edit || ' '")
    else:
        store.write(lambda c: c.exec_driver_sql("DELETE FROM journal WHERE sequence = 2"))
    assert store.recover() == [story.id]
    assert lines(store.story(story.id).article) == ["ba", "một", "hai"]
    beside = store.version(store.versions(story.id)[-1].id)
    assert lines(beside.article) == ["năm"]


def test_an_edit_on_a_version_that_is_lost_keeps_its_words(store, story):
    store.journal(story.id, "lost", 1, 7, 0, [line("ba")]).result()
    assert store.recover() == [story.id]
    assert store.story(story.id).head == story.head
    assert lines(store.version(store.versions(story.id)[-1].id).article) == ["ba"]


def test_a_story_goes_on_counting_after_it_was_closed(home, clock):
    with open_store(home, clock=clock) as store:
        story = store.new_story(body("một"), Reason.CREATED)
        assert store.next_sequence(story.id) == 1
        store.journal(story.id, story.head.id, 1, 1, 0, [line("hai")])
    with open_store(home, clock=clock) as store:
        assert store.next_sequence(story.id) == 2
        assert lines(store.replay(story.id)) == ["một", "hai"]


@settings(max_examples=60)
@given(st.data())
def test_replayed_edits_make_what_was_typed(data):
    typed = body("một", "hai", "ba")
    for done in range(data.draw(st.integers(1, 8))):
        first = data.draw(st.integers(0, len(typed.blocks)))
        removed = data.draw(st.integers(0, len(typed.blocks) - first))
        new = tuple(line(w) for w in data.draw(st.lists(st.text(max_size=3), max_size=3)))
        said = edit(first, removed, new, {"headline": str(done)})
        expected = typed.blocks[:first] + new + typed.blocks[first + removed :]
        typed = applied(typed, load(Edit, said))
        assert (typed.blocks, typed.headline) == (expected, str(done))
    assert applied(typed, load(Edit, edit(len(typed.blocks), 1, (), {}))) is None
