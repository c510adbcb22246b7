"""The Photo tab: the chosen figure's caption and alt text, and the photo's own credit."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QStackedLayout, QVBoxLayout, QWidget

from editor.document import Figure, Photo
from editor.ui.inspector.fields import Line, Lines, add_field, column, hairline, heading, quiet
from editor.ui.language import tr
from editor.ui.theme import SPACE

_PICTURE = QSize(252, 168)


class PhotoTab(QWidget):
    """What is said of the use goes to the story; the credit goes to the photo, everywhere."""

    alt_edited = Signal(str, bool)
    """The alt text, and whether the photo is decoration only."""
    caption_edited = Signal(str)
    credit_edited = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.photo = ""
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._nothing())
        self._stack.addWidget(self._fields())

    def show_figure(self, figure: Figure | None, caption: str, photo: Photo | None) -> None:
        """Show one use of a photo; None: no figure is chosen."""
        self._stack.setCurrentIndex(0 if figure is None else 1)
        before, self.photo = self.photo, figure.photo if figure else ""
        if figure is None:
            return
        if before != self.photo:
            self._forget_focus()
        self.caption.show_text(caption)
        self.alt.show_text(figure.alt)
        self.decorative.setChecked(figure.decorative)
        self.alt.setEnabled(not figure.decorative)
        self.credit.show_text(photo.fields.credit if photo else "")
        self.about.setText(_about(photo) if photo else tr("This photo is not on this laptop yet."))

    def show_picture(self, picture: QPixmap | None) -> None:
        if picture is None or picture.isNull():
            self.picture.clear()
            return
        ratio = self.devicePixelRatioF()
        fitted = picture.scaled(
            _PICTURE * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        fitted.setDevicePixelRatio(ratio)
        self.picture.setPixmap(fitted)

    def _forget_focus(self) -> None:
        """Another photo: a field that the user stood in shows the new one's text."""
        for field in (self.caption, self.alt, self.credit):
            if field.hasFocus():
                field.clearFocus()

    def _nothing(self) -> QWidget:
        page = QWidget()
        into = column(page)
        into.addSpacing(SPACE.far)
        words = quiet(
            tr(
                "Choose a photo on the page to write its alt text and credit. "
                "Ctrl+J puts photos in."
            )
        )
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        into.addWidget(words)
        into.addStretch(1)
        return page

    def _fields(self) -> QWidget:
        page = QWidget()
        into = column(page)
        into.addWidget(self._picture_box())
        self.about = quiet()
        into.addWidget(self.about)
        into.addSpacing(SPACE.snug)
        into.addWidget(heading(tr("In this story")))
        self.caption = Lines(tr("Caption"), tr("What, who, where, when"))
        self.caption.typed.connect(self.caption_edited)
        add_field(into, tr("Caption"), self.caption)
        self.alt = Lines(tr("Alt text"), tr("What the photo shows, for those who can't see it"))
        self.alt.typed.connect(lambda text: self.alt_edited.emit(text, False))
        add_field(into, tr("Alt text"), self.alt)
        self.decorative = QCheckBox(tr("Decoration only, no alt text"))
        self.decorative.clicked.connect(self._decorate)
        into.addWidget(self.decorative)
        into.addSpacing(SPACE.snug)
        into.addWidget(hairline())
        into.addSpacing(SPACE.snug)
        into.addWidget(heading(tr("The photo, everywhere")))
        self.credit = Line(tr("Credit"), tr("Who took it"))
        self.credit.editingFinished.connect(lambda: self.credit_edited.emit(self.credit.text()))
        add_field(into, tr("Credit"), self.credit)
        into.addWidget(quiet(tr("The credit applies wherever this photo is used.")))
        into.addStretch(1)
        return page

    def _picture_box(self) -> QFrame:
        box = QFrame()
        box.setObjectName("photoBox")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(SPACE.tight, SPACE.tight, SPACE.tight, SPACE.tight)
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setFixedHeight(_PICTURE.height())
        self.picture.setAccessibleName(tr("The photo, small"))
        inside.addWidget(self.picture)
        return box

    def _decorate(self, on: bool) -> None:
        self.alt.setEnabled(not on)
        self.alt_edited.emit("" if on else self.alt.toPlainText(), on)


def _about(photo: Photo) -> str:
    return f"{photo.filename} · {photo.width} × {photo.height}"
