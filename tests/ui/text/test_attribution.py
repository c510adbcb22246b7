"""Whose words a pull quote is: written in place, under it."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.document import Article, Figure, Footnote, Mark, Paragraph, PullQuote, Run, text
from editor.document.blocks import Container
from editor.ui.text.drawing import attributions
from editor.ui.text.page.shapes import BODY_START

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
QUOTE = (PullQuote(text("Chúng tôi đi sớm")), Paragraph(text("sau")))


def write(d, name: str) -> None:
    for sign in name:
        QApplication.sendEvent(d.editor.attribution, _commit(sign))
    d.settle()


def _commit(sign: str) -> QInputMethodEvent:
    event = QInputMethodEvent()
    event.setCommitString(sign)
    return event


def test_tab_goes_to_the_name_and_enter_on_to_the_next_paragraph(desk) -> None:
    d = desk(QUOTE)
    d.at(0, 3)
    d.key(Key.Key_Tab)
    line = d.editor.attribution
    assert line.isVisible() and QApplication.focusWidget() is line
    write(d, "Chị Hoa, công nhân")
    QTest.keyClick(line, Key.Key_Return)
    assert not line.isVisible()
    assert QApplication.focusWidget() is d.editor
    d.type("Và ")
    assert d.body == "pull:Chúng tôi đi sớm~Chị Hoa, công nhân | p:Và sau"
    assert d.undo_all() == 2
    assert d.editor.article().blocks == QUOTE


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_Up, Key.Key_Backtab])
def test_going_back_into_the_quote_keeps_what_was_written(desk, key: Key) -> None:
    d = desk(QUOTE)
    d.at(0, 3)
    d.key(Key.Key_Tab)
    write(d, "— Anh Ba")
    QTest.keyClick(d.editor.attribution, key)
    d.type("!")
    assert d.body == "pull:Chúng tôi đi sớm!~Anh Ba | p:sau"


def test_tab_goes_on_and_makes_a_line_before_what_is_no_text(desk) -> None:
    for after in (Figure("f1", text("c")), Footnote("1", text("n"))):
        d = desk([PullQuote(text("Trích")), after])
        d.at(0, 3)
        d.key(Key.Key_Tab)
        QTest.keyClick(d.editor.attribution, Key.Key_Tab)
        d.type("tiếp")
        assert d.editor.article().blocks[1] == Paragraph(text("tiếp"))


def test_a_click_on_the_line_writes_there(desk) -> None:
    d = desk([PullQuote(text("Trích"), text("Chị Hoa")), Paragraph(text("sau"))])
    block = d.page.block(2)
    rect = d.editor.document().documentLayout().blockBoundingRect(block)
    place = attributions.room(block, rect, d.editor.view).center()
    QTest.mouseClick(d.editor.viewport(), Qt.MouseButton.LeftButton, NONE, place.toPoint())
    assert d.editor.attribution.isVisible()
    assert d.editor.attribution.text() == "Chị Hoa"
    assert d.editor.attribution.at(QPointF(place.x(), rect.top() + 3)) is None


def test_leaving_by_mouse_or_another_window_keeps_the_name(desk) -> None:
    d = desk(QUOTE)
    d.at(0)
    d.editor.open_block()
    write(d, "Anh Ba")
    d.editor.setFocus()
    assert d.body == "pull:Chúng tôi đi sớm~Anh Ba | p:sau"


def test_saving_takes_a_name_that_is_being_written(desk) -> None:
    d = desk(QUOTE)
    d.at(0)
    d.editor.open_block()
    write(d, "Anh Ba")
    assert d.editor.article().blocks[0].attribution == text("Anh Ba")
    assert d.editor.attribution.isVisible()


def test_another_article_gets_nothing_of_it(desk) -> None:
    d = desk(QUOTE)
    d.at(0)
    d.editor.open_block()
    write(d, "Anh Ba")
    d.editor.set_article(Article(blocks=(PullQuote(text("khác")),)))
    d.settle()
    assert not d.editor.attribution.isVisible()
    assert d.body == "pull:khác~"


def test_a_name_that_stays_keeps_its_marks_and_footnote(desk) -> None:
    name = (Run("Chị ", Mark.EMPHASIS), Run("Hoa"), Run("1", Mark.FOOTNOTE))
    blocks = (PullQuote(text("Trích"), name), Paragraph(text("x")), Footnote("1", text("n")))
    d = desk(blocks)
    d.at(0)
    d.key(Key.Key_Tab)
    QTest.keyClick(d.editor.attribution, Key.Key_Return)
    assert d.editor.article().blocks == blocks
    d.at(0)
    d.key(Key.Key_Tab)
    write(d, " Lê")
    QTest.keyClick(d.editor.attribution, Key.Key_Return)
    assert d.editor.article().blocks[0].attribution == (name[0], Run("Hoa Lê"), name[2])


def test_a_link_in_a_name_stays_when_what_stands_before_it_is_retyped(desk) -> None:
    link = Run("Hoa", Mark.STRONG, "https://bao.example/hoa")
    d = desk([PullQuote(text("Trích"), (Run("Chị "), link)), Paragraph(text("x"))])
    d.at(0)
    d.key(Key.Key_Tab)
    QTest.keyClick(d.editor.attribution, Key.Key_Home)
    write(d, "Theo ")
    QTest.keyClick(d.editor.attribution, Key.Key_Return)
    assert d.editor.article().blocks[0].attribution == (Run("Theo Chị "), link)


def test_the_line_goes_along_when_the_page_is_scrolled(desk) -> None:
    d = desk([Paragraph(text("x")), *QUOTE, *[Paragraph(text("đoạn"))] * 60])
    d.at(1)
    d.key(Key.Key_Tab)
    before = d.editor.attribution.y()
    bar = d.editor.verticalScrollBar()
    bar.setValue(bar.value() + 20)
    assert d.editor.attribution.y() == before - 20


def looks_set_apart(d, block: int) -> bool:
    """Whether a paragraph of the body is set in other letters than the page's."""
    return bool(d.page.block(block + BODY_START).layout().formats())


def test_a_quotations_last_paragraph_that_begins_with_a_dash_is_set_apart(desk) -> None:
    spoken, name = (
        Paragraph(text(words), container=Container.QUOTE) for words in ("— Có nước!", "— Ông Lượm")
    )
    d = desk([spoken, name, Paragraph(text("— sau"))])
    assert [looks_set_apart(d, n) for n in range(3)] == [False, True, False]
    d.at(1, len("— Ông Lượm"))
    d.key(Key.Key_Return)
    assert not looks_set_apart(d, 1)
    d.editor.undo()
    assert looks_set_apart(d, 1)


def test_undo_goes_on_while_the_line_shows_the_name_otherwise_than_the_story_has_it(desk) -> None:
    d = desk([PullQuote(text("Trích"), text("Anh  Ba — bến")), Paragraph(text("sau"))])
    d.at(1)
    d.type("x")
    before = d.editor.article()
    d.at(0, 3)
    d.key(Key.Key_Tab)
    assert d.editor.attribution.isVisible()
    assert d.editor.article() == before
    assert d.undo_all() == 1
    assert d.editor.article().blocks[1] == Paragraph(text("sau"))
