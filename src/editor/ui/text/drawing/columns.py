"""How wide a table's columns are: by what stands in them, within the room that there is."""

from collections.abc import Sequence

NARROWEST = 44.0
"""Pixels at zoom 1, below which a column can't be read."""


def fitting(room: float, columns: int, zoom: float) -> int:
    """How many of the columns can be shown in the room."""
    return max(1, min(columns, int(room / (NARROWEST * zoom))))


def shared(room: float, narrowest: Sequence[float], widest: Sequence[float]) -> list[float]:
    """Widths that fill the room. With enough of it each column has what it would like; else long
    columns wrap before short ones do, and no column below its longest word if that can be had."""
    wanted, least = sum(widest), sum(narrowest)
    if wanted <= room:
        spare = (room - wanted) / max(1, len(widest))
        return [width + spare for width in widest]
    if least >= room:
        return [room * width / least for width in narrowest]
    low, high = 0.0, max(widest)
    for _ in range(40):
        level = (low + high) / 2
        low, high = (level, high) if sum(_cut(narrowest, widest, level)) < room else (low, level)
    return _cut(narrowest, widest, low)


def _cut(narrowest: Sequence[float], widest: Sequence[float], level: float) -> list[float]:
    """No column wider than `level`, but for its longest word."""
    return [max(least, min(most, level)) for least, most in zip(narrowest, widest, strict=True)]
