"""The line at the bottom of the photo window: what is selected, and what is on its way."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QToolButton, QWidget

from editor.base.progress import Progress
from editor.ui import icons
from editor.ui.contactsheet.cards import Card, missing_words
from editor.ui.language import number, tr
from editor.ui.statusline import HEIGHT
from editor.ui.theme import SPACE


class Foot(QWidget):
    cancelled = Signal()
    """What is on its way is to be given up."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Status"))
        self.setFixedHeight(HEIGHT)
        self.about = _label()
        self.doing = _label()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(160)
        self.bar.setAccessibleName(tr("Progress"))
        self.cancel = QToolButton()
        self.cancel.setIcon(icons.icon("close"))
        self.cancel.setIconSize(QSize(12, 12))
        self.cancel.setToolTip(tr("Cancel"))
        self.cancel.setAccessibleName(tr("Cancel"))
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.room, 1, SPACE.tight, 0)
        row.setSpacing(SPACE.snug)
        row.addWidget(self.about, 1)
        for part in (self.doing, self.bar, self.cancel):
            row.addWidget(part)
        self.show_progress(None)

    def show_card(self, card: Card | None, picked: int) -> None:
        """The photo that one stands on, or how many are selected."""
        if picked > 1:
            self.about.setText(tr("{count} selected", count=number(picked)))
        else:
            self.about.setText(_about(card) if card is not None else "")

    def show_progress(self, step: Progress | None, words: str = "") -> None:
        """What is on its way, in words (the step's, if none are given); None: nothing is."""
        for part in (self.doing, self.bar, self.cancel):
            part.setVisible(step is not None)
        if step is not None:
            self.doing.setText(words or step.doing)
            self.bar.setRange(0, step.total)
            self.bar.setValue(step.done)


def _about(card: Card) -> str:
    photo = card.photo
    parts = [photo.filename, f"{photo.width} × {photo.height}"]
    if photo.fields.credit:
        parts.append(photo.fields.credit)
    parts += [missing_words(one) for one in card.missing]
    parts += [card.locked] if card.locked else []
    return " · ".join(parts)


def _label() -> QLabel:
    label = QLabel()
    label.setProperty("kind", "quiet")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
