"""A page with a reporter's hands: `desk` opens one, types keys, and shows it as one line."""

from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor.document import (
    LINE_BREAK,
    Article,
    Block,
    Embed,
    Figure,
    Heading,
    ListItem,
    Mark,
    Paragraph,
    PullQuote,
    Rule,
    Text,
)
from editor.ui.text import LIGHT, ArticleEditor, NoPictures
from editor.ui.text.page.page import Page

BODY = 2
"""The page's number of the body's first block."""
_SIGNS = {
    Mark.STRONG: "strong",
    Mark.EMPHASIS: "em",
    Mark.STRIKE: "strike",
    Mark.CODE: "code",
    Mark.FOOTNOTE: "note",
}


def shown(article: Article) -> str:
    """The body on one line: `p:before | fig:◼f1Caption | h2:Tiêu đề`."""
    return " | ".join(map(_block, article.blocks))


def _block(block: Block) -> str:
    within = {"quote": ">", "box": "#", "note": "!", "": ""}[block.container]
    match block:
        case Paragraph():
            return f"p{within}:{_text(block.text)}"
        case Heading():
            return f"h{block.level}{within}:{_text(block.text)}"
        case ListItem():
            kind = "ol" if block.ordered else "ul"
            return f"{kind}{block.depth or ''}{within}:{_text(block.text)}"
        case PullQuote():
            return f"pull:{_text(block.text)}~{_text(block.attribution)}"
        case Figure():
            return f"fig{within}:◼{block.photo}{_text(block.caption)}"
        case Rule():
            return "hr:"
        case Embed():
            return f"embed:{block.url}"
    return type(block).__name__


def _text(text: Text) -> str:
    out = ""
    for run in text:
        signs = "".join(name for mark, name in _SIGNS.items() if run.marks & mark)
        link = f"({run.href})" if run.href else ""
        out += (f"{signs}<{run.text}>" if signs else run.text) + link
    return out.replace(LINE_BREAK, "⏎")


class Desk:
    """An open page and what a person does to it."""

    def __init__(self, app: QApplication, article: Article) -> None:
        self.app = app
        self.editor = ArticleEditor(NoPictures(), LIGHT)
        self.editor.resize(800, 600)
        self.editor.set_article(article)
        self.editor.show()
        self.settle()

    @property
    def page(self) -> Page:
        return self.editor.page

    def settle(self) -> None:
        self.app.processEvents()
        self.app.processEvents()

    def at(self, block: int, offset: int = 0) -> None:
        """The caret into a block of the body."""
        self.select(block, offset, block, offset)

    def select(self, first: int, offset: int, last: int, end: int) -> None:
        cursor = QTextCursor(self.editor.document())
        cursor.setPosition(self.page.block(first + BODY).position() + offset)
        target = self.page.block(last + BODY).position() + end
        if (first, offset) != (last, end):
            cursor.setPosition(target, QTextCursor.MoveMode.KeepAnchor)
        self.editor.setTextCursor(cursor)

    def select_body(self) -> None:
        last = self.editor.document().blockCount() - 1
        self.select(0, 0, last - BODY, self.page.block(last).length() - 1)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(self.editor, key, held or Qt.KeyboardModifier.NoModifier)
        self.settle()

    def type(self, text: str) -> None:
        for sign in text:
            self.press(sign)
        self.settle()

    def press(self, sign: str) -> None:
        none = Qt.KeyboardModifier.NoModifier
        key = Qt.Key.Key_Backspace if sign == "\b" else Qt.Key(0)
        self.app.sendEvent(self.editor, QKeyEvent(QEvent.Type.KeyPress, key, none, sign))

    def compose(self, letters: str) -> None:
        self.app.sendEvent(self.editor, QInputMethodEvent(letters, []))

    def commit(self, text: str, start: int = 0, length: int = 0) -> None:
        event = QInputMethodEvent()
        event.setCommitString(text, start, length)
        self.app.sendEvent(self.editor, event)
        self.settle()

    def raw_remove(self, first: int, offset: int, last: int, end: int) -> None:
        """Remove as Qt does by itself, past our rules."""
        self.select(first, offset, last, end)
        self.editor.textCursor().removeSelectedText()
        self.settle()

    @property
    def body(self) -> str:
        return shown(self.editor.article())

    def undo_all(self) -> int:
        """Undo everything; how many steps that took."""
        steps = 0
        while self.editor.document().isUndoAvailable() and steps < 300:
            self.editor.undo()
            self.settle()
            steps += 1
        return steps

    def redo_all(self) -> None:
        while self.editor.document().isRedoAvailable():
            self.editor.redo()
            self.settle()


Open = Callable[..., Desk]


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Open]:
    open_desks: list[Desk] = []

    def open_(blocks: Sequence[Block] = (), **fields: str) -> Desk:
        made = Desk(qapp, Article(blocks=tuple(blocks), **fields))
        open_desks.append(made)
        return made

    yield open_
    # Qt crashes on exit if Python lets go of what the clipboard holds.
    qapp.clipboard().clear()
    for one in open_desks:
        one.editor.close()
        one.editor.deleteLater()
    qapp.processEvents()
