"""What the keys mean in the frame around a photo."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

Key = Qt.Key
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}
_DEGREES = {",": -0.1, ".": 0.1, "<": -1.0, ">": 1.0}


@dataclass(frozen=True, slots=True)
class Way:
    """`what` is done, and how far to the right and down; of "straighten" `right` is degrees."""

    what: str
    right: float = 0
    down: float = 0


def way_of(event: QKeyEvent, roomy: bool) -> Way | None:
    """None: the key means nothing here. Where there is room, Escape leaves instead."""
    key, held, text = Key(event.key()), event.modifiers(), event.text()
    if held & _CTRL:
        return None
    if key in _ARROWS:
        what = "aim" if held & _ALT else "resize" if held & _SHIFT else "move"
        return Way(what, *_ARROWS[key])
    if key == Key.Key_Backspace or (key == Key.Key_Escape and not roomy):
        return Way("whole")
    if key == Key.Key_Delete:
        return Way("aim-away")
    if text in ("[", "]"):
        return Way("turn", 1 if text == "]" else -1)
    if text in _DEGREES:
        return Way("straighten", _DEGREES[text])
    if text in ("h", "H"):
        return Way("mirror")
    if text in ("l", "L") and roomy:
        return Way("level")
    return None
