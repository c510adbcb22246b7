"""The page's own context menu. Qt's would delete past our rules."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu

from editor.document import Footnote, PullQuote
from editor.ui.text import words
from editor.ui.text.words import tr

if TYPE_CHECKING:
    from editor.ui.text.editor import ArticleEditor

Entry = tuple[str, Callable[[], object]] | None
"""Its words and what it does; None parts groups."""
Provider = Callable[[QTextCursor], Iterable[Entry]]
"""Entries for the top of the menu, such as suggestions for a misspelled word. It is asked with a
cursor where the menu was asked for."""
Offer = Callable[[], Sequence[QAction | None]]
"""The window's commands as they fit where the caret is; None parts groups."""


def asks_for_menu(event: QKeyEvent) -> bool:
    shift = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and shift)


def open_at_mouse(editor: "ArticleEditor", event: QContextMenuEvent) -> None:
    """Where the mouse is, for what is there: the caret goes along, unless words are selected. Some
    systems send this for the keyboard's menu key too."""
    if event.reason() == QContextMenuEvent.Reason.Keyboard:
        open_at_caret(editor)
        return
    there, chosen = editor.cursorForPosition(event.pos()), editor.textCursor()
    # Asked before the caret comes: a word that it is in may be one that is being typed.
    first = _provided(editor, there)
    if not chosen.selectionStart() <= there.position() <= chosen.selectionEnd():
        editor.commit_preedit()
        editor.setTextCursor(there)
    _open(editor, event.globalPos(), first)


def open_at_caret(editor: "ArticleEditor") -> None:
    corner = editor.cursorRect(editor.textCursor()).bottomLeft()
    first = _provided(editor, editor.textCursor())
    _open(editor, editor.viewport().mapToGlobal(corner), first)


def _open(editor: "ArticleEditor", where: QPoint, first: Iterable[Entry]) -> None:
    if QApplication.activePopupWidget() is None:
        editor.commit_preedit()
        context_menu(editor, first).popup(where)


def _provided(editor: "ArticleEditor", there: QTextCursor) -> list[Entry]:
    return [entry for provide in editor.menu_providers for entry in provide(there)]


def context_menu(editor: "ArticleEditor", first: Iterable[Entry] = ()) -> QMenu:
    """The menu for where the caret is, with other entries at its top."""
    menu = QMenu(editor)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    document, chosen = editor.document(), editor.textCursor().hasSelection()
    for entry in first:
        if entry is None:
            menu.addSeparator()
        else:
            _add(menu, *entry)
    menu.addSeparator()
    _add(menu, tr("Undo"), editor.undo, document.isUndoAvailable())
    _add(menu, tr("Redo"), editor.redo, document.isRedoAvailable())
    menu.addSeparator()
    _add(menu, tr("Cut"), editor.cut, chosen)
    _add(menu, tr("Copy"), editor.copy, chosen)
    _add(menu, tr("Paste"), editor.paste, editor.canPaste())
    _add(menu, tr("Paste as plain text"), lambda: _paste_plain(editor), editor.canPaste())
    _add(menu, tr("Delete"), editor.delete_selection, chosen)
    menu.addSeparator()
    _add_ways(menu, editor)
    for action in editor.menu_offer():
        if action is None:
            menu.addSeparator()
        else:
            menu.addAction(action)
    menu.addSeparator()
    _add(menu, tr("Select all"), editor.selectAll)
    return menu


def _add_ways(menu: QMenu, editor: "ArticleEditor") -> None:
    """What the link or footnote at the caret leads to."""
    href, label = editor.link_at_cursor(), editor.note_near()
    if href:
        _add(menu, tr("Open link"), lambda: editor.link_opened.emit(href))
        _add(menu, tr("Edit link…"), editor.link_asked.emit)
        _add(menu, tr("Copy address"), lambda: QApplication.clipboard().setText(href))
        _add(menu, tr("Remove link"), lambda: editor.set_link(""))
    if isinstance(editor.here, PullQuote):
        _add(menu, words.attribution(), editor.open_block)
    if isinstance(editor.here, Footnote):
        _add(menu, tr("Back to the text"), editor.open_block)
    elif label:
        _add(menu, tr("Go to the footnote"), lambda: editor.go_to_note(label))
    menu.addSeparator()


def _paste_plain(editor: "ArticleEditor") -> None:
    editor.insertPlainText(QApplication.clipboard().text())


def _add(menu: QMenu, title: str, do: Callable[[], object], enabled: bool = True) -> None:
    # A title is text: a name's "&" marks no key.
    action = menu.addAction(title.replace("&", "&&"))
    action.triggered.connect(lambda _=False: do())
    action.setEnabled(enabled)
