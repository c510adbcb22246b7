"""The list of stories and the page: what is begun, opened, found, put away and brought back."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from editor.app import stories
from editor.app.stories import StoryRow
from editor.document import Article
from editor.document.story import Story
from editor.ui import settings
from editor.ui.commands import Command
from editor.ui.frame import Frame
from editor.ui.inspector import byline
from editor.ui.language import tr

C = Command


class Shelf(QObject):
    changed = Signal()
    """The list, or the row of the story on the page, says something else."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        window.listed.connect(self._have_stories)
        window.left.opened.connect(window.story.open)
        window.left.searched.connect(self.search)
        window.story.shown.connect(self._story_shown)
        window.story.left.connect(self._story_left)
        on = window.commands.on
        on(C.NEW, self.new_story)
        on(C.OPEN, self.find_story)
        on(C.SEARCH_ALL, self.find_story)
        on(C.DELETE, lambda: window.story.put_away(self._was_put_away))

    def new_story(self) -> None:
        """A blank page with the caret in the headline; a page that is blank still is one."""
        window = self._window
        window.desk.commit()
        if window.story.untouched:
            window.desk.focus_headline()
            return
        language = window.settings.get(settings.STORY_LANGUAGE)
        people = byline.parsed(window.settings.get(settings.PEN_NAME))
        window.story.begin(Article(language=language, byline=people))

    def find_story(self) -> None:
        self._window.commands[C.LEFT].setChecked(True)
        self._window.left.focus_search()

    def search(self, words: str) -> None:
        window = self._window
        if not words:
            window.refresh_stories()
            return
        window.jobs.run(
            stories.list_stories,
            window.core,
            search=words,
            done=lambda rows: window.left.show_rows(rows, found=True),
            failed=window.tell,
        )

    def replace(self, row: StoryRow) -> None:
        """One story's row says something else."""
        self._window.left.replace(row)
        self.changed.emit()

    def _have_stories(self, rows: list[StoryRow]) -> None:
        """The first time, the last story comes onto the page."""
        window = self._window
        if not window.left.search.text().strip():
            window.left.show_rows(rows)
            self.changed.emit()
        if not window.story.id:
            self._first(rows)

    def _first(self, rows: Sequence[StoryRow]) -> None:
        window = self._window
        last = window.settings.get(settings.LAST_STORY)
        known = [row.id for row in rows]
        if last in known:
            window.story.open(last)
        elif known:
            window.story.open(known[0])
        else:
            self.new_story()

    def _story_left(self) -> None:
        self._window.desk.show_page()
        self._window.desk.editor.setReadOnly(True)

    def _story_shown(self, story: Story) -> None:
        window = self._window
        window.desk.editor.setReadOnly(False)
        window.settings.set(settings.LAST_STORY, story.id)
        window.left.set_current(story.id)
        window.status.saved.setText("")
        self.changed.emit()
        if window.row() is None:
            window.refresh_stories()

    def _was_put_away(self, story: str) -> None:
        """It can be brought back for as long as the notice is up."""
        window = self._window
        window.settings.set(settings.LAST_STORY, "")
        window.refresh_stories()
        window.desk.notices.tell(
            "away",
            tr("The story is put away. Nothing was deleted on any site."),
            state="plain",
            choices=[(tr("Bring it back"), lambda: self._bring_back(story))],
        )

    def _bring_back(self, story: str) -> None:
        window = self._window
        window.desk.notices.clear("away")
        window.jobs.run(
            stories.restore_story,
            window.core,
            story,
            done=lambda _: self._is_back(story),
            failed=window.tell,
        )

    def _is_back(self, story: str) -> None:
        self._window.story.open(story)
        self._window.refresh_stories()
