"""Footnotes travel with the words that point to them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from editor.document import Figure, Footnote, Mark, Paragraph, Run, join, text

CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def mark(label: str) -> Run:
    return Run(label, Mark.FOOTNOTE)


ONE = (
    Paragraph((Run("Cầu mới"), mark("1"), Run(" dài."))),
    Paragraph(text("Hết.")),
    Footnote("1", text("Tên tạm.")),
)


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: QApplication) -> None:
    qapp.clipboard().clear()


def test_copied_words_bring_a_copy_of_their_footnote_under_a_new_label(desk) -> None:
    d = desk(ONE)
    d.select(0, 4, 0, 8)
    d.key(Key.Key_C, CTRL)
    d.at(1, 4)
    d.key(Key.Key_V, CTRL)
    d.type("!")
    assert d.editor.article().blocks == (
        ONE[0],
        Paragraph((Run("Hết.mới"), mark("2"), Run("!"))),
        ONE[2],
        Footnote("2", text("Tên tạm.")),
    )
    d.undo_all()
    assert d.editor.article().blocks == ONE


def test_words_that_were_cut_find_their_footnote_again(desk) -> None:
    d = desk(ONE)
    d.select(0, 4, 0, 8)
    d.key(Key.Key_X, CTRL)
    assert d.editor.article().blocks[2] == ONE[2]
    d.at(1, 4)
    d.key(Key.Key_V, CTRL)
    assert d.editor.article().blocks[1:] == (
        Paragraph((Run("Hết.mới"), mark("1"))), ONE[2],
    )  # fmt: skip


def test_on_another_page_a_footnote_comes_along_with_its_label(desk) -> None:
    first, other = desk(ONE), desk([Paragraph((Run("A"), mark("x"))), Footnote("x", text("a"))])
    first.select(0, 0, 0, 13)
    first.key(Key.Key_C, CTRL)
    other.at(0)
    other.key(Key.Key_V, CTRL)
    assert other.editor.article().blocks == (
        Paragraph(join((*ONE[0].text, Run("A"), mark("x")))), ONE[2], Footnote("x", text("a")),
    )  # fmt: skip


def test_a_whole_page_pasted_into_itself_keeps_each_mark_with_its_footnote(desk) -> None:
    d = desk(ONE)
    d.select_body()
    d.key(Key.Key_C, CTRL)
    d.at(1, 4)
    d.key(Key.Key_V, CTRL)
    notes = [b for b in d.editor.article().blocks if isinstance(b, Footnote)]
    assert notes == [ONE[2], Footnote("2", text("Tên tạm."))]
    assert d.page.numbers.all() == {"1": 1, "2": 2}


def test_what_is_pasted_into_a_footnote_stays_in_it(desk) -> None:
    source = desk([Paragraph(text("một")), Figure("f1", text("hai")), Paragraph(text("ba"))])
    source.select_body()
    source.key(Key.Key_C, CTRL)
    d = desk(ONE)
    d.at(2, 8)
    d.key(Key.Key_V, CTRL)
    assert d.editor.article().blocks == (
        *ONE[:2], Figure("f1", text("hai")), Footnote("1", text("Tên tạm.một\u2028ba")),
    )  # fmt: skip
    assert d.undo_all() == 1


def test_in_the_headline_only_the_words_come(desk) -> None:
    d = desk(ONE, headline="Tít ")
    d.select(0, 0, 0, 8)
    d.key(Key.Key_C, CTRL)
    d.at(-2, 4)
    d.key(Key.Key_V, CTRL)
    assert d.editor.article().headline == "Tít Cầu mới"
