"""A post taken apart: each slice with the blocks that it stands for. Never fails."""

import re
from collections.abc import Iterator
from dataclasses import replace

from editor.codecs.body import PhotoOf
from editor.codecs.wordpress import classic, containers, furniture, lists, pictures, readers, tables
from editor.codecs.wordpress.scanner import SPACE, Piece, has_blocks, scan
from editor.codecs.wordpress.segments import (
    Byline,
    Furniture,
    Reader,
    Reading,
    Segment,
    Standfirst,
)
from editor.codecs.wordpress.tags import attributes
from editor.codecs.wordpress.units import Unit, blocks_of, units
from editor.document.blocks import Raw

_READERS = {
    "paragraph": readers.paragraph,
    "heading": readers.heading,
    "list": lists.read_list,
    "quote": containers.quote,
    "pullquote": readers.pull_quote,
    "image": pictures.image,
    "gallery": pictures.gallery,
    "separator": readers.rule,
    "embed": readers.embed,
    "table": tables.read_table,
    "code": readers.code,
    "group": containers.group,
}
_CONTAINERS = {"quote", "group"}
_BY_TAG = {
    "p": "paragraph",
    **{f"h{level}": "heading" for level in range(1, 7)},
    "ul": "list",
    "ol": "list",
    "blockquote": "quote",
    "hr": "separator",
    "table": "table",
    "pre": "code",
    "div": "group",
}
_BY_CLASS = {
    "wp-block-image": "image",
    "wp-block-table": "table",
    "wp-block-pullquote": "pullquote",
    "wp-block-embed": "embed",
}


_SHORTCODE = re.compile(r"(?a)\[[a-zA-Z][^\[\]]*\](?:.*\[/[a-zA-Z][^\[\]]*\])?", re.DOTALL)
_FIRST_TAG = re.compile(r"(?a)<([a-zA-Z][a-zA-Z0-9]*)")
_COMMENT_NAME = re.compile(r"(?a)<!--\s*(more|nextpage)\b")


def segments(raw: str, photo_of: PhotoOf, raws: frozenset[str] = frozenset()) -> list[Segment]:
    """The post's segments; their slices joined are `raw`. `raws`: sources to read as raw blocks
    even where they could be more (the article holds them so)."""
    reader = _reader(photo_of, raws, not has_blocks(raw))
    found = _segments(raw, reader, top=True)
    first = next((s for s in found if isinstance(s.furniture, Standfirst)), None)
    last = next((s for s in reversed(found) if isinstance(s.furniture, Byline)), None)
    return [
        _in_body(s, reader) if s.furniture and s is not first and s is not last else s
        for s in found
    ]


def _in_body(segment: Segment, reader: Reader) -> Segment:
    """A second standfirst or by-line as what it is otherwise: a paragraph."""
    reading, _ = _read(segment.piece, reader, top=False)
    raw = Unit((Raw(segment.piece.source, "paragraph"),))
    return replace(segment, furniture=None, reading=reading or Reading(raw))


def _reader(photo_of: PhotoOf, raws: frozenset[str], autop: bool) -> Reader:
    def inside(html: str) -> list[Segment]:
        return _segments(html, reader, top=False)

    reader = Reader(photo_of, raws, autop, inside)
    return reader


def _segments(raw: str, reader: Reader, *, top: bool) -> list[Segment]:
    out: list[Segment] = []
    before = ""
    for piece in _pieces(raw):
        reading, found = _read(piece, reader, top=top)
        if reading or found:
            out.append(Segment(before, piece, reading, found))
            before = ""
        else:
            before += piece.source
    return [*out, Segment(after=before)] if before else out


def _pieces(raw: str) -> Iterator[Piece]:
    for piece in scan(raw):
        if piece.name:
            yield piece
        else:
            yield from (Piece("", "", "", part, "") for part in classic.split(piece.inner))


def _read(piece: Piece, reader: Reader, *, top: bool) -> tuple[Reading | None, Furniture | None]:
    """What a piece says; nothing for white space and for blocks in which nothing can be seen."""
    if not piece.source.strip(SPACE):
        return None, None
    name = piece.name or _name(piece.inner)
    if piece.source not in reader.raws:
        found = furniture.read(piece.inner) if top and name == "paragraph" else None
        if found:
            return None, found
        reading = _understood(piece, name, reader) if top or name not in _CONTAINERS else None
        if reading:
            normal = units(blocks_of([reading.unit]))
            return (replace(reading, unit=normal[0]) if normal else None), None
    return Reading(Unit((Raw(piece.source, name or _label(piece.inner)),))), None


def _understood(piece: Piece, name: str, reader: Reader) -> Reading | None:
    given = attributes(piece)
    if piece.broken or given is None:
        return None
    if name:
        read = _READERS.get(name)
        return read(piece.inner, given, reader) if read else None
    return readers.loose_text(piece.inner, given, reader)


def _name(html: str) -> str:
    """Which block HTML outside blocks would be; empty for text and for what would be none."""
    tag = _FIRST_TAG.match(html)
    if not tag:
        return "shortcode" if _SHORTCODE.fullmatch(html) else ""
    if tag[1].lower() == "figure":
        classes = readers.class_names(html)
        return next((name for known, name in _BY_CLASS.items() if known in classes), "")
    return _BY_TAG.get(tag[1].lower(), "")


def _label(html: str) -> str:
    known = _COMMENT_NAME.match(html)
    tag = _FIRST_TAG.match(html)
    return known[1] if known else tag[1].lower() if tag else "html"
