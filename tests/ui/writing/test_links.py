"""The link box by keyboard, and links in the window."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from window_hands import settle, type_keys

from editor.document import Paragraph, Run
from editor.ui.window import MainWindow
from editor.ui.writing.linkbox import LinkBox

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
A = "https://baothinh.vn/cau"


@pytest.fixture
def box(window: MainWindow) -> LinkBox:
    QApplication.clipboard().clear()
    type_keys(window.desk.editor, "Tin\n\nxem cau")
    settle(window)
    return window.links.box


def select_word(window: MainWindow) -> None:
    for _ in range(3):
        QTest.keyClick(window.desk.editor, Key.Key_Left, SHIFT)
    settle(window)


def ask(window: MainWindow) -> None:
    QTest.keyClick(window.desk.editor, Key.Key_K, CTRL)


def test_ctrl_k_links_the_selected_words(window: MainWindow, box: LinkBox) -> None:
    select_word(window)
    ask(window)
    assert box.isVisible() and box.words.isHidden() and box.remove.isHidden()
    assert QApplication.focusWidget() is box.address
    QTest.keyClicks(box.address, "baothinh.vn/cau")
    QTest.keyClick(box.address, Key.Key_Return)
    assert not box.isVisible()
    assert QApplication.focusWidget() is window.desk.editor
    assert window.desk.editor.article().blocks == (Paragraph((Run("xem "), Run("cau", href=A))),)


def test_the_clipboards_link_is_there_already(window: MainWindow, box: LinkBox) -> None:
    QApplication.clipboard().setText(f" {A} ")
    select_word(window)
    ask(window)
    assert box.address.text() == A
    QTest.keyClick(box.address, Key.Key_Return)
    assert window.desk.editor.link_at_cursor() == A


def test_a_link_without_selection_brings_its_words(window: MainWindow, box: LinkBox) -> None:
    ask(window)
    QTest.keyClicks(box.words, " moi")
    QTest.keyClicks(box.address, A)
    QTest.keyClick(box.words, Key.Key_Return)
    type_keys(window.desk.editor, "!")
    blocks = window.desk.editor.article().blocks
    assert blocks == (Paragraph((Run("xem cau"), Run("moi", href=A), Run("!"))),)


def test_a_link_is_edited_copied_and_removed(window: MainWindow, box: LinkBox) -> None:
    select_word(window)
    window.desk.editor.set_link(A)
    QTest.keyClick(window.desk.editor, Key.Key_Right)
    settle(window)
    ask(window)
    assert (box.address.text(), box.words.text()) == (A, "cau")
    box.copy.click()
    assert QApplication.clipboard().text() == A
    box.address.setText("b.example")
    QTest.keyClick(box.address, Key.Key_Return)
    assert window.desk.editor.link_at_cursor() == "https://b.example"
    ask(window)
    box.remove.click()
    assert window.desk.editor.article().blocks == (Paragraph((Run("xem cau"),)),)


def test_what_is_no_address_is_told_and_nothing_happens(window: MainWindow, box: LinkBox) -> None:
    select_word(window)
    ask(window)
    QTest.keyClicks(box.address, "javascript:alert(1)")
    QTest.keyClick(box.address, Key.Key_Return)
    assert box.isVisible() and "javascript" in box.fault.text()
    assert not box.follow.isEnabled()
    QTest.keyClick(box.address, Key.Key_Escape)
    assert not box.isVisible()
    assert QApplication.focusWidget() is window.desk.editor
    assert window.desk.editor.article().blocks == (Paragraph((Run("xem cau"),)),)


def test_in_the_headline_there_is_no_link_to_make(window: MainWindow, box: LinkBox) -> None:
    window.desk.focus_headline()
    settle(window)
    ask(window)
    assert not box.isVisible()


def test_going_back_to_the_page_closes_the_box(window: MainWindow, box: LinkBox) -> None:
    ask(window)
    QTest.mouseClick(window.desk.editor.viewport(), Qt.MouseButton.LeftButton)
    window.desk.editor.setFocus()
    assert not box.isVisible()


def test_a_followed_link_opens_in_the_browser(
    window: MainWindow, box: LinkBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    window.desk.editor.link_opened.emit(A)
    window.desk.editor.link_opened.emit("javascript:alert(1)")
    assert opened == [QUrl(A)]


def test_a_links_address_stands_in_the_status_line_while_the_mouse_is_on_it(
    window: MainWindow,
) -> None:
    window.status.hint.setText("Remark")
    window.desk.editor.link_hovered.emit(A)
    assert window.status.hint.text() == A
    window.desk.editor.link_hovered.emit("")
    assert window.status.hint.text() == "Remark"
