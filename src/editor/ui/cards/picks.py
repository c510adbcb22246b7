"""What is picked of a card: kept by path, so that it outlives a card's absence."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from editor.app.cards import Shot


class Picks:
    def __init__(self) -> None:
        self._picked: set[Path] = set()

    def __contains__(self, shot: Shot) -> bool:
        return shot.path in self._picked

    def toggle(self, shot: Shot) -> bool:
        """Pick it, or no longer; whether it is picked then."""
        self._picked ^= {shot.path}
        return shot in self

    def pick(self, shots: Iterable[Shot]) -> None:
        self._picked.update(shot.path for shot in shots)

    def drop(self, shots: Iterable[Shot]) -> None:
        self._picked.difference_update(shot.path for shot in shots)

    def __iter__(self) -> Iterator[Path]:
        return iter(self._picked)

    def of(self, shots: Sequence[Shot]) -> list[Shot]:
        """Those of `shots` that are picked, in their order."""
        return [shot for shot in shots if shot in self]
