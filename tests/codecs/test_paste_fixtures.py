"""Text copied in other programs, after each one's real markup, and what becomes of it here.

Beside each `paste/PROGRAM/NAME.html` (or `.txt`) stands `NAME.md`: the story's Markdown. Photos
that came along are numbered `photo:1`, `photo:2`, … in the order of their places.
"""

import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from editor.codecs.markdown_writer import write_markdown
from editor.codecs.pasted_html import read_pasted
from editor.codecs.plain_lines import read_lines
from editor.document import Article, Block, Code, Footnote, Mark
from editor.document.article import map_photos, texts

PASTE = Path(__file__).parent / "paste"
SOURCES = sorted(path for path in PASTE.glob("*/*") if path.suffix in (".html", ".txt"))
PAGES = [path for path in SOURCES if path.suffix == ".html"]


def name_of(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


def blocks_of(path: Path) -> tuple[Block, ...]:
    content = path.read_text("utf-8")
    if path.suffix == ".txt":
        return tuple(read_lines(content))
    read = read_pasted(content)
    numbers = {photo: str(at) for at, photo in enumerate(read.pictures, 1)}
    return map_photos(Article(blocks=read.blocks), numbers).blocks


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_a_paste_keeps_structure_and_marks(path: Path) -> None:
    assert write_markdown(blocks_of(path)) == path.with_suffix(".md").read_text("utf-8")


def test_each_program_has_eight_fixtures() -> None:
    for program in ("word", "libreoffice", "google-docs", "outlook", "web", "plain"):
        assert sum(path.parent.name == program for path in SOURCES) >= 8, program


# No word is dropped. What isn't a word, by rule: markers of list items, a footnote's mark and its
# link back, what a browser doesn't show, and Word's remarks in the margin.

_NOT_WORDS = """
    script style head title template noscript iframe xml [hidden]
    [style*="display:none"] [style*="display: none"] [style*="visibility: hidden"]
    [style*="comment-list"] [style*="mso-comment-reference"]
"""
_SELECTORS = re.findall(r"\[[^\]]*\]|[^\s\[]+", _NOT_WORDS)
_NOTE_LINKS = (
    'a[href^="#_ftn"], a[href^="#_edn"], a[href^="#sdfootnote"], a[href^="#sdendnote"],'
    ' a[href^="#ftnt"], a[href*="#cite_"]'
)
_MARKERS = re.compile(r"<!(?:--)?\[if !supportLists\](?:--)?>.*?<!(?:--)?\[endif\](?:--)?>", re.S)


def shown_words(html: str) -> list[str]:
    """The words that a browser shows, by another way than the reader's."""
    html = html[max(0, html.find("<")) :] if html.startswith("Version:") else html
    numbered = re.compile(r"(<h\d[^>]*>)<!\[if !supportLists\]>(.*?)<!\[endif\]>", re.S)
    tree = LexborHTMLParser(_MARKERS.sub("", numbered.sub(r"\1\2", html)))
    for node in tree.css(", ".join([*_SELECTORS, _NOTE_LINKS])):
        node.decompose()
    for node in tree.css('p[style*="mso-list"]'):
        first = node.css_first("font, span")
        typed = re.match(r"\s*(\W|[oü]|\(\w+\))\s{2}", node.text(deep=True))
        if first is not None and typed:
            first.decompose()
    for node in tree.css("p, div, li, td, th, tr, br, h1, h2, h3, h4, dt, dd, figcaption, pre"):
        node.insert_before("\n")
        node.insert_after("\n")
    return words(tree.root.text(deep=True) if tree.root is not None else "")


def words(content: str) -> list[str]:
    plain = unicodedata.normalize("NFC", re.sub("[\u00ad\u200b\u2060\ufeff]", "", content))
    return re.findall(r"\w+", plain)


def read_words(blocks: tuple[Block, ...]) -> list[str]:
    """The words of blocks, in order; footnotes stand at the end, as in the text they came from."""
    out: list[str] = []
    for block in blocks:
        if isinstance(block, Code):
            out += words(block.content)
        for part in texts(block):
            said = "".join(" " if run.marks & Mark.FOOTNOTE else run.text for run in part)
            out += words(said)
    return out


@pytest.mark.parametrize("path", PAGES, ids=name_of)
def test_no_word_is_dropped_or_moved(path: Path) -> None:
    assert read_words(blocks_of(path)) == shown_words(path.read_text("utf-8"))


_PARTS = """
    <p> </p> <div> </div> <b> </b> <i> </i> <span> </span> <ul> </ul> <ol> <li> </li> <h1> </h1>
    <h4> <blockquote> </blockquote> <table> <tr> <td> </td> </table> <a> </a> <font> </font> <sup>
    </sup> <del> </del> <br> <hr> <o:p> </o:p> <section> <!--x--> <![if> <p/> </li> </nothing>
    <dl> <dd>
"""
_TAGS = st.sampled_from(_PARTS.split())
_ATTRIBUTES = st.sampled_from(
    [
        *(
            "",
            "",
            ' style="font-weight:bold"',
            " style='mso-list:l0 level3 lfo1'",
            " class=MsoTitle",
        ),
        *(' style="font-style:italic;color:red"', " class=MsoListParagraph", " href=#a id=b"),
        *(
            ' href="https://a.example/?q=1"',
            " aria-level=3",
            " style='mso-bidi-font-weight:normal'",
        ),
        *(" name=a href=#b", " class=MsoQuote", " class=MsoCaption", ' style=";:;font:bold"'),
    ]
)
_PIECES = st.one_of(
    st.tuples(_TAGS, _ATTRIBUTES).map(lambda both: both[0].replace(">", f"{both[1]}>")),
    st.sampled_from(["lũ", "về", "Ba Vinh", "x&nbsp;", " ", "&lt;b&gt;", "12.000"]),
)


@settings(max_examples=300, deadline=None)
@given(st.lists(_PIECES, max_size=40))
def test_no_word_of_any_html_is_dropped_or_moved(pieces: list[str]) -> None:
    numbered = [
        f" {piece}{at} " if "<" not in piece else piece for at, piece in enumerate(pieces, 100)
    ]
    html = "".join(numbered)
    tree = LexborHTMLParser(html)
    shown = tree.root.text(deep=True) if tree.root is not None else ""
    read = read_pasted(html).blocks
    assert not any(isinstance(block, Footnote) for block in read)
    assert read_words(read) == words(shown)
