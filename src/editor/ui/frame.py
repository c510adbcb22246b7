"""The window as each part of it knows it: the panes side by side, and the story on the page."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QMenu, QVBoxLayout, QWidget

from editor.app import stories
from editor.app.core import Core
from editor.app.stories import StoryRow
from editor.base.errors import EditorError
from editor.ui import menus, settings
from editor.ui.actions import Actions
from editor.ui.desk import Desk
from editor.ui.inspector.pane import Inspector
from editor.ui.jobs import Jobs
from editor.ui.language import told
from editor.ui.panes import Panes
from editor.ui.photos.darkroom import Darkroom
from editor.ui.photos.intake import Intake
from editor.ui.sending.activity import Activity
from editor.ui.settings import Settings
from editor.ui.statusline import StatusLine
from editor.ui.story.outline import OutlinePane
from editor.ui.story.stories import StoriesPane
from editor.ui.story.storydesk import StoryDesk
from editor.ui.theme import Theme
from editor.ui.topbar import TopBar

_SIZE = QSize(1366, 768)


class Frame(QMainWindow):
    """What the main window's parts (photos, sending, spelling …) are given: they connect what they
    need of it, and know nothing of one another."""

    listed = Signal(list)
    """The rows of all stories were read anew."""

    def __init__(self, core: Core, theme: Theme, chosen: Settings) -> None:
        super().__init__()
        self.setWindowTitle("Copytaker")
        self.setMinimumSize(900, 560)
        self.core = core
        self.theme = theme
        self.settings = chosen
        self.jobs = Jobs(self)
        self.commands = Actions(self)
        self.darkroom = Darkroom(core, self.jobs)
        self.intake = Intake(core, self.jobs, self.darkroom)
        self._make_panes()
        self._arrange()
        self.story = StoryDesk(
            core, self.jobs, self.desk.complete, self.desk.show_article, self.desk.commit
        )

    def _make_panes(self) -> None:
        self.send_menu = QMenu(self)
        self.bar = TopBar(self.commands, self.send_menu)
        self.left = StoriesPane(self.theme)
        self.desk = Desk(self.theme, self.darkroom, self.commands)
        self.outline = OutlinePane(self.desk.editor)
        self.right = Inspector(
            self.theme,
            self.settings.get(settings.HEADLINE_WORDS),
            self.settings.get(settings.STANDFIRST_WORDS),
        )
        self.activity = Activity(self.theme)
        self.status = StatusLine(self.commands, self.theme)
        self.panes = Panes(
            (
                (self.desk, self.desk.editor),
                (self.desk.notices, self.desk.notices),
                (self.right, self.right.tabs),
                (self.activity, self.activity.lines),
                (self.left, self.left.list),
                (self.outline, self.outline.list),
                (self.bar, self.bar.send),
            )
        )

    def _arrange(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(0)
        side.addWidget(self.left, 1)
        side.addWidget(self.outline, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(side)
        middle.addWidget(self.desk, 1)
        middle.addWidget(self.right)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addLayout(middle, 1)
        column.addWidget(self.activity)
        column.addWidget(self.status)
        self.setCentralWidget(whole)
        menus.fill(self.menuBar(), self.commands)
        self.addActions(list(self.commands))

    def first_size(self) -> None:
        """All of a small screen; a window on a large one."""
        room = self.screen().availableGeometry()
        self.resize(_SIZE.boundedTo(room.size()))
        if room.width() <= _SIZE.width() or room.height() <= _SIZE.height():
            self.setWindowState(Qt.WindowState.WindowMaximized)

    def refresh_stories(self) -> None:
        """Read the list of stories anew."""
        self.jobs.run(stories.list_stories, self.core, done=self.listed.emit, failed=self.tell)

    def row(self) -> StoryRow | None:
        """The list's row of the story on the page."""
        return self.left.model.row(self.story.id)

    def tell(self, error: EditorError) -> None:
        """Say beside the work what went wrong."""
        self.desk.notices.tell("error", told(error.what), remedy=told(error.remedy))
