"""The story's length in the status line: words, the print slot they have to fit, the selection."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QToolButton, QToolTip, QWidget

from editor.document.counts import Counts
from editor.ui.language import tr
from editor.ui.theme import SPACE

_BAR = 56  # pixels


class Lengths(QWidget):
    """Says more when it is pointed at, or pressed."""

    def __init__(self) -> None:
        super().__init__()
        self._counts = Counts()
        self._chosen: Counts | None = None
        self._slot = 0
        self.words = QToolButton()
        self.words.setProperty("kind", "quiet")
        self.words.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.words.setObjectName(tr("Words"))
        self.words.clicked.connect(self._tell)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_BAR)
        self.bar.setAccessibleName(tr("Print slot"))
        self.bar.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.tight)
        row.addWidget(self.words)
        row.addWidget(self.bar)

    def show_counts(self, counts: Counts, slot: int) -> None:
        self._counts, self._slot = counts, slot
        self._show()

    def show_selection(self, counts: Counts | None) -> None:
        """None: nothing is selected."""
        self._chosen = counts
        self._show()

    def _show(self) -> None:
        count, slot = self._counts.words, self._slot
        line = (
            tr("{count}/{slot} words", count=count, slot=slot)
            if slot
            else tr("{count} words", count=count)
        )
        if self._chosen is not None:
            line += " · " + tr("{count} selected", count=self._chosen.words)
        self.words.setText(line)
        details = "\n".join(self._details())
        self.words.setToolTip(details)
        self.words.setAccessibleDescription(details)
        self.bar.setVisible(slot > 0)
        if slot:
            self.bar.setRange(0, slot)
            self.bar.setValue(min(count, slot))
        self._warn(0 < slot < count)

    def _warn(self, over: bool) -> None:
        state = "warning" if over else ""
        for widget in (self.words, self.bar):
            if widget.property("state") != state:
                widget.setProperty("state", state)
                widget.style().unpolish(widget)
                widget.style().polish(widget)

    def _details(self) -> list[str]:
        counts, slot = self._counts, self._slot
        lines = []
        if slot and counts.words > slot:
            lines.append(tr("{count} words too many for the slot", count=counts.words - slot))
        elif slot:
            lines.append(tr("{count} words left in the slot", count=slot - counts.words))
        lines.append(_sentence(counts))
        lines.append(tr("About {count} min of reading", count=counts.minutes))
        lines.append(tr("Captions apart: {count} words", count=counts.captions))
        if self._chosen is not None:
            lines.append(tr("Selected: {counts}", counts=_sentence(self._chosen)))
        return lines

    def _tell(self) -> None:
        place = self.words.mapToGlobal(QPoint(0, -self.words.height()))
        QToolTip.showText(place, self.words.toolTip(), self.words)


def _sentence(counts: Counts) -> str:
    return tr(
        "{words} words, {characters} characters ({letters} without blanks)",
        words=counts.words,
        characters=counts.characters,
        letters=counts.letters,
    )
