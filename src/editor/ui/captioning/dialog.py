"""What the dialogs of captioning are made of."""

from collections.abc import Sequence
from itertools import takewhile

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QListWidget,
    QListWidgetItem,
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

_BEFORE = 14
"""Characters that are shown before the place where two texts differ."""
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
        self.setUniformRowHeights(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for column in (0, 1):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)

    def show_changes(self, changes: Sequence[Change]) -> None:
        self.clear()
        empty = tr("(empty)")
        for one in changes[:_MOST]:
            row = [self._names.get(one.photo, ""), called(one.field)]
            before, after = excerpts(one.before, one.after)
            item = QTreeWidgetItem([*row, before or empty, after or empty])
            item.setToolTip(2, one.before)
            item.setToolTip(3, one.after)
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


def excerpts(before: str, after: str) -> tuple[str, str]:
    """Both texts from shortly before they begin to differ."""
    same = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=False))
    )
    start = before.rfind(" ", 0, max(0, same - _BEFORE)) + 1 if same > _BEFORE else 0
    lead = "… " if start else ""
    return lead + before[start:].replace("\n", " "), lead + after[start:].replace("\n", " ")


def add_tick(into: QListWidget, words: str, value: str, on: bool) -> QListWidgetItem:
    """A line with a tick, which Space sets; it stands for `value`."""
    item = QListWidgetItem(words)
    item.setToolTip(words)
    item.setData(Qt.ItemDataRole.UserRole, value)
    lines = words.count("\n") + 1
    item.setSizeHint(QSize(0, lines * into.fontMetrics().lineSpacing() + 2 * SPACE.tight + 6))
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
    into.addItem(item)
    return item


def ticked(of: QListWidget) -> list[str]:
    """The values of the lines with a tick."""
    items = (of.item(row) for row in range(of.count()))
    on = (item for item in items if item.checkState() is Qt.CheckState.Checked)
    return [str(item.data(Qt.ItemDataRole.UserRole)) for item in on]


def small_button(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setAutoDefault(False)
    return button
