"""Plain text off a clipboard → paragraphs: one line, one paragraph; blank lines are none."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from editor.base.text import nfc
from editor.codecs.canonical_text import UNTYPED
from editor.document import Block, Paragraph, Run, join, text

LONGEST_LINE = 5_000
"""Characters; a longer line of pasted text is cut into paragraphs, since one paragraph of 100,000
characters takes Qt more than a second."""

_UNWRITTEN = re.compile("[\u00ad\u200b\u2060\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def read_lines(content: str) -> Iterator[Paragraph]:
    """What can't be typed (control characters, soft hyphens) goes; wide and bound spaces stay."""
    written = nfc(_UNWRITTEN.sub("", UNTYPED.sub("", content.replace("\x85", "\n"))))
    for line in written.splitlines():
        for piece in _bearable(line):
            if piece := piece.strip():
                yield Paragraph(text(piece))


def _bearable(line: str) -> Iterator[str]:
    """The line in pieces, cut between words, that a page can show in good time."""
    start = 0
    while len(line) - start > LONGEST_LINE:
        at = line.rfind(" ", start, start + LONGEST_LINE)
        at = at if at > start else start + LONGEST_LINE
        yield line[start:at]
        start = at
    yield line[start:]


def bearable_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, paragraphs that are too long for a page cut into several."""
    for block in blocks:
        if isinstance(block, Paragraph) and sum(len(r.text) for r in block.text) > LONGEST_LINE:
            yield from _cut(block)
        else:
            yield block


def _cut(block: Paragraph) -> Iterator[Paragraph]:
    part: list[Run] = []
    length, starts = 0, block.starts
    for run in block.text:
        for piece in _bearable(run.text):
            if part and length + len(piece) > LONGEST_LINE:
                yield replace(block, text=join(part), starts=starts)
                part, length, starts = [], 0, False
                piece = piece.lstrip()
            part.append(Run(piece, run.marks, run.href))
            length += len(piece)
    if words := join(part):
        yield replace(block, text=words, starts=starts)
