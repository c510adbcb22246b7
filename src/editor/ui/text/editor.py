"""The article editor: the page that a reporter types on."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from editor.codecs.plain_lines import read_lines
from editor.document import Article, Block, Figure, Footnote, PullQuote, Rule, Text
from editor.document.remote_photo import is_remote
from editor.ui.text import clipboard, commands, dropping, menu, placing
from editor.ui.text.attribution import AttributionLine
from editor.ui.text.commands import Kind
from editor.ui.text.dragging import Dragging
from editor.ui.text.drawing.colours import PageColours
from editor.ui.text.drawing.pictures import Pictures
from editor.ui.text.drawing.view import View
from editor.ui.text.inline import InlineSurface
from editor.ui.text.page import edits
from editor.ui.text.page.editing import remove_selection
from editor.ui.text.page.edits import Edit
from editor.ui.text.page.moves import move_blocks, move_selected
from editor.ui.text.page.page import Page, end_of, one_line, one_step, same_step, select_to
from editor.ui.text.page.rewriting import rewrite
from editor.ui.text.page.shapes import BODY_START, has_object
from editor.ui.text.pointing import Pointer
from editor.ui.text.scissors import Cut
from editor.ui.text.spoken import Announcer, Landmarks
from editor.ui.text.strokes import footnotes, keyboard

T = TypeVar("T")


class ArticleEditor(InlineSurface):
    """Headline, standfirst and body of one article, typed on as one page.

    Block numbers in signals and commands are the page's: headline 0, standfirst 1, body from 2.
    """

    files_dropped = Signal(list, int)
    """Paths of files that were dropped or pasted, and the block before which they belong."""
    documents_dropped = Signal(list, int)
    """Paths of documents (Word, Markdown, HTML, text), and the block before which they belong."""
    link_asked = Signal()
    """The link at the caret is to be edited, or one made."""
    link_opened = Signal(str)
    """An address is to be opened: a Ctrl+click on a link."""
    link_hovered = Signal(str)
    """The address under the mouse; "" where there is none."""
    block_opened = Signal(int)
    """A card (table, gallery, footnote …) is to be edited: a double click or Alt+Enter on it."""
    article_shown = Signal()
    """Another article, or another state of it, was put on the page."""
    image_pasted = Signal(QImage, int)
    """A picture from the clipboard, and the block before which it belongs."""
    pictures_pasted = Signal(dict, int)
    """Pictures came with pasted words: photo ids, which figures show already, and the `data:` or
    `file:` addresses to take them from. And how many others can't be had."""
    photo_wanted = Signal(str)
    """A photo on the web, by its address, is to be fetched: its figure was clicked."""

    def __init__(
        self, pictures: Pictures, colours: PageColours, parent: QWidget | None = None
    ) -> None:
        super().__init__(pictures, colours, parent)
        self._copied: QMimeData | None = None
        self._cut: Cut | None = None
        self._pressed = ""
        self._dragging = Dragging(self)
        self._pointer = Pointer(self)
        self.attribution = AttributionLine(self)
        self.menu_providers: list[menu.Provider] = []
        """Whose entries stand at the top of the context menu."""
        self.menu_offer: menu.Offer = tuple
        """The window's commands for the context menu."""
        self._announcer = Announcer(self, self._as_it_stands)
        self._landmarks = Landmarks(self, self.shown)
        self.changed.connect(self._landmarks.page_changed)
        self.article_shown.connect(self._landmarks.page_changed)
        self.set_article(Article())

    # The article

    @property
    def page(self) -> Page:
        return self._page

    @property
    def view(self) -> View:
        """What the page's painting goes by: colours, zoom."""
        return self._view

    def commit_preedit(self) -> None:
        """Take into the page what is being composed, or written under a pull quote."""
        super().commit_preedit()
        self.attribution.commit()

    def reshape(self, place: QTextCursor, shape: Block) -> None:
        """Give the block at a place another shape, as one undo step; its words stay."""
        with self._command(), one_step(place):
            self._page.reshape(place, shape)

    def set_article(self, article: Article) -> None:
        """Show an article; undo starts anew. What the page doesn't show is carried through."""
        self.commit_preedit()
        self._article = article
        self._cut = None
        self.attribution.forget()
        self._show_page(article)
        self._taken = self._fields(), self._mirror.body()
        self._tell_where()
        self.article_shown.emit()

    def article(self) -> Article:
        """The article as it stands on the page, with what was being composed."""
        self.commit_preedit()
        self._normalise()
        headline, standfirst = self._fields()
        return replace(
            self._article,
            headline=headline,
            standfirst=standfirst,
            blocks=self._mirror.body(),
        )

    def shown(self) -> list[Block | str]:
        """What each of the page's blocks holds: headline, standfirst, then the body's."""
        self._normalise()
        return self._mirror.read()

    def _as_it_stands(self, number: int) -> Block | str:
        """What one of the page's blocks holds, mended or not."""
        return self._page.read(self._page.block(number))

    def take_edits(self) -> list[Edit]:
        """What changed since the last call or `set_article`; composing goes on undisturbed."""
        self._normalise()
        (old_headline, old_standfirst), old_body = self._taken
        headline, standfirst = self._fields()
        body = self._mirror.body()
        self._taken = (headline, standfirst), body
        edit = edits.between(old_body, body)
        if headline != old_headline or standfirst != old_standfirst:
            edit = replace(
                edit or Edit(),
                headline=headline if headline != old_headline else None,
                standfirst=standfirst if standfirst != old_standfirst else None,
            )
        return [edit] if edit else []

    def _fields(self) -> tuple[str, str]:
        """Headline and standfirst; byte for byte as they came if nobody touched them."""
        headline, standfirst = (str(field) for field in self._mirror.read()[:BODY_START])
        was = self._article
        return (
            was.headline if headline == one_line(was.headline) else headline,
            was.standfirst if standfirst == one_line(was.standfirst) else standfirst,
        )

    # Commands

    @property
    def kind(self) -> Kind | None:
        return commands.kind_of(self._page.shape(self.textCursor().block()))

    def set_block_kind(self, kind: Kind) -> None:
        with self._command() as cursor:
            commands.set_kind(self._page, cursor, kind)

    def insert_figure(
        self, photo_id: str, caption: Text = (), alt: str = "", at: int | None = None
    ) -> int:
        return self.insert_figures([Figure(photo_id, caption, alt)], at)

    def insert_figures(self, figures: Sequence[Figure], at: int | None = None) -> int:
        """Put figures before block `at`, or after the caret's; returns the first one's number."""
        return self.insert_blocks(figures, at)

    def insert_rule(self) -> int:
        return self.insert_blocks([Rule()])

    def insert_blocks(self, blocks: Sequence[Block], at: int | None = None) -> int:
        with self._command() as cursor:
            return commands.insert_blocks(self._page, cursor, blocks, at)

    def update_figure(self, block_number: int, **changes: Any) -> None:
        """Change fields of the figure in a block: `alt="…"`, `caption=text("…")`, `crop=…`."""
        with self._command():
            commands.update_figure(self._page, block_number, changes)
        self.viewport().update()

    def block_at(self, number: int) -> Block | None:
        """The document's block in one of the page's; None for headline and standfirst."""
        self._normalise()
        entry = self._mirror.at(number)
        return None if isinstance(entry, str) else entry

    def replace_block(self, number: int, block: Block) -> None:
        """Put another block in the place of one, as one undo step."""
        with self._command():
            commands.replace_block(self._page, number, block)
        self.viewport().update()

    def as_one_step(self, change: Callable[[Page], T]) -> T:
        """Let something change the page in many places; one undo takes all of it back."""
        with self._command() as cursor, one_step(cursor):
            return change(self._page)

    def clear_block(self) -> None:
        """Take away the words of the caret's block. If a command follows before anything else is
        changed, one undo brings back what both did."""
        with self._command() as cursor:
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            cursor.removeSelectedText()
            self._place(cursor)
        self.go_on_with_step()

    def go_on_with_step(self) -> None:
        """The next command belongs to the undo step that was made last, if nothing comes between
        the two."""
        self._joins = self.document().availableUndoSteps()

    def rewrite(self, article: Article, *, join: bool = False) -> None:
        """Show other words as an edit, one undo step, in which what is alike stays. `join`: part
        of the undo step before."""
        fields = (article.headline, article.standfirst)
        step = same_step if join else one_step
        with self._command() as cursor, step(cursor):
            rewrite(self._page, fields, article.blocks)

    def open_block(self) -> None:
        """Ask for the selected card, or the figure that the caret is in, to be edited. At a
        footnote's mark go to the footnote, from there back."""
        block = self.textCursor().block()
        if isinstance(self.here, Footnote):
            self.run_rule(footnotes.back_to_mark)
        elif isinstance(self.here, PullQuote):
            self.attribution.write(block)
        elif label := self.note_near():
            self.go_to_note(label)
        elif has_object(self._page.shape(block)):
            self._open(block)

    def rearrange(self, changes: Mapping[int, Sequence[Block]]) -> None:
        """Put other blocks in the place of each numbered one, none to remove it, in one step."""
        with self._command():
            commands.rearrange(self._page, changes)
        self.viewport().update()

    def move_block(self, steps: int) -> None:
        """Move the selected blocks, or the caret's, up (-1) or down (1) by one."""
        with self._command() as cursor:
            move_selected(self._page, cursor, down=steps > 0)
            self._place(cursor)

    def move_block_to(self, number: int, before: int) -> None:
        """Move a block to stand before another one; the caret goes with it."""
        self.move_blocks_to(number, 1, before)

    def move_blocks_to(self, first: int, count: int, before: int) -> None:
        """Move blocks together; a caret or selection in them goes along, else it goes there."""
        with self._command() as cursor:
            start = self._page.block(first).position()
            end = end_of(self._page.block(first + count - 1))
            inside = start <= cursor.selectionStart() and cursor.selectionEnd() <= end + 1
            anchor, caret = (cursor.anchor(), cursor.position()) if inside else (start, start)
            moved = self._page.block(move_blocks(self._page, first, count, before)).position()
            last = moved + end - start
            cursor.setPosition(min(moved + anchor - start, last))
            select_to(cursor, min(moved + caret - start, last))
            self._place(cursor)

    def delete_block(self) -> None:
        with self._command() as cursor:
            number = cursor.block().blockNumber()
            if isinstance(self.here, Footnote):
                footnotes.take_out(self._page, cursor)
                self._place(cursor)
            elif number >= BODY_START:
                cursor.setPosition(self._page.remove(number))
                self._place(cursor)

    def _open(self, block: QTextBlock) -> None:
        shape = self._page.shape(block)
        if isinstance(shape, Figure) and is_remote(shape.photo):
            self.photo_wanted.emit(shape.photo)
            return
        figure = isinstance(shape, Figure)
        (self.caption_requested if figure else self.block_opened).emit(block.blockNumber())

    def _claims(self, event: QKeyEvent) -> bool:
        return event.type() != QEvent.Type.ShortcutOverride or keyboard.claims(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._mend.isActive():
            self._normalise()
        if menu.asks_for_menu(event):
            menu.open_at_caret(self)
        elif event.key() == Qt.Key.Key_Tab and isinstance(self.here, PullQuote):
            self.open_block()
        elif self.isReadOnly() or not keyboard.press(self, event):
            super().keyPressEvent(event)
            # Qt tells nothing when a selection collapses onto the place where the caret was.
            self._caret_moved()

    # Clipboard and drops

    def createMimeDataFromSelection(self) -> QMimeData:
        self._copied = clipboard.copied(self._page, self.textCursor(), self._credit_of)
        return self._copied

    def _credit_of(self, photo_id: str) -> str:
        photo = self._view.pictures.photo(photo_id)
        return photo.fields.credit if photo is not None else ""

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

    def _show_page_at(self, url: str) -> None:
        """The link that was just pasted becomes a card, in an undo step of its own."""
        with self._command() as cursor:
            commands.link_to_card(self._page, cursor, url)
            self._place(cursor)

    def insertPlainText(self, text: str) -> None:
        """Paste words without their formats; each line is a paragraph."""
        self._paste(list(read_lines(text)))

    def replace_photo(self, photo: str, by: str) -> None:
        """Let all figures that show a photo show another one, as one undo step."""
        with self._command():
            commands.replace_photo(self._page, photo, by)
        self.viewport().update()

    def _paste(self, blocks: Sequence[Block], *, amid: bool = False) -> None:
        self.commit_preedit()
        self._normalise()
        cursor = self.textCursor()
        self._busy = True
        self._groups.close()
        self._carets.begin(cursor)
        placing.insert(self._page, cursor, blocks, amid=amid)
        self.setTextCursor(cursor)
        self._busy = False
        self._caret_moved()
        self.ensureCursorVisible()

    def _put_back(self, source: QMimeData) -> bool:
        """Paste at once what was cut: the page becomes what it was."""
        cut, self._cut = self._cut, None
        if cut is None or not cut.is_fresh(self._page, self.textCursor(), source):
            return False
        with self._command() as cursor:
            cut.put_back(cursor)
            self._place(cursor)
        return True

    def _take_files(self, source: QMimeData, at: int) -> bool:
        """Tell of files and pictures; False: there are words to be put in."""
        brought = dropping.brought(source)
        if brought.documents:
            self.documents_dropped.emit(list(brought.documents), at)
        if brought.files:
            self.files_dropped.emit(list(brought.files), at)
        if brought.picture is not None:
            self.image_pasted.emit(brought.picture, at)
        return bool(brought)

    def cut(self) -> None:
        if not self.textCursor().hasSelection():
            return
        self.copy()
        before, end = self.shown(), self.textCursor().selectionEnd()
        self.run_rule(remove_selection)
        clip = bytes(self._copied.data(clipboard.BLOCKS).data()) if self._copied else b""
        caret = self.textCursor().anchor(), self.textCursor().position()
        self._cut = Cut(before, end, clip, self._page, self._page.document.revision(), caret)

    def delete_selection(self) -> None:
        if self.textCursor().hasSelection():
            self.run_rule(remove_selection)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Files and pictures land between blocks, at the line; for words Qt shows a caret."""
        if not self.isReadOnly() and dropping.is_between(event.mimeData()):
            self._dragging.over(event.position())
            event.acceptProposedAction()
        elif isinstance(event, QDragEnterEvent):
            super().dragEnterEvent(event)
        else:
            super().dragMoveEvent(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._dragging.forget()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        at = self._dragging.place_at(event.position().y())
        self._dragging.forget()
        if self.isReadOnly():
            return
        own = event.source() in (self, self.viewport()) and self.textCursor().hasSelection()
        if own:
            self._drop_text(event)
        elif not self._take_files(event.mimeData(), at):
            super().dropEvent(event)
            return
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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = self._web_photo_at(event.position())
        self._dragging.press_object(event, self._object_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons():
            self._dragging.hover(event.position())
        if not self._dragging.move(event.globalPosition()):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        clicked = event.button() == Qt.MouseButton.LeftButton and not self._dragging.active
        self._dragging.release()
        photo = self._web_photo_at(event.position()) if clicked and self._pressed else ""
        if photo and photo == self._pressed:
            self.photo_wanted.emit(photo)

    def _web_photo_at(self, where: QPointF) -> str:
        """The address of a photo that is still on the web, whose placeholder lies at a point."""
        block = self._object_at(where)
        shape = self._page.shape(block) if block is not None else None
        return shape.photo if isinstance(shape, Figure) and is_remote(shape.photo) else ""

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._dragging.leave()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu.open_at_mouse(self, event)
