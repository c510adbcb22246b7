"""Input methods (Telex and VNI through ibus or fcitx, and those of Windows and macOS)."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor.base.text import nfc


def composing(cursor: QTextCursor) -> str:
    """The letters that an input method has shown but not committed."""
    return str(cursor.block().layout().preeditAreaText())


def commit(editor: QTextEdit) -> None:
    """Make what is being composed part of the text.

    Not every input method commits when it is told to; then we take its letters ourselves.
    """
    if not composing(editor.textCursor()):
        return
    QGuiApplication.inputMethod().commit()
    left = composing(editor.textCursor())
    if left:
        event = QInputMethodEvent()
        event.setCommitString(left)
        QCoreApplication.sendEvent(editor, event)


def tamed(event: QInputMethodEvent, cursor: QTextCursor, first: int) -> QInputMethodEvent:
    """The same event as the page bears it: its text in NFC (some engines send letter and accent
    apart), and replacing nothing before position `first` of the caret's block or beyond it."""
    at, end = cursor.positionInBlock(), cursor.block().length() - 1
    start = min(max(at + event.replacementStart(), first), end) - at
    stop = min(max(at + event.replacementStart() + event.replacementLength(), first), end) - at
    out = QInputMethodEvent(event.preeditString(), event.attributes())
    out.setCommitString(nfc(event.commitString()), start, stop - start)
    return out
