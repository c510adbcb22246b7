"""A monkey at the page, and what must hold after it: nothing is lost, nothing stands askew."""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from random import Random
from types import TracebackType

from monkey_acts import Act, random_acts
from page_checks import faults, stands_as_read
from PySide6.QtCore import (
    QEvent,
    QMessageLogContext,
    QMimeData,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from editor.base.search import Query
from editor.codecs.canonical import canonical
from editor.codecs.document_json import blocks_from_json, blocks_to_json
from editor.codecs.markdown_reader import read_markdown
from editor.codecs.markdown_writer import write_markdown
from editor.document import Article, Block, Figure, Mark, text
from editor.testing.documents import random_article, raws_of
from editor.ui.desk import applied
from editor.ui.find.finding import Finding
from editor.ui.text import DARK, LIGHT, ArticleEditor, Kind, NoPictures
from editor.ui.text.carrying.clipboard import BLOCKS

LONGEST = 9_000
"""Characters of a page on which nothing more is pasted or put in."""
_HELD = {
    "Ctrl": Qt.KeyboardModifier.ControlModifier,
    "Shift": Qt.KeyboardModifier.ShiftModifier,
    "Alt": Qt.KeyboardModifier.AltModifier,
}
_HARMLESS = "This plugin does not support"
_KEEP = QTextCursor.MoveMode.KeepAnchor


class Broken(AssertionError):
    """Something that must hold doesn't."""


@dataclass(frozen=True)
class Run:
    """All that a monkey does to one article."""

    blocks: tuple[Block, ...]
    acts: tuple[Act, ...]

    def as_json(self) -> str:
        return json.dumps({"blocks": blocks_to_json(self.blocks), "acts": self.acts})


def from_json(kept: str) -> Run:
    read = json.loads(kept)
    return Run(tuple(blocks_from_json(read["blocks"])), tuple(map(tuple, read["acts"])))


def random_run(seed: int, acts: int) -> Run:
    dice = Random(seed)
    article = random_article(dice)
    return Run(article.blocks, tuple(random_acts(dice, acts)))


def perform(app: QApplication, run: Run) -> None:
    """Do it, and raise `Broken` if anything that must hold doesn't."""
    with watched() as wrong:
        monkey = Monkey(app, run.blocks)
        try:
            for number, act in enumerate(run.acts):
                try:
                    monkey.do(act)
                except Exception as error:
                    raise Broken(f"act {number}, {act}: {error!r}") from error
                if wrong:
                    raise Broken(f"act {number}, {act}: {wrong}")
            monkey.check()
        finally:
            monkey.leave()
        if wrong:
            raise Broken(str(wrong))


@contextmanager
def watched() -> Iterator[list[str]]:
    """Collects Qt's warnings, and exceptions in what Qt calls."""
    wrong: list[str] = []

    def said(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and _HARMLESS not in message:
            wrong.append(f"Qt: {message}")

    def raised(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        wrong.append(f"{kind.__name__} in a callback: {error}")

    hook, before = sys.excepthook, qInstallMessageHandler(said)
    sys.excepthook = raised
    try:
        yield wrong
    finally:
        sys.excepthook = hook
        qInstallMessageHandler(before)


class Monkey:
    """One page, and hands that know no rules. Acts are named as in `monkey_acts`."""

    def __init__(self, app: QApplication, blocks: Sequence[Block]) -> None:
        self.app = app
        self.first = Article(headline="Tít bài", standfirst="Sa-pô", blocks=tuple(blocks))
        self.editor = ArticleEditor(NoPictures(), LIGHT)
        self.editor.resize(800, 600)
        self.editor.set_article(self.first)
        self.first = self.editor.article()
        self.editor.lists_as_you_type = bool(len(blocks) % 2)
        self.journal = self.first
        self.finding = Finding(self.editor)
        self.mime = QMimeData()
        self.done = 0
        app.clipboard().clear()

    def leave(self) -> None:
        # Qt crashes on exit if Python lets go of what the clipboard holds.
        self.app.clipboard().clear()
        self.editor.close()
        self.editor.deleteLater()
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def do(self, act: Act) -> None:
        name, *values = act
        self.done += 1
        getattr(self, f"_{name.replace('-', '_')}")(*values)

    # What must hold

    def check(self) -> None:
        editor = self.editor
        last = editor.article()
        self._whole("at the end")
        self._journal()
        _demand(self.journal == last, "the journal's article is another")
        stored = canonical(last.blocks)
        again = read_markdown(write_markdown(stored), raws=raws_of(stored))
        _demand(again == stored, "Markdown doesn't bring the article back")
        steps = 0
        while editor.document().isUndoAvailable():
            editor.undo()
            steps += 1
            _demand(steps <= 5 * self.done + 10, "undo never ends")
        _demand(editor.article() == self.first, "undo doesn't lead to the first article")
        self._journal()
        _demand(self.journal == self.first, "after undo the journal's article is another")
        for _ in range(steps):
            editor.redo()
        _demand(editor.article() == last, "redo doesn't lead to the last article")
        self._whole("after redo")

    def _whole(self, when: str) -> None:
        wrong = faults(self.editor.page)
        _demand(not wrong, f"{when}: {wrong}")
        _demand(stands_as_read(self.editor), f"{when}: the mirror says something else")

    def _journal(self, _: int = 0) -> None:
        for edit in self.editor.take_edits():
            self.journal = applied(self.journal, edit)
        self._whole("when saved")
        _demand(self.journal.blocks == self.editor._mirror.body(), "an edit isn't in the journal")

    # Hands

    def _send(self, event: QEvent) -> None:
        self.app.sendEvent(self.editor, event)

    def _key(self, name: str, held: str) -> None:
        modifiers = Qt.KeyboardModifier.NoModifier
        for one in filter(None, held.split("+")):
            modifiers |= _HELD[one]
        key = Qt.Key[f"Key_{name}"]
        self._send(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, ""))

    def _type(self, words: str) -> None:
        for sign in words:
            key = Qt.Key.Key_Backspace if sign == "\b" else Qt.Key(0)
            none = Qt.KeyboardModifier.NoModifier
            self._send(QKeyEvent(QEvent.Type.KeyPress, key, none, sign))

    def _select(self, start: int, length: int) -> None:
        # As with the mouse, composing ends before.
        self.editor.commit_preedit()
        count = self.editor.document().characterCount()
        cursor = QTextCursor(self.editor.document())
        cursor.setPosition(start % count)
        cursor.setPosition(min(max(start % count + length, 0), count - 1), _KEEP)
        self.editor.setTextCursor(cursor)

    def _edge(self, number: int, at_end: bool) -> None:
        self.editor.commit_preedit()
        cursor = QTextCursor(self.editor.page.block(self._block(number)))
        if at_end:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        self.editor.setTextCursor(cursor)

    def _block(self, number: int) -> int:
        return number % self.editor.document().blockCount()

    def _compose(self, letters: str, committed: str) -> None:
        self._send(QInputMethodEvent(letters, []))
        if committed:
            self._commit(committed, 0, 0)

    def _commit(self, words: str, start: int, length: int) -> None:
        event = QInputMethodEvent()
        event.setCommitString(words, start, length)
        self._send(event)

    @property
    def _full(self) -> bool:
        return self.editor.document().characterCount() > LONGEST

    def _paste(self, kind: str, what: str | int) -> None:
        if self._full:
            return
        if kind == "plain":
            self.editor.insertPlainText(str(what))
            return
        self.mime = QMimeData()
        if kind == "html":
            self.mime.setHtml(str(what))
        elif kind == "text":
            self.mime.setText(str(what))
        else:
            blocks = random_article(Random(what)).blocks[:4]
            self.mime.setData(BLOCKS, json.dumps(blocks_to_json(blocks)).encode())
        self.editor.insertFromMimeData(self.mime)

    def _command(self, name: str) -> None:
        if name != "paste" or not self._full:
            getattr(self.editor, name)()

    def _mark(self, mark: int) -> None:
        self.editor.toggle_mark(Mark(mark))

    def _clear(self) -> None:
        self.editor.clear_formats()

    def _kind(self, number: int) -> None:
        kinds = list(Kind)
        self.editor.set_block_kind(kinds[number % len(kinds)])

    def _link(self, href: str) -> None:
        self.editor.set_link(href)

    def _move(self, steps: int) -> None:
        self.editor.move_block(steps)

    def _drag(self, first: int, count: int, before: int) -> None:
        blocks = self.editor.document().blockCount()
        first %= blocks
        self.editor.move_blocks_to(first, min(count, blocks - first), before % (blocks + 1))

    def _figure(self) -> None:
        self.editor.insert_figures([Figure("f" * 32, text("chú thích"), "alt")])

    def _rule(self) -> None:
        self.editor.insert_rule()

    def _insert(self, seed: int) -> None:
        if not self._full:
            self.editor.insert_blocks(random_article(Random(seed)).blocks[:3])

    def _footnote(self) -> None:
        self.editor.insert_footnote()

    def _replace(self, number: int, seed: int) -> None:
        blocks = random_article(Random(seed)).blocks
        if blocks and not self._full:
            self.editor.replace_block(self._block(number), blocks[0])

    def _caption(self, number: int, words: str) -> None:
        self.editor.update_figure(self._block(number), alt="mới", caption=text(words))

    def _remove(self) -> None:
        cursor = self.editor.textCursor()
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        self.editor.setTextCursor(cursor)
        self.editor.delete_selection()

    def _find(self, words: str, instead: str) -> None:
        self.finding.look_for(Query(words))
        self.finding.replace_all(instead)

    def _raw_remove(self, start: int, length: int) -> None:
        """As Qt does by itself, past our rules."""
        count = self.editor.document().characterCount()
        cursor = QTextCursor(self.editor.document())
        cursor.setPosition(start % count)
        cursor.setPosition(min(start % count + length, count - 1), _KEEP)
        cursor.removeSelectedText()
        self.app.processEvents()

    def _settle(self, _: int) -> None:
        self.app.processEvents()

    def _zoom(self, number: int) -> None:
        (self.editor.zoom_in if number % 2 else self.editor.zoom_out)()

    def _theme(self, number: int) -> None:
        self.editor.set_colours(DARK if number % 2 else LIGHT)

    def _paint(self, _: int) -> None:
        self.editor.viewport().grab()

    def _leave(self, _: int) -> None:
        self._send(QFocusEvent(QEvent.Type.FocusOut))


def _demand(holds: bool, what: str) -> None:
    if not holds:
        raise Broken(what)
