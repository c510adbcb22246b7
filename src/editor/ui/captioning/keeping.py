"""Keeping what is said of photos: saved behind the typist's back, undone and done again."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from editor.app.captioning import Change, change_photos, one_step, take_back
from editor.app.core import Core
from editor.app.photo_list import Saved
from editor.base.errors import EditorError
from editor.document import Photo
from editor.ui.jobs import Jobs

_MOST = 100
"""Steps that can be undone."""


@dataclass(frozen=True, slots=True)
class Step:
    """What one visit to a photo, or one batch, changed."""

    visit: int
    saved: Saved


@dataclass(slots=True, eq=False)
class _OnItsWay:
    ids: frozenset[str]
    change: Change
    visit: int
    failed: bool = False


class Keeping(QObject):
    """Saves go out at once and in order; until one is on the disk, `as_kept` knows it already."""

    kept = Signal(object)
    """What was saved, undone or done again (`Saved`)."""
    failed = Signal(object)
    """An `EditorError`. The words are not lost: `try_again` saves them."""
    taken_back = Signal(object)
    """An undo or a redo came through (`Saved`)."""

    def __init__(self, core: Core, jobs: Jobs) -> None:
        super().__init__(jobs)
        self._core, self._jobs = core, jobs
        self._underway: list[_OnItsWay] = []
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._waiting: list[Callable[[], None]] = []

    def keep(self, ids: Iterable[str], change: Change, visit: int) -> None:
        """Change these photos. Saves of one visit are undone together."""
        job = _OnItsWay(frozenset(ids), change, visit)
        if job.ids:
            self._underway.append(job)
            self._send(job)

    def as_kept(self, photo: Photo) -> Photo:
        """The photo as it will be once everything is saved."""
        for job in self._underway:
            if photo.id in job.ids:
                fields, handling = job.change(photo)
                photo = replace(photo, fields=fields, handling=handling)
        return photo

    def try_again(self) -> None:
        """Save what couldn't be saved."""
        for job in self._underway:
            if job.failed:
                job.failed = False
                self._send(job)

    @property
    def unsaved(self) -> int:
        """How many photos have words that the disk didn't take."""
        return len({one for job in self._underway if job.failed for one in job.ids})

    def undo(self) -> None:
        """Take the last step back, once it is saved."""
        self._when_idle(lambda: self._step(self._done, self._undone))

    def redo(self) -> None:
        self._when_idle(lambda: self._step(self._undone, self._done))

    def note(self, saved: Saved) -> None:
        """What another part of the window changed is undone with the rest, in its turn."""
        if saved.photos:
            self._undone.clear()
            self._done.append(Step(-1, saved))
            del self._done[:-_MOST]

    def _send(self, job: _OnItsWay) -> None:
        self._jobs.run(
            change_photos,
            self._core,
            job.ids,
            job.change,
            done=partial(self._saved, job),
            failed=partial(self._not_saved, job),
        )

    def _saved(self, job: _OnItsWay, saved: Saved) -> None:
        self._underway.remove(job)
        if saved.photos:
            self._note(job.visit, saved)
            self.kept.emit(saved)
        self._go_on()

    def _note(self, visit: int, saved: Saved) -> None:
        self._undone.clear()
        if self._done and self._done[-1].visit == visit:
            saved = one_step(self._done.pop().saved, saved)
        if saved.before != saved.photos:
            self._done.append(Step(visit, saved))
        del self._done[:-_MOST]

    def _not_saved(self, job: _OnItsWay, error: EditorError) -> None:
        job.failed = True
        self.failed.emit(error)
        self._go_on()

    def _when_idle(self, do: Callable[[], None]) -> None:
        self._waiting.append(do)
        self._go_on()

    def _go_on(self) -> None:
        if self._waiting and all(job.failed for job in self._underway):
            self._waiting.pop(0)()

    def _step(self, of: list[Step], onto: list[Step]) -> None:
        if not of:
            self._go_on()
            return
        step = of.pop()

        def done(saved: Saved) -> None:
            if saved.photos:
                onto.append(Step(-1, saved))
            self.kept.emit(saved)
            self.taken_back.emit(saved)
            self._go_on()

        def failed(error: EditorError) -> None:
            of.append(step)
            self.failed.emit(error)

        self._jobs.run(take_back, self._core, step.saved, done=done, failed=failed)
