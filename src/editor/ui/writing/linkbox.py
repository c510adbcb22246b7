"""The small box beside the words in which a link is made, changed, opened or taken away."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from editor.ui.inspector.fields import Line
from editor.ui.language import tr
from editor.ui.text.addresses import fault_of, lone_address, whole_address
from editor.ui.theme import SPACE

_WIDTH = 420
_GAP = 6  # pixels between the words and the box


class Linking(Protocol):
    """What can be done about links where the caret is: on the page, or in a table's cell."""

    @property
    def can_mark(self) -> bool: ...

    def commit_preedit(self) -> None: ...

    def link_at_cursor(self) -> str: ...

    def linked_words(self) -> str: ...

    def set_link(self, href: str) -> None: ...

    def write_link(self, words: str, href: str) -> None: ...


class LinkBox(QFrame):
    """Stands under the words, on the page or on the window `around` a small one. Enter takes what
    is in it, Escape leaves."""

    def __init__(self, page: QTextEdit, links: Linking, around: QWidget | None = None) -> None:
        super().__init__(around or page)
        self._page = page
        self._links = links
        self._around = around
        self.setObjectName("linkBox")
        self.setProperty("kind", "popover")
        self.setAccessibleName(tr("Link"))
        self.setFixedWidth(_WIDTH)
        self.words = Line(tr("Words of the link"), tr("Words that are shown"))
        self.address = Line(tr("Address"), tr("Address of the page"))
        self.fault = QLabel()
        self.fault.setProperty("kind", "quiet")
        self.fault.setProperty("state", "danger")
        self.fault.setTextFormat(Qt.TextFormat.PlainText)
        self.fault.setWordWrap(True)
        self.take = self._button(tr("Link"), self._take, "filled")
        self.follow = self._button(tr("Open"), self._open, "flat")
        self.copy = self._button(tr("Copy address"), self._copy, "flat")
        self.remove = self._button(tr("Remove link"), self._remove, "flat")
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.room, SPACE.room, SPACE.room, SPACE.room)
        column.setSpacing(SPACE.snug)
        for field in (self.words, self.address):
            column.addWidget(field)
            field.typed.connect(lambda _: self._judge(quiet=True))
            field.returnPressed.connect(self._take)
        column.addWidget(self.fault)
        row = QHBoxLayout()
        row.setSpacing(SPACE.hair)
        for button in (self.follow, self.copy, self.remove):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.take)
        column.addLayout(row)
        self.hide()

    def open(self) -> None:
        """For the selected words, the link at the caret, or a new one there."""
        page, links = self._page, self._links
        if not links.can_mark:
            return
        links.commit_preedit()
        there = links.link_at_cursor()
        self.words.setVisible(not page.textCursor().hasSelection())
        self.words.setText(links.linked_words())
        self.address.setText(there or lone_address(QApplication.clipboard().text()))
        self.remove.setVisible(bool(there))
        self._judge(quiet=True)
        self._place()
        self.show()
        self.raise_()
        self.address.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.address.selectAll()

    def put_away(self) -> None:
        self.hide()
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """No key goes on to the page: it lies beneath, with the words still selected."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        event.accept()

    def showEvent(self, event: QShowEvent) -> None:
        # Only now: all that happens to the page, each key too, goes through a filter.
        self._page.installEventFilter(self)
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._page.removeEventFilter(self)
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Who goes back to the page is done with the box."""
        if event.type() == QEvent.Type.FocusIn:
            self.hide()
        elif event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _judge(self, *, quiet: bool) -> bool:
        """Whether the address is one. While it is typed only what can't become one is told."""
        typed = self.address.text().strip()
        fault = fault_of(typed)
        self.fault.setText("" if quiet and (not typed or typed.endswith((":", "/"))) else fault)
        self.fault.setVisible(bool(self.fault.text()))
        self.copy.setEnabled(not fault)
        self.follow.setEnabled(not fault and ":" in whole_address(typed))
        self.adjustSize()
        return not fault

    def _take(self) -> None:
        if not self._judge(quiet=False):
            self.address.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        address, words = whole_address(self.address.text()), self.words.text().strip()
        if self._page.textCursor().hasSelection() or (
            words and words == self._links.linked_words()
        ):
            self._links.set_link(address)
        else:
            self._links.write_link(words or self.address.text().strip(), address)
        self.put_away()

    def _open(self) -> None:
        open_address(self.address.text())

    def _copy(self) -> None:
        QApplication.clipboard().setText(whole_address(self.address.text()))

    def _remove(self) -> None:
        self._links.set_link("")
        self.put_away()

    def _place(self) -> None:
        """Under the selection's end, or above it where there is no room below."""
        caret = self._page.cursorRect(self._page.textCursor())
        whole = self._around or self._page
        corner = self._page.viewport().mapTo(whole, caret.bottomLeft())
        room = self._around.rect() if self._around else self._page.viewport().geometry()
        left = min(corner.x() - 40, room.right() - self.width() - _GAP)
        top = corner.y() + _GAP
        if top + self.sizeHint().height() > room.bottom():
            top -= caret.height() + self.sizeHint().height() + 2 * _GAP
        self.move(max(room.left() + _GAP, left), max(_GAP, top))

    def _button(self, words: str, do: Callable[[], object], kind: str) -> QPushButton:
        button = QPushButton(words)
        button.setProperty("kind", kind)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: do())
        return button


def open_address(typed: str) -> None:
    """In the browser; only what a link may hold."""
    if not fault_of(typed):
        QDesktopServices.openUrl(QUrl(whole_address(typed)))
