"""How far a copying is, among the notices, with a button that ends it."""

import time
from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton

from editor.base.progress import Progress
from editor.ui.language import tr
from editor.ui.notices import Notices
from editor.ui.theme import SPACE

_KEY = "copying"
_SHORT = 1.0
"""Seconds: what takes no longer isn't told, for the page would jump."""


class CopyBar:
    def __init__(self, notices: Notices, cancel: Callable[[], object]) -> None:
        self._notices = notices
        self._cancel = cancel
        self._began = time.monotonic()
        self._shown: _Bar | None = None

    def show_progress(self, step: Progress | None, words: str) -> None:
        if step is None:
            if self._shown is not None:
                self._notices.clear(_KEY)
            self._shown = None
        elif self._shown is not None:
            self._shown.show_step(step, words)
        elif time.monotonic() - self._began > _SHORT:
            self._shown = _Bar(self._cancel)
            self._shown.show_step(step, words)
            self._notices.put(_KEY, self._shown)


class _Bar(QFrame):
    def __init__(self, cancel: Callable[[], object]) -> None:
        super().__init__()
        self.setProperty("kind", "notice")
        self.setProperty("state", "plain")
        self.setAccessibleName(tr("Photos are being copied"))
        self._words = QLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress"))
        button = QPushButton(tr("Cancel"))
        button.clicked.connect(lambda: cancel())
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.room, SPACE.snug, SPACE.snug, SPACE.snug)
        row.setSpacing(SPACE.room)
        row.addWidget(self._words)
        row.addWidget(self._bar, 1)
        row.addWidget(button)

    def show_step(self, step: Progress, words: str) -> None:
        self._words.setText(words)
        self._bar.setRange(0, step.total)
        self._bar.setValue(step.done)
