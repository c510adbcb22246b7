"""What is seen on the page, by its pixels, and what a click does."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.document import Article, Container, Embed, Figure, Paragraph, Photo, PhotoFields, text
from editor.ui.text import DARK, LIGHT, ArticleEditor
from editor.ui.text.drawing.decoration import Seen, placeholder_of
from editor.ui.text.drawing.pictures import Stand

RED = QColor("#c02020")
SEA = QColor("#2060c0")


class Wall:
    """One photo, the left half red and the right half blue."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.come = True

    def picture(self, photo_id: str, width: int, dpr: float) -> QPixmap | None:
        self.asked.append(width)
        if not self.come:
            return None
        out = QPixmap(width, width // 2)
        out.fill(RED)
        painter = QPainter(out)
        painter.fillRect(QRectF(width / 2, 0, width, width), SEA)
        painter.end()
        return out

    def stand(self, photo_id: str) -> Stand:
        return Stand.COMING

    def photo(self, photo_id: str) -> Photo | None:
        fields = PhotoFields(credit="Mai An")
        return Photo(photo_id, "0" * 64, "a.jpg", "image/jpeg", 2000, 1000, fields)


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def page(qapp: QApplication, wall: Wall) -> Iterator[ArticleEditor]:
    editor = ArticleEditor(wall, LIGHT)
    editor.resize(900, 900)
    editor.show()
    yield editor
    editor.close()
    editor.deleteLater()
    qapp.processEvents()


def show(page: ArticleEditor, *blocks, colours=LIGHT) -> None:
    page.set_article(Article("Tít", "Sa-pô", blocks=blocks))
    page.set_colours(colours)
    QApplication.processEvents()


def place(page: ArticleEditor, block: int) -> QRectF:
    """Where a block of the body lies in the viewport."""
    layout = page.document().documentLayout()
    return layout.blockBoundingRect(page.page.block(block + 2))


def colours(page: ArticleEditor, area: QRectF) -> set[str]:
    image = page.viewport().grab(area.toAlignedRect()).toImage()
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_a_picture_fills_the_column_and_keeps_its_shape(page: ArticleEditor) -> None:
    show(page, Figure("a", text("c"), "alt"))
    area = place(page, 0)
    found = colours(page, area)
    assert {RED.name(), SEA.name()} <= found
    assert area.width() == 660
    assert area.width() / 2 < area.height() < area.width() / 2 + 80


def test_only_the_crop_is_shown(page: ArticleEditor) -> None:
    show(page, Figure("a", text("c"), "alt", crop=(0.0, 0.0, 0.4, 1.0)))
    found = colours(page, place(page, 0))
    assert RED.name() in found and SEA.name() not in found


def test_a_picture_comes_when_it_is_there(page: ArticleEditor, wall: Wall) -> None:
    wall.come = False
    show(page, Figure("a", text("c"), "alt"))
    assert RED.name() not in colours(page, place(page, 0))
    wall.come = True
    page.refresh_photo("a")
    QApplication.processEvents()
    assert RED.name() in colours(page, place(page, 0))


@pytest.mark.parametrize("block", [Figure("a", text("c"), "alt"), Embed("https://e.example")])
@pytest.mark.parametrize("sheet", ["", "QWidget { color: #333333; }"])
def test_a_selected_object_is_outlined_and_not_tinted(
    page: ArticleEditor, qapp: QApplication, block, sheet: str
) -> None:
    qapp.setStyleSheet(sheet)
    show(page, Paragraph(text("a")), block, Paragraph(text("b")))
    accent, selection = LIGHT.accent.name(), LIGHT.selection.name()
    assert accent not in colours(page, place(page, 1))
    cursor = page.textCursor()
    cursor.setPosition(page.page.block(3).position())
    page.setTextCursor(cursor)
    QApplication.processEvents()
    found = colours(page, place(page, 1))
    assert accent in found and selection not in found
    page.selectAll()
    QApplication.processEvents()
    assert selection in colours(page, place(page, 0))
    qapp.setStyleSheet("")


def test_a_missing_alt_text_is_said_quietly(page: ArticleEditor) -> None:
    show(page, Figure("a", text("c"), "alt"))
    quiet = colours(page, place(page, 0))
    show(page, Figure("a", text("c")))
    assert LIGHT.panel.name() not in quiet
    assert LIGHT.panel.name() in colours(page, place(page, 0))


def test_dark_is_dark(page: ArticleEditor) -> None:
    show(page, Paragraph(text("chữ")), colours=DARK)
    found = colours(page, place(page, 0))
    assert DARK.page.name() in found and LIGHT.page.name() not in found


def test_a_box_lies_on_a_panel(page: ArticleEditor) -> None:
    show(page, Paragraph(text("a")), Paragraph(text("b"), container=Container.BOX))
    assert LIGHT.panel.name() not in colours(page, place(page, 0).adjusted(0, 0, 0, -4))
    assert LIGHT.panel.name() in colours(page, place(page, 1))


def placeholders(page: ArticleEditor) -> list[str]:
    blocks = [page.page.block(n) for n in range(page.document().blockCount())]
    return [placeholder_of(Seen(b, page.page.shape(b), QRectF()), page.page) for b in blocks]


def test_empty_fields_say_what_they_are_for(page: ArticleEditor) -> None:
    page.set_article(Article())
    assert placeholders(page) == ["Headline…", "Standfirst…", "Write here, or drop photos"]
    QTest.keyClicks(page, "T")
    assert placeholders(page)[0] == ""


def test_an_empty_caption_says_so_until_it_is_typed(page: ArticleEditor) -> None:
    show(page, Figure("a"))
    assert placeholders(page)[2] == "Photo caption…"
    cursor = page.textCursor()
    cursor.setPosition(page.page.block(2).position() + 2)
    page.setTextCursor(cursor)
    QTest.keyClicks(page, "x")
    assert placeholders(page)[2] == ""


def test_a_click_on_a_picture_selects_it_and_two_open_it(page: ArticleEditor) -> None:
    show(page, Paragraph(text("a")), Figure("a", text("c"), "alt"))
    opened: list[int] = []
    page.picture_opened.connect(opened.append)
    middle: QPoint = place(page, 1).center().toPoint()
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    chosen = page.page.selected_object(page.textCursor())
    assert chosen is not None and chosen.blockNumber() == 3
    QTest.mouseDClick(page.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert opened == [3]
    words = place(page, 0).topLeft().toPoint() + QPoint(3, 8)
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=words)
    assert page.textCursor().blockNumber() == 2


def test_the_column_stays_in_the_middle(page: ArticleEditor) -> None:
    show(page, Paragraph(text("chữ " * 200)))
    for width in (1300, 850, 500):
        page.resize(width, 700)
        QApplication.processEvents()
        left = page.viewport().geometry().left()
        assert page.viewport().width() <= 660 + 2 * 24 + 1
        assert abs(left - (page.width() - left - page.viewport().width())) < 30
        assert page.document().textWidth() <= page.viewport().width()
