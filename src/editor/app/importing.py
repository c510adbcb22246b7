"""Taking in many photos: each file is dealt with by itself, what is in stays in, and what was cut
off goes on where it was.

Several hands copy and look at files; this thread alone judges them and puts them in, some dozens
at a time: files first, durable, then their rows and what became of each file, in one transaction.
"""

import logging
import threading
from collections import deque
from collections.abc import Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path

from editor.app.arrivals import Prepared, keep_small, prepare
from editor.app.core import Core
from editor.app.import_progress import Meter, Pace
from editor.app.judging import Judge, Taken, What, read, write
from editor.app.picture_files import pictures_in
from editor.base.errors import Cancelled, EditorError, UsageError
from editor.base.ids import new_id
from editor.base.messages import say
from editor.base.progress import Report, silent
from editor.photos.browse import is_there
from editor.store import plain_json
from editor.store.faults import DiskFull
from editor.store.imports import Asked, Begun

__all__ = (
    "ImportStopped",
    "Imported",
    "Pace",
    "Taken",
    "Unfinished",
    "What",
    "Wishes",
    "forget",
    "import_files",
    "resume",
    "unfinished",
)

_HANDS = 3
"""Copying waits for the disk most of the time, and hashing lets other threads run."""
_TOGETHER = 32
"""Files that are put in at once: one commit for all of them."""
_AHEAD = 2 * _TOGETHER
_SECONDS = 0.2
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What holds for all photos of an import. `who` took those whose files don't say."""

    who: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of each file, in the order that they were given. `cancelled`: the others wait;
    the import can be resumed or forgotten by its id, `batch`, empty once all is done."""

    files: tuple[Taken, ...] = ()
    batch: str = ""
    cancelled: bool = False

    @property
    def photos(self) -> list[str]:
        """Ids of the photos that the files are now, each once."""
        return list(dict.fromkeys(taken.photo for taken in self.files if taken.photo))

    def of(self, *what: What) -> list[Taken]:
        return [taken for taken in self.files if taken.what in what]


class ImportStopped(EditorError):
    """The disk is full, or the card is gone: nothing more can be taken in now. What is in stays in,
    and `imported.batch` can be resumed."""

    def __init__(self, what: str, *, remedy: str, imported: Imported) -> None:
        super().__init__(what, remedy=remedy)
        self.imported = imported


@dataclass(frozen=True, slots=True)
class Unfinished:
    """An import that was cut off: by a crash, a card taken out, a full disk or a person."""

    batch: str
    begun: datetime
    folder: Path
    done: int
    total: int


def import_files(
    core: Core, paths: Sequence[Path], wishes: Wishes | None = None, *, report: Report = silent
) -> Imported:
    """Take in files, and the pictures of folders. The same file again is the same photo; files that
    are no pictures are told among the others.

    `report` gets `Pace`s; if it raises Cancelled, what is in stays in. Raises ImportStopped."""
    files, missing = _there(paths)
    batch = new_id()
    names = [str(path.absolute()) for path in files]
    core.store.begin_import(batch, plain_json.dump(wishes or Wishes()), names)
    done = _Run(core, batch, report).carry_out()
    return Imported((*done.files, *missing), done.batch, done.cancelled)


def _there(paths: Sequence[Path]) -> tuple[list[Path], list[Taken]]:
    files: list[Path] = []
    missing: list[Taken] = []
    for path in paths:
        try:
            files += pictures_in([path])
        except EditorError as error:
            missing.append(Taken(str(path), What.REFUSED, why=error.what, remedy=error.remedy))
    return list(dict.fromkeys(files)), missing


def unfinished(core: Core) -> list[Unfinished]:
    """Imports that were cut off, the oldest first; those without a file left to do are not."""
    return [_unfinished(one) for one in core.store.imports() if one.done < one.total]


def _unfinished(one: Begun) -> Unfinished:
    return Unfinished(one.id, one.begun, Path(one.first).parent, one.done, one.total)


def resume(core: Core, batch: str, *, report: Report = silent) -> Imported:
    """Go on with an import. Raises UsageError if there is no such one; ImportStopped."""
    if batch not in {one.id for one in core.store.imports()}:
        raise UsageError(say("There is no import {id} that could go on.", id=batch))
    return _Run(core, batch, report).carry_out()


def forget(core: Core, batch: str) -> None:
    """Leave an unfinished import as it is: its photos stay, the other files are not asked for."""
    core.store.forget_import(batch)


class _Stop(Exception):
    """Nothing more can be taken in: the disk is full, or else the card is gone."""

    def __init__(self, path: Path, *, full: bool) -> None:
        super().__init__(str(path))
        self.path = path
        self.full = full


class _Run:
    """One import, from where it stands to its end."""

    def __init__(self, core: Core, batch: str, report: Report) -> None:
        self._core = core
        self._batch = batch
        said, asked = core.store.import_files(batch)
        self._total = len(asked)
        self._waiting = [one for one in asked if not one.outcome]
        self._outcomes = {one.number: read(one.outcome) for one in asked if one.outcome}
        self._sizes = {one.number: _size(Path(one.path)) for one in self._waiting}
        self._meter = Meter(report, self._total, sum(self._sizes.values()), len(self._outcomes))
        self._judge = Judge(core, plain_json.load(Wishes, said).who)
        self._ready: list[tuple[int, Prepared | Taken]] = []
        self._stopped = threading.Event()

    def carry_out(self) -> Imported:
        stop: Cancelled | _Stop | None = None
        try:
            self._work()
            self._put_in()
        except (Cancelled, _Stop) as error:
            stop = error
            with suppress(_Stop):
                self._put_in()
        finally:
            self._drop(one for _, one in self._ready)
        files = tuple(self._outcomes[number] for number in sorted(self._outcomes))
        if stop is None:
            self._core.store.forget_import(self._batch)
            return Imported(files)
        so_far = Imported(files, self._batch, cancelled=True)
        if isinstance(stop, _Stop):
            raise _told(stop, so_far, self._total) from stop
        return so_far

    def _work(self) -> None:
        left = iter(self._waiting)
        at_work: deque[tuple[Asked, Future[Prepared | Taken]]] = deque()
        with ThreadPoolExecutor(_HANDS, thread_name_prefix="import") as hands:
            try:
                while True:
                    for asked in islice(left, _AHEAD - len(at_work)):
                        at_work.append((asked, hands.submit(self._prepare, Path(asked.path))))
                    if not at_work:
                        return
                    self._wait_for(*at_work[0])
                    asked, work = at_work.popleft()
                    self._ready.append((asked.number, work.result()))
                    if len(self._ready) >= _TOGETHER:
                        self._put_in()
                    self._meter.step(Path(asked.path).name, 1, self._sizes[asked.number])
            finally:
                self._stopped.set()
                for _, work in at_work:
                    if not work.cancel() and work.exception() is None:
                        self._drop([work.result()])

    def _wait_for(self, asked: Asked, work: "Future[Prepared | Taken]") -> None:
        name = Path(asked.path).name
        self._meter.step(name)
        while not wait([work], timeout=_SECONDS).done:
            self._meter.step(name)

    def _prepare(self, path: Path) -> "Prepared | Taken":
        """One file, by one of the hands. A file that is broken is told, and stops nothing."""
        try:
            return prepare(self._core, path, self._go_on)
        except DiskFull as error:
            raise _Stop(path, full=True) from error
        except EditorError as error:
            what, remedy = error.what, error.remedy
        except OSError as error:
            what = say("“{name}” can't be read ({reason}).", name=path.name, reason=error.strerror)
            remedy = say("Check that it is still there and that you may open it.")
        except (Cancelled, MemoryError):
            raise
        except Exception:  # noqa: BLE001 - a file may be broken in ways that nobody foresaw
            _log.exception("a file could not be taken in: %s", path)
            what = say("“{name}” could not be read: something in it is broken.", name=path.name)
            remedy = say("Open it in another program and save it as JPEG, then import that.")
        if not is_there(path.parent):
            raise _Stop(path, full=False)
        return Taken(str(path), What.REFUSED, why=what, remedy=remedy)

    def _go_on(self, size: int) -> None:
        if self._stopped.is_set():
            raise Cancelled

    def _put_in(self) -> None:
        """What is ready becomes photos, durable when this returns. Raises _Stop: none of it did."""
        if not self._ready:
            return
        store, ready = self._core.store, self._ready
        judged = self._judge.judge([one for _, one in ready])
        try:
            store.blobs.keep(one.staged for one in judged.kept)
            for one in judged.kept:
                keep_small(self._core, one)
            outcomes = {
                number: taken for (number, _), taken in zip(ready, judged.files, strict=True)
            }
            written = {number: write(taken) for number, taken in outcomes.items()}
            store.import_photos(self._batch, judged.arrivals, written)
        except DiskFull as error:
            raise _Stop(self._core.home, full=True) from error
        self._drop(one for _, one in ready)
        self._outcomes |= outcomes
        self._ready = []

    def _drop(self, prepared: Iterable["Prepared | Taken"]) -> None:
        for one in prepared:
            if isinstance(one, Prepared):
                self._core.store.blobs.drop(one.staged)


def _told(stop: _Stop, imported: Imported, total: int) -> ImportStopped:
    count = len(imported.files)
    if stop.full:
        return ImportStopped(
            say("The disk is full: {count} of {total} files are in.", count=count, total=total),
            remedy=say("Free some space, then go on with the import; what is in stays in."),
            imported=imported,
        )
    return ImportStopped(
        say(
            "“{name}” can't be read any more: {count} of {total} files are in.",
            name=stop.path.parent.name or stop.path.parent,
            count=count,
            total=total,
        ),
        remedy=say("Put the card in again, then go on with the import; what is in stays in."),
        imported=imported,
    )


def _size(path: Path) -> int:
    """Bytes; 0 if it can't be told: the reading will."""
    try:
        return path.stat().st_size
    except OSError:
        return 0
