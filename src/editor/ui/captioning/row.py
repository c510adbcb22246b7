"""One field of the panel: its label and tick, how much room it has left, and what is typed in."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from editor.document.batch import Standing, State
from editor.document.limits import Limit, Measure, Unit, longest
from editor.document.photo_edits import KEYWORDS, Mode, as_keywords
from editor.ui.captioning import dates
from editor.ui.captioning.table import Kind, Said
from editor.ui.captioning.writing import Field, Word, Words
from editor.ui.inspector.fields import Choice, quiet, set_state
from editor.ui.language import tr
from editor.ui.theme import SPACE

_SHOWN = 3
"""Values of a mixed field that are told in it."""
_CUT = 40
_TICK = 24
"""Pixels: a box without words keeps room for them."""


def modes() -> tuple[tuple[Mode, str], ...]:
    return (
        (Mode.REPLACE, tr("Replace what is there")),
        (Mode.FILL, tr("Only if empty")),
        (Mode.APPEND, tr("Add behind")),
        (Mode.PREPEND, tr("Add in front")),
    )


def narrow(choice: Choice) -> Choice:
    """A box that is as wide as there is room, not as its longest choice."""
    choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(8)
    return choice


class Row(QWidget):
    """With one photo, the field says what the photo says. With several, it has a tick, which
    typing sets, and a choice of what happens to the words that are there."""

    edited = Signal(str)
    """The field's name: what it says was changed by a person."""

    def __init__(self, said: Said, limits: Sequence[Limit] = ()) -> None:
        super().__init__()
        self.said, self._limits = said, limits
        self._standing: Standing | None = None
        self.tick = QCheckBox()
        self.tick.setAccessibleName(tr("Change: {field}", field=said.words))
        self.tick.setFixedWidth(_TICK)
        self.tick.toggled.connect(self._ticked)
        self.label = QLabel(said.words)
        self.label.setProperty("kind", "label")
        self.room = QLabel()
        self.room.setProperty("kind", "small")
        self.remark = quiet()
        self.field: Field | None = None
        self.choice: Choice | None = None
        inside = self._choice() if said.kind is Kind.CHOICE else self._field()
        self.label.setBuddy(inside)
        self.mode = narrow(Choice(tr("What happens to the old words")))
        for mode, words in modes():
            self.mode.addItem(words, mode)
        if said.name == KEYWORDS:
            self.mode.addItem(tr("Take away"), Mode.REMOVE)
        self._arrange(inside)
        for hidden in (self.tick, self.mode, self.remark, self.room):
            hidden.hide()

    def _field(self) -> Field:
        said = self.said
        made: Field
        if said.kind is Kind.LINES:
            made = Words(said.words, said.hint, 5 if said.name == "description" else 2)
        else:
            made = Word(said.words, said.hint)
        made.edited.connect(self._typed)
        self.field = made
        return made

    def _choice(self) -> Choice:
        self.choice = narrow(Choice(self.said.words))
        for value, words in self.said.choices:
            self.choice.addItem(words, value)
        self.choice.activated.connect(lambda _: self._typed())
        return self.choice

    def _arrange(self, inside: QWidget) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE.tight)
        top.addWidget(self.tick)
        top.addWidget(self.label, 1)
        top.addWidget(self.room)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.tight)
        column.addLayout(top)
        column.addWidget(inside)
        column.addWidget(self.mode)
        column.addWidget(self.remark)

    # What it says

    def words(self) -> str:
        """As it is typed; a choice's value; a date as it is kept, or as typed if it is none."""
        if self.choice is not None:
            return str(self.choice.currentData() or "")
        typed = self.field.words().strip() if self.field is not None else ""
        if self.said.kind is Kind.DATE:
            kept = dates.kept(typed)
            return typed if kept is None else kept
        return typed

    def is_sound(self) -> bool:
        """False for a date that there isn't."""
        if self.said.kind is not Kind.DATE or self.field is None:
            return True
        return dates.kept(self.field.words()) is not None

    def show_words(self, words: str) -> None:
        """One photo is shown."""
        self._standing = None
        self._for_several(False)
        self._put(words)
        self._hint(self.said.hint)
        self._measure()

    def show_standing(self, standing: Standing) -> None:
        """Several photos are shown: what they have in common."""
        self._standing = standing
        self._for_several(True)
        self._put(standing.value)
        self._hint(self._mixed(standing) if standing.state is State.MIXED else self.said.hint)
        self._measure()

    @property
    def ticked(self) -> bool:
        return self._standing is not None and self.tick.isChecked()

    @property
    def chosen_mode(self) -> Mode:
        return Mode(self.mode.currentData())

    def focus(self) -> None:
        inside = self.field if self.field is not None else self.choice
        if inside is not None:
            inside.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if isinstance(inside, Words):
            inside.moveCursor(QTextCursor.MoveOperation.End)

    def _put(self, words: str) -> None:
        if self.choice is not None:
            at = self.choice.findData(words)
            if at < 0:
                self.choice.addItem(words, words)
                at = self.choice.count() - 1
            self.choice.setCurrentIndex(at)
        elif self.field is not None:
            shown = dates.shown(words) if self.said.kind is Kind.DATE else words
            self.field.show_words(shown)

    def _hint(self, words: str) -> None:
        if self.field is not None:
            self.field.setPlaceholderText(words)
        tip = words if self._standing and self._standing.state is State.MIXED else ""
        self.label.setToolTip(tip)
        self.setToolTip(tip)

    def _for_several(self, several: bool) -> None:
        with QSignalBlocker(self.tick):
            self.tick.setChecked(False)
        self.tick.setVisible(several)
        self.mode.setVisible(False)
        self.mode.setCurrentIndex(2 if self.said.name == KEYWORDS else 0)

    def _mixed(self, standing: Standing) -> str:
        told = [
            tr("{value} ({count})", value=self._told(value), count=count)
            for value, count in standing.values[:_SHOWN]
        ]
        more = "…" if len(standing.values) > _SHOWN else ""
        return tr("Mixed: {values}", values=" · ".join(told) + more)

    def _told(self, value: str) -> str:
        match self.said.kind:
            case Kind.CHOICE:
                value = dict(self.said.choices).get(value, value)
            case Kind.DATE:
                value = dates.shown(value)
        return _short(value) or tr("empty")

    # Typing

    def _typed(self) -> None:
        self._measure()
        if self._standing is not None and not self.tick.isChecked():
            with QSignalBlocker(self.tick):
                self.tick.setChecked(True)
            self._show_mode()
        self.edited.emit(self.said.name)

    def _ticked(self, on: bool) -> None:
        """Without its tick the field says again what the photos say."""
        if not on and self._standing is not None:
            self._put(self._standing.value)
            self._measure()
        self._show_mode()
        self.edited.emit(self.said.name)

    def _show_mode(self) -> None:
        can = self.said.kind in (Kind.LINE, Kind.LINES, Kind.KEYWORDS)
        self.mode.setVisible(can and self.tick.isChecked())

    def _measure(self) -> None:
        """How much room is left where it gets scarce; what will be cut, in red."""
        measure = self._nearest()
        if not self.is_sound():
            self._say(tr("This is no date. Write 23/11/2026, or 23/11/2026 18:00."), "danger")
            self.room.hide()
            return
        if measure is None or not measure.near:
            self.room.hide()
            self.remark.hide()
            return
        limit = measure.limit
        self.room.setText(f"{measure.count}/{limit.most}")
        self.room.setToolTip(_unit(limit))
        set_state(self.room, "danger" if measure.over else "")
        self.room.show()
        if measure.over:
            cut = _short(measure.cut)
            self._say(tr("{where} cuts off “{words}”.", where=limit.where, words=cut), "danger")
        else:
            self.remark.hide()

    def _nearest(self) -> Measure | None:
        words = self.words()
        values = as_keywords(words) if self.said.kind is Kind.KEYWORDS else (words,)
        found = [longest(values, limit) for limit in self._limits] if values else []
        return max(found, key=lambda one: (one.over, one.count / one.limit.most), default=None)

    def _say(self, words: str, state: str) -> None:
        self.remark.setText(words)
        set_state(self.remark, state)
        self.remark.show()


def _short(value: str) -> str:
    value = " ".join(value.split())
    return value if len(value) <= _CUT else f"{value[: _CUT - 2]}…"


def _unit(limit: Limit) -> str:
    if limit.unit is Unit.BYTES:
        return tr("{where}: {most} bytes", where=limit.where, most=limit.most)
    return tr("{where}: {most} characters", where=limit.where, most=limit.most)
