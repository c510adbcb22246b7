"""The slash menu and the insert button, by real keys on the page."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from editor.document import (
    Article,
    Code,
    Container,
    Heading,
    ListItem,
    Paragraph,
    PullQuote,
    Rule,
    Table,
    text,
)
from editor.ui.blocks.offers import offers
from editor.ui.commands import Command
from editor.ui.window import MainWindow

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


class Hands:
    def __init__(self, window: MainWindow, *blocks, at: int = 2) -> None:
        self.window = window
        self.page = window.desk.editor
        self.page.set_article(Article("Tít", "Sa-pô", blocks=blocks))
        self.page.setTextCursor(QTextCursor(self.page.document().findBlockByNumber(at)))
        self.page.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
        self.page.setFocus()
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    def type(self, words: str, *, at_once: bool = False) -> None:
        for sign in words:
            key = Key.Key_Backspace if sign == "\b" else Key(0)
            none = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(self.page, QKeyEvent(QEvent.Type.KeyPress, key, none, sign))
            if not at_once:
                self.settle()
        self.settle()

    def compose(self, letters: str) -> None:
        QApplication.sendEvent(self.page, QInputMethodEvent(letters, []))
        self.settle()

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.page, key)
        self.settle()

    @property
    def body(self):
        return self.page.article().blocks

    @property
    def popup(self):
        return self.window.blocks.menu.popup

    @property
    def offered(self) -> list[str]:
        popup = self.popup
        return [popup.item(n).text() for n in range(popup.count())] if popup.isVisible() else []


def test_a_slash_in_an_empty_paragraph_lists_the_blocks(window: MainWindow) -> None:
    one = Hands(window)
    one.type("/")
    assert one.offered == [offer.title for offer in offers()]
    assert window.focusWidget() is one.page and one.popup.accessibleName() == "Insert"


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("/bang", "Table"),
        ("/bảng", "Table"),
        ("/TAB", "Table"),
        ("/tit phu", "Sub-heading"),
        ("/titphu", "Sub-heading"),
        ("/h3", "Smaller sub-heading"),
        ("/youtube", "Video, post or map"),
        ("/ban do", "Video, post or map"),
        ("/hop", "Information box"),
        ("/lời tòa", "Editor's note"),
        ("/loi toa soan", "Editor's note"),
        ("/lít", "List"),
        ("/fôt", "Footnote"),
        ("/duong ke", "Rule"),
        ("/anh", "Photos"),
        ("/đánh số", "Numbered list"),
    ],
)
def test_typing_finds_by_both_languages_and_without_diacritics(
    window: MainWindow, typed: str, first: str
) -> None:
    one = Hands(window)
    one.type(typed)
    assert one.offered[0] == first


def test_names_that_begin_with_it_come_before_names_that_hold_it(window: MainWindow) -> None:
    one = Hands(window)
    one.type("/ba")
    assert one.offered[0] == "Table" and "Pull quote" in one.offered[1:]


def test_a_block_that_is_called_so_comes_before_one_that_is_also_called_so(
    window: MainWindow,
) -> None:
    """ "Lời nói" is another name of quotations, "Lời tòa soạn" the note's own."""
    titles = {offer.command: offer for offer in offers()}
    vietnamese = replace(titles[Command.NOTE], title="Lời tòa soạn")
    assert vietnamese.found_by("lời") > titles[Command.QUOTE].found_by("lời") > 0


def test_unikey_bursts_and_a_swift_typist_find_the_same(window: MainWindow) -> None:
    one = Hands(window)
    one.type("/bang\b\b\bảng", at_once=True)
    assert one.offered == ["Table"]
    one.key(Key.Key_Escape)
    one.type("\b\b\b\b\b")
    one.type("/dduowngf\b\b\b\b\b\b\b\bđường", at_once=True)
    assert one.offered == ["Rule"]


def test_what_is_being_composed_counts_and_is_taken_away_too(window: MainWindow) -> None:
    one = Hands(window)
    one.type("/")
    one.compose("bả")
    assert one.offered[0] == "Table"
    one.compose("kẻ")
    assert one.offered == ["Rule"]
    one.key(Key.Key_Return)
    assert one.body == (Rule(), Paragraph())


def test_a_slash_from_an_input_method_opens_it(window: MainWindow) -> None:
    one = Hands(window)
    one.compose("/")
    assert one.offered
    event = QInputMethodEvent()
    event.setCommitString("/")
    QApplication.sendEvent(one.page, event)
    one.type("h2")
    one.key(Key.Key_Tab)
    assert one.body == (Heading(2),)


@pytest.mark.parametrize("closing", ["escape", "words", "space", "caret", "focus", "delete"])
def test_what_isnt_looked_for_closes_it_and_stays(window: MainWindow, closing: str) -> None:
    one = Hands(window, Paragraph(text("trước")), Paragraph(), at=3)
    one.type("/ba")
    if closing == "escape":
        one.key(Key.Key_Escape)
    elif closing == "words":
        one.type("xyz")
    elif closing == "space":
        one.type("\b\b và")
    elif closing == "caret":
        one.page.setTextCursor(QTextCursor(one.page.document().findBlockByNumber(2)))
        one.settle()
    elif closing == "focus":
        window.right.story.setFocus()
        window.left.search.setFocus()
        one.settle()
    else:
        one.type("\b\b\b")
    assert one.offered == []
    left = {"words": "/baxyz", "space": "/ và", "delete": ""}.get(closing, "/ba")
    assert one.body[1] == Paragraph(text(left))


def test_keys_that_arent_ours_go_on_as_ever_once_it_is_closed(window: MainWindow) -> None:
    one = Hands(window)
    one.type("/b")
    one.key(Key.Key_Escape)
    one.key(Key.Key_Return)
    one.type("x")
    assert one.body == (Paragraph(text("/b")), Paragraph(text("x")))


@pytest.mark.parametrize("before", ["5", "km"])
def test_a_slash_in_running_text_does_nothing(window: MainWindow, before: str) -> None:
    one = Hands(window)
    one.type(before + "/b")
    assert one.offered == [] and one.body == (Paragraph(text(before + "/b")),)


def test_a_slash_before_words_does_nothing(window: MainWindow) -> None:
    one = Hands(window, Paragraph(text("bảng")))
    one.page.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    one.type("/")
    assert one.offered == [] and one.body == (Paragraph(text("/bảng")),)


def test_coming_back_to_a_line_with_a_slash_opens_nothing(window: MainWindow) -> None:
    one = Hands(window, Paragraph(text("/ba")), Paragraph())
    one.page.setTextCursor(QTextCursor(one.page.document().findBlockByNumber(3)))
    one.key(Key.Key_Up)
    one.key(Key.Key_End)
    assert one.offered == []


@pytest.mark.parametrize("at", [0, 1])
def test_headline_and_standfirst_have_no_menu(window: MainWindow, at: int) -> None:
    one = Hands(window, at=at)
    one.page.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    one.type("/")
    assert one.offered == []


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ("/h2", (Heading(2),)),
        ("/rule", (Rule(), Paragraph())),
        ("/bullet", (ListItem(),)),
        ("/numbered", (ListItem(ordered=True),)),
        ("/blockquote", (Paragraph(container=Container.QUOTE),)),
        ("/pull", (PullQuote(),)),
        ("/hop", (Paragraph(container=Container.BOX),)),
        ("/ltst", (Paragraph(container=Container.NOTE),)),
    ],
)
def test_choosing_takes_the_words_away_and_undo_brings_them_back(
    window: MainWindow, typed: str, made
) -> None:
    one = Hands(window, Paragraph(text("trước")), Paragraph(), at=3)
    one.type(typed)
    one.key(Key.Key_Return)
    assert one.offered == []
    assert one.body[1:] == made
    one.page.undo()
    assert one.body[1] == Paragraph(text(typed))
    one.page.redo()
    assert one.body[1:] == made


def test_a_dialog_from_the_menu_is_one_undo_step_as_well(window: MainWindow) -> None:
    one = Hands(window)
    one.type("/bang")
    one.key(Key.Key_Return)
    dialog = window.blocks.open
    QTest.keyClicks(dialog.grid.cell, "Xa")
    QTest.keyClick(dialog.grid.cell, Key.Key_Return, CTRL)
    one.settle()
    assert [type(block) for block in one.body] == [Table, Paragraph]
    one.page.undo()
    assert one.body == (Paragraph(text("/bang")),)


def test_a_dialog_that_is_left_late_leaves_the_line_empty_too(window: MainWindow) -> None:
    one = Hands(window)
    one.type("/bang")
    one.key(Key.Key_Return)
    dialog = window.blocks.open
    QTest.keyClicks(dialog.grid.cell, "Xa")
    QTest.qWait(800)
    assert [type(block) for block in one.body] == [Table, Paragraph]
    dialog.done(QDialog.DialogCode.Rejected)
    one.settle()
    assert one.body in ((), (Paragraph(),))
    one.page.undo()
    assert one.body == (Paragraph(text("/bang")),)


def test_a_dialog_that_is_left_doesnt_join_what_comes_later(window: MainWindow) -> None:
    one = Hands(window)
    one.type("/code")
    one.key(Key.Key_Return)
    window.blocks.open.reject()
    one.type("x")
    one.window.blocks.insert(Code("a"))
    one.page.undo()
    assert one.body == (Paragraph(text("x")),)


def test_arrows_choose_and_go_round(window: MainWindow) -> None:
    one = Hands(window)
    one.type("/tit")
    titles = one.offered
    assert titles == ["Sub-heading", "Smaller sub-heading"]
    one.key(Key.Key_Down)
    assert one.popup.current.title == titles[1]
    one.key(Key.Key_Down)
    one.key(Key.Key_Up)
    assert one.popup.current.title == titles[1]
    one.type(" p")
    assert one.popup.current.title == titles[1]


def test_a_click_chooses_and_the_page_keeps_the_focus(window: MainWindow) -> None:
    one = Hands(window)
    one.type("/duong")
    place = one.popup.visualItemRect(one.popup.item(0)).center()
    QTest.mouseClick(one.popup.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert one.body == (Rule(), Paragraph())
    assert window.focusWidget() is one.page


def test_inside_a_box_the_block_belongs_to_the_box(window: MainWindow) -> None:
    box = Container.BOX
    one = Hands(window, Paragraph(text("a"), container=box), Paragraph(container=box), at=3)
    one.type("/code")
    one.key(Key.Key_Return)
    QTest.keyClicks(window.blocks.open.content, "x")
    QTest.keyClick(window.blocks.open.content, Key.Key_Return, CTRL)
    one.settle()
    assert [block.container for block in one.body] == [box] * 3
    assert one.body[1] == Code("x", container=box)


def test_the_button_shows_the_same_list_anywhere(window: MainWindow) -> None:
    one = Hands(window, Paragraph(text("chữ")))
    window.commands[Command.INSERT].trigger()
    assert len(one.offered) == len(offers()) and window.focusWidget() is one.page
    for _ in range([offer.command for offer in offers()].index(Command.HEADING_2)):
        one.key(Key.Key_Down)
    one.key(Key.Key_Return)
    assert one.body == (Heading(2, text("chữ")),)
    window.commands[Command.INSERT].trigger()
    one.type("x")
    assert one.offered == [] and one.body == (Heading(2, text("chữx")),)


def test_the_list_stays_inside_the_page(window: MainWindow) -> None:
    blocks = [Paragraph(text("chữ " * 60)) for _ in range(12)]
    one = Hands(window, *blocks, Paragraph(), at=14)
    one.page.ensureCursorVisible()
    one.settle()
    one.type("/")
    assert one.page.rect().contains(one.popup.geometry())
    caret = one.page.cursorRect()
    corner = one.page.viewport().mapTo(one.page, caret.center())
    assert not one.popup.geometry().contains(corner)


def test_every_offer_has_a_command_an_icon_and_is_found_by_its_title(window: MainWindow) -> None:
    from editor.ui import icons

    for offer in offers():
        assert offer.icon in icons.names()
        assert offer.found_by(offer.title)
        assert window.commands[offer.command].text()
