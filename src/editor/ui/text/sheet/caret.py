"""Where the caret stands on the sheet: what it selects, and who is told."""

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QWidget

from editor.document import Figure, Gallery, Mark
from editor.ui.text.drawing.colours import PageColours
from editor.ui.text.drawing.pictures import Pictures
from editor.ui.text.page.editing import AFTER_OBJECT
from editor.ui.text.page.formats import HREF, MARKS, OBJECT, href_of, marks_of, text_format
from editor.ui.text.page.shapes import BODY_START, has_object, is_card
from editor.ui.text.sheet.standing import block_at
from editor.ui.text.sheet.surface import PageSurface


class CaretSurface(PageSurface):
    """A caret that comes to rest on a figure or card selects it."""

    figure_selected = Signal(str, int)
    """The photo of the figure that the caret is in, or "", and the page's block number. A gallery
    that is selected is told of, too."""
    format_changed = Signal()
    """The caret stands in other formats; toolbars ask anew."""
    caption_requested = Signal(int)
    """A figure was double-clicked: its details are wanted."""

    def __init__(
        self, pictures: Pictures, colours: PageColours, parent: QWidget | None = None
    ) -> None:
        super().__init__(pictures, colours, parent)
        self._busy = False
        self._figure: tuple[str, int] = ("", -1)
        self._formats: object = None
        """What toolbars show of the caret's place, as they were told last."""
        self.by_arrow = False
        """Whether the key that was pressed last was a plain Up or Down."""
        self.column = -1.0
        """Where in the lines the caret was that came to a figure or card by them, in pixels."""
        self._shaped = QTextCursor()
        """In the block whose glyphs are kept."""
        self._formats_soon = QTimer(self, singleShot=True, interval=0)
        self._formats_soon.timeout.connect(self.format_changed)
        self.cursorPositionChanged.connect(self._caret_moved)

    def _caret_moved(self) -> None:
        if self._busy:
            return
        self._note_selection()
        cursor = self.textCursor()
        if not cursor.hasSelection():
            block = cursor.block()
            shape = self._page.shape(block)
            in_object = cursor.positionInBlock() < AFTER_OBJECT and isinstance(shape, Figure)
            # Before it is mended, a block may be without the object that its shape speaks of.
            if (is_card(shape) or in_object) and block.text().startswith(OBJECT):
                self._select_object(block)
            else:
                self._leave_link(cursor)
        self._tell_where()

    def _select_object(self, block: QTextBlock) -> None:
        self.column = self.textCursor().verticalMovementX() if self.by_arrow else -1.0
        cursor = QTextCursor(self._page.document)
        self._page.select_object(cursor, block)
        self._busy = True
        self.setTextCursor(cursor)
        self._busy = False

    def _leave_link(self, cursor: QTextCursor) -> None:
        """What is typed at the edge of a link or of code is neither."""
        looks = self.currentCharFormat()
        marks, href = marks_of(looks), href_of(looks)
        if not href and not marks & Mark.CODE:
            return
        after = QTextCursor(cursor)
        inside = not cursor.atBlockStart() and not cursor.atBlockEnd()
        if inside and after.movePosition(QTextCursor.MoveOperation.NextCharacter):
            following = after.charFormat()
            code_goes_on = bool(marks_of(following) & Mark.CODE)
            if href_of(following) == href and code_goes_on == bool(marks & Mark.CODE):
                return
        self.setCurrentCharFormat(text_format(marks & ~Mark.CODE))

    def _tell_where(self) -> None:
        document = self._page.document
        chosen = self.textCursor().selectionStart(), self.textCursor().selectionEnd()
        block = document.findBlock(chosen[0])
        shape = self._page.shape(block)
        photo = shape.photo if isinstance(shape, Figure) else ""
        told = isinstance(shape, Figure | Gallery)
        number = block.blockNumber()
        if not block.layout().cacheEnabled():
            self._keep_shape(block)
        here = (photo, number if told else -1)
        if here != self._figure:
            self._figure = here
            # A wide picture and a gallery's outline reach beyond the part that Qt paints anew.
            self.viewport().update()
            self.figure_selected.emit(photo, number)
        looks = self.currentCharFormat()
        marks, href = looks.intProperty(MARKS), looks.stringProperty(HREF)
        can = document.isUndoAvailable(), document.isRedoAvailable()
        stretch = chosen if chosen[0] < chosen[1] else None
        formats = (shape, marks, href, can, number < BODY_START, stretch)
        if formats != self._formats:
            self._formats = formats
            self._formats_soon.start()

    def _keep_shape(self, block: QTextBlock) -> None:
        """Qt throws a block's glyphs away once their places are known, and shapes the text anew for
        the caret, for the input method and for the paint. Where one writes it shall keep them."""
        if not self._shaped.isNull():
            self._shaped.block().layout().setCacheEnabled(False)
        block.layout().setCacheEnabled(True)
        self._shaped = QTextCursor(block)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        block = self._object_at(event.position())
        if block is not None and event.button() == Qt.MouseButton.LeftButton:
            chosen = self._page.selected_object(self.textCursor())
            if chosen is None or chosen != block:
                self._select_object(block)
                self._tell_where()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        # Qt drops a selection that was pressed on but not dragged.
        block = self._object_at(event.position())
        if block is not None and not self.textCursor().hasSelection():
            self._select_object(block)
            self._tell_where()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        block = self._object_at(event.position())
        if block is None:
            super().mouseDoubleClickEvent(event)
        else:
            self._open_by_mouse(block)

    def _open_by_mouse(self, block: QTextBlock) -> None:
        """A figure or card was double-clicked."""
        self._open(block)

    def _open(self, block: QTextBlock) -> None:
        """Edit a figure or card."""

    def _object_at(self, where: QPointF) -> QTextBlock | None:
        """The block whose picture or card lies at a point of the viewport."""
        block = block_at(self, where.toPoint())
        if not has_object(self._page.shape(block)) or not block.layout().lineCount():
            return None
        line = block.layout().lineAt(0)
        origin = self._page.document.documentLayout().blockBoundingRect(block).topLeft()
        place = QRectF(line.x(), line.y(), line.width(), line.height())
        return block if place.translated(origin - self._scrolled()).contains(where) else None
