"""Headline and standfirst are pinned: they are never deleted, joined, moved or formatted."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor

from editor.document import Article, Figure, Mark, Paragraph, text

Key = Qt.Key


def fields(d) -> tuple[str, str]:
    article = d.editor.article()
    return article.headline, article.standfirst


def caret(d, block: int, offset: int = 0) -> None:
    d.at(block - 2, offset)


def test_enter_goes_from_headline_to_standfirst_to_the_first_paragraph(desk) -> None:
    d = desk()
    d.type("Tít")
    d.key(Key.Key_Return)
    d.type("Sa-pô")
    d.key(Key.Key_Return)
    d.type("Chữ")
    assert (fields(d), d.body) == (("Tít", "Sa-pô"), "p:Chữ")


def test_enter_in_the_middle_of_the_headline_does_not_split_it(desk) -> None:
    d = desk(headline="Tít dài")
    caret(d, 0, 3)
    d.key(Key.Key_Return)
    assert fields(d) == ("Tít dài", "")
    assert d.editor.textCursor().blockNumber() == 1


def test_enter_before_a_figure_makes_room_to_write(desk) -> None:
    d = desk([Figure("f1")], standfirst="s")
    caret(d, 1, 1)
    d.key(Key.Key_Return)
    d.type("x")
    assert d.body == "p:x | fig:◼f1"


def test_backspace_at_the_start_of_the_body_leaves_the_standfirst_alone(desk) -> None:
    d = desk([Paragraph(text("đoạn"))], standfirst="sa-pô")
    d.at(0)
    for _ in range(3):
        d.key(Key.Key_Backspace)
    assert (fields(d), d.body) == (("", "sa-pô"), "p:đoạn")


def test_backspace_in_an_empty_first_paragraph_goes_to_the_standfirst(desk) -> None:
    d = desk([Paragraph(), Paragraph(text("hai"))], standfirst="sa-pô")
    d.at(0)
    d.key(Key.Key_Backspace)
    d.type("!")
    assert (fields(d), d.body) == (("", "sa-pô!"), "p:hai")


def test_delete_at_a_fields_end_joins_nothing(desk) -> None:
    d = desk([Paragraph(text("đoạn"))], headline="t", standfirst="s")
    for block in (0, 1):
        caret(d, block, 1)
        d.key(Key.Key_Delete)
    assert (fields(d), d.body) == (("t", "s"), "p:đoạn")


def test_deleting_everything_leaves_empty_fields(desk) -> None:
    d = desk([Figure("f1"), Paragraph(text("x"))], headline="t", standfirst="s")
    before = d.editor.article()
    d.editor.selectAll()
    d.key(Key.Key_Delete)
    assert d.editor.article() == Article()
    d.editor.undo()
    assert d.editor.article() == before


def test_typing_over_a_selection_from_headline_to_body_keeps_the_fields(desk) -> None:
    d = desk([Paragraph(text("một hai"))], headline="Tít dài", standfirst="sa-pô")
    before = d.editor.article()
    d.select(-2, 4, 0, 4)
    d.type("X")
    assert (fields(d), d.body) == (("Tít X", ""), "p:hai")
    d.undo_all()
    assert d.editor.article() == before


def test_fields_that_qt_removed_by_itself_come_back_without_loss(desk) -> None:
    d = desk([Paragraph(text("một")), Figure("f1")], headline="Tít", standfirst="sa-pô")
    before = d.editor.article()
    d.raw_remove(-2, 1, 0, 1)
    assert (fields(d), d.body) == (("Tột", ""), "fig:◼f1")
    d.editor.undo()
    assert d.editor.article() == before
    d.raw_remove(-2, 0, 0, 1)
    assert (fields(d), d.body) == (("", ""), "p:ột | fig:◼f1")
    d.editor.undo()
    assert d.editor.article() == before
    d.raw_remove(-1, 5, 1, 0)
    assert (fields(d), d.body) == (("Tít", "sa-pô"), "fig:◼f1 | p:")


def test_pasted_text_is_one_plain_line_in_a_field(desk) -> None:
    d = desk()
    source = QMimeData()
    source.setHtml("<h2>Một</h2><p><b>hai</b><br>ba</p>")
    d.editor.insertFromMimeData(source)
    assert fields(d) == ("Một hai ba", "")
    assert d.body == ""


def test_marks_kinds_and_moves_do_not_reach_the_fields(desk) -> None:
    d = desk([Paragraph(text("x"))], headline="Tít", standfirst="s")
    d.editor.selectAll()
    d.editor.toggle_mark(Mark.STRONG)
    assert (fields(d), d.body) == (("Tít", "s"), "p:strong<x>")
    caret(d, 0)
    d.editor.move_block(1)
    d.at(0)
    d.editor.move_block(-1)
    assert (fields(d), d.body) == (("Tít", "s"), "p:strong<x>")


def test_markdown_in_a_field_stays_as_typed(desk) -> None:
    d = desk()
    d.type("## **a**")
    assert fields(d) == ("## **a**", "")


def test_tab_goes_through_the_fields_and_back(desk) -> None:
    d = desk()
    d.key(Key.Key_Tab)
    d.key(Key.Key_Tab)
    assert d.editor.textCursor().blockNumber() == 2
    caret(d, 1)
    d.key(Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert d.editor.textCursor().blockNumber() == 0


def test_a_headline_moved_to_by_keys_takes_typing_in_place(desk) -> None:
    d = desk(headline="Tít")
    d.editor.moveCursor(QTextCursor.MoveOperation.End)
    d.editor.moveCursor(QTextCursor.MoveOperation.Start)
    d.type("X")
    assert fields(d) == ("XTít", "")
