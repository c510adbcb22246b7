"""Find and replace in the story on the page."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from editor.ui.inspector.fields import Line
from editor.ui.language import tr
from editor.ui.notices import cross
from editor.ui.text import ArticleEditor
from editor.ui.theme import SPACE

_Flag = QTextDocument.FindFlag


class FindBar(QWidget):
    """Above the page while it is wanted; Escape puts it away and gives the caret back."""

    def __init__(self, page: ArticleEditor) -> None:
        super().__init__()
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Find and replace"))
        self._page = page
        self.words = Line(tr("Find"), tr("Find in this story"))
        self.instead = Line(tr("Replace with"), tr("Replace with"))
        self.remark = QLabel()
        self.remark.setProperty("kind", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.wide, SPACE.tight, SPACE.snug, SPACE.tight)
        row.setSpacing(SPACE.tight)
        row.addWidget(self.words, 2)
        row.addWidget(self._button(tr("Previous"), lambda: self.look(back=True)))
        row.addWidget(self._button(tr("Next"), self.look))
        row.addSpacing(SPACE.snug)
        row.addWidget(self.instead, 2)
        row.addWidget(self._button(tr("Replace"), self.replace))
        row.addWidget(self._button(tr("All"), self.replace_all))
        row.addWidget(self.remark)
        row.addWidget(cross(self.put_away, tr("Close find and replace")))
        self.words.returnPressed.connect(self.look)
        self.words.typed.connect(lambda _: self._first())
        self.instead.returnPressed.connect(self.replace)
        self.hide()

    def open(self, *, replacing: bool = False) -> None:
        """Show the bar, with the selected words to look for."""
        chosen = self._page.textCursor().selectedText()
        if chosen and "\u2029" not in chosen and "\ufffc" not in chosen:
            self.words.setText(chosen)
        self.show()
        field = self.instead if replacing and self.words.text() else self.words
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def put_away(self) -> None:
        self.hide()
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def look(self, *, back: bool = False) -> bool:
        """To the next place, round the end if need be. Case doesn't matter, diacritics do."""
        words = self.words.text()
        if not words:
            self.open()
            return False
        flags = _Flag.FindBackward if back else _Flag(0)
        if self._page.find(words, flags):
            self.remark.setText("")
            return True
        here = self._page.textCursor()
        edge = QTextCursor(self._page.document())
        edge.movePosition(
            QTextCursor.MoveOperation.End if back else QTextCursor.MoveOperation.Start
        )
        self._page.setTextCursor(edge)
        found = self._page.find(words, flags)
        if not found:
            self._page.setTextCursor(here)
        self.remark.setText("" if found else tr("Not found"))
        return found

    def replace(self) -> None:
        """Replace what was found, and go to the next."""
        if self._on_a_match():
            self._page.textCursor().insertText(self.instead.text())
        self.look()

    def replace_all(self) -> None:
        """From the top, once each: what is put in is not looked through again."""
        words = self.words.text()
        document, count = self._page.document(), 0
        edit = QTextCursor(document)
        edit.beginEditBlock()
        try:
            place = document.find(words, 0) if words else QTextCursor()
            while not place.isNull():
                place.insertText(self.instead.text())
                count += 1
                place = document.find(words, place)
        finally:
            edit.endEditBlock()
        self.remark.setText(tr("{count} replaced", count=count))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
            return
        super().keyPressEvent(event)

    def _first(self) -> None:
        """While words are typed: the first place from where the last search began."""
        cursor = self._page.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._page.setTextCursor(cursor)
        if self.words.text():
            self.look()

    def _on_a_match(self) -> bool:
        chosen = self._page.textCursor().selectedText()
        return bool(chosen) and chosen.casefold() == self.words.text().casefold()

    def _button(self, words: str, do: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.clicked.connect(lambda: do())
        return button
