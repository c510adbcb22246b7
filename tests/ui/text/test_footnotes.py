"""Footnotes typed in place: their marks, their numbers, there and back, and nothing lost."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QTextCursor

from editor.document import Figure, Footnote, Mark, Paragraph, PullQuote, Rule, Run, Table, text
from editor.ui.text import LIGHT, Kind

Key = Qt.Key
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def mark(label: str) -> Run:
    return Run(label, Mark.FOOTNOTE)


def noted(words: str, label: str, rest: str = "") -> Paragraph:
    return Paragraph((Run(words), mark(label), *text(rest)))


TWO = (
    noted("Cầu mới", "a", " thông xe"),
    noted("Đường dẫn", "b", " còn dở"),
    Footnote("a", text("Tên tạm.")),
    Footnote("b", text("Đợt hai.")),
)


def numbers(d) -> dict[str, int]:
    return dict(d.page.numbers.all())


def test_a_footnote_is_put_in_typed_and_left_by_enter(desk) -> None:
    d = desk([Paragraph(text("Cầu dài 820 m, thông xe."))])
    d.at(0, 10)
    d.editor.insert_footnote()
    d.type("Kể cả đường dẫn.")
    d.key(Key.Key_Return)
    d.type("!")
    assert d.editor.article().blocks == (
        Paragraph((Run("Cầu dài 820"), mark("1"), Run("! m, thông xe."))),
        Footnote("1", text("Kể cả đường dẫn.")),
    )
    d.undo_all()
    assert d.body == "p:Cầu dài 820 m, thông xe."


def test_putting_a_footnote_in_is_one_step(desk) -> None:
    d = desk(TWO)
    d.at(1, 3)
    d.editor.insert_footnote()
    assert d.undo_all() == 1
    assert d.editor.article().blocks == TWO


def test_a_footnote_goes_behind_the_selection_and_behind_the_word(desk) -> None:
    d = desk([Paragraph(text("thông xe sáng nay"))])
    d.select(0, 0, 0, 8)
    d.editor.insert_footnote()
    d.at(0, 11)
    d.editor.insert_footnote()
    assert d.editor.article().blocks[0].text == (
        Run("thông xe"), mark("1"), Run(" sáng"), mark("2"), Run(" nay"),
    )  # fmt: skip


def test_footnotes_stand_in_the_order_of_their_marks_and_labels_stay(desk) -> None:
    d = desk(TWO)
    d.at(0, 3)
    d.editor.insert_footnote()
    assert [b.label for b in d.editor.article().blocks[2:]] == ["1", "a", "b"]
    assert numbers(d) == {"1": 1, "a": 2, "b": 3}


def test_moving_a_paragraph_numbers_anew_and_undo_gives_the_old_back(desk) -> None:
    d = desk(TWO)
    d.at(1, 2)
    d.key(Key.Key_Up, ALT_SHIFT)
    assert numbers(d) == {"b": 1, "a": 2}
    assert [b.label for b in d.editor.article().blocks[2:]] == ["b", "a"]
    assert d.undo_all() == 1
    assert d.editor.article().blocks == TWO
    assert numbers(d) == {"a": 1, "b": 2}


def test_marks_in_captions_tables_and_attributions_count(desk) -> None:
    rows = (((mark("t"),), text("x")),)
    d = desk([
        Figure("f1", (Run("Ảnh"), mark("c"))), Table(rows, header=False),
        PullQuote(text("Trích"), (Run("Chị Hoa"), mark("q"))), noted("x", "p"),
    ])  # fmt: skip
    assert numbers(d) == {"c": 1, "t": 2, "q": 3, "p": 4}


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Escape])
def test_leaving_a_footnote_goes_behind_its_mark(desk, key: Key) -> None:
    d = desk(TWO)
    d.at(3, 2)
    d.key(key)
    assert (d.editor.textCursor().blockNumber(), d.editor.textCursor().positionInBlock()) == (3, 10)
    assert d.editor.article().blocks == TWO


def test_a_footnote_that_nothing_points_to_is_left_for_the_last_word(desk) -> None:
    d = desk([Paragraph(text("Hết")), Footnote("x", text("Lạc"))])
    d.at(1, 1)
    d.key(Key.Key_Return)
    d.type(".")
    assert d.editor.article().blocks == (Paragraph(text("Hết.")), Footnote("x", text("Lạc")))


def test_at_a_mark_its_footnote_is_opened_and_from_there_one_comes_back(desk) -> None:
    d = desk(TWO)
    for offset in (9, 10):
        d.at(1, offset)
        d.editor.open_block()
        cursor = d.editor.textCursor()
        assert (cursor.blockNumber(), cursor.atBlockEnd()) == (5, True)
        d.editor.open_block()
        assert d.editor.textCursor().blockNumber() == 3


def test_shift_enter_breaks_a_line_in_a_footnote(desk) -> None:
    d = desk(TWO)
    d.at(2, 8)
    d.key(Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    d.type("Bỏ năm 2024.")
    assert d.editor.article().blocks[2] == Footnote("a", text("Tên tạm.\u2028Bỏ năm 2024."))


@pytest.mark.parametrize("key", [Key.Key_Backspace, Key.Key_Delete])
def test_an_empty_footnote_goes_with_its_marks_in_one_step(desk, key: Key) -> None:
    blocks = (noted("A", "a", " và "), noted("lại A", "a"), Footnote("a"), Footnote("z"))
    d = desk(blocks)
    d.at(2)
    d.key(key)
    d.type("!")
    assert d.editor.article().blocks == (
        Paragraph(text("A! và ")), Paragraph(text("lại A")), Footnote("z"),
    )  # fmt: skip
    d.editor.undo()
    d.editor.undo()
    assert d.editor.article().blocks == blocks


@pytest.mark.parametrize(
    ("block", "offset", "key"),
    [
        (2, 0, Key.Key_Backspace),
        (3, 0, Key.Key_Backspace),
        (2, 8, Key.Key_Delete),
        (1, 17, Key.Key_Delete),
    ],
)
def test_footnotes_are_never_joined_to_other_text(desk, block: int, offset: int, key: Key) -> None:
    d = desk(TWO)
    d.at(block, offset)
    d.key(key)
    assert d.editor.article().blocks == TWO


def test_removing_from_the_text_into_a_footnote_keeps_what_was_not_selected(desk) -> None:
    d = desk(TWO)
    d.select(1, 10, 2, 4)
    d.key(Key.Key_Delete)
    assert d.editor.article().blocks == (
        TWO[0], noted("Đường dẫn", "b"), Footnote("a", text("tạm.")), TWO[3],
    )  # fmt: skip
    assert d.undo_all() == 1
    assert d.editor.article().blocks == TWO


def test_footnotes_that_are_all_selected_go_with_their_marks(desk) -> None:
    d = desk(TWO)
    d.select(2, 0, 3, 8)
    d.key(Key.Key_Backspace)
    assert d.body == "p:Cầu mới thông xe | p:Đường dẫn còn dở"
    assert d.undo_all() == 1
    assert d.editor.article().blocks == TWO


def test_everything_selected_and_typed_over_leaves_a_page_to_write_on(desk) -> None:
    d = desk(TWO)
    d.select_body()
    d.type("mới")
    assert d.body == "p:mới"
    d.undo_all()
    assert d.editor.article().blocks == TWO


def test_deleting_the_last_mark_loses_no_words(desk) -> None:
    d = desk(TWO)
    d.select(0, 7, 0, 8)
    d.key(Key.Key_Delete)
    assert d.editor.article().blocks[2:] == TWO[2:]
    assert numbers(d) == {"b": 1}


def test_blocks_put_in_from_a_footnote_come_before_the_footnotes(desk) -> None:
    d = desk(TWO)
    d.at(3, 1)
    d.editor.insert_rule()
    assert d.editor.article().blocks == (*TWO[:2], Rule(), *TWO[2:])


def test_footnotes_don_t_move_nor_become_another_kind(desk) -> None:
    d = desk(TWO)
    d.at(2, 1)
    assert (d.editor.kind, d.editor.can_note) == (None, False)
    d.editor.set_block_kind(Kind.HEADING_2)
    d.editor.move_block(-1)
    d.editor.move_block(1)
    d.editor.insert_footnote()
    d.editor.move_blocks_to(4, 1, 2)
    assert d.editor.article().blocks == TWO


def test_a_body_of_footnotes_alone_has_a_line_to_write_on(desk) -> None:
    d = desk([Footnote("a", text("n"))])
    assert d.editor.article().blocks == (Footnote("a", text("n")),)
    d.at(0)
    d.type("x")
    assert d.editor.article().blocks == (Paragraph(text("x")), Footnote("a", text("n")))


def test_what_qt_does_by_itself_is_brought_in_order(desk) -> None:
    d = desk(TWO)
    cursor = QTextCursor(d.page.block(5))
    d.page.insert_block(cursor, Paragraph(text("sau")))
    d.settle()
    kinds = [type(b).__name__ for b in d.editor.article().blocks]
    assert kinds == ["Paragraph", "Paragraph", "Paragraph", "Footnote", "Footnote"]


def test_an_unwritten_footnote_is_begun_from_its_mark(desk) -> None:
    d = desk([noted("A", "lạ")])
    d.at(0, 2)
    d.editor.open_block()
    d.type("giờ có")
    assert d.editor.article().blocks[1] == Footnote("lạ", text("giờ có"))


def test_numbers_cost_nothing_on_a_page_without_footnotes(desk) -> None:
    d = desk([Paragraph(text("x"))])
    asked = []
    d.page.numbers.all = lambda: asked.append(1) or {}
    d.at(0, 1)
    d.type("abc\b\b")
    assert asked == []


def drawn(d, area: QRectF) -> bool:
    """Whether anything is painted in an area of the page."""
    image = d.editor.viewport().grab(area.toAlignedRect()).toImage()
    paper = LIGHT.page.rgb()
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return any(image.pixel(x, y) != paper for x, y in points)


def test_a_footnote_has_its_number_before_it_and_the_first_a_rule_above(desk) -> None:
    d = desk(TWO)
    layout = d.editor.document().documentLayout()
    first, second = (layout.blockBoundingRect(d.page.block(n)) for n in (4, 5))
    for note in (first, second):
        text_begins = note.left() + d.page.block(4).layout().lineAt(0).x()
        assert drawn(d, QRectF(note.left(), note.top(), text_begins - note.left() - 2, 20))
    left = first.left() + 2
    assert drawn(d, QRectF(left, first.top() - 10, 40, 9))
    assert not drawn(d, QRectF(left, second.top() - 10, 40, 9))


def test_a_footnote_without_a_mark_says_so_behind_its_words(desk) -> None:
    d = desk([noted("A", "a"), Footnote("a", text("có")), Footnote("z", text("không"))])
    layout = d.editor.document().documentLayout()
    for number, said in ((3, False), (4, True)):
        block = d.page.block(number)
        line = block.layout().lineAt(0)
        rect = layout.blockBoundingRect(block)
        behind = rect.left() + line.x() + line.naturalTextWidth() + 5
        assert drawn(d, QRectF(behind, rect.top(), 120, 20)) is said
