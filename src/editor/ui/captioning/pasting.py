"""Which of the copied fields are pasted."""

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QWidget

from editor.document import PhotoFields
from editor.document.photo_edits import text_of
from editor.ui.captioning.dates import shown
from editor.ui.captioning.dialog import Dialog, add_tick, small_button, ticked
from editor.ui.captioning.table import Kind, Said, table
from editor.ui.language import tr

_NAME = Qt.ItemDataRole.UserRole
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class PasteFields(Dialog):
    """Space sets a tick, Enter pastes."""

    def __init__(
        self,
        source: PhotoFields,
        ticked_before: Collection[str],
        count: int,
        parent: QWidget | None = None,
    ) -> None:
        do = tr("Paste into {count} photos", count=count) if count > 1 else tr("Paste")
        super().__init__(tr("Paste what is said of the photo"), do, parent)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Fields"))
        for said in table():
            words = "" if said.handling else text_of(source, said.name)
            if words:
                line = f"{said.words}: {_shown(said, words)}"
                add_tick(self.list, line, said.name, said.name in ticked_before)
        self.list.itemChanged.connect(lambda _: self._offer())
        self.list.setCurrentRow(0)
        self.column.addWidget(self.list, 1)
        row = QHBoxLayout()
        for words, state in ((tr("All"), _ON), (tr("None"), _OFF)):
            button = small_button(words)
            button.clicked.connect(lambda _=False, state=state: self._tick_all(state))
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.resize(480, 460)
        self._offer()
        self.list.setFocus()

    def chosen(self) -> list[str]:
        """The names of the fields with a tick."""
        return ticked(self.list)

    def offered(self) -> set[str]:
        """The names of all fields that the photo says something in."""
        return {str(self.list.item(row).data(_NAME)) for row in range(self.list.count())}

    def _tick_all(self, state: Qt.CheckState) -> None:
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(state)

    def _offer(self) -> None:
        self.take.setEnabled(bool(self.chosen()))


def _shown(said: Said, words: str) -> str:
    if said.kind is Kind.CHOICE:
        words = dict(said.choices).get(words, words)
    elif said.kind is Kind.DATE:
        words = shown(words)
    words = " ".join(words.split())
    return words if len(words) <= 60 else f"{words[:58]}…"
