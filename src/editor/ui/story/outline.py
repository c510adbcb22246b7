"""The outline: sub-headings, photos, tables and boxes of the story, to jump to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QTextBlock, QTextCursor
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from editor.base.text import fold
from editor.document import Embed, Figure, Gallery, Heading, PullQuote, Table, plain
from editor.document.article import texts
from editor.document.blocks import Container
from editor.ui import icons
from editor.ui.inspector.fields import Line, heading
from editor.ui.language import tr
from editor.ui.story.stories import WIDTH
from editor.ui.text import ArticleEditor
from editor.ui.text.page.formats import OBJECT
from editor.ui.text.page.page import Page
from editor.ui.text.page.shapes import Pinned, Shape, container_of
from editor.ui.theme import SPACE

_IDLE = 250
"""Milliseconds after an edit until the outline is read anew."""
_REST = 60
"""Milliseconds that the caret stands still until the outline shows where it is."""
_STEP = 14  # pixels
_ICON = 16
_ABOVE = 60
"""Pixels of the page left above what was jumped to."""
_LONGEST = 120  # characters
_BLOCK = Qt.ItemDataRole.UserRole
_DEPTH = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the outline, and the page's block that it leads to."""

    block: int
    words: str
    icon: str
    depth: int = 0


def entries(page: Page) -> list[Entry]:
    """What the story is made of, in reading order; what stands under a heading is set in."""
    out: list[Entry] = []
    depth, container = 0, Container.NONE
    block = page.document.begin()
    while block.isValid():
        shape = page.shape(block)
        if isinstance(shape, Heading):
            depth = shape.level - 1
            out.append(Entry(block.blockNumber(), _typed(block), "heading", depth - 1))
        else:
            begins = container_of(shape) is not container or _starts(shape)
            out += _entry(block, shape, depth, begins)
        container = container_of(shape)
        block = block.next()
    return out


def _starts(shape: Shape) -> bool:
    return not isinstance(shape, Pinned) and shape.starts


def _entry(block: QTextBlock, shape: Shape, depth: int, begins: bool) -> Iterator[Entry]:
    number, words = block.blockNumber(), _typed(block)
    match shape:
        case Pinned.HEADLINE:
            yield Entry(number, words or tr("Headline"), "story")
        case Figure():
            yield Entry(number, words or tr("Photo without a caption"), "photo", depth)
        case Gallery():
            count = len(shape.figures)
            yield Entry(number, _said(shape) or tr("{n} photos", n=count), "photo", depth)
        case Table():
            yield Entry(number, _said(shape) or tr("Table"), "table", depth)
        case Embed():
            yield Entry(number, shape.url, "globe", depth)
        case PullQuote():
            yield Entry(number, words or tr("Pull quote"), "quote", depth)
        case _ if begins and container_of(shape) in (Container.BOX, Container.NOTE):
            yield Entry(number, words or tr("Information box"), "box", depth)


def _typed(block: QTextBlock) -> str:
    return " ".join(block.text().replace(OBJECT, "").split())[:_LONGEST]


def _said(shape: Gallery | Table) -> str:
    return " · ".join(filter(None, (plain(one).strip() for one in texts(shape))))[:_LONGEST]


class OutlinePane(QWidget):
    """Under the list of stories. Follows the caret while it is shown, costs nothing while not."""

    jumping = Signal()

    def __init__(self, page: ArticleEditor) -> None:
        super().__init__()
        self.setObjectName("outline")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Outline"))
        self.setFixedWidth(WIDTH)
        self._page = page
        self._entries: list[Entry] = []
        self.filter = Line(tr("Filter the outline"), tr("Filter"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Outline"))
        self.list.setObjectName("outlineList")
        self.list.setItemDelegate(_Indented(self.list))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(QSize(_ICON, _ICON))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.snug, SPACE.snug, SPACE.snug, SPACE.tight)
        column.setSpacing(SPACE.tight)
        column.addWidget(heading(tr("Outline")))
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        self.filter.textChanged.connect(lambda _: self._fill())
        self.list.itemClicked.connect(self._jump)
        self.list.itemActivated.connect(self._jump)
        for watched in (self.filter, self.list):
            watched.installEventFilter(self)
        self._idle = self._timer(_IDLE, self._read)
        self._rest = self._timer(_REST, self._follow)
        page.changed.connect(self._stale)
        page.article_shown.connect(self._read)
        page.cursorPositionChanged.connect(self._moved)

    def show_or_hide(self, on: bool) -> None:
        """With the keys in the filter; hidden, the page has them again."""
        self.setVisible(on)
        if on:
            self._read()
            self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.filter.selectAll()
        else:
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _timer(self, interval: int, do: Callable[[], object]) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval)
        timer.timeout.connect(do)
        return timer

    def _stale(self) -> None:
        if self.isVisible():
            self._idle.start()

    def _moved(self) -> None:
        if self.isVisible():
            self._rest.start()

    def _read(self) -> None:
        if self.isHidden():
            return
        now = entries(self._page.page)
        if now != self._entries:
            self._entries = now
            self._fill()
        self._follow()

    def _fill(self) -> None:
        wanted = fold(self.filter.text().strip())
        self.list.clear()
        for entry in self._entries:
            if wanted in fold(entry.words):
                item = QListWidgetItem(icons.icon(entry.icon), entry.words)
                item.setData(_BLOCK, entry.block)
                item.setData(_DEPTH, 0 if wanted else entry.depth)
                item.setToolTip(entry.words)
                self.list.addItem(item)
        if wanted:
            self.list.setCurrentRow(0)
        else:
            self._follow()

    def _follow(self) -> None:
        """The line under which the caret stands, unless somebody is choosing another."""
        if self.list.hasFocus() or self.filter.text().strip():
            return
        here = self._page.textCursor().blockNumber()
        rows = range(self.list.count())
        above = [row for row in rows if self.list.item(row).data(_BLOCK) <= here]
        self.list.setCurrentRow(above[-1] if above else -1)

    def _jump(self, item: QListWidgetItem) -> None:
        """The caret goes there, and the place near the top of the view."""
        page = self._page
        block = page.document().findBlockByNumber(item.data(_BLOCK))
        if not block.isValid():
            return
        self.jumping.emit()
        page.setTextCursor(QTextCursor(block))
        top = page.document().documentLayout().blockBoundingRect(block).top()
        page.verticalScrollBar().setValue(round(top) - _ABOVE)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key, item = event.key(), self.list.currentItem()
        if key == Qt.Key.Key_Escape:
            self.filter.clear()
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if item is not None:
                self._jump(item)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and watched is self.filter:
            row = self.list.currentRow() + (1 if key == Qt.Key.Key_Down else -1)
            self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        else:
            return False
        return True


class _Indented(QStyledItemDelegate):
    """Sets lines in by their depth, under a ground that reaches over the whole width."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        inset = QStyleOptionViewItem(option)
        inset.rect = option.rect.adjusted(_STEP * int(index.data(_DEPTH) or 0), 0, 0, 0)
        super().paint(painter, inset, index)
