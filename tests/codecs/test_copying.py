"""What is copied: for programs that take HTML, and as words alone."""

from html import unescape

import pytest

from editor.codecs.html_reader import read_html
from editor.codecs.pasted_html import read_pasted
from editor.codecs.plain_text import plain_body, plain_story
from editor.codecs.rich_html import rich_html
from editor.document import (
    Article,
    Code,
    Container,
    Contributor,
    Embed,
    Figure,
    Footnote,
    Gallery,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    PullQuote,
    Raw,
    Rule,
    Run,
    Table,
    text,
)

NOTE = Run("a", Mark.FOOTNOTE)
BODY = (
    Paragraph((Run("Nước lên "), Run("nhanh", Mark.STRONG), NOTE, Run(" trong đêm."))),
    Heading(2, text("Trong bản")),
    ListItem(text=text("gạo")),
    ListItem(True, 1, text("gạo tẻ")),
    ListItem(True, 1, text("gạo nếp")),
    ListItem(text=text("nương"), depth=1, ordered=True, continues=True),
    ListItem(text=text("muối")),
    Paragraph(text("“Chưa từng thấy.”"), container=Container.QUOTE),
    Paragraph(text("Bà Sáu nói."), container=Container.QUOTE),
    PullQuote(text("Nước tới mái nhà"), text("Bà Sáu")),
    Table(((text("Xã"), text("Hộ")), (text("Ba Vinh"), text("120")))),
    Figure("p1", text("Thuyền vào bản.")),
    Code("a < b"),
    Rule(),
    Embed("https://video.example/7"),
    Raw("<x>", "Khối riêng"),
    Footnote("a", text("Theo Sở.")),
)
MESSAGE = """\
Lũ về

(Baothinh.vn) - Nước lên trong đêm.

Nước lên nhanh [1] trong đêm.

Trong bản

- gạo
    1. gạo tẻ
    2. gạo nếp
       nương
- muối

“Chưa từng thấy.”

Bà Sáu nói.

Nước tới mái nhà
— Bà Sáu

Xã\tHộ
Ba Vinh\t120

Thuyền vào bản. Ảnh: Mai An

a < b

* * *

https://video.example/7

[1] Theo Sở.

Thu Lê, Mai An"""


def test_a_story_as_a_message_is_words_alone() -> None:
    people = (Contributor("Thu Lê"), Contributor("Mai An"))
    story = Article("Lũ về", "Nước lên trong đêm.", "(Baothinh.vn) -", byline=people, blocks=BODY)
    assert plain_story(story, {"p1": "Mai An"}) == MESSAGE


def test_lists_count_anew() -> None:
    def item(words: str, **more: bool) -> ListItem:
        return ListItem(True, text=text(words), **more)

    blocks = [item("a"), item("b"), item("c", begins=True), ListItem(text=text("d")), item("e")]
    assert plain_body(blocks) == "1. a\n2. b\n1. c\n- d\n1. e"


def test_an_empty_story_is_no_message() -> None:
    assert plain_story(Article()) == ""


def test_a_caption_that_names_its_photographer_does_so_once() -> None:
    figure = Figure("p1", text("Cầu mới. Ảnh: Mai An"))
    gallery = Gallery((figure, Figure("p2", text("Sông"))), text("Chung"))
    said = "Cầu mới. Ảnh: Mai An\nSông\nChung"
    assert plain_body([gallery], {"p1": "Mai An"}) == said


def test_copied_html_nests_lists_and_links_footnotes() -> None:
    assert rich_html(BODY[:7] + BODY[-1:]) == "\n".join(
        [
            "<p>Nước lên <strong>nhanh</strong>"
            '<sup><a href="#_ftn1" name="_ftnref1">[1]</a></sup> trong đêm.</p>',
            "<h2>Trong bản</h2>",
            "<ul><li>gạo<ol><li>gạo tẻ</li><li>gạo nếp<p>nương</p></li></ol></li>"
            "<li>muối</li></ul>",
            '<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> Theo Sở.</p></div>',
        ]
    )


def test_copied_html_reads_back_as_the_same_story() -> None:
    kinds = (Paragraph, Heading, ListItem, Table, Code, Footnote)
    blocks = tuple(block for block in BODY if isinstance(block, kinds))
    again = tuple(
        Footnote("a", b.text) if isinstance(b, Footnote) else b
        for b in read_pasted(rich_html(blocks)).blocks
    )
    words = [plain_body([b]) for b in blocks]
    assert [plain_body([b]).replace("[1]", "[a]") for b in again] == [
        w.replace("[1]", "[a]") for w in words
    ]
    assert [type(b) for b in again] == [type(b) for b in blocks]


@pytest.mark.parametrize("label", ['"><script>', "a&b", "x y"])
def test_nothing_in_copied_html_is_markup_that_was_words(label: str) -> None:
    evil = '<script>alert("1")</script>'
    blocks = (
        Paragraph((Run(evil), Run(label, Mark.FOOTNOTE))),
        Figure("p1", text(evil), evil),
        Figure('https://a.example/"onload="x', text("a"), '"onload="x'),
        Code(evil),
        Table(((text(evil),),)),
        Raw(evil, evil),
        Embed("https://a.example/?a=1&b=2"),
        Footnote(label, text(evil)),
    )
    html = rich_html(blocks, {"p1": evil})
    assert "<script" not in html
    assert 'onload="x' not in html
    assert unescape(html).count(evil) >= 6


def test_a_picture_on_the_web_is_copied_with_its_address() -> None:
    html = rich_html([Figure("https://a.example/x.jpg?a=1&b=2", text("Cầu"), "Cầu dài")])
    assert read_html(html, photo_of=lambda source: source.src) == (
        Figure("https://a.example/x.jpg?a=1&b=2", text("Cầu"), "Cầu dài"),
    )
