"""Blocks opened from the page and put back on it: one undo step each, nothing lost."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.document import (
    Article,
    Code,
    Container,
    Embed,
    Footnote,
    Mark,
    Paragraph,
    PullQuote,
    Raw,
    Rule,
    Run,
    Table,
    text,
)
from editor.ui.blocks.embed import EmbedDialog
from editor.ui.blocks.source import CodeDialog, RawDialog
from editor.ui.blocks.table import TableDialog
from editor.ui.commands import Command
from editor.ui.text.menu import open_at_caret
from editor.ui.window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
TABLE = Table(((text("a"), text("b")),))


def put(window: MainWindow, *blocks, at: int = 2) -> None:
    page = window.desk.editor
    page.set_article(Article("Tít", "Sa-pô", blocks=blocks))
    page.setTextCursor(QTextCursor(page.document().findBlockByNumber(at)))
    page.setFocus()
    QApplication.processEvents()


def body(window: MainWindow):
    return window.desk.editor.article().blocks


def accept(window: MainWindow) -> None:
    dialog = window.blocks.open
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return, CTRL)
    QApplication.processEvents()


def test_a_double_click_opens_the_table_and_ok_is_one_undo_step(window: MainWindow) -> None:
    put(window, Paragraph(text("x")), TABLE)
    page = window.desk.editor
    area = page.document().documentLayout().blockBoundingRect(page.page.block(3))
    middle: QPoint = area.center().toPoint()
    QTest.mouseDClick(page.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert isinstance(window.blocks.open, TableDialog)
    QTest.keyClicks(window.blocks.open.grid.cell, "x")
    accept(window)
    assert body(window)[1] == Table(((text("ax"), text("b")),))
    assert window.focusWidget() is page and page.textCursor().blockNumber() == 3
    page.undo()
    assert body(window)[1] == TABLE
    page.redo()
    assert body(window)[1] != TABLE


def test_alt_enter_opens_the_block_with_the_caret(window: MainWindow) -> None:
    put(window, TABLE, Paragraph())
    QTest.keyClick(window.desk.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert isinstance(window.blocks.open, TableDialog)
    window.blocks.open.reject()
    assert window.blocks.open is None and body(window)[0] is TABLE


def test_a_new_table_goes_where_the_caret_is(window: MainWindow) -> None:
    put(window, Paragraph(text("trước")), Paragraph(), at=3)
    window.commands[Command.TABLE].trigger()
    QTest.keyClicks(window.blocks.open.grid.cell, "Xa")
    accept(window)
    kinds = [type(block) for block in body(window)]
    assert kinds == [Paragraph, Table, Paragraph]
    assert body(window)[1] == Table(((text("Xa"),),))
    assert window.desk.editor.textCursor().blockNumber() == 4
    window.desk.editor.undo()
    assert body(window) == (Paragraph(text("trước")), Paragraph())


def test_cancelling_a_new_table_leaves_the_page_alone(window: MainWindow) -> None:
    put(window, Paragraph(text("x")))
    window.commands[Command.TABLE].trigger()
    window.blocks.open.reject()
    assert body(window) == (Paragraph(text("x")),)
    assert not window.desk.editor.document().isUndoAvailable()


def test_a_block_put_in_inside_a_box_stays_in_the_box(window: MainWindow) -> None:
    put(window, Paragraph(text("x"), container=Container.BOX))
    window.blocks.insert(Rule())
    assert [block.container for block in body(window)] == ["box", "box"]


def test_a_block_that_changed_meanwhile_is_not_written_over(window: MainWindow) -> None:
    put(window, TABLE, Paragraph())
    window.desk.editor.open_block()
    other = Table(((text("của bạn"), text("b")),))
    window.desk.editor.replace_block(2, other)
    QTest.keyClicks(window.blocks.open.grid.cell, "x")
    accept(window)
    assert set(body(window)) >= {other, Table(((text("ax"), text("b")),))}


def test_a_block_that_moved_meanwhile_is_found(window: MainWindow) -> None:
    put(window, TABLE, Paragraph(text("x")))
    window.desk.editor.open_block()
    window.desk.editor.insert_blocks([Rule()], 2)
    QTest.keyClicks(window.blocks.open.grid.cell, "x")
    accept(window)
    assert body(window)[:2] == (Rule(), Table(((text("ax"), text("b")),)))


# Embedded pages


def test_an_address_becomes_a_card(window: MainWindow) -> None:
    put(window, Paragraph())
    window.commands[Command.EMBED].trigger()
    dialog = window.blocks.open
    assert isinstance(dialog, EmbedDialog)
    QTest.keyClicks(dialog.address, "youtu.be/abcdefghijk")
    assert dialog.found.text() == "Recognised: YouTube"
    QTest.keyClick(dialog.address, Qt.Key.Key_Return)
    assert body(window)[0] == Embed("https://www.youtube.com/watch?v=abcdefghijk")


def test_what_is_no_web_address_is_refused_politely(window: MainWindow) -> None:
    put(window, Paragraph())
    window.commands[Command.EMBED].trigger()
    dialog = window.blocks.open
    QTest.keyClicks(dialog.address, "javascript:alert(1)")
    QTest.keyClick(dialog.address, Qt.Key.Key_Return)
    assert window.blocks.open is dialog and "https://" in dialog.remark.text()
    assert dialog.remark.isVisible()
    dialog.address.setText("https://thuyvan.example/tram")
    assert not dialog.remark.isVisible() and dialog.found.text() == "A page of thuyvan.example"
    accept(window)
    assert body(window)[0] == Embed("https://thuyvan.example/tram")


def test_the_clipboards_video_is_offered(window: MainWindow) -> None:
    put(window, Paragraph())
    QApplication.clipboard().setText("https://vimeo.com/76979871")
    window.commands[Command.EMBED].trigger()
    assert window.blocks.open.address.text() == "https://vimeo.com/76979871"
    window.blocks.open.reject()
    assert window.blocks.open is None
    QApplication.clipboard().setText("https://baothinh.example/tin")
    window.commands[Command.EMBED].trigger()
    assert window.blocks.open.address.text() == ""
    window.blocks.open.reject()


def test_an_untouched_address_stays_as_it_came(window: MainWindow) -> None:
    odd = Embed("https://youtu.be/abcdefghijk?si=1")
    put(window, odd, Paragraph())
    window.desk.editor.open_block()
    accept(window)
    assert body(window)[0] is odd


def test_a_cards_menu_opens_its_page_in_the_browser(window: MainWindow) -> None:
    put(window, Embed("https://vimeo.com/76979871"), Paragraph())
    page = window.desk.editor
    opened: list[str] = []
    page.link_opened.disconnect()
    page.link_opened.connect(opened.append)
    open_at_caret(page)
    menu = QApplication.activePopupWidget()
    action = next(one for one in menu.actions() if one.text() == "Open in the browser")
    action.trigger()
    menu.close()
    assert opened == ["https://vimeo.com/76979871"]


# Code and foreign blocks


def test_code_is_written_as_it_is_typed(window: MainWindow) -> None:
    put(window, Paragraph())
    window.commands[Command.CODE_BLOCK].trigger()
    dialog = window.blocks.open
    assert isinstance(dialog, CodeDialog)
    QTest.keyClicks(dialog.content, "if a:")
    QTest.keyClick(dialog.content, Qt.Key.Key_Return)
    QTest.keyClick(dialog.content, Qt.Key.Key_Tab)
    QTest.keyClicks(dialog.content, "b  c")
    QTest.keyClicks(dialog.language, "python")
    accept(window)
    assert body(window)[0] == Code("if a:\n\tb  c", "python")


def test_code_keeps_odd_spaces_and_blank_lines(window: MainWindow) -> None:
    code = Code("\n a\u00a0b\n\n\tc", "x")
    put(window, code, Paragraph())
    window.desk.editor.open_block()
    QTest.keyClicks(window.blocks.open.content, "z")
    accept(window)
    assert body(window)[0] == Code("z\n a\u00a0b\n\n\tc", "x")


def test_an_empty_code_block_is_not_taken(window: MainWindow) -> None:
    put(window, Paragraph())
    window.commands[Command.CODE_BLOCK].trigger()
    accept(window)
    assert window.blocks.open.remark.isVisible()
    window.blocks.open.reject()
    assert window.blocks.open is None and body(window) == ()


def test_a_foreign_block_is_shown_copied_and_never_changed(window: MainWindow) -> None:
    raw = Raw("<div>\r\n\tBình chọn\r\n</div>", "wp:poll")
    put(window, raw, Paragraph())
    window.desk.editor.open_block()
    dialog = window.blocks.open
    assert isinstance(dialog, RawDialog)
    QTest.keyClicks(dialog.content, "x")
    assert "Bình chọn" in dialog.content.toPlainText() and "wp:poll" in dialog.windowTitle()
    dialog.copy.click()
    assert QApplication.clipboard().text() == raw.content
    dialog.leave.click()
    assert window.blocks.open is None and body(window)[0] is raw


@pytest.mark.parametrize(
    ("command", "made"),
    [
        (Command.BOX, Paragraph(text("x"), container=Container.BOX)),
        (Command.NOTE, Paragraph(text("x"), container=Container.NOTE)),
        (Command.PULL_QUOTE, PullQuote(text("x"))),
    ],
)
def test_boxes_notes_and_pull_quotes_are_set_by_their_commands(
    window: MainWindow, command: Command, made
) -> None:
    put(window, Paragraph(text("x")))
    window.commands[command].trigger()
    assert body(window) == (made,)
    window.desk.editor.undo()
    assert body(window) == (Paragraph(text("x")),)


@pytest.fixture
def swift(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written in a dialog is on the page without a pause."""
    monkeypatch.setattr("editor.ui.blocks.desk._PAUSE", 0)


def settle() -> None:
    for _ in range(5):
        QApplication.processEvents()


def test_what_is_written_is_on_the_page_soon_and_stays_one_undo_step(
    window: MainWindow, swift: None
) -> None:
    put(window, TABLE, Paragraph())
    window.desk.editor.open_block()
    cell = window.blocks.open.grid.cell
    for sign in "xy":
        QTest.keyClicks(cell, sign)
        settle()
        assert body(window)[0].rows[0][0] == text("axy"[: 2 + "xy".index(sign)])
    QTest.keyClicks(cell, "z")
    accept(window)
    assert body(window)[0].rows[0][0] == text("axyz")
    window.desk.editor.undo()
    assert body(window)[0] == TABLE
    assert not window.desk.editor.document().isUndoAvailable()
    window.desk.editor.redo()
    assert body(window)[0].rows[0][0] == text("axyz")


def test_a_new_block_in_a_box_stays_there_however_often_it_is_kept(
    window: MainWindow, swift: None
) -> None:
    put(window, Paragraph(container=Container.BOX))
    window.commands[Command.CODE_BLOCK].trigger()
    for sign in "xy":
        QTest.keyClicks(window.blocks.open.content, sign)
        settle()
    accept(window)
    assert body(window)[0] == Code("xy", container=Container.BOX)
    window.desk.editor.undo()
    assert body(window) == (Paragraph(container=Container.BOX),)


def test_leaving_takes_what_was_written_off_the_page_again(window: MainWindow, swift: None) -> None:
    put(window, Paragraph(text("trước")), Paragraph(), at=3)
    window.commands[Command.CODE_BLOCK].trigger()
    QTest.keyClicks(window.blocks.open.content, "x")
    settle()
    assert body(window)[1] == Code("x")
    window.blocks.open.reject()
    QApplication.processEvents()
    QTest.mouseClick(window.blocks.open.drop, Qt.MouseButton.LeftButton)
    assert body(window) == (Paragraph(text("trước")), Paragraph())
    window.desk.editor.redo()
    assert body(window)[1] == Code("x")


def test_a_syllable_that_is_being_composed_is_left_alone_meanwhile(
    window: MainWindow, swift: None
) -> None:
    put(window, TABLE, Paragraph())
    window.desk.editor.open_block()
    cell = window.blocks.open.grid.cell
    QTest.keyClicks(cell, "x")
    QApplication.sendEvent(cell, QInputMethodEvent("đươ", []))
    settle()
    assert body(window)[0].rows[0][0] == text("ax")
    assert cell.textCursor().block().layout().preeditAreaText() == "đươ"
    accept(window)
    assert body(window)[0].rows[0][0] == text("axđươ")


def test_a_footnotes_mark_in_a_cell_shows_the_pages_number(window: MainWindow) -> None:
    def noted(label: str) -> tuple[Run, ...]:
        return Run("a"), Run(label, Mark.FOOTNOTE)

    notes = Footnote("nguon", text("x")), Footnote("khac", text("y"))
    put(window, Paragraph(noted("nguon")), Table(((noted("khac"), ()),)), *notes, at=3)
    window.commands[Command.BLOCK_EDIT].trigger()
    dialog = window.blocks.open
    assert isinstance(dialog, TableDialog)
    assert dialog.grid.lettering_within(0, 0).layout.text() == "a2"
    assert dialog.grid.cell._notes._shown("khac") == "2"
    assert dialog.block().rows[0][0] == noted("khac")
    dialog.reject()
