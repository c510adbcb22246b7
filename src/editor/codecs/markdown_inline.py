"""Inline text → Markdown that CommonMark and Python-Markdown read alike.

Delimiters (`*`, `**`, `~~`) stand only around words with blanks or plain punctuation outside;
everywhere else, and for marks within marks, tags (`<strong>`) say the same without doubt. What
could be taken for markup is written with a backslash where both know it, else as an entity;
entities are numeric but for XML's own, so that rendered pages are well-formed XML.
"""

import re
from collections.abc import Callable, Iterator

from editor.document import LINE_BREAK, Mark, Run, Text

HARD_BREAK = "  \n"
_TAG_BREAK = "<br />"

_TAGS = (
    (Mark.STRONG, "strong"),
    (Mark.EMPHASIS, "em"),
    (Mark.STRIKE, "del"),
    (Mark.SUB, "sub"),
    (Mark.SUP, "sup"),
    (Mark.CODE, "code"),
)
_DELIMITERS = {
    Mark.STRONG | Mark.EMPHASIS: "***",
    Mark.STRONG: "**",
    Mark.EMPHASIS: "*",
    Mark.STRIKE: "~~",
}
_SPECIAL = re.compile(
    r"[\\*_\[\]`~<|]"  # markup wherever they stand
    r"|&(?=[#\w]|$)"  # what might be an entity
    r"|!(?=\[|$)"  # what might be an image
    r"|[^\S \n]"  # white space that readers strip or take for a line's end
)
_BACKSLASHED = {c: f"\\{c}" for c in "\\*_[]!"}
_ENTITIES = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_BLOCK_START = re.compile(r"(?P<mark>[-+#=>:])|(?P<number>\d+)(?P<after>[.)])(?=\s|$)")
_OUTSIDE_BEFORE = " \n("
_OUTSIDE_AFTER = " \n.,;:?)"
_PLAIN_CODE = re.compile(r"[\w.,:;/()= +-]*\w")


def write_text(text: Text, line_break: str = HARD_BREAK) -> str:
    """`text` (in normal form) as Markdown, its first line safe at the start of a line."""
    # Two hard breaks in a row would leave a blank line, which ends the paragraph.
    written = _lines(re.sub(r"  \n(?=  \n)", _TAG_BREAK, _spans(text, line_break)))
    return f"{written[:-2]}!" if written.endswith("\\!") else written  # nothing can follow


def write_cell(text: Text) -> str:
    """`text` on one line: for headings and table cells."""
    return write_text(text, _TAG_BREAK)


def entities(content: str) -> str:
    """Plain text for an attribute-like place (alt text, title): letters, digits, blanks and a
    little punctuation stay, all else is an entity."""
    return re.sub(r"""[^\w ,.;:?()/%+=“”‘’–—…-]|_|[^\S ]""", lambda m: entity(m[0]), content)


def entity(char: str) -> str:
    return _ENTITIES.get(char) or f"&#{ord(char)};"


def write_address(href: str) -> str:
    """A link's address: whatever might end it, or be markup, as an entity."""
    return re.sub(r"""[\s<>()\[\]"'\\`*!&{}|~^]""", lambda m: entity(m[0]), href)


def _lines(markdown: str) -> str:
    return "\n".join(_safe_start(line) for line in markdown.split("\n"))


def _safe_start(line: str) -> str:
    """The line, with what would begin another kind of block escaped."""
    found = _BLOCK_START.match(line)
    if not found:
        return line
    if found["number"]:
        return f"{found['number']}\\{found['after']}{line[found.end() :]}"
    mark = found["mark"]
    return (f"\\{mark}" if mark in "-+#" else entity(mark)) + line[1:]


def _spans(text: Text, line_break: str) -> str:
    """Links outermost, then marks."""
    out = ""
    for href, runs, after in _groups(text, lambda run: run.href):
        if href:
            inner = _marked(runs, Mark.NONE, "", "", _TAG_BREAK)
            out += f"[{inner}]({write_address(href)})"
        else:
            out = _joined(out, _marked(runs, Mark.NONE, out[-1:], after, line_break))
    return out


def _joined(before: str, added: str) -> str:
    """A footnote mark or link before `(`, `[` or `:` would be read together with it."""
    if before.endswith("]") and added[:1] in ("(", ":"):
        added = entity(added[0]) + added[1:]
    return before + added


def _groups(text: Text, key: Callable[[Run], str]) -> Iterator[tuple[str, Text, str]]:
    """Neighbours that are alike, with the first character that is written after them."""
    start = 0
    for end in range(1, len(text) + 1):
        if end == len(text) or key(text[end]) != key(text[start]):
            following = text[end] if end < len(text) else None
            after = "" if following is None else "[" if following.href else _first(following)
            yield key(text[start]), text[start:end], after
            start = end


def _first(run: Run) -> str:
    if run.marks & ~Mark.NONE:
        return "<"  # a tag, delimiter or bracket: nothing that a delimiter may stand beside
    return run.text[0]


def _marked(runs: Text, within: Mark, before: str, after: str, line_break: str) -> str:
    """The runs, those marks opened that aren't open yet, the longest-reaching one outermost."""
    out = ""
    at = 0
    while at < len(runs):
        run = runs[at]
        if run.marks & Mark.FOOTNOTE:
            out += f"[^{run.text}]"
            at += 1
            continue
        todo = run.marks & ~within
        if not todo:
            out = _joined(out, _escaped(run.text, line_break))
            at += 1
            continue
        mark, end = _longest(runs, at, todo)
        whole = _both(runs[at:end], within)
        following = after if end == len(runs) else _first_within(runs[end], within)
        span = _span(
            runs[at:end], whole or mark, within, (out or before)[-1:], following, line_break
        )
        out += span
        at = end
    return out


def _first_within(run: Run, within: Mark) -> str:
    return run.text[0] if not run.marks & ~within and not run.marks & Mark.FOOTNOTE else "<"


def _longest(runs: Text, at: int, todo: Mark) -> tuple[Mark, int]:
    best, reach = Mark.NONE, at
    for mark, _ in _TAGS:
        if not mark & todo:
            continue
        end = at + 1
        while end < len(runs) and runs[end].marks & mark:
            end += 1
        if end > reach:
            best, reach = mark, end
    return best, reach


def _both(runs: Text, within: Mark) -> Mark:
    """Strong and emphasis together, if the runs are one that has just these."""
    both = Mark.STRONG | Mark.EMPHASIS
    return both if len(runs) == 1 and runs[0].marks & ~within == both else Mark.NONE


def _span(runs: Text, mark: Mark, within: Mark, before: str, after: str, line_break: str) -> str:
    plain = len(runs) == 1 and runs[0].marks == mark and not within
    if plain and mark == Mark.CODE and before not in ("`", "\\") and after != "`":
        code = runs[0].text
        if _PLAIN_CODE.fullmatch(code) and code[0] != " " and "  " not in code:
            return f"`{code}`"
    inner = _marked(runs, within | mark, ">", "<", line_break)
    delimiter = _DELIMITERS.get(mark)
    if plain and delimiter and _stands_free(runs[0].text, before, after):
        return f"{delimiter}{inner}{delimiter}"
    names = [name for one, name in _TAGS if one & mark]
    opening = "".join(f"<{name}>" for name in names)
    closing = "".join(f"</{name}>" for name in reversed(names))
    return f"{opening}{inner}{closing}"


def _stands_free(content: str, before: str, after: str) -> bool:
    """Both readers take delimiters for delimiters here."""
    ends = content[0].isalnum() and content[-1].isalnum()
    opens = not before or before in _OUTSIDE_BEFORE
    closes = not after or after in _OUTSIDE_AFTER or after == LINE_BREAK
    return ends and opens and closes


def _escaped(content: str, line_break: str) -> str:
    return _SPECIAL.sub(lambda m: _escape(m[0], line_break), content)


def _escape(char: str, line_break: str) -> str:
    if char == LINE_BREAK:
        return line_break
    return _BACKSLASHED.get(char) or entity(char)
