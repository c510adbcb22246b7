"""What tags, styles and links of HTML say about the text in them."""

import re
from collections.abc import Mapping
from urllib.parse import parse_qsl, urlsplit

from editor.codecs.inline_html import safe_href
from editor.codecs.office_html.looks import restyled
from editor.document import Mark

Attributes = Mapping[str, str | None]

_TAGS = {
    "strong": Mark.STRONG,
    "b": Mark.STRONG,
    "em": Mark.EMPHASIS,
    "i": Mark.EMPHASIS,
    "s": Mark.STRIKE,
    "strike": Mark.STRIKE,
    "del": Mark.STRIKE,  # Word's tracked deletions too: they are seen, struck out
    "code": Mark.CODE,
    "kbd": Mark.CODE,
    "samp": Mark.CODE,
    "tt": Mark.CODE,
    "sub": Mark.SUB,
    "sup": Mark.SUP,
}
_TYPED = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
_DETOUR = re.compile(
    r"https?://(?:(?:www\.)?google\.[a-z.]+/url|[a-z0-9]+\.safelinks\.protection\.outlook\.com/"
    r"|lm?\.facebook\.com/l\.php)\?",
    re.IGNORECASE,
)


def marks_of(tag: str, attributes: Attributes, marks: Mark) -> Mark:
    """The marks of text in such an element, which itself stands in text with `marks`. A style
    wins over its tag: Google Docs wraps whole documents in `<b style="font-weight:normal">`."""
    marks |= _TAGS.get(tag, Mark.NONE)
    style = attributes.get("style")
    if not style:
        return marks
    off, on = restyled(style)
    return marks & ~off | on


def any_href(attributes: Attributes) -> str:
    """A link of our own text: all but scripts and the like."""
    return safe_href(attributes.get("href") or "")


def absolute_href(attributes: Attributes) -> str:
    """A link of foreign text: of the web, mail or a telephone. A relative one leads nowhere from
    here, and anything else is not for following. One that passes through Google, Outlook or
    Facebook, which count who follows it, leads straight there."""
    href = any_href(attributes)
    if not _TYPED.match(href):
        return ""
    return _straight(href) if _DETOUR.match(href) else href


def _straight(href: str) -> str:
    for name, value in parse_qsl(urlsplit(href).query):
        if name in ("q", "url", "u") and _TYPED.match(value) and (safe := safe_href(value)):
            return safe
    return href
