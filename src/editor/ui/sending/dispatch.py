"""The way to the newsroom: accounts, sending, receiving, and being offline calmly."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from editor.app import sending, sites
from editor.app.core import Core
from editor.app.sending import Did, Outcome
from editor.base.errors import EditorError
from editor.base.progress import Report, silent
from editor.document.gate import Held
from editor.remote.errors import AuthFailed, Unreachable
from editor.remote.records import Account, Site, Status
from editor.ui.jobs import Job, Jobs, Lane

_AGAIN = 60_000
"""Milliseconds between two looks whether the network is back."""

_LATER = 130_000
"""Milliseconds until what waits for a lost answer is looked up: a little over sync's window."""


class Dispatch(QObject):
    """One thing goes on at a time; what is asked for meanwhile follows."""

    sites_changed = Signal()
    started = Signal(frozenset)
    """Ids of stories on their way; empty: all that are ready."""
    ended = Signal(list)
    """Outcomes."""
    failed = Signal(object)
    """An EditorError before anything was sent."""
    progressed = Signal(object)
    network_changed = Signal()
    signed_out = Signal(object)
    """A Site that wants its password again."""

    def __init__(self, core: Core, jobs: Jobs) -> None:
        super().__init__(jobs)
        self._core = core
        self._jobs = jobs
        self.sites: list[Site] = []
        self.accounts: dict[str, Account] = {}
        self.sections: dict[str, list[str]] = {}
        self.offline = False
        self._running: Job | None = None
        self._next: list[Callable[[], None]] = []
        self._again = QTimer(self, interval=_AGAIN, singleShot=True)
        self._again.timeout.connect(self.look)
        self._later = QTimer(self, interval=_LATER, singleShot=True)
        self._later.timeout.connect(self.sync)

    @property
    def busy(self) -> bool:
        return self._running is not None

    def refresh(self) -> None:
        """Read the sites and see who we are at each."""
        self._jobs.run(sites.sites, self._core, done=self._have_sites)

    def look(self) -> None:
        """See which sites answer; says nothing of those that don't but that we are offline."""
        for site in self.sites:
            self._jobs.run(
                sites.test_site,
                self._core,
                site.name,
                done=partial(self._is_there, site),
                failed=partial(self._is_away, site),
                lane=Lane.WIRE,
            )

    def send(self, stories: Sequence[str], site: Site, wanted: Status | None) -> None:
        """Mark these as they were kept, and send them to the site."""
        self._start(frozenset(stories), _send, list(stories), site.name, wanted)

    def send_all(self, stories: Sequence[tuple[str, str]]) -> None:
        """(story, site name) pairs: all that has changes, each to where it was sent before."""
        self._start(frozenset(story for story, _ in stories), _send_all, list(stories))

    def sync(self) -> None:
        """Send what is waiting and bring what changed, everywhere."""
        self._start(frozenset(), _sync)

    def cancel(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def _start(
        self, on_their_way: frozenset[str], work: Callable[..., list[Outcome]], *args: object
    ) -> None:
        if self._running is not None:
            self._next.append(lambda: self._start(on_their_way, work, *args))
            return
        self.started.emit(on_their_way)
        self._running = self._jobs.run(
            work,
            self._core,
            *args,
            done=self._done,
            failed=self._failed,
            progress=self.progressed.emit,
            lane=Lane.WIRE,
        )

    def _done(self, outcomes: list[Outcome]) -> None:
        self._running = None
        self.ended.emit(outcomes)
        if any(one.did in (Did.FAILED, Did.WAITING) for one in outcomes):
            self.look()
        if any(one.did is Did.WAITING for one in outcomes):
            self._later.start()
        self._follow()

    def _failed(self, error: EditorError) -> None:
        self._running = None
        self.failed.emit(error)
        self._follow()

    def _follow(self) -> None:
        if self._next:
            self._next.pop(0)()

    def _have_sites(self, found: list[Site]) -> None:
        self.sites = found
        self.sites_changed.emit()
        self.look()

    def _is_there(self, site: Site, account: Account) -> None:
        self.accounts[site.id] = account
        if site.id not in self.sections:
            self._ask_sections(site)
        back = self.offline
        self.offline = False
        self._again.stop()
        self.network_changed.emit()
        self.sites_changed.emit()
        if back:
            self.sync()

    def _ask_sections(self, site: Site) -> None:
        def have(names: list[str]) -> None:
            self.sections[site.id] = names
            self.sites_changed.emit()

        self._jobs.run(_sections, self._core, site, done=have, lane=Lane.WIRE)

    def _is_away(self, site: Site, error: EditorError) -> None:
        if isinstance(error, Unreachable):
            self.offline = True
            self._again.start()
            self.network_changed.emit()
        elif isinstance(error, AuthFailed):
            self.signed_out.emit(site)


def _sections(core: Core, site: Site) -> list[str]:
    cms = sites.connect(core, site)
    try:
        return list(cms.sections())
    finally:
        cms.close()


def _send(
    core: Core, stories: list[str], site: str, wanted: Status | None, report: Report = silent
) -> list[Outcome]:
    sending.mark_ready(core, stories, site=site, wanted=wanted)
    return sending.sync(core, site=site, stories=stories, report=report)


def _send_all(core: Core, stories: list[tuple[str, str]], report: Report = silent) -> list[Outcome]:
    outcomes: list[Outcome] = []
    for site in dict.fromkeys(site for _, site in stories):
        bound = [story for story, at in stories if at == site]
        held = [one for story in bound if (one := _marked(core, story, site)) is not None]
        free = [story for story in bound if story not in {one.story for one in held}]
        outcomes += [*held, *sending.sync(core, site=site, stories=free, report=report)]
    return outcomes


def _marked(core: Core, story: str, site: str) -> Outcome | None:
    """Mark one of many; what came of it if its photos may not leave: the others go all the same."""
    try:
        sending.mark_ready(core, [story], site=site)
    except Held as error:
        headline = core.store.story(story).article.headline
        return Outcome(site, Did.FAILED, story, headline, error.what, error.remedy)
    return None


def _sync(core: Core, report: Report = silent) -> list[Outcome]:
    return sending.sync(core, report=report)
