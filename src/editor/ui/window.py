"""The main window: the panes side by side, and what goes between them."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, QEventLoop, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from editor.app import journal, stories
from editor.app.core import Core
from editor.app.stories import StoryRow
from editor.base.errors import EditorError
from editor.document import Article
from editor.document.story import Story, Version
from editor.ui import byline, menus, preview, reading_aids, settings, typing_help
from editor.ui.actions import Actions
from editor.ui.activity import Activity
from editor.ui.blocks.desk import BlockDesk
from editor.ui.bringing_in import DocumentIntake
from editor.ui.commands import Command
from editor.ui.commenting import Commenting
from editor.ui.counting import Counting
from editor.ui.darkroom import Darkroom
from editor.ui.desk import Desk
from editor.ui.findings import findings
from editor.ui.galleries import GalleryDesk
from editor.ui.history import History
from editor.ui.inspector.pane import PHOTO, Inspector
from editor.ui.jobs import Jobs
from editor.ui.language import told, tr
from editor.ui.links import Links
from editor.ui.newsroom import Newsroom
from editor.ui.outline import OutlinePane
from editor.ui.panes import Panes
from editor.ui.pasting import Pasting
from editor.ui.photodesk import PhotoDesk
from editor.ui.settings import Settings
from editor.ui.spelling import Spelling
from editor.ui.statusline import StatusLine
from editor.ui.stories import StoriesPane
from editor.ui.storydesk import StoryDesk
from editor.ui.theme import Look, Theme
from editor.ui.topbar import TopBar

C = Command
_SIZE = QSize(1366, 768)
_LAST_SAVE = 30.0  # seconds that closing waits for the disk
_COUNTS = 400  # milliseconds after typing until words are counted


class MainWindow(QMainWindow):
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
        self._build()
        self.story = StoryDesk(
            core, self.jobs, self.desk.complete, self.desk.show_article, self.desk.commit
        )
        self.newsroom = Newsroom(self)
        self.photos = PhotoDesk(self)
        self.pasting = Pasting(self)
        self.blocks = BlockDesk(self)
        self.galleries = GalleryDesk(self)
        self.links = Links(self)
        self.documents = DocumentIntake(self)
        self.history = History(self)
        self.commenting = Commenting(self)
        self.spelling = Spelling(self)
        self._closing = False
        self._counting = Counting(self.desk.editor, self.status)
        self._count = QTimer(self, interval=_COUNTS, singleShot=True)
        self._count.timeout.connect(self._show_counts)
        self._connect()
        typing_help.join(self)
        reading_aids.join(self)
        self._restore()
        self.jobs.run(journal.recover, core, done=self._recovered, failed=self.tell)
        self.refresh_stories()

    # What stands where

    def _build(self) -> None:
        self.send_menu = QMenu(self)
        self.bar = TopBar(self.commands, self.send_menu)
        self.left = StoriesPane(self.theme)
        self.desk = Desk(self.theme, self.darkroom, self.commands)
        self.right = Inspector(
            self.theme,
            self.settings.get(settings.HEADLINE_WORDS),
            self.settings.get(settings.STANDFIRST_WORDS),
        )
        self.activity = Activity(self.theme)
        self.status = StatusLine(self.commands, self.theme)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        self.outline = OutlinePane(self.desk.editor)
        side = QVBoxLayout()
        side.setSpacing(0)
        side.addWidget(self.left, 1)
        side.addWidget(self.outline, 1)
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
        self.panes = Panes(
            (
                (self.desk, self.desk.editor),
                (self.right, self.right.tabs),
                (self.activity, self.activity.lines),
                (self.left, self.left.list),
                (self.outline, self.outline.list),
                (self.bar, self.bar.send),
            )
        )

    def _connect(self) -> None:
        self.left.opened.connect(self.story.open)
        self.left.searched.connect(self.search)
        self.desk.edited.connect(self._typed)
        self.darkroom.arrived.connect(lambda _: self._count.start())
        self.right.story.edited.connect(self._field_edited)
        self.right.checks.asked.connect(self.desk.show_block)
        self.story.shown.connect(self._story_shown)
        self.story.failed.connect(self.tell)
        self.story.joined.connect(self._joined)
        keeper = self.story.keeper
        keeper.kept.connect(self._kept)
        keeper.troubled.connect(self._keeping_troubled)
        keeper.mended.connect(lambda: self.desk.notices.clear("keeping"))
        on = self.commands.on
        on(C.NEW, self.new_story)
        on(C.OPEN, self.find_story)
        on(C.SEARCH_ALL, self.find_story)
        on(C.KEEP, self.story.keep)
        on(C.DELETE, lambda: self.story.put_away(self._was_put_away))
        on(C.PREVIEW, self._preview)
        on(C.QUIT, self.close)
        on(C.ABOUT, self._about)
        on(C.NEXT_PANE, lambda: self.panes.go(1))
        on(C.PREVIOUS_PANE, lambda: self.panes.go(-1))
        self.commands[C.LEFT].toggled.connect(self.left.setVisible)
        self.commands[C.RIGHT].toggled.connect(self.right.setVisible)
        self.commands[C.ACTIVITY].toggled.connect(self.activity.setVisible)
        self.commands[C.OUTLINE].toggled.connect(self.outline.show_or_hide)
        self.outline.jumping.connect(self.desk.show_page)
        self.commands[C.SIDES].toggled.connect(self._hide_sides)
        for command, look in _LOOKS:
            on(command, partial(self._choose_look, look))
        on(C.VIETNAMESE, lambda: self._choose_language("vi"))
        on(C.ENGLISH, lambda: self._choose_language("en"))

    def _restore(self) -> None:
        get = self.settings.get
        if not self.restoreGeometry(QByteArray.fromBase64(get(settings.GEOMETRY).encode())):
            self._first_size()
        for command, setting in _SWITCHES:
            self.commands[command].setChecked(get(setting))
        self.left.setVisible(get(settings.LEFT_OPEN))
        self.right.setVisible(get(settings.RIGHT_OPEN))
        self.activity.setVisible(get(settings.ACTIVITY_OPEN))
        self.outline.setVisible(get(settings.OUTLINE_OPEN))
        self.desk.findbar.remember_in(self.settings)
        for command, look in _LOOKS:
            self.commands[command].setChecked(self.theme.look is look)
        self.commands[C.ENGLISH if tr("Send draft") == "Send draft" else C.VIETNAMESE].setChecked(
            True
        )

    def _first_size(self) -> None:
        """All of a small screen; a window on a large one."""
        room = self.screen().availableGeometry()
        self.resize(_SIZE.boundedTo(room.size()))
        if room.width() <= _SIZE.width() or room.height() <= _SIZE.height():
            self.setWindowState(Qt.WindowState.WindowMaximized)

    # Stories

    def refresh_stories(self) -> None:
        """Read the list anew; the first time, put the last story on the page."""
        self.jobs.run(stories.list_stories, self.core, done=self._have_stories, failed=self.tell)

    def _recovered(self, found: Sequence[str]) -> None:
        if found:
            self.desk.notices.tell(
                "recovered",
                tr("Copytaker was not closed properly. What was typed then is here again."),
                state="good",
            )

    def search(self, words: str) -> None:
        if not words:
            self.refresh_stories()
            return
        self.jobs.run(
            stories.list_stories,
            self.core,
            search=words,
            done=lambda rows: self.left.show_rows(rows, found=True),
            failed=self.tell,
        )

    def new_story(self) -> None:
        """A blank page with the caret in the headline; a page that is blank still is one."""
        self.desk.commit()
        if self.story.untouched:
            self.desk.focus_headline()
            return
        language = self.settings.get(settings.STORY_LANGUAGE)
        people = byline.parsed(self.settings.get(settings.PEN_NAME))
        self.story.begin(Article(language=language, byline=people))

    def find_story(self) -> None:
        self.commands[C.LEFT].setChecked(True)
        self.left.focus_search()

    def row(self) -> StoryRow | None:
        """The list's row of the story on the page."""
        return self.left.model.row(self.story.id)

    def _was_put_away(self, story: str) -> None:
        """It can be brought back for as long as the notice is up."""
        self.settings.set(settings.LAST_STORY, "")
        self.refresh_stories()
        self.desk.notices.tell(
            "away",
            tr("The story is put away. Nothing was deleted on any site."),
            state="plain",
            choices=[(tr("Bring it back"), lambda: self._bring_back(story))],
        )

    def _bring_back(self, story: str) -> None:
        self.desk.notices.clear("away")
        self.jobs.run(
            stories.restore_story,
            self.core,
            story,
            done=lambda _: self._is_back(story),
            failed=self.tell,
        )

    def _is_back(self, story: str) -> None:
        self.story.open(story)
        self.refresh_stories()

    def _have_stories(self, rows: list[StoryRow]) -> None:
        if self.left.search.text().strip():
            return
        self.left.show_rows(rows)
        self.newsroom.offer()
        self.right.story.show_row(self.row())
        if not self.story.id:
            self._first(rows)

    def _first(self, rows: Sequence[StoryRow]) -> None:
        last = self.settings.get(settings.LAST_STORY)
        known = [row.id for row in rows]
        if last in known:
            self.story.open(last)
        elif known:
            self.story.open(known[0])
        else:
            self.new_story()

    def _story_shown(self, story: Story) -> None:
        self.settings.set(settings.LAST_STORY, story.id)
        self.left.set_current(story.id)
        self.right.story.show_article(story.article)
        self.right.story.show_row(self.row())
        self.darkroom.know(story.article.photo_ids(), self._count.start)
        self.status.saved.setText("")
        self._show_counts()
        self.newsroom.offer()
        if self.row() is None:
            self.refresh_stories()

    def _joined(self, theirs: Sequence[str]) -> None:
        words = " · ".join(f"“{part}”" for part in theirs if part.strip())
        self.desk.notices.tell(
            "joined",
            tr(
                "The newsroom changed the same words. Yours stand on the page; theirs: {words}",
                words=words,
            ),
        )

    # Typing and keeping

    def _typed(self) -> None:
        self.story.keeper.touched()
        self._count.start()

    def _field_edited(self, name: str, value: object) -> None:
        self.story.set_field(name, value)
        self._count.start()
        if name == "byline":
            self.settings.set(settings.PEN_NAME, byline.printed(value))  # type: ignore[arg-type]

    def _show_counts(self) -> None:
        article = self.story.article()
        self.right.story.show_lengths(article.headline, article.standfirst)
        self.left.model.retitle(self.story.id, article.headline)
        self._counting.show(article)
        self.setWindowTitle(f"{article.headline} – Copytaker" if article.headline else "Copytaker")
        if not self.darkroom.learning:
            self._show_findings(article)

    def _show_findings(self, article: Article) -> None:
        known = {one: photo for one in article.photo_ids() if (photo := self.darkroom.photo(one))}
        get = self.settings.get
        told_ = findings(
            article, known, get(settings.HEADLINE_WORDS), get(settings.STANDFIRST_WORDS)
        )
        self.right.checks.show_findings(told_)
        self.right.show_findings(len(told_))

    def _kept(self, version: Version) -> None:
        self._closing = False
        moment = version.created.astimezone()
        self.status.saved.setText(tr("Kept {time}", time=f"{moment:%H:%M}"))
        self.jobs.run(stories.row, self.core, version.story, done=self._row_changed)

    def _row_changed(self, row: StoryRow) -> None:
        self.left.replace(row)
        self.newsroom.offer()
        if row.id == self.story.id:
            self.right.story.show_row(row)

    def _keeping_troubled(self, error: EditorError) -> None:
        self.desk.notices.tell(
            "keeping", told(error.what), remedy=told(error.remedy), state="danger"
        )

    def tell(self, error: EditorError) -> None:
        """Say beside the work what went wrong."""
        self.desk.notices.tell("error", told(error.what), remedy=told(error.remedy))

    # The window itself

    def choose_photos(self) -> None:
        folder = self.settings.get(settings.LAST_FOLDER)
        kinds = tr("Pictures") + " (*.jpg *.jpeg *.png *.webp *.gif *.tif *.tiff)"
        names, _ = QFileDialog.getOpenFileNames(self, tr("Photos"), folder, kinds)
        if names:
            self.settings.set(settings.LAST_FOLDER, str(Path(names[0]).parent))
            self.photos.take_in([Path(name) for name in names])

    def show_photo_tab(self) -> None:
        self.right.choose(PHOTO)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        left = event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow()
        if left and hasattr(self, "story") and not self._closing:
            self.desk.commit()
            self.story.keeper.keep()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep everything first. If that fails, stay open once and say so."""
        self.desk.commit()
        if not self._kept_at_last() and not self._closing:
            self._closing = True
            event.ignore()
            return
        self._closing = True
        for command, setting in _SWITCHES:
            self.settings.set(setting, self.commands[command].isChecked())
        self.settings.set(
            settings.GEOMETRY, bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        )
        self.hide()
        self.story.keeper.close()
        self.jobs.close()
        event.accept()

    def _kept_at_last(self) -> bool:
        """Keep what is on the page and wait for it; whether it is safe."""
        keeper = self.story.keeper
        keeper.keep()
        while (job := keeper.saving) is not None:
            if not job.wait(_LAST_SAVE) or job.failed:
                return False
            # Brings the outcome home, and starts the save that waited for it.
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            keeper.keep()
        return not keeper.unkept

    def _hide_sides(self, hide: bool) -> None:
        if hide:
            self._sides = [c for c in _SIDES if self.commands[c].isChecked()]
        for command in self._sides:
            self.commands[command].setChecked(not hide)
        self.desk.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    _sides: Sequence[Command] = ()

    def _choose_look(self, look: Look) -> None:
        self.settings.set(settings.LOOK, look.value)
        self.theme.choose(look)

    def _choose_language(self, language: str) -> None:
        self.settings.set(settings.LANGUAGE, language)
        self.desk.notices.tell(
            "language", tr("The language changes when Copytaker starts next."), state="plain"
        )

    def _preview(self) -> None:
        """The story as a page in the browser, once it is kept."""
        self.desk.commit()
        self.story.keeper.keep(
            done=lambda version: self.jobs.run(
                preview.written, self.core, version.story, done=preview.show, failed=self.tell
            )
        )

    def _about(self) -> None:
        from editor.ui.about import show_about

        show_about(self)


_LOOKS = ((C.LOOK_SYSTEM, Look.SYSTEM), (C.LOOK_LIGHT, Look.LIGHT), (C.LOOK_DARK, Look.DARK))
_SWITCHES = (
    (C.LEFT, settings.LEFT_OPEN),
    (C.RIGHT, settings.RIGHT_OPEN),
    (C.ACTIVITY, settings.ACTIVITY_OPEN),
    (C.OUTLINE, settings.OUTLINE_OPEN),
)
_SIDES = (C.LEFT, C.OUTLINE, C.RIGHT)
