"""The outline leads to every part of the story, by keys and by click."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from window_hands import settle, type_keys

from editor.document import (
    Article,
    Container,
    Embed,
    Figure,
    Gallery,
    Heading,
    ListItem,
    Paragraph,
    PullQuote,
    Table,
    text,
)
from editor.ui.commands import Command
from editor.ui.story.outline import Entry, entries
from editor.ui.window import MainWindow

_BOX = Container.BOX
_STORY = Article(
    headline="Cầu Trà Bồng",
    blocks=(
        Paragraph(text("Mở đầu")),
        Heading(2, text("Hai mươi năm qua đò")),
        Figure("a", text("Bến đò sáng sớm")),
        Heading(3, text("Chuyến cuối")),
        Table(((text("Xã"), text("Hộ")),)),
        *(Paragraph(text(f"Đoạn {n} về con đường mới mở.")) for n in range(60)),
        Heading(2, text("Đường dẫn")),
        Paragraph(text("Số liệu"), container=_BOX),
        ListItem(text=text("212 mét"), container=_BOX),
        Figure("b"),
        Gallery((Figure("c"), Figure("d"))),
        Embed("https://baothinh.vn/video"),
        PullQuote(text("Mừng lắm")),
    ),
)


def opened(window: MainWindow) -> list[str]:
    window.desk.show_article(_STORY, False)
    window.activateWindow()
    QTest.keyClick(window.desk.editor, Qt.Key.Key_F9)
    settle(window)
    return lines(window)


def lines(window: MainWindow) -> list[str]:
    listed = window.outline.list
    return [listed.item(row).text() for row in range(listed.count())]


def chosen(window: MainWindow) -> str:
    item = window.outline.list.currentItem()
    return item.text() if item else ""


def test_headings_photos_tables_and_boxes_are_listed_and_set_in(window: MainWindow) -> None:
    window.desk.show_article(_STORY, False)
    found = entries(window.desk.editor.page)
    assert found == [
        Entry(0, "Cầu Trà Bồng", "story"),
        Entry(3, "Hai mươi năm qua đò", "heading", 0),
        Entry(4, "Bến đò sáng sớm", "photo", 1),
        Entry(5, "Chuyến cuối", "heading", 1),
        Entry(6, "Xã · Hộ", "table", 2),
        Entry(67, "Đường dẫn", "heading", 0),
        Entry(68, "Số liệu", "box", 1),
        Entry(70, "Photo without a caption", "photo", 1),
        Entry(71, "2 photos", "photo", 1),
        Entry(72, "https://baothinh.vn/video", "globe", 1),
        Entry(73, "Mừng lắm", "quote", 1),
    ]


def test_a_few_letters_and_enter_lead_there(window: MainWindow) -> None:
    assert len(opened(window)) == 11
    assert QApplication.focusWidget() is window.outline.filter
    QTest.keyClicks(window.outline.filter, "duong")
    assert lines(window) == ["Đường dẫn"]
    QTest.keyClick(window.outline.filter, Qt.Key.Key_Return)
    page = window.desk.editor
    assert QApplication.focusWidget() is page
    assert page.textCursor().block().text() == "Đường dẫn"
    assert 0 <= page.cursorRect().top() < 200


def test_a_click_leads_there_and_selects_a_card(window: MainWindow) -> None:
    opened(window)
    listed = window.outline.list
    place = listed.visualItemRect(listed.item(4)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)
    page = window.desk.editor
    card = page.page.selected_object(page.textCursor())
    assert card is not None and card.blockNumber() == 6


def test_it_follows_the_caret_and_what_is_typed(window: MainWindow) -> None:
    opened(window)
    page = window.desk.editor
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    settle(window, lambda: chosen(window) == "Mừng lắm")
    window.desk.show_block(1)
    settle(window, lambda: chosen(window) == "Hai mươi năm qua đò")
    window.desk.go_to_caption(3)
    type_keys(page, " ngang")
    settle(window, lambda: "Hai mươi năm qua đò ngang" in lines(window))


def test_escape_goes_back_to_the_page_and_f9_puts_it_away(window: MainWindow) -> None:
    opened(window)
    QTest.keyClick(window.outline.filter, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is window.desk.editor and window.outline.isVisible()
    QTest.keyClick(window.desk.editor, Qt.Key.Key_F9)
    assert not window.outline.isVisible()
    assert not window.commands[Command.OUTLINE].isChecked()


def test_hiding_both_sides_hides_the_outline_and_brings_it_back(window: MainWindow) -> None:
    opened(window)
    window.commands[Command.SIDES].trigger()
    assert not window.outline.isVisible()
    window.commands[Command.SIDES].trigger()
    assert window.outline.isVisible()
