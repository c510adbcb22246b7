"""One writing process per data folder. Whoever only reads doesn't ask."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from editor.base.errors import EditorError
from editor.base.messages import say


class HomeLocked(EditorError):
    """Another process writes to the data folder."""

    def __init__(self, home: Path) -> None:
        super().__init__(
            say("Copytaker is open on this folder: {home}", home=home),
            remedy=say("Work in its window, or close it and try again."),
        )


@contextmanager
def home_lock(home: Path) -> Iterator[None]:
    """Hold the data folder. Raises HomeLocked at once if another process does.

    The same process may take it again (a window that holds it opens the store). The system lets
    go of it when the process ends, however that comes about.
    """
    from filelock import FileLock, Timeout

    lock = FileLock(home / "lock", timeout=0, mode=0o600, is_singleton=True, thread_local=False)
    try:
        lock.acquire()
    except Timeout as error:
        raise HomeLocked(home) from error
    try:
        yield
    finally:
        lock.release()
