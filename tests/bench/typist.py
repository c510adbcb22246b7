"""What the page costs while one writes and reads, beside a bare QTextEdit with the same text.

The bare page is a copy of ours: its formats, with what we only draw made formats of its own, and
pictures as large as our figures.
"""

import os
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, QSize, Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QInputMethodEvent,
    QKeyEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)
from PySide6.QtWidgets import QApplication, QTextEdit
from tests.bench.harness import Row, in_turns, p99, timed
from tests.bench.newspaper import story

from editor.bootstrap.core import open_core
from editor.bootstrap.window import build
from editor.document import Article, Paragraph
from editor.ui.desk import applied
from editor.ui.story.counting import WordCounter
from editor.ui.story.edits import change
from editor.ui.text import DARK, LIGHT, ArticleEditor, NoPictures
from editor.ui.text.page.formats import OBJECT

LENGTHS = (1_000, 10_000, 100_000)
FIGURES = 20
TYPED = "nước lên, "
PLACES = 40
"""How many paragraphs, from the middle on, get `TYPED`."""
BARE = "bare QTextEdit"
MOST_MORE = 0.1
"""Milliseconds more than the bare page takes, at the first length."""
MOST_TIMES = {10_000: 1.3, 100_000: 1.3}
IN_WINDOW = 1.75
HOLDS = 5.0
"""Milliseconds."""


def rows(folder: Path) -> list[Row]:
    app = QApplication.instance()
    app = app if isinstance(app, QApplication) else QApplication(["bench"])
    app.setStyle("Fusion")
    app.setCursorFlashTime(0)
    return [
        *(row for length in LENGTHS for row in (*_typing(app, length), *_reading(app, length))),
        *_in_window(app, folder),
    ]


def _story(length: int) -> Article:
    return story(length, None if length == LENGTHS[0] else FIGURES)


def _typing(app: QApplication, length: int) -> list[Row]:
    page = _page(app, _story(length))
    bare = _bare(page)
    app.processEvents()
    for edit in (page, bare):
        # Qt lays a long text out by and by; a press in one that isn't yet would cost less.
        last = edit.document().lastBlock()
        edit.document().documentLayout().blockBoundingRect(last)
    found = []
    for kind, presses, gate in (("key press", _presses, True), ("composed", _composes, False)):
        ours, theirs = _typed(app, page, bare, presses)
        here, there = median(ours), median(theirs)
        what = f"{kind}, {length:,} words"
        found += [
            Row(f"{what}: median", here, BARE, there, _gate(length, there) if gate else None),
            Row(f"{what}: p99", p99(ours), BARE, p99(theirs), target="16 ms, one frame"),
        ]
    for edit in (page, bare):
        edit.close()
        edit.deleteLater()
    app.processEvents()
    return found


def _in_window(app: QApplication, folder: Path) -> list[Row]:
    """A key press with all that watches the page: lists, checks, spelling, the journal."""
    length = LENGTHS[1]
    core = open_core(folder / "newsroom")
    window = build(app, core)
    window.resize(1366, 768)
    window.show()
    _rest(app)
    window.desk.show_article(_story(length), False)
    _rest(app)
    page = window.desk.editor
    bare = _bare(page)
    ours, theirs = _typed(app, page, bare, _presses)
    bare.close()
    window.close()
    core.close()
    what = f"in the window, {length:,} words"
    return [
        Row(f"{what}: median", median(ours), BARE, median(theirs), IN_WINDOW),
        Row(f"{what}: p99", p99(ours), BARE, p99(theirs), target="16 ms, one frame"),
    ]


def _rest(app: QApplication) -> None:
    """Let the window open its first story, and do what it puts off until nobody types."""
    until = time.monotonic() + 1.5
    while time.monotonic() < until:
        app.processEvents()


def _typed(
    app: QApplication,
    page: ArticleEditor,
    bare: QTextEdit,
    presses: Callable[[QApplication, QTextEdit], Callable[[], None]],
) -> tuple[list[float], list[float]]:
    """Milliseconds of the presses in our editor and in Qt's, key by key in turns; of the
    processor's time, since all is done in this thread and other programs would count else."""
    ours: list[float] = []
    theirs: list[float] = []
    for number in _paragraphs(page):
        for edit in (page, bare):
            _place(edit, number)
        app.processEvents()
        mine, its = in_turns(
            len(TYPED) - 1, presses(app, page), presses(app, bare), clock=time.thread_time_ns
        )
        ours += mine
        theirs += its
    return ours, theirs


def _gate(length: int, bare: float) -> float:
    """docs/decisions/typing-speed.md"""
    return round(1 + MOST_MORE / bare, 2) if length == LENGTHS[0] else MOST_TIMES[length]


def _reading(app: QApplication, length: int) -> list[Row]:
    """What is done to the page as a whole, each once in a fresh page, with the paint after it."""
    article = _story(length)
    page = _page(app, article)
    what = f"{length:,} words"

    def shown(do: Callable[[], object]) -> float:
        def work() -> None:
            do()
            app.processEvents()

        return timed(work, time.thread_time_ns)

    opening = median(shown(lambda: page.set_article(article)) for _ in range(3))
    _place(page, _paragraphs(page)[0])
    app.processEvents()
    zoom = median(shown(page.zoom_in) for _ in range(3))
    theme = median(shown(lambda c=c: page.set_colours(c)) for c in (DARK, LIGHT, DARK))
    bare_opening = median(map(shown, _opened(page)))
    save, count = _kept(app, page)
    page.close()
    page.deleteLater()
    return [
        Row(f"open, {what}", opening, "setDocument, bare", bare_opening, target="60 ms at 10,000"),
        Row(f"zoom, {what}", zoom, "setDocument, bare", bare_opening, target="50 ms at 10,000"),
        Row(f"theme, {what}", theme, "setDocument, bare", bare_opening, target="50 ms at 10,000"),
        Row(f"autosave, {what}", save, "most", HOLDS, 1.0),
        Row(f"word count, {what}", count, "most", HOLDS, 1.0),
    ]


def _opened(page: ArticleEditor) -> Iterator[Callable[[], None]]:
    """What opens a copy of the page's document in Qt's widget, three times anew."""
    for _ in range(3):
        bare = _bare(page)
        bare.setDocument(QTextDocument(bare))
        document = page.document().clone(bare)
        yield partial(bare.setDocument, document)
        # Qt, which is still to be told that it has the focus, would find it gone.
        bare.close()
        bare.deleteLater()


def _kept(app: QApplication, page: ArticleEditor) -> tuple[float, float]:
    """Milliseconds for which keeping and counting hold the window after a word was typed."""
    article, counter = page.article(), WordCounter()
    counter.count(article)
    page.take_edits()
    saves, counts = [], []
    for number in _paragraphs(page)[:10]:
        _place(page, number)
        press = _presses(app, page)
        for _ in TYPED:
            press()
        before = article

        def keep(before: Article = before) -> Article:
            now = before
            for edit in page.take_edits():
                now = applied(now, edit)
            change(before, now)
            return now

        kept: list[Article] = []
        saves.append(timed(lambda keep=keep, kept=kept: kept.append(keep()), time.thread_time_ns))
        article = kept[0]
        counts.append(timed(lambda now=article: counter.count(now), time.thread_time_ns))
    return median(saves), median(counts)


def _page(app: QApplication, article: Article) -> ArticleEditor:
    page = ArticleEditor(NoPictures(), LIGHT)
    page.resize(900, 700)
    page.set_article(article)
    page.show()
    app.processEvents()
    return page


def _bare(page: ArticleEditor) -> QTextEdit:
    """The same text and pictures in a column as wide, seen through a window as high."""
    bare = QTextEdit()
    bare.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    document = page.document().clone(bare)
    document.setUndoRedoEnabled(False)
    _copy_looks(page.document(), document)
    document.setUndoRedoEnabled(True)
    bare.setDocument(document)
    bare.resize(900, 700)
    bare.show()
    bare.resize(900 + page.viewport().width() - bare.viewport().width(), 700)
    return bare


def _copy_looks(ours: QTextDocument, bare: QTextDocument) -> None:
    cursor = QTextCursor(bare)
    cursor.beginEditBlock()
    block = ours.begin()
    while block.isValid():
        last = block.position() + block.length() - 1
        for one in block.layout().formats():
            first = block.position() + one.start
            cursor.setPosition(first)
            cursor.setPosition(min(first + one.length, last), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(QTextCharFormat(one.format))
        if block.text().startswith(OBJECT):
            cursor.setPosition(block.position())
            cursor.deleteChar()
            cursor.insertImage(_picture(block, bare))
        block = block.next()
    cursor.endEditBlock()


def _picture(block: QTextBlock, bare: QTextDocument) -> QTextImageFormat:
    """As large as the block's figure."""
    size = QSize(600, 420)
    if block.layout().lineCount():
        line = block.layout().lineAt(0)
        size = QSize(round(line.naturalTextWidth()), round(line.height()))
    picture = QImage(size, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.lightGray)
    name = f"picture{block.blockNumber()}"
    bare.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), picture)
    looks = QTextImageFormat()
    looks.setName(name)
    looks.setWidth(picture.width())
    looks.setHeight(picture.height())
    return looks


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


def _composes(app: QApplication, edit: QTextEdit) -> Callable[[], None]:
    """As `_presses`, through an input method that composes each word before it gives it."""
    signs = iter(TYPED)
    word = ""

    def press() -> None:
        nonlocal word
        sign = next(signs)
        word += sign
        event = QInputMethodEvent("" if sign == " " else word, [])
        if sign == " ":
            event.setCommitString(word)
            word = ""
        app.sendEvent(edit, event)
        app.processEvents()

    return press
