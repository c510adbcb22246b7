"""What an input method composes is held fast, also where the method lets go of it."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QInputMethodQueryEvent,
    QMouseEvent,
    QTextCursor,
)
from PySide6.QtTest import QTest

from editor.document import (
    Article,
    Code,
    Figure,
    Gallery,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    Run,
    plain,
    text,
)
from editor.document.blocks import Container
from editor.ui.text.page.shapes import BODY_START
from editor.ui.text.strokes import composition

END = QTextCursor.MoveOperation.End
Query = Qt.InputMethodQuery
RETURN, BACK, NONE = Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier

PLACES = {
    "paragraph": [Paragraph()],
    "heading": [Heading(2)],
    "item": [ListItem()],
    "quote": [Paragraph(container=Container.QUOTE)],
    "caption": [Figure("f1")],
    "beside": [Figure("f1"), Paragraph()],
}


def words(d) -> str:
    blocks = d.editor.article().blocks
    block = blocks[-1] if blocks else Paragraph()
    return plain(block.caption if isinstance(block, Figure) else block.text)


def leave(d) -> None:
    """As the window does when the caret goes elsewhere."""
    d.app.sendEvent(d.editor, QFocusEvent(QEvent.Type.FocusOut, Qt.FocusReason.MouseFocusReason))


def delete_before(d, length: int) -> None:
    """As an engine does that edits the text around the caret."""
    event = QInputMethodEvent()
    event.setCommitString("", -length, length)
    d.app.sendEvent(d.editor, event)


def ask(d, *queries: Qt.InputMethodQuery) -> list[object]:
    event = QInputMethodQueryEvent(queries[0] | queries[-1])
    d.app.sendEvent(d.editor, event)
    return [event.value(query) for query in queries]


# fcitx takes its letters away when it is told to commit, and commits them late


def test_letters_that_are_taken_away_on_leaving_are_text(desk) -> None:
    d = desk([Paragraph(text("đất nước "))])
    d.editor.moveCursor(END)
    d.compose("Việ")
    d.compose("")
    leave(d)
    assert words(d) == "đất nước Việ"


def test_letters_that_the_writer_took_away_stay_away(desk) -> None:
    d = desk([Paragraph()])
    d.editor.moveCursor(END)
    d.compose("v")
    d.compose("")
    d.settle()
    leave(d)
    assert words(d) == ""


def test_a_late_commit_of_letters_that_were_taken_is_an_echo(desk) -> None:
    d = desk([Paragraph()])
    d.editor.moveCursor(END)
    d.compose("tiên")
    d.editor.commit_preedit()
    d.commit("tiên")
    assert words(d) == "tiên"
    for _ in range(2):
        d.compose("tiên")
        d.commit("tiên")
    assert words(d) == "tiên" * 3


def test_a_key_waits_for_the_syllable_that_it_ended(desk) -> None:
    d = desk([Paragraph()])
    d.editor.moveCursor(END)
    d.compose("mưa")
    QTest.keyClick(d.editor, RETURN)
    QTest.keyClick(d.editor, Qt.Key.Key_X)
    d.commit("mưa")
    assert d.body == "p:mưa | p:x"


def test_a_key_waits_no_longer_than_a_moment(desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(composition, "PATIENCE", 0)
    monkeypatch.setattr(composition, "ECHO", 3600.0)
    d = desk([Paragraph()])
    d.editor.moveCursor(END)
    d.compose("mưa")
    QTest.keyClick(d.editor, RETURN)
    d.settle()
    assert d.body == "p:mưa | p:"
    d.commit("mưa")
    assert d.body == "p:mưa | p:"


def test_a_click_elsewhere_on_the_page_keeps_the_syllable(desk) -> None:
    d = desk([Paragraph(text("một")), Paragraph(text("hai "))])
    d.editor.moveCursor(END)
    d.compose("ba")
    where = QPointF(d.editor.cursorRect(QTextCursor(d.page.block(2))).center())
    left = Qt.MouseButton.LeftButton
    kind = QEvent.Type.MouseButtonPress
    d.app.sendEvent(d.editor.viewport(), QMouseEvent(kind, where, where, left, left, NONE))
    d.settle()
    assert d.body == "p:một | p:hai ba"


def test_a_command_that_takes_the_caret_elsewhere_keeps_the_syllable(desk) -> None:
    d = desk([Paragraph(text("một")), Paragraph(text("hai "))])
    d.editor.moveCursor(END)
    d.compose("ba")
    d.at(0)
    d.settle()
    assert d.body == "p:một | p:hai ba"
    d.undo_all()
    assert d.body == "p:một | p:hai "


# Engines that edit the text around the caret (ibus-bamboo, newer ones of UniKey)


@pytest.mark.parametrize("place", PLACES)
def test_deleting_and_committing_in_two_events(desk, place: str) -> None:
    d = desk(PLACES[place])
    d.editor.moveCursor(END)
    d.type("Thu")
    delete_before(d, 1)
    d.commit("ử")
    assert words(d) == "Thử"
    assert d.undo_all() == 1
    assert words(d) == ""


@pytest.mark.parametrize("field", [0, 1])
def test_the_same_in_headline_and_standfirst(desk, field: int) -> None:
    d = desk()
    cursor = QTextCursor(d.page.block(field))
    d.editor.setTextCursor(cursor)
    d.type("Thu")
    delete_before(d, 1)
    d.commit("ử")
    d.compose("ngh")
    d.commit(" nghiệm")
    article = d.editor.article()
    assert (article.headline, article.standfirst)[field] == "Thử nghiệm"


def test_a_deletion_keeps_the_marks_of_what_it_took(desk) -> None:
    d = desk([Paragraph((Run("a "), Run("u", Mark.STRONG)))])
    d.editor.moveCursor(END)
    delete_before(d, 1)
    d.commit("ư")
    assert d.body == "p:a strong<ư>"


def test_a_deletion_spares_a_captions_picture(desk) -> None:
    d = desk([Figure("f1", text("ab"))])
    d.editor.moveCursor(END)
    delete_before(d, 9)
    assert d.body == "fig:◼f1"


def test_a_deletion_after_a_shortcut_is_the_engines(desk) -> None:
    d = desk([Paragraph()])
    d.at(0)
    d.type("**a**")
    delete_before(d, 1)
    d.commit("â")
    assert d.body == "p:strong<â>"


def test_a_commit_of_several_lines_makes_paragraphs(desk) -> None:
    d = desk([Paragraph()])
    d.at(0)
    d.commit("một\r\nhai\nba")
    assert d.body == "p:một | p:hai | p:ba"


def test_a_commit_of_lines_fills_the_fields_in_turn(desk) -> None:
    d = desk()
    d.commit("tít\nsa-pô\nmột")
    assert d.editor.article() == Article("tít", "sa-pô", blocks=(Paragraph(text("một")),))


@pytest.mark.parametrize("start", ["## ", "> ", "a **b** ", "`c` ", "---", 'a "', "a... "])
def test_composing_right_after_a_shortcut(desk, start: str) -> None:
    d = desk([Paragraph()])
    d.at(0)
    d.type(start)
    for letters in ("t", "th", "thư"):
        d.compose(letters)
    d.commit("thử")
    assert words(d).endswith("thử")


def test_long_composing_is_undone_in_pieces(desk) -> None:
    d = desk([Paragraph()])
    d.at(0)
    for word in ["nghiêng", "nghiêng", "vành", "nón", "trắng", "chờ", "mưa"]:
        d.compose(word[:2])
        d.commit(word)
        d.type(" ")
    d.editor.undo()
    assert "nghiêng nghiêng vành".startswith(d.body.removeprefix("p:").strip()[:20])
    assert len(words(d)) >= 15


# What engines are told


def test_engines_see_a_caption_and_not_its_picture(desk) -> None:
    d = desk([Figure("f1", text("Chú thích"))])
    d.editor.moveCursor(END)
    assert ask(d, Query.ImSurroundingText, Query.ImCursorPosition) == ["Chú thích", 9]
    assert ask(d, Query.ImAnchorPosition) == [9]


def test_engines_see_the_paragraph_around_the_caret(desk) -> None:
    d = desk([Paragraph(text("một hai"))])
    d.at(0, 3)
    assert ask(d, Query.ImSurroundingText, Query.ImCursorPosition) == ["một hai", 3]


def test_what_is_being_composed_makes_nobody_read_the_story_again(desk) -> None:
    d = desk([Paragraph(text("lũ về ")), Paragraph(text("nhanh"))])
    before = d.editor.shown()
    d.at(0, 6)
    for letters in ("n", "nu", "nư", "nướ", "nước", "nướ", ""):
        d.compose(letters)
        assert all(now is then for now, then in zip(d.editor.shown(), before, strict=True))
    d.commit("nước")
    assert d.body == "p:lũ về nước | p:nhanh"


def test_words_composed_over_what_stands_behind_a_card_stand_there_once(desk) -> None:
    d = desk([Code("x"), Gallery((Figure("f1"), Figure("f2"))), Paragraph(text("sau"))])
    before = d.body
    cursor = d.editor.textCursor()
    card = d.editor.page.block(BODY_START)
    cursor.setPosition(card.next().next().position() - 1)
    cursor.setPosition(card.position() + 1, QTextCursor.MoveMode.KeepAnchor)
    d.editor.setTextCursor(cursor)
    d.compose("vi")
    d.settle()
    d.commit("việt")
    assert d.body == "Code | p:việt | p:sau"
    d.undo_all()
    assert d.body == before
