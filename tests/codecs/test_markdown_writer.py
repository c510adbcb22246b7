import pytest

from editor.codecs.markdown_html import read_rendered
from editor.codecs.markdown_reader import read_markdown
from editor.codecs.markdown_writer import write_markdown
from editor.document import (
    LINE_BREAK,
    Block,
    Code,
    Container,
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

QUOTE, BOX, NOTE = Container.QUOTE, Container.BOX, Container.NOTE
RAW = Raw("<div>\r\n\t</div>", "Tỉ số")
CASES: list[tuple[list[Block], str]] = [
    ([Paragraph(text("Một")), Heading(3, text("Hai")), Rule()], "Một\n\n### Hai\n\n* * *\n"),
    (
        [Paragraph((Run("một "), Run("hai", Mark.STRONG), Run(", "), Run("ba", Mark.EMPHASIS)))],
        "một **hai**, *ba*\n",
    ),
    (
        [Paragraph((Run("nửa", Mark.STRONG), Run("chữ")))],
        "<strong>nửa</strong>chữ\n",
    ),
    ([Paragraph((Run("đây", href="https://a.vn/x_(1)"),))], "[đây](https://a.vn/x_&#40;1&#41;)\n"),
    ([Paragraph(text(f"trên{LINE_BREAK}dưới"))], "trên  \ndưới\n"),
    ([Paragraph(text(f"a{LINE_BREAK}{LINE_BREAK}b"))], "a<br />  \nb\n"),
    ([Paragraph(text("- Chào chị!"))], "\\- Chào chị!\n"),
    ([Paragraph(text("2026. Năm"))], "2026\\. Năm\n"),
    (
        [Figure("ab12", text("Chú thích"), alt="Cầu [mới]", focus=(0.5, 0.25), width="wide")],
        "![Cầu &#91;mới&#93;](photo:ab12?focus=0.5,0.25&width=wide)\nChú thích\n",
    ),
    ([Figure("ab12", decorative=True)], "![](photo:ab12?decorative)\n"),
    (
        [Paragraph(text("a"), container=QUOTE), Paragraph(text("b"), container=QUOTE, starts=True)],
        "> a\n\n<!-- -->\n\n> b\n",
    ),
    ([Paragraph(text("a"), container=BOX)], "> [!box]\n>\n> a\n"),
    ([Paragraph(text("a"), container=NOTE)], "> [!note]\n>\n> a\n"),
    ([Paragraph(text("[!box]"), container=QUOTE)], "> \\[!box\\]\n"),
    ([PullQuote(text("Lời"), text("Ông Tư"))], "> [!pull]\n>\n> Lời\n>\n> — Ông Tư\n"),
    ([PullQuote(text("— Lời"))], "> [!pull]\n>\n> &#8212; Lời\n"),
    (
        [Gallery((Figure("a"), Figure("b", text("hai"))), text("Chung"))],
        "> [!gallery]\n>\n> ![](photo:a)\n>\n> ![](photo:b)\n> hai\n>\n> Chung\n",
    ),
    (
        [ListItem(text=text("a")), ListItem(text=text("b"), begins=True)],
        "-   a\n\n<!-- -->\n\n-   b\n",
    ),
    (
        [
            ListItem(True, 0, text("a")),
            ListItem(False, 1, text("b")),
            ListItem(True, 0, text("c"), continues=True),
            ListItem(True, 0, text("d")),
        ],
        "1.  a\n\n    -   b\n\n    c\n\n2.  d\n",
    ),
    ([Code("a ``` b", "py")], "````py\na ``` b\n````\n"),
    ([Code("\tx\n\n  \ny", container=QUOTE)], "> ```\n> \tx\n>\n>   \n> y\n> ```\n"),
    (
        [Table(((text("a"), text("b|c")), ((), text("d"))))],
        "| a | b&#124;c |\n| --- | --- |\n|  | d |\n",
    ),
    ([Table(((text("a"),),), header=False)], "|  |\n| --- |\n| a |\n"),
    ([Embed("https://a.vn/?x=1&copy;=2")], "<https://a.vn/?x=1&copy;=2>\n"),
    ([RAW], f"![Tỉ số](raw:{RAW.digest})\n"),
    (
        [
            Paragraph((Run("a"), Run("x", Mark.FOOTNOTE), Run("(b)"))),
            Footnote("x", text(f"c{LINE_BREAK}d")),
        ],
        "a[^x]&#40;b)\n\n[^x]: c  \n    d\n",
    ),
    ([], ""),
]


@pytest.mark.parametrize(("blocks", "markdown"), CASES)
def test_blocks_are_written_so_that_both_readers_understand(
    blocks: list[Block], markdown: str
) -> None:
    assert write_markdown(blocks) == markdown
    raws = {RAW.digest: RAW.content}
    assert read_markdown(markdown, raws=raws) == tuple(blocks)
    assert read_rendered(markdown, raws=raws) == tuple(blocks)


def test_credits_are_written_as_titles() -> None:
    written = write_markdown([Figure("p", alt="Cầu")], {"p": 'Mai "An"'})
    assert written == '![Cầu](photo:p "Mai &#34;An&#34;")\n'


def test_a_stored_file_is_readable() -> None:
    prose = 'Ông Tư (72 tuổi) nói: "Nước lên - chưa từng thấy!" & 50% số hộ…'
    assert write_markdown([Paragraph(text(prose))]) == prose + "\n"
