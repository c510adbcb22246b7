"""How WordPress's blocks of text are read and rewritten.

An edit replaces the inner HTML alone: the comment's JSON and the wrapping tags stay as they are.
What an edited text itself loses is what `inline_html.is_faithful` speaks of: colours and other
styles on some words, marks that the document doesn't know. Links keep their further attributes.
"""

import re
from html import unescape

from editor.codecs.inline_html import read_inline
from editor.codecs.wordpress import fresh
from editor.codecs.wordpress.scanner import SPACE
from editor.codecs.wordpress.segments import Desk, Reader, Reading, Rewritten
from editor.codecs.wordpress.tags import (
    Attributes,
    Element,
    element,
    first_tag,
    is_text,
    tag_attributes,
)
from editor.codecs.wordpress.units import Unit, code_text, tidy_label
from editor.document.blocks import (
    Code,
    Embed,
    Footnote,
    Heading,
    Paragraph,
    PullQuote,
    Rule,
)
from editor.document.inline import Text

_BREAK = re.compile(r"(?<!<br>)(?<!<br/>)(?<!<br />)\r?\n")
_NUMBER = re.compile(r'(?a)\s*<a\s[^<>]*href="#[^"<>]*-link"[^<>]*>[^<]*</a>\.?\s*')
_PULLED = re.compile(
    r"(?a)\s*(<p>(?P<text>(?:(?!</?p>).)*)</p>)?\s*(<cite>(?P<cite>(?:(?!</?cite>).)*)</cite>)?\s*",
    re.DOTALL,
)
_CODE_BREAK = re.compile(r"(?a)<br\s*/?>")


def text_of(html: str, reader: Reader) -> Text:
    """Inline text; in classic posts a new line is a line break."""
    return read_inline(_BREAK.sub("<br>", html.strip(SPACE)) if reader.autop else html)


def paragraph(html: str, given: Attributes, reader: Reader) -> Reading | None:
    whole = element(html, "p")
    if not whole or not is_text(whole.inner):
        return None
    if fresh.FOOTNOTE in whole.classes and (label := tidy_label(whole.attributes.get("id", ""))):
        return _footnote(whole, label)

    def rewrite(unit: Unit, desk: Desk) -> Rewritten | None:
        new = unit.blocks[0]
        if not isinstance(new, Paragraph):
            return None
        return Rewritten(whole.opening + desk.inline(new.text, whole.inner) + whole.closing)

    return Reading(Unit((Paragraph(text_of(whole.inner, reader)),)), rewrite)


def loose_text(html: str, given: Attributes, reader: Reader) -> Reading | None:
    """Text of a classic post that stands in no tag: WordPress makes a paragraph of it."""
    if not is_text(html):
        return None
    if re.fullmatch(r"(?a)\s*https?://[^\s<>\"]+\s*", html):
        return Reading(Unit((Embed(unescape(html.strip(SPACE))),)))

    def rewrite(unit: Unit, desk: Desk) -> Rewritten | None:
        new = unit.blocks[0]
        return Rewritten(desk.inline(new.text, html)) if isinstance(new, Paragraph) else None

    return Reading(Unit((Paragraph(text_of(html, reader)),)), rewrite)


def _footnote(whole: Element, label: str) -> Reading:
    number = _NUMBER.match(whole.inner)
    inner = whole.inner[number.end() :] if number else whole.inner

    def rewrite(unit: Unit, desk: Desk) -> Rewritten | None:
        new = unit.blocks[0]
        if not isinstance(new, Footnote) or new.label != label:
            return None
        text = fresh.number_link(label, desk) + desk.inline(new.text, inner)
        return Rewritten(whole.opening + text + whole.closing)

    return Reading(Unit((Footnote(label, read_inline(inner)),)), rewrite)


def heading(html: str, given: Attributes, reader: Reader) -> Reading | None:
    """Levels 1, 5 and 6 are shown as 2 and 4, and stay what they are while nobody changes them."""
    whole = element(html, "h1", "h2", "h3", "h4", "h5", "h6")
    if not whole or not is_text(whole.inner):
        return None
    level = min(max(int(whole.name[1]), 2), 4)

    def rewrite(unit: Unit, desk: Desk) -> Rewritten | None:
        new = unit.blocks[0]
        if not isinstance(new, Heading):
            return None
        inner = desk.inline(new.text, whole.inner)
        if new.level == level:
            return Rewritten(whole.opening + inner + whole.closing)
        start = whole.opening.index("<") + 2
        opening = f"{whole.opening[:start]}{new.level}{whole.opening[start + 1 :]}"
        closing = re.sub(r"(?<=^</.).", str(new.level), whole.closing)
        stored = None if new.level == 2 else new.level
        return Rewritten(opening + inner + closing, {"level": stored})

    return Reading(Unit((Heading(level, text_of(whole.inner, reader)),)), rewrite)


def pull_quote(html: str, given: Attributes, reader: Reader) -> Reading | None:
    figure = element(html, "figure")
    quote = element(figure.inner, "blockquote") if figure else None
    if not figure or not quote or not (found := _PULLED.fullmatch(quote.inner)):
        return None
    said, by = found["text"] or "", found["cite"] or ""
    if not is_text(said) or not is_text(by):
        return None

    def rewrite(unit: Unit, desk: Desk) -> Rewritten | None:
        new = unit.blocks[0]
        if not isinstance(new, PullQuote):
            return None
        name = f"<cite>{desk.inline(new.attribution, by)}</cite>" if new.attribution else ""
        inner = f"<p>{desk.inline(new.text, said)}</p>{name}"
        quoted = quote.opening + inner + quote.closing
        return Rewritten(figure.opening + quoted + figure.closing)

    return Reading(Unit((PullQuote(read_inline(said), read_inline(by)),)), rewrite)


def code(html: str, given: Attributes, reader: Reader) -> Reading | None:
    pre = element(html, "pre")
    inner = element(pre.inner, "code") if pre else None
    if not pre or not inner or pre.inner != inner.opening + inner.inner + inner.closing:
        return None
    text = _CODE_BREAK.sub("\n", inner.inner)
    if "<" in text or not inner.opening.startswith("<"):
        return None
    prefixed = [c for c in pre.classes if c.startswith("language-")]
    language = (
        re.sub(r"(?a)[^\w+#.\-]", "", prefixed[0].removeprefix("language-")) if prefixed else ""
    )

    def rewrite(unit: Unit, desk: Desk) -> Rewritten | None:
        new = unit.blocks[0]
        if not isinstance(new, Code) or new.language != language:
            return None
        changed = inner.opening + fresh.code_html(new.content) + inner.closing
        return Rewritten(pre.opening + changed + pre.closing)

    return Reading(Unit((Code(code_text(unescape(text)), language),)), rewrite)


def rule(html: str, given: Attributes, reader: Reader) -> Reading | None:
    tag = first_tag(html, "hr")
    return Reading(Unit((Rule(),))) if tag and html.strip(SPACE) == tag[0] else None


def embed(html: str, given: Attributes, reader: Reader) -> Reading | None:
    """An embed without a caption: with one it is raw, so that its words can be seen."""
    figure = element(html, "figure")
    inner = element(figure.inner, "div") if figure else None
    address = unescape(inner.inner).strip(SPACE) if inner else ""
    if not re.fullmatch(r"(?a)https?://[^\s<>\"]+", address):
        return None
    return Reading(Unit((Embed(address),)))


def class_names(html: str) -> list[str]:
    """The classes of the first tag."""
    tag = re.match(r"(?a)\s*<[^<>]*>", html)
    return tag_attributes(tag[0]).get("class", "").split() if tag else []
