"""The line at the bottom: words, site, how things stand, progress."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from editor.base.progress import Progress
from editor.document.counts import Counts
from editor.ui import icons
from editor.ui.actions import Actions
from editor.ui.commands import Command
from editor.ui.language import tr
from editor.ui.lengths import Lengths
from editor.ui.theme import SPACE, Theme
from editor.ui.topbar import tool

HEIGHT = 26


class StatusLine(QWidget):
    def __init__(self, actions: Actions, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Status"))
        self.setFixedHeight(HEIGHT)
        self._theme = theme
        self._lengths = Lengths()
        self.words = self._lengths.words
        self.saved = _label(tr("Kept"))
        self.hint = _label(tr("Hint"))
        self.site = _label(tr("Site"))
        self.network = _label(tr("Network"))
        self._sign = QLabel()
        self._sign.hide()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._bar.setAccessibleName(tr("Progress"))
        self._bar.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, SPACE.tight, 0)
        row.setSpacing(SPACE.wide)
        row.addWidget(self._lengths)
        row.addWidget(self.saved)
        row.addWidget(self.hint, 1)
        row.addWidget(self._bar)
        pair = QHBoxLayout()
        pair.setSpacing(SPACE.tight)
        pair.addWidget(self._sign)
        pair.addWidget(self.network)
        row.addLayout(pair)
        row.addWidget(self.site)
        button = tool(actions[Command.ACTIVITY])
        button.setIconSize(QSize(16, 16))
        row.addWidget(button)
        theme.changed.connect(self._paint_sign)
        self._icon = ""

    def show_counts(self, counts: Counts, slot: int) -> None:
        """`slot` is the length that is wanted, in words; 0: none is."""
        self._lengths.show_counts(counts, slot)

    def show_selection(self, counts: Counts | None) -> None:
        self._lengths.show_selection(counts)

    def show_network(self, words: str, icon: str = "") -> None:
        """A quiet sentence about the way to the newsroom."""
        self.network.setText(words)
        self._icon = icon
        self._paint_sign()

    def show_progress(self, step: Progress | None) -> None:
        """None: nothing is on its way."""
        self._bar.setVisible(step is not None)
        if step is None:
            return
        self._bar.setRange(0, step.total)
        self._bar.setValue(step.done)
        self._bar.setToolTip(step.doing)

    def _paint_sign(self) -> None:
        self._sign.setVisible(bool(self._icon))
        if self._icon:
            ratio = self._sign.devicePixelRatioF()
            colour = self._theme.colours.quiet
            self._sign.setPixmap(icons.pixmap(self._icon, colour, 14, ratio))


def _label(name: str) -> QLabel:
    label = QLabel()
    label.setProperty("kind", "quiet")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName(name)
    return label
