"""The shots of a card as a list: in an order, perhaps only those picked, each with its state."""

import enum
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from editor.app.cards import Card, Seen, Shot, moment, order_by_time
from editor.ui.cards.images import Images
from editor.ui.cards.picks import Key, Picks
from editor.ui.language import tr

Index = QModelIndex | QPersistentModelIndex
SHOT = Qt.ItemDataRole.UserRole


class Order(enum.StrEnum):
    TIME = "time"
    NAME = "name"


class Shots(QAbstractListModel):
    """What the grid shows. Views ask `shot`, `seen`, `picks` and `images` themselves."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.card: Card | None = None
        self.picks = Picks()
        self.images = Images()
        self.here: dict[Path, str] = {}
        """Shots that seem to be in the store: the photo's id by path."""
        self.rated: dict[Key, int] = {}
        """Stars that were given here, by the shots' keys."""
        self.order = Order.TIME
        self.picked_only = False
        self._seen: dict[Path, Seen] = {}
        self._ordered: list[Shot] = []
        """All of the card's; `_rows` are those shown, and `_places` where."""
        self._rows: list[Shot] = []
        self._places: dict[Path, int] = {}
        self._sizes: dict[Key, int] = {}
        self._one_day = False
        """Whether all of the card was taken on one day."""

    def show_card(self, card: Card | None) -> None:
        """Another card, or the same one read again: what is known of its shots is kept."""
        known = {shot.path: shot for shot in self.card.shots} if self.card else {}
        same = {shot.path for shot in card.shots if known.get(shot.path) == shot} if card else set()
        self._seen = {path: seen for path, seen in self._seen.items() if path in same}
        self.here = {path: photo for path, photo in self.here.items() if path in same}
        for path in known.keys() - same:
            self.images.forget(path)
        self.card = card
        self._sizes = {shot.key: shot.size for shot in card.shots} if card else {}
        self.arrange()

    def learn(self, shots: Sequence[Shot], found: Sequence[Seen]) -> None:
        """Heads have come."""
        for shot, seen in zip(shots, found, strict=True):
            self._seen[shot.path] = seen
        self.repaint(shots)

    def arrange(self, order: Order | None = None, picked_only: bool | None = None) -> None:
        """Put the rows in order anew."""
        self.order = self.order if order is None else order
        self.picked_only = self.picked_only if picked_only is None else picked_only
        shots = self.card.shots if self.card is not None else ()
        self._ordered = list(shots)
        if self.order is Order.TIME:
            looks = {path: seen.look for path, seen in self._seen.items()}
            self._ordered = [shots[n] for n in order_by_time(shots, looks)]
        days = {seen.look.taken[:10] for seen in self._seen.values()} - {""}
        self._one_day = len(days) == 1
        rows = self.picks.of(self._ordered) if self.picked_only else self._ordered
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self._places = {shot.path: row for row, shot in enumerate(rows)}
            self.endResetModel()

    def seen(self, shot: Shot) -> Seen | None:
        """None: its head was not read yet."""
        return self._seen.get(shot.path)

    @property
    def all_seen(self) -> bool:
        """Whether all heads are read."""
        return self.card is not None and len(self._seen) >= len(self.card.shots)

    def unseen(self) -> list[Shot]:
        """Shots whose heads are still to be read."""
        shots = self.card.shots if self.card is not None else ()
        return [shot for shot in shots if shot.path not in self._seen]

    def looks(self) -> Mapping[Path, Seen]:
        return self._seen

    def picked(self) -> list[Shot]:
        """All that is picked, in the order chosen, also what isn't shown."""
        return self.picks.of(self._ordered)

    def stars(self, shot: Shot) -> int:
        """Those given here, else those given in the camera."""
        seen = self.seen(shot)
        return self.rated.get(shot.key, max(0, seen.look.rating) if seen else 0)

    def rate(self, shot: Shot, stars: int) -> None:
        self.rated[shot.key] = stars
        self.repaint([shot])

    def picked_size(self) -> tuple[int, int]:
        """How many are picked, and their bytes; it costs as much as was picked, not as there is."""
        sizes = [self._sizes[key] for key in self.picks if key in self._sizes]
        return len(sizes), sum(sizes)

    def locked(self) -> list[Shot]:
        """Protected in the camera, not picked yet, and not here."""
        shots = self.card.shots if self.card is not None else ()
        return [
            shot
            for shot in shots
            if shot.locked and shot not in self.picks and shot.path not in self.here
        ]

    def shots(self) -> Sequence[Shot]:
        """Those shown, in order."""
        return self._rows

    def shot(self, row: int) -> Shot | None:
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row(self, path: Path) -> int:
        """-1: not shown."""
        return self._places.get(path, -1)

    def repaint(self, shots: Iterable[Shot]) -> None:
        """These changed, but not their places."""
        touched = sorted(row for shot in shots if (row := self.row(shot.path)) >= 0)
        if touched:
            self.dataChanged.emit(self.index(touched[0]), self.index(touched[-1]))

    # Qt's side

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        shot = self.shot(index.row())
        if shot is None:
            return None
        if role == SHOT:
            return shot
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._told(shot)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(shot)
        return None

    def _told(self, shot: Shot) -> str:
        """For screen readers: what a person sees."""
        seen, words = self.seen(shot), [shot.path.name]
        if shot in self.picks:
            words.insert(0, tr("Picked"))
        words.append(self.clock(shot))
        if shot.path in self.here:
            words.append(tr("Here already"))
        if seen is not None and seen.problem:
            words.append(tr("Can't be read"))
        return ", ".join(words)

    def _tip(self, shot: Shot) -> str:
        from editor.ui.language import told

        seen = self.seen(shot)
        if seen is not None and seen.problem:
            return told(seen.problem)
        lines = [str(shot.path)]
        if shot.raw is not None:
            lines.append(tr("With {name}", name=shot.raw.name))
        if shot.locked:
            lines.append(tr("Protected in the camera"))
        if shot.path in self.here:
            lines.append(tr("Seems to be among the photos already"))
        return "\n".join(lines)

    def clock(self, shot: Shot) -> str:
        """Day and time by the camera's clock, as short as it is clear on one card."""
        seen = self.seen(shot)
        stamp = moment(shot, seen.look if seen else None)
        if self._one_day and seen is not None and seen.look.taken:
            return stamp[11:19]
        return f"{stamp[8:10]}/{stamp[5:7]} {stamp[11:16]}".strip(" /")
