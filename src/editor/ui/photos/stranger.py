"""What a stranger learns: the file as it would leave, and all that can be read from it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.app.strangers_view import StrangersView
from editor.photos.telling import Learned
from editor.ui import icons
from editor.ui.inspector.fields import heading, quiet, scrolled, set_state
from editor.ui.language import site_called, told, tr
from editor.ui.theme import SPACE, Theme

_PICTURE = QSize(400, 320)
_LIST = 380


class StrangerDialog(QDialog):
    """Opens at once, and fills when the file was made and read."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(tr("What a stranger learns"))
        self.setModal(True)
        self.picture = QLabel(tr("The file is being made…"))
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.picture.setMinimumSize(_PICTURE)
        self.about = quiet()
        self.about.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.verdict = QLabel()
        self.verdict.setProperty("kind", "strong")
        self.verdict.setWordWrap(True)
        self._inside = QWidget()
        self._lines = QVBoxLayout(self._inside)
        self._lines.setContentsMargins(0, 0, SPACE.snug, 0)
        self._lines.setSpacing(SPACE.tight)
        area = scrolled(self._inside)
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        area.setAccessibleName(tr("What a stranger learns"))
        self.close_ = QPushButton(tr("Close"))
        self.close_.setProperty("kind", "filled")
        self.close_.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.far, SPACE.far, SPACE.far, SPACE.wide)
        column.setSpacing(SPACE.snug)
        title = QLabel(tr("What a stranger learns"))
        title.setProperty("kind", "title")
        column.addWidget(title)
        column.addWidget(
            quiet(tr("This is the file as it would leave, and all that anybody can read from it."))
        )
        row = QHBoxLayout()
        row.setSpacing(SPACE.wide)
        left = QVBoxLayout()
        left.addWidget(self.picture, 1)
        left.addWidget(self.about)
        right = QVBoxLayout()
        right.setSpacing(SPACE.snug)
        right.addWidget(self.verdict)
        right.addWidget(area, 1)
        row.addLayout(left)
        row.addLayout(right, 1)
        column.addLayout(row, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.close_)
        column.addLayout(buttons)
        self.resize(_PICTURE.width() + _LIST + 90, 520)

    def show_view(self, view: StrangersView) -> None:
        ratio = self.devicePixelRatioF()
        whole = QPixmap.fromImage(QImage.fromData(view.data))
        shown = whole.scaled(
            _PICTURE * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        shown.setDevicePixelRatio(ratio)
        self.picture.setPixmap(shown)
        size = f"{view.width} × {view.height} · {_bytes(len(view.data))} · JPEG"
        made = tr("Made for {site}", site=site_called(view.site)) if view.site else ""
        self.about.setText("\n".join(filter(None, (size, made))))
        private = [one for one in view.learned if one.private]
        if private:
            words = tr("Private things in it: {count}", count=len(private))
        else:
            words = tr("Nothing private is in it.")
        self.verdict.setText(words)
        set_state(self.verdict, "danger" if private else "good")
        self._fill(view.learned)

    def show_trouble(self, words: str) -> None:
        """The file can't be made: why."""
        self.picture.setText("")
        self.verdict.setText(words)
        set_state(self.verdict, "danger")

    def _fill(self, learned: tuple[Learned, ...]) -> None:
        private = [one for one in learned if one.private]
        public = [one for one in learned if not one.private]
        for title, found in ((tr("Private"), private), (tr("Meant to be read"), public)):
            if not found:
                continue
            self._lines.addWidget(heading(title))
            for one in found:
                self._lines.addWidget(self._line(one))
            self._lines.addSpacing(SPACE.snug)
        if not learned:
            self._lines.addWidget(quiet(tr("Only what is seen on it.")))
        self._lines.addStretch(1)

    def _line(self, one: Learned) -> QWidget:
        line = QFrame()
        words = told(one.what)
        line.setAccessibleName(words)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.snug)
        sign = QLabel()
        name, role = ("warning", "danger") if one.private else ("check", "quiet")
        colour = getattr(self._theme.colours, role)
        sign.setPixmap(icons.pixmap(name, colour, 16, self.devicePixelRatioF()))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        text = QLabel(words)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        text.setToolTip("\n".join(one.where))
        row.addWidget(text, 1)
        return line


def _bytes(count: int) -> str:
    if count >= 1_000_000:
        return f"{count / 1_000_000:.1f} MB"
    return f"{max(1, round(count / 1000))} KB"
