"""What toolbars and menus do, and what the page tells the window."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from editor.document import (
    Article,
    Container,
    Embed,
    Figure,
    ListItem,
    Mark,
    Paragraph,
    PullQuote,
    Rule,
    Run,
    Table,
    text,
)
from editor.ui.text import DARK, Kind
from editor.ui.text.menu import context_menu

ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
THREE = (Paragraph(text("a")), Figure("f1", text("c")), Paragraph(text("b")))


@pytest.mark.parametrize(
    ("kind", "want"),
    [
        (Kind.HEADING_2, "h2:x"),
        (Kind.HEADING_4, "h4:x"),
        (Kind.BULLETS, "ul:x"),
        (Kind.NUMBERS, "ol:x"),
        (Kind.QUOTE, "p>:x"),
        (Kind.BOX, "p#:x"),
        (Kind.NOTE, "p!:x"),
        (Kind.PULL_QUOTE, "pull:x~"),
    ],
)
def test_a_kind_is_set_and_taken_back_by_asking_again(desk, kind: Kind, want: str) -> None:
    d = desk([Paragraph(text("x"))])
    d.at(0, 1)
    d.editor.set_block_kind(kind)
    assert (d.body, d.editor.kind) == (want, kind)
    d.editor.set_block_kind(kind)
    assert (d.body, d.editor.kind) == ("p:x", Kind.PARAGRAPH)
    assert d.undo_all() == 2


def test_a_kind_reaches_all_selected_text_but_no_figure(desk) -> None:
    d = desk(THREE)
    d.select_body()
    d.editor.set_block_kind(Kind.HEADING_3)
    assert d.body == "h3:a | fig:◼f1c | h3:b"


def test_figures_go_into_boxes_too(desk) -> None:
    d = desk(THREE)
    d.select_body()
    d.editor.set_block_kind(Kind.BOX)
    assert d.body == "p#:a | fig#:◼f1c | p#:b"


def test_a_pull_quotes_attribution_stays_when_it_becomes_a_paragraph(desk) -> None:
    d = desk([PullQuote(text("Trích"), text("Chị Hoa"))])
    d.at(0)
    d.key(Qt.Key.Key_Backspace)
    assert d.body == "p:Trích⏎— Chị Hoa"


def test_a_mark_switched_on_without_selection_marks_what_is_typed(desk) -> None:
    d = desk([Paragraph(text("a "))])
    d.at(0, 2)
    d.editor.toggle_mark(Mark.CODE)
    assert d.editor.marks == Mark.CODE
    d.type("mã")
    d.editor.toggle_mark(Mark.CODE)
    d.type(" b")
    assert d.body == "p:a code<mã> b"


def test_a_link_is_set_changed_and_taken_away(desk) -> None:
    d = desk([Paragraph((Run("xem "), Run("đây", Mark.STRONG), Run(" nhé")))])
    d.select(0, 2, 0, 7)
    d.editor.set_link("https://a.example")
    assert d.body == "p:xem (https://a.example)strong<đây>(https://a.example) nhé"
    d.at(0, 5)
    assert d.editor.link_at_cursor() == "https://a.example"
    d.editor.set_link("https://b.example")
    assert "a.example" not in d.body
    d.editor.set_link("")
    assert d.body == "p:xem strong<đây> nhé"
    assert d.editor.link_at_cursor() == ""


def test_an_inserted_figure_takes_an_empty_line_and_leaves_one_to_write_on(desk) -> None:
    d = desk([Paragraph(text("a")), Paragraph()])
    d.at(1)
    assert d.editor.insert_figures([Figure("f9", text("c"), "alt")]) == 3
    d.type("tiếp")
    assert d.body == "p:a | fig:◼f9c | p:tiếp"


def test_figures_go_where_they_were_dropped_and_the_caret_stays(desk) -> None:
    d = desk(THREE)
    d.at(2, 1)
    d.editor.insert_figures([Figure("f8"), Figure("f9")], at=2)
    d.type("!")
    assert d.body == "fig:◼f8 | fig:◼f9 | p:a | fig:◼f1c | p:b!"


def test_a_figure_never_goes_above_the_body(desk) -> None:
    d = desk(THREE, headline="t")
    d.at(-2)
    d.editor.insert_figures([Figure("f9")])
    assert d.body.startswith("fig:◼f9 | p:a")


def test_a_figures_fields_change_in_one_step_each(desk) -> None:
    d = desk(THREE)
    d.editor.update_figure(3, alt="mô tả", caption=text("khác", Mark.EMPHASIS), width="wide")
    figure = Figure("f1", text("khác", Mark.EMPHASIS), "mô tả", width="wide")
    assert d.editor.article().blocks[1] == figure
    assert d.undo_all() == 1
    assert d.editor.article().blocks == THREE


def test_updating_what_is_no_figure_changes_nothing(desk) -> None:
    d = desk(THREE)
    d.editor.update_figure(2, alt="x")
    assert d.editor.article().blocks == THREE


def test_alt_shift_arrows_move_a_block_in_one_step(desk) -> None:
    d = desk(THREE)
    d.at(2, 1)
    d.key(Qt.Key.Key_Up, ALT_SHIFT)
    assert d.body == "p:a | p:b | fig:◼f1c"
    d.type("!")
    d.key(Qt.Key.Key_Up, ALT_SHIFT)
    d.key(Qt.Key.Key_Up, ALT_SHIFT)
    assert d.body == "p:b! | p:a | fig:◼f1c"
    d.key(Qt.Key.Key_Down, ALT_SHIFT)
    assert d.body == "p:a | p:b! | fig:◼f1c"
    assert d.undo_all() == 4


@pytest.mark.parametrize("number", range(2, 6))
@pytest.mark.parametrize("before", range(2, 7))
def test_any_block_moves_anywhere_in_one_step(desk, number: int, before: int) -> None:
    blocks = [*THREE, Embed("https://e.example")]
    d = desk(blocks)
    d.editor.move_blocks_to(number, 1, before)
    want = list(blocks)
    if before not in (number, number + 1):
        moved = want.pop(number - 2)
        want.insert(before - 2 - (before > number), moved)
    assert list(d.editor.article().blocks) == want
    assert d.undo_all() == (want != blocks)
    assert list(d.editor.article().blocks) == blocks


def test_a_selected_figure_stays_selected_when_moved(desk) -> None:
    d = desk(THREE)
    d.at(1)
    d.editor.move_block(1)
    assert d.body == "p:a | p:b | fig:◼f1c"
    assert d.page.selected_object(d.editor.textCursor()).blockNumber() == 4


def test_everything_deleted_leaves_a_line_to_write_on(desk) -> None:
    d = desk(THREE)
    d.select_body()
    d.editor.delete_selection()
    d.type("y")
    assert d.body == "p:y"


def test_edits_tell_only_what_changed(desk) -> None:
    d = desk(THREE, headline="t")
    d.at(2, 1)
    d.type("!")
    (edit,) = d.editor.take_edits()
    assert (edit.first, edit.removed, edit.inserted) == (2, 1, (Paragraph(text("b!")),))
    assert (edit.headline, edit.standfirst) == (None, None)
    assert d.editor.take_edits() == []
    d.at(-2, 1)
    d.type("x")
    (edit,) = d.editor.take_edits()
    assert (edit.removed, edit.inserted, edit.headline) == (0, (), "tx")


def test_changed_is_told_for_each_key_and_not_for_looks(desk) -> None:
    d = desk(THREE)
    told = []
    d.editor.changed.connect(lambda: told.append(1))
    d.editor.set_colours(DARK)
    d.editor.zoom_in()
    d.editor.refresh_photo("f1")
    d.settle()
    assert told == []
    d.at(0)
    d.type("x")
    assert told


def test_dark_mode_zoom_and_photos_are_no_edits(desk) -> None:
    d = desk(THREE)
    d.editor.set_colours(DARK)
    for _ in range(3):
        d.editor.zoom_in()
    d.editor.zoom_out()
    d.editor.refresh_photo("f1")
    d.settle()
    assert not d.editor.document().isUndoAvailable()
    assert d.editor.take_edits() == []
    assert d.editor.zoom == 1.25
    d.editor.zoom_reset()
    assert d.editor.zoom == 1.0


def test_the_window_hears_which_figure_the_caret_is_in(desk) -> None:
    d = desk(THREE)
    told = []
    d.editor.figure_selected.connect(lambda photo, block: told.append((photo, block)))
    d.at(1)
    d.at(1, 3)
    d.at(0)
    assert told == [("f1", 3), ("", 2)]


def test_another_article_begins_without_undo(desk) -> None:
    d = desk(THREE)
    d.at(0)
    d.type("x")
    d.editor.set_article(Article(headline="khác"))
    assert not d.editor.document().isUndoAvailable()
    assert d.editor.take_edits() == []
    d.type("X")
    assert d.editor.article().headline == "Xkhác"


def test_a_number_list_counts_only_its_own_items(desk) -> None:
    from editor.ui.text.drawing.decoration import ordinal

    one = ListItem(ordered=True, text=text("x"))
    d = desk([one, ListItem(depth=1, text=text("y")), one, ListItem(ordered=True, begins=True)])
    page = d.page
    assert [ordinal(page, page.block(n)) for n in (2, 4, 5)] == [1, 2, 1]


def test_quotes_in_a_row_stay_apart_by_their_starts(desk) -> None:
    quote = Paragraph(text("q"), container=Container.QUOTE)
    other = Paragraph(text("r"), container=Container.QUOTE, starts=True)
    d = desk([quote, other])
    d.at(1, 1)
    d.key(Qt.Key.Key_Return)
    blocks = d.editor.article().blocks
    assert [b.starts for b in blocks] == [False, True, False]


@pytest.mark.parametrize("key", [Qt.Key.Key_K, Qt.Key.Key_U, Qt.Key.Key_J, Qt.Key.Key_S])
def test_the_windows_shortcuts_are_left_to_it(desk, key: Qt.Key) -> None:
    d = desk([Paragraph(text("một hai"))])
    d.at(0, 3)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
    event.ignore()
    d.app.sendEvent(d.editor, event)
    assert not event.isAccepted()
    d.key(key, Qt.KeyboardModifier.ControlModifier)
    assert d.body == "p:một hai"


def test_tab_goes_from_caption_to_caption(desk) -> None:
    d = desk([Figure("f1", text("a")), Paragraph(text("x")), Figure("f2"), Figure("f3")])
    d.at(0)
    for words in ("1", "2", "3"):
        d.key(Qt.Key.Key_Tab)
        d.type(words)
    assert d.body == "fig:◼f1a1 | p:x | fig:◼f22 | fig:◼f33"
    d.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    d.type("!")
    assert "◼f22!" in d.body


def test_the_context_menu_deletes_by_our_rules(desk) -> None:
    d = desk([Figure("f1", text("c")), Paragraph(text("x"))], headline="t")
    d.editor.selectAll()
    menu = context_menu(d.editor)
    next(a for a in menu.actions() if a.text() == "Delete").trigger()
    menu.deleteLater()
    assert d.editor.article() == Article()


def test_text_typed_with_an_objects_format_is_mended(desk) -> None:
    d = desk([Figure("f1", text("c")), Paragraph((Run("a"), Run("1", Mark.FOOTNOTE)))])
    before = d.editor.article()
    cursor = QTextCursor(d.editor.document())
    for block in (3, 2):
        cursor.setPosition(d.page.block(block).position() + (2 if block == 3 else 1))
        cursor.insertText("zz", cursor.charFormat())
    d.settle()
    assert d.body == "fig:◼f1zz⏎c | p:anote<1>zz"
    d.undo_all()
    assert d.editor.article() == before


def test_a_figure_that_lost_its_object_at_the_very_end_is_mended(desk) -> None:
    d = desk([Paragraph(text("x")), Figure("f1")])
    d.raw_remove(1, 0, 1, 2)
    assert d.body == "p:x | p:"
    d.undo_all()
    assert d.body == "p:x | fig:◼f1"


def test_a_card_is_replaced_in_one_undo_step(desk) -> None:
    table = Table(((text("Xã"), text("Nhà ngập")),))
    longer = Table((*table.rows, (text("An Bình"), text("12"))))
    d = desk([Paragraph(text=text("Đêm qua")), table])
    d.editor.replace_block(3, longer)
    assert d.editor.block_at(3) == longer
    d.editor.undo()
    assert d.editor.article().blocks[1] == table


@pytest.mark.parametrize("block", [0, 1])
def test_alt_with_a_letter_writes_nothing_and_takes_no_picture_away(desk, block: int) -> None:
    d = desk(THREE)
    d.at(block)
    for held in (Qt.KeyboardModifier.AltModifier, ALT_SHIFT):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_T, held, "t")
        QApplication.sendEvent(d.editor, event)
        assert not event.isAccepted()
    assert d.body == "p:a | fig:◼f1c | p:b"


def test_up_and_down_over_figures_and_cards_keep_the_carets_column(desk) -> None:
    words = "Người dân hai bờ mừng vui."
    line = Paragraph(text(words))
    d = desk([line, Figure("f1", text(words)), Rule(), Rule(), line])
    for start in (0, 5, len(words)):
        d.at(0, start)
        for _ in range(5):
            d.key(Qt.Key.Key_Down)
        caret = d.editor.textCursor()
        assert (caret.blockNumber(), caret.positionInBlock()) == (6, start)
        for _ in range(3):
            d.key(Qt.Key.Key_Up)
        assert d.editor.textCursor().blockNumber() == 3  # the caption, in smaller letters
        for _ in range(2):
            d.key(Qt.Key.Key_Up)
        caret = d.editor.textCursor()
        assert (caret.blockNumber(), caret.positionInBlock()) == (2, start)
