"""Marks, links and footnotes: what is done to words within their blocks."""

import re
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QTextCursor

from editor.document import Footnote, Mark
from editor.document.embeds import is_page_to_show
from editor.ui.text import addresses, marks
from editor.ui.text.carrying.clipboard import BLOCKS
from editor.ui.text.page import notes
from editor.ui.text.page.formats import OBJECT, marks_of, text_format
from editor.ui.text.page.page import is_empty, one_step, same_step, select_to
from editor.ui.text.page.shapes import BODY_START, Shape
from editor.ui.text.strokes.typist import TypingSurface

_TAGS = re.compile("<[^>]*>")


class InlineSurface(TypingSurface):
    """A typed page with commands for the words on it; each is one undo step."""

    link_asked = Signal()
    """The link at the caret is to be edited, or one made."""
    link_opened = Signal(str)
    """An address is to be opened: a Ctrl+click on a link."""
    link_hovered = Signal(str)
    """The address under the mouse; "" where there is none."""

    _joins = -1
    """How much can be undone if the next command belongs to the step before it."""

    @contextmanager
    def _command(self) -> Iterator[QTextCursor]:
        """Whatever isn't typing: composing ends, and typing goes on in an undo step of its own."""
        self.commit_preedit()
        self._normalise()
        self._groups.close()
        cursor = self.textCursor()
        self._carets.begin(cursor)
        joins, self._joins = self._joins == self.document().availableUndoSteps(), -1
        with same_step(cursor) if joins else nullcontext():
            yield cursor
        self._normalise()
        self._groups.close()
        self._caret_moved()
        self._carets.end(self.textCursor())

    # Marks

    @property
    def marks(self) -> Mark:
        """The marks that all of the selection has; without one, those of what is typed next."""
        if self.textCursor().hasSelection():
            return marks.common(self._page, self.textCursor())
        return marks_of(self.currentCharFormat()) & ~Mark.FOOTNOTE

    @property
    def can_mark(self) -> bool:
        """Whether marks and links do anything here: not in headline, standfirst or on a card."""
        cursor = self.textCursor()
        block = self.document().findBlock(cursor.selectionEnd())
        return block.blockNumber() >= BODY_START and not self._page.selected_object(cursor)

    def toggle_mark(self, mark: Mark) -> None:
        """Over the selection; without one, for what is typed next."""
        if not self.can_mark:
            return
        if not self.textCursor().hasSelection():
            self._type_with(marks.toggled(self.marks, mark))
            return
        with self._command() as cursor:
            marks.toggle(self._page, cursor, mark)

    def clear_formats(self) -> None:
        """Plain words over the selection, without links; footnotes' marks stay. Without a
        selection, for what is typed next."""
        if not self.can_mark:
            return
        if not self.textCursor().hasSelection():
            self._type_with(Mark.NONE)
            return
        with self._command() as cursor:
            marks.clear(self._page, cursor)

    def _type_with(self, mark: Mark) -> None:
        self.commit_preedit()
        self._groups.close()
        self.setCurrentCharFormat(text_format(mark))
        self.format_changed.emit()

    # Links

    def link_at_cursor(self) -> str:
        """The address of the link that the caret or the selection's start is in."""
        found = self._link_here()
        return found[2] if found else ""

    def linked_words(self) -> str:
        """The words of the link at the caret."""
        found = self._link_here()
        if found is None:
            return ""
        cursor = QTextCursor(self.document())
        cursor.setPosition(found[0])
        select_to(cursor, found[1])
        return cursor.selectedText().replace(OBJECT, "")

    def set_link(self, href: str) -> None:
        """Link the selection, or change the link at the caret; "" takes the link away."""
        with self._command() as cursor:
            start, end = cursor.selectionStart(), cursor.selectionEnd()
            if start == end:
                start, end, _ = self._link_here() or (start, end, "")
            marks.link(self._page, start, end, href)

    def write_link(self, words: str, href: str) -> None:
        """Linked words at the caret, in place of the link that is there."""
        if not self.can_mark:
            return
        with self._command() as cursor:
            found = self._link_here()
            marks.write_link(cursor, found[:2] if found else None, words, href)
            self._place(cursor)

    def paste_address(self, source: QMimeData) -> bool:
        """A lone address links the words that are selected. Within a text it is put in as it is,
        and then linked, which can be undone alone. Anything else, and on an empty line a video,
        post or map, is for others to paste."""
        address = addresses.lone_address(source.text()) if source.hasText() else ""
        says_more = source.hasHtml() and _TAGS.sub("", source.html()).strip() != source.text()
        if not address or not self.can_mark or source.hasFormat(BLOCKS) or source.hasImage():
            return False
        if self.textCursor().hasSelection():
            self.set_link(address)
            return True
        becomes_card = is_empty(self.textCursor().block()) and is_page_to_show(address)
        if says_more or becomes_card:
            return False
        with self._command() as cursor:
            start = cursor.position()
            cursor.insertText(source.text().strip(), text_format(self.marks))
            self._place(cursor)
        with self._command():
            marks.link(self._page, start, cursor.position(), address)
        self._caret_moved()
        return True

    def _link_here(self) -> tuple[int, int, str] | None:
        cursor = self.textCursor()
        inside = cursor.selectionStart() + cursor.hasSelection()
        return marks.link_around(self._page, inside)

    # Footnotes

    @property
    def can_note(self) -> bool:
        """Whether a footnote can be put in here: in the body's text, not in another footnote."""
        return self.can_mark and not isinstance(self.here, Footnote)

    def insert_footnote(self) -> None:
        """A mark behind the selection or the word at the caret; the caret goes to its footnote."""
        if not self.can_note:
            return
        with self._command() as cursor:
            with one_step(cursor):
                label = notes.add_mark(self._page, cursor)
                notes.add_notes(self._page, [Footnote(label)])
            self._go_into_note(label)

    def go_to_note(self, label: str) -> None:
        """The caret into the footnote with this label, which is made if there is none."""
        if notes.note_with(self._page, label) is None:
            with self._command():
                notes.add_notes(self._page, [Footnote(label)])
        self._go_into_note(label)

    def note_near(self) -> str:
        """The label of the footnote whose mark is before or behind the caret, or selected."""
        cursor = self.textCursor()
        around = (cursor.selectionStart() - 1, cursor.selectionStart())
        return next(filter(None, (notes.label_at(self._page, p) for p in around)), "")

    def _go_into_note(self, label: str) -> None:
        block = notes.note_with(self._page, label)
        if block is not None:
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            self._place(cursor)

    @property
    def here(self) -> Shape:
        """What the caret's block is."""
        return self._page.shape(self.textCursor().block())
