"""The window "Photos from a card or folder": look through, pick, copy only that."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import (
    QFileDialog,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from editor.app.cards import Card, Shot
from editor.base.errors import EditorError
from editor.base.progress import Progress
from editor.ui import settings
from editor.ui.cards import places
from editor.ui.cards.foot import Foot
from editor.ui.cards.grid import FIRST_ZOOM, Grid
from editor.ui.cards.head import Head
from editor.ui.cards.lightbox import Lightbox
from editor.ui.cards.model import Order, Shots
from editor.ui.cards.reading import Reading
from editor.ui.cards.start import Start
from editor.ui.frame import Frame
from editor.ui.language import told, tr
from editor.ui.notices import Notices
from editor.ui.panes import Panes

_SIZE = QSize(1180, 740)
_START, _GRID, _LARGE = range(3)
_LOOK_EVERY = 2500
"""Milliseconds."""


class CardWindow(QMainWindow):
    """A top-level window of its own. Closed, it keeps what is picked."""

    copy_wanted = Signal(list)
    """The shots picked, in the order shown."""
    cancel_wanted = Signal()

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.frame = frame
        self.setWindowTitle(tr("Photos from a card or folder"))
        self.setMinimumSize(760, 480)
        self.shots = Shots(self)
        self.reading = Reading(frame.core, frame.jobs, self.shots)
        self.notices = Notices()
        self.start = Start()
        self.grid = Grid(self.shots, frame.theme)
        self.large = Lightbox(self.shots, frame.jobs)
        self.head = Head()
        self.foot = Foot()
        self.root: Path | None = None
        self._last: Path | None = None
        """What was picked last: Shift+Space goes on from there."""
        self.panes = Panes(
            (
                (self.notices, self.notices),
                (self.start, self.start.list),
                (self.grid, self.grid),
                (self.foot, self.foot.who),
            )
        )
        self._plugged: Sequence[places.Place] | None = None
        self._watch = QTimer(self, interval=_LOOK_EVERY)
        self._watch.timeout.connect(self._look_for_places)
        self._arrange()
        self._connect()
        self._connect_keys()
        self._restore()

    # Cards and folders

    def open_card(self, root: Path) -> None:
        """Look through this card or folder."""
        self.root = root
        self.notices.clear("card")
        self.large.forget()
        self.head.source.setText(root.name or str(root))
        self.head.source.setToolTip(str(root))
        self.foot.remark.setText(tr("Looking…"))
        self._turn_to(_GRID)
        self.reading.open(root)

    def choose_source(self) -> None:
        """Show what is plugged in; a single camera's card is opened at once, if nothing is open."""
        self._turn_to(_START)
        self._plugged = None
        self._watch.start()
        self._look_for_places()

    def _look_for_places(self) -> None:
        """Again and again while one waits for a card to be found."""
        if self.start.isVisible() or self._plugged is None:
            self.frame.jobs.run(places.mounted, done=self._have_places, failed=self._tell)

    def choose_folder(self) -> None:
        folder = self.frame.settings.get(settings.LAST_FOLDER)
        name = QFileDialog.getExistingDirectory(self, tr("Folder with photos"), folder)
        if name:
            self.frame.settings.set(settings.LAST_FOLDER, name)
            self.open_card(Path(name))

    def read_again(self) -> None:
        if self._stack.currentIndex() == _START or self.root is None:
            self.choose_source()
        else:
            self.open_card(self.root)

    def _have_places(self, found: Sequence[places.Place]) -> None:
        if self._stack.currentIndex() != _START or found == self._plugged:
            return
        self._plugged = found
        self.start.show_places(found, places.recent(self.frame.settings))
        cards = [place for place in found if place.is_card]
        if self.root is None and len(cards) == 1:
            self.open_card(cards[0].root)
        else:
            self.start.take_keys()

    def _listed(self, card: Card) -> None:
        if card.shots:
            places.remember(self.frame.settings, card.root)
        if self.grid.shot is None:
            self.grid.go_to(0)
        self.grid.setFocus()
        self._count()
        self._remark(card)

    def _remark(self, card: Card) -> None:
        words = []
        if card.videos:
            words.append(_count_of_videos(card.videos))
        if card.unread:
            words.append(tr("Can't be read: {name}", name=", ".join(map(str, card.unread))))
        self.foot.remark.setText(" · ".join(words) if words else self._hint())

    def _hint(self) -> str:
        return tr("Space picks, Enter shows it large, 1–5 are stars, N: next one not picked")

    def _lost(self, error: EditorError) -> None:
        self.reading.stop()
        self.foot.remark.setText("")
        if self._stack.currentIndex() == _LARGE:
            self._leave_large()
        self.notices.tell(
            "card",
            told(error.what),
            remedy=told(error.remedy),
            choices=[(tr("Look again"), self.read_again)],
        )

    # Picking

    def pick(self, shot: Shot, from_last: bool = False) -> None:
        """Pick it or no longer; `from_last`: all from the one picked last up to it."""
        rows = self.shots
        if from_last and self._last is not None and rows.row(self._last) >= 0:
            first, last = sorted((rows.row(self._last), rows.row(shot.path)))
            chosen = list(rows.shots()[first : last + 1])
            rows.picks.pick(chosen)
        else:
            chosen = [shot]
            rows.picks.toggle(shot)
        self._last = shot.path
        self._picked(chosen)

    def pick_all(self) -> None:
        self.shots.picks.pick(self.shots.shots())
        self._picked(self.shots.shots())

    def pick_locked(self) -> None:
        """All that was protected in the camera: photographers choose so."""
        locked = self.shots.locked()
        self.shots.picks.pick(locked)
        self._picked(locked)
        self.grid.setFocus()

    def drop_all(self) -> None:
        dropped = self.shots.picked()
        self.shots.picks.drop(dropped)
        self._picked(dropped)

    def drop(self, shots: Sequence[Shot]) -> None:
        self.shots.picks.drop(shots)
        self._picked(shots)

    def _picked(self, changed: Sequence[Shot]) -> None:
        if self.shots.picked_only and self._stack.currentIndex() != _LARGE:
            self._rearrange()
        self.shots.repaint(changed)
        self._count()

    def _count(self) -> None:
        count, size = self.shots.picked_size()
        total = len(self.shots.card.shots) if self.shots.card is not None else 0
        self.foot.show_picked(count, total, size)
        self.foot.show_locked(len(self.shots.locked()))

    def _rearrange(self, order: Order | None = None, picked_only: bool | None = None) -> None:
        """Put in order anew, with the same shot current."""
        shot, row = self.grid.shot, self.grid.currentIndex().row()
        self.shots.arrange(order, picked_only)
        self._return_to(shot, row)

    def _return_to(self, shot: Shot | None, row: int) -> None:
        found = self.shots.row(shot.path) if shot is not None else -1
        self.grid.go_to(found if found >= 0 else row)

    # Seeing one large

    def show_large(self, shot: Shot) -> None:
        self._was = self.windowState()
        self._turn_to(_LARGE)
        self.large.show_shot(shot)
        self.large.setFocus()
        self.showFullScreen()

    def _leave_large(self) -> None:
        self._turn_to(_GRID)
        if self.shots.picked_only:
            self._rearrange()
        self.grid.setFocus()

    def _turn_to(self, page: int) -> None:
        was_large = self._stack.currentIndex() == _LARGE
        self._stack.setCurrentIndex(page)
        if was_large and page != _LARGE:
            self.large.zoom(False)
            self.setWindowState(self._was & ~Qt.WindowState.WindowFullScreen)
        if page != _START:
            self._watch.stop()
        self.head.setVisible(page != _LARGE)
        self.head.offer(page == _GRID)
        self.foot.setVisible(page == _GRID)

    # What stands where

    def _arrange(self) -> None:
        self._stack = QStackedWidget()
        for page in (self.start, self.grid, self.large):
            self._stack.addWidget(page)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.notices)
        column.addWidget(self._stack, 1)
        column.addWidget(self.foot)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        self.start.chosen.connect(self.open_card)
        self.start.folder_wanted.connect(self.choose_folder)
        self.start.again_wanted.connect(self.choose_source)
        self.reading.listed.connect(self._listed)
        self.reading.failed.connect(self._lost)
        self.reading.in_view = self.grid.in_view
        self.reading.edge = self.grid.edge
        self.shots.modelAboutToBeReset.connect(self._note_place)
        self.shots.modelReset.connect(self._find_place)
        self.grid.moved.connect(self.reading.better)
        self.grid.opened.connect(self.show_large)
        self.grid.pick_wanted.connect(self.pick)
        self.large.pick_wanted.connect(self.pick)
        self.large.moved_to.connect(lambda shot: self.grid.go_to(self.shots.row(shot.path)))
        self.large.left.connect(self._leave_large)
        self.head.source_wanted.connect(self.choose_source)
        self.head.again_wanted.connect(self.read_again)
        self.head.zoomed.connect(self._zoom)
        self.head.order.currentIndexChanged.connect(
            lambda _: self._rearrange(order=Order(self.head.order.currentData()))
        )
        self.head.only.toggled.connect(lambda on: self._rearrange(picked_only=on))
        self.foot.copy_wanted.connect(self.copy)
        self.foot.locked.clicked.connect(self.pick_locked)
        self.foot.cancel_wanted.connect(self.cancel_wanted)
        self.notices.let_go.connect(self.grid.setFocus)

    def _note_place(self) -> None:
        """Who stands on the first one stands on the first one after it as well."""
        row = self.grid.currentIndex().row()
        self._place = (self.grid.shot if row > 0 else None, row)

    def _find_place(self) -> None:
        self._return_to(*self._place)

    def _connect_keys(self) -> None:
        for keys, do in (
            (("Ctrl+Return", "Ctrl+Enter"), self.copy),
            (("Ctrl+A",), self.pick_all),
            (("Ctrl+Shift+A",), self.drop_all),
            (("Ctrl+L",), self.pick_locked),
            (("Ctrl+P",), self.head.only.toggle),
            (("Ctrl+O",), self.choose_folder),
            (("F5",), self.read_again),
            (("F6",), lambda: self.panes.go(1)),
            (("Shift+F6",), lambda: self.panes.go(-1)),
            (("Ctrl++", "Ctrl+="), lambda: self._zoom(1)),
            (("Ctrl+-",), lambda: self._zoom(-1)),
            (("Ctrl+0",), lambda: self.grid.zoom_to(FIRST_ZOOM)),
            (("Ctrl+W",), self.close),
        ):
            action = QAction(self)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.triggered.connect(lambda _=False, do=do: do())
            self.addAction(action)

    def copied(self, photos: Mapping[Path, str]) -> None:
        """These are photos now, by path: they are no longer picked, and marked as here."""
        self.shots.here.update(photos)
        card = self.shots.card
        self.drop([shot for shot in card.shots if shot.path in photos] if card else [])

    def rated(self, shots: Iterable[Shot]) -> dict[Path, int]:
        """The stars that were given here to some of these."""
        given = self.shots.rated
        return {shot.path: given[shot.key] for shot in shots if shot.key in given}

    def show_progress(self, step: Progress | None, words: str) -> None:
        """How far the copying is; None without words: it is over."""
        self.foot.show_copying(step, words)
        if not self.foot.copying:
            self._count()

    def copy(self) -> None:
        picked = self.shots.picked()
        if picked and not self.foot.copying:
            self.copy_wanted.emit(picked)

    def _zoom(self, step: int) -> None:
        self.grid.zoom_to(self.grid.zoom + step)
        self.frame.settings.set(settings.CARD_ZOOM, self.grid.zoom)

    def _tell(self, error: EditorError) -> None:
        self.notices.tell("error", told(error.what), remedy=told(error.remedy), state="danger")

    def _restore(self) -> None:
        get = self.frame.settings.get
        if not self.restoreGeometry(QByteArray.fromBase64(get(settings.CARD_GEOMETRY).encode())):
            self.resize(_SIZE.boundedTo(self.screen().availableGeometry().size()))
        self.grid.zoom_to(get(settings.CARD_ZOOM))
        self.foot.then.setCurrentIndex(max(0, self.foot.then.findData(get(settings.CARD_THEN))))
        self.foot.then.currentIndexChanged.connect(
            lambda _: self.frame.settings.set(settings.CARD_THEN, str(self.foot.chosen_then()))
        )

        self.foot.template.currentTextChanged.connect(
            lambda _: self.frame.settings.set(settings.CARD_TEMPLATE, self._template_name())
        )

    def _template_name(self) -> str:
        template = self.foot.chosen_template()
        return template.name if template is not None else ""

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._stack.currentIndex() == _LARGE:
            self._leave_large()
        self._watch.stop()
        self.reading.stop()
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self.frame.settings.set(settings.CARD_GEOMETRY, geometry)
        super().closeEvent(event)


def _count_of_videos(count: int) -> str:
    if count == 1:
        return tr("1 video isn't shown")
    return tr("{count} videos aren't shown", count=count)
