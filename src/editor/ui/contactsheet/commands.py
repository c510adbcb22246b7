"""What the photo window can do, as actions: for its bar, its menu and its keys."""

from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from editor.ui import icons
from editor.ui.language import tr


@dataclass(frozen=True, slots=True)
class PhotoCommands:
    filters: QAction
    find: QAction
    clear: QAction
    large: QAction
    compare: QAction
    attach: QAction
    bring: QAction
    everything: QAction
    refresh: QAction
    next_pane: QAction
    previous_pane: QAction
    story: QAction
    close: QAction


def photo_commands(parent: QObject) -> PhotoCommands:
    """All of them, in the window's language."""

    def made(words: str, *keys: str, icon: str = "", checkable: bool = False) -> QAction:
        action = QAction(words, parent)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setCheckable(checkable)
        shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{words} ({shown})" if shown else words)
        if icon:
            action.setIcon(icons.icon(icon))
            action.setIconVisibleInMenu(False)
        return action

    large = made(tr("See large"), icon="fullscreen")
    large.setToolTip(tr("See large (Space or Enter)"))
    return PhotoCommands(
        filters=made(tr("Filters"), "Ctrl+\\", icon="filter", checkable=True),
        find=made(tr("Search photos"), "Ctrl+F"),
        clear=made(tr("Clear filters"), "Ctrl+Shift+L"),
        large=large,
        compare=made(tr("Compare two"), "Ctrl+D", icon="compare"),
        attach=made(tr("Put into story"), "Ctrl+J", icon="photo-attach"),
        bring=made(tr("Import…"), "Ctrl+Shift+I", icon="photo-add"),
        everything=made(tr("Select all photos")),
        refresh=made(tr("Look again"), "F5", icon="sync"),
        next_pane=made(tr("Next pane"), "F6"),
        previous_pane=made(tr("Previous pane"), "Shift+F6"),
        story=made(tr("Back to the story"), "Ctrl+Shift+J", icon="story"),
        close=made(tr("Close"), "Ctrl+W"),
    )
