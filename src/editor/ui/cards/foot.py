"""The card window's foot: how much is picked, what becomes of it, and the button that copies."""

import enum
from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from editor.base.progress import Progress
from editor.document.stationery import Stationery
from editor.ui.inspector.fields import Choice
from editor.ui.language import data_size, tr
from editor.ui.photos.who import NameLine
from editor.ui.theme import SPACE


class Then(enum.StrEnum):
    """What comes after the copying."""

    STAY = "stay"
    SHEET = "sheet"
    STORY = "story"


class Foot(QWidget):
    copy_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self._templates: tuple[Stationery, ...] = ()
        self.picked = QLabel()
        self.picked.setProperty("kind", "strong")
        self.remark = QLabel()
        self.remark.setProperty("kind", "quiet")
        self.remark.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.locked = QPushButton()
        self.locked.setProperty("kind", "flat")
        self.locked.setToolTip(tr("Picks what was protected in the camera (Ctrl+L)"))
        self.locked.hide()
        self.who = NameLine(tr("Who took these?"), tr("Who took these?"))
        self.who.setToolTip(tr("For those whose files don't say"))
        self.who.setFixedWidth(170)
        self.template = Choice(tr("Template"))
        self.template.setToolTip(tr("What new photos say about themselves"))
        self.template.hide()
        self.then = Choice(tr("Afterwards"))
        self.then.addItem(tr("then stay here"), Then.STAY)
        self.then.addItem(tr("then go to all photos"), Then.SHEET)
        self.then.addItem(tr("then put them into the story"), Then.STORY)
        self.copy = QPushButton()
        self.copy.setProperty("kind", "filled")
        self.copy.setToolTip(tr("Copies what is picked, and nothing else (Ctrl+Enter)"))
        self.copy.clicked.connect(self.copy_wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._choosing())
        self._stack.addWidget(self._copying())
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.wide, SPACE.snug, SPACE.wide, SPACE.snug)
        row.addWidget(self._stack)
        self.show_picked(0, 0, 0)

    def _choosing(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.room)
        row.addWidget(self.picked)
        row.addWidget(self.locked)
        row.addWidget(self.remark, 1)
        row.addWidget(self.template)
        row.addWidget(self.who)
        row.addWidget(self.then)
        row.addWidget(self.copy)
        return page

    def _copying(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.room)
        self.progress = QLabel()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("Progress"))
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.clicked.connect(self.cancel_wanted)
        row.addWidget(self.progress)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        return page

    def show_picked(self, count: int, total: int, size: int) -> None:
        """So many of so many photos are picked; `size` of these, in bytes."""
        words = tr("{count} of {total}", count=count, total=total)
        self.picked.setText(f"{words} · {data_size(size)}" if count else words)
        self.copy.setText(
            tr("Copy {count} photos", count=count) if count != 1 else tr("Copy 1 photo")
        )
        self.copy.setEnabled(count > 0)

    def show_templates(self, found: Sequence[Stationery], chosen: str) -> None:
        """Templates that new photos can be told by; `chosen` is the name of the one used last."""
        self._templates = tuple(found)
        with QSignalBlocker(self.template):
            self.template.clear()
            self.template.addItem(tr("no template"))
            self.template.addItems([one.name for one in found])
            self.template.setCurrentIndex(max(0, self.template.findText(chosen)))
        self.template.setVisible(bool(found))

    def chosen_template(self) -> Stationery | None:
        row = self.template.currentIndex() - 1
        return self._templates[row] if 0 <= row < len(self._templates) else None

    def show_locked(self, count: int) -> None:
        """So many were protected in the camera."""
        many = tr("Pick the {count} protected ones", count=count)
        self.locked.setText(many if count > 1 else tr("Pick the protected one"))
        self.locked.setVisible(count > 0)

    def show_copying(self, step: Progress | None, words: str) -> None:
        """How far it is; None and no words: nothing is being copied."""
        self._stack.setCurrentIndex(1 if words else 0)
        self.progress.setText(words)
        self.bar.setRange(0, step.total if step else 0)
        self.bar.setValue(step.done if step else 0)

    @property
    def copying(self) -> bool:
        return self._stack.currentIndex() == 1

    def chosen_then(self) -> Then:
        return Then(self.then.currentData())
