"""The Photo tab's part about protected subjects and locks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from editor.document import Handling, Photo
from editor.document.gate import Hold, Why, short_moment
from editor.ui.inspector.fields import quiet, set_state
from editor.ui.language import tr
from editor.ui.theme import SPACE


class ProtectionCard(QWidget):
    """Says how the photo stands, and what is to be done before it may leave."""

    protected_set = Signal(bool)
    blur_wanted = Signal()
    look_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.protected = QCheckBox(tr("Protected subject"))
        self.protected.setToolTip(
            tr("Whoever is on it must not be known by it: nothing is sent before it is blurred.")
        )
        self.protected.clicked.connect(self.protected_set)
        self.state = quiet()
        self.words = quiet()
        self.lock = quiet()
        self.blur = QPushButton(tr("Blur…"))
        self.look = QPushButton(tr("Look at the words…"))
        self.blur.clicked.connect(self.blur_wanted)
        self.look.clicked.connect(self.look_wanted)
        row = QHBoxLayout()
        row.setSpacing(SPACE.snug)
        row.addWidget(self.blur)
        row.addWidget(self.look)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.tight)
        for widget in (self.protected, self.state, self.words, self.lock):
            column.addWidget(widget)
        column.addLayout(row)

    def show_photo(self, photo: Photo | None, holds: list[Hold], has_words: bool) -> None:
        """How a photo is handled, and what keeps this use of it here."""
        handling = photo.handling if photo else Handling()
        whys = {hold.why for hold in holds}
        self.setEnabled(photo is not None)
        self.protected.setChecked(handling.protected)
        self._tell_blurs(handling)
        self._tell_words(handling, Why.UNREAD in whys, has_words)
        locks = [hold for hold in holds if hold.why in (Why.EMBARGO, Why.EXPIRED)]
        self.lock.setVisible(bool(locks))
        if locks:
            self.lock.setText(lock_words(locks[0]))
            set_state(self.lock, "danger")

    def _tell_blurs(self, handling: Handling) -> None:
        count = len(handling.blurs)
        missing = handling.protected and not count
        self.state.setVisible(bool(count) or missing)
        self.state.setText(
            tr("Nothing is blurred yet, so all of it is hidden here and nothing is sent.")
            if missing
            else tr("Blurred parts: {count}", count=count)
        )
        set_state(self.state, "danger" if missing else "")

    def _tell_words(self, handling: Handling, unread: bool, has_words: bool) -> None:
        self.words.setVisible(handling.protected and has_words)
        self.look.setVisible(handling.protected and unread)
        self.words.setText(
            tr("Nobody has looked yet whether caption and alt text tell who it is.")
            if unread
            else tr("Caption and alt text were looked at.")
        )
        set_state(self.words, "danger" if unread else "good")


def lock_words(hold: Hold) -> str:
    """Why a photo is locked, without its name."""
    when = short_moment(hold.when)
    if hold.why is Why.EMBARGO:
        return tr("Embargo: not to be shown before {when}", when=when)
    return tr("Expired: not to be shown since {when}", when=when)
