"""Moving blocks with the mouse, and where things land that are dragged in from elsewhere.

Blocks are dragged without Qt's drag and drop: that would draw a second caret, knows no line
between blocks, and can't be given up with Escape on every platform.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QApplication

from editor.document import Block, Figure, Gallery
from editor.ui.text import galleries
from editor.ui.text.blocks import BlockSurface
from editor.ui.text.carrying.dropmark import HANDLE, DropMark, Handle
from editor.ui.text.page.editing import selected_blocks
from editor.ui.text.page.look import MARGIN
from editor.ui.text.page.notes import first_note
from editor.ui.text.page.shapes import BODY_START, has_object
from editor.ui.text.sheet.standing import block_at

_EDGE = 48
"""Pixels at the top and bottom of the view in which a drag scrolls the page."""
_INTO = 0.25
"""The part of a gallery's height, above and below, in which a figure lands beside it."""


class Dragging(QObject):
    """One page's drags. Blocks are numbered as the page's are."""

    def __init__(self, editor: BlockSurface) -> None:
        super().__init__(editor)
        self._editor = editor
        self._handle = Handle(editor, self)
        self._mark = DropMark(editor)
        self._start: QPointF | None = None
        self._numbers = range(0)
        self._taken: list[Block | None] = []
        self._caret = QTextCursor()
        self._spot = QPoint()
        self._before, self._gallery = -1, -1
        self.active = False
        self._given_up = False
        self._brings_photos = False
        """Whether what is dragged over the page from elsewhere are photos."""
        self._hovers = False
        """Whether the handle is shown."""
        self._scroll = QTimer(self, interval=30)
        self._scroll.timeout.connect(self._scroll_on)
        editor.viewport().setMouseTracking(True)
        editor.verticalScrollBar().valueChanged.connect(self.hide_handle)

    # The handle

    def hover(self, where: QPointF) -> None:
        """The mouse is at a point of the viewport, no button pressed."""
        editor = self._editor
        block = self._block_at(where.y())
        number = block.blockNumber()
        moves = BODY_START <= number < first_note(editor.page)
        if editor.isReadOnly() or not moves or not block.layout().lineCount():
            self.hide_handle()
            return
        line = block.layout().lineAt(0)
        top = self._rect(block).top() + line.y()
        down = HANDLE.height() if has_object(editor.page.shape(block)) else line.height()
        corner = editor.viewport().pos() + QPoint(
            (MARGIN - HANDLE.width()) // 2, round(top + (down - HANDLE.height()) / 2)
        )
        self._handle.number = number
        self._handle.ink, self._handle.paper = editor.colours.dim, editor.colours.page
        self._handle.move(corner)
        self._hovers = True
        self._handle.show()

    def leave(self) -> None:
        """The mouse left the page."""
        if not self._handle.underMouse():
            self.hide_handle()

    def hide_handle(self) -> None:
        if self._hovers and self._start is None:  # hidden, it isn't told of the button's release
            self._hovers = False
            self._handle.hide()

    # Dragging blocks

    def press_object(self, event: QMouseEvent, block: QTextBlock | None) -> None:
        """A figure or card was pressed on: it may be dragged by itself."""
        if block is not None and event.button() == Qt.MouseButton.LeftButton:
            self._take(range(block.blockNumber(), block.blockNumber() + 1))
            self._start = event.globalPosition()

    def take(self, number: int, where: QPointF) -> None:
        """The handle beside a block was pressed; other selected blocks come along."""
        numbers = [b.blockNumber() for b in selected_blocks(self._editor.page, self._cursor())]
        several = number in numbers and self._cursor().hasSelection()
        self._take(range(numbers[0], numbers[-1] + 1) if several else range(number, number + 1))
        self._start = where

    def _take(self, numbers: range) -> None:
        self._editor.commit_preedit()
        self._numbers = numbers
        self._taken = [self._editor.block_at(number) for number in numbers]
        self._caret = self._cursor()
        self._given_up = False

    def move(self, where: QPointF) -> bool:
        """The mouse moved with the button held; whether that is a drag of ours."""
        if self._start is None:
            return False
        if not self.active and not self._given_up:
            way = (where - self._start).manhattanLength()
            if way < QApplication.startDragDistance() or self._editor.isReadOnly():
                return True
            self._begin()
        if self.active:
            self._aim(self._editor.viewport().mapFromGlobal(where.toPoint()))
        return True

    def release(self) -> bool:
        """The button was let go; whether that ended a drag."""
        dragged, given_up = self.active, self._given_up
        before, gallery = self._before, self._gallery
        self._end()
        self._start, self._given_up = None, False
        if dragged or given_up:
            self._editor.setTextCursor(self._caret)
        self._caret = QTextCursor()
        if dragged and self._untouched():
            self._land(before, gallery)
        return dragged or given_up

    def _land(self, before: int, gallery: int) -> None:
        if gallery >= 0:
            galleries.put_in(self._editor, list(self._numbers), gallery)
        else:
            self._editor.move_blocks_to(self._numbers[0], len(self._numbers), before)

    def _untouched(self) -> bool:
        """Whether the blocks stand where they were taken: a sync may have changed the page."""
        return self._taken == [self._editor.block_at(number) for number in self._numbers]

    def _begin(self) -> None:
        self.active = True
        QApplication.setOverrideCursor(Qt.CursorShape.ClosedHandCursor)
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def _end(self) -> None:
        if self.active:
            self.active = False
            QApplication.restoreOverrideCursor()
            app = QApplication.instance()
            if app is not None:
                app.removeEventFilter(self)
        self.forget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While blocks are dragged: Escape gives it up, and so does leaving the window."""
        kind = event.type()
        keys = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if kind in keys and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if kind is QEvent.Type.KeyPress:
                self._give_up()
            event.accept()
            return True
        if kind in (QEvent.Type.KeyPress, QEvent.Type.ApplicationDeactivate):
            self._give_up()
        return False

    def _give_up(self) -> None:
        self._end()
        self._given_up = True

    # Where it would land

    def over(self, where: QPointF, *, photos: bool = False) -> None:
        """Show where something from outside would land; `photos` may land in a gallery."""
        self._taken, self._brings_photos = [], photos
        self._aim(where.toPoint())

    def gallery_under(self, where: QPointF) -> int:
        """The gallery that would take in photos that are let go at a point; -1: none."""
        self._taken, self._brings_photos = [], True
        return self._gallery_at(where.toPoint())

    def forget(self) -> None:
        """Nothing is dragged over the page any more."""
        self._scroll.stop()
        self._mark.hide()
        self._before, self._gallery = -1, -1

    def _aim(self, spot: QPoint) -> None:
        self._spot = spot
        self._scroll.start() if self._speed() else self._scroll.stop()
        self._mark.ink = self._editor.colours.accent
        self._before, self._gallery = self.place_at(spot.y()), self._gallery_at(spot)
        offset = self._editor.viewport().pos()
        if self._gallery >= 0:
            around = self._rect(self._editor.page.block(self._gallery)).toAlignedRect()
            self._mark.show_frame(around.translated(offset).adjusted(-4, -2, 4, 2))
            return
        across = self._editor.viewport().width()
        y = self._line_above(self._before) + offset.y()
        self._mark.show_line(offset.x() + MARGIN - 8, offset.x() + across - MARGIN + 8, y)

    def place_at(self, y: float) -> int:
        """The block before which something lands that is let go at this height."""
        block = self._block_at(y)
        below = y > self._rect(block).center().y()
        at = max(BODY_START, block.blockNumber() + below)
        return min(at, max(BODY_START, first_note(self._editor.page)))

    def _gallery_at(self, spot: QPoint) -> int:
        """The gallery at a point that would take in what is dragged; -1: none."""
        figures = bool(self._taken) and all(isinstance(one, Figure) for one in self._taken)
        if not figures and (self._taken or not self._brings_photos):
            return -1
        block = self._block_at(spot.y())
        rect = self._rect(block)
        inside = rect.adjusted(0, rect.height() * _INTO, 0, -rect.height() * _INTO)
        is_gallery = isinstance(self._editor.page.shape(block), Gallery)
        return block.blockNumber() if is_gallery and inside.contains(QPointF(spot)) else -1

    def _line_above(self, before: int) -> int:
        page = self._editor.page
        above = self._rect(page.block(before - 1)).bottom()
        below = page.block(before)
        return round((above + self._rect(below).top()) / 2 if below.isValid() else above + 6)

    def _speed(self) -> int:
        """Pixels that the page is scrolled by while the mouse rests where it is."""
        height = self._editor.viewport().height()
        y = min(max(self._spot.y(), 0), height)
        if y < _EDGE:
            return -(_EDGE - y) // 3
        return (y - height + _EDGE) // 3 if y > height - _EDGE else 0

    def _scroll_on(self) -> None:
        bar = self._editor.verticalScrollBar()
        bar.setValue(bar.value() + self._speed())
        self._aim(self._spot)

    # Small helps

    def _cursor(self) -> QTextCursor:
        return self._editor.textCursor()

    def _block_at(self, y: float) -> QTextBlock:
        middle = self._editor.viewport().width() // 2
        return block_at(self._editor, QPoint(middle, round(y)))

    def _rect(self, block: QTextBlock) -> QRectF:
        """Where a block lies in the viewport."""
        layout = self._editor.document().documentLayout()
        scrolled = self._editor.verticalScrollBar().value()
        return layout.blockBoundingRect(block).translated(0, -scrolled)
