"""The table's editor: keys in real cells, rows and columns, pastes, undo, leaving."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QWidget

from editor.document import LINE_BREAK, Mark, Run, Table, text

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier

MARKED = Table(
    (
        (text("Xã"), text("Ghi chú")),
        (
            (Run("Hòa ", Mark.NONE), Run("Tân", Mark.STRONG), Run("3", Mark.FOOTNOTE)),
            (Run("bản đồ", Mark.EMPHASIS, "https://a.example"), Run(LINE_BREAK + "xem")),
        ),
    )
)


def test_a_table_that_nobody_touched_comes_back_as_it_was(hands) -> None:
    one = hands(block=MARKED)
    for _ in range(3):
        one.key(Key.Key_Tab)
    assert one.dialog.block() is MARKED and not one.dialog.is_changed()


def test_typing_goes_into_the_cell_and_marks_of_others_stay(hands) -> None:
    one = hands(block=MARKED)
    one.type(" phường")
    assert one.shown == "Xã phường|Ghi chú / Hòa <b:Tân><n:3>|<i:bản đồ>(https://a.example)⏎xem"


def test_typing_in_a_cell_with_marks_keeps_them(hands) -> None:
    one = hands(block=MARKED)
    for _ in range(2):
        one.key(Key.Key_Tab)
    one.type(" x")
    one.key(Key.Key_Tab)
    one.key(Key.Key_Home)
    one.type("y")
    assert one.shown == "Xã|Ghi chú / Hòa <b:Tân><n:3> x|<i:bản đồ>(https://a.example)⏎yxem"


@pytest.mark.parametrize(
    ("keys", "place"),
    [
        ([(Key.Key_Tab, None)], (0, 1)),
        ([(Key.Key_Tab, None)] * 2, (1, 0)),
        ([(Key.Key_Tab, None), (Key.Key_Backtab, SHIFT)], (0, 0)),
        ([(Key.Key_Backtab, SHIFT)], (0, 0)),
        ([(Key.Key_Return, None)], (1, 0)),
        ([(Key.Key_Return, None)] * 5, (1, 0)),
        ([(Key.Key_Down, None)], (1, 0)),
        ([(Key.Key_Down, None), (Key.Key_Up, None)], (0, 0)),
        ([(Key.Key_Right, None)], (0, 1)),
        ([(Key.Key_Left, None)], (0, 0)),
        ([(Key.Key_Right, None), (Key.Key_Left, None)], (0, 1)),
        ([(Key.Key_Right, None), (Key.Key_Home, None), (Key.Key_Left, None)], (0, 0)),
    ],
)
def test_keys_go_from_cell_to_cell(hands, keys, place) -> None:
    one = hands("a|b", "c|d")
    for key, held in keys:
        one.key(key, held or Qt.KeyboardModifier.NoModifier)
    assert one.place == place
    assert one.shown == "a|b / c|d"


def test_up_and_down_stay_in_a_cell_that_has_lines(hands) -> None:
    one = hands("a", "b")
    one.key(Key.Key_Return, SHIFT)
    one.type("x")
    one.key(Key.Key_Up)
    assert one.place == (0, 0)
    one.key(Key.Key_Down)
    one.key(Key.Key_Down)
    assert one.place == (1, 0)
    assert one.shown == "a⏎x / b"


def test_tab_in_the_last_cell_adds_a_row(hands) -> None:
    one = hands("a|b")
    one.key(Key.Key_Tab)
    one.type("!")
    one.key(Key.Key_Tab)
    one.type("c")
    assert one.shown == "a|b! / c|"
    assert one.place == (1, 0)


def test_rows_and_columns_come_move_and_go(hands) -> None:
    one = hands("a|b", "c|d")
    dialog = one.dialog
    dialog.add_row()
    one.type("x")
    assert one.shown == "a|b / x| / c|d"
    dialog.add_row(above=True)
    assert one.shown == "a|b / | / x| / c|d"
    dialog.remove_row()
    one.key(Key.Key_Down, ALT | SHIFT)
    assert one.shown == "a|b / c|d / x|" and one.place == (2, 0)
    one.key(Key.Key_Right, ALT | SHIFT)
    assert one.shown == "b|a / d|c / |x" and one.place == (2, 1)
    dialog.add_column()
    one.type("z")
    assert one.shown == "b|a| / d|c| / |x|z"
    dialog.add_column(before=True)
    dialog.remove_column()
    dialog.remove_column()
    assert one.shown == "b|a / d|c / |x"
    one.key(Key.Key_Down, ALT | SHIFT)
    assert one.shown == "b|a / d|c / |x"


def test_the_last_row_and_column_are_emptied_not_taken(hands) -> None:
    one = hands("a")
    one.dialog.remove_row()
    assert one.shown == ""
    one.type("b")
    one.dialog.remove_column()
    assert one.shown == ""
    assert len(one.dialog.block().rows) == 1


def test_the_header_row_is_switched(hands) -> None:
    one = hands("a|b", "c|d")
    one.type("x")
    one.dialog.header.click()
    assert one.dialog.block().header is False and one.shown == "ax|b / c|d"
    one.key(Key.Key_Z, CTRL)
    assert one.dialog.header.isChecked()


def test_undo_and_redo_go_through_everything(hands) -> None:
    one = hands("a|b", "c|d")
    states = [one.shown]
    steps = (
        lambda: one.type("x"),
        one.dialog.add_row,
        lambda: one.type("y"),
        one.dialog.add_column,
        lambda: one.paste("1\t2\n3\t4"),
        one.dialog.remove_row,
        lambda: one.key(Key.Key_Up, ALT | SHIFT),
    )
    for step in steps:
        step()
        states.append(one.shown)
    for state in reversed(states[:-1]):
        one.key(Key.Key_Z, CTRL)
        assert one.shown == state
    for state in states[1:]:
        one.key(Key.Key_Y, CTRL)
        assert one.shown == state


def test_keystrokes_are_undone_together_cell_by_cell(hands) -> None:
    one = hands("a|b")
    one.type("nước")
    one.key(Key.Key_Tab)
    one.type("lũ")
    one.key(Key.Key_Z, CTRL)
    assert one.shown == "anước|b"
    one.key(Key.Key_Z, CTRL)
    assert one.shown == "a|b" and one.place == (0, 0)


def test_marks_by_the_same_keys_as_on_the_page(hands) -> None:
    one = hands("|")
    one.key(Key.Key_B, CTRL)
    one.type("khẩn")
    one.key(Key.Key_B, CTRL)
    one.type(" cấp")
    one.key(Key.Key_Tab)
    one.type("nghiêng")
    one.cell.selectAll()
    one.key(Key.Key_I, CTRL)
    assert one.shown == "<b:khẩn> cấp|<i:nghiêng>"
    one.cell.selectAll()
    one.key(Key.Key_I, CTRL)
    assert one.shown == "<b:khẩn> cấp|nghiêng"


def link(one, address: str) -> str:
    """Ctrl+K, an address and Enter in the box; what the box offered."""
    one.app.clipboard().clear()
    one.key(Key.Key_K, CTRL)
    field = one.dialog.links.address
    assert QApplication.focusWidget() is field
    offered = field.text()
    field.setText(address)
    QTest.keyClick(field, Key.Key_Return)
    assert QApplication.focusWidget() is one.cell
    return offered


def test_a_link_is_put_changed_and_taken_away_in_the_pages_own_box(hands) -> None:
    one = hands("bản đồ")
    one.cell.selectAll()
    assert link(one, "baothinh.example") == ""
    assert one.shown == "bản đồ(https://baothinh.example)"
    one.key(Key.Key_End)
    one.type(" mới")
    assert one.shown == "bản đồ(https://baothinh.example) mới"
    one.key(Key.Key_Home)
    assert link(one, "https://khac.example") == "https://baothinh.example"
    assert one.shown == "bản đồ(https://khac.example) mới"
    one.key(Key.Key_Home)
    one.key(Key.Key_K, CTRL)
    one.dialog.links.remove.click()
    assert one.shown == "bản đồ mới"


def test_a_new_link_is_written_where_the_caret_is_and_the_box_stays_in_the_window(hands) -> None:
    one = hands("xem |")
    one.app.clipboard().clear()
    one.key(Key.Key_End)
    one.key(Key.Key_K, CTRL)
    box = one.dialog.links
    assert one.dialog.rect().contains(box.geometry())
    box.words.setText("bản đồ")
    box.address.setText("a.example")
    QTest.keyClick(box.address, Key.Key_Return)
    assert one.shown == "xem bản đồ(https://a.example)|"
    one.key(Key.Key_K, CTRL)
    QTest.keyClick(QApplication.focusWidget(), Key.Key_Escape)
    assert one.dialog.isVisible() and not box.isVisible()


def test_unikey_bursts_give_the_right_syllables_and_keep_bold(hands) -> None:
    one = hands("|")
    one.key(Key.Key_B, CTRL)
    one.type("Thu\bư\bử dong\b\b\b\bđông")
    assert one.shown == "<b:Thử đông>"


def test_a_bold_letter_that_unikey_replaces_stays_bold(hands) -> None:
    one = hands("xã |")
    one.key(Key.Key_B, CTRL)
    one.type("u\bư")
    assert one.shown == "xã <b:ư>|"


def test_what_is_being_composed_stays_in_its_cell(hands) -> None:
    one = hands("|")
    one.compose("đường")
    one.key(Key.Key_Tab)
    # A window that stands beside lets the key wait for its syllable.
    one.until(lambda: one.place == (0, 1))
    one.compose("phố")
    assert one.shown == "đường|phố"
    one.commit("x")
    assert one.shown.startswith("đường|phố")


def test_letters_and_accents_are_composed(hands) -> None:
    one = hands("|")
    one.commit("to\u0302\u0301i")
    assert one.shown == "tối"


EXCEL = (
    "<html xmlns:x='urn:schemas-microsoft-com:office:excel'><body><table border=0>"
    "<!--StartFragment--><tr height=20><td class=xl65>Xã</td><td>Hộ</td></tr>"
    "<tr><td><b>Hòa Tân</b></td><td align=right>312</td></tr><!--EndFragment-->"
    "</table></body></html>"
)


def test_cells_from_a_spreadsheet_fill_cells_and_the_table_grows(hands) -> None:
    one = hands("a|b", "c|d")
    one.key(Key.Key_Tab)
    one.paste("Xã\tHộ\r\nHòa Tân\t312\r\nĐồng Mít\t47\r\n")
    assert one.shown == "a|Xã|Hộ / c|Hòa Tân|312 / |Đồng Mít|47"
    one.key(Key.Key_Z, CTRL)
    assert one.shown == "a|b / c|d"


def test_a_spreadsheets_html_brings_its_marks(hands) -> None:
    one = hands("|")
    one.paste("Xã\tHộ\nHòa Tân\t312", EXCEL)
    assert one.shown == "Xã|Hộ / <b:Hòa Tân>|312"


def test_a_cell_with_lines_from_a_spreadsheet_stays_one_cell(hands) -> None:
    one = hands("|")
    one.paste('"hai\ndòng"\t1\nx\t2')
    assert one.shown == "hai⏎dòng|1 / x|2"


def test_a_stray_quotation_mark_swallows_no_cells(hands) -> None:
    one = hands("|")
    one.paste('"Hà Nội\t1\nHuế\t2')
    assert one.shown == '"Hà Nội|1 / Huế|2'


def test_plain_words_go_into_the_cell(hands) -> None:
    one = hands("a|b")
    one.paste("một\nhai")
    assert one.shown == "amột⏎hai|b"
    one.paste("", "<p>ba <b>bốn</b></p>")
    assert one.shown == "amột⏎haiba <b:bốn>|b"


def test_several_cells_are_copied_and_cleared(hands) -> None:
    one = hands("a|b", "c|d", "e|f")
    view = one.dialog.grid
    first = view.visualRect(view.model().index(0, 0)).center()
    last = view.visualRect(view.model().index(1, 1)).center()
    one.key(Key.Key_Down)
    one.key(Key.Key_Down)
    drag(view.viewport(), first, last)
    one.key(Key.Key_C, CTRL)
    assert one.app.clipboard().text() == "a\tb\nc\td"
    assert "<td>d</td>" in one.app.clipboard().mimeData().html()
    one.key(Key.Key_Delete)
    assert one.shown == "| / | / e|f"
    one.key(Key.Key_Z, CTRL)
    assert one.shown == "a|b / c|d / e|f"


def drag(viewport: QWidget, first: QPoint, last: QPoint) -> None:
    """Press, move, release; QTest moves without buttons."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(viewport, left, pos=first)
    for where in ((first + last) / 2, last):
        place, over = QPointF(where), QPointF(viewport.mapToGlobal(where))
        event = QMouseEvent(QEvent.Type.MouseMove, place, over, Qt.MouseButton.NoButton, left, none)
        QApplication.sendEvent(viewport, event)
    QTest.mouseRelease(viewport, left, pos=last)


def test_a_click_goes_to_its_cell(hands) -> None:
    one = hands("a|b", "c|d")
    one.type("x")
    view = one.dialog.grid
    where = view.visualRect(view.model().index(1, 1)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    one.type("y")
    assert one.shown == "ax|b / c|dy"
    assert one.app.focusWidget() is one.cell


def test_a_row_grows_with_its_words(hands) -> None:
    one = hands("a|b", "c|d")
    before = one.dialog.grid.rowHeight(0)
    one.type(" chữ" * 120)
    assert one.dialog.grid.rowHeight(0) > 2 * before
    assert one.cell.height() >= one.dialog.grid.rowHeight(0) - 2


def test_leaving_asks_once_if_something_would_be_lost(hands) -> None:
    one = hands("a|b")
    done: list[int] = []
    one.dialog.finished.connect(done.append)
    one.type("x")
    one.key(Key.Key_Escape)
    assert not done and one.dialog.keep.isVisible()
    QTest.mouseClick(one.dialog.keep, Qt.MouseButton.LeftButton)
    assert not done and one.shown == "ax|b"
    one.dialog.close()
    one.app.processEvents()
    assert not done and one.dialog.isVisible()
    QTest.mouseClick(one.dialog.drop, Qt.MouseButton.LeftButton)
    assert done == [QDialog.DialogCode.Rejected]


def test_leaving_an_untouched_table_asks_nothing(hands) -> None:
    one = hands("a|b")
    done: list[int] = []
    one.dialog.finished.connect(done.append)
    one.key(Key.Key_Escape)
    assert done == [QDialog.DialogCode.Rejected]


def test_an_empty_table_is_not_taken(hands) -> None:
    one = hands("|")
    one.key(Key.Key_Return, CTRL)
    assert one.dialog.isVisible() and one.dialog.remark.isVisible()
    one.type("a")
    one.key(Key.Key_Return, CTRL)
    assert not one.dialog.isVisible()
    assert one.dialog.result() == QDialog.DialogCode.Accepted


def test_every_control_has_a_name(hands) -> None:
    one = hands("a|b")
    for button in one.dialog.findChildren(QAbstractButton):
        if button.isVisible():
            assert button.accessibleName() or button.text(), button
    assert one.cell.accessibleName() and one.cell.accessibleDescription() == "Row 1, column 1"
