"""A key press with its paint in the article editor, beside a bare QTextEdit with the same text."""

import os
from collections.abc import Callable
from pathlib import Path
from statistics import median

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QTextEdit
from tests.bench.harness import Row, in_turns, p99
from tests.bench.newspaper import story

from editor.document import Paragraph
from editor.ui.text import LIGHT, ArticleEditor, NoPictures

LENGTHS = (1_000, 10_000)
TYPED = "nước lên, "
PLACES = 30
"""How many paragraphs, from the middle on, get `TYPED`."""


def rows(folder: Path) -> list[Row]:
    app = QApplication.instance()
    app = app if isinstance(app, QApplication) else QApplication(["bench"])
    app.setStyle("Fusion")
    app.setCursorFlashTime(0)
    found: list[Row] = []
    medians = []
    for length in LENGTHS:
        ours, theirs = _typed(app, length)
        medians.append(median(ours))
        what = f"key press, {length:,} words"
        peer = "bare QTextEdit"
        found += [
            Row(f"{what}: median", median(ours), peer, median(theirs), 5.0),
            Row(f"{what}: p99", p99(ours), peer, p99(theirs), target="16 ms, one frame"),
        ]
    short, long = medians
    beside = f"at {LENGTHS[0]:,} words"
    return [*found, Row(f"key press, {LENGTHS[1]:,} words", long, beside, short, 2.0)]


def _typed(app: QApplication, length: int) -> tuple[list[float], list[float]]:
    """Milliseconds of the presses in our editor and in Qt's, key by key in turns."""
    page = ArticleEditor(NoPictures(), LIGHT)
    page.resize(900, 700)
    page.set_article(story(length))
    page.show()
    app.processEvents()
    bare = _bare(page)
    app.processEvents()

    ours: list[float] = []
    theirs: list[float] = []
    for number in _paragraphs(page):
        for edit in (page, bare):
            _place(edit, number)
        app.processEvents()
        mine, its = in_turns(len(TYPED) - 1, _presses(app, page), _presses(app, bare))
        ours += mine
        theirs += its
    for edit in (page, bare):
        edit.close()
        edit.deleteLater()
    app.processEvents()
    return ours, theirs


def _bare(page: ArticleEditor) -> QTextEdit:
    """The same text in rich formats, in a column as wide, seen through a window as high."""
    bare = QTextEdit()
    bare.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    bare.setHtml(page.document().toHtml())
    bare.document().setDefaultFont(page.document().defaultFont())
    bare.resize(900, 700)
    bare.show()
    bare.resize(900 + page.viewport().width() - bare.viewport().width(), 700)
    return bare


def _paragraphs(page: ArticleEditor) -> list[int]:
    """Numbers of the page's blocks after its middle that hold text only, each used once."""
    blocks = page.article().blocks
    first = len(blocks) // 2
    text = [n for n in range(first, len(blocks)) if isinstance(blocks[n], Paragraph)]
    return [n + 2 for n in (text * PLACES)[:PLACES]]


def _place(edit: QTextEdit, number: int) -> None:
    cursor = edit.textCursor()
    block = edit.document().findBlockByNumber(number)
    cursor.setPosition(block.position() + block.length() // 2)
    edit.setTextCursor(cursor)
    edit.ensureCursorVisible()


def _presses(app: QApplication, edit: QTextEdit) -> Callable[[], None]:
    """Each call presses the next key of `TYPED`, and returns when its paint is done."""
    signs = iter(TYPED)

    def press() -> None:
        key = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key(0), Qt.KeyboardModifier.NoModifier, next(signs)
        )
        app.sendEvent(edit, key)
        app.processEvents()

    return press
