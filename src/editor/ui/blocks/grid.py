"""What can be done to a table's rows and columns. Plain data in, plain data out."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from editor.document import Table, Text

T = TypeVar("T")
Rows = tuple[tuple[Text, ...], ...]
Place = tuple[int, int]
"""Row and column, from 0."""


def squared(table: Table) -> Table:
    """With at least one cell, and rows of one length."""
    across = max((len(row) for row in table.rows), default=0) or 1
    rows = tuple((*row, *((),) * (across - len(row))) for row in table.rows)
    rows = rows or (((),) * across,)
    return table if rows == table.rows else replace(table, rows=rows)


def across(table: Table) -> int:
    return len(table.rows[0])


def with_cell(table: Table, place: Place, words: Text) -> Table:
    row, column = place
    changed = (*table.rows[row][:column], words, *table.rows[row][column + 1 :])
    return replace(table, rows=(*table.rows[:row], changed, *table.rows[row + 1 :]))


def with_row(table: Table, at: int) -> Table:
    """With an empty row before row `at`."""
    fresh: tuple[Text, ...] = ((),) * across(table)
    return replace(table, rows=(*table.rows[:at], fresh, *table.rows[at:]))


def with_column(table: Table, at: int) -> Table:
    return replace(table, rows=tuple((*row[:at], (), *row[at:]) for row in table.rows))


def without_row(table: Table, at: int) -> Table:
    """The only row of a table stays, emptied."""
    rows = (*table.rows[:at], *table.rows[at + 1 :])
    return replace(table, rows=rows or (((),) * across(table),))


def without_column(table: Table, at: int) -> Table:
    if across(table) == 1:
        return replace(table, rows=tuple(((),) for _ in table.rows))
    return replace(table, rows=tuple((*row[:at], *row[at + 1 :]) for row in table.rows))


def row_moved(table: Table, at: int, to: int) -> Table:
    return replace(table, rows=tuple(_moved(table.rows, at, to)))


def column_moved(table: Table, at: int, to: int) -> Table:
    return replace(table, rows=tuple(tuple(_moved(row, at, to)) for row in table.rows))


def _moved(items: Sequence[T], at: int, to: int) -> list[T]:
    out = list(items)
    out.insert(to, out.pop(at))
    return out


def filled(table: Table, place: Place, cells: Rows) -> Table:
    """With other cells laid over it from a place on; it grows where they reach beyond it."""
    row, column = place
    while len(table.rows) < row + len(cells):
        table = with_row(table, len(table.rows))
    while across(table) < column + max(map(len, cells), default=0):
        table = with_column(table, across(table))
    rows = list(table.rows)
    for offset, fresh in enumerate(cells):
        old = rows[row + offset]
        rows[row + offset] = (*old[:column], *fresh, *old[column + len(fresh) :])
    return replace(table, rows=tuple(rows))


def cleared(table: Table, places: Sequence[Place]) -> Table:
    chosen = set(places)
    return replace(
        table,
        rows=tuple(
            tuple(() if (r, c) in chosen else cell for c, cell in enumerate(row))
            for r, row in enumerate(table.rows)
        ),
    )


def part(table: Table, places: Sequence[Place]) -> Rows:
    """The rectangle around the places."""
    rows = [row for row, _ in places]
    columns = [column for _, column in places]
    chosen = table.rows[min(rows) : max(rows) + 1]
    return tuple(row[min(columns) : max(columns) + 1] for row in chosen)


def trimmed(table: Table) -> Table:
    """Without the empty rows and columns at its end."""
    while len(table.rows) > 1 and not any(table.rows[-1]):
        table = without_row(table, len(table.rows) - 1)
    while across(table) > 1 and not any(row[-1] for row in table.rows):
        table = without_column(table, across(table) - 1)
    return table


def is_blank(table: Table) -> bool:
    return not any(cell for row in table.rows for cell in row)
