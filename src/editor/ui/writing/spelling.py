"""Spelling on the page: checked off the typing path, underlined, mended from a menu."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from editor.app import words
from editor.base.search import in_qt
from editor.document import Article, plain
from editor.document.story import Story
from editor.language.spelling import Speller
from editor.language.spelling.speller import names
from editor.ui import settings
from editor.ui.commands import Command
from editor.ui.frame import Frame
from editor.ui.language import tr
from editor.ui.text.menu import Entry
from editor.ui.text.page.formats import OBJECT, for_typing
from editor.ui.text.page.page import Page, selected
from editor.ui.text.sheet.highlights import Layer, Span

_PAUSE = 400
"""Milliseconds after the last key until the page is looked through."""
_Found = Mapping[str, Sequence[Span]]


class Spelling(QObject):
    """Each paragraph's words are checked once, on a worker; only edited ones again."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._page = window.desk.editor
        self._own: frozenset[str] = frozenset()
        self._ignored: set[str] = set()
        self._story = ""
        """In which these are ignored."""
        self._known: frozenset[str] = frozenset()
        self._speller = Speller()
        self._lines: dict[str, Sequence[Span]] = {}
        self._passed_over: Span | None = None
        self._pause = QTimer(self, interval=_PAUSE, singleShot=True)
        self._pause.timeout.connect(self._look)
        # Not the same timer: to start it with a time of its own would be its time from then on.
        self._at_once = QTimer(self, interval=0, singleShot=True)
        self._at_once.timeout.connect(self._look)
        switch = window.commands[Command.SPELLING]
        switch.setChecked(window.settings.get(settings.SPELLING))
        switch.toggled.connect(self._switched)
        window.commands.on(Command.NEXT_MISTAKE, self.next_mistake)
        self._page.changed.connect(self._pause.start)
        self._page.cursorPositionChanged.connect(self._caret_moved)
        self._page.menu_providers.append(self.entries_at)
        window.story.shown.connect(self._story_shown)
        window.darkroom.arrived.connect(lambda _: self._pause.start())
        window.jobs.run(words.own_words, window.core, done=self._have_words, failed=window.tell)

    @property
    def mistakes(self) -> list[Span]:
        """Where words are underlined now, in the page's positions."""
        return self._page.highlights.spans(Layer.SPELLING)

    def next_mistake(self) -> None:
        """Go to the next underlined word, round the end, and offer what was meant."""
        self._window.commands[Command.SPELLING].setChecked(True)
        self._passed_over = None
        here = self._page.textCursor().selectionEnd()
        spans = self._spans(None)
        following = [span for span in spans if span[0] >= here] or spans
        if not following:
            self._window.status.hint.setText(tr("No misspelled word found."))
            return
        cursor = selected(self._page.document(), *following[0])
        self._page.setTextCursor(cursor)
        self._page.ensureCursorVisible()
        self._menu(following[0]).popup(
            self._page.viewport().mapToGlobal(self._page.cursorRect().bottomLeft())
        )

    def entries_at(self, there: QTextCursor) -> list[Entry]:
        """For a context menu: what may have been meant by the underlined word at a place."""
        span = self._page.highlights.at(Layer.SPELLING, there.position())
        return self._entries(span) if span else []

    def _menu(self, span: Span) -> QMenu:
        menu = QMenu(self._page)
        for entry in self._entries(span):
            if entry is None:
                menu.addSeparator()
            else:
                menu.addAction(*entry)
        menu.addAction(tr("Next misspelled word"), self.next_mistake)
        menu.aboutToHide.connect(menu.deleteLater)
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])
        return menu

    def _entries(self, span: Span) -> list[Entry]:
        word = selected(self._page.document(), *span).selectedText()
        meant = self._speller.suggestions(word)
        entries: list[Entry] = [(one, partial(self._mend, span, word, one)) for one in meant]
        if not entries:
            entries = [(tr("No suggestion"), lambda: None)]
        entries.append(None)
        entries.append((tr("Add “{word}” to my dictionary", word=word), lambda: self._learn(word)))
        entries.append((tr("Ignore it in this story"), lambda: self._ignore(word)))
        return entries

    def _mend(self, span: Span, wrong: str, word: str) -> None:
        """Nothing, if the page went on beneath the menu and other words stand there by now."""
        if selected(self._page.document(), *span).selectedText() != wrong:
            return

        def change(page: Page) -> None:
            cursor = selected(page.document, *span)
            first = QTextCursor(cursor)
            first.setPosition(span[0] + 1)
            cursor.insertText(word, for_typing(first.charFormat()))

        self._page.as_one_step(change)
        self._page.setFocus()

    def _learn(self, word: str) -> None:
        self._ignored.add(word)
        self._know()
        self._window.jobs.run(
            words.learn,
            self._window.core,
            word,
            done=self._have_words,
            failed=self._window.tell,
        )

    def _ignore(self, word: str) -> None:
        self._ignored.add(word)
        self._know()

    def _have_words(self, own: frozenset[str]) -> None:
        self._own = own
        self._know()

    def _switched(self, on: bool) -> None:
        self._window.settings.set(settings.SPELLING, on)
        self._at_once.start()

    def _story_shown(self, story: Story) -> None:
        if story.id != self._story:
            self._story = story.id
            self._ignored = set()
        self._at_once.start()

    # Looking through the page

    def _know(self) -> None:
        """Take over words that count as right; what was checked before is checked again."""
        known = self._own | self._ignored | self._names(self._window.story.article())
        if known != self._known:
            self._known = known
            self._speller = Speller(known)
            self._lines = {}
        self._at_once.start()

    def _names(self, article: Article) -> frozenset[str]:
        """Words with a capital in captions, and in what is known of the photos."""
        told = [plain(figure.caption) for figure in article.figures()]
        for photo in map(self._window.darkroom.photo, article.photo_ids()):
            if photo is not None:
                told += [photo.fields.description, photo.fields.credit]
        return frozenset(name for line in told for name in names(line))

    def _look(self) -> None:
        if not self._window.commands[Command.SPELLING].isChecked():
            self._page.highlights.set(Layer.SPELLING, [])
            return
        known = self._own | self._ignored | self._names(self._window.story.article())
        if known != self._known:
            self._know()
            return
        there = {line for _, line in self._paragraphs()}
        fresh = there - self._lines.keys()
        self._lines = {line: found for line, found in self._lines.items() if line in there}
        if not fresh:
            self._show()
            return
        speller = self._speller

        def have(found: _Found) -> None:
            if speller is self._speller:
                self._lines.update(found)
                self._show()

        jobs = self._window.jobs
        jobs.run(_checked, speller, sorted(fresh), done=have, failed=self._window.tell)

    def _show(self) -> None:
        self._page.highlights.set(Layer.SPELLING, self._spans(self._page.textCursor()))

    def _spans(self, caret: QTextCursor | None) -> list[Span]:
        """All words found, but the one that is just being typed."""
        self._passed_over = None
        spans = []
        for at, line in self._paragraphs():
            for found in self._lines.get(line, ()):
                start, end = in_qt(line, found)
                span = (at + start, at + end)
                if caret is not None and span[0] < caret.position() <= span[1]:
                    self._passed_over = span
                else:
                    spans.append(span)
        return spans

    def _paragraphs(self) -> Iterator[tuple[int, str]]:
        """Where each block with words begins, and what it says; a card is an object's character."""
        block = self._page.document().begin()
        while block.isValid():
            if (line := block.text()).strip(OBJECT):
                yield block.position(), line
            block = block.next()

    def _caret_moved(self) -> None:
        """A word that was passed over while it was typed is looked at once it is left."""
        over = self._passed_over
        if over and not over[0] < self._page.textCursor().position() <= over[1]:
            self._passed_over = None
            self._pause.start()


def _checked(speller: Speller, lines: Sequence[str]) -> dict[str, list[Span]]:
    return {line: speller.mistakes(line) for line in lines}
