"""Inline text and HTML: what is read, what is written, what is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.base.text import nfc
from editor.codecs.inline_html import (
    DEEPEST,
    is_faithful,
    link_attributes,
    read_inline,
    shallow,
    tidy,
    write_inline,
)
from editor.document import LINE_BREAK, Mark, Run, Text, plain, text

MARKS = st.builds(Mark, st.integers(0, 63))
HREFS = st.sampled_from(["", "", "https://baothinh.vn/a?b=1&c=2", "/tin", "#x"]) | st.text()
WORDS = st.text(
    alphabet=st.one_of(
        st.sampled_from(f"ab Đồộ<>&\"'\xa0\t\n;#{LINE_BREAK}\u0301\ufffc😀"), st.characters()
    ),
    max_size=8,
)
RUNS = st.one_of(
    st.builds(Run, WORDS, MARKS, HREFS),
    st.builds(Run, WORDS, MARKS.map(lambda m: m | Mark.FOOTNOTE)),
)
TEXTS = st.lists(RUNS, max_size=8).map(tuple)


@given(TEXTS)
def test_what_is_written_reads_back_as_the_tidy_text(given_text: Text) -> None:
    html = write_inline(given_text)
    assert read_inline(html) == tidy(given_text)
    assert is_faithful(html)


@given(TEXTS)
def test_tidying_twice_changes_nothing_more(given_text: Text) -> None:
    once = tidy(given_text)
    assert tidy(once) == once
    assert all(run.text and run.text == nfc(run.text) for run in once)


@given(st.text(alphabet=st.one_of(st.sampled_from("<>&/ab=\"' p;!-sup"), st.characters())))
def test_any_html_is_read_and_stays_as_it_was_read(html: str) -> None:
    once = read_inline(html)
    assert read_inline(write_inline(once)) == once
    is_faithful(html)
    link_attributes(html)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("", ()),
        ("  Một\n  hai\tba ", text("Một hai ba")),
        ("5\xa0000 &nbsp;người", text("5\xa0000 \xa0người")),
        ("A &amp; B &lt;c&gt; &#8211; &hellip;", text("A & B <c> – …")),
        ("Tie\u0302\u0301ng", text("Tiếng")),
        ("<b>a</b><strong> b</strong>", text("a b", Mark.STRONG)),
        ("<i>a</i><em>b</em>", text("ab", Mark.EMPHASIS)),
        ("<s>a</s><strike>b</strike><del>c</del>", text("abc", Mark.STRIKE)),
        ("<code>a</code><kbd>b</kbd>", text("ab", Mark.CODE)),
        ("CO<sub>2</sub>", (Run("CO"), Run("2", Mark.SUB))),
        ("m<sup>2</sup>", (Run("m"), Run("2", Mark.SUP))),
        ("<b>a <i>b</i></b>", (Run("a ", Mark.STRONG), Run("b", Mark.STRONG | Mark.EMPHASIS))),
        ("một <br/> hai", text(f"một{LINE_BREAK}hai")),
        ("<b>a </b> b", (Run("a ", Mark.STRONG), Run("b"))),
        ('<a href="/tin">x</a>', text("x", href="/tin")),
        ('<a href="mailto:a@b.vn">x</a>', text("x", href="mailto:a@b.vn")),
        ('<a href="tel:0255123">x</a>', text("x", href="tel:0255123")),
        ('<a href="java\nscript:alert(1)">x</a>', text("x")),
        ('<a href=" JavaScript:alert(1)">x</a>', text("x")),
        ('<a href="data:text/html,x">x</a>', text("x")),
        ("<a name=x>x</a>", text("x")),
        ("<span style='color:red'>đỏ</span> <u>gạch</u>", text("đỏ gạch")),
        ("a<script>alert(1)</script><style>p{}</style>b", text("ab")),
        ("<p>một</p>\n<p>hai</p>", text(f"một{LINE_BREAK}hai")),
        ("<div><p>một</p></div>", text("một")),
        ("a<!-- ghi chú -->b", text("ab")),
        ("a < b > c", text("a < b > c")),
        (
            'x<sup data-fn="n1" class="fn"><a href="#n1">1</a></sup>',
            (Run("x"), Run("n1", Mark.FOOTNOTE)),
        ),
    ],
)
def test_html_is_read_as_a_browser_shows_it(html: str, expected: Text) -> None:
    assert read_inline(html) == expected


def test_neighbours_share_the_tags_they_have_in_common() -> None:
    runs = (
        Run("một ", Mark.STRONG),
        Run("hai", Mark.STRONG | Mark.EMPHASIS),
        Run(" ba", Mark.STRONG, "/tin"),
        Run(" bốn", href="/tin"),
    )
    assert write_inline(runs) == (
        '<strong>một <em>hai</em></strong><a href="/tin"><strong> ba</strong> bốn</a>'
    )


def test_a_footnote_shows_its_number_and_keeps_its_label() -> None:
    runs = (Run("Theo đề án"), Run("nguồn", Mark.FOOTNOTE))
    html = write_inline(runs, numbers={"nguồn": 3})
    assert html == (
        'Theo đề án<sup data-fn="nguồn" class="fn"><a href="#nguồn" id="nguồn-link">3</a></sup>'
    )
    assert read_inline(html) == runs


def test_links_keep_the_attributes_they_had() -> None:
    html = '<a href="/tin" target="_blank" rel="noopener">tin</a> và <a href="/b">b</a>'
    found = link_attributes(html)
    assert found == {"/tin": {"target": "_blank", "rel": "noopener"}}
    assert write_inline(read_inline(html), links=found) == html


@pytest.mark.parametrize(
    "html",
    [
        "chữ thường &amp; <b>đậm</b>",
        "<em>a</em><br />b",
        '<a href="https://baothinh.vn">x</a>',
        "CO<sub>2</sub>",
    ],
)
def test_plain_markup_is_kept_whole(html: str) -> None:
    assert is_faithful(html)


@pytest.mark.parametrize(
    "html",
    [
        "<span>a</span>",
        "<mark class=x>a</mark>",
        "<u>a</u>",
        '<a href="/x" target="_blank">a</a>',
        '<a href="javascript:x">a</a>',
        "<strong style='color:red'>a</strong>",
        "a<!-- x -->",
        '<img src="x.jpg">',
    ],
)
def test_other_markup_is_known_to_be_lost(html: str) -> None:
    assert not is_faithful(html)


def test_deep_nesting_keeps_all_words() -> None:
    depth = DEEPEST * 50
    html = "".join(f"<span id={n}>chữ{n} " for n in range(depth)) + "</span>" * depth
    assert plain(read_inline(html)).split() == [f"chữ{n}" for n in range(depth)]
    assert not is_faithful(html)


def test_many_flat_elements_stay() -> None:
    html = "<b>a</b> <i>b</i> " * DEEPEST + "<p>x" * DEEPEST
    assert shallow(html) == html
