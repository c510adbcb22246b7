"""An article written as a post, fresh or over the one that stands on the site."""

import re
from collections.abc import Mapping, Sequence
from html import unescape

from editor.codecs.body import ImageRef, PhotoOf, SiteImage
from editor.codecs.wordpress import fresh, furniture, weave
from editor.codecs.wordpress.reading import segments
from editor.codecs.wordpress.scanner import SPACE, has_blocks
from editor.codecs.wordpress.segments import (
    ELSEWHERE,
    Byline,
    Desk,
    Furniture,
    Segment,
    Standfirst,
    with_html,
)
from editor.codecs.wordpress.units import blocks_of, units
from editor.codecs.wordpress.weave import Placed
from editor.document.article import Article, texts
from editor.document.blocks import Block, Footnote, Raw
from editor.document.inline import Mark

_OURS = "copytaker-"
_NOTE = re.compile(
    r'(?a)(?P<head><sup data-fn="(?P<label>[^"]*)" class="fn">'
    r'<a href="#(?P=label)" id="(?P=label)-link">)(?P<number>\d+)(?P<tail></a></sup>)'
)
_BACK = re.compile(
    r'(?a)(?P<head><p id="(?P<label>[^"]*)" class="copytaker-footnote">'
    r'<a href="#(?P=label)-link">)(?P<number>\d+)(?P<tail></a>)'
)


def write(article: Article, images: Mapping[str, SiteImage], base: str) -> str:
    """The article's text for the site; see `BodyFormat.write`."""
    desk = Desk(
        images,
        footnote_numbers(article.blocks),
        article.language,
        classic=bool(base.strip(SPACE)) and not has_blocks(base),
    )
    wanted = units(article.blocks)
    if not base.strip(SPACE):
        first, last = furniture.of(article)
        head = furniture.written(first, desk) if first else ""
        tail = furniture.written(last, desk) if last else ""
        return fresh.joined([head, *(fresh.fresh(unit, desk) for unit in wanted), tail])
    raws = frozenset(block.content for block in article.blocks if isinstance(block, Raw))
    found = segments(base, _known(images), raws)
    placed = weave.series(found, wanted, desk)
    placed = _furnished(placed, found, article, desk)
    return _renumbered(weave.assemble(found, placed), base, desk)


def footnote_numbers(blocks: Sequence[Block]) -> dict[str, int]:
    """Labels in the order of their first mark in the text, from 1; those without one follow."""
    normal = blocks_of(units(blocks))
    runs = (run for block in normal for text in texts(block) for run in text)
    marked = [run.text for run in runs if run.marks & Mark.FOOTNOTE]
    noted = [block.label for block in normal if isinstance(block, Footnote)]
    return {label: at for at, label in enumerate(dict.fromkeys([*marked, *noted]), 1)}


def _known(images: Mapping[str, SiteImage]) -> PhotoOf:
    """Which of our photos an image is; those that aren't ours are all alike."""
    by_id = {image.id: photo for photo, image in images.items() if image.id}
    by_url = {image.url: photo for photo, image in images.items()}

    def photo_of(ref: ImageRef) -> str:
        return by_id.get(ref.id, ELSEWHERE) if ref.id else by_url.get(ref.url, ELSEWHERE)

    return photo_of


def _furnished(
    placed: list[Placed], found: Sequence[Segment], article: Article, desk: Desk
) -> list[Placed]:
    """The pieces with standfirst and by-line. Where they stand they stay. A new standfirst goes
    only into a post of ours: in others' it is the excerpt, and may have come from there."""
    first, last = furniture.of(article)
    ours = any(_OURS in segment.piece.source for segment in found)
    for kind, wanted, may_be_new in ((Standfirst, first, ours), (Byline, last, True)):
        at = next((i for i, s in enumerate(found) if isinstance(s.furniture, kind)), None)
        if at is not None:
            placed = _kept(placed, found, at, wanted, desk)
        elif wanted and may_be_new:
            new = [Placed(furniture.written(wanted, desk))]
            placed = new + placed if kind is Standfirst else placed + new
    return placed


def _kept(
    placed: list[Placed], found: Sequence[Segment], at: int, wanted: Furniture | None, desk: Desk
) -> list[Placed]:
    segment = found[at]
    source = segment.piece.source
    if wanted is None and not furniture.is_empty(segment.furniture):
        return placed
    if wanted is not None and wanted != segment.furniture:
        source = with_html(segment.piece, furniture.rewritten(segment.piece.inner, wanted, desk))
    place = _place(placed, found, at)
    return [*placed[:place], Placed(source, at), *placed[place:]]


def _place(placed: Sequence[Placed], found: Sequence[Segment], at: int) -> int:
    """Behind what stood before it, and at the end if nothing stood behind it."""
    if not any(segment.reading or segment.furniture for segment in found[at + 1 :]):
        return len(placed)
    order = {piece.at: index for index, piece in enumerate(placed) if piece.at is not None}
    return next((order[before] + 1 for before in range(at - 1, -1, -1) if before in order), 0)


def _renumbered(raw: str, base: str, desk: Desk) -> str:
    """Footnotes numbered anew, if their order isn't what it was."""
    if [m["label"] for m in _NOTE.finditer(raw)] == [m["label"] for m in _NOTE.finditer(base)]:
        return raw

    def numbered(found: re.Match[str]) -> str:
        number = desk.numbers.get(unescape(found["label"]), found["number"])
        return f"{found['head']}{number}{found['tail']}"

    return _BACK.sub(numbered, _NOTE.sub(numbered, raw))
