"""What an article says comes back from the page unchanged."""

from random import Random

import pytest
from PySide6.QtWidgets import QApplication

from editor.document import (
    Article,
    Block,
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
from editor.testing.documents import random_article
from editor.ui.text import LIGHT, ArticleEditor, NoPictures

_CELLS = ((text("Hạng mục"), text("Vốn")), (text("Cầu"), text("190 tỉ")))
EVERY_KIND: tuple[Block, ...] = (
    Paragraph((Run("a "), Run("đậm", Mark.STRONG | Mark.EMPHASIS), Run("x", href="https://e.example"))),
    Paragraph((Run("ghi chú"), Run("1", Mark.FOOTNOTE), Run("1", Mark.FOOTNOTE), Run(" 😀"))),
    Heading(3, text("Tít phụ"), container=Container.BOX, starts=True),
    ListItem(ordered=True, depth=2, text=text("mục"), begins=True),
    ListItem(text=text("tiếp"), continues=True),
    PullQuote(text("Trích"), text("Chị Hoa")),
    Code("def f():\n\treturn 1\r\n", "python"),
    Figure("p1", text("Chú thích"), "alt", crop=(0.1, 0.0, 0.5, 0.9), width="wide"),
    Figure("p2", decorative=True, container=Container.NOTE),
    Gallery((Figure("p3", text("một")), Figure("p4")), text("cả bộ")),
    Rule(container=Container.QUOTE),
    Embed("https://video.example/1"),
    Table(_CELLS),
    Raw("<div>\r\n\x00</div>", "khối"),
    Paragraph(text("hai\u2029đoạn")),
    Figure("p5", text("dòng\nkhác")),
    Footnote("1", text("Nguồn.")),
)  # fmt: skip


@pytest.mark.parametrize("block", EVERY_KIND, ids=lambda block: type(block).__name__)
def test_each_kind_of_block_comes_back_alone(block: Block, desk) -> None:
    assert desk([block]).editor.article().blocks == (block,)


def test_all_kinds_come_back_together_in_their_order(desk) -> None:
    assert desk(EVERY_KIND).editor.article().blocks == EVERY_KIND


def test_what_the_page_does_not_show_is_carried_through(desk) -> None:
    article = Article(
        "Tít",
        "Sa-pô",
        "Bảo Thịnh",
        (Contributor("Mai An"),),
        "thoi-su",
        ("cầu", "lũ"),
        "en",
        "cau",
        "p1",
        (Paragraph(text("x")),),
    )
    page = desk().editor
    page.set_article(article)
    assert page.article() == article


def test_an_untouched_headline_keeps_even_its_odd_characters(desk) -> None:
    d = desk(headline="Hai\ndòng\u2028lạ")
    assert d.editor.article().headline == "Hai\ndòng\u2028lạ"


def test_an_empty_article_stays_empty(desk) -> None:
    assert desk().editor.article() == Article()


@pytest.mark.parametrize("seed", range(60))
def test_random_articles_come_back_unchanged(seed: int, qapp: QApplication) -> None:
    article = random_article(Random(seed))
    editor = ArticleEditor(NoPictures(), LIGHT)
    editor.set_article(article)
    assert editor.article() == article
    assert editor.take_edits() == []
    editor.deleteLater()
