"""Where pasted blocks land: in lists, boxes, captions, fields and beside footnotes."""

import pytest
from PySide6.QtCore import QMimeData

from editor.document import (
    Container,
    Figure,
    Footnote,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    PullQuote,
    Run,
    text,
)
from editor.ui.text.carrying.clipboard import BLOCKS

BOX, QUOTE = Container.BOX, Container.QUOTE
FIGURE = Figure("f1", text("một hai"))


def html(content: str) -> QMimeData:
    out = QMimeData()
    out.setHtml(content)
    return out


TWO = "<p>x <b>y</b></p><p>z</p>"
LIST = "<ul><li>x<ul><li>y</li></ul></li></ul>"
CASES = [
    ("caption_words", [FIGURE], (0, 6), "<p><i>x</i></p>", "fig:◼f1một em<x>hai"),
    ("caption_paragraphs", [FIGURE], (0, 6), TWO, "fig:◼f1một x strong<y> zhai"),
    ("caption_list", [FIGURE], (0, 6), LIST, "fig:◼f1một hai | ul:x | ul1:y"),
    ("caption_heading", [FIGURE], (0, 9), "<h2>x</h2>", "fig:◼f1một hai | h2:x"),
    (
        "item_paragraphs",
        [ListItem(text=text("ab")), ListItem(text=text("c"))],
        (0, 1),
        TWO,
        "ul:ax strong<y> | ul:z | ul:b | ul:c",
    ),
    (
        "item_in_depth",
        [ListItem(text=text("a")), ListItem(depth=1, text=text("bc"))],
        (1, 1),
        LIST,
        "ul:a | ul1:bx | ul2:y | ul1:c",
    ),
    ("item_heading", [ListItem(text=text("ab"))], (0, 1), "<h2>x</h2>", "ul:a | h2:x | ul:b"),
    ("box", [Paragraph(text("ab"), container=BOX)], (0, 1), TWO, "p#:ax strong<y> | p#:z | p#:b"),
    ("box_list", [Paragraph(text("ab"), container=BOX)], (0, 2), LIST, "p#:ab | ul#:x | ul1#:y"),
    ("quote", [Paragraph(text("ab"), container=QUOTE)], (0, 2), TWO, "p>:abx strong<y> | p>:z"),
    ("empty_box", [Paragraph(container=BOX)], (0, 0), "<h2>x</h2><p>y</p>", "h2#:x | p#:y"),
    ("pull", [PullQuote(text("ab"), text("Tư"))], (0, 1), TWO, "pull:ax strong<y> zb~Tư"),
    ("heading", [Heading(2, text("ab"))], (0, 1), TWO, "h2:ax strong<y> | p:z | h2:b"),
    ("quoted_words", [Paragraph(text("ab"))], (0, 2), "<blockquote>x</blockquote>", "p:abx"),
]


@pytest.mark.parametrize(
    ("blocks", "place", "content", "body"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_pasted_blocks_take_their_place(desk, blocks, place, content, body) -> None:
    d = desk(blocks)
    before = d.body
    d.at(*place)
    d.editor.insertFromMimeData(html(content))
    d.settle()
    assert d.body == body
    assert d.undo_all() == 1
    assert d.body == before
    d.redo_all()
    assert d.body == body


@pytest.mark.parametrize("field", [0, 1])
def test_headline_and_standfirst_take_one_line_of_words(desk, field: int) -> None:
    d = desk([Paragraph(text("thân"))], headline="Tít", standfirst="Sa-pô")
    cursor = d.editor.textCursor()
    cursor.setPosition(d.page.block(field).position())
    d.editor.setTextCursor(cursor)
    d.editor.insertFromMimeData(html("<h1>Lũ <b>về</b></h1><ul><li>nhanh</ul><pre>a\nb</pre>"))
    article = d.editor.article()
    assert (article.headline, article.standfirst)[field].startswith("Lũ về nhanh a b")
    assert d.body == "p:thân"


def test_a_long_paste_into_a_caption_stands_below_the_figure(desk) -> None:
    d = desk([FIGURE])
    d.at(0, 9)
    d.editor.insertFromMimeData(html(f"<p>{'lũ về ' * 100}</p><p>{'nước ' * 200}</p>"))
    blocks = d.editor.article().blocks
    assert blocks[0] == FIGURE
    assert len(blocks) == 3


NOTED = '<p>a<a href="#_ftn1" name="_ftnref1">[1]</a></p>' + (
    '<div id=ftn1><p><a href="#_ftnref1" name="_ftn1">[1]</a> chú</p></div>'
)


def test_pasted_footnotes_join_those_that_stand_there(desk) -> None:
    d = desk([Paragraph((Run("cũ"), Run("1", Mark.FOOTNOTE))), Footnote("1", text("chú cũ"))])
    d.at(0, 0)
    d.editor.insertFromMimeData(html(NOTED))
    d.type("x")
    d.settle()
    assert d.editor.article().blocks == (
        Paragraph((Run("a"), Run("2", Mark.FOOTNOTE), Run("xcũ"), Run("1", Mark.FOOTNOTE))),
        Footnote("2", text("chú")),
        Footnote("1", text("chú cũ")),
    )


def test_plain_text_replaces_a_selection_across_blocks(desk) -> None:
    d = desk([Heading(2, text("một")), Paragraph(text("hai")), Paragraph(text("ba"))])
    d.select(0, 1, 2, 1)
    d.editor.insertPlainText("x\n\ny\n")
    d.settle()
    assert d.body == "h2:mx | p:y | h2:a"
    assert d.undo_all() == 1


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 100_000,
        b'[{"kind": "heading", "level": 99, "text": ["x"]}]',
        b'[{"kind": "list_item", "depth": -5, "text": ["x"]}]',
        b'[{"kind": "list_item", "depth": 1000000000, "text": ["x"]}]',
        b'[{"kind": "figure", "photo": "p", "crop": [1]}]',
        b'[{"kind": "figure", "photo": "p", "crop": [NaN, 1, 1, 1]}]',
        b'[{"kind": "table", "rows": []}]',
        b'[{"kind": "table", "rows": [[], [["a"]]]}]',
        b'[{"kind": "gallery", "figures": []}]',
        b'[{"kind": "paragraph", "text": ["a\\nb\\u2029c\\ufffcd"]}]',
        b'[{"kind": "paragraph", "text": "abc"}]',
        b'[{"kind": "paragraph", "text": [{"text": "a", "href": "javascript:alert(1)"}]}]',
        b'{"kind": 1}',
        b"null",
        b"7",
        b"\xff\xfe",
        b'[{"kind": "embed", "url": "file:///etc/passwd"}]',
        b'[{"kind": "code", "content": 7}]',
    ],
)
def test_whatever_claims_to_be_our_blocks_harms_nothing(desk, content: bytes) -> None:
    d = desk([Paragraph(text("a"))])
    d.at(0, 1)
    source = QMimeData()
    source.setText("chữ")
    source.setData(BLOCKS, content)
    d.editor.insertFromMimeData(source)
    d.settle()
    d.editor.grab()
    d.type("b")
    assert d.editor.article().blocks
    d.undo_all()
    assert d.body == "p:a"
