"""The page's context menu, by mouse and by keyboard."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu

from editor.document import Figure, Footnote, Mark, Paragraph, Run, text
from editor.ui.text.menu import context_menu

A = "https://baothinh.vn/cau"
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture
def popped(monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[str], QPoint]]:
    """The menus that opened: their words and where."""
    shown: list[tuple[list[str], QPoint]] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, at: shown.append((_titles(menu), at)))
    return shown


def _titles(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.text()]


def choose(menu: QMenu, title: str) -> None:
    (found,) = (action for action in menu.actions() if action.text() == title)
    found.trigger()


def right_click(d, where: QPoint) -> None:
    view = d.editor.viewport()
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, where, view.mapToGlobal(where))
    QApplication.sendEvent(view, event)


def place(d, block: int, offset: int) -> QPoint:
    cursor = QTextCursor(d.page.block(block + 2))
    cursor.setPosition(cursor.position() + offset)
    return d.editor.cursorRect(cursor).center()


@pytest.mark.parametrize(("key", "held"), [(Key.Key_Menu, None), (Key.Key_F10, SHIFT)])
def test_the_menu_key_opens_it_at_the_caret(desk, popped, key: Key, held) -> None:
    d = desk([Paragraph(text("một")), Paragraph(text("hai"))])
    d.at(1, 2)
    d.key(key, held)
    (titles, at) = popped[0]
    corner = d.editor.cursorRect().bottomLeft()
    assert at == d.editor.viewport().mapToGlobal(corner)
    assert {"Undo", "Cut", "Paste as plain text", "Select all"} <= set(titles)


def test_a_right_click_takes_the_caret_there_but_leaves_a_selection(desk, popped) -> None:
    d = desk([Paragraph(text("một hai ba"))])
    d.select(0, 0, 0, 3)
    right_click(d, place(d, 0, 2))
    assert d.editor.textCursor().selectedText() == "một"
    right_click(d, place(d, 0, 8))
    assert (d.editor.textCursor().hasSelection(), len(popped)) == (False, 2)
    assert d.editor.textCursor().positionInBlock() == 8


def test_others_put_entries_at_the_top_for_the_word_under_the_mouse(desk, popped) -> None:
    d = desk([Paragraph(text("nghành"))])
    d.at(0, 0)
    asked: list[int] = []

    def suggestions(there: QTextCursor) -> Sequence[tuple[str, object]]:
        asked.append(there.positionInBlock())
        return [("ngành & nghề", lambda: None), None, ("Learn it", lambda: None)]

    d.editor.menu_providers.append(suggestions)
    right_click(d, place(d, 0, 3))
    assert asked == [3]
    assert popped[0][0][:2] == ["ngành && nghề", "Learn it"]
    top = context_menu(d.editor, suggestions(d.editor.textCursor())).actions()[:4]
    assert [one.isSeparator() for one in top] == [False, True, False, True]


def test_a_link_is_opened_edited_copied_and_removed(desk) -> None:
    d = desk([Paragraph((Run("xem "), Run("đây", href=A)))])
    d.at(0, 5)
    opened: list[object] = []
    d.editor.link_opened.connect(opened.append)
    d.editor.link_asked.connect(lambda: opened.append("box"))
    menu = context_menu(d.editor)
    choose(menu, "Open link")
    choose(menu, "Edit link…")
    choose(menu, "Copy address")
    choose(menu, "Remove link")
    assert opened == [A, "box"]
    assert QApplication.clipboard().text() == A
    assert d.body == "p:xem đây"


def test_plain_paste_and_delete_keep_to_the_rules(desk) -> None:
    d = desk([Paragraph(text("xem đây"))])
    QApplication.clipboard().setText("**kia**")
    d.select(0, 4, 0, 7)
    choose(context_menu(d.editor), "Delete")
    choose(context_menu(d.editor), "Paste as plain text")
    assert d.body == "p:xem **kia**"


def test_a_footnote_is_reached_and_left(desk) -> None:
    d = desk([Paragraph((Run("A"), Run("x", Mark.FOOTNOTE))), Footnote("x", text("n"))])
    d.at(0, 1)
    choose(context_menu(d.editor), "Go to the footnote")
    assert d.editor.textCursor().blockNumber() == 3
    choose(context_menu(d.editor), "Back to the text")
    assert d.editor.textCursor().blockNumber() == 2


def test_a_right_click_on_a_figure_chooses_it(desk, popped) -> None:
    d = desk([Paragraph(text("a")), Figure("f1", text("c"))])
    box = d.editor.document().documentLayout().blockBoundingRect(d.page.block(3))
    right_click(d, QPoint(int(box.center().x()), int(box.top()) + 40))
    assert d.page.selected_object(d.editor.textCursor()) is not None
