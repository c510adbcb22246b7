"""A group of fields under a heading that opens and closes."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from editor.ui import icons
from editor.ui.language import tr
from editor.ui.theme import SPACE


class Fold(QWidget):
    turned = Signal(bool)
    is_open: bool | None = None

    def __init__(self, words: str) -> None:
        super().__init__()
        self.head = QToolButton()
        self.head.setText(words)
        self.head.setProperty("kind", "quiet")
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setIconSize(QSize(14, 14))
        self.head.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.head.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.head.clicked.connect(lambda: self.open(not self.is_open))
        self.inside = QWidget()
        self.column = QVBoxLayout(self.inside)
        self.column.setContentsMargins(0, SPACE.tight, 0, SPACE.snug)
        self.column.setSpacing(SPACE.snug)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self.inside)
        self.open(False)

    def open(self, on: bool) -> None:
        if on == self.is_open:
            return
        self.is_open = on
        self.head.setAccessibleDescription(tr("open") if on else tr("closed"))
        self.head.setIcon(icons.icon("arrow-down" if on else "arrow-right"))
        self.inside.setVisible(on)
        self.turned.emit(on)
