"""The one thread that writes. Any thread hands it work; the work is durable when it is done."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from sqlalchemy import Connection, Engine

from editor.store.faults import told

T = TypeVar("T")
Work = Callable[[Connection], T]


class Writer:
    """Carries out work in the order it came, each piece in a transaction of its own."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="store-writer")
        self._connection: Connection | None = None

    def submit(self, work: Work[T]) -> Future[T]:
        """Hand over `work` and go on. The future fails with an EditorError for the user."""
        return self._thread.submit(self._carry_out, work)

    def run(self, work: Work[T]) -> T:
        """Hand over `work` and wait until it is durable. Never call it from within work."""
        return self.submit(work).result()

    def close(self) -> None:
        """Finish what was handed over, then let go of the database. Twice is once."""
        self._thread.shutdown(wait=True)
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self._engine.dispose()

    def _carry_out(self, work: Work[T]) -> T:
        with told():
            if self._connection is None:
                self._connection = self._engine.connect()
            with self._connection.begin():
                self._connection.exec_driver_sql("UPDATE counter SET writes = writes + 1")
                return work(self._connection)
