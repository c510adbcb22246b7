"""The quick way to crop: a small frame, its shapes, and the way to more room."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from editor.document import Figure
from editor.ui import icons
from editor.ui.cropping.frame import CropFrame
from editor.ui.cropping.ratios import ORIGINAL, shapes
from editor.ui.inspector.fields import Choice
from editor.ui.language import tr
from editor.ui.theme import SPACE


class CropBox(QWidget):
    """The frame, the shapes that it can keep, turning and mirroring, and the way back."""

    reframed = Signal(dict)
    """Fields of the figure that are otherwise now."""
    room_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.frame = CropFrame()
        self.frame.reframed.connect(self.reframed)
        self.frame.looked.connect(self._looked)
        self.ratios = Choice(tr("Shape of the crop"))
        for words, ratio in shapes():
            self.ratios.addItem(words, ratio)
        self.ratios.activated.connect(self._ratio_chosen)
        self.whole = QPushButton(tr("Whole photo"))
        self.whole.setProperty("kind", "flat")
        self.whole.clicked.connect(self._reset)
        upper = QHBoxLayout()
        upper.setSpacing(SPACE.snug)
        upper.addWidget(self.ratios, 1)
        upper.addWidget(self.whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.tight)
        column.addWidget(self.frame)
        column.addLayout(upper)
        column.addLayout(self._lower())

    def _lower(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE.hair)
        self.left = tool("turn-left", tr("Turn left"), lambda: self._turn(False))
        self.right = tool("turn-right", tr("Turn right"), lambda: self._turn(True))
        self.mirror = tool("mirror", tr("Mirror"), self.frame.mirror)
        for button in (self.left, self.right, self.mirror):
            row.addWidget(button)
        row.addStretch(1)
        self.roomy = QPushButton(tr("Crop and straighten…"))
        self.roomy.setProperty("kind", "flat")
        self.roomy.setAutoDefault(False)
        self.roomy.clicked.connect(self.room_wanted)
        row.addWidget(self.roomy)
        return row

    def show_photo(self, picture: QPixmap | None, size: QSize) -> None:
        self.frame.show_photo(picture, size)

    def show_use(self, figure: Figure | None) -> None:
        self.frame.show_use(figure)

    def forget_ratio(self) -> None:
        """Another photo: any shape."""
        self.ratios.setCurrentIndex(0)
        self.frame.ratio = None

    def _ratio_chosen(self) -> None:
        ratio = self.ratios.currentData()
        self.frame.keep_ratio(self.frame.frame_ratio if ratio == ORIGINAL else ratio)

    def _turn(self, clockwise: bool) -> None:
        self.forget_ratio()
        self.frame.turn(clockwise)

    def _reset(self) -> None:
        self.forget_ratio()
        self.frame.reset()

    def _looked(self) -> None:
        self.whole.setEnabled(self.frame.use.crop is not None)


def tool(icon: str, words: str, do: Callable[[], object]) -> QToolButton:
    """A small button with an icon, whose words are its tip."""
    button = QToolButton()
    button.setIcon(icons.icon(icon))
    button.setIconSize(QSize(18, 18))
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.clicked.connect(lambda _=False: do())
    return button
