"""Every command can be found, and no key does two things or one that an input method needs."""

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QMenu

from editor.ui.actions import Actions
from editor.ui.commands import Command
from editor.ui.icons import names
from editor.ui.specs import specs
from editor.ui.window import MainWindow

FORBIDDEN = ("Shift+`", "Ctrl+Space", "Ctrl+Shift", "Alt+Shift", "Shift+Space", "Ctrl+`")
"""Toggles of UniKey, ibus and fcitx (DESIGN: keys)."""

PROMISED = {
    Command.NEW: "Ctrl+N",
    Command.OPEN: "Ctrl+O",
    Command.KEEP: "Ctrl+S",
    Command.SEND: "Ctrl+Return",
    Command.LINK: "Ctrl+K",
    Command.PHOTO: "Ctrl+J",
    Command.NEXT_PANE: "F6",
    Command.PREVIOUS_PANE: "Shift+F6",
    Command.SEARCH_ALL: "Ctrl+Shift+F",
    Command.SIDES: "Ctrl+\\",
    Command.PARAGRAPH: "Ctrl+Alt+0",
    Command.HEADING_2: "Ctrl+Alt+2",
}


def test_each_command_is_declared_once() -> None:
    assert [spec.command for spec in specs()].count(Command.SEND) == 1
    assert Counter(spec.command for spec in specs()) == Counter(Command)


def test_no_key_does_two_things() -> None:
    keys = Counter(QKeySequence(key).toString() for spec in specs() for key in spec.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    assert "" not in keys


def test_no_key_is_an_input_methods_toggle() -> None:
    keys = {QKeySequence(key).toString() for spec in specs() for key in spec.keys}
    assert keys.isdisjoint(QKeySequence(key).toString() for key in FORBIDDEN)


@pytest.mark.parametrize(("command", "key"), PROMISED.items())
def test_the_promised_keys_work(command: Command, key: str, qapp: QApplication) -> None:
    parent = QObject()
    assert QKeySequence(key) in Actions(parent)[command].shortcuts()


def test_every_icon_that_a_command_names_is_there() -> None:
    assert {spec.icon for spec in specs() if spec.icon} <= set(names())


def test_every_command_is_found_in_the_menu_bar(window: MainWindow) -> None:
    found = {
        action.objectName()
        for menu in window.menuBar().findChildren(QMenu)
        for action in menu.actions()
    }
    found |= {action.objectName() for action in _all(window.menuBar().actions())}
    assert set(Command) <= found


def _all(actions: list[QAction]) -> Iterator[QAction]:
    for action in actions:
        yield action
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from _all(menu.actions())
