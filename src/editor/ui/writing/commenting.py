"""The window's side of comments: they follow the words they are pinned to while one types."""

import getpass
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor, QTextDocument

from editor.app import comments as use
from editor.base.search import in_python, in_qt
from editor.document.comments import Anchor, Comment, locate, pin
from editor.ui import settings
from editor.ui.commands import Command
from editor.ui.frame import Frame
from editor.ui.inspector.comments import Thread, shortened
from editor.ui.inspector.pane import COMMENTS
from editor.ui.language import tr
from editor.ui.text.page.page import selected
from editor.ui.text.sheet.highlights import Layer, Span

_PAUSE = 500
"""Milliseconds after the last edit until comments are pinned anew."""


class Commenting(QObject):
    """Each comment whose words are on the page has a cursor there, which follows edits."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._page = window.desk.editor
        self._tab = window.right.comments
        self._comments: tuple[Comment, ...] = ()
        self._cursors: dict[str, QTextCursor] = {}
        self._asking: Anchor | Comment | None = None
        self._asked_in = ""
        """The story that a new comment is about, whichever is shown once it is written."""
        self._pause = QTimer(self, interval=_PAUSE, singleShot=True)
        self._pause.timeout.connect(self._pin)
        window.commands.on(Command.COMMENT, self.ask)
        window.commands.on(Command.COMMENTS, self._show_tab)
        window.story.shown.connect(lambda _: self._load())
        window.story.keeper.kept.connect(lambda _: self._keep_anchors())
        self._page.changed.connect(self._edited)
        self._page.cursorPositionChanged.connect(self._caret_moved)
        self._tab.written.connect(self._written)
        self._tab.left.connect(self._page.setFocus)
        self._tab.answer_asked.connect(self._answer)
        self._tab.settled.connect(self._settle)
        self._tab.removed.connect(self._remove)
        self._tab.chosen.connect(self.go_to)

    @property
    def spans(self) -> dict[str, Span]:
        """Where comments stand on the page now, by id; those whose words are gone are left out."""
        found = {}
        document = self._page.document()
        for identity, cursor in self._cursors.items():
            if cursor.document() is document and cursor.hasSelection():
                found[identity] = (cursor.selectionStart(), cursor.selectionEnd())
        return found

    def ask(self) -> None:
        """Begin a comment on what is selected, or on the word or picture at the caret."""
        cursor = self._page.textCursor()
        if not cursor.hasSelection():
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        if not cursor.hasSelection():
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        if not cursor.hasSelection() or not self._window.story.id:
            return
        self._asked_in = self._window.story.id
        self._asking = _pinned(self._text(), (cursor.selectionStart(), cursor.selectionEnd()))
        self._show_tab()
        self._tab.begin(f"“{shortened(self._asking.exact)}”")

    def go_to(self, comment: str) -> None:
        """Select a comment's words on the page."""
        cursor = self._cursors.get(comment)
        if cursor is not None and cursor.hasSelection():
            self._page.setTextCursor(cursor)
            self._page.ensureCursorVisible()
            self._page.setFocus()

    def _show_tab(self) -> None:
        self._window.commands[Command.RIGHT].setChecked(True)
        self._window.right.choose(COMMENTS)

    # What the store has

    def _load(self) -> None:
        window, story = self._window, self._window.story.id

        def have(found: Sequence[Comment]) -> None:
            if window.story.id == story:
                self._comments = tuple(found)
                self._cursors = {}
                self._pin()

        window.jobs.run(use.comments, window.core, story, done=have, failed=window.tell)

    def _written(self, words: str) -> None:
        window, about = self._window, self._asking
        author = window.settings.get(settings.PEN_NAME) or getpass.getuser()
        self._asking = None
        if isinstance(about, Anchor):
            self._run(use.add_comment, self._asked_in, author, words, about)
        elif about is not None:
            self._run(use.answer, about, author, words)
        self._page.setFocus()

    def _answer(self, comment: str) -> None:
        self._asking = self._named(comment)
        if self._asking is not None:
            words, author = shortened(self._asking.words), self._asking.author
            self._tab.begin(tr("Answer to {author}: “{words}”", author=author, words=words))

    def _settle(self, comment: str, settled: bool) -> None:
        if (found := self._named(comment)) is not None:
            self._run(use.settle, found, settled)

    def _remove(self, comment: str) -> None:
        self._run(use.remove_comment, comment)

    def _run(self, function: object, *args: object) -> None:
        window = self._window
        window.jobs.run(
            function,  # type: ignore[arg-type]
            window.core,
            *args,
            done=lambda _: self._load(),
            failed=window.tell,
        )

    def _named(self, comment: str) -> Comment | None:
        return next((one for one in self._comments if one.id == comment), None)

    # Where they stand

    def _edited(self) -> None:
        if self._comments:
            self._pause.start()

    def _pin(self) -> None:
        """Find the words of each comment that has no cursor, or whose cursor's words are gone."""
        text, spans = self._text(), self.spans
        for comment in self._firsts():
            if comment.id not in spans and (found := locate(comment.anchor, text)):
                self._cursors[comment.id] = _cursor(self._page.document(), *in_qt(text, found))
        self._show()

    def _show(self) -> None:
        spans, text = self.spans, self._text()
        firsts = sorted(self._firsts(), key=lambda one: spans.get(one.id, (1 << 40, 0)))
        open_ = [spans[one.id] for one in firsts if one.id in spans and not one.settled]
        self._page.highlights.set(Layer.COMMENTS, open_)
        self._tab.show_threads(
            [Thread(one, self._answers(one), _quoted(text, spans.get(one.id))) for one in firsts]
        )
        self._window.right.show_comments(self._tab.open_count())
        self._caret_moved()

    def _keep_anchors(self) -> None:
        text, window = self._text(), self._window
        anchors = {identity: _pinned(text, span) for identity, span in self.spans.items()}
        moved = {
            one.id: anchors[one.id]
            for one in self._firsts()
            if one.id in anchors and anchors[one.id] != one.anchor
        }
        if moved:
            window.jobs.run(use.repin, window.core, window.story.id, moved, failed=window.tell)

    def _firsts(self) -> list[Comment]:
        return [one for one in self._comments if not one.answers]

    def _answers(self, comment: Comment) -> tuple[Comment, ...]:
        return tuple(one for one in self._comments if one.answers == comment.id)

    def _caret_moved(self) -> None:
        if not self._cursors:
            return
        at = self._page.textCursor().position()
        here = (one for one, (start, end) in self.spans.items() if start <= at <= end)
        self._tab.show_current(next(here, ""))

    def _text(self) -> str:
        """The page's characters; each of Qt's positions is one, but for those beyond U+FFFF."""
        return self._page.document().toRawText()


def _pinned(text: str, span: Span) -> Anchor:
    return pin(text, *_in_python(text, span))


def _quoted(text: str, span: Span | None) -> str | None:
    if span is None:
        return None
    start, end = _in_python(text, span)
    return text[start:end]


def _in_python(text: str, span: Span) -> Span:
    return in_python(text, span[0]), in_python(text, span[1])


def _cursor(document: QTextDocument, start: int, end: int) -> QTextCursor:
    cursor = selected(document, start, end)
    cursor.setKeepPositionOnInsert(True)
    return cursor
