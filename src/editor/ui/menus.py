"""The menu bar: every command can be found here."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMenu, QMenuBar

from editor.ui.actions import Actions
from editor.ui.commands import Command
from editor.ui.language import tr

C = Command
_Items = Sequence[Command | None]

_STORY = (
    C.NEW,
    C.OPEN,
    C.IMPORT,
    None,
    C.KEEP,
    C.HISTORY,
    C.FETCH,
    None,
    C.DELETE,
    None,
    C.QUIT,
)
_EDIT = (
    C.UNDO,
    C.REDO,
    None,
    C.CUT,
    C.COPY,
    C.PASTE,
    C.PASTE_PLAIN,
    C.COPY_MESSAGE,
    C.SELECT_ALL,
    None,
    C.FIND,
    C.REPLACE,
    C.FIND_NEXT,
    C.FIND_PREVIOUS,
    C.SEARCH_ALL,
    None,
    C.MOVE_UP,
    C.MOVE_DOWN,
    C.BLOCK_EDIT,
    None,
    C.SPELLING,
    C.NEXT_MISTAKE,
    None,
)
_AS_TYPED = (C.SHORTCUTS_AS_TYPED, C.LISTS_AS_TYPED, C.QUOTES_AS_TYPED)
_INSERT = (
    C.INSERT,
    None,
    C.PHOTO,
    C.PICK,
    C.CARD,
    C.GALLERY,
    C.TABLE,
    C.EMBED,
    C.CODE_BLOCK,
    C.RULE,
    None,
    C.LINK,
    C.FOOTNOTE,
    C.COMMENT,
    C.HARD_SPACE,
)
_PHOTO = (C.CARD, None, C.CROP, C.BLUR, C.STRANGER)
KINDS = (
    C.PARAGRAPH,
    C.HEADING_2,
    C.HEADING_3,
    C.HEADING_4,
    None,
    C.QUOTE,
    C.PULL_QUOTE,
    C.BOX,
    C.NOTE,
    None,
    C.LIST,
    C.ORDERED,
)
_FORMAT = (
    C.BOLD,
    C.ITALIC,
    C.STRIKE,
    C.SUB,
    C.SUP,
    C.CODE,
    C.CLEAR,
    None,
    C.HEADLINE,
    *KINDS,
)
SEND = (C.SEND_DRAFT, C.SEND_SUBMIT, C.SEND_PUBLISH)
_SEND = (C.SEND, None, *SEND, None, C.SEND_ALL, C.SYNC, None, C.ADD_SITE, C.SITES, C.PASSWORD)
_VIEW = (
    C.PHOTOS,
    C.PREVIEW,
    C.SOURCE,
    None,
    C.ZOOM_IN,
    C.ZOOM_OUT,
    C.ZOOM_RESET,
    C.FOCUS_MODE,
    C.TYPEWRITER,
    None,
    C.SIDES,
    C.LEFT,
    C.RIGHT,
    C.OUTLINE,
    C.COMMENTS,
    C.ACTIVITY,
    None,
    C.NEXT_PANE,
    C.PREVIOUS_PANE,
    None,
)


def fill(bar: QMenuBar, actions: Actions) -> None:
    """Build the menus."""
    _menu(bar, tr("&Story"), _STORY, actions)
    edit = _menu(bar, tr("&Edit"), _EDIT, actions)
    _sub(edit, tr("As you type"), _AS_TYPED, actions)
    _menu(bar, tr("&Insert"), _INSERT, actions)
    _menu(bar, tr("F&ormat"), _FORMAT, actions)
    _menu(bar, tr("&Photo"), _PHOTO, actions)
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
