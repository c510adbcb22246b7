"""Reads a card bit by bit on a worker: the list, the heads, and better small pictures of what is
in view; the window never waits for it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from editor.app import cards
from editor.app.cards import Card, Seen, Shot
from editor.app.core import Core
from editor.base.errors import EditorError
from editor.document import Photo
from editor.ui.cards import images
from editor.ui.cards.model import Shots
from editor.ui.jobs import Job, Jobs, Lane

_FIRST, _NEXT = 24, 60
"""Heads read at once: first what a screen shows, so that it is there soon."""
_WORTH = 1.3
"""A better picture is made where this many times more pixels are shown than there are."""


class Reading(QObject):
    listed = Signal(object)
    """The card was listed."""
    came = Signal(int, int)
    """Heads were read: so many of so many."""
    failed = Signal(object)
    """An EditorError: the card can't be read, or not any more."""

    def __init__(self, core: Core, jobs: Jobs, shots: Shots) -> None:
        super().__init__(shots)
        self._core = core
        self._jobs = jobs
        self._shots = shots
        self._running: list[Job] = []
        self._turn = 0
        """Counts the cards: what comes late from an earlier one is thrown away."""
        self._bettering: set[Path] = set()
        self._no_better: dict[Path, int] = {}
        """Edges that were tried."""
        self.in_view: Callable[[], Sequence[Shot]] = list
        self.edge: Callable[[], int] = lambda: 0

    def open(self, root: Path) -> None:
        """Read this card or folder; what is still read of another one is dropped."""
        self.stop()
        self._run(cards.look_through, root, done=self._have_list)

    def stop(self) -> None:
        self._turn += 1
        for job in self._running:
            job.cancel()
        self._running.clear()
        self._bettering.clear()
        self._no_better.clear()

    def better(self) -> None:
        """Make small pictures that are too small now; the heads go first."""
        card = self._shots.card
        if card is None or not self._shots.all_seen:
            return
        edge = self.edge()
        for shot in self.in_view():
            seen = self._shots.seen(shot)
            if len(self._bettering) >= 2:
                return
            if seen is None or seen.problem or shot.path in self._bettering:
                continue
            enough = max(self._shots.images.edge(shot.path), _thumbnail_edge(self._shots, shot))
            if enough * _WORTH >= edge or self._no_better.get(shot.path, 0) >= edge:
                continue
            self._bettering.add(shot.path)
            self._no_better[shot.path] = edge
            done = partial(self._have_better, shot)
            lost = partial(self._no_picture, shot)
            self._run(images.small, card, shot, seen.look, edge, done=done, failed=lost)

    def _have_list(self, card: Card) -> None:
        self._shots.show_card(card)
        self.listed.emit(card)
        self._heads(_FIRST)

    def _heads(self, count: int) -> None:
        card, unseen = self._shots.card, self._shots.unseen()
        if card is None:
            return
        if not unseen:
            self._all_seen(card)
            return
        first = [shot for shot in self.in_view() if self._shots.seen(shot) is None]
        chunk = list(dict.fromkeys([*first, *unseen]))[:count]
        self._run(cards.heads, card, chunk, done=partial(self._have_heads, chunk))

    def _have_heads(self, chunk: Sequence[Shot], found: Sequence[Seen]) -> None:
        self._shots.learn(chunk, found)
        total = len(self._shots.card.shots) if self._shots.card else 0
        self.came.emit(len(self._shots.looks()), total)
        self._heads(_NEXT)

    def _all_seen(self, card: Card) -> None:
        self._shots.arrange()
        looks = {path: seen.look for path, seen in self._shots.looks().items()}
        self._run(cards.here_already, self._core, card.shots, looks, done=self._have_known)
        self.better()

    def _have_known(self, known: dict[Path, Photo]) -> None:
        self._shots.here = {path: photo.id for path, photo in known.items()}
        self._shots.repaint(self._shots.shots())

    def _have_better(self, shot: Shot, image: QImage) -> None:
        self._bettering.discard(shot.path)
        if max(image.width(), image.height()) > self._shots.images.edge(shot.path):
            self._shots.images.keep(shot.path, image)
            self._shots.repaint([shot])
        self.better()

    def _no_picture(self, shot: Shot, error: EditorError) -> None:
        """A file that is broken further on keeps its thumbnail; it is told when it is opened."""
        self._bettering.discard(shot.path)
        if not self._shots.images.edge(shot.path):
            self._shots.learn([shot], [Seen(problem=error.what)])
        self.better()

    def _run(
        self,
        function: Callable[..., object],
        *args: object,
        done: Callable[..., object],
        failed: Callable[[EditorError], object] | None = None,
    ) -> None:
        turn = self._turn

        def came(result: object) -> None:
            if turn == self._turn:
                done(result)

        def lost(error: EditorError) -> None:
            if turn == self._turn:
                (failed or self.failed.emit)(error)

        job = self._jobs.run(function, *args, done=came, failed=lost, lane=Lane.WIRE)
        self._running = [one for one in self._running if not one.wait(0)] + [job]


def _thumbnail_edge(shots: Shots, shot: Shot) -> int:
    """Nothing is asked of a picture that was never drawn: its head's thumbnail comes first."""
    seen = shots.seen(shot)
    pixmap = shots.images.get(shot.path, seen.look if seen else None)
    return max(pixmap.width(), pixmap.height()) if pixmap is not None else 0
