"""Find and replace in the words of the selected photos, with a look at what comes of it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from editor.base.errors import EditorError
from editor.base.search import Finder, has_diacritics
from editor.document import PhotoFields
from editor.document.batch import changes, replaced
from editor.ui.captioning.dialog import Changes, Dialog
from editor.ui.captioning.table import called
from editor.ui.find.switches import Switches
from editor.ui.inspector.fields import Line, add_field, quiet, set_state
from editor.ui.language import told_whole, tr
from editor.ui.settings import Settings

FIELDS = ("description", "alt", "headline", "keywords", "credit", "city")
_FIRST = ("description", "alt")
_WAIT = 150
"""Milliseconds after a key before the selection is looked through."""


class ReplaceInCaptions(Dialog):
    def __init__(
        self,
        photos: Mapping[str, PhotoFields],
        names: dict[str, str],
        language: str,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Replace in captions"), tr("Replace"), parent)
        self._photos, self._language = photos, language
        self.result_fields: dict[str, PhotoFields] = {}
        """The photos that change, as they are to be."""
        self.words = Line(tr("Find"))
        self.instead = Line(tr("Replace with"))
        self.switches = Switches()
        self.switches.remember_in(settings)
        self.switches.within.hide()
        self.remark = quiet()
        self.list = Changes(names)
        self._ticks = {name: QCheckBox(called(name)) for name in FIELDS}
        self._soon = QTimer(self, singleShot=True, interval=_WAIT)
        self._soon.timeout.connect(self.look)
        self._arrange()
        for name, tick in self._ticks.items():
            tick.setChecked(name in _FIRST)
            tick.toggled.connect(lambda _: self.look())
        for line in (self.words, self.instead):
            line.textChanged.connect(lambda _: self._soon.start())
        self.switches.changed.connect(self.look)
        self.resize(720, 520)
        self.look()
        self.words.setFocus()

    def _arrange(self) -> None:
        add_field(self.column, tr("Find"), self.words)
        self.column.addWidget(self.switches)
        add_field(self.column, tr("Replace with"), self.instead)
        row = QHBoxLayout()
        for tick in self._ticks.values():
            row.addWidget(tick)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.remark)

    @property
    def fields(self) -> Sequence[str]:
        return [name for name, tick in self._ticks.items() if tick.isChecked()]

    def look(self) -> None:
        """Show what would change."""
        self._soon.stop()
        words = self.words.text()
        self.switches.suggest(loose=not has_diacritics(words))
        try:
            now = self._replaced(words)
        except EditorError as error:
            now = {}
            self._say(told_whole(error), "warning")
        else:
            self._say(self._told(words, len(now)))
        self.result_fields = now
        self.list.show_changes(changes(self._photos, now, self.fields, self._language))
        self.take.setEnabled(bool(now))

    def accept(self) -> None:
        if self._soon.isActive():
            self.look()
        if self.result_fields:
            super().accept()

    def _replaced(self, words: str) -> dict[str, PhotoFields]:
        if not words:
            return {}
        finder = Finder(self.switches.query(words))
        return replaced(self._photos, finder, self.instead.text(), self.fields, self._language)

    def _told(self, words: str, count: int) -> str:
        if not words:
            return ""
        if not count:
            return tr("Nothing changes.")
        return tr("Changes {count} of {all} photos.", count=count, all=len(self._photos))

    def _say(self, words: str, state: str = "") -> None:
        self.remark.setText(words)
        set_state(self.remark, state)
