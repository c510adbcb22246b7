"""The photos that the sheet shows: their ids in order, and cards for those around what is seen."""

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from editor.app.core import Core
from editor.base.errors import EditorError
from editor.ui.contactsheet.cards import Card, read_cards, spoken
from editor.ui.jobs import Jobs, Lane
from editor.ui.language import tr

Index = QModelIndex | QPersistentModelIndex

_PAGE = 60
"""Cards that are read together: a screen or so."""
_KEPT = 1_000
"""Cards that are remembered; one takes 3 to 5 KB."""


class Shown(QAbstractListModel):
    """Fifty thousand rows are ids only. A card that is asked for and not there yet is read soon,
    with its neighbours; a later wish comes first."""

    arrived = Signal(list)
    """Ids whose cards are new."""
    failed = Signal(object)

    def __init__(self, core: Core, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._core = core
        self._jobs = jobs
        self.ids: list[str] = []
        self._rows: dict[str, int] = {}
        self._cards: OrderedDict[str, Card] = OrderedDict()
        self._wanted: tuple[int, int] = (0, 0)
        self._gone: set[str] = set()
        self._reading = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._read)

    # As Qt's views ask

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.ids):
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        card = self.card(self.ids[index.row()])
        if card is None:
            return tr("Photo {number}", number=index.row() + 1)
        return card.line if role == Qt.ItemDataRole.DisplayRole else spoken(card)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return (
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        )

    # Photos

    def show(self, ids: Sequence[str]) -> None:
        """Other photos, or the same in another order."""
        self.beginResetModel()
        self.ids = list(ids)
        self._rows = {one: row for row, one in enumerate(self.ids)}
        self._gone.clear()
        self.endResetModel()

    def row(self, photo: str) -> int:
        """Where a photo stands; -1: it isn't shown."""
        return self._rows.get(photo, -1)

    def card(self, photo: str) -> Card | None:
        """What is known by now; None: it is not read yet."""
        card = self._cards.get(photo)
        if card is not None:
            self._cards.move_to_end(photo)
        return card

    def put(self, card: Card) -> None:
        """A photo changed."""
        self._cards[card.photo.id] = card
        self.arrived.emit([card.photo.id])

    def want(self, first: int, end: int) -> None:
        """Rows that are seen now: their cards are read next, and those of a page beside."""
        self._wanted = max(0, first), min(end, len(self.ids))
        self._soon.start()

    def want_these(self, ids: Iterable[str]) -> None:
        """Cards of photos wherever they stand, also of some that aren't shown."""
        known = self._cards.keys() | self._gone
        missing = [one for one in dict.fromkeys(ids) if one not in known]
        if missing:
            self._fetch(missing)

    def spoken(self, photo: str) -> str:
        """A photo in words, if it is known."""
        card = self.card(photo)
        return spoken(card) if card is not None else ""

    def forget(self, photos: Iterable[str] | None = None) -> None:
        """Read these cards (all: None) anew before they are shown again; what is seen stays until
        the new ones are there."""
        stale = self.ids if photos is None else list(photos)
        first, end = self._wanted
        seen = set(self.ids[first:end])
        for one in stale:
            if one not in seen:
                self._cards.pop(one, None)
        again = [one for one in stale if one in seen]
        if again:
            self._fetch(again)

    def _read(self) -> None:
        if self._reading:
            return
        first, end = self._wanted
        missing = self._missing(first, end) or self._missing(first - _PAGE // 2, end + _PAGE // 2)
        if missing:
            self._reading = True
            self._fetch(missing[:_PAGE], then=self._read_on)

    def _read_on(self) -> None:
        self._reading = False
        self._read()

    def _missing(self, first: int, end: int) -> list[str]:
        around = self.ids[max(0, first) : end]
        return [one for one in around if one not in self._cards and one not in self._gone]

    def _fetch(self, ids: list[str], then: Any = None) -> None:
        def done(cards: list[Card]) -> None:
            for card in cards:
                self._cards[card.photo.id] = card
            while len(self._cards) > _KEPT:
                self._cards.popitem(last=False)
            self._gone.update(set(ids) - {card.photo.id for card in cards})
            self.arrived.emit(list(ids))
            if then is not None:
                then()

        def failed(error: EditorError) -> None:
            self._gone.update(ids)  # or it would be asked for again and again
            if then is not None:
                then()
            self.failed.emit(error)

        self._jobs.run(read_cards, self._core, ids, done=done, failed=failed, lane=Lane.SHEET)
