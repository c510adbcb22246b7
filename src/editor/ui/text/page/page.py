"""The page: a QTextDocument and the shapes that its formats point to, and how blocks get in."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument

from editor.document import LINE_BREAK, Article, Block, Figure, Footnote, Mark, Paragraph, Run
from editor.ui.text.page import reading, spacing
from editor.ui.text.page.change import Changes, Watcher
from editor.ui.text.page.formats import (
    OBJECT,
    block_format,
    block_text_format,
    object_format,
    run_format,
    text_format,
)
from editor.ui.text.page.look import BELOW, INDENT, MARGIN
from editor.ui.text.page.notes import NoteNumbers
from editor.ui.text.page.shapes import (
    BODY_START,
    Pinned,
    Shape,
    Shapes,
    has_object,
    is_card,
    take_apart,
)


class Page:
    """One article's page. Holds no QTextBlock: one that outlives its document crashes."""

    def __init__(self, shapes: Shapes, parent: QObject | None = None) -> None:
        self.shapes = shapes
        self.document = _Document(parent)
        self.document.setUndoRedoEnabled(False)
        self.document.setDocumentMargin(MARGIN)
        around = self.document.rootFrame().frameFormat()
        around.setBottomMargin(BELOW)
        self.document.rootFrame().setFrameFormat(around)
        self.document.setIndentWidth(INDENT)
        self.changes = Changes(self.document)
        self._watchers: list[Watcher] = []
        self.document.contentsChange.connect(self._tell)
        self.numbers = NoteNumbers(self)
        self.watch(self.numbers.follow)

    def watch(self, watcher: Watcher) -> None:
        """Tell of each change, before Qt lays it out, in the order in which they began to watch. A
        signal for each of them would cost a key more than what they do."""
        self._watchers.append(watcher)

    def _tell(self, position: int, removed: int, added: int) -> None:
        change = self.changes.next(position, removed, added)
        for watcher in self._watchers:
            watcher(change)

    def fill(self, article: Article) -> None:
        """Write the article into the empty page, outside undo."""
        cursor = QTextCursor(self.document)
        with one_step(cursor):
            self.reshape(cursor, Pinned.HEADLINE)
            cursor.insertText(one_line(article.headline))
            self.insert_block(cursor, Pinned.STANDFIRST)
            cursor.insertText(one_line(article.standfirst))
            text = [block for block in article.blocks if not isinstance(block, Footnote)]
            notes = [block for block in article.blocks if isinstance(block, Footnote)]
            for block in [*(text or [Paragraph()]), *notes]:
                self.insert_block(cursor, block)
            spacing.respace(self, cursor, range(self.document.blockCount()))
        self.document.setModified(False)

    def block(self, number: int) -> QTextBlock:
        return self.document.findBlockByNumber(number)

    def shape(self, block: QTextBlock) -> Shape:
        return reading.shape_of(block, self.shapes)

    def read(self, block: QTextBlock) -> Block | str:
        return reading.read_block(block, self.shapes)

    def reshape(self, cursor: QTextCursor, shape: Shape) -> None:
        """Give the cursor's block another shape; its words stay."""
        cursor.setBlockFormat(block_format(shape, self.shapes.key(shape)))
        cursor.setBlockCharFormat(block_text_format(shape))

    def start_block(self, cursor: QTextCursor, shape: Shape, marks: Mark = Mark.NONE) -> None:
        """Split the cursor's block; the new one, after the cursor, gets the shape."""
        looks = block_format(shape, self.shapes.key(shape))
        cursor.insertBlock(looks, block_text_format(shape, marks))

    def insert_block(self, cursor: QTextCursor, block: Block | Pinned) -> None:
        """Split the cursor's block and write a whole block after the split."""
        shape, words = (block, ()) if isinstance(block, Pinned) else take_apart(block)
        self.start_block(cursor, shape)
        self._write(cursor, shape, words)

    def overwrite(self, cursor: QTextCursor, block: Block) -> None:
        """Write a whole block into the cursor's block, which is empty."""
        shape, words = take_apart(block)
        self.reshape(cursor, shape)
        self._write(cursor, shape, words)

    def _write(self, cursor: QTextCursor, shape: Shape, words: Iterable[Run]) -> None:
        if has_object(shape):
            cursor.insertText(OBJECT, object_format(self.shapes.key(shape)))
        if isinstance(shape, Figure) and not is_card(shape):
            cursor.insertText(LINE_BREAK, text_format())
        write_runs(cursor, words)

    def insert_at(self, number: int, blocks: Sequence[Block]) -> None:
        """Write whole blocks before body block `number` of the page, or at the end."""
        cursor = QTextCursor(self.document)
        with one_step(cursor):
            for offset, block in enumerate(blocks):
                if number + offset >= self.document.blockCount():
                    cursor.movePosition(QTextCursor.MoveOperation.End)
                    self.insert_block(cursor, block)
                    continue
                there = self.block(number + offset)
                cursor.setPosition(there.position())
                cursor.insertBlock(there.blockFormat(), there.charFormat())
                cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
                self.overwrite(cursor, block)

    def remove(self, number: int) -> int:
        """Take out one body block; returns the position at which the caret should stand.

        The body's only block is emptied instead.
        """
        cursor = QTextCursor(self.document)
        block = self.block(number)
        after, before = block.next(), block.previous()
        with one_step(cursor):
            cursor.setPosition(block.position())
            if after.isValid():
                stays, looks = after.blockFormat(), after.charFormat()
                select_to(cursor, after.position())
            elif number > BODY_START:
                stays, looks = before.blockFormat(), before.charFormat()
                cursor.setPosition(end_of(before))
                select_to(cursor, end_of(block))
            else:
                select_to(cursor, end_of(block))
                cursor.removeSelectedText()
                self.reshape(cursor, Paragraph())
                return cursor.position()
            cursor.removeSelectedText()
            cursor.setBlockFormat(stays)
            cursor.setBlockCharFormat(looks)
        return cursor.position()

    def select_object(self, cursor: QTextCursor, block: QTextBlock) -> None:
        cursor.setPosition(block.position())
        select_to(cursor, block.position() + len(OBJECT))

    def selected_object(self, cursor: QTextCursor) -> QTextBlock | None:
        """The figure or card that is selected as a whole, by its object."""
        start = cursor.selectionStart()
        if cursor.selectionEnd() - start != len(OBJECT):
            return None
        block = self.document.findBlock(start)
        is_selected = block.position() == start and has_object(self.shape(block))
        return block if is_selected and block.text().startswith(OBJECT) else None


class _Document(QTextDocument):
    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing: Qt would load files, and pages must not tell anyone that they are read."""
        return None


def write_runs(cursor: QTextCursor, words: Iterable[Run]) -> None:
    for run in words:
        cursor.insertText(OBJECT if run.marks & Mark.FOOTNOTE else run.text, run_format(run))


def one_line(text: str) -> str:
    """Plain text for a pinned field."""
    return " ".join(text.splitlines()) if any(not c.isprintable() for c in text) else text


def end_of(block: QTextBlock) -> int:
    """The position after the block's last character."""
    return block.position() + block.length() - 1


def selected(document: QTextDocument, start: int, end: int) -> QTextCursor:
    """A cursor that has selected a span, as far as the document reaches."""
    last = document.characterCount() - 1
    cursor = QTextCursor(document)
    cursor.setPosition(min(start, last))
    select_to(cursor, min(end, last))
    return cursor


def select_to(cursor: QTextCursor, position: int) -> None:
    cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)


def is_empty(block: QTextBlock) -> bool:
    return block.length() == 1


@contextmanager
def one_step(cursor: QTextCursor) -> Iterator[None]:
    """One undo step. Left open, Qt would stay silent for ever."""
    cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()


@contextmanager
def same_step(cursor: QTextCursor) -> Iterator[None]:
    """Part of the undo step that was made last."""
    cursor.joinPreviousEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()
