"""The card window's head: which card, in what order, only what is picked, how large."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from editor.ui import icons
from editor.ui.cards.model import Order
from editor.ui.inspector.fields import Choice
from editor.ui.language import tr
from editor.ui.theme import SPACE

_ICON = QSize(20, 20)


class Head(QWidget):
    source_wanted = Signal()
    again_wanted = Signal()
    zoomed = Signal(int)
    """1: larger pictures; -1: smaller ones."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.source = QPushButton(tr("Card or folder"))
        self.source.setIcon(icons.icon("folder"))
        self.source.clicked.connect(self.source_wanted)
        self.order = Choice(tr("Order"))
        self.order.addItem(tr("By time"), Order.TIME)
        self.order.addItem(tr("By name"), Order.NAME)
        self.only = QToolButton()
        self.only.setText(tr("Picked only"))
        self.only.setCheckable(True)
        self.only.setToolTip(tr("Show what is picked, and nothing else ({key})", key="Ctrl+P"))
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.wide, SPACE.tight, SPACE.wide, SPACE.tight)
        row.setSpacing(SPACE.snug)
        row.addWidget(self.source)
        row.addWidget(_tool("sync", tr("Read it again"), "F5", self.again_wanted.emit))
        row.addStretch(1)
        smaller, larger = tr("Smaller pictures"), tr("Larger pictures")
        self._of_shots = (
            self.only,
            self.order,
            _tool("minus", smaller, "Ctrl+-", lambda: self.zoomed.emit(-1)),
            _tool("plus", larger, "Ctrl++", lambda: self.zoomed.emit(1)),
        )
        for part in self._of_shots:
            row.addWidget(part)

    def offer(self, shots: bool) -> None:
        """Whether there are shots that can be put in order."""
        for part in self._of_shots:
            part.setEnabled(shots)


def _tool(icon: str, tip: str, key: str, do: Callable[[], object]) -> QToolButton:
    button = QToolButton()
    button.setIcon(icons.icon(icon))
    button.setIconSize(_ICON)
    button.setAccessibleName(tip)
    button.setToolTip(f"{tip} ({key})")
    button.clicked.connect(lambda: do())
    return button
