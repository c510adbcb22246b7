"""Typing on the page: strokes, shortcuts, input methods."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QInputMethodQueryEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from editor.document import LINE_BREAK, Article, Code, Figure
from editor.ui.text.drawing.colours import PageColours
from editor.ui.text.drawing.pictures import Pictures
from editor.ui.text.page.editing import AFTER_OBJECT, remove_selection
from editor.ui.text.page.formats import for_typing, needs_cleaning, text_format
from editor.ui.text.page.page import end_of, is_empty
from editor.ui.text.page.reading import width
from editor.ui.text.page.shapes import Pinned, is_card
from editor.ui.text.strokes import input_method, keys
from editor.ui.text.strokes.bursts import Shortcut, TakenBack
from editor.ui.text.strokes.composition import Composition
from editor.ui.text.strokes.mending import MendedSurface
from editor.ui.text.strokes.shortcuts import TRIGGERS, Helps, apply_shortcut

_SLASH = "/"
HARD_SPACE = "\u00a0"


class TypingSurface(MendedSurface):
    """A page that is typed on."""

    slash_typed = Signal(str)
    """Typed or composed words that begin with "/", which may ask for a menu."""

    def __init__(
        self, pictures: Pictures, colours: PageColours, parent: QWidget | None = None
    ) -> None:
        super().__init__(pictures, colours, parent)
        self.lists_as_you_type = False
        """Whether `- ` and `1. ` begin lists. Dialogue in Vietnamese begins with "- "."""
        self.markdown_as_you_type = True
        self.quotes_as_you_type = True
        """Whether quotes, dashes and dots become those of a newspaper."""
        self._shortcut: Shortcut | None = None
        """What the stroke before this one set off."""
        self._taken_back = TakenBack(self)
        self._composition = Composition(self.finish_typing, self)
        self._composes_at: QTextCursor | None = None
        self._column_is_old = False
        self._plain_until = -1
        """The position behind a letter without any format, while nothing else has happened."""
        self._behind_figure = input_method.Queries(self, self._answer)

    def _show_page(self, article: Article) -> None:
        self._shortcut = None
        self._composes_at = None
        super()._show_page(article)

    def commit_preedit(self) -> None:
        """Make what is being composed part of the text. Not every engine commits when it is told
        to; then we take its letters ourselves."""
        if input_method.composing(self.textCursor()):
            self._composition.take_dropped()
            QGuiApplication.inputMethod().commit()
            self._rescue()

    def _rescue(self) -> None:
        """Make text of letters that are composed still, or that were dropped just now."""
        letters = input_method.composing(self.textCursor()) or self._composition.take_dropped()
        if letters:
            self._take_lines([input_method.committed(letters)])
            self._composition.took(letters)

    def selectAll(self) -> None:
        self.commit_preedit()
        super().selectAll()

    def set_language(self, language: str) -> None:
        """The story's language, by which quotes are set and credits are written."""
        self._view.language = language
        self.viewport().update()

    # Strokes

    def type_text(self, event: QKeyEvent) -> None:
        typed = event.text()
        cursor = self.textCursor()
        if cursor.hasSelection() or self._mend.isActive():
            with self._stroke(typed):
                self.textCursor().insertText(typed)
            self.ensureCursorVisible()
        else:
            self._type_letter(cursor, typed)
        self._after_typing(typed)

    def _type_letter(self, cursor: QTextCursor, typed: str) -> None:
        """The stroke that nearly all are, in a hurry: every call into Qt counts. It can't break a
        block; what it typed is mended, if at all, when it is read."""
        position = cursor.position()
        plain = position == self._plain_until or self._clean_format()
        if not plain:
            cursor = self.textCursor()  # it types in the cleaned format
        self._busy = self._sound = True
        self._presenter.plain = plain
        self._page.changes.letter = True
        joins = self._groups.begin(cursor, typed, position)
        if not joins:
            self._carets.begin(cursor)
        try:
            cursor.insertText(typed)
        finally:
            cursor.endEditBlock()
            self._busy = self._sound = self._presenter.plain = False
            self._page.changes.letter = False
        position = cursor.position()
        self._plain_until = position if plain else -1
        steps = self._groups.end(cursor, typed, position)
        self._carets.typed(steps, position)
        # The page's own cursor went along. Giving it this one would have Qt paint once more.
        self._column_is_old = True
        line = self.cursorRect()
        if line.top() < 0 or line.bottom() > self.viewport().height():
            self.ensureCursorVisible()
        if not joins:
            self._tell_where()

    def _renew_column(self) -> None:
        """Before Up and Down: they go to the column in which the caret stood when it was placed,
        and letters have moved it since."""
        if self._column_is_old:
            self._column_is_old = False
            cursor = self.textCursor()
            anchor, position = cursor.anchor(), cursor.position()
            cursor.setPosition(anchor)
            cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def type_line_break(self) -> None:
        with self._stroke(LINE_BREAK):
            self.textCursor().insertText(LINE_BREAK)
        self.ensureCursorVisible()

    def type_hard_space(self) -> None:
        """A space at which no line breaks."""
        self.commit_preedit()
        if not self.isReadOnly():
            self.leave_object()
            with self._stroke(HARD_SPACE):
                self.textCursor().insertText(HARD_SPACE)
            self.ensureCursorVisible()

    def type_backspace(self) -> None:
        """An ordinary Backspace. What is typed next looks like the letter that went: UniKey
        replaces letters in this way."""
        if self.textCursor().hasSelection():
            self.run_rule(remove_selection)
            return
        looks = self._looks_after(self.textCursor().position() - 1)
        with self._stroke(""):
            self.textCursor().deletePreviousChar()
        self.setCurrentCharFormat(looks)
        self.ensureCursorVisible()

    def _looks_after(self, position: int) -> QTextCharFormat:
        """The looks of the character behind a position, for what takes its place."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position + 1, self.document().characterCount() - 1))
        return for_typing(cursor.charFormat())

    @contextmanager
    def _stroke(self, text: str) -> Iterator[None]:
        cursor = self.textCursor()
        self._plain_until = -1
        was_busy, self._busy = self._busy, True
        self._carets.begin(cursor)
        try:
            with self._groups.stroke(cursor, text, lambda: self.textCursor().position()):
                if cursor.hasSelection():
                    looks = self._looks_after(cursor.selectionStart())
                    remove_selection(self._page, cursor, replacing=True)
                    if is_card(self._page.shape(cursor.block())):
                        keys.beside_object(self._page, cursor, cursor.block())
                    self.setTextCursor(cursor)
                    self.setCurrentCharFormat(looks)
                self._clean_format()
                yield
        finally:
            self._busy = was_busy
        self._carets.end(self.textCursor())
        self._tell_where()

    def setCurrentCharFormat(self, looks: QTextCharFormat) -> None:
        self._plain_until = -1
        super().setCurrentCharFormat(looks)

    def _clean_format(self) -> bool:
        """Typing takes over marks, never what makes an object or an empty block. Whether what is
        typed has no format at all."""
        looks = self.currentCharFormat()
        if looks.isEmpty():
            return True
        if isinstance(self._page.shape(self.textCursor().block()), Pinned):
            self.setCurrentCharFormat(text_format())
        elif needs_cleaning(looks):
            self.setCurrentCharFormat(for_typing(looks))
        return False

    def _after_typing(self, typed: str) -> None:
        self._shortcut = None
        if typed[0] == _SLASH:
            self.slash_typed.emit(typed)
        if TRIGGERS.isdisjoint(typed):
            return
        for index, sign in enumerate(typed):
            if sign in TRIGGERS:
                self._try_shortcut(sign, width(typed[index + 1 :]))

    def _try_shortcut(self, sign: str, behind: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(cursor.position() - behind)
        helps = Helps(
            self.markdown_as_you_type,
            self.lists_as_you_type,
            self.quotes_as_you_type,
            self._view.language,
        )
        self._carets.begin(self.textCursor())
        looks = apply_shortcut(self._page, cursor, sign, helps)
        if looks is None:
            return
        self._normalise()
        self._carets.end(self.textCursor())
        self._groups.close()
        self.setCurrentCharFormat(looks)
        steps = self.document().availableUndoSteps()
        self._shortcut = Shortcut(self.textCursor().position(), steps, looks)
        self.ensureCursorVisible()
        here = self.textCursor().block()
        above = here.previous()
        if sign == "`" and is_empty(here) and isinstance(self._page.shape(above), Code):
            QTimer.singleShot(0, self, partial(self._open_number, above.blockNumber()))

    def _open_number(self, number: int) -> None:
        self._open(self._page.block(number))

    def undo_shortcut(self, event: QKeyEvent) -> bool:
        """Backspace right after a shortcut gives back what was typed."""
        made, self._shortcut = self._shortcut, None
        here = self.textCursor().position(), self.document().availableUndoSteps()
        if made is None or (made.caret, made.steps) != here:
            return False
        self.undo()
        self._taken_back.note(made, event, self.document())
        return True

    @property
    def took_back(self) -> bool:
        """Whether the stroke before this one may have taken a shortcut back by mistake."""
        return self._taken_back.waits

    def redo_shortcut(self, event: QKeyEvent) -> bool:
        """Do again what a Backspace took back that turns out to be the beginning of a burst."""
        shortcut = self._taken_back.claim(event, self.document())
        if shortcut is None:
            return False
        self.redo()
        cursor = self.textCursor()
        cursor.setPosition(shortcut.caret)
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(shortcut.looks)
        return True

    # Input methods

    def _holds(self, event: QKeyEvent) -> bool:
        """Whether a key waits for the syllable that it ends."""
        if self._composes_at is None and not self._composition.makes_wait:
            return False
        return self._composition.holds(event, input_method.composing(self.textCursor()))

    def _tell_where(self) -> None:
        super()._tell_where()
        self._behind_figure.watch(bool(self._figure[0]))

    def _answer(self, event: QInputMethodQueryEvent) -> None:
        """Tell an input method of the text around the caret, of which a figure is none."""
        QTextEdit.event(self, event)
        if self._in_caption():
            input_method.hide_object(event, AFTER_OBJECT)

    def _caret_moved(self) -> None:
        # Mending, or a command that took the caret elsewhere, may leave letters behind in a block.
        there = self._composes_at
        if there is not None and not input_method.composing(self.textCursor()):
            self._composes_at = None
            letters = input_method.cleared(self.document())
            there.insertText(letters)
            QGuiApplication.inputMethod().reset()
            self._composition.took(letters)
        if not self._busy:
            self._plain_until = -1
        super()._caret_moved()

    def _normalise(self) -> None:
        self._plain_until = -1
        super()._normalise()

    def finish_typing(self) -> None:
        """Make what is being composed part of the text, and press the keys that waited for it."""
        self.commit_preedit()
        for key in self._composition.waiting():
            QCoreApplication.sendEvent(self, key)

    def _in_caption(self) -> bool:
        return isinstance(self._page.shape(self.textCursor().block()), Figure)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if self._mend.isActive():
            self._normalise()
        if self._composition.is_echo(event):
            return
        was = input_method.composing(self.textCursor())
        self._composes_at = None
        self._heed(event)
        if input_method.composing(self.textCursor()):
            self._composes_at = self.textCursor()
            if event.preeditString().startswith(_SLASH):
                self.slash_typed.emit(event.preeditString())
        self._composition.note(was, event)
        if event.commitString() and not event.preeditString():
            self.finish_typing()

    def _heed(self, event: QInputMethodEvent) -> None:
        commits = bool(event.commitString() or event.replacementLength())
        says = commits or bool(event.preeditString())
        if says and not self.isReadOnly():
            self.leave_object()
        if self.isReadOnly() or not (commits or (says and self.textCursor().hasSelection())):
            self._mirror.composes = self._sound = True
            try:
                super().inputMethodEvent(event)
            finally:
                self._mirror.composes = self._sound = False
        else:
            self._take_lines(input_method.lines(event))

    def _take_lines(self, events: list[QInputMethodEvent]) -> None:
        for number, event in enumerate(events):
            if number:
                self.run_rule(keys.enter)
            self._take_commit(event)

    def _take_commit(self, event: QInputMethodEvent) -> None:
        deletes = event.replacementLength() and not event.commitString()
        looks = self._looks_after(self._end_of_replaced(event) - 1) if deletes else None
        with self._stroke(event.commitString()):
            first = AFTER_OBJECT if self._in_caption() else 0
            super().inputMethodEvent(input_method.tamed(event, self.textCursor(), first))
        if looks is not None:
            self._shortcut = None
            self.setCurrentCharFormat(looks)
        if event.commitString() and not event.preeditString():
            self._after_typing(event.commitString())

    def _end_of_replaced(self, event: QInputMethodEvent) -> int:
        cursor = self.textCursor()
        end = cursor.position() + event.replacementStart() + event.replacementLength()
        return max(cursor.block().position() + 1, min(end, end_of(cursor.block())))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        # Hiding and closing come through here as well. Qt has told the engine to commit by now.
        self.commit_preedit()
        self._rescue()
        super().focusOutEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.commit_preedit()
        super().mousePressEvent(event)
