"""The slash menu: "/" at the start of an empty paragraph lists what can stand there."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import (
    QFocusEvent,
    QHideEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextBlock,
)

from editor.document import Paragraph
from editor.ui.blocks.offers import LONGEST, Offer, offers
from editor.ui.blocks.popup import Popup
from editor.ui.commands import Command
from editor.ui.frame import Frame
from editor.ui.text.page.shapes import BODY_START

Key = Qt.Key
_HEEDED = (QKeyEvent, QInputMethodEvent, QFocusEvent, QMouseEvent, QHideEvent, QResizeEvent)
_SLASH = "/"
_PLAIN = Qt.KeyboardModifier.NoModifier | Qt.KeyboardModifier.KeypadModifier
_OURS = (Key.Key_Up, Key.Key_Down, Key.Key_Return, Key.Key_Enter, Key.Key_Tab, Key.Key_Escape)


class InsertMenu(QObject):
    """Watches the page's keys; whatever isn't an arrow, Enter, Tab or Escape is the page's.

    What is looked for is read from the page, so that it is right however it was typed: by keys,
    by an input method, or by bursts of Backspace and letters as UniKey sends them.
    """

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._page = window.desk.editor
        self._offers = offers()
        self.popup = Popup(self._page)
        self._block = -1
        """The paragraph that began with "/"; -1: none."""
        self._armed = False
        self._asked = False
        """Opened by the button: there is no "/" to look behind."""
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self._look)
        self._page.slash_typed.connect(self._slashed)
        self._page.changed.connect(self._touched)
        self._page.cursorPositionChanged.connect(self._touched)
        self._page.verticalScrollBar().valueChanged.connect(lambda _: self._touched())
        self.popup.chosen.connect(self.choose)
        window.commands.on(Command.INSERT, self.ask)

    # What is typed

    def _slashed(self, typed: str) -> None:
        block = self._page.textCursor().block()
        body = block.blockNumber() >= BODY_START
        is_paragraph = isinstance(self._page.page.shape(block), Paragraph)
        if self._block < 0 and body and is_paragraph and self._typed(block) == typed:
            self._armed = True
            self._watch()
            self._later.start()

    def _watch(self) -> None:
        """All that happens to the page, each key too, goes through a filter: only while needed."""
        self._page.removeEventFilter(self)
        self._page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, _HEEDED):
            return False  # several events come with each key; asking for their type is dear
        kind = event.type()
        if kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self._takes(event):
                event.accept()
                return True
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if self._takes(event):
                self._press(Key(event.key()))
                return True
            self._typing(event.text())
        elif kind == QEvent.Type.InputMethod and isinstance(event, QInputMethodEvent):
            self._typing(event.commitString() or event.preeditString())
        elif kind in (QEvent.Type.FocusOut, QEvent.Type.MouseButtonPress, QEvent.Type.Hide):
            self.close()
        elif kind == QEvent.Type.Resize:
            self._touched()
        return False

    def _takes(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~_PLAIN
        return self.popup.isVisible() and not held and event.key() in _OURS

    def _typing(self, words: str) -> None:
        if self._asked and words:
            self.close()
        if self._armed or self._block >= 0:
            self._later.start()

    def _typed(self, block: QTextBlock) -> str:
        """The block's words with what is being composed at the caret."""
        words, layout = block.text(), block.layout()
        at = layout.preeditAreaPosition()
        preedit = layout.preeditAreaText()
        return f"{words[:at]}{preedit}{words[at:]}" if preedit else words

    def _touched(self) -> None:
        if self._block >= 0 or self._asked:
            self._later.start()

    def _look(self) -> None:
        """Show what matches the words behind "/", if the caret is still there."""
        block = self._page.textCursor().block()
        if self._asked:
            self.popup.offer(self._offers)
            return
        if self._armed:
            self._armed = False
            self._block = block.blockNumber()
        words = self._typed(block)
        is_paragraph = isinstance(self._page.page.shape(block), Paragraph)
        if block.blockNumber() != self._block or not words.startswith(_SLASH) or not is_paragraph:
            self.close()
            return
        found = self._found(words[len(_SLASH) :])
        if found:
            self.popup.offer(found)
        else:
            # Not the end: an input method may be in the middle of a letter.
            self.popup.put_away()

    def _found(self, query: str) -> list[Offer]:
        if len(query) > LONGEST or query.startswith((" ", _SLASH)):
            return []
        found = [one for one in self._offers if one.found_by(query)]
        return sorted(found, key=lambda one: -one.found_by(query))

    # Choosing

    def ask(self) -> None:
        """Show all of them at the caret, by the button or its key."""
        self.close()
        self._window.desk.commit()
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.ensureCursorVisible()
        self._asked = True
        self._watch()
        self.popup.offer(self._offers)

    def _press(self, key: Qt.Key) -> None:
        match key:
            case Key.Key_Up:
                self.popup.go(-1)
            case Key.Key_Down:
                self.popup.go(1)
            case Key.Key_Escape:
                self.close()
            case _:
                self.choose()

    def choose(self) -> None:
        """Take away what was typed to find it, and give the command."""
        chosen, typed = self.popup.current, self._block >= 0
        self.close()
        if chosen is None:
            return
        if typed:
            self._page.clear_block()
        self._window.commands[chosen.command].trigger()

    def close(self) -> None:
        """What was typed stays."""
        self._page.removeEventFilter(self)
        self._later.stop()
        self._block = -1
        self._armed = self._asked = False
        self.popup.put_away()
