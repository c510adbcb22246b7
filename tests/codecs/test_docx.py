"""Word documents become the article that a reporter would have typed, with every word."""

import zipfile
from io import BytesIO

import pytest
from word_documents import document, link, note, paragraph, picture, run, table

from editor.base.errors import EditorError
from editor.codecs.docx import read_docx
from editor.codecs.markdown_writer import write_markdown
from editor.document import Footnote, Heading, ListItem, Mark, Paragraph, Run, Table, text

BOLD, SLANTED = "<w:b/>", "<w:i/>"


def markdown(*body: str, **parts: object) -> str:
    return write_markdown(read_docx(document(*body, **parts)).article.blocks)  # type: ignore[arg-type]


def test_styles_say_what_is_headline_standfirst_heading_and_quote() -> None:
    article = read_docx(
        document(
            paragraph("Thông xe cầu Trà Khúc 3", style="Tiu"),
            paragraph("Cây cầu rút ngắn đường đi hai huyện.", style="Tiuphu"),
            paragraph("Sáng 21-11, xe đầu tiên qua cầu."),
            paragraph("Vốn từ đâu", style="u2"),
            paragraph("Từ ngân sách tỉnh.", style="Trichdn"),
        )
    ).article
    assert article.headline == "Thông xe cầu Trà Khúc 3"
    assert article.standfirst == "Cây cầu rút ngắn đường đi hai huyện."
    assert write_markdown(article.blocks) == (
        "Sáng 21-11, xe đầu tiên qua cầu.\n\n## Vốn từ đâu\n\n> Từ ngân sách tỉnh.\n"
    )


def test_marks_links_and_line_breaks_are_kept() -> None:
    body = paragraph(
        run("Giá gạo "), run("tăng", BOLD), run(" tới "), run("12%", SLANTED), run(" "),
        link("theo Sở Công thương", "rId7"), "<w:r><w:br/></w:r>", run("mỗi tạ. H"),
        run("2", '<w:vertAlign w:val="subscript"/>'), run("O, "), run("bỏ", "<w:strike/>"),
    )  # fmt: skip
    read = read_docx(document(paragraph("Giá lúa"), body, links={"rId7": "https://sct.vn/gao"}))
    (only,) = read.article.blocks
    assert isinstance(only, Paragraph)
    assert only.text[1] == Run("tăng", Mark.STRONG)
    assert only.text[3] == Run("12%", Mark.EMPHASIS)
    assert Run("theo Sở Công thương", href="https://sct.vn/gao") in only.text
    assert Run("2", Mark.SUB) in only.text
    assert only.text[-1] == Run("bỏ", Mark.STRIKE)


def test_lists_keep_their_depth_and_kind() -> None:
    blocks = read_docx(
        document(
            paragraph("Huyện cần ba việc trước mùa mưa năm nay."),
            paragraph("Đê", listed=(1, 0)),
            paragraph("Đoạn sông Vệ", listed=(2, 1)),
            paragraph("Đoạn sông Trà", listed=(2, 1)),
            paragraph("Thuyền", listed=(1, 0)),
        )
    ).article.blocks
    items = [b for b in blocks if isinstance(b, ListItem)]
    assert [(i.text[0].text, i.depth, i.ordered) for i in items] == [
        ("Đê", 0, False),
        ("Đoạn sông Vệ", 1, True),
        ("Đoạn sông Trà", 1, True),
        ("Thuyền", 0, False),
    ]


def test_tables_and_footnotes_come_along() -> None:
    blocks = read_docx(
        document(
            paragraph("Số hộ", note(2), " được tái định cư trong năm nay là 12."),
            table(("Xã", "Số hộ"), ("Nghĩa Dõng", "12")),
            notes={2: "Tính đến ngày 20-11."},
        )
    ).article.blocks
    assert any(isinstance(b, Table) and b.rows[1][0] == text("Nghĩa Dõng") for b in blocks)
    (found,) = [b for b in blocks if isinstance(b, Footnote)]
    assert found.text == text("Tính đến ngày 20-11.")
    first = blocks[0]
    assert isinstance(first, Paragraph)
    assert [r.text for r in first.text if r.marks & Mark.FOOTNOTE] == [found.label]


def test_pictures_bring_alt_text_caption_and_photographer() -> None:
    read = read_docx(
        document(
            paragraph("Đường về bản đã thông sau ba ngày bị chia cắt."),
            paragraph(picture("rId9", "Xe máy qua ngầm tràn")),
            paragraph("Ngầm tràn sáng 20-11. Ảnh: Mai An", style="Chuthich"),
            paragraph(picture("rId10", "")),
            paragraph(run("Người dân sửa nhà. (Ảnh: Lê Nam)", SLANTED)),
            pictures={"rId9": ("a.jpg", b"mot"), "rId10": ("b.jpg", b"hai")},
        )
    )
    first, second = read.article.figures()
    assert (first.alt, first.caption) == ("Xe máy qua ngầm tràn", text("Ngầm tràn sáng 20-11."))
    assert second.caption == text("Người dân sửa nhà.")
    assert read.credits == {first.photo: "Mai An", second.photo: "Lê Nam"}
    assert read.pictures[first.photo].content == b"mot"


def test_a_text_typed_without_styles_is_understood() -> None:
    article = read_docx(
        document(
            table(("UBND TỈNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
            paragraph(run("Thông cáo về đợt mưa lớn", BOLD)),
            paragraph(run("Từ ngày 18 đến 20-11, toàn tỉnh có mưa to đến rất to.", BOLD)),
            paragraph("Lượng mưa phổ biến 200 mm."),
            paragraph(run("Thiệt hại ban đầu", BOLD)),
            paragraph("Ba xã bị ngập."),
        )
    ).article
    assert article.headline == "Thông cáo về đợt mưa lớn"
    assert Heading(2, text("Thiệt hại ban đầu")) in article.blocks


def test_a_first_sentence_is_no_headline() -> None:
    article = read_docx(document(paragraph("Sáng nay trời mưa."), paragraph("Chiều tạnh."))).article
    assert article.headline == ""
    assert len(article.blocks) == 2


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "no Word document"),
        (b"PK\x03\x04 broken", "no Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "older Word"),
        (document(paragraph("Tin"))[:-200], "no Word document"),
    ],
)
def test_what_is_no_document_is_refused_in_plain_words(content: bytes, says: str) -> None:
    with pytest.raises(EditorError, match=says) as caught:
        read_docx(content)
    assert caught.value.remedy


def test_other_zip_files_and_broken_xml_are_refused() -> None:
    for name, content in (("hello.txt", "xin chào"), ("word/document.xml", "<w:document")):
        out = BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr(name, content)
        with pytest.raises(EditorError, match="no Word document"):
            read_docx(out.getvalue())


def test_a_document_that_unpacks_to_gigabytes_is_refused_before_it_is_unpacked() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(40 << 20))
    assert len(out.getvalue()) < 100_000
    with pytest.raises(EditorError, match="too large"):
        read_docx(out.getvalue())


def test_an_entity_bomb_is_refused() -> None:
    steps = [f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)]
    bomb = f'<!DOCTYPE b [<!ENTITY a0 "aaaaaaaaaa">{"".join(steps)}'
    out = BytesIO(document(paragraph("Tin")))
    with zipfile.ZipFile(out, "a") as archive, pytest.warns(UserWarning):
        archive.writestr("word/document.xml", f"{bomb}]><w:document>&a11;</w:document>")
    with pytest.raises(EditorError):
        read_docx(out.getvalue())


def test_words_survive_in_order() -> None:
    lines = [f"Đoạn {n}: nước lên nhanh, bà con chạy lụt." for n in range(40)]
    read = markdown(*(paragraph(line) for line in lines))
    assert read.split("\n\n") == [*lines[:-1], lines[-1] + "\n"]
