"""The window's side of blocks that have an editor of their own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog

from editor.document import Block, Code, Embed, Paragraph, Raw, Table
from editor.ui.blocks.dialog import BlockDialog
from editor.ui.blocks.embed import EmbedDialog
from editor.ui.blocks.insertmenu import InsertMenu
from editor.ui.blocks.source import CodeDialog, RawDialog
from editor.ui.blocks.table import TableDialog
from editor.ui.commands import Command
from editor.ui.language import tr
from editor.ui.text.page.shapes import BODY_START, container_of

if TYPE_CHECKING:
    from editor.ui.window import MainWindow

C = Command
_NEW: dict[Command, Block] = {
    C.TABLE: Table((((), (), ()),) * 3),
    C.EMBED: Embed(""),
    C.CODE_BLOCK: Code(""),
}


class BlockDesk(QObject):
    """Opens the right editor for a block, and puts on the page what comes of it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.open: QDialog | None = None
        """The editor that is open."""
        self.menu = InsertMenu(window)
        window.desk.editor.block_opened.connect(self.edit)
        window.commands.on(C.BLOCK_EDIT, window.desk.editor.open_block)
        for command, blank in _NEW.items():
            window.commands.on(command, partial(self.make, blank))

    def make(self, blank: Block) -> None:
        """Ask for a new block, and put it in after the caret."""
        window = self._window
        window.desk.commit()
        dialog = self._editor(blank)
        if isinstance(dialog, BlockDialog):
            self._show(dialog, lambda: self.insert(dialog.block()))

    def edit(self, number: int) -> None:
        """Open the editor of the page's block `number`, if it has one of ours."""
        block = self._window.desk.editor.block_at(number)
        dialog = self._editor(block) if block is not None else None
        if isinstance(dialog, BlockDialog) and block is not None:
            self._show(dialog, lambda: self._put_back(number, block, dialog.block()))
        elif dialog is not None:
            self._show(dialog, lambda: None)

    def _editor(self, block: Block) -> QDialog | None:
        window = self._window
        match block:
            case Table():
                return TableDialog(block, window.theme, window)
            case Embed():
                return EmbedDialog(block, window)
            case Code():
                return CodeDialog(block, window)
            case Raw():
                return RawDialog(block, window)
        return None

    def _show(self, dialog: QDialog, taken: Callable[[], None]) -> None:
        def finished(result: int) -> None:
            self.open = None
            if result == QDialog.DialogCode.Accepted:
                taken()
            dialog.deleteLater()
            self._window.desk.editor.setFocus(Qt.FocusReason.OtherFocusReason)

        dialog.finished.connect(finished)
        self.open = dialog
        dialog.open()

    def insert(self, block: Block) -> None:
        """Put a block after the caret's, inside the same box or quotation. A blank paragraph with
        the caret stays behind it to write on; else the new block is chosen."""
        page = self._window.desk.editor
        caret = page.textCursor()
        shape = page.page.shape(caret.block())
        blank = isinstance(shape, Paragraph) and not caret.block().text()
        at = caret.blockNumber() if blank else None
        number = page.insert_blocks([replace(block, container=container_of(shape))], at)
        if page.textCursor().blockNumber() != number + 1 or page.textCursor().block().text():
            page.setTextCursor(QTextCursor(page.document().findBlockByNumber(number)))
        page.ensureCursorVisible()

    def _put_back(self, number: int, was: Block, now: Block) -> None:
        """In the place of the block that was opened, wherever that stands by now."""
        if was == now:
            return
        page = self._window.desk.editor
        last = page.document().blockCount()
        same = [n for n in range(BODY_START, last) if page.block_at(n) == was]
        if not same:
            page.insert_blocks([now], number)
            self._window.desk.notices.tell(
                "block",
                tr("What you edited has changed on the page meanwhile. Yours stands beside it."),
            )
            return
        number = min(same, key=lambda n: abs(n - number))
        page.replace_block(number, now)
        page.setTextCursor(QTextCursor(page.document().findBlockByNumber(number)))
        page.ensureCursorVisible()
