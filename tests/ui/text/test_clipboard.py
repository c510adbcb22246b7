"""Copy, cut, paste and drop."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage, QTextCursor, QTextDocument
from PySide6.QtTest import QTest

from editor.codecs.plain_lines import LONGEST_LINE
from editor.document import (
    Container,
    Figure,
    Footnote,
    Gallery,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    Raw,
    Run,
    Table,
    text,
)
from editor.ui.text.carrying.clipboard import BLOCKS

WORD_HTML = """<html><head><style>p{color:red}</style></head><body>
<h2>Lũ về</h2><p class=MsoNormal>Một <b>đậm</b> <a href="https://e.example/a">nối</a></p>
<ul><li>mục</ul><script>alert(1)</script><p>hai</p></body></html>"""


def mime(*, html: str = "", words: str = "") -> QMimeData:
    out = QMimeData()
    if html:
        out.setHtml(html)
    if words:
        out.setText(words)
    return out


def test_html_becomes_the_documents_own_blocks_in_one_step(desk) -> None:
    d = desk([Paragraph(text("trước"))])
    d.editor.moveCursor(QTextCursor.MoveOperation.End)
    d.editor.insertFromMimeData(mime(html=WORD_HTML, words="x"))
    assert (
        d.body == "p:trước | h2:Lũ về | p:Một strong<đậm> nối(https://e.example/a) | ul:mục | p:hai"
    )
    assert d.undo_all() == 1
    assert d.body == "p:trước"


def test_paste_in_the_middle_of_a_paragraph_splits_it(desk) -> None:
    d = desk([Heading(2, text("trướcsau"))])
    d.at(0, 5)
    d.editor.insertFromMimeData(mime(words="một\n\nhai\n"))
    assert d.body == "h2:trướcmột | p:hai | h2:sau"


def test_one_pasted_paragraph_flows_into_the_line(desk) -> None:
    d = desk([Heading(2, text("ac"))])
    d.at(0, 1)
    d.editor.insertFromMimeData(mime(html="<p><i>b</i></p>"))
    d.type("x")
    assert d.body == "h2:aem<bx>c"


def test_paste_over_a_selected_figure_goes_below_it(desk) -> None:
    d = desk([Figure("f1", text("c")), Paragraph(text("z"))])
    d.at(0)
    d.editor.insertFromMimeData(mime(words="mới"))
    assert d.body == "fig:◼f1c | p:mới | p:z"


def test_a_long_line_is_cut_into_paragraphs_between_words(desk) -> None:
    d = desk([Paragraph()])
    d.at(0)
    line = "từng chữ " * 3000
    d.editor.insertFromMimeData(mime(words=line))
    blocks = d.editor.article().blocks
    assert max(len(b.text[0].text) for b in blocks) <= LONGEST_LINE
    assert " ".join(b.text[0].text for b in blocks) == line.strip()


def test_all_kinds_of_blocks_travel_between_pages(desk) -> None:
    blocks = (
        Paragraph((Run("a "), Run("b", Mark.STRONG), Run("1", Mark.FOOTNOTE))),
        Heading(3, text("h"), container=Container.BOX),
        ListItem(ordered=True, text=text("l")),
        ListItem(ordered=True, depth=1, text=text("m")),
        Figure("f1", text("c"), "alt", crop=(0.0, 0.0, 0.5, 0.5)),
        Gallery((Figure("g1"),)),
        Table(((text("x"),),)),
        Raw("<x>", "x"),
        Footnote("1", text("n")),
    )
    source, target = desk(blocks), desk([Paragraph()])
    source.select_body()
    target.at(0)
    target.editor.insertFromMimeData(source.editor.createMimeDataFromSelection())
    assert target.editor.article().blocks == blocks


def test_other_programs_get_words_and_html(desk) -> None:
    d = desk([Heading(2, text("Tít")), Paragraph((Run("a "), Run("đậm", Mark.STRONG)))])
    d.select_body()
    copied = d.editor.createMimeDataFromSelection()
    assert copied.text() == "Tít\n\na đậm"
    assert copied.html() == "<h2>Tít</h2>\n<p>a <strong>đậm</strong></p>"
    assert copied.hasFormat(BLOCKS)


def test_part_of_a_caption_is_copied_as_words(desk) -> None:
    d = desk([Figure("f1", text("một hai"))])
    d.select(0, 6, 0, 9)
    assert d.editor.createMimeDataFromSelection().text() == "hai"


def test_damaged_blocks_on_the_clipboard_fall_back_to_words(desk) -> None:
    d = desk([Paragraph()])
    d.at(0)
    source = mime(words="chữ")
    source.setData(BLOCKS, b"{not json")
    d.editor.insertFromMimeData(source)
    assert d.body == "p:chữ"


def test_pasting_fetches_nothing(desk, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    QImage(4, 4, QImage.Format.Format_RGB32).save(str(path))
    d = desk([Paragraph()])
    kind = QTextDocument.ResourceType.ImageResource
    for owner in (d.editor, d.editor.document()):
        assert owner.loadResource(kind.value, QUrl.fromLocalFile(str(path))) is None
    assert d.editor.document().resource(kind, QUrl.fromLocalFile(str(path))) is None


def test_a_picture_on_the_clipboard_is_offered_with_its_place(desk) -> None:
    d = desk([Paragraph(text("a")), Paragraph(text("b"))])
    seen = []
    d.editor.image_pasted.connect(lambda image, at: seen.append((image.width(), at)))
    d.at(0)
    source = QMimeData()
    source.setImageData(QImage(7, 5, QImage.Format.Format_RGB32))
    assert d.editor.canInsertFromMimeData(source)
    d.editor.insertFromMimeData(source)
    assert seen == [(7, 3)]


def test_dropped_files_are_offered_and_nothing_is_typed(desk) -> None:
    d = desk([Paragraph(text("a"))])
    seen = []
    d.editor.files_dropped.connect(lambda paths, at: seen.append((paths, at)))
    source = QMimeData()
    source.setUrls([QUrl.fromLocalFile("/ảnh/một.jpg"), QUrl("https://e.example/x.jpg")])
    event = QDropEvent(
        QPointF(300, 550),
        Qt.DropAction.CopyAction,
        source,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    d.editor.dropEvent(event)
    assert seen == [(["/ảnh/một.jpg"], 3)]
    assert d.body == "p:a"


@pytest.mark.parametrize("words", ["", "\n\n", "  "])
def test_pasting_nothing_is_no_edit(desk, words: str) -> None:
    d = desk([Paragraph(text("a"))])
    d.editor.insertFromMimeData(mime(words=words) if words else QMimeData())
    assert d.body == "p:a"
    assert not d.editor.document().isUndoAvailable()


def test_pictures_among_pasted_words_are_told_with_the_figures_that_show_them(desk) -> None:
    d = desk([Paragraph()])
    seen = []
    d.editor.pictures_pasted.connect(lambda pictures, lost: seen.append((pictures, lost)))
    d.at(0)
    address = "data:image/png;base64,AAAA"
    html = f"<p>một</p><img src='{address}' alt='Cầu'><p>hai</p><img src='cid:x'>"
    d.editor.insertFromMimeData(mime(html=html, words="một hai"))
    figure = d.editor.article().blocks[1]
    assert seen == [({figure.photo: address}, 1)]
    assert d.body == f"p:một | fig:◼{figure.photo} | p:hai"
    assert d.undo_all() == 1


def test_a_picture_on_the_web_is_fetched_by_a_click_or_alt_enter(desk) -> None:
    address = "https://anh.example/cau.jpg"
    d = desk([Figure(address, text("Cầu")), Figure("f1")])
    wanted = []
    d.editor.photo_wanted.connect(wanted.append)
    d.at(0)
    d.editor.open_block()
    where = d.editor.cursorRect().center()
    QTest.mouseClick(d.editor.viewport(), Qt.MouseButton.LeftButton, pos=where)
    d.at(1)
    d.editor.open_block()
    assert wanted == [address, address]


def test_a_fetched_photo_stands_everywhere_its_address_stood_in_one_step(desk) -> None:
    address = "https://anh.example/cau.jpg"
    remote = Figure(address, text("Cầu"), "Cầu dài")
    blocks = (remote, Gallery((remote, Figure("g"))), Paragraph(text("z")), Figure(address))
    d = desk(blocks)
    d.at(2, 1)
    d.editor.replace_photo(address, "p7")
    d.settle()
    assert [f.photo for f in d.editor.article().figures()] == ["p7", "p7", "g", "p7"]
    assert d.editor.article().blocks[0] == Figure("p7", text("Cầu"), "Cầu dài")
    d.type("!")
    assert d.editor.article().blocks[2] == Paragraph(text("z!"))
    d.undo_all()
    assert d.editor.article().blocks == blocks


def test_fifty_pages_are_pasted_whole(desk) -> None:
    d = desk([Paragraph()])
    d.at(0)
    page = "".join(f"<p>Đoạn {n} có <b>chữ đậm</b> và chữ thường.</p>" for n in range(600))
    d.editor.insertFromMimeData(mime(html=page))
    assert len(d.editor.article().blocks) == 600
    assert d.undo_all() == 1


def test_a_picture_copied_in_a_browser_comes_as_that_picture(desk) -> None:
    d = desk([Paragraph(text("a"))])
    seen = []
    d.editor.image_pasted.connect(lambda image, at: seen.append((image.width(), at)))
    source = mime(html="<meta charset='utf-8'><img src='https://anh.example/a.jpg' alt='Cầu'>")
    source.setImageData(QImage(7, 5, QImage.Format.Format_RGB32))
    d.at(0)
    d.editor.insertFromMimeData(source)
    assert seen == [(7, 3)]
    assert d.body == "p:a"
