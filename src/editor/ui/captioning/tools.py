"""What is done with the panel's photos beside typing: templates, copy and paste, find and replace,
files with codes."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from editor.app.captioning import in_batch, pasted, set_to, stationed, worded
from editor.app.stationery import all_stationery
from editor.document import PhotoFields
from editor.document.batch import changes
from editor.document.photo_edits import TEXTS
from editor.document.stationery import Occasion, Stationery
from editor.ui import settings
from editor.ui.captioning.codefiles import CodeFiles
from editor.ui.captioning.desk import CaptionDesk
from editor.ui.captioning.dialog import WhatChanges
from editor.ui.captioning.pasting import PasteFields
from editor.ui.captioning.replacing import ReplaceInCaptions
from editor.ui.captioning.summary import changing
from editor.ui.captioning.table import table
from editor.ui.captioning.templates import Templates
from editor.ui.language import tr

_MOST = 12
"""Templates that the menu lists."""


class CaptionTools(QObject):
    def __init__(self, desk: CaptionDesk, window: QWidget, story: Callable[[], str]) -> None:
        """`story` tells the headline of the story that photos are captioned for."""
        super().__init__(desk)
        self._desk, self._window, self._story = desk, window, story
        self._copied: PhotoFields | None = None
        self.open: QWidget | None = None
        """The dialog that is open."""
        self._do = {
            "apply": self._action(tr("Apply template"), self.apply_last, "F4"),
            "templates": self._action(tr("Templates…"), self.edit_templates, "Shift+F4"),
            "copy": self._action(tr("Copy what is said"), self.copy, "Ctrl+Shift+C"),
            "paste": self._action(tr("Paste what was copied…"), self.paste, "Ctrl+Shift+V"),
            "replace": self._action(tr("Replace in captions…"), self.replace, "Ctrl+H"),
            "codes": self._action(tr("Code replacements…"), self.choose_codes),
            "names": self._action(tr("Learn names anew"), desk.knowledge.learn_names),
        }
        desk.panel.menu.aboutToShow.connect(self._fill_menu)
        desk.panel.preview_wanted.connect(self.preview)

    def _action(self, words: str, do: Callable[[], object], keys: str = "") -> QAction:
        action = QAction(words, self._window)
        action.triggered.connect(lambda _=False: do())
        if keys:
            action.setShortcut(QKeySequence(keys))
        self._window.addAction(action)
        return action

    def _fill_menu(self) -> None:
        menu = self._desk.panel.menu
        menu.clear()
        for template in all_stationery(self._desk.core)[:_MOST]:
            words = tr("Apply “{name}”", name=template.name)
            menu.addAction(words, partial(self.apply, template))
        menu.addAction(self._do["templates"])
        menu.addSeparator()
        for name in ("copy", "paste", "replace"):
            menu.addAction(self._do[name])
        menu.addSeparator()
        menu.addAction(self._do["codes"])
        menu.addAction(self._do["names"])

    # Templates

    def apply_last(self) -> None:
        """Apply the template that was applied last; without one, choose."""
        name = self._desk.settings.get(settings.STATIONERY)
        found = all_stationery(self._desk.core)
        template = next((one for one in found if one.name == name), None)
        if template is None and len(found) == 1:
            template = found[0]
        if template is None:
            self.edit_templates()
        else:
            self.apply(template)

    def apply(self, template: Stationery) -> None:
        """Apply a template to the photos of the panel, as one step."""
        desk = self._desk
        desk.begin()
        if not desk.shown:
            return
        desk.settings.set(settings.STATIONERY, template.name)
        ids = [photo.id for photo in desk.shown]
        now = desk.core.clock().astimezone()
        expanded = desk.knowledge.sources.codes.expanded
        lines = tuple(replace(line, words=expanded(line.words)) for line in template.lines)
        meant = replace(template, lines=lines)
        change = stationed(meant, ids, desk.panel.language, self._story(), now)
        changed = changing(desk.shown, change)
        desk.change_shown(change)
        desk.say(
            tr("“{name}” changed {count} of {all} photos. Ctrl+Z takes it back.",
               name=template.name, count=changed, all=len(ids))
        )  # fmt: skip

    def edit_templates(self) -> None:
        desk = self._desk
        desk.begin()
        photo = desk.shown[0] if desk.shown else None
        occasion = Occasion(
            photo.fields if photo else PhotoFields(),
            photo.filename if photo else "",
            1,
            self._story(),
            desk.core.clock().astimezone(),
        )
        name = desk.settings.get(settings.STATIONERY)
        dialog = Templates(desk.core, occasion, name, self._window)
        dialog.accepted.connect(lambda: desk.settings.set(settings.STATIONERY, dialog.chosen))
        self._show(dialog)

    # From photo to photo

    def copy(self) -> None:
        """Remember what is said of the first photo of the panel."""
        self._desk.begin()
        if self._desk.shown:
            photo = self._desk.shown[0]
            self._copied = photo.fields
            self._desk.say(tr("Copied from {name}. Ctrl+Shift+V pastes.", name=photo.filename))

    def paste(self) -> None:
        desk = self._desk
        desk.begin()
        if self._copied is None or not desk.shown:
            desk.say(tr("Nothing is copied yet: Ctrl+Shift+C copies what is said of a photo."))
            return
        source = self._copied
        ticked = desk.settings.get(settings.PASTED_FIELDS).split()
        dialog = PasteFields(source, ticked, len(desk.shown), self._window)

        def accepted() -> None:
            names = dialog.chosen()
            offered = dialog.offered()
            kept = [name for name in ticked if name not in offered]
            desk.settings.set(settings.PASTED_FIELDS, " ".join([*kept, *names]))
            desk.change_shown(pasted(source, names))

        dialog.accepted.connect(accepted)
        self._show(dialog)

    def replace(self) -> None:
        desk = self._desk
        desk.begin()
        if not desk.shown:
            return
        language = desk.panel.language
        before = {photo.id: worded(photo.fields, language) for photo in desk.shown}
        dialog = ReplaceInCaptions(before, self._names(), language, desk.settings, self._window)

        def accepted() -> None:
            count = len(dialog.result_fields)
            desk.change_shown(set_to(dialog.result_fields))
            desk.say(tr("Replaced in {count} photos. Ctrl+Z takes it back.", count=count))

        dialog.accepted.connect(accepted)
        self._show(dialog)

    def preview(self) -> None:
        """What the batch that is typed in the panel would change."""
        desk = self._desk
        panel, language = desk.panel, desk.panel.language
        change = in_batch(panel.edits(), language, decorative=panel.decorative_edit)
        before = {photo.id: worded(photo.fields, language) for photo in desk.shown}
        after = {photo.id: change(photo)[0] for photo in desk.shown}
        names = [said.name for said in table() if said.name in (*TEXTS, "keywords", "rating")]
        found = changes(before, after, names, language)
        do = tr("Apply to {count} photos", count=len(desk.shown))
        dialog = WhatChanges(found, self._names(), do, self._window)
        dialog.accepted.connect(desk.keep_all)
        self._show(dialog)

    # Codes

    def choose_codes(self) -> None:
        chosen = self._desk.settings
        paths = [Path(p) for p in chosen.get(settings.CODE_FILES).split("\n") if p]
        dialog = CodeFiles(paths, chosen.get(settings.CODE_DELIMITER), self._window)

        def accepted() -> None:
            chosen.set(settings.CODE_FILES, "\n".join(map(str, dialog.paths)))
            chosen.set(settings.CODE_DELIMITER, dialog.sign)
            self._desk.knowledge.load_codes()

        dialog.accepted.connect(accepted)
        self._show(dialog)

    def _names(self) -> dict[str, str]:
        return {photo.id: photo.filename for photo in self._desk.shown}

    def _show(self, dialog: QWidget) -> None:
        self.open = dialog
        dialog.show()
