"""The window of all photos: filters, the contact sheet, and a side for what is said of them."""

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from editor.ui import settings
from editor.ui.frame import Frame
from editor.ui.language import tr
from editor.ui.notices import Notices

_SIZE = QSize(1366, 768)
_SIDE = 320
"""Pixels that the side is wide at first."""


class PhotoWindow(QMainWindow):
    """A top-level window of its own: closing it closes nothing else."""

    selected = Signal(list)
    """The ids of the photos that are selected, in the sheet's order."""
    current = Signal(str)
    """The id of the photo that has the keyboard's frame; empty: none."""
    attach_wanted = Signal(list)
    """Ids of photos to be put into the story on the page, in this order."""
    import_wanted = Signal()
    """The import button was clicked."""
    files_dropped = Signal(list)
    """Paths of files and folders that were dropped on the sheet or pasted."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.frame = frame
        self.setWindowTitle(tr("Photos"))
        self.setMinimumSize(900, 560)
        self.notices = Notices()
        self.side = QStackedWidget()
        self.side.setObjectName("rightPane")
        self.side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.side.setAccessibleName(tr("Photo"))
        self.side.hide()
        self._arrange()
        self._restore()

    def set_side(self, widget: QWidget) -> None:
        """Put a panel in the place at the right, and show it there."""
        self.side.addWidget(widget)
        self.side.setCurrentWidget(widget)
        self.side.show()

    def _arrange(self) -> None:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notices)
        column.addStretch(1)
        self._split = QSplitter()
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(centre)
        self._split.addWidget(self.side)
        self._split.setStretchFactor(0, 1)
        self._split.setSizes([_SIZE.width() - _SIDE, _SIDE])
        self.setCentralWidget(self._split)

    def _restore(self) -> None:
        kept = self.frame.settings.get(settings.PHOTO_GEOMETRY)
        if not self.restoreGeometry(QByteArray.fromBase64(kept.encode())):
            self.resize(_SIZE.boundedTo(self.screen().availableGeometry().size()))

    def closeEvent(self, event: QCloseEvent) -> None:
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self.frame.settings.set(settings.PHOTO_GEOMETRY, geometry)
        super().closeEvent(event)
