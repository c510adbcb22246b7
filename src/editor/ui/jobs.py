"""Work off the GUI thread: the only place that knows threads.

Lanes. The desk's takes one job at a time, in order: what reads and writes stories, so that a save
is never overtaken by another. The wire's is for networks and pictures. The sheet's answers what
the contact sheet asks of the store, and the prints' makes its small pictures: neither waits for an
upload or an import.
"""

import enum
import inspect
import logging
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from editor.base.errors import Cancelled, EditorError
from editor.base.progress import Progress
from editor.ui.collecting import Collector
from editor.ui.language import tr

T = TypeVar("T")
_log = logging.getLogger(__name__)
_EVERY = 0.05  # seconds between two reports of progress that reach the window


class Lane(enum.Enum):
    DESK = "desk"
    WIRE = "wire"
    SHEET = "sheet"
    PRINTS = "prints"


class Job:
    """Work that was handed over. `cancel` takes effect at the work's next report."""

    def __init__(self) -> None:
        self.future: Future[None] | None = None
        self.failed = False
        self._stop = threading.Event()

    def cancel(self) -> None:
        self._stop.set()

    @property
    def cancelled(self) -> bool:
        return self._stop.is_set()

    def wait(self, seconds: float) -> bool:
        """Wait for the work itself (its callbacks come later). False if time ran out."""
        if self.future is None:
            return True
        try:
            self.future.result(timeout=seconds)
        except TimeoutError:
            return False
        return True


class Jobs(QObject):
    """Runs functions and brings their results back to the GUI thread."""

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {
            Lane.DESK: ThreadPoolExecutor(1, thread_name_prefix="desk"),
            Lane.WIRE: ThreadPoolExecutor(3, thread_name_prefix="wire"),
            Lane.SHEET: ThreadPoolExecutor(1, thread_name_prefix="sheet"),
            Lane.PRINTS: ThreadPoolExecutor(2, thread_name_prefix="prints"),
        }
        self._running: set[Job] = set()
        self._told: set[str] = set()
        self._closed = False
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._collector = Collector(self)
        self._collector.start()

    def run(
        self,
        function: Callable[..., T],
        *args: Any,
        done: Callable[[T], object] | None = None,
        failed: Callable[[EditorError], object] | None = None,
        progress: Callable[[Progress], object] | None = None,
        lane: Lane = Lane.DESK,
        asker: QObject | None = None,
        **kwargs: Any,
    ) -> Job:
        """Call `function` on a worker; `done`, `failed` and `progress` are called in the window,
        unless the `asker` is gone by then: a dialog that was closed.

        A function that takes `report` gets one. Any error but an EditorError is a bug: it is
        logged once and told as one. After `close` nothing is taken on any more."""
        job = Job()
        if self._closed:
            return job
        if asker is not None:
            done, failed, progress = (_while(asker, answer) for answer in (done, failed, progress))
        if "report" in inspect.signature(function).parameters:
            kwargs["report"] = self._report(job, progress)
        self._running.add(job)
        job.future = self._lanes[lane].submit(
            self._work, job, lambda: function(*args, **kwargs), done, failed
        )
        return job

    def idle(self) -> bool:
        """Whether all work is done and delivered."""
        return not self._running

    def close(self) -> None:
        """Stop what can be stopped, finish the rest (saves above all), deliver nothing more."""
        if self._closed:
            return
        self._closed = True
        for job in list(self._running):
            job.cancel()
        for lane in self._lanes.values():
            lane.shutdown(wait=True)
        self._collector.stop()

    def _work(
        self,
        job: Job,
        function: Callable[[], T],
        done: Callable[[T], object] | None,
        failed: Callable[[EditorError], object] | None,
    ) -> None:
        callback: Callable[[], object] | None = None
        try:
            result = function()
            callback = (lambda: done(result)) if done else None
        except Cancelled:
            pass
        except EditorError as error:
            job.failed = True
            callback = self._failing(failed, error)
        except Exception as error:  # noqa: BLE001 - here jobs end: a bug is logged and told
            job.failed = True
            callback = self._failing(failed, self.bug(error))
        self._arrived.emit((job, callback))

    def _failing(
        self, failed: Callable[[EditorError], object] | None, error: EditorError
    ) -> Callable[[], object] | None:
        if failed is None:
            _log.warning("%s", error)
            return None
        return lambda: failed(error)

    def bug(self, error: BaseException) -> EditorError:
        """Log what should not have happened, once, and put it in a user's words."""
        place = f"{type(error).__name__} {error}"
        if place not in self._told:
            self._told.add(place)
            _log.error("A job failed", exc_info=error)
        return EditorError(
            tr("Something went wrong inside Copytaker ({name}).", name=type(error).__name__),
            remedy=tr("Your text is kept. The details are in copytaker.log in the data folder."),
        )

    def _report(
        self, job: Job, progress: Callable[[Progress], object] | None
    ) -> Callable[[Progress], None]:
        last = 0.0

        def report(step: Progress) -> None:
            nonlocal last
            if job.cancelled:
                raise Cancelled
            now = time.monotonic()
            if progress is not None and (now - last >= _EVERY or step.done == step.total):
                last = now
                self._arrived.emit((None, lambda: progress(step)))

        return report

    def _deliver(self, arrival: tuple[Job | None, Callable[[], object] | None]) -> None:
        job, callback = arrival
        if job is not None:
            self._running.discard(job)
        if callback is not None and not self._closed:
            callback()


def _while(
    asker: QObject, answer: Callable[[Any], object] | None
) -> Callable[[Any], object] | None:
    if answer is None:
        return None
    return lambda what: answer(what) if isValid(asker) else None
