"""What a key means on the sheet and in the large view: stars, labels, sizes."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from editor.ui.contactsheet.labels import LABELS

_NONE, _CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_KEYPAD, _SHIFT = Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ShiftModifier
_LARGER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_SMALLER = (Qt.Key.Key_Minus, Qt.Key.Key_Underscore)
OPENING = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


def stars_of(event: QKeyEvent) -> int | None:
    """0–5 set so many stars."""
    digit = _digit(event)
    return digit if digit is not None and digit <= 5 and held(event) == _NONE else None


def label_of(event: QKeyEvent) -> str | None:
    """6–9, and Ctrl with 1–5, set a label; Ctrl+0 takes it away (empty)."""
    digit = _digit(event)
    if digit is None:
        return None
    if held(event) == _NONE:
        return next((one.name for one in LABELS if one.key == str(digit)), None)
    if held(event) == _CTRL and digit <= len(LABELS):
        return LABELS[digit - 1].name if digit else ""
    return None


def size_of(event: QKeyEvent) -> int:
    """Ctrl+plus: 1, Ctrl+minus: -1; 0: neither."""
    if not held(event) & _CTRL:
        return 0
    return (event.key() in _LARGER) - (event.key() in _SMALLER)


def letters_of(event: QKeyEvent) -> str:
    """What begins a search: letters; digits are stars, and keys with Ctrl are commands."""
    plain = not held(event) & ~_SHIFT
    return event.text() if plain and event.text().isalpha() else ""


def held(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~_KEYPAD


def _digit(event: QKeyEvent) -> int | None:
    at = event.key() - Qt.Key.Key_0
    return at if 0 <= at <= 9 else None
