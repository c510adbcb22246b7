"""What the card window shows before a card is chosen: what is plugged in, and folders used."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor.ui import icons
from editor.ui.cards.places import Place
from editor.ui.inspector.fields import quiet
from editor.ui.language import data_size, tr
from editor.ui.theme import SPACE

_ROOT = Qt.ItemDataRole.UserRole
_WIDE, _TALL = 520, 320


class Start(QWidget):
    chosen = Signal(object)
    """The root of a card or folder."""
    folder_wanted = Signal()
    again_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Cards and folders"))
        self.list.setMaximumHeight(_TALL)
        self.none = quiet(tr("No card or drive is plugged in."))
        title = QLabel(tr("Where do the photos lie?"))
        title.setProperty("kind", "title")
        inner = QVBoxLayout()
        inner.setSpacing(SPACE.snug)
        inner.addWidget(title)
        inner.addWidget(self.none)
        inner.addWidget(self.list)
        inner.addLayout(self._buttons())
        inner.addWidget(quiet(tr("Nothing is copied before you say so.")))
        inner.addStretch(1)
        held = QWidget()
        held.setLayout(inner)
        held.setMaximumWidth(_WIDE)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.far, SPACE.far * 2, SPACE.far, SPACE.far * 2)
        row.addStretch(1)
        row.addWidget(held, 6)
        row.addStretch(1)
        self.list.itemActivated.connect(self._activated)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.folder = QPushButton(tr("Choose a folder…"))
        self.again = QPushButton(tr("Look again"))
        self.again.setToolTip("F5")
        self.folder.clicked.connect(self.folder_wanted)
        self.again.clicked.connect(self.again_wanted)
        for button in (self.folder, self.again):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def show_places(self, places: Sequence[Place], folders: Sequence[Path]) -> None:
        self.list.clear()
        self.none.setVisible(not places)
        for place in places:
            words = f"{place.name}  ·  {data_size(place.size)}"
            if place.is_card:
                words += f"  ·  {tr('camera card')}"
            self._add(words, place.root, "photo" if place.is_card else "folder")
        known = {place.root for place in places}
        for folder in folders:
            if folder not in known:
                self._add(str(folder), folder, "folder")
        self.list.setCurrentRow(0)
        self.list.setVisible(self.list.count() > 0)

    def take_keys(self) -> None:
        """To the first place, or to the button that finds one."""
        target = self.list if self.list.count() else self.folder
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, words: str, root: Path, icon: str) -> None:
        item = QListWidgetItem(icons.icon(icon), words)
        item.setData(_ROOT, str(root))
        item.setToolTip(str(root))
        self.list.addItem(item)

    def _activated(self, item: QListWidgetItem) -> None:
        self.chosen.emit(Path(item.data(_ROOT)))
