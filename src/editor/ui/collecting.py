"""Python's cyclic garbage is collected in the window's thread alone.

Python collects in whichever thread happens to allocate. On a worker that would take Qt objects
apart while the window's thread is at work on others: Qt holds a lock then and waits for Python, the
window holds Python and waits for the lock, and both wait for good.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 250
"""Milliseconds."""


_at_work: set[object] = set()


class Collector(QObject):
    """While one is at work, nobody else collects."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._mark = mark = object()
        parent.destroyed.connect(lambda: _rest(mark))
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.collect)

    def start(self) -> None:
        _at_work.add(self._mark)
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        _rest(self._mark)

    def collect(self) -> None:
        """As Python does by itself: the young ones often, the old ones seldom."""
        generation = -1
        for number, (count, most) in enumerate(
            zip(gc.get_count(), gc.get_threshold(), strict=True)
        ):
            if count <= most:
                break
            generation = number
        if generation >= 0:
            gc.collect(generation)


def _rest(mark: object) -> None:
    _at_work.discard(mark)
    if not _at_work:
        gc.enable()
