"""How tables, embedded pages, code and foreign blocks look on the page."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.document import Article, Code, Container, Embed, Mark, Paragraph, Raw, Run, Table, text
from editor.ui.text import DARK, LIGHT, ArticleEditor, NoPictures
from editor.ui.text.drawing import columns, objects
from editor.ui.text.drawing.source import raw_label
from editor.ui.text.drawing.table import DrawnTable
from editor.ui.text.drawing.view import View
from editor.ui.theme.roles import contrast

FLOODS = Table(
    (
        (text("Xã"), text("Hộ phải di dời"), text("Ghi chú")),
        (text("Hòa Tân"), text("1.312"), text("Còn mười bốn hộ chưa liên lạc được " * 3)),
        (text("Đồng Mít"), text("47"), (Run("khẩn", Mark.STRONG),)),
    )
)
BLOCKS = (
    FLOODS,
    Embed("https://youtu.be/abcdefghijk"),
    Code("x = 1\ny = 2", "python"),
    Raw("<div>\n</div>", "wp:poll"),
)


@pytest.fixture
def page(qapp: QApplication) -> Iterator[ArticleEditor]:
    editor = ArticleEditor(NoPictures(), LIGHT)
    editor.resize(900, 900)
    editor.show()
    yield editor
    editor.close()
    editor.deleteLater()
    qapp.processEvents()


def show(page: ArticleEditor, *blocks) -> None:
    page.set_article(Article("Tít", "Sa-pô", blocks=blocks))
    QApplication.processEvents()


def place(page: ArticleEditor, block: int) -> QRectF:
    return page.document().documentLayout().blockBoundingRect(page.page.block(block + 2))


def colours(page: ArticleEditor, area: QRectF) -> set[str]:
    image = page.viewport().grab(area.toAlignedRect()).toImage()
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def laid_out(table: Table, width: float = 660, zoom: float = 1.0) -> DrawnTable:
    return DrawnTable(table, width, View(NoPictures(), LIGHT, zoom))


def test_a_table_fills_the_column_and_its_long_cells_wrap(page: ArticleEditor) -> None:
    show(page, FLOODS)
    area = place(page, 0)
    assert area.width() == 660
    assert {LIGHT.text.name(), LIGHT.panel.name(), LIGHT.rule.name()} <= colours(page, area)
    one_line = laid_out(Table((FLOODS.rows[2],), header=False)).height
    assert laid_out(Table((FLOODS.rows[1],), header=False)).height > one_line


def test_a_wider_word_makes_a_wider_column() -> None:
    table = Table(((text("a"), text("Ban Chỉ huy phòng chống thiên tai")),), header=False)
    first, second = laid_out(table)._widths
    assert first < second and abs(first + second - 660) < 1


def test_a_table_grows_with_the_zoom() -> None:
    assert laid_out(FLOODS, 1320, 2.0).height > 1.9 * laid_out(FLOODS).height


def test_a_tall_table_is_cut_off_and_says_how_much_is_left() -> None:
    table = Table(tuple((text(f"Hộ {n}"),) for n in range(500)))
    drawn = laid_out(table)
    assert drawn.height < 700
    assert drawn.foot == f"… {500 - len(drawn._rows)} more rows"


def test_columns_that_would_be_too_narrow_are_counted_instead() -> None:
    table = Table((tuple(text("chữ") for _ in range(40)),))
    assert laid_out(table).foot.endswith("more columns")


@pytest.mark.parametrize("rows", [(), ((),), (((),),)])
def test_a_table_without_anything_is_drawn_too(page: ArticleEditor, rows) -> None:
    show(page, Table(rows), Paragraph(text("a")))
    assert place(page, 0).height() > 0


def test_columns_share_the_room() -> None:
    assert columns.shared(100, [10, 10], [20, 30]) == [45, 55]
    tight = columns.shared(100, [10, 10], [20, 300])
    assert tight[0] == pytest.approx(20, abs=0.1) and sum(tight) == pytest.approx(100, abs=0.1)
    assert columns.shared(100, [100, 300], [400, 400]) == [25, 75]
    assert columns.shared(100, [], []) == []


def test_keys_cost_no_new_layout(page: ArticleEditor, monkeypatch: pytest.MonkeyPatch) -> None:
    show(page, Paragraph(), FLOODS, *BLOCKS[1:])
    made: list[object] = []
    real = objects._drawn
    monkeypatch.setattr(objects, "_drawn", lambda *a: made.append(a) or real(*a))
    cursor = QTextCursor(page.page.block(2))
    page.setTextCursor(cursor)
    QTest.keyClicks(page, "Nuoc len tu chieu, den khuya thi ngap")
    page.viewport().repaint()
    assert not made
    page.zoom_in()
    QApplication.processEvents()
    assert made


@pytest.mark.parametrize("block", BLOCKS)
def test_a_chosen_block_is_outlined_and_says_how_to_edit_it(page: ArticleEditor, block) -> None:
    show(page, Paragraph(text("a")), block, Paragraph(text("b")))
    below = place(page, 1).adjusted(0, place(page, 1).height() - 14, 0, 0)
    assert LIGHT.accent.name() not in colours(page, below)
    page.setTextCursor(QTextCursor(page.page.block(3)))
    QApplication.processEvents()
    assert LIGHT.accent.name() in colours(page, below)
    asked: list[int] = []
    page.block_opened.connect(asked.append)
    middle = place(page, 1).center().toPoint()
    QTest.mouseDClick(page.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    page.open_block()
    assert asked == [3, 3]


def test_code_shows_its_lines_and_at_most_so_many(page: ArticleEditor) -> None:
    show(page, Code("a"), Code("a\nb\nc"), Code("a\n" * 30), Code("a\n" * 3000))
    heights = [place(page, n).height() for n in range(4)]
    assert heights[0] < heights[1] < heights[2] == heights[3]


def test_a_foreign_block_says_where_it_came_from() -> None:
    assert raw_label(Raw("x", "wp:poll")) == "From the website, kept as it is · wp:poll"


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_all_words_of_the_page_can_be_read(theme) -> None:
    def read(one: QColor, other: QColor) -> float:
        return contrast(one.name(), other.name())

    for ink in (theme.text, theme.dim, theme.accent):
        assert read(ink, theme.page) >= 4.5
        assert read(ink, theme.panel) >= 4.5


def test_a_change_of_theme_is_seen(page: ArticleEditor) -> None:
    show(page, *BLOCKS)
    page.set_colours(DARK)
    QApplication.processEvents()
    for number in range(4):
        assert LIGHT.panel.name() not in colours(page, place(page, number))
    assert DARK.panel.name() in colours(page, place(page, 0))


def test_a_block_that_was_edited_is_drawn_anew(page: ArticleEditor) -> None:
    show(page, Code("a"))
    page.replace_block(2, replace(BLOCKS[2], content="a\nb\nc\nd"))
    QApplication.processEvents()
    assert place(page, 0).height() > 90


def label_above(page: ArticleEditor, block: int) -> bool:
    """Whether the strip above a block holds letters."""
    area = place(page, block)
    return LIGHT.dim.name() in colours(page, QRectF(area.left(), area.top() - 15, 300, 10))


def test_a_box_and_a_note_say_what_they_are_above_their_first_block(page: ArticleEditor) -> None:
    box, note = Container.BOX, Container.NOTE
    show(
        page,
        Paragraph(text("a")),
        Paragraph(text("b"), container=box),
        Paragraph(text("c"), container=box),
        Paragraph(text("d"), container=note),
        Paragraph(text("e"), container=note, starts=True),
        Paragraph(text("f"), container=Container.QUOTE),
    )
    assert [label_above(page, n) for n in range(6)] == [False, True, False, True, True, False]
    assert LIGHT.panel.name() not in colours(page, place(page, 0).adjusted(0, 0, 0, 3))


def test_a_boxs_panel_is_as_wide_as_the_text_at_every_zoom(page: ArticleEditor) -> None:
    show(page, Paragraph(text("a"), container=Container.BOX))
    page.resize(1600, 900)
    for _ in range(4):
        page.zoom_in()
    QApplication.processEvents()
    middle = place(page, 0).center().y()
    margin = round(page.document().documentMargin() * page.zoom)
    image = page.viewport().grab().toImage()
    found = [image.pixelColor(x, round(middle)).name() for x in (margin - 6, margin + 6)]
    assert found == [LIGHT.page.name(), LIGHT.panel.name()]
