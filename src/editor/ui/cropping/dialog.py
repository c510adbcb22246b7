"""Room to crop: the photo as large as the window allows, its shapes, turning, straightening."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.document import Figure
from editor.document.cropping import STEEPEST, shown
from editor.document.turning import as_it_came
from editor.ui.cropping.box import tool
from editor.ui.cropping.frame import CropFrame
from editor.ui.cropping.ratios import ORIGINAL, shapes
from editor.ui.inspector.fields import quiet, set_state
from editor.ui.language import tr
from editor.ui.theme import SPACE

_SIZE = QSize(1040, 680)
_TENTHS = 10
"""The slider counts in whole numbers."""
SMALL = 600
"""Pixels across; a photo of fewer looks coarse on a site."""


class CropDialog(QDialog):
    """Each gesture is told at once, and can be taken back; closing keeps them all."""

    reframed = Signal(dict)
    """The fields of the figure that are otherwise now."""
    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Crop and straighten"))
        self.setModal(True)
        self._size = QSize()
        self.frame = CropFrame(roomy=True)
        self.frame.reframed.connect(self.reframed)
        self.frame.looked.connect(self._looked)
        self.ratios: list[QToolButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.wide, SPACE.wide, SPACE.wide, SPACE.wide)
        column.setSpacing(SPACE.snug)
        column.addLayout(self._upper())
        column.addWidget(self.frame, 1)
        column.addLayout(self._middle())
        column.addLayout(self._lower())
        for keys, signal in (
            ("Ctrl+Z", self.undo_asked),
            ("Ctrl+Y", self.redo_asked),
            ("Ctrl+Shift+Z", self.redo_asked),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self._step, signal))
        room = self.screen().availableGeometry().size() - QSize(40, 60)
        self.resize(_SIZE.boundedTo(room))
        self.frame.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is shown

    def show_photo(self, picture: QPixmap | None, size: QSize) -> None:
        """The whole photo upright, and its size in pixels."""
        self._size = size
        self.frame.show_photo(picture, size)
        self._looked()

    def show_use(self, figure: Figure) -> None:
        self.frame.show_use(figure)

    def allow(self, undo: bool, redo: bool) -> None:
        """Whether there is something to take back, or to do again."""
        self.undo.setEnabled(undo)
        self.redo.setEnabled(redo)

    def done(self, result: int) -> None:
        self.frame.tell_pending()
        super().done(result)

    # What stands where

    def _upper(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE.hair)
        group = QButtonGroup(self)
        for words, ratio in shapes():
            button = QToolButton()
            button.setText(words)
            button.setProperty("kind", "switch")
            button.setCheckable(True)
            button.setAccessibleName(tr("Shape of the crop") + f" {words}")
            button.clicked.connect(lambda _=False, ratio=ratio: self._shape(ratio))
            group.addButton(button)
            self.ratios.append(button)
            row.addWidget(button)
        self.ratios[0].setChecked(True)
        row.addStretch(1)
        self.left = tool("turn-left", tr("Turn left") + " ([)", lambda: self._turn(False))
        self.right = tool("turn-right", tr("Turn right") + " (])", lambda: self._turn(True))
        self.mirror = tool("mirror", tr("Mirror") + " (H)", self._mirror)
        for tool_ in (self.left, self.right, self.mirror):
            row.addWidget(tool_)
        return row

    def _middle(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE.snug)
        label = QLabel(tr("Straighten"))
        label.setProperty("kind", "label")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        most = round(STEEPEST * _TENTHS)
        self.slider.setRange(-most, most)
        self.slider.setPageStep(_TENTHS)
        self.slider.setAccessibleName(tr("Straighten"))
        self.slider.setToolTip(tr("Arrows: a tenth of a degree; Page Up and Page Down: a degree"))
        self.slider.valueChanged.connect(self._slid)
        self.slider.sliderReleased.connect(self.frame.tell)
        self.degrees = QDoubleSpinBox()
        self.degrees.setRange(-STEEPEST, STEEPEST)
        self.degrees.setDecimals(1)
        self.degrees.setSingleStep(0.1)
        self.degrees.setSuffix("°")
        self.degrees.setAccessibleName(tr("Degrees"))
        self.degrees.setKeyboardTracking(False)
        self.degrees.valueChanged.connect(lambda value: self.frame.straighten(value, later=True))
        self.level = tool("level", tr("Draw a line that shall be level (L)"), self._level)
        self.level.setCheckable(True)
        label.setBuddy(self.slider)
        row.addWidget(label)
        row.addWidget(self.slider, 1)
        row.addWidget(self.degrees)
        row.addWidget(self.level)
        return row

    def _lower(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE.snug)
        self.undo = tool("undo", tr("Undo"), partial(self._step, self.undo_asked))
        self.redo = tool("redo", tr("Redo"), partial(self._step, self.redo_asked))
        self.about = quiet()
        self.about.setWordWrap(False)
        self.reset = QPushButton(tr("As the camera took it"))
        self.close_ = QPushButton(tr("Done"))
        self.close_.setProperty("kind", "filled")
        self.reset.clicked.connect(self._reset)
        self.close_.clicked.connect(self.accept)
        for button in (self.reset, self.close_):
            button.setAutoDefault(False)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addWidget(self.about)
        row.addStretch(1)
        row.addWidget(self.reset)
        row.addWidget(self.close_)
        self.allow(False, False)
        return row

    # What is done

    def _shape(self, ratio: float | None) -> None:
        self.frame.keep_ratio(self.frame.frame_ratio if ratio == ORIGINAL else ratio)

    def _free(self) -> None:
        self.ratios[0].setChecked(True)
        self.frame.ratio = None

    def _turn(self, clockwise: bool) -> None:
        self._free()
        self.frame.turn(clockwise)

    def _mirror(self) -> None:
        self.frame.mirror()

    def _slid(self, tenths: int) -> None:
        self.frame.straighten(tenths / _TENTHS, later=True)

    def _level(self) -> None:
        self.frame.levelling = self.level.isChecked()
        self.frame.setFocus(Qt.FocusReason.OtherFocusReason)
        self._looked()

    def _reset(self) -> None:
        self._free()
        self.frame.take(as_it_came(self.frame.use))

    def _step(self, signal: SignalInstance) -> None:
        self.frame.tell_pending()
        signal.emit()

    def _looked(self) -> None:
        """Bring what is said beside the photo up to date."""
        use = self.frame.use
        with QSignalBlocker(self.slider), QSignalBlocker(self.degrees):
            self.slider.setValue(round(use.angle * _TENTHS))
            self.degrees.setValue(use.angle)
        self.level.setChecked(self.frame.levelling)
        self.reset.setEnabled(use != as_it_came(use))
        if not self._size.isEmpty():
            self._tell_size(use)
        self.frame.update()

    def _tell_size(self, use: Figure) -> None:
        wide, high = self._size.width(), self._size.height()
        _, _, across, down = shown(use, wide / high)
        if use.turn in (90, 270):
            wide, high = high, wide
        pixels = round(across * wide)
        words = tr("{across} × {down} pixels", across=pixels, down=round(down * high))
        if coarse := pixels < SMALL:
            words = tr("{size}: coarse on a site", size=words)
        if self.frame.levelling:
            words = tr("Draw along the horizon, or along a wall.")
        self.about.setText(words)
        set_state(self.about, "warning" if coarse and not self.frame.levelling else "")
