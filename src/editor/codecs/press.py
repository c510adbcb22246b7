"""Texts from word processors that were typed without styles, as most press releases are: what
stands where says what it is. No word is lost; some become a headline, a caption or a credit."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from editor.base.text import words
from editor.codecs.canonical_text import canonical_line
from editor.document import Article, Block, Figure, Heading, Mark, Paragraph, Run, Text, join, plain

LONGEST_HEADLINE = 30
LONGEST_HEADING = 16
LONGEST_STANDFIRST = 60
LONGEST_CAPTION = 90
"""Words."""
_FIRST = 6
"""Blocks in which a headline is looked for: a letterhead may stand above it."""
_SENTENCE = (".", "!", "?", "…", ";", ":", ",", ".”", '."')
_CREDIT = re.compile(
    r"[\s.(–-]*\b(?:Ảnh|Nguồn ảnh|Photo|Picture)s?(?:\s+by)?\s*:\s*(?P<name>[^()]{2,60}?)[\s.)]*$",
    re.IGNORECASE,
)


def as_typed(article: Article) -> tuple[Article, dict[str, str]]:
    """The article with its headline, standfirst, sub-headings and captions found, and the credits
    that stood at the captions' ends, by photo."""
    blocks = list(article.blocks)
    headline = article.headline or _take_headline(blocks)
    standfirst = article.standfirst or _take_standfirst(blocks)
    credits: dict[str, str] = {}
    settled = tuple(_credited(block, credits) for block in _captioned(_with_headings(blocks)))
    return (
        replace(article, headline=headline, standfirst=standfirst, blocks=settled),
        credits,
    )


def _take_headline(blocks: list[Block]) -> str:
    """The first short line that isn't a sentence; a bold one among the first is preferred."""
    lines = [
        (at, block)
        for at, block in enumerate(blocks[:_FIRST])
        if isinstance(block, Paragraph | Heading) and _is_line(block.text, LONGEST_HEADLINE)
    ]
    if not lines:
        return ""
    told = [one for one in lines if isinstance(one[1], Heading) or _all(one[1].text, Mark.STRONG)]
    at, block = (told or lines)[0]
    if not told and at:
        return ""
    del blocks[at]
    return canonical_line(plain(block.text))


def _take_standfirst(blocks: list[Block]) -> str:
    """A bold or slanted paragraph before all others."""
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph) or not 8 <= words(plain(first.text)) <= LONGEST_STANDFIRST:
        return ""
    if not (_all(first.text, Mark.STRONG) or _all(first.text, Mark.EMPHASIS)):
        return ""
    del blocks[0]
    return canonical_line(plain(first.text))


def _with_headings(blocks: Sequence[Block]) -> Iterator[Block]:
    """A bold line by itself with text after it is a sub-heading."""
    for at, block in enumerate(blocks):
        after = blocks[at + 1] if at + 1 < len(blocks) else None
        if (
            isinstance(block, Paragraph)
            and isinstance(after, Paragraph)
            and _all(block.text, Mark.STRONG)
            and _is_line(block.text, LONGEST_HEADING)
            and not _all(after.text, Mark.STRONG)
        ):
            yield Heading(2, _without(block.text, Mark.STRONG), container=block.container)
        else:
            yield block


def _captioned(blocks: Iterator[Block]) -> Iterator[Block]:
    """A slanted paragraph, or one that names a photographer, is the caption of the photo above."""
    waiting: Figure | None = None
    for block in blocks:
        if waiting is not None and isinstance(block, Paragraph) and _is_caption(block.text):
            yield replace(waiting, caption=_without(block.text, Mark.EMPHASIS))
            waiting = None
            continue
        if waiting is not None:
            yield waiting
        waiting = block if isinstance(block, Figure) and not block.caption else None
        if waiting is None:
            yield block
    if waiting is not None:
        yield waiting


def _is_caption(text: Text) -> bool:
    told = plain(text)
    if words(told) > LONGEST_CAPTION:
        return False
    return _all(text, Mark.EMPHASIS) or bool(_CREDIT.search(told))


def _credited(block: Block, credits: dict[str, str]) -> Block:
    """The figure with its photographer's name taken out of the caption."""
    if not isinstance(block, Figure):
        return block
    last = block.caption[-1:] if block.caption else ()
    found = _CREDIT.search(last[0].text) if last else None
    if not found or not last:
        return block
    credits[block.photo] = found["name"].strip()
    rest = last[0].text[: found.start()]
    closed = f"{rest}." if rest and found[0].lstrip().startswith(".") else rest
    return replace(block, caption=join((*block.caption[:-1], replace(last[0], text=closed))))


def _is_line(text: Text, longest: int) -> bool:
    told = plain(text).strip()
    return bool(told) and words(told) <= longest and not told.endswith(_SENTENCE)


def _all(text: Text, mark: Mark) -> bool:
    """Whether all letters have the mark."""
    spoken = [run for run in text if run.text.strip() and not run.marks & Mark.FOOTNOTE]
    return bool(spoken) and all(run.marks & mark for run in spoken)


def _without(text: Text, mark: Mark) -> Text:
    return join(Run(run.text, run.marks & ~mark, run.href) for run in text)
