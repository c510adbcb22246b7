import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings

from editor.codecs.markdown_html import render_html
from editor.codecs.sanitise import harmless_html
from editor.document import (
    Article,
    Block,
    Code,
    Container,
    Embed,
    Figure,
    Footnote,
    Gallery,
    Mark,
    Paragraph,
    PullQuote,
    Raw,
    Run,
    Table,
    text,
)
from editor.testing.documents import articles


def shown(*blocks: Block, credit: str = "", language: str = "vi") -> str:
    """The HTML, without line breaks between elements."""
    html = render_html(
        blocks,
        image_src=lambda photo: None if photo == "gone" else f"/{photo}.jpg?a=1&b=2",
        credits={"p": credit},
        language=language,
    )
    ET.fromstring(f"<main>{html}</main>")
    return html.replace("\n", "")


@settings(max_examples=60, deadline=None)
@given(articles())
def test_html_is_well_formed_and_loads_nothing_from_elsewhere(article: Article) -> None:
    html = render_html(article.blocks, image_src=lambda photo: "/x.jpg", language="vi")
    tree = ET.fromstring(f"<main>{html}</main>")
    assert {img.get("src") for img in tree.iter("img")} <= {"/x.jpg"}
    assert not {element.tag for element in tree.iter()} & {"script", "iframe", "style", "link"}
    assert all(img.get("alt") is not None for img in tree.iter("img"))
    for link in tree.iter("a"):
        assert not (link.get("href") or "").lower().startswith("javascript")


def test_a_figure_has_its_caption_and_printed_credit() -> None:
    figure = Figure("p", (Run("Cầu "), Run("mới", Mark.STRONG)), alt='Cây "cầu"', width="wide")
    assert shown(figure, credit="Ảnh: Mai An") == (
        '<figure class="wide"><img alt="Cây &#34;cầu&#34;" src="/p.jpg?a=1&amp;b=2" />'
        "<figcaption>Cầu <strong>mới</strong> <cite>Ảnh: Mai An</cite></figcaption></figure>"
    )


def test_credits_speak_the_story_s_language() -> None:
    assert "<cite>Photo: Mai An</cite>" in shown(Figure("p"), credit="Mai An", language="en")


def test_a_decorative_photo_has_an_empty_alt_text() -> None:
    assert '<img alt="" src' in shown(Figure("p", decorative=True))


def test_a_missing_photo_leaves_its_words() -> None:
    html = shown(Figure("gone", text("Chú thích"), alt="Cây cầu"))
    assert "<img" not in html
    assert "Cây cầu" in html
    assert "<figcaption>Chú thích</figcaption>" in html


def test_a_gallery_is_a_figure_of_figures() -> None:
    html = shown(Gallery((Figure("p"), Figure("q")), text("Chung")))
    assert html.startswith('<figure class="gallery"><figure><img')
    assert html.endswith("</figure><figcaption>Chung</figcaption></figure>")


def test_boxes_notes_and_pull_quotes_say_what_they_are() -> None:
    box = Paragraph(text("a"), container=Container.BOX)
    note = Paragraph(text("b"), container=Container.NOTE)
    assert shown(box, note) == (
        '<aside class="box" role="note"><p>a</p></aside>'
        '<aside class="note" role="note"><p>b</p></aside>'
    )
    assert shown(PullQuote(text("Lời"), text("Ông Tư"))) == (
        '<figure class="pullquote"><blockquote><p>Lời</p></blockquote>'
        "<figcaption>— Ông Tư</figcaption></figure>"
    )


def test_tables_have_scopes_and_no_empty_head() -> None:
    assert '<th scope="col">a</th>' in shown(Table(((text("a"),), (text("b"),))))
    assert "thead" not in shown(Table(((text("a"),),), header=False))


def test_code_is_exact_even_in_a_quote() -> None:
    code = Code("\ta\n\n  \n<b>", "py", container=Container.QUOTE)
    html = render_html([code], image_src=lambda photo: None)
    assert '<pre><code class="language-py">\ta\n\n  \n&lt;b&gt;\n</code></pre>' in html


def test_an_embed_is_a_link() -> None:
    assert shown(Embed("https://a.vn/?x=1&copy;=2")) == (
        '<p class="embed"><a href="https://a.vn/?x=1&amp;copy;=2">'
        "https://a.vn/?x=1&amp;copy;=2</a></p>"
    )


def test_footnotes_lead_there_and_back() -> None:
    html = shown(
        Paragraph((Run("a"), Run("x", Mark.FOOTNOTE))),
        Footnote("x", text("b")),
        Footnote("y", text("c")),
    )
    assert '<a class="footnote-ref" href="#fn:x">1</a>' in html
    assert 'href="#fnref:x" title="Về chỗ có chú thích 1"' in html
    assert "#fnref:y" not in html


def test_harmless_raw_html_is_shown_and_other_is_named() -> None:
    assert shown(Raw("<p>Một <b>hai</b></p>")) == '<div class="raw"><p>Một <b>hai</b></p></div>'
    hidden = '<div class="raw raw-hidden">Tỉ &lt;số&gt;</div>'
    assert shown(Raw("<script>x</script>", "Tỉ <số>")) == hidden


@pytest.mark.parametrize(
    "content",
    [
        "<script>x</script>",
        '<p onclick="x()">a</p>',
        '<a href="javascript:x">a</a>',
        '<a href="java\tscript:x">a</a>',
        '<p style="background:url(x)">a</p>',
        '<img src="https://a.vn/x.png" />',
        '<iframe src="https://a.vn"></iframe>',
        "<p>a",
        "<p>&nbsp;</p>",
        "</div><script>x</script><div>",
        '<!DOCTYPE a [<!ENTITY b "c">]><p>&b;</p>',
        "<svg><a/></svg>",
        "\x00",
    ],
)
def test_what_may_do_harm_or_is_broken_is_not_shown(content: str) -> None:
    assert harmless_html(content) is None


@pytest.mark.parametrize(
    ("content", "html"),
    [
        ('<a href="https://a.vn">a</a> &amp; b', '<a href="https://a.vn">a</a> &amp; b'),
        ("<p/>x<br></br>", "<p></p>x<br />"),
        ("<p>a<!-- b --></p><![CDATA[<script>]]>", "<p>a</p>&lt;script&gt;"),
        ("trần", "trần"),
    ],
)
def test_harmless_html_is_written_anew(content: str, html: str) -> None:
    assert harmless_html(content) == html
