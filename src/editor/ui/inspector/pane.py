"""The right pane: three tabs, 290 pixels wide."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from editor.ui.inspector.checks import ChecksTab
from editor.ui.inspector.comments import CommentsTab
from editor.ui.inspector.fields import scrolled
from editor.ui.inspector.photo import PhotoTab
from editor.ui.inspector.story import StoryTab
from editor.ui.language import tr
from editor.ui.theme import SPACE, Theme

WIDTH = 290
STORY, PHOTO, CHECKS, COMMENTS = range(4)


class Inspector(QWidget):
    def __init__(self, theme: Theme, headline_words: int, standfirst_words: int) -> None:
        super().__init__()
        self.setObjectName("rightPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Inspector"))
        self.setFixedWidth(WIDTH)
        self.story = StoryTab(headline_words, standfirst_words)
        self.photo = PhotoTab()
        self.checks = ChecksTab(theme)
        self.comments = CommentsTab()
        self.tabs = QTabBar()
        self.tabs.setAccessibleName(tr("Inspector"))
        self.tabs.setExpanding(True)
        for words in (tr("Story"), tr("Photo"), tr("Checks"), tr("Comments")):
            self.tabs.addTab(words)
        self._stack = QStackedWidget()
        for tab in (self.story, self.photo, self.checks, self.comments):
            self._stack.addWidget(scrolled(tab))
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, SPACE.tight, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)

    def choose(self, tab: int) -> None:
        self.tabs.setCurrentIndex(tab)

    def show_findings(self, count: int) -> None:
        """How many checks have something to say, on the tab."""
        words = tr("Checks")
        self.tabs.setTabText(CHECKS, f"{words} {count}" if count else words)

    def show_comments(self, count: int) -> None:
        """How many comments aren't settled, on the tab."""
        words = tr("Comments")
        self.tabs.setTabText(COMMENTS, f"{words} {count}" if count else words)
