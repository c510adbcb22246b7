"""What stands above the page: reached and left by keys, and gone when it was read."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from window_hands import settle, type_keys

from editor.ui.commands import Command
from editor.ui.photos.who import WhoTookThese
from editor.ui.window import MainWindow

Key = Qt.Key


def press(key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key)


def test_f6_leads_to_a_notice_and_escape_back_to_the_page(window: MainWindow) -> None:
    answered: list[str] = []
    who = WhoTookThese(3)
    who.answered.connect(answered.append)
    window.desk.notices.put("who", who)
    window.desk.editor.setFocus()
    press(Key.Key_F6)
    assert QApplication.focusWidget() is who.name
    press(Key.Key_Escape)
    assert QApplication.focusWidget() is window.desk.editor
    press(Key.Key_F6)
    type_keys(who.name, "Mai An")
    press(Key.Key_Return)
    assert answered == ["Mai An"]


def test_a_notice_that_is_closed_by_key_gives_the_keys_to_the_page(window: MainWindow) -> None:
    notices = window.desk.notices
    notices.tell("one", "Something happened.", choices=(("Do", lambda: notices.clear("one")),))
    window.desk.editor.setFocus()
    press(Key.Key_F6)
    assert isinstance(QApplication.focusWidget(), QPushButton)
    press(Key.Key_Space)
    assert not notices.shown()
    assert QApplication.focusWidget() is window.desk.editor
    press(Key.Key_F6)
    assert not notices.isAncestorOf(QApplication.focusWidget())


def test_what_was_recovered_is_told_until_one_writes_on(window: MainWindow) -> None:
    window._recovered(["a"])
    assert "recovered" in window.desk.notices.shown()
    type_keys(window.desk.editor, "x")
    assert not window.desk.notices.shown()
    window.desk.notices.tell("error", "No room.")
    type_keys(window.desk.editor, "y")
    assert list(window.desk.notices.shown()) == ["error"]


def test_what_was_recovered_is_told_until_one_goes_to_another_story(
    window: MainWindow,
) -> None:
    type_keys(window.desk.editor, "Words")
    window._recovered(["a"])
    first = window.story.id
    window.commands[Command.NEW].trigger()
    settle(window, lambda: window.story.id != first)
    assert not window.desk.notices.shown()
