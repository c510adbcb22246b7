from random import Random

import pytest
from hypothesis import given, settings

from editor.codecs.markdown_html import read_rendered
from editor.codecs.markdown_reader import ImageSource, read_markdown
from editor.codecs.markdown_writer import write_markdown
from editor.document import (
    Article,
    Code,
    Container,
    Figure,
    Footnote,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    Raw,
    Run,
    Table,
    plain,
    text,
)
from editor.document.article import texts
from editor.testing.documents import NASTY, WORDS, articles, raws_of
from editor.testing.markdown_gate import failure


def words(markdown: str) -> str:
    return " ".join(plain(t) for block in read_markdown(markdown) for t in texts(block))


@settings(max_examples=60, deadline=None)
@given(articles())
def test_what_is_written_is_read_back_by_both_readers(article: Article) -> None:
    markdown, raws = write_markdown(article.blocks), raws_of(article.blocks)
    assert read_markdown(markdown, raws=raws) == article.blocks
    assert read_rendered(markdown, raws=raws) == article.blocks


FOREIGN = (
    *("\n", "\n\n", "\n    ", "\n  ", "\n> ", "\n- ", "\n1. ", "\t", " ", "<div>", "</div>", "<b>"),
    *("<table><tr><td>", "![a](b.jpg)", "![a](photo:x)", "[^1]: ", "\n| a | b |\n|---|---|\n"),
    *("\n```\n", "**", "*", "~~", "[a](/b 'c')", "<img src=x>", "<br>", "<br><br>", "<p>"),
    *("> [!box]\n> ", "\n> [!pull]\n> ", "\n> [!gallery]\n> "),
)


def test_whatever_is_read_can_be_written_and_read_again() -> None:
    for seed in range(800):
        dice = Random(seed)
        pools = (NASTY, WORDS, FOREIGN, FOREIGN)
        pieces = [dice.choice(dice.choice(pools)) for _ in range(dice.randint(1, 25))]
        known = (lambda source: "p") if seed % 2 else None
        assert failure(read_markdown("".join(pieces), photo_of=known)) == "", (seed, pieces)


def test_foreign_headings_fit_below_the_headline() -> None:
    levels = [b.level for b in read_markdown("# a\n\n### b\n\n###### c") if isinstance(b, Heading)]
    assert levels == [2, 3, 4]


def test_tight_lists_of_two_columns_keep_their_levels() -> None:
    assert read_markdown("* a\n  * b\n* c") == (
        ListItem(text=text("a")),
        ListItem(depth=1, text=text("b")),
        ListItem(text=text("c")),
    )


def test_inline_html_is_understood() -> None:
    bold = Run("b", Mark.STRONG)
    assert read_markdown('a <span style="color:red"><b>b</b></span>') == (
        Paragraph((Run("a "), bold)),
    )


def test_html_blocks_are_read_and_end_with_themselves() -> None:
    markdown = "<table><tr><td>a</td><td>b</td></tr>\n\nSau bảng"
    assert read_markdown(markdown) == (
        Table(((text("a"), text("b")),), header=False),
        Paragraph(text("Sau bảng")),
    )


@pytest.mark.parametrize("tag", ["<script>", "<textarea>", "<title>", "<style>", "<!--", "<xmp>"])
def test_a_tag_that_is_never_closed_swallows_nothing(tag: str) -> None:
    assert "sau này" in words(f"Thẻ {tag} trong bài\n\nvà sau này")
    assert "dòng" in words(f"{tag} dòng\n\nvà sau này")


def test_foreign_fences_are_code() -> None:
    assert read_markdown("~~~ruby x\na\n~~~") == (Code("a", "ruby"),)


def test_footnotes_are_kept_even_if_nothing_points_to_them() -> None:
    assert read_markdown("a[^1]\n\n[^1]: một\n\n[^2]: hai\n\n    thêm") == (
        Paragraph((Run("a"), Run("1", Mark.FOOTNOTE))),
        Footnote("1", text("một")),
        Footnote("2", text("hai\u2028thêm")),
    )


def test_a_picture_file_becomes_a_figure_with_its_caption_and_credit() -> None:
    asked: list[ImageSource] = []

    def photo_of(source: ImageSource) -> str:
        asked.append(source)
        return "p1"

    blocks = read_markdown('![Cây *cầu*](cau.jpg "Mai An")\nCầu **mới**', photo_of=photo_of)
    assert blocks == (Figure("p1", (Run("Cầu "), Run("mới", Mark.STRONG)), alt="Cây cầu"),)
    assert asked[-1] == ImageSource("cau.jpg", "Cây cầu", "Mai An")


def test_an_unknown_picture_is_kept_as_its_tag() -> None:
    image, caption = read_markdown('![Cầu](cau.jpg "An")\nChú thích')
    assert image == Raw('<img src="cau.jpg" alt="Cầu" title="An">', "image")
    assert caption == Paragraph(text("Chú thích"))


def test_a_picture_within_a_text_parts_it() -> None:
    blocks = read_markdown("trước ![x](photo:p) sau")
    assert blocks == (Paragraph(text("trước")), Figure("p", alt="x"), Paragraph(text("sau")))


def test_an_unknown_raw_block_leaves_its_label() -> None:
    assert read_markdown("![Bảng điểm](raw:00)") == (Paragraph(text("Bảng điểm")),)


def test_what_a_photo_s_title_says_is_not_the_figure_s() -> None:
    assert read_markdown('![](photo:p "Ai đó")') == (Figure("p"),)


def test_scripts_in_links_are_dropped_and_relative_links_kept() -> None:
    assert read_markdown("[a](javascript:alert) [b](/tin)") == (
        Paragraph((Run("a "), Run("b", href="/tin"))),
    )


def test_a_marker_written_as_others_do_is_understood() -> None:
    box = Paragraph(text("Chú ý"), container=Container.NOTE)
    assert read_markdown("> [!NOTE]\n> Chú ý") == (box,)


@pytest.mark.parametrize(
    "markdown",
    [
        "> " * 3000 + "cuối",
        "- " * 3000 + "cuối",
        "\n".join("  " * i + "- cuối" for i in range(300)),
    ],
)
def test_what_nests_too_deep_is_kept_as_text(markdown: str) -> None:
    assert words(markdown).count("cuối") == markdown.count("cuối")


def test_importing_the_reader_does_not_import_what_it_does_not_need() -> None:
    import subprocess
    import sys

    code = (
        "import sys, editor.codecs.markdown_reader, editor.codecs.story_file\n"
        "import editor.codecs.markdown_html, editor.codecs.decode\n"
        "print([m for m in ('yaml', 'markdown', 'charset_normalizer', 'hypothesis') "
        "if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
