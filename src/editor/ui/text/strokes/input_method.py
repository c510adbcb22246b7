"""Input methods (Telex and VNI through ibus or fcitx, and those of Windows and macOS)."""

import re
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QInputMethodQueryEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit

from editor.base.text import nfc
from editor.ui.text.page.formats import OBJECT

Query = Qt.InputMethodQuery
_LINE_END = re.compile("\r\n|[\n\r\u2029]")


class Queries(QObject):
    """Has an input method's questions answered by `answer` while it watches. All of the widget's
    events come through here then, so it watches only where that is needed."""

    def __init__(
        self, widget: QTextEdit, answer: Callable[[QInputMethodQueryEvent], object]
    ) -> None:
        super().__init__(widget)
        self._widget = widget
        self._answer = answer
        self._watches = False

    def watch(self, on: bool) -> None:
        if on == self._watches:
            return
        self._watches = on
        if on:
            self._widget.installEventFilter(self)
        else:
            self._widget.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QInputMethodQueryEvent):
            return False
        self._answer(event)
        return True


def composing(cursor: QTextCursor) -> str:
    """The letters that an input method has shown but not committed."""
    return str(cursor.block().layout().preeditAreaText())


def cleared(document: QTextDocument) -> str:
    """The letters that are shown in any block, which aren't any longer."""
    letters = ""
    block = document.begin()
    while block.isValid():
        if shown := block.layout().preeditAreaText():
            letters = shown
            block.layout().setPreeditArea(-1, "")
            document.markContentsDirty(block.position(), block.length())
        block = block.next()
    return letters


def commit(editor: QTextEdit) -> None:
    """Make what is being composed in a plain editor part of its text, whatever the engine does."""
    letters, revision = composing(editor.textCursor()), editor.document().revision()
    if not letters:
        return
    QGuiApplication.inputMethod().commit()
    if composing(editor.textCursor()) or editor.document().revision() == revision:
        QCoreApplication.sendEvent(editor, committed(letters))


def committed(letters: str) -> QInputMethodEvent:
    """The event by which letters become text."""
    event = QInputMethodEvent()
    event.setCommitString(letters)
    return event


def tamed(event: QInputMethodEvent, cursor: QTextCursor, first: int) -> QInputMethodEvent:
    """The same event as the page bears it: its text in NFC (some engines send letter and accent
    apart), and replacing nothing before position `first` of the caret's block or beyond it."""
    at, end = cursor.positionInBlock(), cursor.block().length() - 1
    start = min(max(at + event.replacementStart(), first), end) - at
    stop = min(max(at + event.replacementStart() + event.replacementLength(), first), end) - at
    out = QInputMethodEvent(event.preeditString(), event.attributes())
    out.setCommitString(nfc(event.commitString()).replace(OBJECT, ""), start, stop - start)
    return out


def lines(event: QInputMethodEvent) -> list[QInputMethodEvent]:
    """One event for each line that is committed: dictation and emoji pickers send line ends."""
    first, *rest = _LINE_END.split(event.commitString())
    if not rest:
        return [event]
    out = [QInputMethodEvent() for _ in rest]
    out.append(QInputMethodEvent(event.preeditString(), event.attributes()))
    out[0].setCommitString(first, event.replacementStart(), event.replacementLength())
    for one, line in zip(out[1:], rest, strict=True):
        one.setCommitString(line)
    return out


def hide_object(event: QInputMethodQueryEvent, length: int) -> None:
    """Answer as if the block began behind the first `length` characters, which are a figure's and
    not text: engines look for the syllable before the caret."""
    if event.queries() & Query.ImSurroundingText:
        event.setValue(Query.ImSurroundingText, str(event.value(Query.ImSurroundingText))[length:])
    for one in (Query.ImCursorPosition, Query.ImAnchorPosition):
        if event.queries() & one:
            event.setValue(one, max(0, int(event.value(one)) - length))
