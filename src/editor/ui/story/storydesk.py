"""The story on the page: opening, switching, keeping, and joining what others did to it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from editor.app import journal, stories
from editor.app.core import Core
from editor.document import Article, Paragraph
from editor.document.merge import merge
from editor.document.story import Reason, Story
from editor.ui.jobs import Jobs
from editor.ui.story.keeping import Keeper


@dataclass(frozen=True, slots=True)
class Opened:
    """A story, and where its journal goes on."""

    story: Story
    next_sequence: int


@dataclass(frozen=True, slots=True)
class Joined:
    """`places`: where both sides changed the same words; ours stand on the page."""

    opened: Opened
    places: tuple[str, ...]


class StoryDesk(QObject):
    """`page` gives the words on the page, and takes an article to show."""

    shown = Signal(object)
    """A Story came onto the page, or a newer state of the one that was there."""
    leaving = Signal()
    """Another story is about to come onto the page, or none."""
    joined = Signal(tuple)
    """Words of places where ours and theirs differ."""
    left = Signal()
    """The page belongs to no story for the moment: what is typed there would be lost."""
    failed = Signal(object)

    def __init__(
        self,
        core: Core,
        jobs: Jobs,
        read: Callable[[Article], Article],
        show: Callable[[Article, bool], None],
        commit: Callable[[], object],
    ) -> None:
        """`read(fields)` completes an article that has all but what is typed on the page;
        `show(article, again)`: again means that it is the same story in a newer state;
        `commit()` takes a syllable that is being composed into the page."""
        super().__init__(jobs)
        self._core = core
        self._jobs = jobs
        self._read = read
        self._show = show
        self._commit = commit
        self._fields = Article()
        self._wanted = ""
        self.keeper = Keeper(core, jobs, self.article)
        self.keeper.overtaken.connect(self._join)

    @property
    def id(self) -> str:
        """The story on the page, or empty."""
        return self.keeper.story.id if self.keeper.story else ""

    @property
    def untouched(self) -> bool:
        """Whether the page is a new story's, and nothing was done to it yet."""
        story = self.keeper.story
        new = story is not None and story.head.reason is Reason.CREATED
        return new and not self.keeper.unkept and not has_words(self.article())

    def article(self) -> Article:
        """The article as it stands now: the page's words, the inspector's fields."""
        return self._read(self._fields)

    def set_field(self, name: str, value: Any) -> None:
        """Change a field of the article that isn't typed on the page."""
        if getattr(self._fields, name) != value:
            self._fields = replace(self._fields, **{name: value})
            self.keeper.touched()

    def begin(self, article: Article) -> None:
        """A new story onto the page."""
        self._leave(
            lambda: self._jobs.run(
                _begin, self._core, article, done=self._opened, failed=self.failed.emit
            )
        )

    def open(self, story: str) -> None:
        """Another story onto the page, once the one there is kept."""
        self._wanted = story
        self._leave(
            lambda: self._jobs.run(
                _open, self._core, story, done=self._open_if_wanted, failed=self.failed.emit
            )
        )

    def keep(self) -> None:
        """Keep a version of the page, with the syllable that is being composed."""
        self._commit()
        self.keeper.keep()

    def refresh(self) -> None:
        """After a sync or a pull: show a newer head, joined with what was typed meanwhile."""
        if not self.id:
            return
        if self.keeper.unkept:
            self.keeper.keep()  # a head that went on makes this a join
            return
        self._jobs.run(_open, self._core, self.id, done=self._newer, failed=self.failed.emit)

    def put_away(self, done: Callable[[str], object]) -> None:
        """Take the story off the page and off the list, once it is kept."""
        story = self.id

        def away() -> None:
            if self.keeper.unkept:  # typed while it was kept
                self._leave(away)
                return
            self.keeper.close()
            self.left.emit()
            self._jobs.run(
                stories.delete_story,
                self._core,
                story,
                done=lambda _: done(story),
                failed=self.failed.emit,
            )

        if story:
            self._leave(away)

    def _leave(self, then: Callable[[], object]) -> None:
        """Go on once the page is kept; if that fails the page stays, and its words with it."""
        self.leaving.emit()
        self._commit()
        if self.keeper.story is None:
            then()
        else:
            self.keeper.keep(done=lambda _: then())

    def _open_if_wanted(self, opened: Opened) -> None:
        if opened.story.id == self._wanted:
            self._opened(opened)

    def _opened(self, opened: Opened) -> None:
        if opened.story.id == self.id:  # what was typed since it was read stays
            self._newer(opened)
            return
        self._commit()
        if self.keeper.unkept:  # typed while the other was read
            self.keeper.keep(done=lambda _: self._opened(opened))
            return
        self._wanted = opened.story.id
        self._take(opened)
        self._show(opened.story.article, False)
        self.shown.emit(opened.story)

    def _newer(self, opened: Opened) -> None:
        now = self.keeper.story
        if now is None or now.id != opened.story.id or now.head.id == opened.story.head.id:
            return
        self._commit()
        if self.keeper.unkept:
            self.keeper.keep()
            return
        self._again(opened)

    def _again(self, opened: Opened) -> None:
        self._take(opened)
        self._show(opened.story.article, True)
        self.shown.emit(opened.story)

    def _take(self, opened: Opened) -> None:
        self._fields = replace(opened.story.article, headline="", standfirst="", blocks=())
        self.keeper.open(opened.story, opened.next_sequence)

    def _join(self) -> None:
        """The head went on while we typed: three-way, from the version we began with."""
        base = self.keeper.story
        if base is None:
            return
        self.keeper.note()
        mine = self.article()
        self._jobs.run(
            _join,
            self._core,
            base,
            mine,
            done=lambda joined: self._have_joined(mine, joined),
            failed=self.failed.emit,
        )

    def _have_joined(self, mine: Article, joined: Joined) -> None:
        if joined.opened.story.id != self.id:
            return
        self._commit()
        typed_meanwhile = self.article()
        merged = merge(mine, typed_meanwhile, joined.opened.story.article).article
        self._again(joined.opened)
        if typed_meanwhile != mine:
            self._show(merged, True)
            self.keeper.touched()
        if joined.places:
            self.joined.emit(joined.places)


def has_words(article: Article) -> bool:
    """Whether an article has any words or anything else on its page."""
    return bool(article.headline or article.standfirst) or any(
        block != Paragraph() for block in article.blocks
    )


def _begin(core: Core, article: Article) -> Opened:
    story = stories.new_story(core, article.language)
    if article != story.article:
        version = stories.keep(core, story.id, article, Reason.CREATED)
        story = Story(story.id, version, story.created)
    return Opened(story, journal.next_sequence(core, story.id))


def _open(core: Core, story: str) -> Opened:
    return Opened(stories.open_story(core, story), journal.next_sequence(core, story))


def _join(core: Core, base: Story, mine: Article) -> Joined:
    """Nothing of either side is lost; the journal's edits of our version stay until the next
    start: they fit no other."""
    story, places = stories.join(core, base, mine)
    opened = Opened(story, journal.next_sequence(core, story.id))
    return Joined(opened, tuple(place.theirs for place in places))
