"""Where the page holds what is looked for, and putting other words there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtGui import QTextBlock, QTextCursor

from editor.base.search import Finder, Hit, counts_alike, in_qt
from editor.document import LINE_BREAK, Figure, Text
from editor.document.wording import HIDDEN, Change, changed, inner_texts, spoken, with_inner_texts
from editor.ui.text import commands
from editor.ui.text.page.formats import text_format
from editor.ui.text.page.page import Page, select_to
from editor.ui.text.page.reading import caption_start
from editor.ui.text.page.shapes import Pinned, has_object, is_card
from editor.ui.text.sheet.highlights import Span


@dataclass(frozen=True, slots=True)
class Place:
    """One match in block `block` of the page: positions of the document if it is typed there
    (`span`), else the number of the text inside the block's card."""

    block: int
    text: str
    hit: Hit
    span: Span | None = None
    inner: int = -1

    @property
    def words(self) -> str:
        return self.text[self.hit.start : self.hit.end]


Key = tuple[int, int, int]
"""Block, text inside the block's card (-1: typed), and where the match begins: reading order."""


def key_of(place: Place) -> Key:
    start = place.span[0] if place.span else place.hit.start
    return place.block, place.inner, start


def places_in(page: Page, block: QTextBlock, finder: Finder, within: Span | None) -> list[Place]:
    """The matches in a block, in reading order, or those of them in one stretch of the page.

    Raises EditorError for a pattern that takes too long."""
    found = [*_typed(page, block, finder), *_inner(page, block, finder)]
    return [one for one in found if within is None or _lies_in(one, block, within)]


def _lies_in(place: Place, block: QTextBlock, within: Span) -> bool:
    start, end = place.span or (block.position(), block.position() + 1)
    return within[0] <= start and end <= within[1]


def _typed(page: Page, block: QTextBlock, finder: Finder) -> Iterator[Place]:
    shape = page.shape(block)
    if is_card(shape):
        return
    skipped = caption_start(block) if isinstance(shape, Figure) else 0
    text, base = block.text()[skipped:], block.position() + skipped
    hits = finder.find(text)
    alike = not hits or counts_alike(text)
    for hit in hits:
        first, end = (hit.start, hit.end) if alike else in_qt(text, (hit.start, hit.end))
        yield Place(block.blockNumber(), text, hit, (base + first, base + end))


def _inner(page: Page, block: QTextBlock, finder: Finder) -> Iterator[Place]:
    shape = page.shape(block)
    if isinstance(shape, Pinned):
        return
    for number, words in enumerate(inner_texts(shape, is_card(shape))):
        text = spoken(words)
        for hit in finder.find(text):
            yield Place(block.blockNumber(), text, hit, None, number)


def stand_on(page: Page, cursor: QTextCursor, place: Place) -> None:
    """Select the match, or the card or figure that holds it."""
    block = page.block(place.block)
    if place.span is not None:
        cursor.setPosition(place.span[0])
        select_to(cursor, place.span[1])
    elif has_object(page.shape(block)):
        page.select_object(cursor, block)
    else:
        cursor.setPosition(block.position() + block.length() - 1)


def replaced(page: Page, finder: Finder, chosen: Sequence[Place], words: str) -> int:
    """Put words in the place of each match; how many were replaced. Belongs into one undo step.

    A match that holds a footnote's mark stays, and so does what a site wrote. Raises EditorError,
    before anything is changed, for a group that the pattern doesn't have."""
    new = [finder.instead(place.words, place.hit, words) for place in chosen]
    pairs = [(p, n) for p, n in zip(chosen, new, strict=True) if HIDDEN not in p.words]
    done = 0
    for number, group in groupby(reversed(pairs), lambda pair: pair[0].block):
        there = list(group)
        inner = [(place, one) for place, one in reversed(there) if place.span is None]
        for place, one in there:
            if place.span is not None:
                _retype(page, place.span, one)
                done += 1
        done += _reword(page, number, inner) if inner else 0
    return done


def _retype(page: Page, span: Span, words: str) -> None:
    cursor = QTextCursor(page.document)
    cursor.setPosition(span[0] + 1)
    pinned = isinstance(page.shape(cursor.block()), Pinned)
    looks = text_format() if pinned else cursor.charFormat()
    cursor.setPosition(span[0])
    select_to(cursor, span[1])
    cursor.insertText(_typable(words, " " if pinned else LINE_BREAK), looks)


def _typable(words: str, line_break: str) -> str:
    lines = words.replace("\r\n", "\n").replace("\r", "\n").replace(LINE_BREAK, "\n").split("\n")
    signs = ("".join(c for c in line if c.isprintable() or c in "\t\u00a0\u202f") for line in lines)
    return line_break.join(signs).replace(HIDDEN, "")


def _reword(page: Page, number: int, wanted: Sequence[tuple[Place, str]]) -> int:
    """Other words inside a card, whose texts are numbered as `inner_texts` gives them."""
    before = page.read(page.block(number))
    if isinstance(before, str):
        return 0
    changes: dict[int, list[Change]] = {}
    for place, words in wanted:
        change = (place.hit.start, place.hit.end, _typable(words, LINE_BREAK))
        changes.setdefault(place.inner, []).append(change)
    numbers = iter(range(len(inner_texts(before, is_card(page.shape(page.block(number)))))))

    def change_text(text: Text) -> Text:
        return changed(text, changes.get(next(numbers), []))

    after = with_inner_texts(before, is_card(page.shape(page.block(number))), change_text)
    if after == before:
        return 0
    commands.replace_block(page, number, after)
    return len(wanted)
