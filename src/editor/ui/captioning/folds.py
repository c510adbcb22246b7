"""A group of fields under a heading that opens and closes."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from editor.ui import icons
from editor.ui.theme import SPACE


class Fold(QWidget):
    turned = Signal(bool)

    def __init__(self, words: str) -> None:
        super().__init__()
        self.head = QToolButton()
        self.head.setText(words)
        self.head.setCheckable(True)
        self.head.setProperty("kind", "quiet")
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setIconSize(QSize(14, 14))
        self.head.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.head.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.head.toggled.connect(self._turn)
        self.inside = QWidget()
        self.column = QVBoxLayout(self.inside)
        self.column.setContentsMargins(0, SPACE.tight, 0, SPACE.snug)
        self.column.setSpacing(SPACE.snug)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self.inside)
        self._turn(False)

    def open(self, on: bool) -> None:
        self.head.setChecked(on)

    def _turn(self, on: bool) -> None:
        self.head.setIcon(icons.icon("arrow-down" if on else "arrow-right"))
        self.inside.setVisible(on)
        self.turned.emit(on)
