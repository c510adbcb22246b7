"""What the mouse finds in the text: links to open, footnotes' marks to follow."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent, QTextCursor

from editor.document import Footnote, plain
from editor.ui.text import words
from editor.ui.text.page import notes
from editor.ui.text.page.formats import href_of
from editor.ui.text.sheet.standing import position_at

if TYPE_CHECKING:
    from editor.ui.text.editor import ArticleEditor

_LEFT = Qt.MouseButton.LeftButton
_CTRL = Qt.KeyboardModifier.ControlModifier


class Pointer(QObject):
    """Ctrl+click opens a link, a click on a footnote's mark goes to the footnote; resting on either
    says where it leads. The page tells of its mouse: a filter on the viewport, which would be asked
    at each key's paint too, is there only while the mouse is on something."""

    def __init__(self, editor: "ArticleEditor") -> None:
        super().__init__(editor)
        self._editor = editor
        self._pressed = -1
        self._over = ""
        editor.viewport().setMouseTracking(True)

    def move(self, event: QMouseEvent) -> None:
        if event.buttons():
            return
        at = self._character(event.position().toPoint())
        label, href = notes.label_at(self._editor.page, at), self._href(at)
        self._say(href)
        self._explain(self._note(label) if label else words.opens(href) if href else "")
        leads = bool(label) or (bool(href) and bool(event.modifiers() & _CTRL))
        shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.IBeamCursor
        viewport = self._editor.viewport()
        # Whoever shows another shape, as over a handle, goes on doing so.
        known = (Qt.CursorShape.IBeamCursor, Qt.CursorShape.PointingHandCursor)
        if viewport.cursor().shape() in known and viewport.cursor().shape() != shape:
            viewport.setCursor(shape)

    def _say(self, href: str) -> None:
        if href != self._over:
            self._over = href
            self._editor.link_hovered.emit(href)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._say("")
            self._explain("")
        return False

    def _explain(self, said: str) -> None:
        """What is shown when the mouse rests here."""
        viewport = self._editor.viewport()
        if viewport.toolTip() != said:
            viewport.setToolTip(said)
            viewport.removeEventFilter(self)
            if said:
                viewport.installEventFilter(self)

    def press(self, event: QMouseEvent) -> bool:
        """Whether that was all about the press."""
        self._pressed = -1
        if event.button() != _LEFT:
            return False
        quote = self._editor.attribution.at(event.position())
        if quote is not None:
            self._editor.attribution.write(quote)
            return True
        at = self._character(event.position().toPoint())
        if event.modifiers() == _CTRL and (href := self._href(at)):
            self._editor.link_opened.emit(href)
            return True
        if not event.modifiers() and notes.label_at(self._editor.page, at):
            self._pressed = at
        return False

    def release(self, event: QMouseEvent) -> bool:
        """Whether that was all about the release. The caret goes to the footnote only from here:
        while the button is down, words may be selected from the mark on."""
        pressed, self._pressed = self._pressed, -1
        same = pressed >= 0 and self._character(event.position().toPoint()) == pressed
        if same and not self._editor.textCursor().hasSelection():
            label = notes.label_at(self._editor.page, pressed)
            self._editor.go_to_note(label)
            return True
        return False

    def _note(self, label: str) -> str:
        page = self._editor.page
        block = notes.note_with(page, label)
        note = page.read(block) if block is not None else None
        return (plain(note.text) if isinstance(note, Footnote) else "") or words.no_footnote()

    def _character(self, where: QPoint) -> int:
        """The position of the character at a point of the viewport; -1 where there is none."""
        near = position_at(self._editor, where)
        for position in (near - 1, near):
            cursor = QTextCursor(self._editor.document())
            if not 0 <= position < self._editor.document().characterCount() - 1:
                continue
            cursor.setPosition(position)
            left = self._editor.cursorRect(cursor)
            cursor.setPosition(position + 1)
            right = self._editor.cursorRect(cursor)
            below = left.top() <= where.y() <= left.bottom()
            if below and left.center().x() <= where.x() < right.center().x():
                return position
        return -1

    def _href(self, position: int) -> str:
        if position < 0:
            return ""
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(position + 1)
        return href_of(cursor.charFormat())
