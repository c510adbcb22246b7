"""The story list: rows from the core, and which of them a tab shows."""

import enum
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from editor.app.stories import StoryRow, StoryState
from editor.ui.language import tr

ROW = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


class Tab(enum.Enum):
    MINE = 0
    NEEDS_YOU = 1
    SENT = 2


NEEDS_SOMEONE = (StoryState.CONFLICT, StoryState.FAILED)


def shows(tab: Tab, row: StoryRow) -> bool:
    """Whether a tab shows a story. Mine holds all that isn't safely at the newsroom."""
    match tab:
        case Tab.MINE:
            return row.state is not StoryState.SYNCED
        case Tab.NEEDS_YOU:
            return row.state in NEEDS_SOMEONE
    return row.state is StoryState.SYNCED


def waiting(rows: list[StoryRow]) -> list[StoryRow]:
    """The stories that Send all would send: each has a site and is not there as it is here."""
    return [row for row in rows if row.state in (StoryState.UNSENT, StoryState.READY)]


def state_words(state: StoryState) -> str:
    """The one state that a story shows."""
    match state:
        case StoryState.LOCAL:
            return tr("Local")
        case StoryState.UNSENT:
            return tr("Unsent changes")
        case StoryState.READY:
            return tr("Waiting to be sent")
        case StoryState.SYNCED:
            return tr("In sync")
        case StoryState.CONFLICT:
            return tr("Conflict")
    return tr("Failed – retry")


class Stories(QAbstractListModel):
    """All rows are kept, those of the tab are shown; the story on the page always is."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[StoryRow] = []
        self.tab = Tab.MINE
        self.current = ""
        self.sending: frozenset[str] = frozenset()
        self.searching = False
        self._shown: list[StoryRow] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        row = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.headline or tr("No headline yet")
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.headline or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.headline or tr('No headline yet')}. {self.words_of(row)}"
        return row if role == ROW else None

    def words_of(self, row: StoryRow) -> str:
        """The state in words, "Sending" while it is on its way."""
        return tr("Sending…") if row.id in self.sending else state_words(row.state)

    def show(self, rows: list[StoryRow]) -> None:
        """Take fresh rows from the core."""
        self.rows = rows
        self._refresh()

    def choose(self, tab: Tab) -> None:
        self.tab = tab
        self._refresh()

    def set_current(self, story: str) -> None:
        self.current = story
        self._refresh()

    def set_sending(self, stories: frozenset[str]) -> None:
        self.sending = stories
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def update(self, row: StoryRow) -> None:
        """One story changed: it is the newest now."""
        self.show([row, *(other for other in self.rows if other.id != row.id)])

    def retitle(self, story: str, headline: str) -> None:
        """The headline as it is being typed, before a version of it is kept."""
        row = self.row(story)
        if row is not None and row.headline != headline:
            fresh = replace(row, headline=headline)
            self.rows = [fresh if one.id == story else one for one in self.rows]
            self._refresh()

    def count(self, tab: Tab) -> int:
        return sum(shows(tab, row) for row in self.rows)

    def position(self, story: str) -> int:
        """Where the story stands in what is shown; -1: it doesn't."""
        return next((at for at, row in enumerate(self._shown) if row.id == story), -1)

    def row(self, story: str) -> StoryRow | None:
        return next((row for row in self.rows if row.id == story), None)

    def _refresh(self) -> None:
        wanted = [row for row in self.rows if self._wanted(row)]
        if [row.id for row in wanted] == [row.id for row in self._shown]:
            self._shown = wanted
            if wanted:
                self.dataChanged.emit(self.index(0), self.index(len(wanted) - 1))
            return
        self.beginResetModel()
        self._shown = wanted
        self.endResetModel()

    def _wanted(self, row: StoryRow) -> bool:
        if self.searching:
            return True
        if row.id == self.current and self.tab is Tab.MINE:
            return True
        return shows(self.tab, row)
