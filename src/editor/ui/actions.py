"""Every command of the window as one named action, for menus, bars, keys and tests."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from editor.ui import icons
from editor.ui.commands import Command
from editor.ui.specs import Spec, specs


class Actions(QObject):
    """The registry. `actions[Command.SEND]` is the QAction that all places share."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions: dict[Command, QAction] = {}
        self._groups: dict[str, QActionGroup] = {}
        for spec in specs():
            self._actions[spec.command] = self._made(spec)

    def __getitem__(self, command: Command) -> QAction:
        return self._actions[command]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def on(self, command: Command, do: Callable[[], object]) -> None:
        """Do this when the command is given, by menu, button or key."""
        self._actions[command].triggered.connect(lambda _=False: do())

    def _made(self, spec: Spec) -> QAction:
        action = QAction(spec.text, self)
        action.setObjectName(spec.command)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        action.setStatusTip(spec.tip)
        action.setCheckable(spec.checkable)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{spec.tip} ({keys})" if keys else spec.tip)
        if spec.icon:
            action.setIcon(icons.icon(spec.icon))
            action.setIconVisibleInMenu(False)
        if spec.group:
            group = self._groups.setdefault(spec.group, QActionGroup(self))
            group.addAction(action)
        return action
