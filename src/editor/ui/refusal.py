"""What is seen instead of the window if the data folder can't be opened."""

from PySide6.QtWidgets import QMessageBox

from editor.base.errors import EditorError
from editor.ui.language import told, tr


def refusal(error: EditorError) -> QMessageBox:
    """A small window that says why Copytaker doesn't open, and what to do."""
    box = QMessageBox(QMessageBox.Icon.NoIcon, "Copytaker", told(error.what))
    box.setInformativeText(told(error.remedy))
    box.addButton(tr("Close"), QMessageBox.ButtonRole.AcceptRole)
    return box
