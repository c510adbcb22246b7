"""The words of a block that aren't typed on the page: those in cards, alt texts, attributions."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from editor.document.blocks import (
    Block,
    Code,
    Embed,
    Figure,
    Footnote,
    Gallery,
    Heading,
    ListItem,
    Paragraph,
    PullQuote,
    Raw,
    Table,
)
from editor.document.inline import Mark, Run, Text, join, text

HIDDEN = "\ufffc"
"""Stands for each sign of a footnote's label, which is no word of the text."""
_TAG = re.compile(r"<[^>]*>")
Change = tuple[int, int, str]
"""Start and end, positions in `spoken`, and the words in their place."""


def spoken(words: Text) -> str:
    return "".join(HIDDEN * len(r.text) if r.marks & Mark.FOOTNOTE else r.text for r in words)


def changed(words: Text, changes: Sequence[Change]) -> Text:
    """The text with other words; they look as the first sign did that they stand for. Changes are
    in order and don't overlap; one that would take a footnote's mark away is passed over."""
    whole, out, done = spoken(words), [], 0
    for start, end, new in changes:
        if HIDDEN in whole[start:end]:
            continue
        looks = _cut(words, start, start + 1)[0]
        out += [*_cut(words, done, start), Run(new, looks.marks, looks.href)]
        done = end
    return join([*out, *_cut(words, done, len(whole))])


def _cut(words: Text, first: int, end: int) -> list[Run]:
    out, at = [], 0
    for run in words:
        low, high = max(first - at, 0), min(end - at, len(run.text))
        if low < high:
            out.append(Run(run.text[low:high], run.marks, run.href))
        at += len(run.text)
    return out


def inner_texts(block: Block, card: bool) -> list[Text]:
    """What is not typed on the page itself: all of a card's words, else a figure's alt text and a
    pull quote's attribution."""
    found: list[Text] = []

    def note(words: Text) -> Text:
        found.append(words)
        return words

    match block:
        case Embed():
            found.append(text(block.url))
        case Raw():
            found.append(text(_TAG.sub(" ", block.content)))
        case _:
            with_inner_texts(block, card, note)
    return found


def with_inner_texts(block: Block, card: bool, change: Callable[[Text], Text]) -> Block:
    """The block with each of these texts changed, in the same order; an embedded page and what a
    site wrote stay as they are."""
    match block:
        case Figure():
            return _figure(block, card, change)
        case PullQuote():
            own = change(block.text) if card else block.text
            return replace(block, text=own, attribution=change(block.attribution))
        case Gallery():
            figures = tuple(_figure(figure, True, change) for figure in block.figures)
            return replace(block, figures=figures, caption=change(block.caption))
        case Table():
            return replace(block, rows=tuple(tuple(map(change, row)) for row in block.rows))
        case Code():
            return replace(block, content=_plain(block.content, change))
        case Paragraph() | Heading() | ListItem() | Footnote() if card:
            return replace(block, text=change(block.text))
    return block


def _figure(figure: Figure, card: bool, change: Callable[[Text], Text]) -> Figure:
    caption = change(figure.caption) if card else figure.caption
    return replace(figure, caption=caption, alt=_plain(figure.alt, change))


def _plain(words: str, change: Callable[[Text], Text]) -> str:
    return "".join(run.text for run in change(text(words)))


def inserted(words: Text, at: int, sign: str) -> Text:
    """The text with a sign put in at a position in `spoken`; it looks as what stands before it."""
    before = _cut(words, 0, at)
    looks = before[-1] if before and not before[-1].marks & Mark.FOOTNOTE else Run(sign)
    here = Run(sign, looks.marks, looks.href)
    return join([*before, here, *_cut(words, at, len(spoken(words)))])
