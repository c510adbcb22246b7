"""What was cut last, so that pasting it at once makes the page what it was."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor

from editor.document import Block
from editor.ui.text.carrying.clipboard import BLOCKS
from editor.ui.text.page.page import Page, one_step
from editor.ui.text.page.rewriting import rewrite
from editor.ui.text.page.shapes import BODY_START


@dataclass(frozen=True, slots=True)
class Cut:
    """A page before words were cut from it, and how it was known afterwards."""

    before: Sequence[Block | str]
    end: int
    """Where what was cut ended."""
    clip: bytes
    page: Page
    revision: int
    caret: tuple[int, int]
    """Anchor and position."""

    def is_fresh(self, page: Page, cursor: QTextCursor, clip: QMimeData) -> bool:
        """Whether nothing was changed or copied since, and the caret stands where it was cut."""
        here = (page, page.document.revision(), (cursor.anchor(), cursor.position()))
        then = (self.page, self.revision, self.caret)
        return here == then and bytes(clip.data(BLOCKS).data()) == self.clip

    def put_back(self, cursor: QTextCursor, shown: Sequence[Block | str]) -> None:
        """The page as it was, as one undo step; the cursor behind what came back."""
        fields = [str(field) for field in self.before[:BODY_START]]
        body = [block for block in self.before[BODY_START:] if not isinstance(block, str)]
        with one_step(cursor):
            rewrite(self.page, fields, body, shown)
        cursor.setPosition(self.end)
