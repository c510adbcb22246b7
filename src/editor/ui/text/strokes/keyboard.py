"""Which rule a key calls for."""

import sys
import unicodedata
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextBlock, QTextCursor

from editor.document import Mark
from editor.ui.text.carrying.surface import CarryingSurface
from editor.ui.text.page.editing import remove_selection
from editor.ui.text.page.page import Page
from editor.ui.text.strokes import footnotes, keys

Key = Qt.Key
Modifier = Qt.KeyboardModifier
Standard = QKeySequence.StandardKey
Move = QTextCursor.MoveOperation

_DELETIONS = {
    Standard.DeleteStartOfWord: Move.PreviousWord,
    Standard.DeleteEndOfWord: Move.NextWord,
}
_NOT_OURS = (Standard.DeleteEndOfLine, Standard.DeleteCompleteLine)
"""Ctrl+K and Ctrl+U, with which Qt deletes on Linux: here Ctrl+K makes a link."""
_TO_THE_END = ((Standard.MoveToEndOfDocument, False), (Standard.SelectEndOfDocument, True))
_WRITING = (Modifier.NoModifier, Modifier.ShiftModifier)
_ARROWS = {
    Key.Key_Left: Move.Left,
    Key.Key_Right: Move.Right,
    Key.Key_Up: Move.Up,
    Key.Key_Down: Move.Down,
}
_ALT_GR = (
    Modifier.AltModifier
    if sys.platform == "darwin"
    else Modifier.ControlModifier | Modifier.AltModifier
)
_CTRL_SHIFT = Modifier.ControlModifier | Modifier.ShiftModifier
_MARKS = {Key.Key_B: Mark.STRONG, Key.Key_I: Mark.EMPHASIS}


def write(editor: CarryingSurface, event: QKeyEvent) -> None:
    """Handle a key that `writes`."""
    if editor.took_back and editor.redo_shortcut(event):
        _erase(editor, event)
    if editor.on_object:
        editor.leave_object()
    editor.type_text(event)


def press(editor: CarryingSurface, event: QKeyEvent) -> bool:
    """Handle any other key press; False leaves it to Qt."""
    if editor.took_back and _says(event) and editor.redo_shortcut(event):
        _erase(editor, event)
    if event.key() == Key.Key_Backspace and not _held(event) and editor.undo_shortcut(event):
        return True
    editor.by_arrow = event.key() in (Key.Key_Up, Key.Key_Down) and not _held(event)
    return (
        footnotes.press(editor, event)
        or _command(editor, event)
        or _on_object(editor, event)
        or _structure(editor, event)
        or _typing(editor, event)
        or _says_nothing(event)
    )


def writes(event: QKeyEvent) -> bool:
    """Whether the key does nothing but write: most do, and shall not wait for the rules."""
    text = event.text()
    return bool(text) and text.isprintable() and event.modifiers() in _WRITING


def _command(editor: CarryingSurface, event: QKeyEvent) -> bool:
    key, held = event.key(), _held(event)
    redoes = held == Modifier.ControlModifier and key == Key.Key_Y
    if event.matches(Standard.Redo) or redoes:
        editor.redo()
    elif event.matches(Standard.Undo):
        editor.undo()
    elif event.matches(Standard.Cut):
        editor.cut()
    elif any(event.matches(one) for one in _NOT_OURS):
        event.ignore()
    elif held == Modifier.ControlModifier and key in _MARKS:
        editor.toggle_mark(_MARKS[Key(key)])
    elif held == Modifier.AltModifier | Modifier.ShiftModifier and key == Key.Key_Up:
        editor.move_block(-1)
    elif held == Modifier.AltModifier | Modifier.ShiftModifier and key == Key.Key_Down:
        editor.move_block(1)
    else:
        return False
    return True


def _on_object(editor: CarryingSurface, event: QKeyEvent) -> bool:
    """A selected figure or card is deleted, left or stepped over, never typed over."""
    block = editor.page.selected_object(editor.textCursor())
    if block is None:
        return False
    key, held = event.key(), _held(event)
    if key in (Key.Key_Backspace, Key.Key_Delete):
        return editor.run_rule(remove_selection)
    if key in _ARROWS:
        return _arrow_on_object(editor, block, key, held)
    if _types(event):
        editor.leave_object()
    return False


def _arrow_on_object(
    editor: CarryingSurface, block: QTextBlock, key: int, held: Qt.KeyboardModifier
) -> bool:
    move = _ARROWS[Key(key)]
    forward = move in (Move.Right, Move.Down)
    aside = move in (Move.Left, Move.Right)
    if held == Modifier.ShiftModifier or (held == _CTRL_SHIFT and aside):
        return editor.run_rule(lambda _, cursor: keys.select_from_object(cursor, block, move))
    if not held or (held == Modifier.ControlModifier and aside):
        return editor.run_rule(
            lambda page, cursor: keys.arrow_from_object(
                page, cursor, block, forward, -1 if aside else editor.column
            )
        )
    return False


def _structure(editor: CarryingSurface, event: QKeyEvent) -> bool:
    key, held = event.key(), _held(event)
    if key in (Key.Key_Return, Key.Key_Enter) and not held & ~Modifier.ShiftModifier:
        return _enter(editor, bool(held & Modifier.ShiftModifier))
    if key in (Key.Key_Tab, Key.Key_Backtab):
        back = key == Key.Key_Backtab or bool(held & Modifier.ShiftModifier)
        editor.run_rule(lambda page, cursor: keys.tab(page, cursor, back))
        return True
    if key == Key.Key_Backspace:
        return _erase(editor, event)
    if key == Key.Key_Delete or any(event.matches(one) for one in _DELETIONS):
        return _delete(editor, event)
    if key in (Key.Key_Up, Key.Key_Down) and held in (Modifier.ControlModifier, _CTRL_SHIFT):
        steps, selecting = (-1 if key == Key.Key_Up else 1), held == _CTRL_SHIFT
        return editor.run_rule(
            lambda page, cursor: keys.by_paragraph(page, cursor, steps, selecting)
        )
    for standard, selecting in _TO_THE_END:
        if event.matches(standard):
            return editor.run_rule(partial(keys.to_the_end, selecting=selecting))
    return False


def _enter(editor: CarryingSurface, shift: bool) -> bool:
    if not shift:
        line = editor.textCursor().blockNumber()
        done = editor.run_rule(keys.enter)
        if editor.markdown_as_you_type:
            editor.show_line_left(line)
        return done
    if not editor.run_rule(keys.break_line):
        editor.type_line_break()
    return True


def _erase(editor: CarryingSurface, event: QKeyEvent) -> bool:
    if not editor.textCursor().hasSelection():
        if editor.run_rule(keys.backspace):
            return True
        if event.matches(Standard.DeleteStartOfWord):
            return editor.run_rule(_deleting(Move.PreviousWord))
    editor.type_backspace()
    return True


def _delete(editor: CarryingSurface, event: QKeyEvent) -> bool:
    if editor.textCursor().hasSelection():
        return editor.run_rule(remove_selection)
    if editor.run_rule(keys.delete):
        return True
    move = next((_DELETIONS[one] for one in _DELETIONS if event.matches(one)), Move.NextCharacter)
    return editor.run_rule(_deleting(move))


def _deleting(move: QTextCursor.MoveOperation) -> Callable[[Page, QTextCursor], None]:
    return lambda page, cursor: keys.delete_to(page, cursor, move)


def _typing(editor: CarryingSurface, event: QKeyEvent) -> bool:
    if not _types(event):
        return False
    editor.type_text(event)
    return True


def _says_nothing(event: QKeyEvent) -> bool:
    """Alt with a letter that opens no menu: Qt would write the letter, over a figure too."""
    text = event.text()
    alone = _held(event) & ~Modifier.ShiftModifier == Modifier.AltModifier
    if not (alone and text and text.isprintable()):
        return False
    event.ignore()
    return True


def _says(event: QKeyEvent) -> bool:
    """Whether it is a stroke of typing, and not a modifier's key or a command."""
    return event.key() == Key.Key_Backspace or _types(event)


def _types(event: QKeyEvent) -> bool:
    """Whether the key writes something. AltGr, which writes too, comes as Ctrl+Alt on Windows, and
    as Option on a Mac, which Qt calls Alt. Spaces that don't break count, and the empty ones that
    OpenKey sends."""
    held = _held(event)
    commands = held & (Modifier.ControlModifier | Modifier.AltModifier | Modifier.MetaModifier)
    text = event.text()
    return bool(text) and all(map(_is_writing, text)) and (not commands or commands == _ALT_GR)


def _is_writing(sign: str) -> bool:
    return sign.isprintable() or unicodedata.category(sign) in ("Zs", "Cf")


def _held(event: QKeyEvent) -> Qt.KeyboardModifier:
    return event.modifiers() & ~(Modifier.KeypadModifier | Modifier.GroupSwitchModifier)
