"""How far an import is: files, bytes, how fast, how long still."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from editor.base.progress import Progress, Report


@dataclass(frozen=True, slots=True)
class Pace(Progress):
    """`bytes` of `all_bytes` are copied. `rate` is bytes a second, `left` seconds; both None until
    they can be told."""

    bytes: int = 0
    all_bytes: int = 0
    rate: float | None = None
    left: float | None = None


class Meter:
    """Tells a report of each step. The rate is that of the last seconds, not of the whole: cards
    slow down when they grow warm."""

    _MEMORY = 8.0
    """Seconds after which what was measured counts for about a third."""

    def __init__(
        self,
        report: Report,
        total: int,
        all_bytes: int,
        done: int = 0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._report = report
        self._total = total
        self._all = all_bytes
        self._clock = clock
        self._last = self._first = clock()
        self._done = done
        self._bytes = 0
        self._counted = 0
        self._rate: float | None = None

    def step(self, name: str, files: int = 0, size: int = 0) -> None:
        """So many files and bytes more are in; `name` comes next. Raises Cancelled."""
        self._done += files
        self._bytes += size
        self._measure()
        left = max(0, self._all - self._bytes)
        self._report(
            Pace(
                self._done,
                self._total,
                name,
                min(self._bytes, self._all),
                self._all,
                self._rate,
                left / self._rate if self._rate else None,
            )
        )

    def _measure(self) -> None:
        now = self._clock()
        passed = now - self._last
        if passed < 0.5:
            return
        rate = (self._bytes - self._counted) / passed
        weight = min(1.0, passed / min(self._MEMORY, max(now - self._first, passed)))
        self._rate = rate if self._rate is None else self._rate + weight * (rate - self._rate)
        self._last, self._counted = now, self._bytes
