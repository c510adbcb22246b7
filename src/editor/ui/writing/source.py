"""The story as Markdown, to read and to write, in the place of the page.

What is typed here goes onto the hidden page whenever the article is asked for (the journal asks
within a second), so that it is as safe here as there; all of it is one undo step of the page.
"""

import time
from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QGuiApplication, QKeySequence, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from editor.base.search import in_python, in_qt
from editor.codecs.markdown_caret import in_blocks, in_markdown, on_page
from editor.codecs.markdown_pieces import PiecewiseReader
from editor.codecs.markdown_writer import write_markdown
from editor.document import Article, Block, Figure, Raw
from editor.document.merge import lift, merge
from editor.ui.actions import Actions
from editor.ui.commands import Command
from editor.ui.inspector.fields import Line
from editor.ui.language import tr
from editor.ui.text import ArticleEditor
from editor.ui.text.page.look import MONO
from editor.ui.text.page.reading import caption_start
from editor.ui.text.page.shapes import BODY_START, is_card
from editor.ui.theme import SPACE
from editor.ui.writing.formats import KINDS, MARKS

C = Command
_SIZE = 14  # pixels
_COLUMN = 760
_SLICE = 0.01
"""Seconds for which a long text is read at a time, before anything was typed."""
_NOT_OURS = (
    QKeySequence.StandardKey.DeleteCompleteLine,
    QKeySequence.StandardKey.DeleteEndOfLine,
)
"""Ctrl+U and Ctrl+K, with which Qt deletes lines on Linux: here they are commands."""


class SourceView(QWidget):
    edited = Signal()

    def __init__(self, page: ArticleEditor) -> None:
        super().__init__()
        self.setObjectName("source")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Markdown source"))
        self._page = page
        self._loaded = Article()
        """As the page was when the text was written from it."""
        self._written = self._loaded
        """As the page is by our own doing."""
        self._seen: tuple[Block, ...] | None = None
        """What reading that text gives; None: it was not needed yet."""
        self._text = ""
        self._raws: dict[str, str] = {}
        self._reader = PiecewiseReader(self._raws)
        self._reading: Iterator[None] = iter(())
        self._soon = QTimer(self, singleShot=True, interval=5)
        self._soon.timeout.connect(self._read_on)
        self._dirty = self._writing = False
        self._step = -1
        self.headline = Line(tr("Headline"), tr("Headline"))
        self.standfirst = Line(tr("Standfirst"), tr("Standfirst"))
        self.body = QPlainTextEdit()
        self.body.setAccessibleName(tr("Story in Markdown"))
        self.body.setTabChangesFocus(True)
        font = QFont(list(MONO))
        font.setPixelSize(_SIZE)
        self.body.document().setDefaultFont(font)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.wide, SPACE.room, SPACE.wide, SPACE.room)
        column.setSpacing(SPACE.snug)
        for field in (self.headline, self.standfirst, self.body):
            field.setMaximumWidth(_COLUMN)
            field.installEventFilter(self)
            column.addWidget(field)
        column.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.headline.typed.connect(self._typed)
        self.standfirst.typed.connect(self._typed)
        self.body.textChanged.connect(self._typed)
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._take_page)
        page.changed.connect(self._page_changed)
        page.article_shown.connect(self._page_changed)
        self.hide()

    @property
    def active(self) -> bool:
        return not self.isHidden()

    def show_or_hide(self, on: bool) -> None:
        if on is self.active:
            return
        if on:
            self._enter()
        else:
            self._leave()

    # Coming and going

    def _enter(self) -> None:
        self._page.commit_preedit()
        cursor = self._page.textCursor()
        number, offset = cursor.blockNumber(), cursor.positionInBlock()
        self._page.hide()
        self.show()
        self._load()
        fields = (self.headline, self.standfirst)
        if number < BODY_START:
            field = fields[number]
            field.setCursorPosition(offset)
            at = 0
        else:
            place = (number - BODY_START, self._spoken_offset(number, offset))
            at = in_markdown(self._loaded.blocks, self._text, place)
        self._put_caret(at)
        self._page.setFocusProxy(fields[number] if number < BODY_START else self.body)
        self._page.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._page.setFocusProxy(self.body)

    def _leave(self) -> None:
        self.commit()
        self.flush()
        number, offset = self._place()
        self.hide()
        self._page.setFocusProxy(None)  # type: ignore[arg-type]
        self._page.show()
        document = self._page.document()
        block = document.findBlockByNumber(min(number, document.blockCount() - 1))
        cursor = QTextCursor(block)
        shape = self._page.page.shape(block)
        if not is_card(shape):
            skipped = caption_start(block) if isinstance(shape, Figure) else 0
            offset, _ = in_qt(block.text()[skipped:], (offset, offset))
            cursor.setPosition(block.position() + min(skipped + offset, block.length() - 1))
        self._page.setTextCursor(cursor)
        self._page.ensureCursorVisible()
        self._page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _spoken_offset(self, number: int, offset: int) -> int:
        """A caret's position in a block of the page, in signs of its words."""
        block = self._page.page.block(number)
        shape = self._page.page.shape(block)
        skipped = caption_start(block) if isinstance(shape, Figure) else 0
        return max(0, in_python(block.text(), offset) - skipped)

    def _place(self) -> tuple[int, int]:
        """The page's block in which the caret stands, and its position there."""
        for number, field in enumerate((self.headline, self.standfirst)):
            if field.hasFocus():
                return number, field.cursorPosition()
        at = self.body.textCursor().position()
        markdown = self._markdown()
        number, offset = in_blocks(markdown, in_python(markdown, at), self._raws)
        read = self._reader.read(markdown)
        return on_page(read, number, self._written.blocks) + BODY_START, offset

    def _put_caret(self, at: int) -> None:
        cursor = self.body.textCursor()
        cursor.setPosition(in_qt(self._text, (at, at))[0])
        self.body.setTextCursor(cursor)
        self.body.centerCursor()

    # What is written

    def _markdown(self) -> str:
        """The text as it is; Qt's own way out of the widget would make plain blanks of
        non-breaking ones."""
        return str(self.body.document().toRawText()).replace("\u2029", "\n")

    def _load(self) -> None:
        """Write the text from the page."""
        self._loaded = self._page.article()
        self._seen = None
        self._raws |= {b.digest: b.content for b in self._loaded.blocks if isinstance(b, Raw)}
        self._written = self._loaded
        self._text = write_markdown(self._loaded.blocks)
        self._reading = self._reader.prepare(self._text)
        self._soon.start()
        self._dirty = False
        _fill(self.headline, self._loaded.headline)
        _fill(self.standfirst, self._loaded.standfirst)
        with QSignalBlocker(self.body):
            self.body.setPlainText(self._text)
        self._step = -1

    def _read_on(self) -> None:
        """Read what is there, so that what is typed is all that has to be read then."""
        ends = time.monotonic() + _SLICE
        for _ in self._reading:
            if time.monotonic() > ends:
                self._soon.start()
                return

    def _typed(self) -> None:
        self._dirty = True
        self.edited.emit()

    def commit(self) -> None:
        """Take what is being composed into the text."""
        if self.active:
            QGuiApplication.inputMethod().commit()

    def flush(self) -> None:
        """Put what was typed here since the last time onto the page."""
        if self._dirty and not self._writing:
            self._dirty = False
            self._write(self._read())

    def _write(self, article: Article) -> None:
        document = self._page.document()
        self._writing = True
        try:
            join = self._step == document.availableUndoSteps()
            self._page.rewrite(article, join=join)
        finally:
            self._writing = False
        self._step = document.availableUndoSteps()
        self._written = self._page.article()

    def _read(self) -> Article:
        """The article that the text says. What Markdown can't tell comes from the page."""
        fields = replace(
            self._loaded, headline=self.headline.text(), standfirst=self.standfirst.text()
        )
        markdown = self._markdown()
        if markdown == self._text:
            return fields
        if self._seen is None:
            self._seen = self._reader.read(self._text)
        blocks = self._reader.read(markdown)
        if self._seen != self._loaded.blocks:
            seen, ours = Article(blocks=self._seen), Article(blocks=self._loaded.blocks)
            blocks = lift(Article(blocks=blocks), seen, ours).blocks
        return replace(fields, blocks=blocks)

    # The page goes on by itself: photos come, a sync brings words

    def _page_changed(self) -> None:
        if self.active and not self._writing:
            self._again.start()

    def _take_page(self) -> None:
        if not self.active or self._page.article() == self._written:
            return
        at = self.body.textCursor().position()
        if self._dirty:
            merged = merge(self._loaded, self._read(), self._page.article()).article
            self._dirty = False
            self._write(merged)
        self._load()
        self._put_caret(in_python(self._text, at))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and any(
            event.matches(one)  # type: ignore[attr-defined]
            for one in _NOT_OURS
        ):
            event.ignore()
            return True
        return False


def _fill(field: Line, words: str) -> None:
    """A long line shows how it begins; who writes in it stays where he is."""
    at = field.cursorPosition() if field.hasFocus() else 0
    with QSignalBlocker(field):
        field.setText(words)
    field.setCursorPosition(at)


_ON_THE_PAGE = (
    *(*MARKS, *KINDS, C.CLEAR, C.LINK, C.HEADLINE, C.MOVE_UP, C.MOVE_DOWN, C.BLOCK_EDIT),
    *(C.INSERT, C.PHOTO, C.GALLERY, C.TABLE, C.EMBED, C.CODE_BLOCK, C.FOOTNOTE, C.COMMENT, C.RULE),
)


def join(source: SourceView, page: ArticleEditor, actions: Actions) -> None:
    """Let the command show it. What acts at the page's caret rests while nobody sees that."""

    def rest() -> None:
        if source.active:
            for command in _ON_THE_PAGE:
                actions[command].setEnabled(False)

    def switch(on: bool) -> None:
        source.show_or_hide(on)
        for command in _ON_THE_PAGE:
            actions[command].setEnabled(True)
        page.format_changed.emit()

    actions[C.SOURCE].toggled.connect(switch)
    page.format_changed.connect(rest)
