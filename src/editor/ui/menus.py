"""The menu bar: every command can be found here."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMenu, QMenuBar

from editor.ui.actions import Actions, Command
from editor.ui.language import tr

C = Command
_Items = Sequence[Command | None]

_STORY = (C.NEW, C.OPEN, None, C.KEEP, C.FETCH, None, C.DELETE, None, C.QUIT)
_EDIT = (
    C.UNDO,
    C.REDO,
    None,
    C.CUT,
    C.COPY,
    C.PASTE,
    C.PASTE_PLAIN,
    C.SELECT_ALL,
    None,
    C.FIND,
    C.REPLACE,
    C.FIND_NEXT,
    C.FIND_PREVIOUS,
    C.SEARCH_ALL,
)
_INSERT = (C.PHOTO, C.LINK, C.RULE)
_FORMAT = (
    C.BOLD,
    C.ITALIC,
    C.STRIKE,
    None,
    C.PARAGRAPH,
    C.HEADLINE,
    C.HEADING_2,
    C.HEADING_3,
    C.HEADING_4,
    None,
    C.QUOTE,
    C.LIST,
    C.ORDERED,
)
SEND = (C.SEND_DRAFT, C.SEND_SUBMIT, C.SEND_PUBLISH)
_SEND = (C.SEND, None, *SEND, None, C.SEND_ALL, C.SYNC, None, C.ADD_SITE, C.PASSWORD)
_VIEW = (
    C.PREVIEW,
    None,
    C.SIDES,
    C.LEFT,
    C.RIGHT,
    C.ACTIVITY,
    None,
    C.NEXT_PANE,
    C.PREVIOUS_PANE,
    None,
)


def fill(bar: QMenuBar, actions: Actions) -> None:
    """Build the menus."""
    _menu(bar, tr("&Story"), _STORY, actions)
    _menu(bar, tr("&Edit"), _EDIT, actions)
    _menu(bar, tr("&Insert"), _INSERT, actions)
    _menu(bar, tr("F&ormat"), _FORMAT, actions)
    _menu(bar, tr("Se&nd"), _SEND, actions)
    view = _menu(bar, tr("&View"), _VIEW, actions)
    _sub(view, tr("Light or dark"), (C.LOOK_SYSTEM, C.LOOK_LIGHT, C.LOOK_DARK), actions)
    _sub(view, tr("Language"), (C.VIETNAMESE, C.ENGLISH), actions)
    _menu(bar, tr("&Help"), (C.ABOUT,), actions)


def put(menu: QMenu, items: _Items, actions: Actions) -> None:
    """Commands, with a line where there is None."""
    for item in items:
        if item is None:
            menu.addSeparator()
        else:
            menu.addAction(actions[item])


def _menu(bar: QMenuBar, title: str, items: _Items, actions: Actions) -> QMenu:
    menu = bar.addMenu(title)
    put(menu, items, actions)
    return menu


def _sub(parent: QMenu, title: str, items: _Items, actions: Actions) -> None:
    put(parent.addMenu(title), items, actions)
