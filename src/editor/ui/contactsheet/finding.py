"""Which photos are shown: asked of the store off the GUI thread; the newest question wins."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from editor.app.core import Core
from editor.app.photo_list import Facets, PhotoQuery, facets, find_photos
from editor.base.errors import EditorError
from editor.ui.jobs import Jobs, Lane

_PAUSE = 120
"""Milliseconds after the last key of a search."""


class Finding(QObject):
    """One question is under way at a time; those that came meanwhile are asked as one."""

    found = Signal(list)
    """Ids in order, the answer to `query`."""
    counted = Signal(object)
    """Facets: what there is to choose from."""
    failed = Signal(object)

    def __init__(self, core: Core, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._core = core
        self._jobs = jobs
        self.query = PhotoQuery()
        self.answered: PhotoQuery | None = None
        """What the photos that are shown now were found by."""
        self._asking = False
        self._again = False
        self._counting = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.ask)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._asking or self._pause.isActive()

    def search(self, text: str) -> None:
        """Words as they are typed."""
        self.query = replace(self.query, text=text)
        self._pause.start()

    def narrow(self, query: PhotoQuery) -> None:
        """Other filters or another order, at once."""
        if query != self.query or self.answered is None:
            self.query = query
            self.ask()

    def ask(self) -> None:
        """Find the photos anew."""
        self._pause.stop()
        if self._asking:
            self._again = True
            return
        self._asking, query = True, self.query

        def done(ids: list[str]) -> None:
            self._asking = False
            if self._again:
                self._again = False
                self.ask()
            else:
                self.answered = query
                self.found.emit(ids)

        def failed(error: EditorError) -> None:
            self._asking = self._again = False
            self.failed.emit(error)

        self._jobs.run(find_photos, self._core, query, done=done, failed=failed, lane=Lane.SHEET)

    def count(self) -> None:
        """Ask what there is to choose from."""
        if self._counting:
            return
        self._counting = True

        def done(found: Facets) -> None:
            self._counting = False
            self.counted.emit(found)

        def failed(error: EditorError) -> None:
            self._counting = False
            self.failed.emit(error)

        self._jobs.run(facets, self._core, done=done, failed=failed, lane=Lane.SHEET)


def narrowed(query: PhotoQuery) -> bool:
    """Whether anything but the order is asked for."""
    return query != PhotoQuery(order=query.order, descending=query.descending)
