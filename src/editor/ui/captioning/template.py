"""One template: its name, its language, and a line for each field."""

from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor.document.photo_edits import KEYWORDS, Mode
from editor.document.stationery import (
    SHOWN,
    Line,
    Occasion,
    Stationery,
    filled,
    unknown_variables,
)
from editor.ui.captioning.row import modes, narrow
from editor.ui.captioning.table import Kind, Said, table
from editor.ui.captioning.writing import Field, Word, Words
from editor.ui.inspector.fields import Choice, add_field, quiet, scrolled, set_state
from editor.ui.inspector.fields import Line as OneLine
from editor.ui.language import tr
from editor.ui.theme import SPACE

_KINDS = (Kind.LINE, Kind.LINES, Kind.KEYWORDS, Kind.CHOICE)


class TemplateLine(QWidget):
    """What a template says to one field."""

    changed = Signal()

    def __init__(self, said: Said) -> None:
        super().__init__()
        self.said = said
        self.tick = QCheckBox(said.words)
        self.tick.setFixedWidth(165)
        self.mode = narrow(Choice(tr("What happens to the old words")))
        for mode, words in modes():
            self.mode.addItem(words, mode)
        self.mode.setFixedWidth(170)
        self.field: Field | None = None
        self.choice: Choice | None = None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE.tight)
        grid.addWidget(self.tick, 0, 0)
        grid.addWidget(self.mode, 0, 2)
        grid.addWidget(self._inside(), 0, 1)
        grid.setColumnStretch(1, 1)
        self.tick.toggled.connect(lambda _: self.changed.emit())
        self.mode.currentIndexChanged.connect(lambda _: self.changed.emit())

    def _inside(self) -> QWidget:
        if self.said.kind is Kind.CHOICE:
            self.choice = narrow(Choice(self.said.words))
            for value, words in self.said.choices:
                self.choice.addItem(words, value)
            self.choice.activated.connect(lambda _: self._typed())
            return self.choice
        made: Field
        made = Words(self.said.words) if self.said.kind is Kind.LINES else Word(self.said.words)
        made.edited.connect(self._typed)
        self.field = made
        return made

    def _typed(self) -> None:
        """Who writes something means it."""
        with QSignalBlocker(self.tick):
            self.tick.setChecked(bool(self.words()))
        self.changed.emit()

    def words(self) -> str:
        if self.choice is not None:
            return str(self.choice.currentData() or "")
        return self.field.words().strip() if self.field is not None else ""

    def show_line(self, line: Line | None) -> None:
        many = self.said.name == KEYWORDS
        line = line or Line(self.said.name, "", Mode.APPEND if many else Mode.FILL, on=False)
        with QSignalBlocker(self):
            self.tick.setChecked(line.on)
            self.mode.setCurrentIndex(self.mode.findData(line.mode))
            if self.field is not None:
                self.field.show_words(line.words)
            elif self.choice is not None:
                self.choice.setCurrentIndex(max(0, self.choice.findData(line.words)))

    def line(self) -> Line | None:
        """None: the template says nothing to this field."""
        words, on = self.words(), self.tick.isChecked()
        if not words and not on:
            return None
        return Line(self.said.name, words, Mode(self.mode.currentData()), on)


class TemplateForm(QWidget):
    """Below it, what it would make of the photo that is shown."""

    def __init__(self, occasion: Occasion) -> None:
        super().__init__()
        self._occasion = occasion
        self.name = OneLine(tr("Name"))
        self.language = Choice(tr("Language"))
        self.language.addItem("Tiếng Việt", "vi")
        self.language.addItem("English", "en")
        self.lines = {
            said.name: TemplateLine(said)
            for said in table()
            if said.kind in _KINDS and not said.handling
        }
        self.outcome = quiet()
        self._last: Field | None = None
        self._arrange()
        self.language.currentIndexChanged.connect(lambda _: self._tell())
        for line in self.lines.values():
            line.changed.connect(self._tell)

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE.room)
        for words, field, stretch in (
            (tr("Name"), self.name, 2),
            (tr("Language of its texts"), self.language, 1),
        ):
            column = QVBoxLayout()
            add_field(column, words, field)
            column.addStretch(1)
            top.addLayout(column, stretch)
        inside = QWidget()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, SPACE.snug, 0)
        rows.setSpacing(SPACE.snug)
        for line in self.lines.values():
            rows.addWidget(line)
        rows.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(SPACE.tight)
        whole.addLayout(top)
        whole.addWidget(scrolled(inside), 1)
        foot = QHBoxLayout()
        foot.addWidget(self.outcome, 1)
        foot.addWidget(self._variables())
        whole.addLayout(foot)

    def _variables(self) -> QToolButton:
        button = QToolButton()
        button.setText(tr("Insert a variable"))
        button.setProperty("kind", "link")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for name in SHOWN:
            value = filled("{" + name + "}", self._occasion, "vi").words
            words = "{" + name + "}" + (f"   {value}" if value else "")
            menu.addAction(words, partial(self.insert, "{" + name + "}"))
        button.setMenu(menu)
        return button

    def insert(self, words: str) -> None:
        """Put a variable where the caret was last."""
        field = self._last or self.lines["description"].field
        if field is not None:
            at = field.caret()
            field.exchange(at, at, words)
            field.setFocus()

    def show_template(self, template: Stationery) -> None:
        self.name.setText(template.name)
        with QSignalBlocker(self.language):
            self.language.setCurrentIndex(max(0, self.language.findData(template.language)))
        said = {line.field: line for line in template.lines}
        for name, line in self.lines.items():
            line.show_line(said.get(name))
            if line.field is not None and line.field.hasFocus():
                self._last = line.field
        self._tell()

    def template(self) -> Stationery:
        """As it stands in the form."""
        lines = (line.line() for line in self.lines.values())
        name = " ".join(self.name.text().split())
        return Stationery(name, tuple(filter(None, lines)), str(self.language.currentData()))

    def _tell(self) -> None:
        """What the field that is being written makes of the photo, and what nobody knows."""
        now = self.template()
        fields = [one.field for one in self.lines.values() if one.field is not None]
        self._last = next((field for field in fields if field.hasFocus()), self._last)
        unknown = unknown_variables(now)
        if unknown:
            self.outcome.setText(tr("Unknown: {names}", names=" ".join(unknown)))
            set_state(self.outcome, "warning")
            return
        words = self._last.words() if self._last is not None else ""
        text = filled(words, self._occasion, now.language).words if "{" in words else ""
        self.outcome.setText(text)
        set_state(self.outcome, "")
