"""The article editor: the page that a reporter types on."""

from dataclasses import replace

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QTextBlock,
)
from PySide6.QtWidgets import QWidget

from editor.document import Article, Figure, Footnote, PullQuote
from editor.document.remote_photo import is_remote
from editor.ui.text import menu
from editor.ui.text.attribution import AttributionLine
from editor.ui.text.carrying.surface import CarryingSurface
from editor.ui.text.drawing.colours import PageColours
from editor.ui.text.drawing.pictures import Pictures
from editor.ui.text.page import edits
from editor.ui.text.page.edits import Edit
from editor.ui.text.page.page import one_line
from editor.ui.text.page.shapes import BODY_START, has_object
from editor.ui.text.pointing import Pointer
from editor.ui.text.spoken import Announcer, Landmarks
from editor.ui.text.strokes import footnotes, keyboard


class ArticleEditor(CarryingSurface):
    """Headline, standfirst and body of one article, typed on as one page.

    Block numbers in signals and commands are the page's: headline 0, standfirst 1, body from 2.
    """

    picture_opened = Signal(int)
    """The picture of the figure in this block was double-clicked."""
    block_opened = Signal(int)
    """A card (table, gallery, footnote …) is to be edited: a double click or Alt+Enter on it."""
    article_shown = Signal()
    """Another article, or another state of it, was put on the page."""
    photo_wanted = Signal(str)
    """A photo on the web, by its address, is to be fetched: its figure was clicked."""

    def __init__(
        self, pictures: Pictures, colours: PageColours, parent: QWidget | None = None
    ) -> None:
        super().__init__(pictures, colours, parent)
        self._pressed = ""
        self._pointer = Pointer(self)
        self.attribution = AttributionLine(self)
        self.menu_providers: list[menu.Provider] = []
        """Whose entries stand at the top of the context menu."""
        self.menu_offer: menu.Offer = tuple
        """The window's commands for the context menu."""
        self._announcer = Announcer(self, self._as_it_stands)
        self._landmarks = Landmarks(self, self.shown)
        self._announcer.heard.connect(self._landmarks.page_changed)
        self.article_shown.connect(self._landmarks.page_changed)
        self.set_article(Article())

    def _caret_moved(self) -> None:
        super()._caret_moved()
        self._announcer.caret_moved()

    def _page_changed(self, only_typed: bool, number: int) -> None:
        super()._page_changed(only_typed, number)
        self._landmarks.page_changed()

    # The article

    def commit_preedit(self) -> None:
        """Take into the page what is being composed, or written under a pull quote."""
        super().commit_preedit()
        self.attribution.commit()

    def set_article(self, article: Article) -> None:
        """Show an article; undo starts anew. What the page doesn't show is carried through."""
        self.commit_preedit()
        self._article = article
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

    # Opening what has an editor of its own

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

    def _open(self, block: QTextBlock) -> None:
        shape = self._page.shape(block)
        if isinstance(shape, Figure) and is_remote(shape.photo):
            self.photo_wanted.emit(shape.photo)
            return
        figure = isinstance(shape, Figure)
        (self.caption_requested if figure else self.block_opened).emit(block.blockNumber())

    def _open_by_mouse(self, block: QTextBlock) -> None:
        shape = self._page.shape(block)
        if isinstance(shape, Figure) and not is_remote(shape.photo):
            self.picture_opened.emit(block.blockNumber())
        else:
            self._open(block)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._holds(event):
            return
        if self._mend.isActive():
            self._normalise()
        if keyboard.writes(event) and not self.isReadOnly():
            keyboard.write(self, event)
            return
        self._renew_column()
        if menu.asks_for_menu(event):
            menu.open_at_caret(self)
        elif event.key() == Qt.Key.Key_Tab and isinstance(self.here, PullQuote):
            self.open_block()
        elif self.isReadOnly() or not keyboard.press(self, event):
            super().keyPressEvent(event)
            # Qt tells nothing when a selection collapses onto the place where the caret was.
            self._caret_moved()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._pointer.press(event):
            return
        super().mousePressEvent(event)
        self._pressed = self._web_photo_at(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pointer.release(event):
            return
        clicked = event.button() == Qt.MouseButton.LeftButton and not self._dragging.active
        super().mouseReleaseEvent(event)
        photo = self._web_photo_at(event.position()) if clicked and self._pressed else ""
        if photo and photo == self._pressed:
            self.photo_wanted.emit(photo)

    def _web_photo_at(self, where: QPointF) -> str:
        """The address of a photo that is still on the web, whose placeholder lies at a point."""
        block = self._object_at(where)
        shape = self._page.shape(block) if block is not None else None
        return shape.photo if isinstance(shape, Figure) and is_remote(shape.photo) else ""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu.open_at_mouse(self, event)
