"""What stands where in the window. The page never jumps: what one looks at stays where it is,
whatever changes above it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit


def position_at(page: QTextEdit, where: QPoint) -> int:
    """The position at a point of the viewport, or the nearest. Qt's own `cursorForPosition` is
    lost behind a syllable that is composed at the document's end: it counts its letters as text."""
    document = page.document()
    point = QPointF(where) + QPointF(0, page.verticalScrollBar().value())
    at = document.documentLayout().hitTest(point, Qt.HitTestAccuracy.FuzzyHit)
    return max(0, min(at, document.characterCount() - 1))


def block_at(page: QTextEdit, where: QPoint) -> QTextBlock:
    return page.document().findBlock(position_at(page, where))


@contextmanager
def kept_in_place(page: QTextEdit) -> Iterator[None]:
    """The caret's line, or the first visible one if the caret is out of view, keeps its height in
    the window while sizes change. Nothing is held on a page that isn't shown."""
    if not page.isVisible():
        yield
        return
    line = line_looked_at(page)
    stood = page.cursorRect(line).top()
    yield
    return_to(page, line, stood)


def line_looked_at(page: QTextEdit) -> QTextCursor:
    caret = page.textCursor()
    seen = page.viewport().rect()
    if seen.intersects(page.cursorRect(caret)):
        return caret
    # By the width that it is laid out in: the window's may be another by now.
    return page.cursorForPosition(QPoint(round(page.document().textWidth()) // 2, 0))


def return_to(page: QTextEdit, line: QTextCursor, stood: int) -> None:
    """Scroll so that a line stands at a height of the window."""
    # Asking where the line is has Qt lay out everything above it.
    moved = page.cursorRect(line).top() - stood
    if moved:
        bar = page.verticalScrollBar()
        bar.setValue(bar.value() + moved)
