"""Where the panel stands, as far as it knows."""

from typing import Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget


class Sheet(Protocol):
    """What the panel needs of the window that it stands in."""

    selected: SignalInstance
    current: SignalInstance

    def go(self, step: int) -> bool: ...
    def set_side(self, widget: QWidget) -> None: ...
