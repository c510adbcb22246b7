"""The left pane: search, three tabs, the list of stories."""

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QListView,
    QStackedLayout,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from editor.app.stories import StoryRow
from editor.ui import icons
from editor.ui.language import tr
from editor.ui.models.stories import ROW, Stories, Tab
from editor.ui.models.storyrow import StoryDelegate
from editor.ui.theme import SPACE, Theme

WIDTH = 220
_SEARCH_PAUSE = 150  # milliseconds after the last key


class StoriesPane(QWidget):
    """Says what the user wants; what is shown comes by `show_rows`."""

    opened = Signal(str)
    searched = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("leftPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Stories"))
        self.setFixedWidth(WIDTH)
        self.model = Stories()
        self.search = self._search_box()
        self.tabs = self._tab_bar()
        self.list = self._list(theme)
        self._nothing = self._empty()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE.snug, 1, 0)
        column.setSpacing(SPACE.tight)
        margin = QVBoxLayout()
        margin.setContentsMargins(SPACE.snug, 0, SPACE.snug, 0)
        margin.addWidget(self.search)
        column.addLayout(margin)
        column.addWidget(self.tabs)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)
        column.addLayout(self._stack, 1)
        self._pause = QTimer(self, interval=_SEARCH_PAUSE, singleShot=True)
        self._pause.timeout.connect(lambda: self.searched.emit(self.search.text().strip()))

    def show_rows(self, rows: list[StoryRow], *, found: bool = False) -> None:
        """The stories as they stand; `found`: those that the search found."""
        self.model.searching = found
        self.model.show(rows)
        self._settle()

    def replace(self, row: StoryRow) -> None:
        if not self.model.searching:
            self.model.update(row)
            self._settle()

    def set_current(self, story: str) -> None:
        self.model.set_current(story)
        self._settle()

    def focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _settle(self) -> None:
        """Mark the story on the page, count, and say so where there is nothing."""
        at = self.model.position(self.model.current)
        index = self.model.index(at) if at >= 0 else QModelIndex()
        chooser = self.list.selectionModel()
        if at >= 0:
            chooser.setCurrentIndex(index, chooser.SelectionFlag.ClearAndSelect)
        else:
            chooser.clearSelection()
        needs = self.model.count(Tab.NEEDS_YOU)
        words = tr("Needs you")
        self.tabs.setTabText(Tab.NEEDS_YOU.value, f"{words} {needs}" if needs else words)
        self._nothing.setText(self._why_empty())
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _why_empty(self) -> str:
        if self.model.searching:
            return tr("No story has these words.")
        match self.model.tab:
            case Tab.NEEDS_YOU:
                return tr("Nothing needs you.")
            case Tab.SENT:
                return tr("What you have sent stands here.")
        return tr("No stories yet.\nBegin one with Ctrl+N.")

    def _search_box(self) -> QLineEdit:
        box = QLineEdit()
        box.setPlaceholderText(tr("Search stories"))
        box.setAccessibleName(tr("Search stories"))
        box.setClearButtonEnabled(True)
        sign = QAction(icons.icon("search"), "", box)
        box.addAction(sign, QLineEdit.ActionPosition.LeadingPosition)
        box.textChanged.connect(lambda: self._pause.start())
        box.returnPressed.connect(self._open_first)
        return box

    def _tab_bar(self) -> QTabBar:
        bar = QTabBar()
        bar.setAccessibleName(tr("Which stories"))
        bar.setExpanding(True)
        bar.setUsesScrollButtons(False)
        bar.setElideMode(Qt.TextElideMode.ElideNone)
        for words in (tr("Mine"), tr("Needs you"), tr("Sent")):
            bar.addTab(words)
        bar.currentChanged.connect(self._choose)
        return bar

    def _list(self, theme: Theme) -> QListView:
        view = QListView()
        view.setObjectName("stories")
        view.setAccessibleName(tr("Story list"))
        view.setModel(self.model)
        view.setItemDelegate(StoryDelegate(self.model, theme))
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setIconSize(QSize(16, 16))
        view.clicked.connect(self._open)
        view.activated.connect(self._open)
        theme.changed.connect(view.viewport().update)
        return view

    def _empty(self) -> QLabel:
        label = QLabel()
        label.setProperty("kind", "quiet")
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        label.setContentsMargins(SPACE.wide, SPACE.far * 2, SPACE.wide, 0)
        label.setWordWrap(True)
        return label

    def _choose(self, tab: int) -> None:
        self.model.choose(Tab(tab))
        self._settle()

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, StoryRow) and row.id != self.model.current:
            self.opened.emit(row.id)

    def _open_first(self) -> None:
        self._pause.stop()
        self.searched.emit(self.search.text().strip())
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
