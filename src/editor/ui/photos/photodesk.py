"""The window's side of photos: taking files in, and the inspector's Photo tab."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from editor.app.masters import Mastered, make_master
from editor.app.photos import figure_for
from editor.document import Figure, Gallery, plain
from editor.document.gate import unread, words_of
from editor.document.retyping import retyped
from editor.photos.formats import patterns
from editor.ui import settings
from editor.ui.commands import Command
from editor.ui.frame import Frame
from editor.ui.inspector.pane import PHOTO, STORY
from editor.ui.language import tr
from editor.ui.photos.intake import Arrived, Surface
from editor.ui.photos.pasted import saved
from editor.ui.photos.picker import PhotoPicker
from editor.ui.photos.typed import TypedBeside
from editor.ui.settings import Settings


class PhotoDesk(QObject):
    """Joins the page, the darkroom and the Photo tab."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._block = -1
        self.picker: PhotoPicker | None = None
        """The picker that is open."""
        # Not while the page is being changed: showing asks what stands on it.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show)
        page, tab = window.desk.editor, window.right.photo
        self._typed = TypedBeside(page)
        window.commands.on(Command.PHOTO, self.choose)
        window.commands.on(Command.PICK, self.pick)
        window.story.leaving.connect(self._story_left)
        page.files_dropped.connect(lambda paths, at: self.take_in([Path(p) for p in paths], at))
        page.image_pasted.connect(self._pasted)
        page.figure_selected.connect(self._selected)
        page.caption_requested.connect(self._details_wanted)
        page.changed.connect(self._page_changed)
        window.darkroom.arrived.connect(self._arrived)
        tab.caption_edited.connect(self._caption)
        tab.alt_edited.connect(self._alt)
        tab.credit_edited.connect(self._credit)
        tab.reframed.connect(lambda changes: self._change(**changes))
        tab.widened.connect(lambda width: self._change(width=width))
        tab.lead_set.connect(self._lead)
        tab.master.take_wanted.connect(self._take_master)
        tab.master.give_wanted.connect(self._give_master)

    def choose(self) -> None:
        """Files from a dialog."""
        paths = chosen_files(tr("Photos"), self._window.settings, self._window)
        if paths:
            self.take_in(paths)

    def take_in(
        self, paths: Sequence[Path], at: int | None = None, *, passing: bool = False
    ) -> None:
        """Import files and put them on the page, before block `at` or after the caret. Who didn't
        go on writing in the meantime goes on with the first caption. Files that are `passing` are
        ours, and go when they are in."""
        window, story = self._window, self._window.story.id
        caret = _caret(window)

        def done(arrived: Arrived) -> None:
            if window.story.id == story and arrived.photos:
                figures = arrived.figures(window.story.article().language)
                self._insert(figures, at, going_on=_caret(window) == caret)

        def ended() -> None:
            for path in paths if passing else ():
                path.unlink(missing_ok=True)

        window.intake.take_in(paths, Surface(window.desk.notices), done, ended=ended)

    def pick(self) -> None:
        """Photos that are here already, from a small grid over the page."""
        window = self._window
        if not window.story.id or self.picker is not None:
            return
        window.desk.commit()
        article = window.story.article()
        dialog = self.picker = PhotoPicker(
            window.core,
            window.jobs,
            window.darkroom,
            article.language,
            frozenset(article.photo_ids()),
            window,
        )

        def finished(result: int) -> None:
            self.picker = None
            window.desk.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            if result == QDialog.DialogCode.Accepted:
                self.attach(dialog.chosen())
            dialog.deleteLater()

        dialog.finished.connect(finished)
        dialog.open()

    def attach(self, ids: Sequence[str], at: int | None = None) -> None:
        """Put photos that are here into the story on the page, in this order, before block `at` or
        after the caret: one undo step."""
        window, story = self._window, self._window.story.id
        caret = _caret(window)

        def known() -> None:
            photos = [window.darkroom.photo(one) for one in dict.fromkeys(ids)]
            language = window.story.article().language
            figures = [figure_for(photo, language) for photo in photos if photo is not None]
            if figures and window.story.id == story:
                self._insert(figures, at, going_on=_caret(window) == caret)

        window.darkroom.know(ids, done=known)

    def _insert(self, figures: Sequence[Figure], at: int | None, going_on: bool) -> None:
        desk, caret = self._window.desk, self._window.desk.editor.textCursor()
        caret.setKeepPositionOnInsert(True)
        block = caret.blockNumber()
        number = desk.editor.insert_figures(figures, at)
        if going_on:
            desk.go_to_caption(number)
        elif number > block:
            caret.setKeepPositionOnInsert(False)
            desk.editor.setTextCursor(caret)

    def _pasted(self, image: QImage, at: int) -> None:
        """A picture without a file gets one in the data folder, until it is imported."""
        window = self._window

        def taken_in(path: Path) -> None:
            self.take_in([path], at, passing=True)

        window.jobs.run(
            saved, image, window.core.home / "pasted", done=taken_in, failed=window.tell
        )

    def _story_left(self) -> None:
        self._window.desk.notices.clear("who")

    # The Photo tab

    def _selected(self, photo: str, block: int) -> None:
        inspector = self._window.right
        inspector.photo.settle()
        self._block = block
        if self._show():
            inspector.choose(PHOTO)
            return
        self._block = -1
        if inspector.tabs.currentIndex() == PHOTO:
            inspector.choose(STORY)

    def _details_wanted(self, block: int) -> None:
        self._block = block
        self._show()
        self._window.commands[Command.RIGHT].setChecked(True)
        self._window.right.choose(PHOTO)
        self._window.right.photo.caption.setFocus()

    def _page_changed(self) -> None:
        if self._block >= 0:
            self._soon.start()

    def _arrived(self, photo: str) -> None:
        self._window.desk.editor.refresh_photo(photo)
        if self._block >= 0:
            self._soon.start()

    def _show(self) -> bool:
        """Show what is chosen on the page; whether that is a figure or a gallery."""
        window, tab = self._window, self._window.right.photo
        block = window.desk.editor.block_at(self._block) if self._block >= 0 else None
        if isinstance(block, Gallery):
            tab.show_gallery(block, any(self._is_unread(use, block) for use in block.figures))
            return True
        figure = block if isinstance(block, Figure) else None
        photo = window.darkroom.photo(figure.photo) if figure else None
        article = window.story.article()
        words = plain(figure.caption) if figure else ""
        tab.show_figure(figure, words, photo, self._block, article.language, article.lead_photo)
        if figure is not None:
            ratio = tab.devicePixelRatioF()
            tab.show_picture(window.darkroom.picture(figure.photo, 252, ratio), photo)
        return figure is not None

    def _lead(self, on: bool) -> None:
        """The chosen photo stands for the story, or the first one again."""
        window = self._window
        figure = window.desk.figure(self._block)
        if figure is not None:
            window.story.set_field("featured", figure.photo if on else "")
            window.desk.edited.emit()
            self._soon.start()

    def _take_master(self) -> None:
        """The photo's caption and alt text in the story's language; what is worded here stays."""
        window = self._window
        figure = window.desk.figure(self._block)
        photo = window.darkroom.photo(figure.photo) if figure else None
        if figure is not None and photo is not None:
            own = figure_for(photo, window.story.article().language)
            alt = figure.alt or ("" if figure.decorative else own.alt)
            self._change(caption=own.caption, alt=alt)

    def _give_master(self) -> None:
        """The story's caption becomes the photo's own; no other story changes by it."""
        window = self._window
        figure = window.desk.figure(self._block)
        if figure is None:
            return

        def done(made: Mastered) -> None:
            window.darkroom.learn(made.photo)
            count = len(made.others)
            words = tr("It is the photo's caption now. No other story uses the photo.")
            if count:
                words = tr(
                    "It is the photo's caption now. Other stories keep their words: {count}.",
                    count=count,
                )
            window.desk.notices.tell("master", words, state="good")

        window.jobs.run(
            make_master,
            window.core,
            figure.photo,
            window.story.article().language,
            plain(figure.caption).strip(),
            window.story.id,
            done=done,
            failed=window.tell,
        )

    def _is_unread(self, use: Figure, gallery: Gallery) -> bool:
        photo = self._window.darkroom.photo(use.photo)
        return photo is not None and unread(photo.handling, words_of(use, gallery))

    def _caption(self, words: str) -> None:
        figure = self._window.desk.figure(self._block)
        if figure is not None:
            caption = retyped(figure.caption, words)
            self._typed.stroke(("caption", self._block), lambda: self._change(caption=caption))

    def _alt(self, words: str, decorative: bool) -> None:
        self._typed.stroke(
            ("alt", decorative, self._block),
            lambda: self._change(alt=words, decorative=decorative),
        )

    def _change(self, **said: Any) -> None:
        """Change the chosen figure, as one undo step."""
        figure = self._window.desk.figure(self._block)
        if figure is not None and replace(figure, **said) != figure:
            self._window.desk.editor.update_figure(self._block, **said)

    def _credit(self, name: str) -> None:
        figure = self._window.desk.figure(self._block)
        photo = self._window.darkroom.photo(figure.photo) if figure else None
        if photo is not None and photo.fields.credit != name.strip():
            self._window.darkroom.set_credit([photo.id], name, self._window.tell)


def chosen_files(title: str, chosen: Settings, parent: QWidget) -> list[Path]:
    """Pictures that a person picks, in a dialog that opens where the last ones lay."""
    kinds = f"{tr('Pictures')} ({patterns()})"
    folder = chosen.get(settings.LAST_FOLDER)
    names, _ = QFileDialog.getOpenFileNames(parent, title, folder, kinds)
    if names:
        chosen.set(settings.LAST_FOLDER, str(Path(names[0]).parent))
    return [Path(name) for name in names]


def _caret(window: Frame) -> int:
    return window.desk.editor.textCursor().position()
