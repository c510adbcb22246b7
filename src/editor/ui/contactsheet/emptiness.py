"""What stands where no photos are: none yet, or none found; and what to do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.ui import icons
from editor.ui.language import tr
from editor.ui.theme import SPACE, Theme

_SIGN = 56


class Emptiness(QWidget):
    import_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon = "photo-add"
        self.sign = QLabel()
        self.sign.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.title = _centred("title")
        self.advice = _centred("quiet")
        self.bring = QPushButton(tr("Import…"))
        self.bring.setProperty("kind", "filled")
        self.bring.clicked.connect(self.import_wanted)
        self.clear = QPushButton(tr("Clear filters"))
        self.clear.clicked.connect(self.clear_wanted)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE.snug)
        column.addStretch(2)
        for part in (self.sign, self.title, self.advice):
            column.addWidget(part)
        row = QHBoxLayout()
        row.setContentsMargins(0, SPACE.snug, 0, 0)
        row.addStretch(1)
        row.addWidget(self.bring)
        row.addWidget(self.clear)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(3)
        theme.changed.connect(self._paint_sign)

    def show_none_yet(self) -> None:
        self._show(
            "photo-add",
            tr("No photos yet"),
            tr("Drop photos or folders here, or bring them in from a card."),
        )
        self.bring.show()
        self.clear.hide()

    def show_none_found(self) -> None:
        self._show(
            "search",
            tr("No photo is like that"),
            tr("No photo has all that is asked for at the left and in the search."),
        )
        self.bring.hide()
        self.clear.show()

    def _show(self, icon: str, title: str, advice: str) -> None:
        self._icon = icon
        self.title.setText(title)
        self.advice.setText(advice)
        self._paint_sign()

    def _paint_sign(self) -> None:
        ink, ratio = self._theme.colours.hint, self.devicePixelRatioF()
        self.sign.setPixmap(icons.pixmap(self._icon, ink, _SIGN, ratio))


def _centred(kind: str) -> QLabel:
    label = QLabel()
    label.setProperty("kind", kind)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    label.setWordWrap(True)
    return label
