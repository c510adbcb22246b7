"""Links in the text: pasted, pointed at, followed."""

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from editor.document import Figure, Footnote, Mark, Paragraph, Run, text

A = "https://baothinh.vn/cau"
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


def paste(d, words: str, html: str = "") -> None:
    d.kept = QMimeData()
    d.kept.setText(words)
    if html:
        d.kept.setHtml(html)
    d.editor.insertFromMimeData(d.kept)
    d.settle()


def point(d, block: int, offset: int) -> QPoint:
    """The middle of the character behind an offset."""
    cursor = QTextCursor(d.page.block(block + 2))
    cursor.setPosition(d.page.block(block + 2).position() + offset)
    left = d.editor.cursorRect(cursor)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    right = d.editor.cursorRect(cursor)
    return QPoint((left.center().x() + right.center().x()) // 2, left.center().y())


def test_an_address_pasted_over_words_links_them(desk) -> None:
    d = desk([Paragraph((Run("xem "), Run("cầu mới", Mark.STRONG)))])
    d.select(0, 4, 0, 11)
    paste(d, f"{A}\n")
    assert d.editor.article().blocks[0].text[1] == Run("cầu mới", Mark.STRONG, A)
    assert d.undo_all() == 1


def test_an_address_pasted_over_a_caption_links_it(desk) -> None:
    d = desk([Figure("f1", text("Cầu mới"))])
    d.select(0, 2, 0, 5)
    paste(d, A)
    assert d.editor.article().blocks[0].caption[0] == Run("Cầu", href=A)


def test_a_lone_address_within_a_text_is_linked_and_one_undo_takes_the_link_only(desk) -> None:
    d = desk([Paragraph(text("Xem "))])
    d.at(0, 4)
    paste(d, A)
    d.type(" nhé")
    assert d.body == f"p:Xem {A}({A}) nhé"
    d.editor.undo()
    d.editor.undo()
    assert d.body == f"p:Xem {A}"
    d.editor.undo()
    assert d.body == "p:Xem "


def test_on_a_line_of_its_own_a_plain_page_is_linked_and_a_video_is_not(desk) -> None:
    for address, linked in ((A, True), ("https://www.youtube.com/watch?v=dQw4w9WgXcQ", False)):
        d = desk([Paragraph(text("a")), Paragraph()])
        d.at(1)
        paste(d, address)
        assert (f"p:{address}({address})" in d.body) is linked


@pytest.mark.parametrize("field", [-2, -1])
def test_headline_and_standfirst_take_an_address_as_words(desk, field: int) -> None:
    d = desk([Paragraph(text("x"))], headline="a", standfirst="b")
    d.at(field, 1)
    paste(d, A)
    article = d.editor.article()
    assert A in (article.headline[1:], article.standfirst[1:])


def test_a_copied_link_keeps_its_title(desk) -> None:
    d = desk([Paragraph(text("Xem "))])
    d.at(0, 4)
    paste(d, A, f'<a href="{A}">Cầu mới</a>')
    assert d.body == f"p:Xem Cầu mới({A})"


def test_words_of_a_link_change_with_their_marks_kept(desk) -> None:
    d = desk([Paragraph((Run("xem "), Run("đây", Mark.EMPHASIS, A), Run(" nhé")))])
    d.at(0, 5)
    assert d.editor.linked_words() == "đây"
    d.editor.write_link("trang này", "https://b.example")
    want = (Run("xem "), Run("trang này", Mark.EMPHASIS, "https://b.example"), Run(" nhé"))
    assert d.editor.article().blocks[0].text == want
    assert d.undo_all() == 1


def test_ctrl_click_opens_a_link_and_a_plain_click_only_places_the_caret(desk) -> None:
    d = desk([Paragraph((Run("xem "), Run("đây nhé", href=A)))])
    opened = []
    d.editor.link_opened.connect(opened.append)
    where = point(d, 0, 6)
    QTest.mouseClick(d.editor.viewport(), LEFT, NONE, where)
    assert (opened, d.editor.textCursor().block().blockNumber()) == ([], 2)
    QTest.mouseClick(d.editor.viewport(), LEFT, CTRL, where)
    QTest.mouseClick(d.editor.viewport(), LEFT, CTRL, point(d, 0, 1))
    assert opened == [A]


def test_resting_on_a_link_tells_its_address_until_the_mouse_leaves(desk) -> None:
    d = desk([Paragraph((Run("xem "), Run("đây nhé", href=A)))])
    told = []
    d.editor.link_hovered.connect(told.append)
    QTest.mouseMove(d.editor.viewport(), point(d, 0, 6))
    QTest.mouseMove(d.editor.viewport(), point(d, 0, 1))
    assert told == [A, ""]


def test_resting_on_a_mark_shows_its_footnote(desk) -> None:
    words = (Run("Cầu"), Run("x", Mark.FOOTNOTE), Run(" mới"))
    d = desk([Paragraph(words), Footnote("x", text("Tên tạm"))])
    where = point(d, 0, 3)
    QTest.mouseMove(d.editor.viewport(), where)
    QApplication.sendEvent(
        d.editor.viewport(),
        QHelpEvent(QEvent.Type.ToolTip, where, d.editor.viewport().mapToGlobal(where)),
    )
    assert QToolTip.text() == "Tên tạm"
    QToolTip.hideText()


def test_a_click_on_a_mark_goes_to_its_footnote(desk) -> None:
    words = (Run("Cầu"), Run("x", Mark.FOOTNOTE), Run(" mới"))
    d = desk([Paragraph(words), Footnote("x", text("Tên tạm"))])
    QTest.mouseClick(d.editor.viewport(), LEFT, NONE, point(d, 0, 3))
    cursor = d.editor.textCursor()
    assert (cursor.blockNumber(), cursor.atBlockEnd()) == (3, True)
    QTest.mouseClick(d.editor.viewport(), LEFT, NONE, point(d, 0, 1))
    assert d.editor.textCursor().blockNumber() == 2


def test_dragging_from_a_mark_selects(desk) -> None:
    words = (Run("Cầu"), Run("x", Mark.FOOTNOTE), Run(" mới"))
    d = desk([Paragraph(words), Footnote("x", text("Tên tạm"))])
    view = d.editor.viewport()
    QTest.mousePress(view, LEFT, NONE, point(d, 0, 3))
    QTest.mouseMove(view, point(d, 0, 6))
    QTest.mouseRelease(view, LEFT, NONE, point(d, 0, 6))
    assert d.editor.textCursor().blockNumber() == 2


def test_what_was_told_of_a_link_goes_when_the_mouse_leaves_the_column(desk) -> None:
    d = desk([Paragraph((Run("xem "), Run("đây nhé", href=A)))])
    told = []
    d.editor.link_hovered.connect(told.append)
    QTest.mouseMove(d.editor.viewport(), point(d, 0, 6))
    assert A in d.editor.viewport().toolTip()
    QApplication.sendEvent(d.editor.viewport(), QEvent(QEvent.Type.Leave))
    assert (told, d.editor.viewport().toolTip()) == ([A, ""], "")
