"""The sheet that the page is shown on: its column, colours and painting."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QSizeF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QBrush,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from editor.document import Article
from editor.ui.text import words
from editor.ui.text.drawing import decoration
from editor.ui.text.drawing.colours import PageColours
from editor.ui.text.drawing.objects import BlockObjects, NoteMarks
from editor.ui.text.drawing.pictures import Pictures
from editor.ui.text.drawing.presenter import Presenter
from editor.ui.text.drawing.scale import Scale
from editor.ui.text.drawing.view import View
from editor.ui.text.page import notes
from editor.ui.text.page.formats import (
    BLOCK_OBJECT,
    NOTE_OBJECT,
)
from editor.ui.text.page.look import COLUMN, MARGIN, page_font
from editor.ui.text.page.mirror import Mirror
from editor.ui.text.page.page import Page
from editor.ui.text.page.shapes import Shapes, photos_in
from editor.ui.text.sheet.highlights import Highlights, Layer, Span

CARET = 2
"""Pixels."""
_NEAR = 2_000
"""Characters between figures that are less work to lay out than to pass over."""


class PageSurface(QTextEdit):
    """Shows one page."""

    column_placed = Signal()
    """The column may have another place or size in the window."""

    def __init__(
        self, pictures: Pictures, colours: PageColours, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._view = View(pictures, colours)
        self._scale = Scale()
        self._blank: tuple[int, int] | None = None
        """From where to where in the viewport nothing is painted but the text."""
        self._on_object = False
        self._on_found = False
        self._sizes: dict[str, tuple[int, int]] = {}
        """Pixels of the photos that were told of."""
        self._resized: set[str] = set()
        """Photos whose figures have to be laid out anew."""
        self._lay_out_soon = QTimer(self, singleShot=True, interval=0)
        self._lay_out_soon.timeout.connect(lambda: self._lay_out_photos())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(words.tr("Article"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that comes and goes would wrap the text anew.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._colour_surroundings()
        self.highlights = Highlights(self, colours)
        self._page = Page(Shapes(), self)
        self.selectionChanged.connect(self._note_selection)

    def _show_page(self, article: Article) -> None:
        """A fresh document for each article: built and styled before Qt lays it out, which a
        highlighter on a shown document makes quadratic."""
        old = self._page
        self._page = Page(Shapes(), self)
        document = self._page.document
        document.setDefaultFont(page_font())
        self._scale.apply(document)
        self._view.language = article.language
        self._page.fill(article)
        self._presenter = Presenter(self._page, self._view.colours)
        self._presenter.style_all()
        # Python must hold these: a text object that was garbage-collected leaves blanks.
        self._objects = BlockObjects(self._page, self._view, document)
        self._notes = NoteMarks(self._view, document, self._page.numbers.shown)
        document.documentLayout().registerHandler(BLOCK_OBJECT, self._objects)
        document.documentLayout().registerHandler(NOTE_OBJECT, self._notes)
        # Laid out now, in the width that it will have: else the first letter would say that all has
        # changed, and all would be read again.
        document.setPageSize(QSizeF(self.viewport().width(), -1))
        document.markContentsDirty(0, 0)
        self._mirror = Mirror(self._page, self._page_changed)
        self._blank = None
        self._view.selection = (0, 0)
        self._on_object = self._on_found = False
        self._apply_palette()
        self.setCursorWidth(CARET)
        self.highlights.follow(self._page)
        self.setDocument(document)
        self._lay_out_whole()
        document.setUndoRedoEnabled(True)
        old.document.deleteLater()

    # Looks

    def set_colours(self, colours: PageColours) -> None:
        """Another theme; no edit, and undo knows nothing of it."""
        self._view.colours = colours
        self._apply_palette()
        self._colour_surroundings()
        self._presenter.restyle(colours, *self._blocks_in_view())
        self.highlights.restyle(colours)
        self.viewport().update()

    def show_found(self, span: Span | None) -> None:
        """Where one stands among the matches; when it is selected, the selection looks so too."""
        self.highlights.set(Layer.FOUND, [span] if span else [])
        self._note_selection()

    def _apply_palette(self) -> None:
        colours, palette = self._view.colours, self.palette()
        for role, colour in (
            (QPalette.ColorRole.Base, colours.page),
            (QPalette.ColorRole.Text, colours.text),
            (QPalette.ColorRole.Highlight, colours.selection),
            (QPalette.ColorRole.HighlightedText, colours.text),
            (QPalette.ColorRole.Link, colours.accent),
            (QPalette.ColorRole.PlaceholderText, colours.hint),
        ):
            palette.setColor(role, colour)
        if self._on_object or self._on_found:
            palette.setBrush(QPalette.ColorRole.Highlight, QBrush())
        self.setPalette(palette)

    def _colour_surroundings(self) -> None:
        """Beside the column it looks like the page, until the window says otherwise."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, self._view.colours.page)
        self.setPalette(palette)

    @property
    def page(self) -> Page:
        return self._page

    @property
    def view(self) -> View:
        """What the page's painting goes by: colours, zoom."""
        return self._view

    @property
    def colours(self) -> PageColours:
        return self._view.colours

    @property
    def on_object(self) -> bool:
        """Whether a figure or card is selected as a whole."""
        return self._on_object

    def show_marks(self, twins: frozenset[str], lead: str) -> None:
        """Mark the figures under which one of these captions stands, folded as checks do, and those
        of the lead photo."""
        if (twins, lead) != (self._view.twins, self._view.lead):
            self._view.twins, self._view.lead = twins, lead
            self.viewport().update()

    def refresh_photo(self, photo_id: str) -> None:
        """The photo's picture, size or credit is there or has changed: show it. Only another size
        lays anything out anew."""
        photo = self._view.pictures.photo(photo_id)
        size = (photo.width, photo.height) if photo is not None else (0, 0)
        if self._sizes.get(photo_id) != size:
            self._sizes[photo_id] = size
            self._resized.add(photo_id)
            self._lay_out_soon.start()
        self.viewport().update()

    def _lay_out_photos(self) -> None:
        """All photos that were told of together in one go: a story may have thousands."""
        resized, self._resized = self._resized, set()
        stretches: list[tuple[int, int]] = []
        block = self._page.document.begin()
        while block.isValid():
            start, end = block.position(), block.position() + block.length()
            if not resized.isdisjoint(photos_in(self._page.shape(block))):
                near = stretches and start - stretches[-1][1] < _NEAR
                stretches.append((stretches.pop()[0] if near else start, end))
            block = block.next()
        for start, end in stretches:
            self._page.document.markContentsDirty(start, end - start)

    def _renumber(self) -> None:
        """Show footnotes' numbers anew where marks came, went or moved."""
        if self._page.numbers.moved():
            for _, block in notes.labels_in_text(self._page):
                self._page.document.markContentsDirty(block.position(), block.length())
            self.viewport().update()

    # Several events come with each key, so nothing of ours overrides `event` or watches all of
    # them: each would cost as much as some rules do.

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._blank = None
        # Other margins resize the viewport again, and come through here with its new size; but not
        # before it is shown.
        self._centre_column()
        super().resizeEvent(QResizeEvent(self.viewport().size(), event.oldSize()))
        self._lay_out_whole()
        self.column_placed.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        dressed = event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange)
        # A font set on the whole app is for its windows, not for the page. Setting the same again
        # would have the whole page read anew at the next key.
        if dressed and self._page.document.defaultFont() != page_font():
            self._page.document.setDefaultFont(page_font())
            self._lay_out_whole()

    def _lay_out_whole(self) -> None:
        """Qt lays a new width out bit by bit, and if a letter is typed meanwhile it takes the rest
        for done: blocks without a line, which nobody sees. To count pages, it goes to the end."""
        self._page.document.pageCount()

    def _centre_column(self) -> bool:
        """Whether the column changed, and with it the page's layout."""
        column = round((COLUMN + 2 * MARGIN) * self._view.zoom)
        bar = self.verticalScrollBar().sizeHint().width()
        margin = max(0, (self.width() - bar - column) // 2)
        if self.viewportMargins().left() == margin:
            return False
        self.setViewportMargins(margin, 0, margin, 0)
        return True

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing, whatever a text asks for."""
        return None

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        # Each key comes through here, mostly for a paragraph that has nothing around its text.
        rect, blank = event.rect(), self._blank
        top, bottom = rect.top(), rect.bottom()
        if blank is not None and blank[0] <= top and bottom <= blank[1]:
            super().paintEvent(event)
            return
        seen = self._seen(top, bottom)
        decorated = [one for one in seen if decoration.is_decorated(one, self._page)]
        if not decorated:
            self._blank = (top, bottom)
            super().paintEvent(event)
            return
        painter = QPainter(self.viewport())
        decoration.draw_under(painter, seen, self._view, self._page)
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        decoration.draw_over(painter, decorated, seen, self._view, self._page)
        painter.end()

    def _page_changed(self, only_typed: bool, number: int) -> None:
        """What `Mirror` tells."""
        if not only_typed:
            self._blank = None

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._blank = None
        super().scrollContentsBy(dx, dy)

    def _seen(self, top: int, bottom: int) -> list[decoration.Seen]:
        """The blocks between two heights of the viewport, and one above."""
        first = self.cursorForPosition(QPoint(0, top)).block()
        above = first.previous()
        start = above if above.isValid() else first
        return list(decoration.in_view(self._page, start, self._scrolled(), bottom))

    def _scrolled(self) -> QPointF:
        return QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _blocks_in_view(self) -> tuple[int, int]:
        numbers = [one.block.blockNumber() for one in self._seen(0, self.viewport().height())]
        return (numbers[0], numbers[-1]) if numbers else (0, 0)

    def _note_selection(self) -> None:
        cursor = self.textCursor()
        self._view.selection = (cursor.selectionStart(), cursor.selectionEnd())
        on_object = self._page.selected_object(cursor) is not None
        on_found = cursor.hasSelection() and self._view.selection == self.highlights.found
        if (on_object, on_found) != (self._on_object, self._on_found):
            # The object draws its own outline; Qt would lay a tint and a tall caret over it.
            self._on_object, self._on_found = on_object, on_found
            self.setCursorWidth(0 if on_object else CARET)
            self._apply_palette()
