"""The Checks tab: what the desk would find, found before it is sent."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from editor.ui import icons
from editor.ui.inspector.fields import column, quiet
from editor.ui.language import tr
from editor.ui.theme import SPACE, Theme

_MOST = 60
"""Remarks that are shown: a thousand lines take seconds to make, and help nobody."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark. `block` is the number of the body's block it is about, or -1; `state` is
    warning or danger (what keeps the story from being published)."""

    words: str
    state: str = "warning"
    block: int = -1


class ChecksTab(QWidget):
    """Remarks, never walls: each can be gone to."""

    asked = Signal(int)
    """Show me this block."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._findings: tuple[Finding, ...] = ()
        self._column = column(self)
        self._inside = QWidget()
        self._column.addWidget(self._inside)
        self._column.addStretch(1)
        theme.changed.connect(self._fill)
        self._fill()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        if tuple(findings) != self._findings:
            self._findings = tuple(findings)
            self._fill()

    def _fill(self) -> None:
        inside = QWidget()
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(SPACE.snug)
        if not self._findings:
            lines.addWidget(quiet(tr("Nothing to remark.")))
        for finding in self._findings[:_MOST]:
            lines.addWidget(self._line(finding))
        if more := self._findings[_MOST:]:
            lines.addWidget(quiet(tr("And {count} more.", count=len(more))))
        self._column.replaceWidget(self._inside, inside)
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = inside

    def _line(self, finding: Finding) -> QWidget:
        line = QFrame()
        line.setAccessibleName(finding.words)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.snug)
        sign = QLabel()
        colour = getattr(self._theme.colours, finding.state)
        sign.setPixmap(icons.pixmap("warning", colour, 16, self.devicePixelRatioF()))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QLabel(finding.words)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        row.addWidget(words, 1)
        if finding.block >= 0:
            button = QPushButton(tr("Show"))
            button.setProperty("kind", "flat")
            button.clicked.connect(lambda: self.asked.emit(finding.block))
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return line
