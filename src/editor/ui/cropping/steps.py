"""Undo for an editor beside the page, whose states are plain values."""

from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Steps(Generic[T]):
    def __init__(self, state: T, changed: Callable[[], object] = lambda: None) -> None:
        self.state = state
        self._changed = changed
        self._before: list[T] = []
        self._after: list[T] = []

    def do(self, state: T) -> None:
        """Another state; nothing if it is the same."""
        if state != self.state:
            self._before.append(self.state)
            self._after.clear()
            self._go(state)

    def undo(self) -> None:
        if self._before:
            self._after.append(self.state)
            self._go(self._before.pop())

    def redo(self) -> None:
        if self._after:
            self._before.append(self.state)
            self._go(self._after.pop())

    @property
    def can_undo(self) -> bool:
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        return bool(self._after)

    def _go(self, state: T) -> None:
        self.state = state
        self._changed()
