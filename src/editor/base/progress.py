"""How long work tells where it is. A `Report` may raise `Cancelled`."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` steps are finished (`total` 0: not known); `doing` names the next."""

    done: int
    total: int
    doing: str = ""


Report = Callable[[Progress], None]


def silent(progress: Progress) -> None:
    """Report to nobody."""
