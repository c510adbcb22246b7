"""What the Photo tab says of a gallery that is chosen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from editor.ui.inspector.fields import Lines, add_field, column, heading, quiet, set_state
from editor.ui.language import tr
from editor.ui.theme import SPACE


class GalleryCard(QWidget):
    edit_asked = Signal()
    dissolve_asked = Signal()
    caption_edited = Signal(str)
    look_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        into = column(self)
        self.title = heading("")
        into.addWidget(self.title)
        self.about = quiet()
        into.addWidget(self.about)
        into.addSpacing(SPACE.snug)
        self.caption = Lines(tr("Caption of the gallery"), tr("What all these photos are about"))
        self.caption.typed.connect(self.caption_edited)
        add_field(into, tr("Caption of the gallery"), self.caption)
        self.edit = QPushButton(tr("Edit the photos…"))
        self.edit.clicked.connect(self.edit_asked)
        into.addWidget(self.edit)
        self.look = QPushButton(tr("Look at the words…"))
        self.look.setToolTip(tr("Do captions and alt texts tell who is to be protected?"))
        self.look.clicked.connect(self.look_asked)
        self.look.hide()
        into.addWidget(self.look)
        self.dissolve = QPushButton(tr("Set the photos one by one"))
        self.dissolve.setToolTip(tr("The gallery goes; its photos and captions stay on the page"))
        self.dissolve.clicked.connect(self.dissolve_asked)
        into.addWidget(self.dissolve)
        into.addSpacing(SPACE.snug)
        into.addWidget(quiet(tr("Drag a photo of the page onto the gallery to put it in.")))
        into.addStretch(1)

    def show_gallery(self, count: int, caption: str, missing: int, unread: bool = False) -> None:
        """`missing`: photos without a caption; `unread`: nobody has looked whether the words tell
        of somebody to be protected."""
        self.look.setVisible(unread)
        one = tr("Gallery of 1 photo")
        self.title.setText(one if count == 1 else tr("Gallery of {count} photos", count=count))
        every = tr("Every photo has its caption.")
        some = tr("Photos without a caption: {count}", count=missing)
        self.about.setText(some if missing else every)
        set_state(self.about, "warning" if missing else "")
        self.caption.show_text(caption)
