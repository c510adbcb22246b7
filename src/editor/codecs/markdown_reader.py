"""Markdown, our own or foreign, → the document: markdown-it's HTML, read by the HTML reader.

Between markdown-it's block and inline phases, what our writer means by `[!box]`, a lone `<url>`
and an image-led paragraph is put into tokens, since only there `[!box]` and `\\[!box\\]` differ.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from html import escape
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from editor.codecs.html_marks import any_href
from editor.codecs.html_reader import blocks_of, parse
from editor.codecs.html_walk import Options
from editor.codecs.image_source import ImageSource, PhotoOf, no_photo
from editor.document import Block

__all__ = ["ImageSource", "PhotoOf", "read_markdown"]

DEEPEST = 150
"""Markdown blocks nested deeper than this are read as one paragraph of text."""

MARKER = re.compile(r"\[!(box|note|gallery|pull)\][ \t]*(?:\n|$)", re.IGNORECASE)
LONE_URL = re.compile(r"<(https?://[^\s<>]+)>", re.IGNORECASE)
ATTRIBUTION = "— "

_WRAPPERS = {
    "box": ("aside", "box"),
    "note": ("aside", "note"),
    "gallery": ("figure", "gallery"),
    "pull": ("figure", "pullquote"),
}
_INLINE_TAG = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|big|br|cite|code|del|dfn|em|font|i|img|ins|kbd|mark|q|s|samp|small|"
    r"span|strike|strong|sub|sup|time|tt|u|var|wbr)\b",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"<!--.*?-->|<\?.*?\?>|<![A-Z].*?>", re.IGNORECASE | re.DOTALL)
_NO_RAWS: Mapping[str, str] = {}


def read_markdown(
    text: str,
    *,
    raws: Mapping[str, str] = _NO_RAWS,
    photo_of: PhotoOf | None = None,
) -> tuple[Block, ...]:
    """The blocks of `text`. `raws` maps digests to the contents of `Raw` blocks; a reference to
    an unknown one keeps its label as text. `photo_of` says which photo an image is whose address
    isn't `photo:ID`; an unknown image becomes a `Raw` block that holds an `<img>` tag."""
    html = _parser().render(text.replace("\x00", ""))
    options = Options(photo_of or no_photo, raws, any_href, stored=True)
    return blocks_of(html, options)


@cache
def _parser() -> MarkdownIt:
    md = MarkdownIt("commonmark", {"maxNesting": 2 * DEEPEST, "xhtmlOut": True})
    md.enable(["table", "strikethrough"])
    md.use(footnote_plugin, inline=False, move_to_end=False)
    # Which links and images are safe, and how addresses are written, the HTML reader decides.
    md.validateLink = lambda url: True  # type: ignore[method-assign]
    md.normalizeLink = lambda url: url  # type: ignore[method-assign]
    md.normalizeLinkText = lambda link: link  # type: ignore[method-assign]
    md.block.ruler.before("table", "too_deep", _too_deep)
    md.core.ruler.after("block", "containers", _containers)
    md.core.ruler.after("inline", "figures", _figures)
    for name, rule in _RULES.items():
        md.add_render_rule(name, rule)
    return md


def _too_deep(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """markdown-it drops what nests too deep; we keep it as text."""
    if state.level < DEEPEST or silent:
        return False
    content = state.getLines(start, end, state.blkIndent, False)
    state.push("trusted", "", 0).content = f"<p>{escape(content)}</p>"
    state.line = end
    return True


def _containers(state: StateCore) -> None:
    """Quotes that begin with a marker, and lone addresses."""
    tokens = state.tokens
    for at, token in enumerate(tokens):
        if token.type == "blockquote_open" and at + 2 < len(tokens):
            first = tokens[at + 2]
            found = MARKER.match(first.content) if first.type == "inline" else None
            if found and tokens[at + 1].type == "paragraph_open":
                _wrap(tokens, at, found)
        elif token.type == "inline" and tokens[at - 1].type == "paragraph_open":
            url = LONE_URL.fullmatch(token.content.strip())
            if url:
                _embed(tokens[at - 1 : at + 2], escape(url[1]))


def _embed(paragraph: list[Token], address: str) -> None:
    opening, inner, closing = paragraph
    opening.attrSet("class", "embed")
    opening.hidden = closing.hidden = False
    inner.type, inner.content = "trusted", f'<a href="{address}">{address}</a>'


def _wrap(tokens: list[Token], at: int, found: re.Match[str]) -> None:
    """The quote at `at` becomes what its marker says; the marker goes."""
    kind = found[1].lower()
    end = _closing(tokens, at)
    tag, name = _WRAPPERS[kind]
    tokens[at].tag = tokens[end].tag = tag
    tokens[at].attrSet("class", name)
    paragraph = tokens[at + 1 : at + 4]
    paragraph[1].content = paragraph[1].content[found.end() :]
    if not paragraph[1].content.strip():
        for token in paragraph:
            token.type, token.content = "nothing", ""
    last = tokens[end - 2] if end - 2 > at else tokens[at]
    if kind == "pull" and last.type == "inline" and last.content.startswith(ATTRIBUTION):
        last.content = last.content.removeprefix(ATTRIBUTION)
        tokens[end - 3].attrSet("class", "attribution")


def _closing(tokens: Sequence[Token], at: int) -> int:
    level = tokens[at].level
    return next(
        i
        for i in range(at + 1, len(tokens))
        if tokens[i].type == "blockquote_close" and tokens[i].level == level
    )


def _figures(state: StateCore) -> None:
    """Paragraphs that an image leads, alone on its line: the rest is the caption."""
    tokens = state.tokens
    for at, token in enumerate(tokens):
        if token.type != "inline" or tokens[at - 1].type != "paragraph_open":
            continue
        children = token.children or []
        if not children or children[0].type != "image" or tokens[at - 1].hidden:
            continue
        if str(children[0].attrGet("src")).startswith("raw:"):
            continue
        if len(children) > 1 and children[1].type not in ("softbreak", "hardbreak"):
            continue
        tokens[at - 1].tag = tokens[at + 1].tag = "figure"
        rest = children[2:]
        if rest:
            token.children = [children[0], _html("<figcaption>"), *rest, _html("</figcaption>")]


def _html(content: str) -> Token:
    return Token("trusted", "", 0, content=content)


_Rule = Callable[[RendererHTML, Sequence[Token], int, Any, Any], str]


def _trusted(_: RendererHTML, tokens: Sequence[Token], at: int, __: Any, ___: Any) -> str:
    return tokens[at].content


def _nothing(_: RendererHTML, tokens: Sequence[Token], at: int, __: Any, ___: Any) -> str:
    return ""


def _image(_: RendererHTML, tokens: Sequence[Token], at: int, __: Any, ___: Any) -> str:
    token = tokens[at]
    pairs = [("src", token.attrGet("src")), ("alt", _spoken(token.children or []))]
    pairs.append(("title", token.attrGet("title")))
    given = "".join(f' {k}="{escape(str(v))}"' for k, v in pairs if v or k == "alt")
    return f"<img{given} />"


def _spoken(children: Sequence[Token]) -> str:
    """Alt text: what is written in an image's brackets, without marks."""
    return "".join(
        " "
        if child.type in ("softbreak", "hardbreak")
        else _spoken(child.children)
        if child.children
        else child.content
        for child in children
    )


def _html_inline(_: RendererHTML, tokens: Sequence[Token], at: int, __: Any, ___: Any) -> str:
    """Inline tags that can't swallow what follows; others show as they are written."""
    content = tokens[at].content
    return content if _INLINE_TAG.match(content) else _without_comments(content)


def _html_block(_: RendererHTML, tokens: Sequence[Token], at: int, __: Any, ___: Any) -> str:
    """Each block of HTML for itself, so that what it leaves open ends with it."""
    token = tokens[at]
    if (token.level and token.content.startswith("<a href=")) or not token.content.strip():
        return token.content
    left = _CLOSED.sub("", token.content)
    if not left.strip():
        return ""
    if re.match(
        r"\s*<(?:script|style|textarea|title|xmp|plaintext|!--)(?!.*</)", left, re.S | re.I
    ):
        return f"<p>{escape(left)}</p>"
    body = parse(left).body
    return (body.inner_html or "") if body is not None else ""


def _without_comments(content: str) -> str:
    return escape(_CLOSED.sub("", content))


def _note_mark(_: RendererHTML, tokens: Sequence[Token], at: int, __: Any, ___: Any) -> str:
    label = escape(tokens[at].meta["label"])
    return f'<a class="footnote-ref" href="#fn:{label}">{label}</a>'


def _note_open(_: RendererHTML, tokens: Sequence[Token], at: int, __: Any, ___: Any) -> str:
    return f'<div id="fn:{escape(tokens[at].meta["label"])}">'


def _note_close(_: RendererHTML, tokens: Sequence[Token], at: int, __: Any, ___: Any) -> str:
    return "</div>"


_RULES: dict[str, _Rule] = {
    "trusted": _trusted,
    "nothing": _nothing,
    "image": _image,
    "html_inline": _html_inline,
    "html_block": _html_block,
    "footnote_ref": _note_mark,
    "footnote_reference_open": _note_open,
    "footnote_reference_close": _note_close,
}
