"""The page's own context menu. Qt's would delete past our rules."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QTextEdit

from editor.ui.text.words import tr


def context_menu(editor: QTextEdit, delete: Callable[[], None]) -> QMenu:
    menu = QMenu(editor)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    document, chosen = editor.document(), editor.textCursor().hasSelection()
    _add(menu, tr("Undo"), editor.undo, document.isUndoAvailable())
    _add(menu, tr("Redo"), editor.redo, document.isRedoAvailable())
    menu.addSeparator()
    _add(menu, tr("Cut"), editor.cut, chosen)
    _add(menu, tr("Copy"), editor.copy, chosen)
    _add(menu, tr("Paste"), editor.paste, editor.canPaste())
    _add(menu, tr("Delete"), delete, chosen)
    menu.addSeparator()
    _add(menu, tr("Select all"), editor.selectAll, True)
    return menu


def _add(menu: QMenu, title: str, action: Callable[[], None], enabled: bool) -> None:
    menu.addAction(title, action).setEnabled(enabled)
