"""The story as Markdown in the place of the page: nothing is lost on the way there and back."""

from collections.abc import Iterator
from random import Random

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from window_hands import settle

from editor.app import journal, stories
from editor.app.core import Core
from editor.document import (
    Article,
    Figure,
    Footnote,
    Heading,
    Mark,
    Paragraph,
    Raw,
    Run,
    Table,
    plain,
    text,
)
from editor.testing.documents import random_article
from editor.ui.commands import Command
from editor.ui.text import LIGHT, ArticleEditor, NoPictures
from editor.ui.window import MainWindow
from editor.ui.writing.source import SourceView

CTRL = Qt.KeyboardModifier.ControlModifier
_RAW = "<!-- wp:x -->\r\n<p>\tgiữ nguyên</p>"
_STORY = Article(
    headline="Cầu Trà Bồng",
    standfirst="Thông xe sáng nay.",
    blocks=(
        Paragraph((Run("Người dân "), Run("hai bờ", Mark.STRONG), Run(" mừng\u00a0vui."))),
        Heading(2, text("Qua đò")),
        Figure("ab12", text("Bến đò"), "Con đò", crop=(0.1, 0.1, 0.5, 0.5)),
        Raw(_RAW, "Khối riêng"),
        Table(((text("Xã"),), (text("Trà"),))),
        Paragraph(text("Đoạn cuối.")),
    ),
)


def write(widget: QWidget, words: str) -> None:
    for sign in words:
        key = Qt.Key.Key_Return if sign == "\n" else Qt.Key(0)
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, sign)
        QApplication.sendEvent(widget, event)


def shown(window: MainWindow, block: int = 0, offset: int = 0) -> SourceView:
    """The story's source, opened by Ctrl+U with the caret in a block of the page."""
    window.story.begin(_STORY)
    settle(window, lambda: window.story.article().headline == _STORY.headline)
    page = window.desk.editor
    cursor = QTextCursor(page.document().findBlockByNumber(block))
    cursor.setPosition(cursor.position() + offset)
    page.setTextCursor(cursor)
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_U, CTRL)
    assert window.desk.source.isVisible() and not page.isVisible()
    return window.desk.source


def back(window: MainWindow) -> ArticleEditor:
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_U, CTRL)
    assert window.desk.editor.isVisible() and not window.desk.source.isVisible()
    return window.desk.editor


def test_going_there_and_back_changes_nothing(window: MainWindow) -> None:
    source = shown(window, 2, 12)
    assert QApplication.focusWidget() is source.body
    page = back(window)
    assert QApplication.focusWidget() is page
    assert window.story.article() == _STORY
    assert not page.document().isUndoAvailable() and not window.story.keeper.unkept


def test_the_caret_keeps_its_place_both_ways(window: MainWindow) -> None:
    source = shown(window, 2, len("Người dân hai b"))
    at = source.body.textCursor().position()
    assert source.body.toPlainText()[:at].endswith("**hai b")
    for _ in range(2):
        QTest.keyClick(source.body, Qt.Key.Key_Right)
    page = back(window)
    cursor = page.textCursor()
    assert (cursor.blockNumber(), cursor.positionInBlock()) == (2, len("Người dân hai bờ"))


@pytest.mark.parametrize("block", [0, 1])
def test_the_caret_keeps_its_place_in_headline_and_standfirst(
    window: MainWindow, block: int
) -> None:
    source = shown(window, block, 3)
    field = (source.headline, source.standfirst)[block]
    assert QApplication.focusWidget() is field
    write(field, "X")
    page = back(window)
    assert (page.textCursor().blockNumber(), page.textCursor().positionInBlock()) == (block, 4)
    article = window.story.article()
    assert (article.headline, article.standfirst)[block][3] == "X"


def test_what_is_written_there_is_one_undo_step_of_the_page(window: MainWindow) -> None:
    source = shown(window, 7)
    source.body.moveCursor(QTextCursor.MoveOperation.End)
    write(source.body, "\n\n## Mới")
    window.story.keeper.note()
    write(source.body, " thêm")
    window.story.keeper.note()
    source.headline.end(False)
    write(source.headline, " mới")
    page = back(window)
    article = window.story.article()
    assert article.blocks[:-1] == _STORY.blocks
    assert article.blocks[-1] == Heading(2, text("Mới thêm"))
    assert article.headline == "Cầu Trà Bồng mới"
    page.undo()
    assert window.story.article() == _STORY
    page.redo()
    assert window.story.article() == article


def test_what_is_typed_there_is_in_the_journal_while_it_is_open(
    window: MainWindow, core: Core
) -> None:
    source = shown(window, 7, 0)
    story, before = window.story.id, window.story.keeper.sequence
    write(source.body, "Trưa nay. ")
    settle(window, lambda: journal.next_sequence(core, story) > before)
    assert source.isVisible()
    window.story.keeper.close()  # as a kill would
    assert journal.recover(core) == [story]
    again = stories.open_story(core, story).article
    assert plain(again.blocks[-1].text) == "Trưa nay. Đoạn cuối."


def test_typing_goes_on_while_the_journal_takes_what_is_there(window: MainWindow) -> None:
    source = shown(window, 7, 0)
    for words in ("Một ", "hai ", "ba "):
        write(source.body, words)
        window.story.keeper.note()
        QApplication.processEvents()
    assert "Một hai ba Đoạn cuối." in source.body.toPlainText()


def test_a_line_written_behind_the_footnotes_of_a_page_with_blank_lines_has_the_caret(
    window: MainWindow,
) -> None:
    blocks = (
        Paragraph(text("Một")),
        Paragraph(),
        Paragraph(),
        Paragraph((Run("Hai"), Run("1", Mark.FOOTNOTE))),
        Paragraph(text("Một")),
        Footnote("1", text("Báo cáo")),
    )
    window.story.begin(Article(headline="Blank", blocks=blocks))
    settle(window, lambda: window.story.article().headline == "Blank")
    QTest.keyClick(window.desk.editor, Qt.Key.Key_U, CTRL)
    body = window.desk.source.body
    body.setFocus()
    body.moveCursor(QTextCursor.MoveOperation.End)
    write(body, "\n\nBa")
    page = back(window)
    assert page.textCursor().block().text() == "Ba"
    assert page.textCursor().positionInBlock() == 2
    write(page, "!")
    assert plain(page.article().blocks[-2].text) == "Ba!"


def test_a_long_standfirst_shows_how_it_begins(window: MainWindow) -> None:
    window.story.begin(Article(standfirst="Sáng nay " * 30, blocks=_STORY.blocks))
    settle(window, lambda: window.story.article().standfirst)
    window.desk.editor.setTextCursor(
        QTextCursor(window.desk.editor.document().findBlockByNumber(3))
    )
    QTest.keyClick(window.desk.editor, Qt.Key.Key_U, CTRL)
    assert window.desk.source.standfirst.cursorPosition() == 0


def test_a_photo_that_comes_meanwhile_stands_in_both(window: MainWindow) -> None:
    source = shown(window, 7, 0)
    write(source.body, "Trưa nay. ")
    window.desk.editor.insert_figures([Figure("cd34", text("Đến muộn"))], at=3)
    settle(window, lambda: "cd34" in source.body.toPlainText())
    assert "Trưa nay. Đoạn cuối." in source.body.toPlainText()
    back(window)
    article = window.story.article()
    assert Figure("cd34", text("Đến muộn")) in article.blocks
    assert plain(article.blocks[-1].text) == "Trưa nay. Đoạn cuối."


def test_commands_for_the_page_rest_and_find_goes_back_to_it(window: MainWindow) -> None:
    source = shown(window, 2)
    write(source.body, "x")
    window.story.keeper.note()
    assert not window.commands[Command.BOLD].isEnabled()
    window.commands[Command.FIND].trigger()
    assert window.desk.editor.isVisible() and window.desk.findbar.isVisible()
    assert not window.commands[Command.SOURCE].isChecked()
    window.desk.findbar.put_away()
    assert window.commands[Command.BOLD].isEnabled()


def test_another_story_shows_its_own_source(window: MainWindow) -> None:
    source = shown(window, 7)
    write(source.body, "Trưa nay. ")
    first = window.story.id
    window.story.begin(Article(headline="Bài khác", blocks=(Paragraph(text("Khác")),)))
    settle(window, lambda: window.story.id != first and source.headline.text() == "Bài khác")
    assert source.body.toPlainText() == "Khác\n"
    kept = stories.open_story(window.core, first).article
    assert plain(kept.blocks[-1].text) == "Trưa nay. Đoạn cuối."


@pytest.fixture
def view(qapp: QApplication) -> Iterator[SourceView]:
    page = ArticleEditor(NoPictures(), LIGHT)
    made = SourceView(page)
    yield made
    made.deleteLater()
    page.deleteLater()


def test_any_story_survives_an_edit_of_its_source_and_comes_back_by_undo(
    view: SourceView,
) -> None:
    page = view._page
    for seed in range(25):
        article = random_article(Random(seed))
        page.set_article(article)
        before = page.article()
        view.show_or_hide(True)
        view.body.moveCursor(QTextCursor.MoveOperation.End)
        write(view.body, "\n\nThêm một đoạn.")
        view.show_or_hide(False)
        after = page.article()
        assert set(before.blocks) <= set(after.blocks), seed
        assert any("Thêm một đoạn." in str(block) for block in after.blocks), seed
        page.undo()
        assert page.article() == before, seed


def test_whatever_is_written_is_taken_word_for_word(view: SourceView) -> None:
    page = view._page
    for seed in range(25):
        dice = Random(seed)
        page.set_article(random_article(dice))
        view.show_or_hide(True)
        for _ in range(6):
            cursor = view.body.textCursor()
            cursor.setPosition(dice.randrange(len(view._markdown()) + 1))
            view.body.setTextCursor(cursor)
            write(view.body, dice.choice(["*", "[", "](x", "\n", "> ", "`", "lạc", "|", "&amp"]))
        view.body.moveCursor(QTextCursor.MoveOperation.End)
        write(view.body, "\n\nchữ cuối")
        view.show_or_hide(False)
        assert "chữ cuối" in str(page.article())
