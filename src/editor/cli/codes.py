"""The exit codes, as `--help` and the README tell them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.sync.outcomes import Outcome

DONE, FAILED, WRONG_USE, CONFLICT = 0, 1, 2, 3
INTERRUPTED = 130
"""128 + SIGINT, as shells have it."""


def of_sync(outcomes: "Iterable[Outcome]") -> int:
    """The worst outcome decides: what failed or waits, then a conflict."""
    from editor.sync.outcomes import Did

    done = {outcome.did for outcome in outcomes}
    if done & {Did.FAILED, Did.WAITING}:
        return FAILED
    return CONFLICT if Did.CONFLICT in done else DONE
