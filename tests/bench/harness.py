"""What all benches share: work taken in turns, medians, and the table."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from statistics import quantiles


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: `ours` beside `floor`, both in `unit`.

    It is missed above `gate` × floor; without a gate it is information. Gates leave room for a
    noisy machine. `target` tells a reader what was aimed at, and decides nothing.
    """

    what: str
    ours: float
    beside: str
    floor: float
    gate: float | None = None
    unit: str = "ms"
    target: str = ""

    @property
    def missed(self) -> bool:
        return self.gate is not None and self.ours > self.gate * self.floor

    @property
    def cells(self) -> tuple[str, ...]:
        return (
            self.what,
            f"{_figure(self.ours)} {self.unit}",
            self.beside,
            f"{_figure(self.floor)} {self.unit}",
            f"{self.ours / self.floor:.2f} ×",
            "" if self.gate is None else f"≤ {self.gate:g} ×",
            self.target,
            "MISSED" if self.missed else "",
        )


HEADINGS = ("", "ours", "beside", "takes", "ratio", "gate", "target", "")


def in_turns(
    repeats: int, *works: Callable[[], object], clock: Callable[[], int] = time.perf_counter_ns
) -> list[list[float]]:
    """Milliseconds of each work, one list for each. A first round warms up and isn't counted, so
    that each is called `repeats` + 1 times; who comes first changes from round to round."""
    took: list[list[float]] = [[] for _ in works]
    for turn in range(repeats + 1):
        for number in range(len(works)):
            which = (number + turn) % len(works)
            one = timed(works[which], clock)
            if turn:
                took[which].append(one)
    return took


def timed(work: Callable[[], object], clock: Callable[[], int] = time.perf_counter_ns) -> float:
    """Milliseconds."""
    begun = clock()
    work()
    return (clock() - begun) / 1e6


def p99(times: list[float]) -> float:
    return quantiles(times, n=100)[-1]


def table(rows: Iterable[Row]) -> str:
    lines = [HEADINGS, *(row.cells for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join("  ".join(map(str.ljust, line, widths)).rstrip() for line in lines)


def _figure(value: float) -> str:
    if value == int(value) or value >= 100:
        return f"{value:,.0f}"
    return f"{value:.2f}"
