"""Highlights lie over the page: they go where their words go, and change nothing."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from editor.document import Paragraph, text
from editor.ui.text import DARK, ArticleEditor
from editor.ui.text.sheet.highlights import Layer

_LONG = [Paragraph(text(f"Đoạn {n} kể chuyện bến đò sông Trà mùa nước lớn.")) for n in range(400)]


def place(editor: ArticleEditor, words: str, after: int = 0) -> tuple[int, int]:
    found = editor.document().find(words, after)
    return found.selectionStart(), found.selectionEnd()


def marked(editor: ArticleEditor, layer: Layer) -> list[str]:
    """The words that a layer highlights."""
    out = []
    for start, end in editor.highlights.spans(layer):
        cursor = QTextCursor(editor.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        out.append(cursor.selectedText())
    return out


def painted(editor: ArticleEditor) -> list[str]:
    """The words that Qt was told to highlight."""
    return [one.cursor.selectedText() for one in editor.extraSelections()]


def test_a_highlight_stays_on_its_words_while_keys_are_typed_before_and_behind(desk: Any) -> None:
    page = desk([Paragraph(text("Cầu Trà Bồng thông xe"))])
    page.editor.highlights.set(Layer.FIND, [place(page.editor, "Trà Bồng")])
    page.at(0, 0)
    page.type("Sáng nay, ")
    page.at(0, len("Sáng nay, Cầu Trà Bồng"))
    page.key(Qt.Key.Key_Return)
    assert marked(page.editor, Layer.FIND) == ["Trà Bồng"]
    assert painted(page.editor) == ["Trà Bồng"]


def test_a_highlight_is_no_edit(desk: Any) -> None:
    page = desk([Paragraph(text("Cầu Trà Bồng thông xe"))])
    page.editor.take_edits()
    page.editor.highlights.set(Layer.SPELLING, [place(page.editor, "thông")])
    assert not page.editor.document().isUndoAvailable()
    assert page.editor.take_edits() == []


def test_words_that_are_deleted_take_their_highlight_along(desk: Any) -> None:
    page = desk([Paragraph(text("Cầu Trà Bồng thông xe"))])
    page.editor.highlights.set(Layer.FIND, [place(page.editor, "Trà"), place(page.editor, "xe")])
    page.select(0, 4, 0, 8)
    page.key(Qt.Key.Key_Delete)
    assert marked(page.editor, Layer.FIND) == ["xe"]


def test_bold_and_a_new_kind_leave_highlights_as_they_are(desk: Any) -> None:
    page = desk([Paragraph(text("Cầu Trà Bồng thông xe"))])
    page.editor.highlights.set(Layer.COMMENTS, [place(page.editor, "Trà Bồng")])
    page.select(0, 0, 0, 12)
    page.key(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert marked(page.editor, Layer.COMMENTS) == ["Trà Bồng"]


def test_of_many_highlights_qt_gets_those_in_view_and_scrolling_brings_the_others(
    desk: Any,
) -> None:
    page = desk(_LONG)
    editor = page.editor
    spans, at = [], 0
    while (found := place(editor, "bến đò", at))[1] > at:
        spans.append(found)
        at = found[1]
    editor.highlights.set(Layer.FIND, spans)
    assert len(editor.highlights.spans(Layer.FIND)) == 400
    shown = len(painted(editor))
    assert 0 < shown < 120
    editor.verticalScrollBar().setValue(editor.verticalScrollBar().maximum())
    page.settle()
    last = editor.extraSelections()[-1]
    assert last.cursor.selectionEnd() == spans[-1][1]


@pytest.mark.parametrize("block", [0, 200, 399], ids=["above", "middle", "below"])
def test_an_edit_out_of_view_moves_the_highlights_behind_it(desk: Any, block: int) -> None:
    page = desk(_LONG)
    editor = page.editor
    spans = [place(editor, f"Đoạn {n} ") for n in (0, 100, 200, 201, 300, 399)]
    editor.highlights.set(Layer.FIND, spans)
    editor.verticalScrollBar().setValue(editor.verticalScrollBar().maximum() // 2)
    page.settle()
    cursor = QTextCursor(page.page.block(block + 2))
    cursor.insertText("Chèn thêm. ")
    page.settle()
    wanted = [f"Đoạn {n} " for n in (0, 100, 200, 201, 300, 399)]
    assert marked(editor, Layer.FIND) == wanted
    editor.undo()
    page.settle()
    assert marked(editor, Layer.FIND) == wanted


def test_another_article_begins_without_highlights(desk: Any) -> None:
    page = desk([Paragraph(text("Cầu Trà Bồng thông xe"))])
    page.editor.highlights.set(Layer.FIND, [place(page.editor, "Trà")])
    page.editor.set_article(page.editor.article())
    page.settle()
    assert page.editor.highlights.spans(Layer.FIND) == []
    assert painted(page.editor) == []


def test_highlights_take_the_theme_s_colours(desk: Any) -> None:
    page = desk([Paragraph(text("Cầu Trà Bồng thông xe"))])
    page.editor.highlights.set(Layer.FIND, [place(page.editor, "Trà")])
    page.editor.set_colours(DARK)
    one = page.editor.extraSelections()[0]
    assert one.format.background().color() == DARK.match


def test_the_match_that_one_stands_on_keeps_its_colour_when_it_is_selected(desk: Any) -> None:
    page = desk([Paragraph(text("Cầu Trà Bồng thông xe"))])
    span = place(page.editor, "Trà")
    page.editor.show_found(span)
    page.select(0, 4, 0, 7)
    highlight = page.editor.palette().highlight()
    assert highlight.style() == Qt.BrushStyle.NoBrush
    page.editor.show_found(None)
    assert page.editor.palette().highlight().color() == page.editor._view.colours.selection
