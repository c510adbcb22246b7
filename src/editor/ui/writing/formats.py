"""The window's marks and kinds of block: their commands, and what they show of the caret."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from editor.document import Footnote, Mark
from editor.ui import menus
from editor.ui.actions import Actions
from editor.ui.commands import Command
from editor.ui.language import tr
from editor.ui.text import ArticleEditor, Kind
from editor.ui.text.page.shapes import BODY_START, has_object

C = Command
MARKS = {
    C.BOLD: Mark.STRONG,
    C.ITALIC: Mark.EMPHASIS,
    C.STRIKE: Mark.STRIKE,
    C.CODE: Mark.CODE,
    C.SUB: Mark.SUB,
    C.SUP: Mark.SUP,
}
KINDS = {
    C.PARAGRAPH: Kind.PARAGRAPH,
    C.HEADING_2: Kind.HEADING_2,
    C.HEADING_3: Kind.HEADING_3,
    C.HEADING_4: Kind.HEADING_4,
    C.QUOTE: Kind.QUOTE,
    C.PULL_QUOTE: Kind.PULL_QUOTE,
    C.BOX: Kind.BOX,
    C.NOTE: Kind.NOTE,
    C.LIST: Kind.BULLETS,
    C.ORDERED: Kind.NUMBERS,
}


class Formats(QObject):
    """Joins one page with the commands that format its text."""

    def __init__(self, page: ArticleEditor, actions: Actions) -> None:
        super().__init__(page)
        self._page = page
        self._actions = actions
        for command, mark in MARKS.items():
            actions.on(command, partial(page.toggle_mark, mark))
        for command, kind in KINDS.items():
            actions.on(command, partial(self._set_kind, kind))
        page.menu_offer = self._offer
        self._submenus = [
            self._submenu(tr("Set words as"), (*MARKS, None, C.CLEAR)),
            self._submenu(tr("Turn into"), tuple(KINDS)),
        ]
        actions.on(C.CLEAR, page.clear_formats)
        actions.on(C.FOOTNOTE, page.insert_footnote)
        page.format_changed.connect(self.show)
        self.show()

    def _submenu(self, title: str, commands: Sequence[Command | None]) -> QMenu:
        menu = QMenu(title, self._page)
        menus.put(menu, commands, self._actions)
        return menu

    def _offer(self) -> Sequence[QAction | None]:
        """For the page's own menu: what is of use where the caret is, at once."""
        self.show()
        marks, kinds = (menu.menuAction() for menu in self._submenus)
        page = self._page
        offered: list[QAction | None] = []
        if page.can_mark:
            offered += [marks, *([kinds] if page.kind else [])]
            wanted: tuple[Command, ...] = () if page.link_at_cursor() else (C.LINK,)
            wanted += (C.FOOTNOTE,) if page.can_note else ()
            offered += [self._actions[command] for command in (*wanted, C.COMMENT)]
        offered += [None, *([self._actions[C.BLOCK_EDIT]] if has_object(page.here) else [])]
        if page.textCursor().blockNumber() >= BODY_START and not isinstance(page.here, Footnote):
            offered += [self._actions[C.MOVE_UP], self._actions[C.MOVE_DOWN]]
        return offered

    def _set_kind(self, kind: Kind) -> None:
        self._page.set_block_kind(kind)
        self.show()

    def show(self) -> None:
        """Tick and enable the commands as the caret stands."""
        marks, kind, actions = self._page.marks, self._page.kind, self._actions
        markable = self._page.can_mark
        for command, mark in MARKS.items():
            actions[command].setChecked(bool(marks & mark))
            actions[command].setEnabled(markable)
        for command in (C.CLEAR, C.LINK):
            actions[command].setEnabled(markable)
        actions[C.FOOTNOTE].setEnabled(self._page.can_note)
        for command, one in KINDS.items():
            actions[command].setChecked(one is kind)
            actions[command].setEnabled(kind is not None)
        document = self._page.document()
        actions[C.UNDO].setEnabled(document.isUndoAvailable())
        actions[C.REDO].setEnabled(document.isRedoAvailable())
