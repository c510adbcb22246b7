"""Tables: text in rows of one length, with or without a header row. All others stay raw."""

import re
from itertools import chain

from editor.codecs.inline_html import read_inline
from editor.codecs.wordpress import fresh
from editor.codecs.wordpress.segments import Desk, Reader, Reading, Rewritten
from editor.codecs.wordpress.tags import Attributes, Element, element, is_text, tag_attributes
from editor.codecs.wordpress.units import Unit
from editor.document.blocks import Table

_SECTIONS = re.compile(
    r"(?a)\s*(?:<thead>(?P<head>(?:(?!</?t(?:head|body|foot|able)).)*)</thead>)?"
    r"\s*(?:<tbody>(?P<body>(?:(?!</?t(?:head|body|foot|able)).)*)</tbody>)?\s*",
    re.DOTALL,
)
_ROW = re.compile(r"(?a)\s*<tr>(?P<cells>(?:(?!</?tr\b).)*)</tr>\s*", re.DOTALL)
_CELL = re.compile(
    r"(?a)\s*(?P<opening><(?P<tag>t[hd])(?=[\s>])[^<>]*>)"
    r"(?P<inner>(?:(?!</?t[hd][\s>]).)*)(?P<closing></(?P=tag)>)\s*",
    re.DOTALL,
)
_Cells = list[list[re.Match[str]]]


def read_table(html: str, given: Attributes, reader: Reader) -> Reading | None:
    figure = element(html, "figure")
    table = element(figure.inner if figure else html, "table")
    cells, header = _cells(table.inner) if table else ([], False)
    if not table or not cells:
        return None
    rows = tuple(tuple(read_inline(cell["inner"]) for cell in row) for row in cells)
    said = Table(rows, header)

    def rewrite(unit: Unit, desk: Desk) -> Rewritten | None:
        new = unit.blocks[0]
        if not isinstance(new, Table):
            return None
        changed = table.opening + _refilled(table, cells, said, new, desk) + table.closing
        return Rewritten(figure.opening + changed + figure.closing if figure else changed)

    return Reading(Unit((said,)), rewrite)


def _refilled(table: Element, cells: _Cells, old: Table, new: Table, desk: Desk) -> str:
    """The table's inside. Cells keep their tags as long as rows and columns stay as many."""
    shape = (old.header, len(old.rows), len(old.rows[0]))
    if shape != (new.header, len(new.rows), len(new.rows[0])):
        return fresh.table_rows(new, desk)
    out = table.inner
    texts = zip(chain(*cells), chain(*old.rows), chain(*new.rows), strict=True)
    for cell, before, now in reversed(list(texts)):
        if before != now:
            start, end = cell.span("inner")
            out = out[:start] + desk.inline(now, cell["inner"]) + out[end:]
    return out


def _cells(html: str) -> tuple[_Cells, bool]:
    """The cells by row, and whether the first is a header row; none if that isn't all."""
    sections = _SECTIONS.fullmatch(html)
    if not sections:
        return [], False
    head = _rows(html, *sections.span("head"), "th")
    body = _rows(html, *sections.span("body"), "td")
    if head is None or body is None or len(head) > 1:
        return [], False
    widths = {len(row) for row in head + body}
    return (head + body, bool(head)) if len(widths) == 1 else ([], False)


def _rows(html: str, start: int, end: int, tag: str) -> _Cells | None:
    rows: _Cells = []
    while 0 <= start < end:
        row = _ROW.match(html, start, end)
        if not row:
            return None
        cells: list[re.Match[str]] = []
        at, last = row.span("cells")
        while at < last:
            cell = _CELL.match(html, at, last)
            if not cell or cell["tag"] != tag or not _is_plain(cell):
                return None
            cells.append(cell)
            at = cell.end()
        if not cells:
            return None
        rows.append(cells)
        start = row.end()
    return rows


def _is_plain(cell: re.Match[str]) -> bool:
    spans = {"colspan", "rowspan"} & set(tag_attributes(cell["opening"]))
    return not spans and is_text(cell["inner"])
