"""The button that says what kind of block the caret is in, and turns it into another."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton

from editor.document import Code, Embed, Figure, Footnote, Gallery, Raw, Rule, Table
from editor.ui import icons, menus
from editor.ui.actions import Actions
from editor.ui.language import tr
from editor.ui.text.page.shapes import Pinned, Shape

_ROOM = 34  # pixels beside the words: the arrow and the button's edges
_NARROWEST = 96  # pixels: in a small window its words are cut


class KindButton(QToolButton):
    """Wide enough for the longest name, so that nothing beside it moves. It never takes the caret
    out of the page when it is clicked."""

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("kinds")
        self._elsewhere = ""
        self._kinds = [actions[command] for command in menus.KINDS if command is not None]
        menu = _Below(self)
        for command in menus.KINDS:
            if command is None:
                menu.addSeparator()
            else:
                menu.addAction(actions[command])
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setIcon(icons.icon("arrow-down"))
        self.setIconSize(QSize(12, 12))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(tr("What this paragraph is"))
        for kind in self._kinds:
            kind.changed.connect(self._show)
        self._show()

    def sizeHint(self) -> QSize:
        longest = max(self.fontMetrics().horizontalAdvance(kind.text()) for kind in self._kinds)
        return QSize(longest + _ROOM, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, self.sizeHint().height())

    def show_shape(self, shape: Shape) -> None:
        """What the caret is in, which may be nothing that can be chosen."""
        self._elsewhere = _name(shape)
        self._show()

    def _show(self) -> None:
        chosen = (kind.text() for kind in self._kinds if kind.isChecked())
        here = next(chosen, self._elsewhere)
        self.setText(here or "–")
        self.setAccessibleName(
            tr("Kind of block: {kind}", kind=here) if here else tr("Kind of block")
        )
        self.setEnabled(any(kind.isEnabled() for kind in self._kinds))


class _Below(QMenu):
    """Reads from the left and stands at the button's left edge. The button's own direction is the
    other one, only to have its arrow behind the words."""

    def __init__(self, button: QToolButton) -> None:
        super().__init__(button)
        self._button = button
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        left = self._button.mapToGlobal(self._button.rect().topLeft()).x()
        room = self.screen().availableGeometry()
        self.move(max(room.left(), min(left, room.right() + 1 - self.width())), self.y())


def _name(shape: Shape) -> str:
    match shape:
        case Pinned.HEADLINE:
            return tr("Headline")
        case Pinned.STANDFIRST:
            return tr("Standfirst")
        case Figure():
            return tr("Caption")
        case Gallery():
            return tr("Gallery")
        case Table():
            return tr("Table")
        case Embed():
            return tr("Embedded page")
        case Code():
            return tr("Code block")
        case Raw():
            return tr("From the website")
        case Rule():
            return tr("Rule")
        case Footnote():
            return tr("Footnote")
    return ""
