"""What can be changed of a site: its name, its password, how photos and their credits go there."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from editor.document import PhotoFields
from editor.document.credit import OPTION, PARTS, printed, says_something, unknown_parts
from editor.remote.photo_options import PhotoOptions, photo_options, with_photo_options
from editor.remote.records import Site
from editor.ui.inspector.fields import Choice, Line, add_field, column, heading, quiet, set_state
from editor.ui.language import data_size, tr
from editor.ui.theme import SPACE

EDGES = (1280, 1600, 2048, 2560, 3200, 4096)
QUALITIES = (60, 70, 80, 85, 90, 95)
LIMITS = (0, 200_000, 500_000, 1_000_000, 2_000_000, 5_000_000)
PATTERNS = ("", "Ảnh: {credit}", "{creator}/{source}", "{creator} – {source}", "Photo: {credit}")
_EXAMPLE = PhotoFields(credit="Mai An", creator="Mai An", source="TTXVN")


class SiteForm(QWidget):
    """Each change is told when its field is done with; whoever keeps it says what is wrong."""

    changed = Signal(object)
    """The site as it is to be."""
    password_given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._site = Site("", "", "", "")
        into = column(self)
        self.name = Line(tr("Name"))
        self.name.editingFinished.connect(self._name)
        add_field(into, tr("Name, as you call it"), self.name)
        self.where = quiet()
        into.addWidget(self.where)
        into.addWidget(self._password_row())
        into.addSpacing(SPACE.room)
        into.addWidget(heading(tr("Credits of photos")))
        self.pattern = self._patterns()
        add_field(into, tr("Pattern, made of {parts}", parts=_named(PARTS)), self.pattern)
        self.example = quiet()
        into.addWidget(self.example)
        into.addSpacing(SPACE.room)
        into.addWidget(heading(tr("Photos that are sent")))
        self.edge = _Numbers(tr("Longer side"), EDGES, lambda n: tr("{n} pixels", n=n))
        self.quality = _Numbers(tr("JPEG quality"), QUALITIES, str)
        self.limit = _Numbers(tr("Largest file"), LIMITS, _limit)
        for one in (self.edge, self.quality, self.limit):
            one.activated.connect(lambda _: self._photos())
            add_field(into, one.accessibleName(), one)
        into.addWidget(
            quiet(
                tr("Photos that are on the site already stay as they are until their use changes.")
            )
        )
        into.addStretch(1)

    def _patterns(self) -> QComboBox:
        box = Choice(tr("Pattern of credits"))
        box.setEditable(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.addItems(PATTERNS)
        edit = QLineEdit()
        box.setLineEdit(edit)
        edit.setAccessibleName(tr("Pattern of credits"))
        edit.setPlaceholderText(tr("As the story's language has it"))
        edit.editingFinished.connect(self._pattern)
        box.editTextChanged.connect(self._show_example)
        box.activated.connect(lambda _: self._pattern())
        return box

    def _password_row(self) -> QWidget:
        self.signing = QWidget()
        row = QHBoxLayout(self.signing)
        row.setContentsMargins(0, SPACE.snug, 0, 0)
        self.password = Line(tr("Application password"), tr("Another application password"))
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        use = QPushButton(tr("Sign in"))
        use.setAutoDefault(False)
        use.clicked.connect(self._give_password)
        self.password.returnPressed.connect(self._give_password)
        row.addWidget(self.password, 1)
        row.addWidget(use)
        return self.signing

    def show_site(self, site: Site) -> None:
        self._site = site
        self.name.setText(site.name)
        self.where.setText(f"{site.address}\n{site.user}" if site.user else site.address)
        self.signing.setVisible(bool(site.user))
        self.password.clear()
        self.pattern.setCurrentText(site.options.get(OPTION, ""))
        options = photo_options(site)
        self.edge.choose(options.long_edge)
        self.quality.choose(options.quality)
        self.limit.choose(options.max_bytes)
        self._show_example()

    def _name(self) -> None:
        self._tell(replace(self._site, name=self.name.text().strip()))

    def _pattern(self) -> None:
        pattern = self.pattern.currentText().strip()
        if _fault(pattern):
            return
        options = {name: value for name, value in self._site.options.items() if name != OPTION}
        self._tell(replace(self._site, options=options | ({OPTION: pattern} if pattern else {})))

    def _photos(self) -> None:
        chosen = PhotoOptions(self.edge.chosen, self.quality.chosen, self.limit.chosen)
        self._tell(with_photo_options(self._site, chosen))

    def _tell(self, site: Site) -> None:
        if site != self._site:
            self._site = site
            self.changed.emit(site)

    def _give_password(self) -> None:
        if self.password.text():
            self.password_given.emit(self.password.text())
            self.password.clear()

    def _show_example(self) -> None:
        pattern = self.pattern.currentText().strip()
        fault = _fault(pattern)
        line = printed(_EXAMPLE, _language(), pattern) if not fault else ""
        self.example.setText(fault or tr("So it is printed: {line}", line=line))
        set_state(self.example, "danger" if fault else "")


class _Numbers(Choice):
    """One of a few numbers, or another that the site has already."""

    def __init__(self, name: str, numbers: Sequence[int], words: Callable[[int], str]) -> None:
        super().__init__(name)
        self._words = words
        for number in numbers:
            self.addItem(words(number), number)

    @property
    def chosen(self) -> int:
        return int(self.currentData())

    def choose(self, number: int) -> None:
        if self.findData(number) < 0:
            self.addItem(self._words(number), number)
        self.setCurrentIndex(self.findData(number))


def _language() -> str:
    return QLocale().name().partition("_")[0]


def _named(parts: Sequence[str]) -> str:
    return ", ".join(f"{{{part}}}" for part in parts)


def _limit(size: int) -> str:
    return data_size(size) if size else tr("Any size")


def _fault(pattern: str) -> str:
    """What is wrong with a pattern; empty if nothing is."""
    unknown = unknown_parts(pattern)
    if unknown:
        return tr("There is no part {part}.", part=_named(unknown[:1]))
    if pattern and not says_something(pattern):
        return tr("It names no part: every credit would read the same.")
    return ""
