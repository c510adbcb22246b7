"""Moving blocks and opening them, by the window's commands."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from editor.document import Article, Paragraph, Raw, text
from editor.ui.commands import Command
from editor.ui.window import MainWindow

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


def story(window: MainWindow) -> list[str]:
    window.desk.editor.set_article(Article(blocks=tuple(Paragraph(text(w)) for w in "abcd")))
    return words(window)


def words(window: MainWindow) -> list[str]:
    blocks = window.desk.editor.article().blocks
    return [block.text[0].text for block in blocks if isinstance(block, Paragraph)]


def caret(window: MainWindow, number: int) -> None:
    page = window.desk.editor
    page.setTextCursor(QTextCursor(page.document().findBlockByNumber(number)))
    page.setFocus()


def test_the_key_moves_a_block_by_one_and_not_twice(window: MainWindow) -> None:
    story(window)
    caret(window, 2)
    QTest.keyClick(window.desk.editor, Qt.Key.Key_Down, ALT_SHIFT)
    assert words(window) == ["b", "a", "c", "d"]
    QTest.keyClick(window.desk.editor, Qt.Key.Key_Up, ALT_SHIFT)
    assert words(window) == ["a", "b", "c", "d"]


def test_the_menu_moves_the_block_with_the_caret(window: MainWindow) -> None:
    story(window)
    caret(window, 4)
    window.commands[Command.MOVE_UP].trigger()
    assert words(window) == ["a", "c", "b", "d"]
    window.commands[Command.MOVE_DOWN].trigger()
    assert words(window) == ["a", "b", "c", "d"]


def test_the_key_asks_for_the_selected_card_to_be_edited(window: MainWindow) -> None:
    page, asked = window.desk.editor, []
    page.set_article(Article(blocks=(Paragraph(text("a")), Raw("<x>", "x"))))
    page.block_opened.connect(asked.append)
    caret(window, 3)
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert asked == [3]
