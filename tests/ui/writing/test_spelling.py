"""Slips are underlined once one pauses, and mended from the keyboard or a menu."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from window_hands import settle, type_keys

from editor.app import stories, words
from editor.app.core import Core
from editor.document import Article, Figure, Mark, Paragraph, Run, text
from editor.document.story import Reason
from editor.ui.commands import Command
from editor.ui.window import MainWindow

Key = Qt.Key
ARTICLE = Article(
    headline="Nghành thuế họp",
    blocks=(
        Paragraph((Run("Sáng nay "), Run("🛶 nghành", Mark.STRONG), Run(" du lịch krixi họp."))),
        Figure("f1", text("Nghệ nhân Krixi bên ghe đựơc vớt")),
    ),
)


@pytest.fixture
def story(window: MainWindow, core: Core) -> str:
    made = stories.new_story(core, "vi").id
    stories.keep(core, made, ARTICLE, Reason.TYPED)
    window.show()
    window.story.open(made)
    settle(window, lambda: window.story.id == made)
    settle(window, lambda: window.spelling.mistakes)
    return made


def underlined(window: MainWindow) -> list[str]:
    document, out = window.desk.editor.document(), []
    for start, end in window.spelling.mistakes:
        cursor = QTextCursor(document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        out.append(cursor.selectedText())
    return out


def menu() -> QMenu:
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def choose(title: str) -> None:
    popup = menu()
    action = next(one for one in popup.actions() if title in one.text())
    popup.close()
    action.trigger()


def test_slips_in_headline_body_and_captions_are_underlined_names_of_captions_are_not(
    window: MainWindow, story: str
) -> None:
    assert underlined(window) == ["Nghành", "nghành", "đựơc"]
    assert not window.desk.editor.document().isUndoAvailable()


def test_the_next_slip_is_mended_by_keyboard_with_its_marks_in_one_undo_step(
    window: MainWindow, story: str
) -> None:
    page = window.desk.editor
    page.setTextCursor(QTextCursor(page.document().findBlockByNumber(2)))
    window.commands[Command.NEXT_MISTAKE].trigger()
    assert page.textCursor().selectedText() == "nghành"
    assert menu().activeAction().text() == "ngành"
    QTest.keyClick(menu(), Key.Key_Return)
    body = page.article().blocks[0]
    assert isinstance(body, Paragraph)
    assert body.text[1] == Run("🛶 ngành", Mark.STRONG)
    settle(window, lambda: underlined(window) == ["Nghành", "đựơc"])
    page.undo()
    assert page.article().blocks == ARTICLE.blocks


def test_a_word_is_learnt_for_good(window: MainWindow, core: Core, story: str) -> None:
    page = window.desk.editor
    page.moveCursor(QTextCursor.MoveOperation.Start)
    window.commands[Command.NEXT_MISTAKE].trigger()
    choose("dictionary")
    settle(window, lambda: underlined(window) == ["đựơc"])
    assert words.own_words(core) == {"Nghành"}


def test_a_word_is_ignored_here(window: MainWindow, core: Core, story: str) -> None:
    window.desk.editor.moveCursor(QTextCursor.MoveOperation.Start)
    window.commands[Command.NEXT_MISTAKE].trigger()
    choose("Ignore")
    settle(window, lambda: underlined(window) == ["đựơc"])
    assert words.own_words(core) == frozenset()
    other = stories.new_story(core, "vi").id
    stories.keep(core, other, ARTICLE, Reason.TYPED)
    window.story.open(other)
    settle(window, lambda: window.story.id == other)
    settle(window, lambda: "Nghành" in underlined(window))


def test_the_word_at_the_caret_is_left_alone_until_it_is_left(
    window: MainWindow, story: str
) -> None:
    page = window.desk.editor
    page.moveCursor(QTextCursor.MoveOperation.Start)
    page.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    type_keys(page, " tesst")
    settle(window, lambda: len(underlined(window)) == 3)
    window.spelling._at_once.start()
    settle(window, lambda: not window.spelling._at_once.isActive())
    assert "tesst" not in underlined(window)
    type_keys(page, " ")
    settle(window, lambda: "tesst" in underlined(window))


def test_nothing_is_looked_through_before_one_stops_typing(window: MainWindow, story: str) -> None:
    type_keys(window.desk.editor, "chu ")
    QApplication.processEvents()
    assert window.spelling._pause.isActive()


def test_spelling_can_be_switched_off(window: MainWindow, story: str) -> None:
    window.commands[Command.SPELLING].setChecked(False)
    settle(window, lambda: underlined(window) == [])
    window.commands[Command.SPELLING].setChecked(True)
    settle(window, lambda: len(underlined(window)) == 3)


def test_the_context_menu_offers_what_was_meant(window: MainWindow, story: str) -> None:
    page = window.desk.editor
    page.setTextCursor(page.document().find("đựơc"))
    QTest.keyClick(page, Key.Key_Menu)
    choose("được")
    figure = page.article().blocks[1]
    assert isinstance(figure, Figure)
    assert figure.caption == text("Nghệ nhân Krixi bên ghe được vớt")


def test_words_that_came_beneath_an_open_menu_are_not_mended(
    window: MainWindow, story: str
) -> None:
    page = window.desk.editor
    (start, _), *_ = window.spelling.mistakes
    there = QTextCursor(page.document())
    there.setPosition(start + 1)
    _, mend = window.spelling.entries_at(there)[0]
    QTextCursor(page.document()).insertText("Ba xã ven sông ")
    before = page.article()
    mend()
    assert page.article() == before
