"""What is picked of a card; it outlives the card's absence, but is not another shot's."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from editor.app.cards import Shot

Key = tuple[Path, int, float]


class Picks:
    def __init__(self) -> None:
        self._picked: set[Key] = set()

    def __contains__(self, shot: Shot) -> bool:
        return shot.key in self._picked

    def toggle(self, shot: Shot) -> bool:
        """Pick it, or no longer; whether it is picked then."""
        self._picked ^= {shot.key}
        return shot in self

    def pick(self, shots: Iterable[Shot]) -> None:
        self._picked.update(shot.key for shot in shots)

    def drop(self, shots: Iterable[Shot]) -> None:
        self._picked.difference_update(shot.key for shot in shots)

    def __iter__(self) -> Iterator[Key]:
        return iter(self._picked)

    def of(self, shots: Sequence[Shot]) -> list[Shot]:
        """Those of `shots` that are picked, in their order."""
        return [shot for shot in shots if shot in self]
