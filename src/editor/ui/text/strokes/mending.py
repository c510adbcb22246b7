"""The page mended: whatever Qt does to it by itself is put right before anyone reads it."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from editor.document import Article
from editor.ui.text.drawing.colours import PageColours
from editor.ui.text.drawing.pictures import Pictures
from editor.ui.text.page.normaliser import normalise
from editor.ui.text.page.page import Page
from editor.ui.text.sheet.readable import ReadableSurface
from editor.ui.text.strokes import keys
from editor.ui.text.strokes.carets import Carets
from editor.ui.text.strokes.grouping import TypingGroups


class MendedSurface(ReadableSurface):
    """A page whose rules hold after every change, and whose undo goes in steps that make sense."""

    changed = Signal()
    """Something on the page changed. Cheap and unthrottled: one or more for each key."""

    def __init__(
        self, pictures: Pictures, colours: PageColours, parent: QWidget | None = None
    ) -> None:
        super().__init__(pictures, colours, parent)
        self._groups = TypingGroups()
        self._carets = Carets()
        self._sound = False
        """Whether what is being typed needs no mending."""
        self._mend = QTimer(self, singleShot=True, interval=0)
        self._mend.timeout.connect(self._normalise)

    def _show_page(self, article: Article) -> None:
        self._mend.stop()
        self._groups.close()
        self._carets = Carets()
        super()._show_page(article)

    def commit_preedit(self) -> None:
        """Make what is being composed part of the text."""

    def _page_changed(self, only_typed: bool, number: int) -> None:
        super()._page_changed(only_typed, number)
        if not (only_typed and self._sound):
            self._mend.start()
        self.changed.emit()

    def _normalise(self) -> None:
        self._mend.stop()
        if normalise(self._page, self._mirror.touched()):
            self._caret_moved()
        self._mirror.refresh()
        self._renumber()

    def _place(self, cursor: QTextCursor) -> None:
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    # Undo

    def undo(self) -> None:
        self._step_through(super().undo, self._carets.undone)

    def redo(self) -> None:
        self._step_through(super().redo, self._carets.redone)

    def _step_through(
        self, step: Callable[[], None], return_to: Callable[[QTextCursor], None]
    ) -> None:
        self.commit_preedit()
        self._normalise()
        self._groups.close()
        step()
        # Showing numbers anew touches blocks. What undo brought back is not to be mended: the mend
        # would be the next step to undo, and the next.
        self._renumber()
        self._mirror.refresh()
        self._mend.stop()
        cursor = self.textCursor()
        return_to(cursor)
        self._place(cursor)
        self._caret_moved()

    # Rules

    def run_rule(self, rule: Callable[[Page, QTextCursor], object]) -> bool:
        """Let a rule of `keys` change the page and move the caret; its answer."""
        cursor = self.textCursor()
        self._carets.begin(cursor)
        handled = rule(self._page, cursor)
        if handled is False:
            return False
        self._groups.close()
        self._place(cursor)
        self._normalise()
        self._caret_moved()
        self._carets.end(self.textCursor())
        return True

    def leave_object(self) -> None:
        """Before something is typed on a selected figure or card: words never take its place."""
        chosen = self._page.selected_object(self.textCursor())
        if chosen is not None:
            self.run_rule(lambda page, cursor: keys.beside_object(page, cursor, chosen))
