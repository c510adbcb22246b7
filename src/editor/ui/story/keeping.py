"""Nothing typed is lost: the journal within a second, a version every two minutes of work.

The window's thread only hands work over; the store's writer and the desk's lane do it, in order.
"""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from editor.app import journal, stories
from editor.app.core import Core
from editor.base.errors import EditorError
from editor.base.messages import say
from editor.document import Article
from editor.document.story import Reason, Story, Version
from editor.remote.ports import StaleHead
from editor.ui.jobs import Job, Jobs
from editor.ui.story.edits import change

IDLE = 300
"""Milliseconds without a key until the journal is written."""
AT_MOST = 800
"""Milliseconds between two entries of the journal while keys keep coming."""
WORK = 120_000
"""Milliseconds of work until a version is kept."""
AGAIN = 5_000
"""Milliseconds until a save that failed is tried again."""


_Done = Callable[[Version], object] | None
_Failed = Callable[[EditorError], object] | None


class Overtaken(EditorError):
    """The story got another version meanwhile; ours is kept beside it."""


class Keeper(QObject):
    """Keeps one story, the one on the page. `read` gives the article as it stands there."""

    kept = Signal(object)
    """A Version of the story."""
    troubled = Signal(object)
    """An EditorError: what was typed could not be written. It is tried again."""
    mended = Signal()
    overtaken = Signal()
    """Another version became the story's head; the page and that one have to be joined."""

    _written = Signal(object)

    def __init__(self, core: Core, jobs: Jobs, read: Callable[[], Article]) -> None:
        super().__init__(jobs)
        self._core = core
        self._jobs = jobs
        self._read = read
        self.story: Story | None = None
        self.saving: Job | None = None
        """The save that is on its way; there is one at a time, since each needs the head that the
        one before it makes."""
        self._waiting: list[tuple[_Done, _Failed]] = []
        self.sequence = 0
        """Of the next entry in the journal."""
        self._noted: Article | None = None
        self._unkept = False
        self._in_trouble = False
        self._idle = self._timer(IDLE, self.note)
        self._at_most = self._timer(AT_MOST, self.note)
        self._work = self._timer(WORK, lambda: self.keep())
        self._again = self._timer(AGAIN, self._retry)
        self._written.connect(self._note_ended, Qt.ConnectionType.QueuedConnection)

    def open(self, story: Story, next_sequence: int) -> None:
        """Follow this story from here on; the one before was kept by `keep`."""
        self._stop()
        self.story = story
        self.sequence = next_sequence
        self._noted = story.article
        self._unkept = False

    def close(self) -> None:
        self._stop()
        self.story = None

    def touched(self) -> None:
        """Something was typed, here or in the inspector."""
        if self.story is None:
            return
        self._unkept = True
        self._idle.start()
        if not self._at_most.isActive():
            self._at_most.start()
        if not self._work.isActive():
            self._work.start()

    @property
    def unkept(self) -> bool:
        """Whether there are words that no version holds yet."""
        return self._unkept

    def note(self) -> None:
        """Hand what changed since the last time to the journal."""
        self._idle.stop()
        self._at_most.stop()
        if self.story is None or self._noted is None:
            return
        now = self._read()
        what = change(self._noted, now)
        if what is None:
            return
        written = journal.note(
            self._core,
            self.story.id,
            self.story.head.id,
            self.sequence,
            what.first,
            what.removed,
            what.inserted,
            what.fields,
        )
        self.sequence += 1
        self._noted = now
        written.add_done_callback(self._written.emit)

    def keep(
        self,
        reason: Reason = Reason.TYPED,
        *,
        done: _Done = None,
        failed: _Failed = None,
    ) -> None:
        """Keep a version of what is on the page, if it has anything new; `done` gets the head."""
        if self.story is None:
            return
        if self.saving is not None:
            self._waiting.append((done, failed))
            return
        self.note()
        self._work.stop()
        story, article = self.story, self._noted
        if article is None or not self._unkept:
            if done is not None:
                done(story.head)
            return
        self._unkept = False
        self.saving = self._jobs.run(
            _keep,
            self._core,
            story.id,
            article,
            reason,
            story.head.id,
            self.sequence - 1,
            done=partial(self._was_kept, done),
            failed=partial(self._was_not_kept, failed),
        )

    def keep_at_last(self, wait: float) -> bool:
        """Keep what is on the page and wait for it, `wait` seconds at most for each save; whether
        it is safe."""
        self.keep()
        while (job := self.saving) is not None:
            if not job.wait(wait) or job.failed:
                return False
            # Brings the outcome home, and starts the save that waited for it.
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            self.keep()
        return not self.unkept

    def _was_kept(self, done: _Done, version: Version) -> None:
        self.saving = None
        if self.story is not None and self.story.id == version.story:
            self.story = Story(version.story, version, self.story.created)
            self._fine()
        self.kept.emit(version)
        if done is not None:
            done(version)
        self._next()

    def _was_not_kept(self, failed: _Failed, error: EditorError) -> None:
        self.saving = None
        self._unkept = True
        if isinstance(error, Overtaken):
            self.overtaken.emit()
        else:
            self._trouble(error)
        if failed is not None:
            failed(error)
        for _, also in self._taken_waiting():
            if also is not None:
                also(error)

    def _next(self) -> None:
        """Those that asked while a save was on its way want what is on the page now."""
        waiting = self._taken_waiting()
        for done, failed in waiting:
            self.keep(done=done, failed=failed)

    def _taken_waiting(self) -> list[tuple[_Done, _Failed]]:
        waiting, self._waiting = self._waiting, []
        return waiting

    def _note_ended(self, written: "Future[None]") -> None:
        error = None if written.cancelled() else written.exception()
        if error is None:
            return
        if not isinstance(error, EditorError):
            error = EditorError(
                say("What you type can't be written to this disk."),
                remedy=say("It stays on the page and is tried again. Copy it if in doubt."),
            )
        self._trouble(error)

    def _trouble(self, error: EditorError) -> None:
        self._in_trouble = True
        self._unkept = True
        self._again.start()
        self.troubled.emit(error)

    def _fine(self) -> None:
        if self._in_trouble:
            self._in_trouble = False
            self._again.stop()
            self.mended.emit()

    def _retry(self) -> None:
        self.keep()

    def _stop(self) -> None:
        for timer in (self._idle, self._at_most, self._work, self._again):
            timer.stop()

    def _timer(self, interval: int, do: Callable[[], object]) -> QTimer:
        timer = QTimer(self, interval=interval, singleShot=True)
        timer.timeout.connect(lambda: do())
        return timer


def _keep(
    core: Core, story: str, article: Article, reason: Reason, head: str, through: int
) -> Version:
    try:
        return stories.keep(
            core, story, article, reason, expected_head=head, through_sequence=through
        )
    except StaleHead:
        raise Overtaken(say("The story was changed elsewhere meanwhile.")) from None
