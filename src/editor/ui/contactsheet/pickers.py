"""Stars and colour labels to be picked with a click or a key."""

from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from editor.ui.contactsheet.cards import stars_words
from editor.ui.contactsheet.labels import LABELS, Label, label_words
from editor.ui.contactsheet.stars import MOST, stars
from editor.ui.language import tr
from editor.ui.theme import RADIUS, SPACE

_STAR = 22
_CHIP = 14


class StarPicker(QWidget):
    """Five stars: a click or a digit says how many; the same again takes them away."""

    changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.stars = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(MOST * _STAR + 2 * SPACE.tight, _STAR + 2 * SPACE.tight)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(tr("Stars, at least"))
        self._name()

    def show_stars(self, count: int) -> None:
        self.stars = count
        self._name()
        self.update()

    def _pick(self, count: int) -> None:
        count = min(max(count, 0), MOST)
        if count != self.stars:
            self.show_stars(count)
            self.changed.emit(count)

    def _name(self) -> None:
        self.setAccessibleName(f"{tr('Stars, at least')}: {stars_words(self.stars) or '0'}")

    def mousePressEvent(self, event: QMouseEvent) -> None:
        count = int(event.position().x() - SPACE.tight) // _STAR + 1
        self._pick(0 if count == self.stars else count)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.key() - Qt.Key.Key_0
        if 0 <= digit <= MOST:
            self._pick(digit)
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left):
            self._pick(self.stars + (1 if event.key() == Qt.Key.Key_Right else -1))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = self.palette().color(QPalette.ColorRole.Text).name()
        drawn = stars(self.stars, _STAR, ink, self.devicePixelRatioF(), hollow=True)
        painter.drawPixmap(QPoint(SPACE.tight, SPACE.tight), drawn)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS.small, RADIUS.small)
        painter.end()


class LabelPicker(QWidget):
    """A chip for each colour; the chosen one again lets go."""

    changed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.label = ""
        self._chips: dict[str, QToolButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.hair)
        for label in LABELS:
            chip = _Chip(label)
            chip.clicked.connect(partial(self._pick, label.name))
            self._chips[label.name] = chip
            row.addWidget(chip)
        row.addStretch(1)

    def chip(self, name: str) -> QToolButton:
        """The button of a label."""
        return self._chips[name]

    def show_label(self, name: str) -> None:
        self.label = name
        for label, chip in self._chips.items():
            chip.setChecked(label == name)

    def _pick(self, name: str) -> None:
        self.show_label("" if name == self.label else name)
        self.changed.emit(self.label)


class _Chip(QToolButton):
    def __init__(self, label: Label) -> None:
        super().__init__()
        self._colour = label.colour
        self.setCheckable(True)
        self.setFixedSize(QSize(_CHIP + 14, _CHIP + 14))
        self.setToolTip(label_words(label.name))
        self.setAccessibleName(label_words(label.name))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRect(0, 0, _CHIP, _CHIP)
        place.moveCenter(self.rect().center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colour))
        painter.drawRoundedRect(place, 4, 4)
        if self.isChecked():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place.adjusted(-3, -3, 3, 3), 6, 6)
        painter.end()
