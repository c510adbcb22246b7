"""The page's rhythm: how far blocks stand apart hangs on what both of them are."""

from itertools import pairwise

from PySide6.QtCore import Qt

from editor.document import Footnote, Heading, ListItem, Paragraph, text
from editor.document.blocks import Container
from editor.ui.text.page.shapes import BODY_START

BOX = Container.BOX


def gaps(d) -> list[int]:
    """Pixels between each of the body's blocks and the one above."""
    layout, count = d.editor.document().documentLayout(), d.editor.document().blockCount()
    rects = [layout.blockBoundingRect(d.page.block(n)) for n in range(BODY_START - 1, count)]
    return [round(low.top() - up.bottom()) for up, low in pairwise(rects)]


def item(words: str, container: Container = Container.NONE) -> ListItem:
    return ListItem(text=text(words), container=container)


def p(words: str, container: Container = Container.NONE) -> Paragraph:
    return Paragraph(text(words), container=container)


def test_a_list_is_close_within_and_ends_like_a_paragraph(desk):
    d = desk([p("mở"), item("một"), item("hai"), p("sau")])
    _, before, within, after = gaps(d)
    assert within < before == after


def test_a_sub_heading_stands_nearer_to_its_text_than_to_what_goes_before(desk):
    d = desk([p("trước"), Heading(2, text("Tít phụ")), p("sau")])
    _, above, below = gaps(d)
    assert above >= 3 * below


def test_a_box_has_room_for_its_label_above_its_first_block_alone(desk):
    d = desk([p("a"), p("b"), p("một", BOX), p("hai", BOX), p("c")])
    _, plain, first, within, after = gaps(d)
    assert first > after > within == plain


def test_a_list_within_a_box_is_as_close_as_elsewhere(desk):
    d = desk([item("a"), item("b"), p("x"), item("a", BOX), item("b", BOX)])
    assert gaps(d)[1] == gaps(d)[4]


def test_only_the_first_footnote_stands_apart(desk):
    d = desk([p("a"), Footnote("1", text("một")), Footnote("2", text("hai"))])
    _, first, second = gaps(d)
    assert first > 3 * second


def test_what_goes_away_between_two_blocks_leaves_no_gap_of_its_own(desk):
    d = desk([p("a"), Heading(2, text("T")), p("b"), p("c")])
    plain = gaps(d)[-1]
    d.select(1, 0, 2, 0)
    d.key(Qt.Key.Key_Delete)
    assert gaps(d)[1:] == [plain, plain]


def test_typing_and_undoing_keeps_the_rhythm_of_a_page_just_opened(desk):
    blocks = [p("a"), item("một"), p("b", BOX), p("c")]
    d = desk(blocks)
    fresh = gaps(d)
    d.at(1, 3)
    d.key(Qt.Key.Key_Return)
    d.type("hai")
    d.key(Qt.Key.Key_Return)
    d.key(Qt.Key.Key_Return)
    d.type("thường")
    assert gaps(d) == gaps(desk(d.editor.article().blocks))
    d.undo_all()
    assert gaps(d) == fresh
    d.redo_all()
    assert gaps(d) == gaps(desk(d.editor.article().blocks))
