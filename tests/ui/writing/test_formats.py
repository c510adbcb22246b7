"""Marks and kinds in the window: their keys, and what the bar shows of the caret."""

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from window_hands import settle, type_keys

from editor.document import Figure, Footnote, Mark, Paragraph, Run
from editor.ui.commands import Command
from editor.ui.text.menu import context_menu
from editor.ui.window import MainWindow

C = Command
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def in_the_body(window: MainWindow, words: str) -> None:
    """Through headline and standfirst, then a first paragraph."""
    type_keys(window.desk.editor, f"Tin nhanh\n\n{words}")
    settle(window)


def select_paragraph(window: MainWindow) -> None:
    cursor = window.desk.editor.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    window.desk.editor.setTextCursor(cursor)
    settle(window)


def press(window: MainWindow, key: Key, held: Qt.KeyboardModifier) -> None:
    QTest.keyClick(window.desk.editor, key, held)
    settle(window)


@pytest.mark.parametrize(
    ("key", "held", "command", "mark"),
    [
        (Key.Key_B, CTRL, C.BOLD, Mark.STRONG),
        (Key.Key_I, CTRL, C.ITALIC, Mark.EMPHASIS),
        (Key.Key_X, CTRL | SHIFT, C.STRIKE, Mark.STRIKE),
        (Key.Key_E, CTRL, C.CODE, Mark.CODE),
        (Key.Key_Equal, CTRL, C.SUB, Mark.SUB),
        (Key.Key_Equal, CTRL | SHIFT, C.SUP, Mark.SUP),
    ],
)
def test_a_marks_key_marks_once_and_its_command_shows_it(
    window: MainWindow, key: Key, held: Qt.KeyboardModifier, command: Command, mark: Mark
) -> None:
    in_the_body(window, "H2O")
    select_paragraph(window)
    press(window, key, held)
    assert window.desk.editor.article().blocks == (Paragraph((Run("H2O", mark),)),)
    assert window.commands[command].isChecked()
    press(window, Key.Key_M, CTRL)
    assert window.desk.editor.article().blocks == (Paragraph((Run("H2O"),)),)
    assert not window.commands[command].isChecked()


def test_the_bar_says_what_kind_of_block_the_caret_is_in(window: MainWindow) -> None:
    kinds = window.bar.kinds
    assert not kinds.isEnabled()
    in_the_body(window, "Giao thong")
    assert (kinds.isEnabled(), kinds.text()) == (True, "Paragraph")
    press(window, Key.Key_2, CTRL | ALT)
    assert kinds.text() == "Sub-heading"
    window.commands[C.PULL_QUOTE].trigger()
    settle(window)
    assert kinds.text() == "Pull quote"
    window.commands[C.PULL_QUOTE].trigger()
    settle(window)
    assert kinds.text() == "Paragraph"
    window.desk.focus_headline()
    settle(window)
    assert not kinds.isEnabled()
    assert not any(window.commands[one].isEnabled() for one in (C.BOLD, C.CLEAR, C.LINK, C.LIST))


def test_choosing_a_kind_in_the_bars_menu_turns_the_paragraph(window: MainWindow) -> None:
    in_the_body(window, "Cac moc")
    (box,) = (a for a in window.bar.kinds.menu().actions() if a.text() == "Information box")
    box.trigger()
    settle(window)
    assert window.bar.kinds.text() == "Information box"
    assert window.desk.editor.article().blocks[0].container == "box"


def test_the_bar_fits_the_narrowest_window(window: MainWindow) -> None:
    assert window.bar.minimumSizeHint().width() <= window.minimumWidth()


def offered(window: MainWindow) -> list[str]:
    menu = context_menu(window.desk.editor)
    return [action.text() for action in menu.actions() if action.text()]


def test_the_pages_menu_offers_what_is_of_use_there(window: MainWindow) -> None:
    window.desk.focus_headline()
    settle(window)
    assert not {"Set words as", "Footnote", "Move up"} & set(offered(window))
    in_the_body(window, "Cac moc")
    assert {"Set words as", "Turn into", "Link…", "Footnote", "Comment", "Move up"} <= set(
        offered(window)
    )
    assert "Edit this block…" not in offered(window)
    press(window, Key.Key_F, CTRL | ALT)
    assert not {"Turn into", "Footnote", "Move up"} & set(offered(window))


def test_the_pages_menu_knows_of_a_caret_that_has_only_just_come(window: MainWindow) -> None:
    in_the_body(window, "Cac moc")
    body = window.desk.editor.textCursor()
    window.desk.focus_headline()
    settle(window)
    window.desk.editor.setTextCursor(body)
    menu = context_menu(window.desk.editor)
    (link,) = (action for action in menu.actions() if action.text() == "Link…")
    assert link.isEnabled()


def test_ctrl_alt_f_puts_a_footnote_in_and_escape_comes_back(window: MainWindow) -> None:
    in_the_body(window, "Cau dai 820 m")
    press(window, Key.Key_F, CTRL | ALT)
    type_keys(window.desk.editor, "Ke ca duong dan.")
    QTest.keyClick(window.desk.editor, Key.Key_Escape)
    type_keys(window.desk.editor, ".")
    paragraph, note = window.desk.editor.article().blocks
    assert paragraph.text == (Run("Cau dai 820 m"), Run("1", Mark.FOOTNOTE), Run("."))
    assert note == Footnote("1", (Run("Ke ca duong dan."),))


def test_alt_enter_goes_from_mark_to_footnote_and_back(window: MainWindow) -> None:
    in_the_body(window, "Cau")
    press(window, Key.Key_F, CTRL | ALT)
    for number in (2, 3, 2):
        press(window, Key.Key_Return, ALT)
        assert window.desk.editor.textCursor().blockNumber() == number


def test_the_bar_names_what_the_caret_is_in(window: MainWindow) -> None:
    page, kinds = window.desk.editor, window.bar.kinds
    settle(window)
    assert kinds.text() == "Headline"
    type_keys(page, "Tin nhanh\n")
    settle(window)
    assert kinds.text() == "Standfirst"
    type_keys(page, "\nThan bai")
    settle(window)
    assert kinds.text() == window.commands[C.PARAGRAPH].text()
    page.insert_figures([Figure("f1")])
    settle(window)
    assert (kinds.text(), kinds.isEnabled()) == ("Caption", False)


def test_the_list_of_kinds_reads_from_the_left_beneath_its_button(window: MainWindow) -> None:
    window.show()
    in_the_body(window, "words")
    kinds = window.bar.kinds
    QTimer.singleShot(0, kinds.menu().hide)
    corners = []
    kinds.menu().aboutToHide.connect(lambda: corners.append(kinds.menu().pos().x()))
    kinds.showMenu()
    assert kinds.menu().layoutDirection() == Qt.LayoutDirection.LeftToRight
    assert corners == [kinds.mapToGlobal(QPoint()).x()]
