"""Pasting into a table: cells from a spreadsheet or a page, or just words."""

import csv
import io
from collections.abc import Iterable
from contextlib import suppress

from PySide6.QtCore import QMimeData

from editor.base.text import nfc
from editor.codecs.html_reader import read_html
from editor.document import LINE_BREAK, Block, Mark, Run, Table, Text, join, text
from editor.document.article import texts
from editor.ui.blocks.grid import Rows


def cells_of(source: QMimeData) -> Rows | None:
    """The cells that the clipboard holds; None if it holds just words."""
    if source.hasHtml() and "<t" in source.html().casefold():
        blocks = read_html(source.html())
        tables = [block for block in blocks if isinstance(block, Table)]
        others = [part for block in blocks if not isinstance(block, Table) for part in texts(block)]
        if len(tables) == 1 and not any(others):
            return _square(tables[0].rows)
    words = source.text()
    return _square(_separated(words)) if "\t" in words.strip("\n\r") else None


def words_of(source: QMimeData) -> Text:
    """What goes into one cell: several paragraphs become lines of it."""
    if source.hasHtml():
        return _lines(words for block in read_html(source.html()) for words in _parts(block))
    return _lines(text(_clean(line)) for line in source.text().splitlines())


def _parts(block: Block) -> list[Text]:
    """A block's words without marks that only the page can hold."""
    return [
        tuple(run for run in part if not run.marks & Mark.FOOTNOTE) for part in texts(block) if part
    ]


def _lines(lines: Iterable[Text]) -> Text:
    out: list[Run] = []
    for line in filter(None, lines):
        out += [Run(LINE_BREAK)] if out else []
        out += line
    return join(out)


def _separated(words: str) -> list[list[Text]]:
    """Rows by line, cells by tab. Excel puts cells with line breaks in quotation marks; a text in
    which such marks don't pair off is taken as it stands."""
    lines = words.rstrip("\r\n").splitlines()
    rows = [line.split("\t") for line in lines]
    if '"' in words:
        with suppress(csv.Error):
            rows = list(csv.reader(io.StringIO(words.rstrip("\r\n")), "excel-tab", strict=True))
    return [[_lines(text(_clean(line)) for line in cell.splitlines()) for cell in r] for r in rows]


def _clean(line: str) -> str:
    kept = "".join(c for c in line.replace("\t", " ") if c.isprintable() or c == "\u00a0")
    return nfc(kept.replace("\ufffc", "")).strip(" ")


def _square(rows: Iterable[Iterable[Text]]) -> Rows | None:
    made = [tuple(row) for row in rows]
    widest = max(map(len, made), default=0)
    return tuple((*row, *((),) * (widest - len(row))) for row in made) if widest else None
