"""Random articles over every kind of block, with the characters that break converters.

`random_article` is driven by a `random.Random`: a seeded one gives the same article each time,
Hypothesis's (`articles`) shrinks what fails.
"""

from collections.abc import Callable
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from editor.codecs.canonical import canonical
from editor.codecs.canonical_text import canonical_line
from editor.document import (
    LINE_BREAK,
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
    Role,
    Rule,
    Run,
    Table,
    Text,
)

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

_PROSE = """
    sáng nay mưa lớn làm ngập cánh đồng ven sông người dân thị trấn dựng lại cầu tre Đặng Thị Ánh
    kể rằng nước lên nhanh trong đêm 12 hộ phải dời nhà đường về chợ Trà Bồng đã thông the river
    rose before dawn and twelve families left their homes
"""
WORDS = tuple(_PROSE.split())
NASTY = (
    *("*", "_", "**", "__", "***", "`", "``", "~", "~~", "~~~", "\\", "\\\\", "!", "!!", "|", "||"),
    *("[x]", "[x](y)", "![a](b)", "[^1]", "[^x]:", "[x]:", "^[n]", "[", "]", "](", "(c)", "{.x}"),
    *("<", ">", "<b>", "</p>", "<!--", "-->", "<script>", "<https://a.vn>", "&", "&amp;", "&lt;"),
    *(
        "&#42;",
        "&copy",
        "&nbsp;",
        "AT&T",
        "a_b_c",
        "a*b*c",
        "http://a.vn/c_d",
        "x@y.vn",
        "www.a.vn",
    ),
    *("#", "##", "# h", "#tag", "-", "--", "---", "- x", "+", "+ y", "=", "==", "===", "* * *"),
    *("1.", "2026.", "1)", "1. x", ":", "::", ":---", ":-:", "---|---", "|-|", "—", "— Ông Tư"),
    *("[!box]", "[!pull]", "[!gallery] x", "photo:1", "raw:ff", "```", "````", "```py", "%", "$5"),
    *('"', "'", '"Xin chào"', "“nhé”", "…", "C:\\dir", "\u00a0", "a\u00a0b", "\u3000", "\u202f"),
    *("\u200b", "é", "e\u0301", "\u0301x", "ế", "Đ", "👩‍👩‍👧", "日本語", "x²", "½", "ß", "©"),
)
URLS = (
    "https://baothinh.vn/tin/cau-moi",
    "https://a.vn/x_y?b=1&c=(2)#d",
    "http://a.vn/tỉnh*[1]!",
    "https://a.vn/?x=&copy;&y=|z",
    "mailto:toasoan@baothinh.vn",
    "tel:+84901234567",
    "/tin/cu",
)
MARKS = (
    *(Mark.STRONG, Mark.EMPHASIS, Mark.STRIKE, Mark.CODE, Mark.SUB, Mark.SUP),
    *(Mark.STRONG | Mark.EMPHASIS, Mark.STRONG | Mark.STRIKE, Mark.EMPHASIS | Mark.SUP),
    *(Mark.STRONG | Mark.CODE, Mark.STRONG | Mark.EMPHASIS | Mark.STRIKE | Mark.CODE | Mark.SUB),
)
RAW = (
    '<!-- wp:acf/odds {"x": 1} -->\r\n<div>\t*x* ``` &amp; </div>\n<!-- /wp:acf/odds -->',
    '<script>alert("1")</script>',
    "<p>Một <b>hai</b></p>",
    "<table><tr><td>x</table>",
    "\x00\x02 [gallery ids=1]",
)
CODE = (
    "x = 1",
    "def f():\n\treturn '```'\n\n\n    # \\* <b>&amp;",
    "```\n````\n~~~",
    "  \n a\n   \n\tb  ",
    "> q\n- l\n</pre>",
    "[^1]: n",
    "a\xa0b\u2028c\x85d &nbsp;",
)


def articles() -> "SearchStrategy[Article]":
    """Hypothesis's strategy for articles in normal form."""
    from hypothesis import strategies as st

    return st.randoms(use_true_random=False).map(random_article)


def random_article(dice: Random) -> Article:
    """An article in normal form."""
    blocks: list[Block] = []
    for _ in range(dice.randint(1, 6)):
        blocks += _some(dice)
    return Article(
        headline=_line(dice),
        standfirst=_line(dice) if dice.random() < 0.7 else "",
        dateline=_line(dice, 2) if dice.random() < 0.3 else "",
        byline=tuple(
            Contributor(_line(dice, 2) or "An", dice.choice(tuple(Role)))
            for _ in range(dice.randint(0, 2))
        ),
        section=_line(dice, 2) if dice.random() < 0.3 else "",
        tags=tuple(dict.fromkeys(_line(dice, 2) or "x" for _ in range(dice.randint(0, 3)))),
        language=dice.choice(("vi", "en")),
        slug=dice.choice(("", "cau-moi", "cau-moi-2")),
        featured=dice.choice(("", "", "0a1b")),
        blocks=canonical([*blocks, *_notes(dice, blocks)]),
        slot=dice.choice((0, 0, 700)),
    )


def random_text(dice: Random, *, pieces: int = 4) -> Text:
    """Inline text, not yet in normal form."""
    runs: list[Run] = []
    for _ in range(dice.randint(1, pieces)):
        if dice.random() < 0.06:
            runs.append(Run(dice.choice(("1", "2", "ghi-chú")), Mark.FOOTNOTE))
            continue
        marks = dice.choice(MARKS) if dice.random() < 0.45 else Mark.NONE
        href = dice.choice(URLS) if dice.random() < 0.15 else ""
        runs.append(Run(_phrase(dice), marks, href))
    return tuple(runs)


def raws_of(blocks: tuple[Block, ...]) -> dict[str, str]:
    """What `read_markdown` needs to give back the `Raw` blocks of `blocks`."""
    return {block.digest: block.content for block in blocks if isinstance(block, Raw)}


def _phrase(dice: Random) -> str:
    nasty = dice.choice((0.0, 0.1, 0.5))
    words = [
        dice.choice(NASTY if dice.random() < nasty else WORDS) for _ in range(dice.randint(1, 6))
    ]
    glue = "" if dice.random() < 0.15 else " "
    phrase = glue.join(words)
    if dice.random() < 0.1:
        phrase += (
            LINE_BREAK * dice.choice((1, 1, 2, 3)) + dice.choice(NASTY) + " " + dice.choice(WORDS)
        )
    before, after = dice.choice(("", "", " ")), dice.choice(("", "", " ", ".", ", "))
    return before + phrase + after


def _line(dice: Random, words: int = 6) -> str:
    pool = NASTY if dice.random() < 0.2 else WORDS
    return canonical_line(" ".join(dice.choice(pool) for _ in range(dice.randint(1, words))))


def _some(dice: Random) -> list[Block]:
    """A few blocks in one place."""
    container = dice.choice(tuple(Container)) if dice.random() < 0.3 else Container.NONE
    starts = dice.random() < 0.5
    kind = dice.choice(_KINDS)
    return kind(dice, container, starts)


_Kind = Callable[[Random, Container, bool], list[Block]]


def _paragraphs(dice: Random, container: Container, starts: bool) -> list[Block]:
    first = Paragraph(random_text(dice), container=container, starts=starts)
    return [
        first,
        *(Paragraph(random_text(dice), container=container) for _ in "ab"[: dice.randint(0, 2)]),
    ]


def _heading(dice: Random, container: Container, starts: bool) -> list[Block]:
    level = dice.randint(2, 4)
    return [Heading(level, random_text(dice, pieces=2), container=container, starts=starts)]


def _list(dice: Random, container: Container, starts: bool) -> list[Block]:
    out: list[Block] = []
    ordered, depth = dice.random() < 0.5, 0
    for at in range(dice.randint(1, 6)):
        out.append(
            ListItem(
                ordered,
                depth,
                random_text(dice, pieces=2),
                continues=dice.random() < 0.15,
                begins=dice.random() < 0.2,
                container=container,
                starts=starts and at == 0,
            )
        )
        depth = max(0, depth + dice.choice((-2, -1, 0, 0, 1)))
        ordered = dice.random() < 0.5 if dice.random() < 0.3 else ordered
    return out


def _pull(dice: Random, container: Container, starts: bool) -> list[Block]:
    name = random_text(dice, pieces=2) if dice.random() < 0.6 else ()
    return [PullQuote(random_text(dice), name, container=container, starts=starts)]


def _code(dice: Random, container: Container, starts: bool) -> list[Block]:
    language = dice.choice(("", "python", "c++"))
    return [Code(dice.choice(CODE), language, container=container, starts=starts)]


def _one_figure(dice: Random) -> Figure:
    return Figure(
        photo=dice.choice(("0a1b", "f" * 32, "p_1*~/é")),
        caption=random_text(dice) if dice.random() < 0.8 else (),
        alt=_line(dice),
        decorative=dice.random() < 0.15,
        crop=(0.1, round(dice.random() / 2, 6), 0.5, 1 / 3) if dice.random() < 0.2 else None,
        focus=(0.25, 1.0) if dice.random() < 0.2 else None,
        width=dice.choice(("", "", "wide", "full", "left")),
        turn=dice.choice((0, 0, 0, 90, 180, 270)),
        flipped=dice.random() < 0.1,
        angle=round(dice.uniform(-45, 45), 4) if dice.random() < 0.2 else 0.0,
    )


def _figure(dice: Random, container: Container, starts: bool) -> list[Block]:
    return [replace(_one_figure(dice), container=container, starts=starts)]


def _gallery(dice: Random, container: Container, starts: bool) -> list[Block]:
    figures = tuple(_one_figure(dice) for _ in range(dice.randint(1, 3)))
    caption = random_text(dice, pieces=2) if dice.random() < 0.6 else ()
    return [Gallery(figures, caption, container=container, starts=starts)]


def _rule(dice: Random, container: Container, starts: bool) -> list[Block]:
    return [Rule(container=container, starts=starts)]


def _embed(dice: Random, container: Container, starts: bool) -> list[Block]:
    return [Embed(dice.choice(URLS[:4]), container=container, starts=starts)]


def _table(dice: Random, container: Container, starts: bool) -> list[Block]:
    width = dice.randint(1, 3)
    rows = tuple(
        tuple(random_text(dice, pieces=2) if dice.random() < 0.8 else () for _ in range(width))
        for _ in range(dice.randint(1, 3))
    )
    return [Table(rows, dice.random() < 0.7, container=container, starts=starts)]


def _raw(dice: Random, container: Container, starts: bool) -> list[Block]:
    return [Raw(dice.choice(RAW), _line(dice, 3), container=container, starts=starts)]


_KINDS: tuple[_Kind, ...] = (
    *(_paragraphs, _paragraphs, _heading, _list, _list, _pull, _code, _figure, _gallery),
    *(_rule, _embed, _table, _raw),
)


def _notes(dice: Random, blocks: list[Block]) -> list[Block]:
    """Most footnotes that the text points to, and one that it may not."""
    labels = ("1", "2", "ghi-chú")[: dice.randint(0, 3)] if blocks else ()
    return [Footnote(label, random_text(dice)) for label in labels]
