"""Where paragraphs begin and end in HTML outside blocks: at top-level tags and blank lines, as
WordPress's `wpautop` sees it."""

import re
from collections.abc import Iterator

from editor.codecs.wordpress.scanner import SPACE

_BLOCK_TAGS = (
    "address|article|aside|audio|blockquote|center|dd|details|div|dl|dt|fieldset|figcaption|figure|"
    "footer|form|h[1-6]|header|iframe|main|map|nav|object|ol|pre|script|section|select|style|"
    "summary|table|template|textarea|tbody|td|tfoot|th|thead|tr|ul|video|li|p|hr"
)
_TOKEN = re.compile(
    rf"(?a)<!--|<(?P<closing>/?)(?P<tag>{_BLOCK_TAGS})(?=[\s/>])[^<>]*>|\n[ \t\r]*\n", re.IGNORECASE
)


def split(html: str) -> list[str]:
    """The parts of `html`, white space at their ends being parts of its own; joined they are
    `html`. Linear in its length."""
    parts: list[str] = []
    for part in _cut(html):
        body = part.strip(SPACE)
        at = part.index(body) if body else len(part)
        parts += [text for text in (part[:at], body, part[at + len(body) :]) if text]
    return parts


def _cut(html: str) -> Iterator[str]:
    start = position = 0
    while token := _TOKEN.search(html, position):
        position = token.end()
        tag = (token["tag"] or "").lower()
        if token[0] == "<!--":
            end = html.find("-->", position)
            position = end + 3 if end >= 0 else len(html)
            if html[start : token.start()].strip(SPACE):  # a comment within text is part of it
                continue
            yield html[start:position]
            start = position
        elif not tag:
            yield html[start:position]
            start = position
        elif not token["closing"]:
            yield html[start : token.start()]
            start = token.start()
            position = position if tag == "hr" else _end_of(html, tag, position)
            yield html[start:position]
            start = position
    yield html[start:]


def _end_of(html: str, tag: str, position: int) -> int:
    """Where the element ends whose content begins here; the end of all, if it never does."""
    if tag == "p":
        end = re.compile(rf"(?a)</p\s*>|(?=<(?:{_BLOCK_TAGS})[\s/>])", re.IGNORECASE)
        found = end.search(html, position)
        return found.end() if found else len(html)
    depth = 1
    tags = re.compile(rf"(?a)<(/?){tag}(?=[\s/>])[^<>]*>", re.IGNORECASE)
    for found in tags.finditer(html, position):
        depth += -1 if found[1] else 1
        if not depth:
            return found.end()
    return len(html)
