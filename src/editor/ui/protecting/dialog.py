"""The editor of what is blurred on a photo."""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.document import Blur, Photo
from editor.ui.cropping.box import tool
from editor.ui.inspector.fields import quiet
from editor.ui.language import tr
from editor.ui.protecting.canvas import BlurCanvas
from editor.ui.theme import SPACE

_SIZE = QSize(1040, 680)


class BlurDialog(QDialog):
    """Nothing is kept until Save. The photo's file is never changed."""

    def __init__(self, photo: Photo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Blur faces and number plates"))
        self.setModal(True)
        self._photo = photo
        self._was = tuple(blur.area for blur in photo.handling.blurs)
        self.canvas = BlurCanvas(self._was)
        self.canvas.changed.connect(self._tell)
        self.canvas.show_photo(None, QSize(photo.width, photo.height))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.wide, SPACE.wide, SPACE.wide, SPACE.wide)
        column.setSpacing(SPACE.snug)
        column.addWidget(
            quiet(tr("What you mark is blurred wherever this photo is shown or sent."))
        )
        column.addWidget(self.canvas, 1)
        column.addLayout(self._lower())
        for keys, do in (
            ("Ctrl+Z", self.canvas.steps.undo),
            ("Ctrl+Y", self.canvas.steps.redo),
            ("Ctrl+Shift+Z", self.canvas.steps.redo),
            ("Ctrl+Return", self.accept),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(do))
        room = self.screen().availableGeometry().size() - QSize(40, 60)
        self.resize(_SIZE.boundedTo(room))
        self._tell()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_picture(self, picture: bytes) -> None:
        """The photo as it is, without any blur."""
        image = QPixmap.fromImage(QImage.fromData(picture))
        self.canvas.show_photo(image, QSize(self._photo.width, self._photo.height))

    def blurs(self) -> tuple[Blur, ...]:
        return tuple(Blur(area) for area in self.canvas.parts)

    def _lower(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE.snug)
        self.undo = tool("undo", tr("Undo"), self.canvas.steps.undo)
        self.redo = tool("redo", tr("Redo"), self.canvas.steps.redo)
        self.new = QPushButton(tr("New part"))
        self.away = QPushButton(tr("Take away"))
        self.seen = QCheckBox(tr("Show blurred"))
        self.seen.setChecked(True)
        self.about = quiet()
        self.about.setWordWrap(False)
        self.leave = QPushButton(tr("Cancel"))
        self.save = QPushButton(tr("Save"))
        self.save.setProperty("kind", "filled")
        self.new.clicked.connect(self._put_in)
        self.away.clicked.connect(self.canvas.take_away)
        self.seen.toggled.connect(self.canvas.show_blurred)
        self.leave.clicked.connect(self.reject)
        self.save.clicked.connect(self.accept)
        for button in (self.new, self.away, self.leave, self.save):
            button.setAutoDefault(False)
        for widget in (self.undo, self.redo, self.new, self.away, self.seen, self.about):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.save)
        return row

    def _put_in(self) -> None:
        self.canvas.put_in()
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        count = len(self.canvas.parts)
        self.about.setText(tr("Blurred parts: {count}", count=count))
        self.away.setEnabled(count > 0)
        self.undo.setEnabled(self.canvas.steps.can_undo)
        self.redo.setEnabled(self.canvas.steps.can_redo)
