"""The bar above the page: 44 pixels with what is needed while writing, and the Send button."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from editor.ui import icons, menus
from editor.ui.actions import Actions
from editor.ui.commands import Command
from editor.ui.language import tr
from editor.ui.theme import SPACE
from editor.ui.writing.kinds import KindButton

HEIGHT = 44
_ICON = QSize(20, 20)
_BUTTON = 32
_FIRST = ((Command.NEW, Command.OPEN), (Command.UNDO, Command.REDO))
_MARKS = (Command.BOLD, Command.ITALIC, Command.LINK, Command.FOOTNOTE)
_MORE_MARKS = (
    Command.STRIKE,
    Command.CODE,
    Command.SUB,
    Command.SUP,
    None,
    Command.CLEAR,
)
_LAST = ((Command.LIST, Command.ORDERED), (Command.PHOTO, Command.INSERT))


class TopBar(QWidget):
    def __init__(self, actions: Actions, send_menu: QMenu) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Tools"))
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.snug, 0, SPACE.snug, 1)
        row.setSpacing(SPACE.hair)
        row.addWidget(tool(actions[Command.LEFT]))
        self._add(row, actions, *_FIRST)
        row.addWidget(_stroke())
        self.kinds = KindButton(actions)
        row.addWidget(self.kinds)
        self._add(row, actions, _MARKS)
        row.addWidget(self._more_marks(actions))
        self._add(row, actions, *_LAST)
        row.addStretch(1)
        self.send_all = self._send_all(actions[Command.SEND_ALL])
        row.addWidget(tool(actions[Command.SYNC]))
        row.addWidget(self.send_all)
        row.addSpacing(SPACE.snug)
        self.send = self._send(actions[Command.SEND])
        self.more = self._more(send_menu)
        pair = QHBoxLayout()
        pair.setSpacing(0)
        pair.addWidget(self.send)
        pair.addWidget(self.more)
        row.addLayout(pair)
        row.addSpacing(SPACE.snug)
        row.addWidget(tool(actions[Command.RIGHT]))

    def _add(self, row: QHBoxLayout, actions: Actions, *groups: Sequence[Command]) -> None:
        for group in groups:
            row.addWidget(_stroke())
            for command in group:
                row.addWidget(tool(actions[command]))

    def _more_marks(self, actions: Actions) -> QToolButton:
        menu = QMenu(self)
        menus.put(menu, _MORE_MARKS, actions)
        button = QToolButton()
        button.setObjectName("moreMarks")
        button.setIcon(icons.icon("letters"))
        button.setIconSize(_ICON)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        button.setToolTip(tr("More ways to set words"))
        button.setAccessibleName(tr("More ways to set words"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def offer(self, words: str, tip: str, *, possible: bool) -> None:
        """Say on the button what Send will do."""
        self.send.setText(words)
        self.send.setAccessibleName(words)
        self.send.setToolTip(tip)
        self.send.setEnabled(possible)
        self.more.setEnabled(possible)

    def offer_all(self, waiting: int) -> None:
        """Say how many stories Send all would send; with none there is no button."""
        self.send_all.setText(tr("Send all ({count})", count=waiting))
        self.send_all.setVisible(waiting > 0)

    def _send(self, action: QAction) -> QPushButton:
        button = QPushButton(icons.icon("send", QPalette.ColorRole.HighlightedText), "")
        button.setObjectName("send")
        button.setProperty("kind", "filled")
        button.setIconSize(QSize(16, 16))
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.setFixedHeight(_BUTTON)
        button.clicked.connect(action.trigger)
        return button

    def _more(self, menu: QMenu) -> QToolButton:
        button = QToolButton()
        button.setObjectName("sendMore")
        button.setIcon(icons.icon("arrow-down", QPalette.ColorRole.HighlightedText))
        button.setIconSize(QSize(14, 14))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(menu)
        button.setToolTip(tr("Other ways to send"))
        button.setAccessibleName(tr("Other ways to send"))
        button.setFixedSize(26, _BUTTON)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _send_all(self, action: QAction) -> QPushButton:
        button = QPushButton(icons.icon("send-all"), "")
        button.setProperty("kind", "flat")
        button.setIconSize(QSize(16, 16))
        button.setToolTip(action.toolTip())
        button.clicked.connect(action.trigger)
        button.hide()
        return button


def tool(action: QAction) -> QToolButton:
    """A button for a command. It never takes the caret out of the page when it is clicked."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setIconSize(_ICON)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAccessibleName(action.text())
    return button


def _stroke() -> QFrame:
    line = QFrame()
    line.setProperty("kind", "stroke")
    line.setFixedHeight(22)
    line.setContentsMargins(0, 0, 0, 0)
    return line
