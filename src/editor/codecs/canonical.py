"""The normal form of a document: what every codec writes and reads back unchanged.

- Text: as `inline_html.tidy` leaves it; no break at an end; white space at the edge of a mark or
  link belongs to neither (`**bold **x` is `**bold** x`); footnote marks carry nothing else and
  have a footnote, or else stand as `[^label]`.
- Blocks that hold nothing (an empty paragraph, a gallery without photos) are left out; tables are
  rectangular; levels, widths and fractions lie in their ranges; a pull quote's attribution has no
  dash before it.
- Lists go one level deeper at a time; `begins`, `continues` and `starts` are set only where they
  say something. Footnotes stand at the end, each label once, outside all containers.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import assert_never

from editor.base.text import nfc
from editor.codecs.canonical_text import UNTYPED, canonical_line, canonical_text, label_of
from editor.document import (
    Block,
    Code,
    Container,
    Embed,
    Figure,
    Footnote,
    Gallery,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    PullQuote,
    Raw,
    Rule,
    Run,
    Table,
    Text,
    text,
)
from editor.document.cropping import STEEPEST, TURNS

WIDTHS = ("", "wide", "full", "left", "right")

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
_WEB = re.compile(r"https?://[^\s<>]+", re.IGNORECASE)
_URL_NOISE = re.compile("[\x00-\x20\x7f<>\u0080-\u00a0\u2028\u2029]")


def canonical(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """`blocks` in normal form. Idempotent; no word is lost."""
    given = tuple(blocks)
    labels = _labels(given)
    body = [b for b in given if not isinstance(b, Footnote)]
    notes = [b for b in given if isinstance(b, Footnote)]
    placed = _placed((block, _normal(block, labels)) for block in body)
    return (*_in_lists(placed), *_notes(notes, labels))


def _labels(blocks: Iterable[Block]) -> dict[str, str]:
    """Footnote labels as they are → as they will be. Of two alike, marks mean the first."""
    out: dict[str, str] = {}
    for block in blocks:
        if isinstance(block, Footnote):
            label = label_of(block.label)
            if block.label not in out:
                out[block.label] = _unused(label, set(out.values()))
    return out


def _unused(label: str, used: set[str]) -> str:
    number, free = 1, label
    while free in used:
        number += 1
        free = f"{label}-{number}"
    return free


def _notes(notes: Iterable[Footnote], labels: Mapping[str, str]) -> Iterator[Footnote]:
    given: set[str] = set()
    for note in notes:
        label = labels[note.label]
        if label in given:
            label = _unused(label, given | set(labels.values()))
        given.add(label)
        yield Footnote(label=label, text=canonical_text(note.text, {}))


def _normal(block: Block, labels: Mapping[str, str]) -> list[Block]:
    """The block in normal form, but for its place: none if it holds nothing, or what is left."""

    def tidied(runs: Text) -> Text:
        return canonical_text(runs, labels)

    match block:
        case Paragraph() | ListItem():
            return _if(replace(block, text=tidied(block.text)))
        case Heading():
            level = min(max(block.level, 2), 4)
            return _if(replace(block, level=level, text=tidied(block.text)))
        case PullQuote():
            name = _undashed(tidied(block.attribution))
            quote = replace(block, text=tidied(block.text), attribution=name)
            return [quote] if quote.text or quote.attribution else []
        case Code():
            return _code(block)
        case Figure():
            return _figure(block, tidied(block.caption))
        case Gallery():
            return _gallery(block, tidied(block.caption), labels)
        case Table():
            return _table(block, [[tidied(cell) for cell in row] for row in block.rows])
        case Embed():
            return _embed(block)
        case Raw():
            return [replace(block, label=canonical_line(block.label))] if block.content else []
        case Rule() | Footnote():
            return [block]
        case _:
            assert_never(block)


def _if(block: Paragraph | ListItem | Heading) -> list[Block]:
    return [block] if block.text else []


def _undashed(name: Text) -> Text:
    """An attribution without the dash that is printed before it."""
    while name and name[0].text.startswith("—") and not name[0].marks & Mark.FOOTNOTE:
        first = name[0]
        name = canonical_text([Run(first.text.lstrip("— "), first.marks, first.href), *name[1:]])
    return name


def _code(block: Code) -> list[Block]:
    lines = block.content.replace("\r\n", "\n").replace("\r", "\n")
    content = nfc(UNTYPED.sub("", _NOT_XML.sub("", lines))).rstrip("\n")
    language = re.sub(r"[^A-Za-z0-9_+#.-]", "", block.language)
    return [replace(block, content=content, language=language)] if content.strip() else []


def _figure(block: Figure, caption: Text) -> list[Block]:
    alt = canonical_line(block.alt)
    if not block.photo:
        words = [text(alt), caption]
        return [Paragraph(t, container=block.container, starts=block.starts) for t in words if t]
    return [
        replace(
            block,
            caption=caption,
            alt="" if block.decorative else alt,
            crop=_crop(block.crop),
            focus=_focus(block.focus),
            width=block.width if block.width in WIDTHS else "",
            turn=block.turn if block.turn in TURNS else 0,
            angle=_angle(block.angle),
        )
    ]


def _crop(given: tuple[float, ...] | None) -> tuple[float, float, float, float] | None:
    if given is None or len(given) != 4 or not _in_range(given):
        return None
    left, top, width, height = (round(float(x), 6) for x in given)
    return (left, top, width, height) if width and height else None


def _focus(given: tuple[float, ...] | None) -> tuple[float, float] | None:
    if given is None or len(given) != 2 or not _in_range(given):
        return None
    x, y = (round(float(x), 6) for x in given)
    return x, y


def _angle(given: float) -> float:
    """Degrees, to four places; -0.0 is none."""
    steep = not math.isfinite(given) or abs(given) > STEEPEST
    return 0.0 if steep else round(float(given), 4) or 0.0


def _in_range(given: tuple[float, ...]) -> bool:
    """Fractions, to six places (a millionth of the width is less than a pixel)."""
    return all(math.isfinite(x) and 0 <= x <= 1 for x in given)


def _gallery(block: Gallery, caption: Text, labels: Mapping[str, str]) -> list[Block]:
    parts = [part for figure in block.figures for part in _normal(figure, labels)]
    figures = tuple(
        replace(f, container=Container.NONE, starts=False) for f in parts if isinstance(f, Figure)
    )
    others: list[Block] = [
        replace(p, container=block.container) for p in parts if isinstance(p, Paragraph)
    ]
    if figures:
        return [replace(block, figures=figures, caption=caption), *others]
    if caption:
        others.append(Paragraph(caption, container=block.container, starts=block.starts))
    return others


def _table(block: Table, rows: list[list[Text]]) -> list[Block]:
    header = block.header
    if header and rows and not any(rows[0]):
        header, rows = False, rows[1:]
    while rows and not any(rows[-1]):
        rows = rows[:-1]
    if not rows:
        return []
    width = max(len(row) for row in rows)
    padded = tuple((*row, *[()] * (width - len(row))) for row in rows)
    return [replace(block, rows=padded, header=header)]


def _embed(block: Embed) -> list[Block]:
    url = _URL_NOISE.sub(lambda m: _percent(m[0]), nfc(block.url.strip()))
    if _WEB.fullmatch(url):
        return [replace(block, url=url)]
    words = canonical_text(text(block.url))
    return _if(Paragraph(words, container=block.container, starts=block.starts))


def _percent(char: str) -> str:
    return "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "replace"))


def _placed(blocks: Iterable[tuple[Block, list[Block]]]) -> list[Block]:
    """All normal blocks, with `starts` only where the container before is alike; a start or a
    beginning passes from a block that was left out to the one after it."""
    out: list[Block] = []
    starts = begins = False
    where = Container.NONE
    for given, kept in blocks:
        if given.container is not where:
            starts = begins = False
        where = given.container
        starts = starts or given.starts
        if isinstance(given, ListItem):
            begins = begins or given.begins
        for block in kept:
            alike = bool(out) and out[-1].container is where
            placed = replace(block, starts=starts and alike and where is not Container.NONE)
            if isinstance(placed, ListItem):
                placed = replace(placed, begins=begins)
            out.append(placed)
            starts = begins = False
    return out


def _in_lists(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, their list items in normal form. `kinds` holds the kind of the open list at
    each depth."""
    kinds: list[bool] = []
    where = Container.NONE
    for block in blocks:
        if not isinstance(block, ListItem):
            kinds = []
        else:
            if block.starts or block.container is not where:
                kinds = []
            block = _item(block, kinds)
            kinds = [*kinds[: block.depth], block.ordered]
        where = block.container
        yield block


def _item(item: ListItem, kinds: list[bool]) -> ListItem:
    if item.continues and kinds:
        depth = min(max(item.depth, 0), len(kinds) - 1)
        return replace(item, depth=depth, ordered=kinds[depth], begins=False)
    depth = min(max(item.depth, 0), len(kinds))
    again = depth < len(kinds) and kinds[depth] == item.ordered
    return replace(item, depth=depth, continues=False, begins=item.begins and again)
