"""The page as it is read: zoom, focus mode, typewriter scroll, and a place that never jumps."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from editor.ui.text.drawing import focus
from editor.ui.text.drawing.colours import PageColours
from editor.ui.text.drawing.pictures import Pictures
from editor.ui.text.page.look import page_font
from editor.ui.text.page.shapes import Pinned
from editor.ui.text.sheet.caret import CaretSurface
from editor.ui.text.sheet.standing import kept_in_place
from editor.ui.text.sheet.typewriter import Typewriter

ZOOMS = (0.75, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
_NOTCH = 120
"""What a wheel turns in one step, in eighths of a degree."""

_STANDFIRST = Pinned.STANDFIRST.value


class ReadableSurface(CaretSurface):
    zoomed = Signal(float)

    def __init__(
        self, pictures: Pictures, colours: PageColours, parent: QWidget | None = None
    ) -> None:
        super().__init__(pictures, colours, parent)
        self._zoom = 1.0
        self._turned = 0
        self._lit: tuple[int, int] | None = None
        """The blocks that focus mode leaves as they are; None while it is off."""
        self._typewriter = Typewriter(self)

    # Zoom

    @property
    def zoom(self) -> float:
        return self._zoom

    def zoom_in(self) -> None:
        self.zoom_to(next((z for z in ZOOMS if z > self._zoom), ZOOMS[-1]))

    def zoom_out(self) -> None:
        self.zoom_to(next((z for z in reversed(ZOOMS) if z < self._zoom), ZOOMS[0]))

    def zoom_reset(self) -> None:
        self.zoom_to(1.0)

    def zoom_to(self, zoom: float) -> None:
        """Text, margins, pictures and the column; no edit."""
        zoom = min(max(zoom, ZOOMS[0]), ZOOMS[-1])
        if zoom == self._zoom:
            return
        self._zoom = zoom
        with kept_in_place(self):
            self._scale.set(zoom, self._page.document)
            self._view.zoom = self._scale.zoom
            if not self._centre_column():
                # The layout is told by this, but not that contents changed.
                self._page.document.setDefaultFont(page_font())
            self._lay_out_whole()
        self._typewriter.settle()
        self.viewport().update()
        self.zoomed.emit(zoom)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        event.accept()
        self._turned += event.angleDelta().y()
        while abs(self._turned) >= _NOTCH:
            up = self._turned > 0
            self._turned -= _NOTCH if up else -_NOTCH
            (self.zoom_in if up else self.zoom_out)()

    # Places

    def resizeEvent(self, event: QResizeEvent) -> None:
        seen = _holds(event.oldSize(), self.cursorRect())
        with kept_in_place(self):
            super().resizeEvent(event)
        if seen and not _holds(self.viewport().size(), self.cursorRect()):
            # A bar that opens below or above must not cover the line that is being written.
            self.ensureCursorVisible()
        self._typewriter.settle()

    def _lay_out_photos(self) -> None:
        with kept_in_place(self):
            super()._lay_out_photos()

    # Focus mode and typewriter scroll

    @property
    def focus_mode(self) -> bool:
        return self._lit is not None

    def set_focus_mode(self, on: bool) -> None:
        """Dim all but the paragraph with the caret, or what is selected."""
        self._lit = self._touched() if on else None
        self.viewport().update()

    @property
    def typewriter(self) -> bool:
        return self._typewriter.on

    def set_typewriter(self, on: bool) -> None:
        """Keep the caret's line at one height of the window."""
        self._typewriter.switch(on)

    def _caret_moved(self) -> None:
        super()._caret_moved()
        self._typewriter.settle()

    def _note_selection(self) -> None:
        super()._note_selection()
        if self._lit is None:
            return
        touched = self._touched()
        if touched != self._lit:
            self._lit = touched
            self.viewport().update()

    def _touched(self) -> tuple[int, int]:
        cursor, document = self.textCursor(), self._page.document
        first, last = cursor.selectionStart(), cursor.selectionEnd()
        return document.findBlock(first).blockNumber(), document.findBlock(last).blockNumber()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._lit is None:
            return
        first, last = self._lit
        rect = event.rect()
        lit = [
            one
            for one in self._seen(rect.top(), rect.bottom())
            if first <= one.block.blockNumber() <= last
        ]
        painter = QPainter(self.viewport())
        size = self.viewport().size()
        focus.draw_veil(painter, lit, self._view, size.width(), size.height())
        painter.end()

    # Around the standfirst

    def set_dateline(self, dateline: str) -> None:
        """Shown before the standfirst; it is no part of the page's text."""
        self._view.dateline = dateline
        self._forget_blank()

    def set_standfirst_limit(self, words: int) -> None:
        """The house's most words of a standfirst; 0: none."""
        self._view.standfirst_words = words
        self._forget_blank()

    def _page_changed(self, only_typed: bool, number: int) -> None:
        super()._page_changed(only_typed, number)
        if number == _STANDFIRST:
            # Its length stands below the text, which is all that Qt paints anew.
            self.viewport().update()

    def _forget_blank(self) -> None:
        self._blank = None
        self.viewport().update()


def _holds(size: QSize, line: QRect) -> bool:
    """Whether a line lies within a viewport of this size."""
    return QRect(QPoint(), size).contains(line)
