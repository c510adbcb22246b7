"""What the journal is told: the one stretch that changed, and it can be put back together."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from editor.document import Article, Contributor, Paragraph, text
from editor.ui.inspector import byline
from editor.ui.story.edits import change

blocks = st.lists(st.sampled_from("abcd"), max_size=8).map(
    lambda words: tuple(Paragraph(text=text(word)) for word in words)
)


@given(blocks, blocks)
def test_a_change_makes_the_new_body_of_the_old(
    old: tuple[Paragraph, ...], new: tuple[Paragraph, ...]
) -> None:
    what = change(Article(blocks=old), Article(blocks=new))
    if what is None:
        assert old == new
        return
    made = (*old[: what.first], *what.inserted, *old[what.first + what.removed :])
    assert made == new


def test_one_paragraph_typed_in_is_all_that_is_told() -> None:
    old = Article(blocks=tuple(Paragraph(text=text(str(n))) for n in range(100)))
    new = replace(old, blocks=(*old.blocks[:50], Paragraph(text=text("x")), *old.blocks[51:]))
    what = change(old, new)
    assert what is not None
    assert (what.first, what.removed, len(what.inserted), what.fields) == (50, 1, 1, {})


def test_fields_are_told_by_name() -> None:
    what = change(Article(headline="a"), Article(headline="b", tags=("x",)))
    assert what is not None
    assert what.fields == {"headline": "b", "tags": ("x",)}


def test_a_by_line_is_read_as_it_is_printed() -> None:
    people = (Contributor("Mai An"), *byline.parsed("Lê Hà (photo); Thu (dịch)"))
    assert byline.parsed(byline.printed(people)) == people
    assert [person.role for person in people] == ["text", "photo", "translation"]


def test_a_bracket_that_is_no_role_belongs_to_the_name() -> None:
    assert byline.parsed("An (TTXVN)") == (Contributor("An (TTXVN)"),)


def test_tags_are_parted_by_commas_and_come_once() -> None:
    assert byline.tags(" cầu,  giao  thông , cầu,") == ("cầu", "giao thông")
