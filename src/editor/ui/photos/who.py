"""Who took these photos? Asked once for a batch whose files don't say."""

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
)

from editor.base.prefixes import Prefixes
from editor.ui.inspector.fields import Line
from editor.ui.language import tr
from editor.ui.theme import SPACE


class NameLine(Line):
    """A field for a person's name, that completes those seen before; diacritics don't matter."""

    def __init__(self, name: str, hint: str) -> None:
        super().__init__(name, hint)
        self._seen = Prefixes()
        self._offered = QStringListModel(self)
        completer = QCompleter(self._offered, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setCompleter(completer)
        self.textEdited.connect(self._offer)

    def complete_from(self, seen: Prefixes) -> None:
        self._seen = seen

    def _offer(self, words: str) -> None:
        self._offered.setStringList(self._seen.beginning(words))


class WhoTookThese(QFrame):
    """Not answering is fine: a check reminds."""

    answered = Signal(str)

    def __init__(self, count: int) -> None:
        super().__init__()
        words = (
            tr("Who took these {count} photos?", count=count)
            if count > 1
            else tr("Who took this photo?")
        )
        self.setProperty("kind", "notice")
        self.setProperty("state", "plain")
        self.setAccessibleName(words)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.room, SPACE.snug, SPACE.snug, SPACE.snug)
        row.setSpacing(SPACE.snug)
        self.name = NameLine(words, tr("Name"))
        self.name.setMaximumWidth(220)
        self.name.returnPressed.connect(self._answer)
        use = QPushButton(tr("Put name in"))
        use.clicked.connect(self._answer)
        later = QPushButton(tr("Later"))
        later.setProperty("kind", "flat")
        later.clicked.connect(lambda: self.answered.emit(""))
        row.addWidget(QLabel(words))
        row.addWidget(self.name, 1)
        row.addWidget(use)
        row.addWidget(later)
        row.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)

    def complete_from(self, seen: Prefixes) -> None:
        """Names seen before have come."""
        self.name.complete_from(seen)

    def _answer(self) -> None:
        self.answered.emit(self.name.text().strip())
