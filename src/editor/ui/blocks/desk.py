"""The window's side of blocks that have an editor of their own."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog

from editor.document import Block, Code, Embed, Paragraph, Raw, Table
from editor.ui.blocks.dialog import BlockDialog
from editor.ui.blocks.draft import Draft
from editor.ui.blocks.embed import EmbedDialog
from editor.ui.blocks.insertmenu import InsertMenu
from editor.ui.blocks.source import CodeDialog, RawDialog
from editor.ui.blocks.table import TableDialog
from editor.ui.commands import Command
from editor.ui.frame import Frame
from editor.ui.language import tr
from editor.ui.text.menu import Entry
from editor.ui.text.page.shapes import container_of

C = Command
_PAUSE = 700
"""Milliseconds."""
_NEW: dict[Command, Block] = {
    C.TABLE: Table((((), (), ()),) * 3),
    C.EMBED: Embed(""),
    C.CODE_BLOCK: Code(""),
}


class BlockDesk(QObject):
    """Opens the right editor for a block, and puts on the page what comes of it."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self.open: QDialog | None = None
        """The editor that is open."""
        self.menu = InsertMenu(window)
        window.desk.editor.block_opened.connect(self.edit)
        window.desk.editor.menu_providers.append(self._ways)
        window.commands.on(C.BLOCK_EDIT, window.desk.editor.open_block)
        for command, blank in _NEW.items():
            window.commands.on(command, partial(self.make, blank))

    def _ways(self, there: QTextCursor) -> list[Entry]:
        """What else can be done with the block at a place, for its menu."""
        page = self._window.desk.editor
        block = page.block_at(there.blockNumber())
        if isinstance(block, Embed):
            return [(tr("Open in the browser"), lambda: page.link_opened.emit(block.url))]
        return []

    def make(self, blank: Block) -> None:
        """Ask for a new block, and put it in after the caret."""
        self._window.desk.commit()
        self._open(blank, None, -1)

    def edit(self, number: int) -> None:
        """Open the editor of the page's block `number`, if it has one of ours."""
        block = self._window.desk.editor.block_at(number)
        if block is not None:
            self._open(block, block, number)

    def _open(self, block: Block, was: Block | None, number: int) -> None:
        dialog = self._editor(block)
        if isinstance(dialog, BlockDialog):
            draft = Draft(self._window.desk.editor, was, number, self.insert)
            self._keep(dialog, draft)
            dialog.finished.connect(lambda end: self._finish(dialog, draft, end, was is not None))
        if dialog is not None:
            dialog.finished.connect(lambda _: self._closed(dialog))
            self.open = dialog
            dialog.open()

    def _editor(self, block: Block) -> QDialog | None:
        window = self._window
        match block:
            case Table():
                numbers = window.desk.editor.page.numbers
                return TableDialog(block, window.theme, window, numbers.shown)
            case Embed():
                return EmbedDialog(block, window)
            case Code():
                return CodeDialog(block, window)
            case Raw():
                return RawDialog(block, window)
        return None

    def _keep(self, dialog: BlockDialog, draft: Draft) -> None:
        """Take what is written in the dialog onto the page, in pauses too short to lose much."""

        def keep() -> None:
            block = dialog.draft()
            if block is not None and dialog.isVisible():
                draft.put(block)

        pause = QTimer(dialog, interval=_PAUSE, singleShot=True)
        pause.timeout.connect(keep)
        dialog.edited.connect(lambda: pause.isActive() or pause.start())

    def _finish(self, dialog: BlockDialog, draft: Draft, result: int, edited: bool) -> None:
        page = self._window.desk.editor
        if result != QDialog.DialogCode.Accepted:
            draft.take_back()
        elif draft.put(dialog.block()):
            if edited:
                page.setTextCursor(QTextCursor(page.document().findBlockByNumber(draft.number)))
            page.ensureCursorVisible()
        else:
            page.insert_blocks([dialog.block()], draft.number)
            self._window.desk.notices.tell(
                "block",
                tr("What you edited has changed on the page meanwhile. Yours stands beside it."),
            )

    def _closed(self, dialog: QDialog) -> None:
        self.open = None
        dialog.deleteLater()
        self._window.desk.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def insert(self, block: Block) -> int:
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
        return number
