"""Undo takes back what a writer would expect: a phrase, a shortcut, a pause."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument

from editor.document import Figure, Paragraph, text
from editor.ui.text.page.page import one_step
from editor.ui.text.strokes.grouping import TypingGroups


def test_long_typing_is_undone_in_pieces_at_words(desk) -> None:
    d = desk([Paragraph()])
    d.at(0)
    words = "Câu đầu tiên rất dài với nhiều từ. Câu thứ hai cũng thế."
    d.type(words)
    d.editor.undo()
    left = d.body.removeprefix("p:")
    assert words.startswith(left) and 20 <= len(left) < len(words)
    assert words[len(left)] == " "
    assert d.undo_all() <= 3


def test_a_pause_begins_another_step() -> None:
    document, now = QTextDocument(), [0.0]
    groups = TypingGroups(clock=lambda: now[0])
    cursor = QTextCursor(document)
    for sign, wait in (("a", 0), ("b", 0.5), ("c", 1.5)):
        now[0] += wait
        with groups.stroke(cursor, sign, cursor.position):
            cursor.insertText(sign)
    document.undo()
    assert document.toPlainText() == "ab"
    document.undo()
    assert document.toPlainText() == ""


def test_an_edit_by_another_hand_is_not_joined() -> None:
    document = QTextDocument("một hai")
    groups, cursor, other = TypingGroups(), QTextCursor(document), QTextCursor(document)
    with groups.stroke(cursor, "a", cursor.position):
        cursor.insertText("a")
    other.movePosition(QTextCursor.MoveOperation.End)
    with one_step(other):
        other.insertText("Z")
    with groups.stroke(cursor, "b", cursor.position):
        cursor.insertText("b")
    document.undo()
    assert document.toPlainText() == "amột haiZ"


def test_typing_after_a_move_of_the_caret_is_a_step_of_its_own(desk) -> None:
    d = desk([Paragraph(text("một hai"))])
    d.at(0, 3)
    d.type("X")
    d.at(0, 8)
    d.type("Y")
    d.editor.undo()
    assert d.body == "p:mộtX hai"


def test_typing_does_not_join_a_change_made_elsewhere(desk) -> None:
    d = desk([Figure("f1"), Paragraph(text("a"))])
    d.at(1, 1)
    d.type("b")
    d.editor.update_figure(2, alt="mô tả")
    d.type("c")
    d.editor.undo()
    assert (d.body, d.editor.article().blocks[0]) == ("fig:◼f1 | p:ab", Figure("f1", alt="mô tả"))


def test_undo_takes_back_only_the_shortcut(desk) -> None:
    for typed, made in (
        ("## ", "h2:"),
        ("> ", "p>:"),
        ("**a**", "p:strong<a>"),
        ("---", "hr: | p:"),
    ):
        d = desk([Paragraph()])
        d.at(0)
        d.type(typed)
        assert d.body == made
        d.editor.undo()
        assert d.body == f"p:{typed}"
        d.type("x")
        assert d.body == f"p:{typed}x"


def test_backspace_right_after_a_shortcut_takes_it_back(desk) -> None:
    d = desk([Paragraph()])
    d.at(0)
    d.type("## ")
    d.key(Qt.Key.Key_Backspace)
    assert d.body == "p:## "
    d.key(Qt.Key.Key_Backspace)
    assert d.body == "p:##"


def test_backspace_later_is_an_ordinary_one(desk) -> None:
    d = desk([Paragraph()])
    d.at(0)
    d.type("**a**b")
    d.key(Qt.Key.Key_Backspace)
    d.key(Qt.Key.Key_Backspace)
    assert d.body == ""


def test_shortcuts_can_be_switched_off(desk) -> None:
    d = desk([Paragraph()])
    d.editor.markdown_as_you_type = False
    d.at(0)
    d.type("## **a**")
    assert d.body == "p:## **a**"


def test_both_redo_keys_redo(desk) -> None:
    ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    for key, held in ((Qt.Key.Key_Y, ctrl), (Qt.Key.Key_Z, ctrl | shift)):
        d = desk([Paragraph()])
        d.at(0)
        d.type("a")
        d.key(Qt.Key.Key_Z, ctrl)
        assert d.body == ""
        d.key(key, held)
        assert d.body == "p:a"
