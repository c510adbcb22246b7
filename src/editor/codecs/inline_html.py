"""Inline text ↔ the HTML inside a paragraph, heading, caption or table cell.

White space is collapsed as a browser does it, no-break spaces stay. A footnote's mark is written
as WordPress writes it: `<sup data-fn="label" class="fn"><a href="#label" id="label-link">1</a>`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape

from selectolax.lexbor import LexborHTMLParser, LexborNode

from editor.base.text import nfc
from editor.document.inline import LINE_BREAK, Mark, Run, Text, join

DEEPEST = 200
"""Elements nested deeper than this lose their tags before parsing, never their text."""

_MARKS = {
    "strong": Mark.STRONG,
    "b": Mark.STRONG,
    "em": Mark.EMPHASIS,
    "i": Mark.EMPHASIS,
    "s": Mark.STRIKE,
    "strike": Mark.STRIKE,
    "del": Mark.STRIKE,
    "code": Mark.CODE,
    "kbd": Mark.CODE,
    "sub": Mark.SUB,
    "sup": Mark.SUP,
}
_NESTING = (
    ("strong", Mark.STRONG),
    ("em", Mark.EMPHASIS),
    ("s", Mark.STRIKE),
    ("sub", Mark.SUB),
    ("sup", Mark.SUP),
    ("code", Mark.CODE),
)
_UNSEEN = {"script", "style", "template", "iframe", "noembed", "noframes", "title", "head"}
_BLOCKS = {
    *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details"),
    *("dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2"),
    *("h3", "h4", "h5", "h6", "header", "hr", "li", "main", "menu", "nav", "ol", "p", "pre"),
    *("section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
}
_VOID = {
    *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"),
    *("track", "wbr"),
}
_SIBLINGS = {"p", "li", "dd", "dt", "td", "th", "tr", "option"}

_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_SPACE = re.compile("[ \t\n\r\f\v\x85]+")
_BROKEN = re.compile(f" ?[{LINE_BREAK}\u2029] ?")
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/<>]*)[^<>]*>")
_HREF_NOISE = re.compile("[\x00-\x1f]")
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.\-]*):")
_SAFE_SCHEMES = {"http", "https", "mailto", "tel"}

_SEPARATOR = Run(LINE_BREAK, Mark.NONE)


def read_inline(html: str) -> Text:
    """The text of `html`, tidied. Never fails. Unknown tags give their text; scripts and styles
    give none; a block inside begins a new line."""
    if "<" not in html and "&" not in html:
        return tidy((Run(html),) if html else ())
    return tidy(_without_outer_breaks(_runs(_body(html), Mark.NONE, "")))


def write_inline(
    text: Text,
    numbers: Mapping[str, int] | None = None,
    links: Mapping[str, Mapping[str, str | None]] | None = None,
) -> str:
    """`text` as HTML; `read_inline` gives back `tidy(text)`.

    `numbers` maps footnote labels to the numbers to show (a label that isn't in it shows itself);
    `links` maps addresses to the further attributes (target, rel) that links to them have.
    """
    out: list[str] = []
    open_tags: list[tuple[str, str]] = []
    for run in tidy(text):
        wanted = [(f"<a{_attributes(run.href, links or {})}>", "</a>")] if run.href else []
        wanted += [(f"<{tag}>", f"</{tag}>") for tag, mark in _NESTING if run.marks & mark]
        shared = _common(open_tags, wanted)
        out += [close for _, close in reversed(open_tags[shared:])]
        out += [start for start, _ in wanted[shared:]]
        open_tags = wanted
        out.append(_footnote(run.text, numbers or {}) if _is_footnote(run) else _escaped(run.text))
    out += [close for _, close in reversed(open_tags)]
    return "".join(out)


def is_faithful(html: str) -> bool:
    """Whether reading and writing `html` keeps all that it says. Not so with other attributes
    (target, class, style), other tags (span, mark, u, img), comments, or addresses that we drop;
    white space, entities and tags of equal meaning (b and strong, del and s) don't count."""
    if "<" not in html:
        return True
    if shallow(html) != html:
        return False
    return all(_is_kept(node) for node in _descendants(_body(html)))


def link_attributes(html: str) -> dict[str, dict[str, str | None]]:
    """What links have besides their address, by address: for `write_inline(links=…)`."""
    found: dict[str, dict[str, str | None]] = {}
    if "<a" in html.lower():
        for node in _descendants(_body(html)):
            if node.tag == "a" and not _is_note_link(node):
                others = {k: v for k, v in node.attributes.items() if k != "href"}
                found.setdefault(safe_href(node.attributes.get("href") or ""), others)
    return {href: others for href, others in found.items() if href and others}


def tidy(text: Iterable[Run]) -> Text:
    """The form that survives HTML: NFC, no control characters, white space collapsed, none at the
    ends and beside line breaks, addresses checked, a footnote's mark without a link."""
    runs = [_tidy_run(run) for run in join(text)]
    out: list[Run] = []
    before = " "  # the last character written; leading spaces go as those after a space do
    for run in join(runs):
        if _is_footnote(run):
            out.append(run)
            before = "1"
            continue
        content = run.text.lstrip(" ") if before in (" ", LINE_BREAK) else run.text
        if content.startswith(LINE_BREAK):
            _strip_end(out)
        if content:
            out.append(Run(content, run.marks, run.href))
            before = content[-1]
    _strip_end(out)
    return join(Run(nfc(run.text), run.marks, run.href) for run in join(out))


def safe_href(href: str) -> str:
    """The address, if it is of the web, mail, a telephone or relative; else nothing."""
    href = _HREF_NOISE.sub("", _SURROGATE.sub("\ufffd", href)).strip(" ")
    scheme = _SCHEME.match(href)
    return href if not scheme or scheme[1].lower() in _SAFE_SCHEMES else ""


def shallow(html: str) -> str:
    """`html` without the tags that nest deeper than DEEPEST: parsers need quadratic time there.
    Linear itself; takes tags for what they look like, even inside attributes."""
    if html.count("<") <= DEEPEST:
        return html
    stack: list[str] = []
    dropped: dict[str, int] = {}

    def keep(tag: re.Match[str]) -> str:
        closing, name = tag[1], tag[2].lower()
        if closing:
            if dropped.get(name):
                dropped[name] -= 1
                return ""
            if name in stack:
                del stack[len(stack) - 1 - stack[::-1].index(name) :]
        elif name not in _VOID:
            if name in _SIBLINGS:
                _close_sibling(stack, name)
            if len(stack) == DEEPEST:
                dropped[name] = dropped.get(name, 0) + 1
                return " " if name in _BLOCKS else ""
            stack.append(name)
        return tag[0]

    return _TAG.sub(keep, html)


def _close_sibling(stack: list[str], name: str) -> None:
    """An open paragraph or item ends where the next begins, whatever marks are open in it."""
    for at in range(len(stack) - 1, -1, -1):
        if stack[at] == name:
            del stack[at:]
            return
        if stack[at] in _BLOCKS:
            return


def _body(html: str) -> LexborNode:
    safe = _SURROGATE.sub("\ufffd", shallow(html))
    body = LexborHTMLParser(f"<!doctype html><body>{safe}").body
    if body is None:  # a document always gets a body
        raise AssertionError(html)
    return body


def _children(node: LexborNode) -> Iterator[LexborNode]:
    child = node.first_child
    while child is not None:
        yield child
        child = child.next


def _descendants(node: LexborNode) -> Iterator[LexborNode]:
    for child in _children(node):
        yield child
        yield from _descendants(child)


def _runs(node: LexborNode, marks: Mark, href: str) -> Iterator[Run]:
    for child in _children(node):
        tag = child.tag or ""
        if child.is_text_node:
            yield Run(_SPACE.sub(" ", child.text_content or ""), marks, href)
        elif tag == "br":
            yield Run(LINE_BREAK, marks, href)
        elif label := _footnote_label(child):
            yield Run(label, marks | Mark.FOOTNOTE)
        elif tag in _BLOCKS:
            yield _SEPARATOR
            yield from _runs(child, marks, href)
            yield _SEPARATOR
        elif tag not in _UNSEEN and child.is_element_node:
            target = safe_href(child.attributes.get("href") or "") if tag == "a" else ""
            yield from _runs(child, marks | _MARKS.get(tag, Mark.NONE), target or href)


def _without_outer_breaks(runs: Iterable[Run]) -> list[Run]:
    """One break for each run of block edges, none where the text begins or ends with an edge."""
    out: list[Run] = []
    pending = False
    for run in runs:
        if run is _SEPARATOR:
            pending = bool(out)
        elif pending and not run.text.strip(" "):
            continue
        else:
            if pending:
                out.append(Run(LINE_BREAK))
                pending = False
            if out or run.text.strip(" "):
                out.append(run)
    return out


def _footnote_label(node: LexborNode) -> str:
    if node.tag != "sup":
        return ""
    attributes = node.attributes
    if "fn" not in (attributes.get("class") or "").split():
        return ""
    return _tidy_label(attributes.get("data-fn") or "")


def _footnote(label: str, numbers: Mapping[str, int]) -> str:
    safe = escape(label)
    shown = numbers.get(label, safe)
    return f'<sup data-fn="{safe}" class="fn"><a href="#{safe}" id="{safe}-link">{shown}</a></sup>'


def _is_footnote(run: Run) -> bool:
    return bool(run.marks & Mark.FOOTNOTE)


def _is_note_link(node: LexborNode) -> bool:
    return node.parent is not None and bool(_footnote_label(node.parent))


def _is_kept(node: LexborNode) -> bool:
    if node.is_text_node:
        return True
    if not node.is_element_node:
        return False
    given = dict(node.attributes)
    if _footnote_label(node):
        return set(given) == {"data-fn", "class"} and given["class"] == "fn"
    if node.tag == "a":
        if _is_note_link(node):
            return set(given) <= {"href", "id"}
        return set(given) == {"href"} and bool(safe_href(given["href"] or ""))
    return (node.tag == "br" or node.tag in _MARKS) and not given


def _attributes(href: str, links: Mapping[str, Mapping[str, str | None]]) -> str:
    others = links.get(href, {})
    pairs = [("href", href), *others.items()]
    return "".join(f' {k}="{escape(v)}"' if v is not None else f" {k}" for k, v in pairs)


def _escaped(content: str) -> str:
    """Text content. Quotes stay: WordPress's editor leaves them, and so unedited text is equal."""
    return escape(content, quote=False).replace(LINE_BREAK, "<br>")


def _common(one: list[tuple[str, str]], other: list[tuple[str, str]]) -> int:
    count = 0
    for ours, theirs in zip(one, other, strict=False):
        if ours != theirs:
            break
        count += 1
    return count


def _tidy_run(run: Run) -> Run:
    if _is_footnote(run):
        return Run(_tidy_label(run.text), run.marks)
    content = _CONTROL.sub("", _SURROGATE.sub("\ufffd", run.text))
    content = _BROKEN.sub(LINE_BREAK, _SPACE.sub(" ", content))
    return Run(nfc(content), run.marks, safe_href(run.href))


def _tidy_label(label: str) -> str:
    content = _CONTROL.sub("", _SURROGATE.sub("\ufffd", label))
    return nfc(_SPACE.sub(" ", re.sub(f"[{LINE_BREAK}\u2029]", " ", content)).strip(" "))


def _strip_end(out: list[Run]) -> None:
    """Take spaces off the end of what was written."""
    while out and not _is_footnote(out[-1]) and out[-1].text.endswith(" "):
        last = out.pop()
        if content := last.text.rstrip(" "):
            out.append(Run(content, last.marks, last.href))
