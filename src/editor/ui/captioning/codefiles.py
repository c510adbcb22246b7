"""The files with code replacements: which, in what order, and what is wrong with them."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from editor.app.code_files import Loaded, load_codes
from editor.base.errors import EditorError
from editor.codecs.code_replacements import DELIMITERS, CodeFile
from editor.ui.captioning.dialog import Dialog, small_button
from editor.ui.inspector.fields import Choice, Line, add_field, quiet
from editor.ui.language import told_whole, tr

_PATH = Qt.ItemDataRole.UserRole
_SHOWN = 8


class CodeFiles(Dialog):
    """The files are read again at each change, so that what is told holds."""

    def __init__(
        self, paths: Sequence[Path], delimiter: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Code replacements"), tr("OK"), parent)
        self.paths = list(paths)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Files with codes"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.delimiter = Choice(tr("Delimiter"))
        for sign in DELIMITERS:
            self.delimiter.addItem(f"{sign}wc8{sign}", sign)
        self.delimiter.setCurrentIndex(max(0, self.delimiter.findData(delimiter)))
        self.delimiter.currentIndexChanged.connect(lambda _: self.look())
        self.remark = quiet()
        self.trial = Line(tr("Try it"), tr("Type a code here"))
        self.trial.textChanged.connect(lambda _: self._try())
        self.outcome = quiet()
        self._arrange()
        self.resize(560, 520)
        self.look()

    def _arrange(self) -> None:
        about = quiet(
            tr(
                "Text files as Photo Mechanic uses them: a code, a Tab, what it stands for, a line "
                "each. A file further down wins over those above it."
            )
        )
        self.column.addWidget(about)
        self.column.addWidget(self.list, 1)
        row = QHBoxLayout()
        for words, do in self._deeds():
            button = small_button(words)
            button.clicked.connect(lambda _=False, do=do: do())
            row.addWidget(button)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addWidget(self.remark)
        add_field(self.column, tr("Delimiter"), self.delimiter)
        add_field(self.column, tr("Try it"), self.trial)
        self.column.addWidget(self.outcome)

    def _deeds(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        return (
            (tr("Add…"), self._choose),
            (tr("Remove"), self.remove),
            (tr("Up"), lambda: self.move_file(-1)),
            (tr("Down"), lambda: self.move_file(1)),
        )

    @property
    def sign(self) -> str:
        return str(self.delimiter.currentData())

    def add(self, paths: Sequence[Path]) -> None:
        """Files at the end of the list, each once."""
        self.paths = [path for path in self.paths if path not in paths] + list(paths)
        self.look()
        self.list.setCurrentRow(len(self.paths) - 1)

    def remove(self) -> None:
        at = self.list.currentRow()
        if at >= 0:
            del self.paths[at]
            self.look()

    def move_file(self, steps: int) -> None:
        at = self.list.currentRow()
        to = at + steps
        if at >= 0 and 0 <= to < len(self.paths):
            self.paths.insert(to, self.paths.pop(at))
            self.look()
            self.list.setCurrentRow(to)

    def look(self) -> None:
        """Read the files, and tell what came of it."""
        self.loaded: Loaded = load_codes(self.paths, self.sign, typing=False)
        at = self.list.currentRow()
        self.list.clear()
        for path, file in self.loaded.files:
            item = QListWidgetItem(_told(path, file))
            item.setToolTip(f"{path}\n{item.text()}")
            item.setData(_PATH, str(path))
            self.list.addItem(item)
        self.list.setCurrentRow(min(max(at, 0), len(self.paths) - 1))
        self.remark.setText(self._clashes())
        self._try()

    def _clashes(self) -> str:
        clashes = self.loaded.book.clashes
        if not clashes:
            return ""
        codes = ", ".join(clash.code for clash in clashes[:_SHOWN])
        more = "…" if len(clashes) > _SHOWN else ""
        return tr("These codes mean several things; the last counts: {codes}", codes=codes + more)

    def _try(self) -> None:
        words = self.trial.text()
        self.outcome.setText(self.loaded.book.expanded(words) if words else "")

    def _choose(self) -> None:
        kinds = tr("Text files") + " (*.txt *.tsv *.tab)"
        names, _ = QFileDialog.getOpenFileNames(self, tr("Code replacements"), "", kinds)
        if names:
            self.add([Path(name) for name in names])


def _told(path: Path, file: CodeFile | EditorError) -> str:
    if isinstance(file, EditorError):
        return told_whole(file)
    return f"{path.name} – {_codes(file)}"


def _codes(file: CodeFile) -> str:
    if not file.wrong:
        return tr("{count} codes", count=len(file.entries))
    lines = ", ".join(map(str, file.wrong[:_SHOWN]))
    return tr(
        "{count} codes; no code in lines {lines}",
        count=len(file.entries),
        lines=lines + ("…" if len(file.wrong) > _SHOWN else ""),
    )
