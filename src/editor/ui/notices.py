"""Notices beside the work: what happened, what to do about it, and a button that does it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui import icons
from editor.ui.language import tr
from editor.ui.theme import SPACE

Choice = tuple[str, Callable[[], object]]
_ICONS = {"danger": "warning", "warning": "warning", "good": "check", "plain": "cloud"}


class Notice(QFrame):
    """One line or two, with choices. `state` is danger, warning, good or plain."""

    def __init__(
        self,
        what: str,
        *,
        remedy: str = "",
        state: str = "warning",
        choices: Sequence[Choice] = (),
        closed: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "notice")
        self.setProperty("state", state)
        self.setAccessibleName(f"{what} {remedy}".strip())
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.room, SPACE.snug, SPACE.snug, SPACE.snug)
        row.setSpacing(SPACE.snug)
        row.addWidget(_sign(_ICONS[state]), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words(what, remedy), 1)
        for text, do in choices:
            button = QPushButton(text)
            button.clicked.connect(lambda _=False, do=do: do())
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        if closed is not None:
            row.addWidget(cross(closed, tr("Close this notice")), 0, Qt.AlignmentFlag.AlignTop)

    def _words(self, what: str, remedy: str) -> QLabel:
        label = QLabel(f"{what} {remedy}".strip())
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return label


class Notices(QWidget):
    """The notices that are up, newest first; each has a key, so that none is shown twice. Asked to
    take the keys they go to the newest one's first control."""

    let_go = Signal()
    """Who answered a notice by keyboard, or pressed Escape in it, goes on elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self._up: dict[str, QWidget] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(SPACE.wide, SPACE.snug, SPACE.wide, SPACE.snug)
        self._column.setSpacing(SPACE.snug)
        self.hide()

    def tell(
        self,
        key: str,
        what: str,
        *,
        remedy: str = "",
        state: str = "warning",
        choices: Sequence[Choice] = (),
    ) -> None:
        """Put a notice up, in the place of the one with the same key."""
        notice = Notice(
            what, remedy=remedy, state=state, choices=choices, closed=lambda: self.clear(key)
        )
        self.put(key, notice)

    def put(self, key: str, widget: QWidget) -> None:
        """Put up a bar of another kind."""
        self.clear(key)
        self._up[key] = widget
        self._column.insertWidget(0, widget)
        self._choose_first()
        self.show()

    def clear(self, key: str) -> None:
        widget = self._up.pop(key, None)
        if widget is not None:
            focus = QApplication.focusWidget()
            if focus is not None and widget.isAncestorOf(focus):
                self.let_go.emit()
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._choose_first()
        self.setVisible(bool(self._up))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.let_go.emit()
        else:
            super().keyPressEvent(event)

    def _choose_first(self) -> None:
        newest = next(reversed(self._up.values()), None)
        controls = newest.findChildren(QWidget) if newest is not None else ()
        can_have_keys = (c for c in controls if c.focusPolicy() & Qt.FocusPolicy.TabFocus)
        self.setFocusProxy(next(can_have_keys, None))  # type: ignore[arg-type]

    def shown(self) -> dict[str, str]:
        """Key → words of what is up."""
        return {key: widget.accessibleName() for key, widget in self._up.items()}


def _sign(name: str) -> QLabel:
    label = QLabel()
    label.setPixmap(icons.icon(name).pixmap(QSize(18, 18), label.devicePixelRatioF()))
    label.setAccessibleName(tr("Notice"))
    return label


def cross(closed: Callable[[], object], name: str) -> QToolButton:
    """A small button that closes what it stands on."""
    button = QToolButton()
    button.setIcon(icons.icon("close"))
    button.setIconSize(QSize(14, 14))
    button.setToolTip(tr("Close"))
    button.setAccessibleName(name)
    button.clicked.connect(lambda: closed())
    return button
