"""What comes onto the page and leaves it: clipboard, drops, blocks dragged by the mouse."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QImage,
    QMouseEvent,
)
from PySide6.QtWidgets import QWidget

from editor.codecs.plain_lines import read_lines
from editor.document import Article, Block, Paragraph
from editor.ui.text import commands
from editor.ui.text.blocks import BlockSurface
from editor.ui.text.carrying import clipboard, dropping, placing
from editor.ui.text.carrying.dragging import Dragging
from editor.ui.text.carrying.scissors import Cut
from editor.ui.text.drawing.colours import PageColours
from editor.ui.text.drawing.pictures import Pictures
from editor.ui.text.page.editing import remove_selection
from editor.ui.text.page.shapes import BODY_START


class CarryingSurface(BlockSurface):
    """A page that things are brought to and taken from."""

    files_dropped = Signal(list, int)
    """Paths of files that were dropped or pasted, and the block before which they belong."""
    files_dropped_in = Signal(list, int)
    """Paths of files that were dropped onto the gallery in a block."""
    photos_dropped = Signal(list, int)
    """Ids of photos that were dropped, and the block before which they belong."""
    photos_dropped_in = Signal(list, int)
    """Ids of photos that were dropped onto the gallery in a block."""
    documents_dropped = Signal(list, int)
    """Paths of documents (Word, Markdown, HTML, text), and the block before which they belong."""
    image_pasted = Signal(QImage, int)
    """A picture from the clipboard, and the block before which it belongs."""
    pictures_pasted = Signal(dict, int)
    """Pictures came with pasted words: photo ids, which figures show already, and the `data:` or
    `file:` addresses to take them from. And how many others can't be had."""

    def __init__(
        self, pictures: Pictures, colours: PageColours, parent: QWidget | None = None
    ) -> None:
        super().__init__(pictures, colours, parent)
        self._copied: QMimeData | None = None
        self.clip = b""
        """The blocks that were copied here last, as they are on the clipboard."""
        self._cut: Cut | None = None
        self._dragging = Dragging(self)

    def _show_page(self, article: Article) -> None:
        self._cut = None
        super()._show_page(article)

    def _page_changed(self, only_typed: bool, number: int) -> None:
        super()._page_changed(only_typed, number)
        self._dragging.hide_handle()

    # Copying and cutting

    def createMimeDataFromSelection(self) -> QMimeData:
        self._copied = clipboard.copied(self._page, self.textCursor(), self._credit_of)
        self.clip = bytes(self._copied.data(clipboard.BLOCKS).data())
        return self._copied

    def _credit_of(self, photo_id: str) -> str:
        photo = self._view.pictures.photo(photo_id)
        return photo.fields.credit if photo is not None else ""

    def cut(self) -> None:
        if not self.textCursor().hasSelection():
            return
        self.copy()
        before, end = self.shown(), self.textCursor().selectionEnd()
        self.run_rule(remove_selection)
        caret = self.textCursor().anchor(), self.textCursor().position()
        self._cut = Cut(before, end, self.clip, self._page, self._page.document.revision(), caret)

    def delete_selection(self) -> None:
        if self.textCursor().hasSelection():
            self.run_rule(remove_selection)

    # Pasting

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return (
            source.hasFormat(clipboard.BLOCKS)
            or source.hasHtml()
            or source.hasText()
            or source.hasImage()
            or source.hasUrls()
        )

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self.paste_address(source) or self._put_back(source):
            return
        here = self.textCursor().block().blockNumber()
        if self._take_files(source, max(BODY_START, here + 1)):
            return
        brought = clipboard.pasted(source)
        url = commands.lone_link(self._page, self.textCursor(), brought.blocks)
        self._paste(brought.blocks, amid=brought.amid)
        if url:
            self._show_page_at(url)
        if brought.pictures or brought.lost:
            self.pictures_pasted.emit(dict(brought.pictures), brought.lost)

    def insertPlainText(self, text: str) -> None:
        """Paste words without their formats; each line is a paragraph."""
        self._paste(list(read_lines(text)))

    def _paste(self, blocks: Sequence[Block], *, amid: bool = False) -> None:
        with self._command() as cursor:
            placing.insert(self._page, cursor, blocks, amid=amid)
            self._place(cursor)

    def _put_back(self, source: QMimeData) -> bool:
        """Paste at once what was cut: the page becomes what it was."""
        cut, self._cut = self._cut, None
        if cut is None or not cut.is_fresh(self._page, self.textCursor(), source):
            return False
        with self._command() as cursor:
            cut.put_back(cursor, self._mirror.read())
            self._place(cursor)
        return True

    def _show_page_at(self, url: str) -> None:
        """The link that was just pasted becomes a card, in an undo step of its own."""
        with self._command() as cursor:
            commands.link_to_card(self._page, cursor, url)
            self._place(cursor)

    def show_line_left(self, number: int) -> None:
        """Enter left a line that is nothing but the address of a video, a post or a map: it becomes
        a card, in an undo step of its own."""
        line = self._page.block(number)
        left = self._page.read(line)
        if self.textCursor().block() != line.next() or not isinstance(left, Paragraph):
            return
        url = commands.lone_link(self._page, self.textCursor(), [left])
        if url:
            with self._command() as cursor:
                cursor.setPosition(line.position())
                commands.link_to_card(self._page, cursor, url)
                self._place(cursor)

    def _take_files(self, source: QMimeData, at: int) -> bool:
        """Tell of files and pictures; False: there are words to be put in."""
        brought = dropping.brought(source)
        if brought.photos:
            self.photos_dropped.emit(list(brought.photos), at)
        if brought.documents:
            self.documents_dropped.emit(list(brought.documents), at)
        if brought.files:
            self.files_dropped.emit(list(brought.files), at)
        if brought.picture is not None:
            self.image_pasted.emit(brought.picture, at)
        return bool(brought)

    # Drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Files and pictures land between blocks, at the line; for words Qt shows a caret."""
        brings = event.mimeData()
        if not self.isReadOnly() and dropping.is_between(brings):
            if not dropping.are_documents(brings):
                self._dragging.over(event.position(), photos=dropping.are_photos(brings))
            event.accept()
        elif isinstance(event, QDragEnterEvent):
            super().dragEnterEvent(event)
        else:
            super().dragMoveEvent(event)
        _only_copy(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._dragging.forget()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        at = self._dragging.place_at(event.position().y())
        gallery = self._dragging.gallery_under(event.position())
        self._dragging.forget()
        if self.isReadOnly():
            return
        own = event.source() in (self, self.viewport()) and self.textCursor().hasSelection()
        if own:
            self._drop_text(event)
        elif gallery >= 0 and dropping.are_photos(event.mimeData()):
            brought = dropping.brought(event.mimeData())
            if brought.photos:
                self.photos_dropped_in.emit(list(brought.photos), gallery)
            else:
                self.files_dropped_in.emit(list(brought.files), gallery)
        elif not self._take_files(event.mimeData(), at):
            super().dropEvent(event)
            _only_copy(event)
            return
        _only_copy(event)
        event.accept()
        # Qt shows a second caret while dragging, and takes it away on this.
        super().dragLeaveEvent(QDragLeaveEvent())

    def _drop_text(self, event: QDropEvent) -> None:
        """Qt would take the words out past our rules."""
        there = self.cursorForPosition(event.position().toPoint()).position()
        keep = event.dropAction() == Qt.DropAction.CopyAction
        with self._command() as cursor:
            self._place(dropping.move_text(self._page, cursor, there, keep))
        event.setDropAction(Qt.DropAction.CopyAction)

    # Dragging blocks

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._dragging.press_object(event, self._object_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons():
            self._dragging.hover(event.position())
        if not self._dragging.move(event.globalPosition()):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._dragging.release()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._dragging.leave()


def _only_copy(event: QDropEvent) -> None:
    """What comes from another program stays there too: told of a move, a file manager would take
    away the file, Word the words."""
    if event.source() is None:
        event.setDropAction(Qt.DropAction.CopyAction)
