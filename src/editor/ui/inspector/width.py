"""How wide a figure stands: a row of small pictures of a page."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from editor.ui.inspector.fields import quiet
from editor.ui.language import tr
from editor.ui.theme import SPACE

_SIZE = QSize(44, 34)
_PAGE = (10, 34)
"""Where the column of text lies in a button, from left to right."""
_SPANS = {"": (10, 34), "wide": (7, 37), "full": (3, 41), "left": (10, 23), "right": (21, 34)}


class WidthButton(QToolButton):
    def __init__(self, width: str, words: str) -> None:
        super().__init__()
        self.width_name = width
        self.setCheckable(True)
        self.setFixedSize(_SIZE)
        self.setToolTip(words)
        self.setAccessibleName(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        text = self.palette().placeholderText().color()
        left, right = _PAGE
        for y in (6, 25, 29):
            painter.fillRect(QRectF(left, y, right - left, 1.5), text)
        start, end = _SPANS[self.width_name]
        on = self.palette().highlight() if self.isChecked() else self.palette().buttonText()
        painter.fillRect(QRectF(start, 10, end - start, 12), on)
        painter.end()


class WidthRow(QWidget):
    """One of five is on; arrows go from one to the next."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Width"))
        self.buttons: dict[str, WidthButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(SPACE.tight)
        for width, words in (
            ("", tr("As wide as the text")),
            ("wide", tr("Wider than the text")),
            ("full", tr("Across the whole page")),
            ("left", tr("Small, at the left")),
            ("right", tr("Small, at the right")),
        ):
            button = WidthButton(width, words)
            button.clicked.connect(lambda _=False, width=width: self._choose(width))
            self.buttons[width] = button
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self._words = quiet()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.tight)
        column.addLayout(row)
        column.addWidget(self._words)
        self.setFocusProxy(self.buttons[""])
        self.show_width("")

    def show_width(self, width: str) -> None:
        button = self.buttons.get(width)
        if button is None:
            return
        button.setChecked(True)
        self.setFocusProxy(button)
        aside = width in ("left", "right")
        remark = tr("On the site the text runs beside it; here it stands alone.")
        self._words.setText(remark if aside else button.toolTip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        widths = list(self.buttons)
        focused = next((w for w, b in self.buttons.items() if b.hasFocus()), None)
        if event.key() not in steps or focused is None:
            super().keyPressEvent(event)
            return
        at = widths.index(focused) + steps[Qt.Key(event.key())]
        there = widths[at % len(widths)]
        self.buttons[there].setFocus(Qt.FocusReason.TabFocusReason)
        self._choose(there)

    def _choose(self, width: str) -> None:
        self.show_width(width)
        self.chosen.emit(width)
