"""Under a caption: how it stands to the photo's own in the story's language."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from editor.document import Figure, Photo, plain
from editor.document.checks import captioned_otherwise
from editor.document.photo_words import described
from editor.ui.inspector.fields import quiet, set_state
from editor.ui.language import tr
from editor.ui.text.words import no_caption_in
from editor.ui.theme import SPACE


class MasterRow(QWidget):
    """Says when the photo is captioned, but not in this language; and takes words over, either
    way. It is not there when there is nothing to say."""

    take_wanted = Signal()
    """The photo's caption is to stand in the story."""
    give_wanted = Signal()
    """The story's caption is to be the photo's own."""

    def __init__(self) -> None:
        super().__init__()
        self.hint = quiet()
        set_state(self.hint, "warning")
        self.take = QPushButton(tr("Use the photo's caption"))
        self.give = QPushButton(tr("Make this the photo's caption"))
        self.give.setToolTip(
            tr("For stories that use the photo from now on; those that have it keep their words.")
        )
        self.take.clicked.connect(self.take_wanted)
        self.give.clicked.connect(self.give_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACE.snug)
        column.setSpacing(0)
        column.addWidget(self.hint)
        for button in (self.take, self.give):
            button.setProperty("kind", "flat")
            column.addWidget(button)

    def show_use(self, figure: Figure, photo: Photo | None, language: str) -> None:
        caption = plain(figure.caption).strip()
        own = described(photo.fields, language).description if photo else ""
        lacking = photo is not None and not caption and captioned_otherwise(photo, language)
        self.hint.setText(no_caption_in(language))
        self.hint.setVisible(lacking)
        self.take.setVisible(bool(own) and not caption)
        self.give.setVisible(photo is not None and bool(caption) and caption != own)
        shown = (self.hint, self.take, self.give)
        self.setVisible(any(not widget.isHidden() for widget in shown))
