"""Where the caret was in each story: one goes on there, also after the window was closed."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from editor.document.story import Story
from editor.ui import settings
from editor.ui.frame import Frame

_Place = tuple[int, int]
"""The page's block, and the position in it."""


class Places(QObject):
    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._here = ""
        self._places: dict[str, _Place] = {}
        story, _, place = window.settings.get(settings.LAST_PLACE).partition(":")
        block, _, offset = place.partition(":")
        if block.isdecimal() and offset.isdecimal():
            self._places[story] = int(block), int(offset)
        window.story.leaving.connect(self.note)
        window.story.shown.connect(self._shown)

    def note(self) -> None:
        """Remember where the caret is, for this story and for the next start."""
        if not self._here:
            return
        cursor = self._window.desk.editor.textCursor()
        place = cursor.blockNumber(), cursor.positionInBlock()
        self._places[self._here] = place
        self._window.settings.set(settings.LAST_PLACE, f"{self._here}:{place[0]}:{place[1]}")

    def _shown(self, story: Story) -> None:
        if story.id == self._here:
            return
        self._here = story.id
        if story.id in self._places:
            self._return_to(*self._places[story.id])

    def _return_to(self, number: int, offset: int) -> None:
        page = self._window.desk.editor
        block = page.document().findBlockByNumber(number)
        if block.isValid():
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + min(offset, block.length() - 1))
            page.setTextCursor(cursor)
            page.ensureCursorVisible()
