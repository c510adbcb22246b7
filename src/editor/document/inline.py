"""Inline text: runs of characters with marks and a link."""

import enum
from collections.abc import Iterable
from dataclasses import dataclass

LINE_BREAK = "\u2028"
"""A line break inside a block (Shift+Enter, `<br>`), as Qt and Unicode spell it."""


class Mark(enum.IntFlag):
    NONE = 0
    STRONG = 1
    EMPHASIS = 2
    STRIKE = 4
    CODE = 8
    SUB = 16
    SUP = 32
    FOOTNOTE = 64
    """The run's text is the label of a `Footnote` block, shown as a raised number."""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that look alike: never none, NFC, without newlines but `LINE_BREAK`."""

    text: str
    marks: Mark = Mark.NONE
    href: str = ""


Text = tuple[Run, ...]


def text(content: str, marks: Mark = Mark.NONE, href: str = "") -> Text:
    """`content` as one run, or as none when it is empty."""
    return (Run(content, marks, href),) if content else ()


def join(runs: Iterable[Run]) -> Text:
    """The canonical form: empty runs dropped, equal neighbours joined."""
    out: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        if (
            out
            and (out[-1].marks, out[-1].href) == (run.marks, run.href)
            and not run.marks & Mark.FOOTNOTE
        ):
            out[-1] = Run(out[-1].text + run.text, run.marks, run.href)
        else:
            out.append(run)
    return tuple(out)


def plain(runs: Iterable[Run]) -> str:
    """The characters alone; footnote labels are left out, line breaks become spaces."""
    return "".join(r.text for r in runs if not r.marks & Mark.FOOTNOTE).replace(LINE_BREAK, " ")
