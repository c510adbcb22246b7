"""The Photo tab: how the chosen figure is shown, its caption and alt text, the photo's credit."""

from datetime import UTC, datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QCheckBox, QFrame, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from editor.document import Figure, Gallery, Photo, plain
from editor.document.gate import digest, held, words_of
from editor.ui.cropping.box import CropBox
from editor.ui.inspector.fields import Line, Lines, add_field, column, hairline, heading, quiet
from editor.ui.inspector.gallery import GalleryCard
from editor.ui.inspector.master import MasterRow
from editor.ui.inspector.width import WidthRow
from editor.ui.language import tr
from editor.ui.protecting.card import ProtectionCard
from editor.ui.theme import SPACE

_NOTHING, _FIGURE, _GALLERY = range(3)


class PhotoTab(QWidget):
    """What is said of the use goes to the story; the credit goes to the photo, everywhere."""

    alt_edited = Signal(str, bool)
    """The alt text, and whether the photo is decoration only."""
    caption_edited = Signal(str)
    credit_edited = Signal(str)
    reframed = Signal(dict)
    """How the photo is cropped, turned and straightened now: fields of the figure."""
    widened = Signal(str)
    lead_set = Signal(bool)
    """Whether the photo shall stand for the story."""

    def __init__(self) -> None:
        super().__init__()
        self.photo = ""
        self._block = -1
        self.gallery = GalleryCard()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._nothing())
        self._stack.addWidget(self._fields())
        self._stack.addWidget(self.gallery)

    def show_figure(
        self,
        figure: Figure | None,
        caption: str,
        photo: Photo | None,
        block: int = -1,
        language: str = "vi",
        lead: str = "",
    ) -> None:
        """Show one use of a photo, in a block of the page; None: no figure is chosen."""
        if figure is None or (figure.photo, block) != (self.photo, self._block):
            self._leave()
        self._stack.setCurrentIndex(_NOTHING if figure is None else _FIGURE)
        self.photo, self._block = (figure.photo, block) if figure else ("", -1)
        if figure is None:
            return
        self.caption.show_text(caption)
        self.master.show_use(figure, photo, language)
        self.lead.setChecked(figure.photo == lead)
        self.alt.show_text(figure.alt)
        self.decorative.setChecked(figure.decorative)
        self.alt.setEnabled(not figure.decorative)
        self.crop.show_use(figure)
        self.width_row.show_width(figure.width)
        self.credit.show_text(photo.fields.credit if photo else "")
        self.credit.setEnabled(photo is not None)
        self.crop.setEnabled(photo is not None)
        self.about.setText(_about(photo) if photo else tr("This photo is not on this laptop yet."))
        words = words_of(figure)
        holds = list(held(figure.photo, photo, words, datetime.now(UTC)))
        self.protection.show_photo(photo, holds, has_words=bool(digest(*words)))

    def show_gallery(self, gallery: Gallery, unread: bool = False) -> None:
        """A gallery is chosen: what is in it, and what can be done with it."""
        self._leave()
        self.photo, self._block = "", -1
        self._stack.setCurrentIndex(_GALLERY)
        missing = sum(not plain(figure.caption).strip() for figure in gallery.figures)
        self.gallery.show_gallery(len(gallery.figures), plain(gallery.caption), missing, unread)

    def show_picture(self, picture: QPixmap | None, photo: Photo | None) -> None:
        """The whole photo, small, under the crop's frame."""
        size = QSize(photo.width, photo.height) if photo else QSize()
        self.crop.show_photo(picture, size)

    def settle(self) -> None:
        """Tell now of a crop that is still being made: another photo comes."""
        self.crop.frame.tell_pending()

    def _leave(self) -> None:
        """A field that the user stood in shows the new one's text."""
        for field in (self.caption, self.alt, self.credit):
            if field.hasFocus():
                field.clearFocus()
        self.crop.forget_ratio()

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
        into.addWidget(self._crop_box())
        self.about = quiet()
        into.addWidget(self.about)
        into.addSpacing(SPACE.snug)
        into.addWidget(heading(tr("In this story")))
        self.width_row = WidthRow()
        self.width_row.chosen.connect(self.widened)
        add_field(into, tr("Width"), self.width_row)
        self.lead = QCheckBox(tr("Lead photo of the story"))
        self.lead.setToolTip(tr("It stands for the story in lists; else the first photo does."))
        self.lead.clicked.connect(self.lead_set)
        into.addWidget(self.lead)
        self.caption = Lines(tr("Caption"), tr("What, who, where, when"))
        self.caption.typed.connect(self.caption_edited)
        add_field(into, tr("Caption"), self.caption)
        self.master = MasterRow()
        into.addWidget(self.master)
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
        into.addSpacing(SPACE.snug)
        self.protection = ProtectionCard()
        into.addWidget(self.protection)
        self.stranger = QPushButton(tr("What a stranger learns…"))
        self.stranger.setProperty("kind", "flat")
        into.addWidget(self.stranger, 0, Qt.AlignmentFlag.AlignLeft)
        into.addStretch(1)
        return page

    def _crop_box(self) -> QFrame:
        box = QFrame()
        box.setObjectName("photoBox")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(SPACE.tight, SPACE.tight, SPACE.tight, SPACE.tight)
        self.crop = CropBox()
        self.crop.reframed.connect(self.reframed)
        inside.addWidget(self.crop)
        return box

    def _decorate(self, on: bool) -> None:
        self.alt.setEnabled(not on)
        self.alt_edited.emit("" if on else self.alt.toPlainText(), on)


def _about(photo: Photo) -> str:
    return f"{photo.filename} · {photo.width} × {photo.height}"
