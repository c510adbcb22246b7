"""How long the story is: in the status line, of the selection, against the print slot."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from window_hands import settle, type_keys

from editor.document import Article, Figure, Paragraph, text
from editor.document.counts import Counts
from editor.ui.lengths import Lengths
from editor.ui.window import MainWindow


def test_the_selection_is_counted_beside_the_story(window: MainWindow) -> None:
    page = window.desk.editor
    type_keys(page, "Headline\nTwo words\nThree more words")
    settle(window, lambda: window.status.words.text() == "5 words")
    QTest.keyClick(page, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    settle(window, lambda: window.status.words.text() == "5 words · 3 selected")
    assert "Selected: 3 words, 16 characters (14 without blanks)" in window.status.words.toolTip()
    QTest.keyClick(page, Qt.Key.Key_Right)
    settle(window, lambda: window.status.words.text() == "5 words")


def test_a_slot_is_typed_kept_and_measured_against(window: MainWindow) -> None:
    page, slot = window.desk.editor, window.right.story.slot
    type_keys(page, "Headline\nTwo words\nThree more words")
    slot.setFocus()
    QTest.keyClicks(slot, "a4")
    settle(window, lambda: window.status.words.text() == "5/4 words")
    assert window.status.words.property("state") == "warning"
    assert window.status.words.toolTip().startswith("1 words too many")
    QTest.keyClick(slot, Qt.Key.Key_0)
    settle(window, lambda: window.status.words.text() == "5/40 words")
    assert not window.status.words.property("state")
    window.story.keeper.keep()
    settle(window)
    story = window.story.keeper.story
    assert story is not None and story.article.slot == 40
    slot.clear()
    QTest.keyClick(slot, Qt.Key.Key_Backspace)
    assert window.story.article().slot == 40, "only what is typed counts"


def test_emptying_the_slot_takes_it_away(window: MainWindow) -> None:
    slot = window.right.story.slot
    slot.setFocus()
    QTest.keyClicks(slot, "7")
    QTest.keyClick(slot, Qt.Key.Key_Backspace)
    settle(window, lambda: window.status.words.text() == "0 words")
    assert window.story.article().slot == 0


def test_captions_take_no_room_in_the_slot(window: MainWindow) -> None:
    blocks = (Paragraph(text("Ba chữ thôi")), Figure("f", text("Chú thích dài hơn")))
    window.desk.show_article(Article(blocks=blocks), False)
    window.desk.edited.emit()
    settle(window, lambda: window.status.words.text() == "3 words")
    assert "Captions apart: 4 words" in window.status.words.toolTip()


@pytest.mark.parametrize(("count", "full"), [(0, 0), (350, 350), (700, 700), (900, 700)])
def test_the_bar_fills_with_the_story(qapp: object, count: int, full: int) -> None:
    lengths = Lengths()
    lengths.show_counts(Counts(words=count), 700)
    assert (lengths.bar.value(), lengths.bar.maximum()) == (full, 700)
    assert not lengths.bar.isHidden()
    lengths.show_counts(Counts(words=count), 0)
    assert lengths.bar.isHidden()
