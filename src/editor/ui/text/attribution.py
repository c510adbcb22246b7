"""Whose words a pull quote is: written on the line under it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QLineEdit

from editor.base.text import nfc
from editor.document import Footnote, Mark, PullQuote, Text, plain
from editor.document.retyping import retyped
from editor.ui.text import words
from editor.ui.text.blocks import BlockSurface
from editor.ui.text.drawing import attributions
from editor.ui.text.page.editing import paragraph_after
from editor.ui.text.page.page import Page, end_of
from editor.ui.text.page.shapes import has_object, is_card
from editor.ui.text.sheet.standing import block_at

Key = Qt.Key
_PAUSE = 800
"""Milliseconds until what is typed here is in the story: a crash shall cost no more."""


class AttributionLine(QLineEdit):
    """Lies over the drawn line while it is written. What is in it is never thrown away: Enter and
    Tab go on to the next paragraph, Escape goes back into the quote."""

    def __init__(self, editor: BlockSurface) -> None:
        super().__init__(editor.viewport())
        self._editor = editor
        self._place = QTextCursor()
        self._writing = False
        self._said = ""
        """What the line said when it was last one with the story."""
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self.commit)
        self.setFrame(False)
        self.setAccessibleName(words.attribution())
        self.setPlaceholderText(words.no_attribution())
        self.textEdited.connect(lambda _: self._soon.start())
        editor.verticalScrollBar().valueChanged.connect(self._lie)
        self.hide()

    def write(self, block: QTextBlock) -> None:
        """Write the attribution of a pull quote."""
        shape = self._editor.page.shape(block)
        if not isinstance(shape, PullQuote) or is_card(shape) or self._editor.isReadOnly():
            return
        self._editor.commit_preedit()
        self._place = QTextCursor(block)
        self._soon.stop()
        self.setText(plain(shape.attribution))
        self._said = self.text()
        self._editor.ensureCursorVisible()
        self._dress()
        self._lie()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def commit(self) -> None:
        """Put what was typed into the story, as an undo step of its own."""
        if self.isHidden() or self._writing:
            return
        if self.hasFocus():
            QGuiApplication.inputMethod().commit()
        self._soon.stop()
        if self._place.isNull() or self.text() == self._said:
            return  # nobody wrote here: the line may show a name otherwise than the story has it
        self._said = self.text()
        shape = self._editor.page.shape(self._place.block())
        said = nfc(" ".join(self.text().split())).removeprefix("—").lstrip()
        if isinstance(shape, PullQuote) and said != plain(shape.attribution):
            name, notes = _apart(shape.attribution)
            now = replace(shape, attribution=(*retyped(name, said), *notes))
            # Every change of the page first takes in what is being written: this, again.
            self._writing = True
            self._editor.reshape(self._place, now)
            self._writing = False

    def forget(self) -> None:
        """Another page is shown."""
        self._soon.stop()
        self._place = QTextCursor()
        if self.hasFocus():
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def at(self, where: QPointF) -> QTextBlock | None:
        """The pull quote whose line lies at a point of the viewport."""
        near = block_at(self._editor, where.toPoint())
        for block in (near, near.previous()):
            shape = self._editor.page.shape(block) if block.isValid() else None
            if isinstance(shape, PullQuote) and not is_card(shape):
                room = attributions.room(block, self._rect(block), self._editor.view)
                if room.contains(where):
                    return block
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Key.Key_Return, Key.Key_Enter, Key.Key_Down, Key.Key_Tab):
            self._leave(_go_on)
        elif key in (Key.Key_Escape, Key.Key_Up, Key.Key_Backtab):
            self._leave(_go_back)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tab is a key like others here."""
        tabs = isinstance(event, QKeyEvent) and event.key() in (Key.Key_Tab, Key.Key_Backtab)
        if isinstance(event, QKeyEvent) and tabs and event.type() == QEvent.Type.KeyPress:
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A menu of its own takes the focus for a while.
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.commit()
            self.hide()

    def _leave(self, step: Callable[[Page, QTextCursor], None]) -> None:
        self.commit()
        place, number = QTextCursor(self._place), self._place.blockNumber()
        self.hide()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        place.setPosition(self._editor.page.block(number).position())
        self._editor.setTextCursor(place)
        self._editor.run_rule(step)

    def _dress(self) -> None:
        colours = self._editor.view.colours
        self.setFont(attributions.font(self._editor.view))
        self.setStyleSheet(
            f"border: none; padding: 0; background: {colours.page.name()};"
            f" color: {colours.text.name()}; font-size: {self.font().pixelSize()}px;"
        )

    def _lie(self) -> None:
        if not self._place.isNull():
            block = self._place.block()
            room = attributions.name_room(block, self._rect(block), self._editor.view)
            # A line edit keeps two pixels free before its text.
            self.setGeometry(room.toAlignedRect().adjusted(-2, 0, 0, 0))

    def _rect(self, block: QTextBlock) -> QRectF:
        layout, bar = self._editor.document().documentLayout(), self._editor.verticalScrollBar()
        return layout.blockBoundingRect(block).translated(0, -bar.value())


def _apart(name: Text) -> tuple[Text, Text]:
    """A name, and the footnotes' marks behind it, which stay there."""
    end = len(name)
    while end and name[end - 1].marks & Mark.FOOTNOTE:
        end -= 1
    return name[:end], name[end:]


def _go_on(page: Page, cursor: QTextCursor) -> None:
    """To the next paragraph; a fresh one before a figure, a footnote, or the end."""
    after = cursor.block().next()
    shape = page.shape(after) if after.isValid() else None
    if shape is None or has_object(shape) or isinstance(shape, Footnote):
        paragraph_after(page, cursor, cursor.block())
    else:
        cursor.setPosition(after.position())


def _go_back(page: Page, cursor: QTextCursor) -> None:
    cursor.setPosition(end_of(cursor.block()))
