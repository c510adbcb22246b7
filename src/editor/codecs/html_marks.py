"""What tags, styles and links of HTML say about the text in them."""

import re
from collections.abc import Mapping

from editor.codecs.inline_html import safe_href
from editor.document import Mark

Attributes = Mapping[str, str | None]

_TAGS = {
    "strong": Mark.STRONG,
    "b": Mark.STRONG,
    "em": Mark.EMPHASIS,
    "i": Mark.EMPHASIS,
    "s": Mark.STRIKE,
    "strike": Mark.STRIKE,
    "del": Mark.STRIKE,
    "code": Mark.CODE,
    "kbd": Mark.CODE,
    "samp": Mark.CODE,
    "tt": Mark.CODE,
    "sub": Mark.SUB,
    "sup": Mark.SUP,
}
_STYLES = (
    (re.compile(r"font-weight:\s*(?:bold|[6-9]00)"), Mark.STRONG),
    (re.compile(r"font-style:\s*(?:italic|oblique)"), Mark.EMPHASIS),
    (re.compile(r"text-decoration[^;]*line-through"), Mark.STRIKE),
    (re.compile(r"vertical-align:\s*super"), Mark.SUP),
    (re.compile(r"vertical-align:\s*sub"), Mark.SUB),
)
_NOT_BOLD = re.compile(r"font-weight:\s*(?:normal|[1-5]00)")
_NOT_ITALIC = re.compile(r"font-style:\s*normal")
_TYPED = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)


def marks_of(tag: str, attributes: Attributes, marks: Mark) -> Mark:
    """The marks of text in such an element, which itself stands in text with `marks`. A style
    wins over its tag: Google Docs wraps whole documents in `<b style="font-weight:normal">`."""
    marks |= _TAGS.get(tag, Mark.NONE)
    style = (attributes.get("style") or "").lower()
    if not style:
        return marks
    if _NOT_BOLD.search(style):
        marks &= ~Mark.STRONG
    if _NOT_ITALIC.search(style):
        marks &= ~Mark.EMPHASIS
    for pattern, mark in _STYLES:
        if pattern.search(style):
            marks |= mark
    return marks


def any_href(attributes: Attributes) -> str:
    """A link of our own text: all but scripts and the like."""
    return safe_href(attributes.get("href") or "")


def absolute_href(attributes: Attributes) -> str:
    """A link of foreign text: of the web, mail or a telephone. A relative one leads nowhere from
    here, and anything else is not for following."""
    href = any_href(attributes)
    return href if _TYPED.match(href) else ""
