"""The editor of stationery: templates by name, and what each says to each field."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from editor.app import stationery as kept
from editor.app.core import Core
from editor.base.errors import EditorError
from editor.codecs.stationery_file import SUFFIX
from editor.document.stationery import Occasion, Stationery
from editor.ui.captioning.dialog import Dialog, small_button
from editor.ui.captioning.template import TemplateForm
from editor.ui.inspector.fields import quiet, set_state
from editor.ui.language import told_whole, tr
from editor.ui.theme import SPACE


class Templates(Dialog):
    """What is changed is kept as one goes on to another template, and by OK; Cancel leaves the one
    that is shown as it was."""

    def __init__(
        self, core: Core, occasion: Occasion, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Templates"), tr("OK"), parent)
        self._core = core
        self._shown: Stationery | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Templates"))
        self.form = TemplateForm(occasion)
        self.remark = quiet()
        self._arrange()
        self.resize(920, 640)
        self._fill(name)
        self.list.currentRowChanged.connect(self._go)
        if not self.all:
            self.new()

    @property
    def all(self) -> Sequence[Stationery]:
        return self._all

    @property
    def chosen(self) -> str:
        """The name of the template that is shown."""
        return self._shown.name if self._shown else ""

    def _arrange(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(SPACE.tight)
        left.addWidget(self.list, 1)
        for row in (self._deeds()[:2], self._deeds()[2:]):
            buttons = QHBoxLayout()
            for words, do in row:
                button = small_button(words)
                button.clicked.connect(lambda _=False, do=do: do())
                buttons.addWidget(button)
            left.addLayout(buttons)
        self.list.setFixedWidth(200)
        middle = QHBoxLayout()
        middle.setSpacing(SPACE.wide)
        middle.addLayout(left)
        middle.addWidget(self.form, 1)
        self.column.addLayout(middle, 1)
        self.column.addWidget(self.remark)

    def _deeds(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        return (
            (tr("New"), self.new),
            (tr("Delete"), self.delete),
            (tr("Import templates…"), self._import),
            (tr("Export…"), self._export),
        )

    def _fill(self, name: str) -> None:
        self._all = kept.all_stationery(self._core)
        names = [one.name for one in self._all]
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems(names)
        self.list.setCurrentRow(names.index(name) if name in names else 0 if names else -1)
        self.list.blockSignals(False)
        self._show(self.list.currentRow())

    def _show(self, row: int) -> None:
        self._shown = self._all[row] if 0 <= row < len(self._all) else None
        self.form.setEnabled(self._shown is not None)
        self.form.show_template(self._shown or Stationery(""))

    def _go(self, row: int) -> None:
        wanted = self._all[row].name if 0 <= row < len(self._all) else ""
        if self._keep():
            self._fill(wanted)

    def _keep(self) -> bool:
        """Keep the template that is shown; False if it can't be, and why is told."""
        now = self.form.template()
        if self._shown is None or now == self._shown:
            return True
        others = {one.name.casefold() for one in self._all if one != self._shown}
        if now.name.casefold() in others:
            return self._say(tr("Another template has this name."))
        return self._do(lambda: kept.save_stationery(self._core, now, self._shown_name()))

    def _shown_name(self) -> str:
        return self._shown.name if self._shown is not None else ""

    def _do(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except EditorError as error:
            return self._say(told_whole(error))
        self.remark.setText("")
        return True

    def _say(self, words: str) -> bool:
        self.remark.setText(words)
        set_state(self.remark, "danger")
        return False

    def new(self) -> None:
        """Begin a template."""
        if not self._keep():
            return
        names = {one.name for one in self._all}
        name, number = tr("New template"), 2
        while name in names:
            name, number = f"{tr('New template')} {number}", number + 1
        fresh = Stationery(name)
        if self._do(lambda: kept.save_stationery(self._core, fresh)):
            self._fill(name)
            self.form.name.setFocus()
            self.form.name.selectAll()

    def delete(self) -> None:
        if self._shown is not None:
            name = self._shown.name
            self._do(lambda: kept.delete_stationery(self._core, name))
            self._fill("")

    def _import(self) -> None:
        files = f"*{SUFFIX} *.yaml *.yml"
        names, _ = QFileDialog.getOpenFileNames(self, tr("Import templates"), "", files)
        if self._keep():
            for name in names:
                self.take_in(Path(name))

    def take_in(self, path: Path) -> None:
        """A template that somebody passed on."""
        taken: list[Stationery] = []
        if self._do(lambda: taken.append(kept.import_stationery(self._core, path))):
            self._fill(taken[0].name)

    def _export(self) -> None:
        now = self.form.template()
        name, _ = QFileDialog.getSaveFileName(self, tr("Export"), f"{now.name}{SUFFIX}")
        if name:
            self._do(lambda: kept.export(now, Path(name)))

    def accept(self) -> None:
        if self._keep():
            self._fill(self.form.template().name)
            super().accept()
