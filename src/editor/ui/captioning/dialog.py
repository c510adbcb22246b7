"""What the dialogs of captioning are made of."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from editor.document.batch import Change
from editor.ui.captioning.table import called
from editor.ui.language import tr
from editor.ui.theme import SPACE

_MOST = 500
"""Changes that are listed: more take seconds to show, and nobody reads them."""


class Dialog(QDialog):
    """A title, what it is about, and a filled button that does it (Ctrl+Enter too)."""

    def __init__(self, title: str, do: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SPACE.far, SPACE.wide, SPACE.far, SPACE.wide)
        whole.setSpacing(SPACE.snug)
        label = QLabel(title)
        label.setProperty("kind", "title")
        whole.addWidget(label)
        self.column = QVBoxLayout()
        self.column.setSpacing(SPACE.snug)
        whole.addLayout(self.column, 1)
        self.buttons = QDialogButtonBox()
        self.leave = self.buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.take = self.buttons.addButton(do, QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setProperty("kind", "filled")
        self.leave.setAutoDefault(False)
        self.take.setShortcut("Ctrl+Return")
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        whole.addSpacing(SPACE.tight)
        whole.addWidget(self.buttons)
        self.take.setDefault(True)  # a button that stands in no dialog yet can't be its default


class Changes(QTreeWidget):
    """What would change, photo by photo."""

    def __init__(self, names: dict[str, str]) -> None:
        super().__init__()
        self._names = names
        self.setAccessibleName(tr("What changes"))
        self.setHeaderLabels([tr("Photo"), tr("Field"), tr("Before"), tr("After")])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(False)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (0, 1):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def show_changes(self, changes: Sequence[Change]) -> None:
        self.clear()
        empty = tr("(empty)")
        for one in changes[:_MOST]:
            row = [self._names.get(one.photo, ""), called(one.field)]
            item = QTreeWidgetItem([*row, one.before or empty, one.after or empty])
            for column in (2, 3):
                item.setToolTip(column, item.text(column))
            self.addTopLevelItem(item)


class WhatChanges(Dialog):
    """A look at what a batch does, before it is done."""

    def __init__(
        self, changes: Sequence[Change], names: dict[str, str], do: str, parent: QWidget
    ) -> None:
        super().__init__(tr("What changes"), do, parent)
        self.list = Changes(names)
        self.list.show_changes(changes)
        self.column.addWidget(self.list)
        self.resize(760, 440)


def small_button(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    return button
