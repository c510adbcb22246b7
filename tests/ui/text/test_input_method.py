"""Telex and VNI by input methods, and UniKey's bursts of Backspace and letters."""

import unicodedata

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from editor.document import Article, Figure, Heading, ListItem, Mark, Paragraph, Rule, Run, text
from editor.document.blocks import Container

S = Mark.STRONG
END = QTextCursor.MoveOperation.End


def at_end(desk, *runs: Run):
    d = desk([Paragraph(runs)])
    d.editor.moveCursor(END)
    return d


def runs(d) -> tuple[Run, ...]:
    return d.editor.article().blocks[0].text


def test_a_replacement_commit_replaces_and_undoes(desk) -> None:
    d = at_end(desk, Run("tie"))
    d.commit("iế", -2, 2)
    assert d.body == "p:tiế"
    d.editor.undo()
    assert d.body == "p:tie"
    d.editor.redo()
    assert d.body == "p:tiế"


@pytest.mark.parametrize(("new", "length"), [("iế", 2), ("tiế", 3)])
def test_a_replacement_keeps_the_marks_of_what_it_replaces(desk, new: str, length: int) -> None:
    d = at_end(desk, Run("a "), Run("tie", S))
    d.commit(new, -length, length)
    assert d.body == "p:a strong<tiế>"


def test_a_replacement_at_a_blocks_start_keeps_its_marks(desk) -> None:
    d = at_end(desk, Run("tie", S))
    d.commit("tiế", -3, 3)
    assert d.body == "p:strong<tiế>"


def test_a_replacement_at_a_links_end_stays_linked(desk) -> None:
    d = at_end(desk, Run("a "), Run("tie", href="http://x"))
    d.commit("iế", -2, 2)
    assert d.body == "p:a tiế(http://x)"


def test_a_replacement_in_a_heading_keeps_the_heading(desk) -> None:
    d = desk([Heading(2, text("tie"))])
    d.editor.moveCursor(END)
    d.commit("iế", -2, 2)
    assert d.body == "h2:tiế"


def test_commits_are_composed(desk) -> None:
    d = at_end(desk)
    d.commit(unicodedata.normalize("NFD", "Việt"))
    assert d.body == "p:Việt"


def test_accents_committed_alone_join_their_letter(desk) -> None:
    d = at_end(desk, Run("Vie"))
    d.commit("\u0302")
    d.commit("\u0323")
    assert d.body == "p:Việ"
    d.undo_all()
    assert d.body == "p:Vie"


def test_letters_being_composed_are_kept_when_the_article_is_read(desk) -> None:
    d = at_end(desk, Run("abc ", S))
    d.compose("việ")
    assert d.editor.take_edits() == []
    assert d.body == "p:strong<abc việ>"


def test_letters_being_composed_are_kept_when_the_page_loses_focus(desk) -> None:
    d = at_end(desk, Run("abc "))
    d.editor.setFocus()
    d.compose("việ")
    d.editor.clearFocus()
    assert d.editor.take_edits()[0].inserted == (Paragraph(text("abc việ")),)


def test_letters_being_composed_survive_closing(desk) -> None:
    d = at_end(desk, Run("abc "))
    d.compose("việ")
    d.editor.close()
    assert d.editor.take_edits()[0].inserted == (Paragraph(text("abc việ")),)


def test_composing_goes_on_while_the_page_changes_elsewhere(desk) -> None:
    d = desk([Paragraph(text("một")), Figure("f1"), Paragraph(text("hai"))])
    d.editor.moveCursor(END)
    d.compose("ba")
    d.editor.refresh_photo("f1")
    d.settle()
    d.commit("bà")
    assert d.body == "p:một | fig:◼f1 | p:haibà"


def test_another_article_does_not_get_the_letters_of_the_last(desk) -> None:
    d = at_end(desk, Run("abc"))
    d.compose("việ")
    d.editor.set_article(Article(blocks=(Paragraph(text("khác")),)))
    d.settle()
    assert d.body == "p:khác"


def test_composing_over_a_selection_replaces_it(desk) -> None:
    d = at_end(desk, Run("một hai ba"))
    d.select(0, 4, 0, 7)
    d.compose("b")
    d.commit("bốn")
    assert d.body == "p:một bốn ba"
    assert d.undo_all() <= 2
    assert d.body == "p:một hai ba"


def test_composing_over_everything_keeps_the_page_whole(desk) -> None:
    d = desk([Paragraph(text("a")), Figure("f1", text("cap"))], headline="t", standfirst="s")
    before = d.editor.article()
    d.editor.selectAll()
    d.compose("v")
    d.commit("việt")
    assert d.editor.article() == Article(headline="việt")
    d.undo_all()
    assert d.editor.article() == before


def test_a_replacement_never_reaches_beyond_its_text(desk) -> None:
    d = desk([Figure("f1", text("cap"))])
    d.editor.moveCursor(END)
    d.commit("XYZ", -5, 5)
    assert d.body == "fig:◼f1XYZ"
    d.undo_all()
    assert d.body == "fig:◼f1cap"


def test_what_is_composed_on_a_selected_figure_goes_into_its_caption(desk) -> None:
    d = desk([Figure("f1", text("cap"))])
    d.at(0)
    d.compose("v")
    d.commit("việt")
    assert d.body == "fig:◼f1capviệt"


def test_what_is_composed_on_a_selected_card_is_a_paragraph_behind_it(desk) -> None:
    d = desk([Rule(), Paragraph(text("sau"))])
    d.at(0)
    d.compose("v")
    d.commit("việt")
    assert d.body == "hr: | p:việt | p:sau"


@pytest.mark.parametrize(
    "commits", [["chữ ", "**đậm** ", "xong "], ["chữ ", "**", "đậm", "** ", "xong "]]
)
def test_shortcuts_are_found_in_whole_commits(desk, commits: list[str]) -> None:
    d = at_end(desk)
    for one in commits:
        d.commit(one)
    assert d.body == "p:chữ strong<đậm> xong "


def test_a_heading_is_made_by_commits(desk) -> None:
    d = at_end(desk)
    d.commit("## ")
    d.commit("Tiêu ")
    assert d.body == "h2:Tiêu "


def test_no_shortcut_while_letters_are_being_composed(desk) -> None:
    d = at_end(desk, Run("**đậm"))
    d.compose("**")
    assert d.editor.take_edits() == []


# UniKey and EVKey: Backspace and letters, faster than anyone types.

PLACES = {
    "paragraph": Paragraph(),
    "heading": Heading(2),
    "item": ListItem(),
    "quote": Paragraph(container=Container.QUOTE),
    "caption": Figure("f1"),
}


@pytest.mark.parametrize("place", PLACES)
def test_thu_with_a_hook_is_not_thu(desk, place: str) -> None:
    d = desk([Paragraph(text("trước")), PLACES[place]])
    d.editor.moveCursor(END)
    d.type("Thu\bử")
    d.type(" d\bđa\b\bđã")
    assert d.body.endswith(("Thử đã", "◼f1Thử đã"))
    d.undo_all()
    assert "T" not in d.body


def test_a_burst_at_the_very_first_letter(desk) -> None:
    d = desk()
    d.type("u\bư\bứ")
    assert d.editor.article().headline == "ứ"


@pytest.mark.parametrize("start", ["## ", "> ", "**a** ", "---"])
def test_a_burst_right_after_a_shortcut(desk, start: str) -> None:
    d = desk([Paragraph()])
    d.at(0)
    d.type(start + "Thu\bử")
    assert d.body.endswith("Thử")


def test_a_burst_keeps_bold_that_was_just_switched_on(desk) -> None:
    d = at_end(desk)
    d.key(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    d.type("d\bđa")
    assert d.body == "p:strong<đa>"


def test_a_burst_over_a_lone_bold_letter_keeps_it_bold(desk) -> None:
    d = at_end(desk, Run("a "), Run("t", S))
    d.type("\bđ")
    assert d.body == "p:a strong<đ>"


def test_a_burst_at_a_links_end_stays_linked(desk) -> None:
    d = at_end(desk, Run("x "), Run("Thu", href="http://a"))
    d.type("\bử")
    assert d.body == "p:x Thử(http://a)"


def test_undo_takes_a_burst_as_one_with_its_word(desk) -> None:
    d = at_end(desk, Run("a "))
    d.type("Thu\bử")
    assert d.undo_all() == 1
    assert d.body == "p:a "
