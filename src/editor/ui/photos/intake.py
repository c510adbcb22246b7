"""Files on their way to be photos: from a card, a folder, a drop or the clipboard, they all come in
here, and what came of them is told in the same words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from editor.app import cards, importing, photos
from editor.app.core import Core
from editor.app.importing import Imported, ImportStopped, Taken, What, Wishes
from editor.app.photo_names import names_seen
from editor.base.errors import EditorError
from editor.base.progress import Progress, Report
from editor.document import Figure, Photo
from editor.ui.jobs import Job, Jobs, Lane
from editor.ui.language import told, tr
from editor.ui.notices import Choice, Notices
from editor.ui.photos import outcomes
from editor.ui.photos.copybar import CopyBar
from editor.ui.photos.darkroom import Darkroom
from editor.ui.photos.who import WhoTookThese


@dataclass(frozen=True, slots=True)
class Surface:
    """Where an import was asked for, and is told of. `show_progress` is given a step and words for
    it, or None at the end; without one, a bar among the notices shows it. `attended`: somebody
    waits there for the import, so that a question takes the keys."""

    notices: Notices
    show_progress: Callable[[Progress | None, str], object] | None = None
    attended: bool = False


@dataclass(frozen=True, slots=True)
class Arrived:
    """What an import brought: the photos in the order of their files, those included that were
    here before, each once."""

    imported: Imported
    photos: tuple[Photo, ...]

    def figures(self, language: str) -> list[Figure]:
        """A first use of each, in a story of this language."""
        return [photos.figure_for(photo, language) for photo in self.photos]

    @property
    def new(self) -> list[Photo]:
        ids = {taken.photo for taken in self.imported.of(What.NEW, What.LOOKS_LIKE)}
        return [photo for photo in self.photos if photo.id in ids]


Dress = Callable[[Core, Sequence[str]], object]
"""Says something of new photos, by their ids, in the order of their files."""
Done = Callable[[Arrived], Surface | None]
"""Gets what came, also where it was cut short; answers where that is told, if it's elsewhere."""


@dataclass(frozen=True, slots=True)
class _Errand:
    """What an import is for. `had` are photos that came before it was cut short."""

    surface: Surface
    done: Done = lambda _: None
    dress: Dress | None = None
    ended: Callable[[], object] = lambda: None
    had: frozenset[str] = frozenset()


class Intake(QObject):
    """One for the whole application."""

    arrived = Signal(list)
    """Ids of photos that came in, wherever that was asked for."""
    compare_wanted = Signal(list)
    """Ids of two photos that look alike."""
    corrections_wanted = Signal(object, object)
    """Taken files that say something else of photos that are here; the surface they came to."""

    def __init__(self, core: Core, jobs: Jobs, darkroom: Darkroom) -> None:
        super().__init__(jobs)
        self._core = core
        self._jobs = jobs
        self._darkroom = darkroom

    def take_in(
        self,
        paths: Sequence[Path],
        surface: Surface,
        done: Done,
        *,
        who: str = "",
        card: Path | None = None,
        dress: Dress | None = None,
        ended: Callable[[], object] = lambda: None,
    ) -> Job:
        """Import files and folders. `who` took those whose files don't say; `card` is the one that
        must be there; `dress` says more of the new ones, on the worker. `ended` is called last,
        whatever happened."""

        def work(report: Report) -> Imported:
            if card is not None:
                cards.check(card)
            return importing.import_files(self._core, paths, Wishes(who), report=report)

        return self._start(work, _Errand(surface, done, dress, ended))

    def go_on(self, batch: str, surface: Surface) -> Job:
        """Go on with an import that was cut off, and that nobody waits for any more."""
        return self._resume(batch, _Errand(surface))

    def _resume(self, batch: str, errand: _Errand) -> Job:
        return self._start(partial(importing.resume, self._core, batch), errand)

    def forget(self, batch: str, surface: Surface) -> None:
        """Leave the rest of an import where it is."""
        surface.notices.clear(_STOPPED)
        self._jobs.run(importing.forget, self._core, batch, failed=partial(_tell_error, surface))

    def _start(self, work: Callable[..., Imported], errand: _Errand) -> Job:
        surface = errand.surface
        for key in (_SUMMARY, _STOPPED, _REFUSED, _ALIKE, _CORRECTED):
            surface.notices.clear(key)
        show = surface.show_progress
        if show is None:
            bar = CopyBar(surface.notices, lambda: job.cancel())
            show = bar.show_progress

        def came(found: tuple[Arrived, ImportStopped | None]) -> None:
            arrived, stopped = found
            show(None, "")
            for photo in arrived.photos:
                self._darkroom.learn(photo)
            there = errand.done(arrived) or surface
            self._tell(arrived, stopped, there, errand)
            if arrived.photos:
                self.arrived.emit([photo.id for photo in arrived.photos])
            self._ask_who(arrived.new, there)
            errand.ended()

        def failed(error: EditorError) -> None:
            show(None, "")
            _tell_error(surface, error)
            errand.ended()

        job = self._jobs.run(
            _carried_out,
            self._core,
            work,
            errand,
            done=came,
            failed=failed,
            progress=lambda step: show(step, outcomes.pace(step)),
            lane=Lane.WIRE,
        )
        return job

    def _tell(
        self,
        arrived: Arrived,
        stopped: ImportStopped | None,
        surface: Surface,
        errand: _Errand,
    ) -> None:
        imported, notices = arrived.imported, surface.notices
        refused, alike = imported.of(What.REFUSED), imported.of(What.LOOKS_LIKE)
        corrected = imported.of(What.CORRECTION)
        words = outcomes.summary(imported)
        if words and (imported.of(What.SAME_FILE) or len(imported.files) > 1):
            notices.tell(_SUMMARY, words, state="good")
        if refused:
            what, remedy = outcomes.refusals(refused)
            notices.tell(_REFUSED, what, remedy=remedy)
        if alike:
            self._tell_alike(alike, notices)
        if corrected:
            choice = (
                tr("What is different"),
                partial(self.corrections_wanted.emit, corrected, surface),
            )
            notices.tell(_CORRECTED, outcomes.corrections(corrected), choices=[choice])
        if stopped is not None or imported.cancelled:
            self._tell_stopped(arrived, stopped, surface, errand)

    def _tell_alike(self, alike: Sequence[Taken], notices: Notices) -> None:
        """One pair after the other is looked at."""

        def compare() -> None:
            notices.clear(_ALIKE)
            self.compare_wanted.emit([alike[0].other, alike[0].photo])
            if alike[1:]:
                self._tell_alike(alike[1:], notices)

        words, choice = outcomes.alike(alike), (tr("Side by side"), compare)
        notices.tell(_ALIKE, words, state="plain", choices=[choice])

    def _tell_stopped(
        self,
        arrived: Arrived,
        stopped: ImportStopped | None,
        surface: Surface,
        errand: _Errand,
    ) -> None:
        batch = arrived.imported.batch
        rest = replace(errand, had=errand.had | {photo.id for photo in arrived.photos})
        choices: list[Choice] = [
            (tr("Go on"), lambda: self._resume(batch, rest)),
            (tr("Forget it"), lambda: self.forget(batch, surface)),
        ]
        if stopped is not None:
            what, remedy, state = told(stopped.what), told(stopped.remedy), "warning"
        else:
            what = tr("The copying was cut short; the other photos were left where they are.")
            remedy, state = "", "plain"
        surface.notices.tell(_STOPPED, what, remedy=remedy, state=state, choices=choices)

    def _ask_who(self, new: Sequence[Photo], surface: Surface) -> None:
        """Once for all whose files don't say."""
        nameless = [photo.id for photo in new if not photo.fields.credit]
        if not nameless:
            return
        notices = surface.notices
        bar = WhoTookThese(len(nameless))

        def answered(name: str) -> None:
            notices.clear(_WHO)
            if name:
                self._darkroom.set_credit(nameless, name, partial(_tell_error, surface))

        bar.answered.connect(answered)
        notices.put(_WHO, bar)
        if surface.attended:
            bar.name.setFocus()
        self._jobs.run(
            names_seen, self._core, done=lambda seen: bar.complete_from(seen.of("credit"))
        )


_SUMMARY, _STOPPED, _REFUSED = "imported", "import-stopped", "import-refused"
_ALIKE, _CORRECTED, _WHO = "import-alike", "import-corrected", "who"


def _carried_out(
    core: Core, work: Callable[..., Imported], errand: _Errand, report: Report
) -> tuple[Arrived, ImportStopped | None]:
    stopped = None
    try:
        imported = work(report=report)
    except ImportStopped as error:
        imported, stopped = error.imported, error
    came = [one for one in imported.photos if one not in errand.had]
    new = {taken.photo for taken in imported.of(What.NEW, What.LOOKS_LIKE)}
    if errand.dress is not None and (fresh := [one for one in came if one in new]):
        errand.dress(core, fresh)
    known = photos.photos(core, came)
    return Arrived(imported, tuple(known[id] for id in came if id in known)), stopped


def _tell_error(surface: Surface, error: EditorError) -> None:
    surface.notices.tell(_STOPPED, told(error.what), remedy=told(error.remedy))
