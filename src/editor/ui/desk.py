"""The middle: the page on the desk, notices above it, and the commands that act on the page."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPalette, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor.document import Article, Block, Figure
from editor.ui.actions import Actions
from editor.ui.commands import Command
from editor.ui.find import FindBar
from editor.ui.language import tr
from editor.ui.notices import Notices
from editor.ui.text import ArticleEditor, PageColours, Pictures
from editor.ui.text.page.edits import Edit
from editor.ui.text.page.shapes import BODY_START
from editor.ui.text.sheet.standing import return_to
from editor.ui.theme import Colours, Theme
from editor.ui.writing import source
from editor.ui.writing.formats import Formats
from editor.ui.writing.source import SourceView

C = Command
NARROWEST = 720


class Desk(QWidget):
    edited = Signal()

    def __init__(self, theme: Theme, pictures: Pictures, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Page"))
        self._theme = theme
        self._actions = actions
        self._article = Article()
        self.notices = Notices()
        self.notices.let_go.connect(self._back_to_page)
        self.editor = ArticleEditor(pictures, page_colours(theme.colours))
        self._edges = [QFrame(self.editor), QFrame(self.editor)]
        for edge in self._edges:
            edge.setProperty("kind", "stroke")
        self.editor.column_placed.connect(self._place_edges)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.findbar = FindBar(self.editor)
        column.addWidget(self.findbar)
        column.addWidget(self.notices)
        column.addWidget(self.editor, 1)
        self.source = SourceView(self.editor)
        column.addWidget(self.source, 1)
        self.editor.verticalScrollBar().rangeChanged.connect(self._show_handle)
        self._show_handle(0, 0)
        theme.changed.connect(self._dress)
        self._dress()
        self.editor.changed.connect(self.edited)
        self.source.edited.connect(self.edited)
        self.formats = Formats(self.editor, actions)
        self._connect()

    # The article

    def show_article(self, article: Article, again: bool) -> None:
        """Put an article on the page; a newer state of the same one leaves the caret in place, and
        what can be undone too if the page says the same already (only a field changed)."""
        if again and self.complete(article) == article:
            return
        place = self._place() if again else None
        self.editor.set_article(article)
        shown = self.editor.article()
        self._article = replace(article, blocks=shown.blocks)
        if place is not None:
            self._return_to(place)
        else:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def complete(self, fields: Article) -> Article:
        """The fields with what is on the page. What is being composed is not disturbed."""
        self.source.flush()
        for edit in self.editor.take_edits():
            self._article = applied(self._article, edit)
        page = self._article
        return replace(
            fields, headline=page.headline, standfirst=page.standfirst, blocks=page.blocks
        )

    def commit(self) -> None:
        """Take what is being composed, and keys that wait for it, into the text: before focus goes,
        a send, a close."""
        self.editor.finish_typing()
        self.source.commit()

    def figure(self, block: int) -> Figure | None:
        """The figure in a block of the page."""
        self.complete(Article())
        at = block - BODY_START
        blocks = self._article.blocks
        found = blocks[at] if 0 <= at < len(blocks) else None
        return found if isinstance(found, Figure) else None

    def show_block(self, body_block: int) -> None:
        """Take the caret to a block of the body."""
        found = self.editor.document().findBlockByNumber(body_block + BODY_START)
        if found.isValid():
            self.editor.setTextCursor(QTextCursor(found))
            self.editor.ensureCursorVisible()
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_caption(self, block: int) -> None:
        """Take the caret to the end of what stands in a block of the page."""
        cursor = QTextCursor(self.editor.document().findBlockByNumber(block))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        self.editor.setTextCursor(cursor)
        self.editor.ensureCursorVisible()

    def show_page(self) -> None:
        """The page again, where its source was shown."""
        self._actions[C.SOURCE].setChecked(False)

    def focus_headline(self) -> None:
        self.editor.moveCursor(QTextCursor.MoveOperation.Start)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back_to_page(self) -> None:
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    # Commands

    def _connect(self) -> None:
        on, page = self._actions.on, self.editor
        on(C.HEADLINE, self.focus_headline)
        on(C.RULE, page.insert_rule)
        on(C.MOVE_UP, partial(page.move_block, -1))
        on(C.MOVE_DOWN, partial(page.move_block, 1))
        source.join(self.source, self.editor, self._actions)
        for command in (C.FIND, C.REPLACE, C.FIND_NEXT, C.FIND_PREVIOUS):
            on(command, self.show_page)
        on(C.FIND, self.findbar.open)
        on(C.REPLACE, lambda: self.findbar.open(replacing=True))
        on(C.FIND_NEXT, self.findbar.look)
        on(C.FIND_PREVIOUS, lambda: self.findbar.look(back=True))
        on(C.UNDO, self._to_focus("undo"))
        on(C.REDO, self._to_focus("redo"))
        on(C.CUT, self._to_focus("cut"))
        on(C.COPY, self._to_focus("copy"))
        on(C.PASTE, self._to_focus("paste"))
        on(C.SELECT_ALL, self._to_focus("selectAll"))
        on(C.PASTE_PLAIN, self._paste_plain)

    def _to_focus(self, name: str) -> Callable[[], None]:
        """An editing command is for the field that has the caret, else for the page."""

        def do() -> None:
            focus = QApplication.focusWidget()
            if not hasattr(focus, name):
                focus = self.editor
            getattr(focus, name)()

        return do

    def _paste_plain(self) -> None:
        words = QApplication.clipboard().text()
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit):
            focus.insert(words)
        elif isinstance(focus, QPlainTextEdit):
            focus.insertPlainText(words)
        else:
            self.editor.insertPlainText(words)

    # Looks

    def _dress(self) -> None:
        colours = self._theme.colours
        self.editor.set_colours(page_colours(colours))
        palette = self.editor.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(colours.desk))
        self.editor.setPalette(palette)
        # A style sheet on the application keeps a viewport from following by itself.
        self.editor.viewport().setPalette(palette)

    def _show_handle(self, least: int, most: int) -> None:
        """The bar keeps its room, so that the column stands still; its handle comes and goes."""
        bar = self.editor.verticalScrollBar()
        idle = most <= least
        if bar.property("idle") is not idle:
            bar.setProperty("idle", idle)
            bar.style().unpolish(bar)
            bar.style().polish(bar)

    def _place_edges(self) -> None:
        """Hairlines along the sheet, where there is desk beside it."""
        sheet = self.editor.viewport().geometry()
        for edge, x in zip(self._edges, (sheet.left() - 1, sheet.right() + 1), strict=True):
            edge.setGeometry(x, 0, 1, self.editor.height())
            edge.setVisible(sheet.left() > 0)

    # Coming back to the same place

    def _place(self) -> tuple[int, int, Block | None, int]:
        cursor = self.editor.textCursor()
        number = cursor.blockNumber()
        at = number - BODY_START
        blocks = self.editor.article().blocks
        block = blocks[at] if 0 <= at < len(blocks) else None
        return number, cursor.positionInBlock(), block, self.editor.cursorRect().top()

    def _return_to(self, place: tuple[int, int, Block | None, int]) -> None:
        number, inside, block, stood = place
        number = (
            _nearest(self._article.blocks, block, number - BODY_START) + BODY_START
            if (block is not None)
            else number
        )
        document = self.editor.document()
        found = document.findBlockByNumber(min(number, document.blockCount() - 1))
        cursor = QTextCursor(found)
        cursor.setPosition(found.position() + min(inside, found.length() - 1))
        self.editor.setTextCursor(cursor)
        return_to(self.editor, cursor, stood)


def applied(article: Article, edit: Edit) -> Article:
    """The article after an edit of the page."""
    blocks = article.blocks
    return replace(
        article,
        headline=article.headline if edit.headline is None else edit.headline,
        standfirst=article.standfirst if edit.standfirst is None else edit.standfirst,
        blocks=(*blocks[: edit.first], *edit.inserted, *blocks[edit.first + edit.removed :]),
    )


def page_colours(colours: Colours) -> PageColours:
    """The window's roles for the page."""
    return PageColours(
        page=QColor(colours.page),
        text=QColor(colours.text),
        dim=QColor(colours.quiet),
        hint=QColor(colours.hint),
        accent=QColor(colours.accent),
        selection=QColor(colours.selection),
        warning=QColor(colours.warning),
        rule=QColor(colours.line),
        panel=QColor(colours.pane),
        match=QColor(colours.match),
        found=QColor(colours.found),
        comment=QColor(colours.comment),
        mistake=QColor(colours.spell),
    )


def _nearest(blocks: Sequence[Block], block: Block, at: int) -> int:
    """Where the same block stands now, the nearest to where it stood; there if it is gone."""
    same = [index for index, other in enumerate(blocks) if other == block]
    return min(same, key=lambda index: abs(index - at)) if same else at
