"""Quotes, and the groups that are our information boxes and editor's notes.

What they hold is woven like a post of its own: an edit inside leaves the neighbours' bytes alone.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from editor.codecs.inline_html import read_inline, tidy
from editor.codecs.wordpress import fresh, weave
from editor.codecs.wordpress.scanner import SPACE, has_blocks
from editor.codecs.wordpress.segments import Desk, Reader, Reading, Rewrite, Rewritten, Segment
from editor.codecs.wordpress.tags import Attributes, element, is_text
from editor.codecs.wordpress.units import Unit, blocks_of, units
from editor.document.blocks import Block, Container, Paragraph
from editor.document.inline import Run

_CITE = re.compile(r"(?a)(<cite(?:\s[^<>]*)?>)(.*)</cite>\s*", re.DOTALL)


def quote(html: str, given: Attributes, reader: Reader) -> Reading | None:
    """A quote; its `<cite>` is read as a last paragraph "— Name"."""
    whole = element(html, "blockquote")
    if not whole:
        return None
    at = whole.inner.rfind("<cite")
    found = _CITE.fullmatch(whole.inner, at) if at >= 0 else None
    inner = whole.inner[:at] if found else whole.inner
    cited, tag, name_html = (found[0], found[1], found[2]) if found else ("", "", "")
    name = read_inline(name_html)
    segments = reader.inside(inner)
    if not is_text(name_html):
        return None
    inside = [segment.unit for segment in segments if segment.unit]
    if name:
        inside.append(Unit((Paragraph(tidy((Run(fresh.DASH), *name))),)))
    if not (blocks := blocks_of(inside)):
        return None
    classic = bool(inner.strip(SPACE)) and not has_blocks(inner)
    dashed = not name and isinstance(blocks[-1], Paragraph) and fresh.undashed(blocks[-1].text)

    def rewrite(unit: Unit, desk: Desk) -> Rewritten | None:
        rest, now = (unit, None) if dashed else fresh.attribution(unit)
        ending = cited if (now or ()) == name else ""
        if now and not ending:
            ending = f"{tag or '<cite>'}{desk.inline(now, name_html)}</cite>"
        wanted = units(rest.blocks) if rest else ()
        placed = weave.series(segments, wanted, replace(desk, classic=desk.classic or classic))
        woven = weave.assemble(segments, placed)
        return Rewritten(whole.opening + woven + ending + whole.closing)

    return _reading(blocks, Container.QUOTE, segments, rewrite)


def group(html: str, given: Attributes, reader: Reader) -> Reading | None:
    """A group with one of our classes; others stay raw."""
    whole = element(html, "div", "section", "aside")
    if not whole:
        return None
    ours = [container for container, name in fresh.CONTAINERS.items() if name in whole.classes]
    segments = reader.inside(whole.inner) if len(ours) == 1 else []
    blocks = blocks_of([segment.unit for segment in segments if segment.unit])
    if not blocks:
        return None

    def rewrite(unit: Unit, desk: Desk) -> Rewritten | None:
        placed = weave.series(segments, units(unit.blocks), desk)
        woven = weave.assemble(segments, placed)
        return Rewritten(whole.opening + woven + whole.closing) if placed else None

    return _reading(blocks, ours[0], segments, rewrite)


def _reading(
    blocks: tuple[Block, ...], container: Container, inside: Sequence[Segment], rewrite: Rewrite
) -> Reading:
    readings = [segment.reading for segment in inside if segment.reading]
    return Reading(
        Unit(blocks, container),
        rewrite,
        {photo: line for r in readings for photo, line in r.credits.items()},
        lambda desk: any(r.stale(desk) for r in readings),
        tuple(ref for r in readings for ref in r.images),
    )
