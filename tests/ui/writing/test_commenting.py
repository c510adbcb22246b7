"""The desk asks about words; the question follows them, whatever is typed."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from window_hands import settle, type_keys

from editor.app import comments, stories
from editor.app.core import Core
from editor.app.showing import story_html, story_markdown
from editor.document import Article, Figure, Paragraph, text
from editor.document.story import Reason
from editor.ui.commands import Command
from editor.ui.text.sheet.highlights import Layer
from editor.ui.window import MainWindow

ARTICLE = Article(
    headline="Nước lũ rút chậm",
    blocks=(
        Paragraph(text=text("Sáng nay ba xã ven sông vẫn ngập sâu hơn nửa mét.")),
        Figure("f1", text("Ông Tám bên ghe 🛶 cũ.")),
        Paragraph(text=text("Ông Lê Văn Tám, 62 tuổi, nói nước rút chậm hơn năm ngoái.")),
    ),
)


@pytest.fixture
def story(window: MainWindow, core: Core) -> str:
    made = stories.new_story(core, "vi").id
    stories.keep(core, made, ARTICLE, Reason.TYPED)
    window.show()
    window.story.open(made)
    settle(window, lambda: window.story.id == made)
    return made


def select(window: MainWindow, words: str) -> QTextCursor:
    page = window.desk.editor
    found = page.document().find(words)
    assert not found.isNull()
    page.setTextCursor(found)
    return found


def ask(window: MainWindow, words: str, question: str) -> None:
    select(window, words)
    window.commands[Command.COMMENT].trigger()
    field = window.right.comments.draft.field
    type_keys(field, question)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(window, lambda: window.right.comments.cards)


def highlighted(window: MainWindow) -> list[str]:
    page = window.desk.editor
    out = []
    for start, end in page.highlights.spans(Layer.COMMENTS):
        cursor = QTextCursor(page.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        out.append(cursor.selectedText())
    return out


def press(window: MainWindow, words: str) -> None:
    settle(window)
    buttons = window.right.comments.findChildren(QPushButton)
    next(b for b in buttons if b.text() == words and b.isVisibleTo(window)).click()


def test_a_question_is_pinned_to_the_selected_words_and_is_no_edit(
    window: MainWindow, core: Core, story: str
) -> None:
    ask(window, "62 tuổi", "Dung tuoi chua?")
    (kept,) = comments.comments(core, story)
    assert (kept.words, kept.anchor.exact) == ("Dung tuoi chua?", "62 tuổi")
    assert highlighted(window) == ["62 tuổi"]
    assert window.story.article() == ARTICLE
    assert not window.story.keeper.unkept
    assert not window.desk.editor.document().isUndoAvailable()


def test_a_question_follows_its_words_and_is_there_after_opening_again(
    window: MainWindow, core: Core, story: str
) -> None:
    ask(window, "cũ", "Ghe nao?")
    page = window.desk.editor
    page.moveCursor(QTextCursor.MoveOperation.Start)
    type_keys(page, "Tin nhanh: ")
    settle(window, lambda: highlighted(window) == ["cũ"])
    window.story.keeper.keep()
    settle(window, lambda: comments.comments(core, story)[0].anchor.at > 70)
    window.commands[Command.NEW].trigger()
    settle(window, lambda: window.story.id != story)
    assert highlighted(window) == []
    window.story.open(story)
    settle(window, lambda: highlighted(window) == ["cũ"])


def test_words_that_come_back_by_undo_have_their_question_again(
    window: MainWindow, story: str
) -> None:
    ask(window, "62 tuổi", "Bao nhieu?")
    page = window.desk.editor
    select(window, "62 tuổi")
    QTest.keyClick(page, Qt.Key.Key_Delete)
    settle(window, lambda: highlighted(window) == [] and "gone" in _names(window))
    page.undo()
    settle(window, lambda: highlighted(window) == ["62 tuổi"])


def _names(window: MainWindow) -> str:
    return " ".join(label.text() for label in window.right.comments.findChildren(QLabel))


def test_another_story_on_the_page_has_none_of_them_from_its_first_moment(
    window: MainWindow, story: str
) -> None:
    ask(window, "62 tuổi", "Dung tuoi chua?")
    seen = []
    window.story.shown.connect(lambda _: seen.append(window.commenting.spans))
    window.commands[Command.NEW].trigger()
    settle(window, lambda: window.story.id != story)
    assert seen == [{}]


def test_a_question_is_asked_in_the_story_where_it_was_begun(
    window: MainWindow, core: Core, story: str
) -> None:
    select(window, "ba xã")
    window.commands[Command.COMMENT].trigger()
    window.commands[Command.NEW].trigger()
    settle(window, lambda: window.story.id != story)
    field = window.right.comments.draft.field
    type_keys(field, "Xa nao?")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(window, lambda: comments.comments(core, story))
    assert comments.comments(core, window.story.id) == []


def test_answers_and_settling(window: MainWindow, core: Core, story: str) -> None:
    ask(window, "ba xã", "Xa nao?")
    press(window, "Answer")
    field = window.right.comments.draft.field
    type_keys(field, "An Phu.")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle(window, lambda: len(comments.comments(core, story)) == 2)
    assert window.right.tabs.tabText(3) == "Comments 1"
    press(window, "Settled")
    settle(window, lambda: highlighted(window) == [])
    assert window.right.tabs.tabText(3) == "Comments"
    window.right.comments.all.setChecked(True)
    press(window, "Delete")
    settle(window, lambda: comments.comments(core, story) == [])


def test_no_reader_gets_a_comment(window: MainWindow, core: Core, story: str) -> None:
    ask(window, "62 tuổi", "Bi mat cua toa soan")
    assert "Bi mat" not in story_markdown(core, story) + story_html(core, story)


def test_ctrl_enter_asks_the_question_and_sends_nothing(
    window: MainWindow, core: Core, story: str
) -> None:
    sent = []
    window.commands[Command.SEND].triggered.connect(lambda: sent.append(story))
    window.commands[Command.SEND].setEnabled(True)
    select(window, "ba xã")
    window.commands[Command.COMMENT].trigger()
    field = window.right.comments.draft.field
    settle(window, field.hasFocus)
    type_keys(field, "Which ones?")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(window, lambda: window.right.comments.cards)
    assert [comment.words for comment in comments.comments(core, story)] == ["Which ones?"]
    assert sent == []


def test_escape_goes_back_to_the_page_and_keeps_the_questions_words(
    window: MainWindow, story: str
) -> None:
    select(window, "ba xã")
    window.commands[Command.COMMENT].trigger()
    field = window.right.comments.draft.field
    settle(window, field.hasFocus)
    type_keys(field, "Which ones?")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert window.desk.editor.hasFocus()
    window.commands[Command.COMMENT].trigger()
    assert field.toPlainText() == "Which ones?"
