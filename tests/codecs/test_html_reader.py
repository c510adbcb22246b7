import re
import unicodedata
from collections import Counter
from random import Random

import pytest

from editor.codecs.html_reader import parse, read_html, read_page
from editor.codecs.html_walk import flat
from editor.codecs.image_source import ImageSource
from editor.document import (
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
from editor.testing.documents import NASTY, WORDS

SRC = "https://a.vn/cau.jpg"
IMG = f'<img src="{SRC}" alt="Cầu">'


def known(source: ImageSource) -> str:
    return "p1"


CASES: list[tuple[str, list[Block]]] = [
    ("chữ trần", [Paragraph(text("chữ trần"))]),
    (
        "<h1>Một</h1><h5>Năm</h5><hr>",
        [Heading(2, text("Một")), Heading(4, text("Năm")), Rule()],
    ),
    (
        "<ul><li>a<ol><li>b</ol><p>c</p><li>d</ul>",
        [
            ListItem(text=text("a")),
            ListItem(True, 1, text("b")),
            ListItem(text=text("c"), continues=True),
            ListItem(text=text("d")),
        ],
    ),
    (
        "<ul><li>a</ul><ul><li>b</ul>",
        [ListItem(text=text("a")), ListItem(text=text("b"), begins=True)],
    ),
    (
        "<blockquote>a</blockquote><blockquote><p>b<p>c</blockquote>",
        [
            Paragraph(text("a"), container=Container.QUOTE),
            Paragraph(text("b"), container=Container.QUOTE, starts=True),
            Paragraph(text("c"), container=Container.QUOTE),
        ],
    ),
    (
        '<p><span style="font-weight:700">a</span> <b style="font-weight:normal">b</b> <i>c</i>',
        [Paragraph((Run("a", Mark.STRONG), Run(" b "), Run("c", Mark.EMPHASIS)))],
    ),
    (
        '<a href="javascript:x">a</a> <a href="/b">b</a> <a href="HTTPS://c.vn">c</a>',
        [Paragraph((Run("a b "), Run("c", href="HTTPS://c.vn")))],
    ),
    ("<p>a<br>b</p>", [Paragraph(text("a\u2028b"))]),
    (
        "<p><b>a</b><br><br>b<br>c<br> <br><br>d</p>",
        [
            Paragraph((Run("a", Mark.STRONG),)),
            Paragraph(text("b\u2028c")),
            Paragraph(text("d")),
        ],
    ),
    ("<style>p{}</style><script>x</script><p>a", [Paragraph(text("a"))]),
    ('<pre><code class="language-py">a\n  b\n</code></pre>', [Code("a\n  b", "py")]),
    (
        "<table><caption>Bảng</caption><tr><th>a<th>b</tr><tr><td colspan=2>c</table>",
        [Paragraph(text("Bảng")), Table(((text("a"), text("b")), (text("c"), ())))],
    ),
    ("<table><tr><td><h2>a</h2>b</table>", [Heading(2, text("a")), Paragraph(text("b"))]),
    ('<iframe src="//youtu.be/x"></iframe>', [Embed("https://youtu.be/x")]),
    ("<p>a<div>b</div>c", [Paragraph(text(t)) for t in "abc"]),
    ("<td>a</td><o:p>&nbsp;</o:p>", [Paragraph(text("a"))]),
    (
        '<aside class="pullquote"><p>Lời</p><p class="attribution">— Ông Tư</p></aside>',
        [PullQuote(text("Lời"), text("Ông Tư"))],
    ),
]


@pytest.mark.parametrize(("html", "blocks"), CASES)
def test_html_is_read_as_it_looks(html: str, blocks: list[Block]) -> None:
    assert read_html(html) == tuple(blocks)


@pytest.mark.parametrize(
    "html",
    [
        f"<figure>{IMG}<figcaption>Cầu <b>mới</b>. <cite>Ảnh: An</cite></figcaption></figure>",
        f"<table class=image><tr><td>{IMG}</td></tr><tr><td>Cầu <b>mới</b>.</td></tr></table>",
        f"<figure><a href=x>{IMG}</a><p>Cầu <b>mới</b>.</p></figure>",
    ],
)
def test_a_photo_with_its_caption_is_a_figure(html: str) -> None:
    caption = (Run("Cầu "), Run("mới", Mark.STRONG), Run("."))
    assert read_html(html, photo_of=known) == (Figure("p1", caption, alt="Cầu"),)


def test_the_credit_beside_a_photo_is_told_to_whoever_knows_the_photo() -> None:
    seen: list[ImageSource] = []
    html = f"<figure>{IMG}<figcaption>Cầu <cite>Ảnh: An</cite></figcaption></figure>"
    read_html(html, photo_of=lambda source: seen.append(source) or "p1")
    assert set(seen) == {ImageSource(SRC, "Cầu", "Ảnh: An")}


def test_an_unknown_photo_stays_as_its_tag_and_its_caption_as_text() -> None:
    html = f"<figure>{IMG}<figcaption>Cầu <cite>Ảnh: An</cite></figcaption></figure>"
    assert read_html(html) == (Raw(IMG, "image"), Paragraph(text("Cầu Ảnh: An")))


def test_figures_together_are_a_gallery() -> None:
    html = f"<figure class=gallery><figure>{IMG}</figure>{IMG}<figcaption>Chung</figcaption>"
    figure = Figure("p1", alt="Cầu")
    assert read_html(html, photo_of=known) == (Gallery((figure, figure), text("Chung")),)


def test_word_s_lists_are_lists() -> None:
    item = (
        "<p class=MsoListParagraph style='mso-list:l0 level{} lfo1'><![if !supportLists]>"
        "<span style='mso-list:Ignore'>{}<span>&nbsp;&nbsp; </span></span><![endif]>{}</p>"
    )
    html = item.format(1, "1.", "một") + item.format(2, "·", "hai") + item.format(1, "2.", "ba")
    assert read_html(html) == (
        ListItem(True, 0, text("một")),
        ListItem(False, 1, text("hai")),
        ListItem(True, 0, text("ba")),
    )


def test_emoji_pictures_are_the_characters_they_show() -> None:
    assert read_html('<p>a <img class="emoji" alt="😀" src="x"></p>') == (Paragraph(text("a 😀")),)


@pytest.mark.parametrize("tag", ["div", "b", "ul", "blockquote", "table", "span", "figure"])
def test_text_in_a_hundred_thousand_tags_is_kept(tag: str) -> None:
    blocks = read_html(f"<{tag}>" * 100_000 + "chữ")
    assert "chữ" in [run.text for run in flat(list(blocks))[0]]


def test_broken_input_gives_what_it_holds() -> None:
    assert read_html("") == ()
    assert read_html("\x00a\ud800<") == (Paragraph(text("a\ufffd<")),)


def test_no_visible_letter_is_dropped() -> None:
    for seed in range(1500):
        html = random_html(Random(seed))
        asked = known if seed % 2 else None
        shown, _ = flat([_readable(block) for block in read_html(html, photo_of=asked)])
        lost = letters(visible(html)) - letters("".join(run.text for run in shown))
        assert not lost, (seed, html, lost)


def _readable(block: Block) -> Block:
    return Paragraph(block.caption) if isinstance(block, Figure) else block


_TAG_NAMES = """
    p div h1 h5 ul ol li blockquote b span a table tr td th thead caption pre code figure
    figcaption cite img br hr iframe aside sup dl dt dd details svg button script style noscript
    template title form select option textarea header math o:p body html head
"""
_TAGS = _TAG_NAMES.split()
_ATTRIBUTES = (
    *("", "", ' class="box"', " class=pullquote", " class=gallery", ' style="font-weight:bold"'),
    *(' href="javascript:x"', " href=http://a.vn", " id=fn:1", " class=embed", " src=//x/y.jpg"),
    *(' style="mso-list:l0 level2 lfo1"', " colspan=2"),
)
_UNSEEN = {"script", "style", "noscript", "template", "head", "iframe", "title"}


def random_html(dice: Random) -> str:
    parts = []
    for _ in range(dice.randint(1, 40)):
        kind = dice.random()
        if kind < 0.35:
            parts.append(f"<{dice.choice(_TAGS)}{dice.choice(_ATTRIBUTES)}>")
        elif kind < 0.65:
            parts.append(f"</{dice.choice(_TAGS)}>")
        else:
            parts.append(dice.choice(WORDS if kind < 0.9 else NASTY) + dice.choice((" ", "")))
    return "".join(parts)


def visible(html: str) -> str:
    """What a browser shows, by another way than the reader's: the tree without unseen elements."""
    tree = parse(html)
    tree.strip_tags(sorted(_UNSEEN), recursive=True)
    return tree.root.text(deep=True) if tree.root is not None else ""


def letters(shown: str) -> Counter[str]:
    """Base letters and digits: an accent at the start of a word may join the letter before it."""
    return Counter(re.sub(r"\W|_", "", unicodedata.normalize("NFD", shown)))


def test_a_page_gives_headline_standfirst_and_language() -> None:
    page = read_page(
        "<html lang=en-GB><head><title>Site</title><meta name=description content='d'></head>"
        "<body><h1>New bridge</h1><p class=sapo>It opened.</p><p>Body.</p></body></html>"
    )
    assert (page.headline, page.standfirst, page.language) == ("New bridge", "It opened.", "en")
    assert page.blocks == (Paragraph(text("Body.")),)


def test_a_page_without_marks_falls_back_to_its_head() -> None:
    page = read_page("<title>Cầu mới</title><meta name=description content='Đã thông.'><p>Bài.")
    assert (page.headline, page.standfirst, page.language) == ("Cầu mới", "Đã thông.", "vi")
    assert page.blocks == (Paragraph(text("Bài.")),)


@pytest.mark.parametrize("hiding", ['style="display:none"', "hidden", 'style="visibility: hidden"'])
def test_hidden_parts_within_hidden_parts_go_once(hiding: str) -> None:
    inner = f"<p {hiding}>b<i {hiding}>c</i></p>"
    assert read_html(f"<p>a</p><div {hiding}>{inner * 50}</div><p>d</p>") == (
        Paragraph(text("a")),
        Paragraph(text("d")),
    )


def test_a_page_that_a_script_would_show_is_read() -> None:
    page = '<html hidden><body style="visibility:hidden"><p>a</p></body></html>'
    assert read_html(page) == (Paragraph(text("a")),)


def test_ways_back_within_each_other_go_once() -> None:
    html = (
        '<p>x<a href="#n" id=r1>1</a>y<a href="#n" id=r2>1</a></p>'
        '<ol><li id=n><span class=mw-cite-backlink>^ <b class=backlink><a href="#r1">a</a></b>'
        ' <a href="#r2">b</a></span> chú</li></ol>'
    )
    mark = Run("1", Mark.FOOTNOTE)
    assert read_html(html) == (
        Paragraph((Run("x"), mark, Run("y"), mark)),
        Footnote("1", text("chú")),
    )


def test_what_is_two_things_at_once_is_taken_once() -> None:
    html = "<p>x</p><aside class='pullquote attribution'>Lời</aside><p>y</p>"
    assert read_html(html) == (
        Paragraph(text("x")),
        PullQuote(text("Lời")),
        Paragraph(text("y")),
    )
    page = read_page("<h1>Tít <span class=sapo>phụ</span></h1><h1 class=sapo>Sa</h1><p>Bài.")
    assert (page.headline, page.standfirst) == ("Tít phụ", "Sa")
