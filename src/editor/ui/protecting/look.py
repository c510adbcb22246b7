"""A look at the words told with a photo of somebody who must not be known by it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui.inspector.fields import heading, quiet
from editor.ui.language import tr
from editor.ui.theme import SPACE

_PICTURE = QSize(360, 240)


@dataclass(frozen=True, slots=True)
class Told:
    """A use of a photo: the words told with it, and how it will be seen."""

    photo: str
    words: tuple[str, ...]
    """Caption, alt text, the caption of its gallery."""
    picture: QPixmap | None = None


class LookDialog(QDialog):
    """One use after the other; only what was said to be safe counts."""

    def __init__(self, uses: Sequence[Told], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("A look at the words"))
        self.setModal(True)
        self._uses = tuple(uses)
        self._at = 0
        self.safe: list[Told] = []
        """Those of which a person said that nobody is known by them."""
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.far, SPACE.far, SPACE.far, SPACE.wide)
        column.setSpacing(SPACE.snug)
        self._title = QLabel()
        self._title.setProperty("kind", "title")
        column.addWidget(self._title)
        column.addWidget(
            quiet(
                tr(
                    "A name, a nickname, a school class, a house number or a relative's name can "
                    "tell who it is."
                )
            )
        )
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._picture)
        self._texts = QFrame()
        self._lines = QVBoxLayout(self._texts)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(SPACE.tight)
        column.addWidget(self._texts)
        column.addLayout(self._buttons())
        self.setMinimumWidth(460)
        self._show()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE.snug)
        self.change = QPushButton(tr("I'll change the words"))
        self.yes = QPushButton(tr("Nobody is known by this"))
        self.yes.setProperty("kind", "filled")
        for button in (self.change, self.yes):
            button.setAutoDefault(False)  # Enter alone, pressed in passing, says nothing
        self.change.clicked.connect(self._finish)
        self.yes.clicked.connect(self._is_safe)
        row.addStretch(1)
        row.addWidget(self.change)
        row.addWidget(self.yes)
        return row

    def _is_safe(self) -> None:
        self.safe.append(self._uses[self._at])
        self._at += 1
        if self._at < len(self._uses):
            self._show()
        else:
            self.accept()

    def _finish(self) -> None:
        """What was said so far counts."""
        self.accept() if self.safe else self.reject()

    def _show(self) -> None:
        use, count = self._uses[self._at], len(self._uses)
        title = tr("Can anybody be known by these words?")
        self._title.setText(f"{title} ({self._at + 1}/{count})" if count > 1 else title)
        if use.picture is not None and not use.picture.isNull():
            ratio = self.devicePixelRatioF()
            shown = use.picture.scaled(
                _PICTURE * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            shown.setDevicePixelRatio(ratio)
            self._picture.setPixmap(shown)
        self._picture.setVisible(use.picture is not None)
        names = (tr("Caption"), tr("Alt text"), tr("Caption of the gallery"))
        while item := self._lines.takeAt(0):
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for name, words in zip(names, use.words, strict=False):
            if words.strip():
                self._lines.addWidget(heading(name))
                text = QLabel(words)
                text.setTextFormat(Qt.TextFormat.PlainText)
                text.setWordWrap(True)
                text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                self._lines.addWidget(text)
        self.change.setFocus(Qt.FocusReason.OtherFocusReason)
