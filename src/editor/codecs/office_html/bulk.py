"""HTML that is too large to be read mark by mark: its paragraphs, without their marks."""

import re
from collections.abc import Iterator
from html import unescape

from selectolax.lexbor import LexborHTMLParser

MOST_TAGS = 100_000
"""A hundred pages from Word have a tenth of them; reading this many takes one to two
seconds."""
MOST_LETTERS = 5_000_000

_BLOCK = re.compile(
    r"</?(?:p|div|h[1-6]|li|ul|ol|tr|table|blockquote|pre|section|article|figure|figcaption|dt|dd"
    r"|hr|br|body)\b[^>]*>",
    re.IGNORECASE,
)
_CELL = re.compile(r"</t[dh]>", re.IGNORECASE)
_SPACE = re.compile("[ \t\f]{2,}")
_TAG = re.compile(r"<[^>]*>")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_UNSEEN = ["script", "style", "head", "template", "noscript", "iframe", "title", "xml"]


def is_bulky(html: str) -> bool:
    return len(html) > MOST_LETTERS or html.count("<") > MOST_TAGS


def lines_of(tree: LexborHTMLParser) -> Iterator[str]:
    """The paragraphs' words, a line each; cells of a table row are parted by a space."""
    tree.strip_tags(_UNSEEN, recursive=True)
    html = tree.html or ""
    words = _TAG.sub("", _CELL.sub(" ", _BLOCK.sub("\n", _COMMENT.sub("", _flowing(html)))))
    for line in unescape(words).split("\n"):
        if line := _SPACE.sub(" ", line).strip():
            yield line


def _flowing(html: str) -> str:
    """Line ends in the source are spaces."""
    return html.replace("\r", " ").replace("\n", " ")
