"""The switches beside the find field: case, whole words, diacritics, patterns, the selection."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from editor.base.search import Query
from editor.ui import settings
from editor.ui.language import tr
from editor.ui.settings import Settings
from editor.ui.theme import SPACE


class Switches(QWidget):
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._settings: Settings | None = None
        self._suggested = False
        # A style sheet's least width lets a button be squeezed until its sign is cut off.
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.case = _switch("Aa", tr("Match case"))
        self.whole = _switch("ab|", tr("Whole words only"))
        self.loose = _switch("đ→d", tr("Without diacritics: “dong chi” finds “đồng chí”"))
        self.pattern = _switch(".*", tr("Regular expression"))
        self.within = _switch("¶", tr("Only in the selected part"))
        self.buttons = (self.case, self.whole, self.loose, self.pattern, self.within)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.hair)
        for button in self.buttons:
            row.addWidget(button)
        for button in (self.case, self.whole, self.pattern):
            button.toggled.connect(self._keep)
        self.loose.clicked.connect(self._choose_loose)

    def query(self, words: str) -> Query:
        return Query(
            words,
            case=self.case.isChecked(),
            whole=self.whole.isChecked(),
            loose=self.loose.isChecked(),
            pattern=self.pattern.isChecked(),
        )

    def suggest(self, *, loose: bool) -> None:
        """What the words that are typed call for, unless somebody chose otherwise."""
        self._suggested = loose
        chosen = self._settings.get(settings.FIND_LOOSE) if self._settings else ""
        self.loose.setChecked(loose if not chosen else chosen == "on")

    def remember_in(self, kept: Settings) -> None:
        self.case.setChecked(kept.get(settings.FIND_CASE))
        self.whole.setChecked(kept.get(settings.FIND_WHOLE))
        self.pattern.setChecked(kept.get(settings.FIND_PATTERN))
        self._settings = kept
        self.suggest(loose=True)

    def _choose_loose(self, on: bool) -> None:
        """A choice against what the words call for stays; one that agrees leaves it to them."""
        if self._settings is not None:
            choice = "" if on is self._suggested else "on" if on else "off"
            self._settings.set(settings.FIND_LOOSE, choice)
        self.changed.emit()

    def _keep(self) -> None:
        if self._settings is not None:
            self._settings.set(settings.FIND_CASE, self.case.isChecked())
            self._settings.set(settings.FIND_WHOLE, self.whole.isChecked())
            self._settings.set(settings.FIND_PATTERN, self.pattern.isChecked())
        self.changed.emit()


def _switch(sign: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setText(sign)
    button.setCheckable(True)
    button.setProperty("kind", "switch")
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
