"""Marks over selections and for what is typed next."""

import pytest
from PySide6.QtCore import Qt

from editor.document import Embed, Figure, Footnote, ListItem, Mark, Paragraph, Run, text

CTRL = Qt.KeyboardModifier.ControlModifier
ALL = (Mark.STRONG, Mark.EMPHASIS, Mark.STRIKE, Mark.CODE, Mark.SUB, Mark.SUP)


@pytest.mark.parametrize("mark", ALL)
def test_a_mark_goes_over_blocks_captions_and_list_items_and_off_again(desk, mark: Mark) -> None:
    blocks = (Paragraph(text("một")), Figure("f1", text("hai")), ListItem(text=text("ba")))
    d = desk(blocks)
    d.select_body()
    d.editor.toggle_mark(mark)
    paragraph, figure, item = d.editor.article().blocks
    assert {r.marks for r in (*paragraph.text, *figure.caption, *item.text)} == {mark}
    assert d.editor.marks == mark
    d.editor.toggle_mark(mark)
    assert d.editor.article().blocks == blocks
    assert d.undo_all() == 2


def test_words_are_raised_or_lowered_but_never_both(desk) -> None:
    d = desk([Paragraph(text("H2O"))])
    d.select(0, 1, 0, 2)
    d.editor.toggle_mark(Mark.SUB)
    d.editor.toggle_mark(Mark.SUP)
    assert d.editor.article().blocks[0].text[1] == Run("2", Mark.SUP)
    d.at(0, 3)
    d.editor.toggle_mark(Mark.SUP)
    d.editor.toggle_mark(Mark.SUB)
    assert d.editor.marks == Mark.SUB


def test_what_half_of_the_selection_has_is_given_to_all_of_it(desk) -> None:
    d = desk([Paragraph((Run("a", Mark.SUB), Run("b")))])
    d.select_body()
    assert d.editor.marks == Mark.NONE
    d.editor.toggle_mark(Mark.SUB)
    assert d.editor.article().blocks[0].text == (Run("ab", Mark.SUB),)


def test_headline_and_standfirst_take_no_marks(desk) -> None:
    d = desk([Paragraph(text("x"))], headline="Tít", standfirst="Sa-pô")
    for field in (-2, -1):
        d.at(field, 2)
        d.key(Qt.Key.Key_B, CTRL)
        assert (d.editor.can_mark, d.editor.marks) == (False, Mark.NONE)
        d.type("!")
    assert (d.editor.article().headline, d.editor.article().standfirst) == ("Tí!t", "Sa!-pô")
    d.at(0, 1)
    assert d.editor.can_mark


def test_a_selected_card_takes_no_marks(desk) -> None:
    d = desk([Paragraph(text("a")), Embed("https://e.example")])
    d.at(1)
    assert not d.editor.can_mark
    d.editor.toggle_mark(Mark.STRONG)
    assert d.editor.article().blocks[1] == Embed("https://e.example")


def test_clearing_leaves_words_and_footnotes_marks(desk) -> None:
    note = Run("1", Mark.FOOTNOTE)
    words = (Run("xem ", Mark.STRONG | Mark.SUP), Run("đây", href="https://a.example"), note)
    d = desk([Paragraph(words), Paragraph(text("mã", Mark.CODE)), Footnote("1", text("n"))])
    d.select(0, 0, 1, 2)
    d.editor.clear_formats()
    blocks = d.editor.article().blocks
    assert (blocks[0].text, blocks[1].text) == ((Run("xem đây"), note), text("mã"))
    assert d.undo_all() == 1


def test_clearing_at_the_caret_types_on_plainly(desk) -> None:
    d = desk([Paragraph(text("đậm", Mark.STRONG))])
    d.at(0, 3)
    d.editor.clear_formats()
    d.type(" rồi")
    assert d.body == "p:strong<đậm> rồi"
