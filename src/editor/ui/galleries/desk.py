"""The window's side of galleries: the command, the editor, the Photo tab's card."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog

from editor.document import Figure, Gallery, plain
from editor.document.retyping import retyped
from editor.ui.commands import Command
from editor.ui.frame import Frame
from editor.ui.galleries.dialog import GalleryDialog
from editor.ui.language import tr
from editor.ui.photos.intake import Arrived, Surface
from editor.ui.photos.photodesk import chosen_files
from editor.ui.photos.typed import TypedBeside
from editor.ui.text import galleries
from editor.ui.text.page.shapes import BODY_START


class GalleryDesk(QObject):
    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._page = window.desk.editor
        self._typed = TypedBeside(self._page)
        self.open: GalleryDialog | None = None
        """The editor that is open."""
        window.commands.on(Command.GALLERY, self.make)
        self._page.block_opened.connect(self.edit)
        self._page.files_dropped_in.connect(self._dropped)
        card = window.right.photo.gallery
        card.edit_asked.connect(lambda: self.edit(self._chosen()))
        card.dissolve_asked.connect(self.dissolve)
        card.caption_edited.connect(self._caption)

    def make(self) -> None:
        """A gallery of the selected figures, or of those side by side around the caret; of one or
        none, with files that are asked for. In a gallery, its editor."""
        self._window.desk.commit()
        if self._chosen() >= 0:
            self.edit(self._chosen())
            return
        numbers = galleries.chosen_figures(self._page)
        if len(numbers) > 1:
            self._choose(galleries.make(self._page, numbers))
            return
        paths = self._ask_files()
        if paths:
            self._import(paths, lambda figures: self._begin(numbers, figures))

    def _begin(self, numbers: Sequence[int], figures: Sequence[Figure]) -> None:
        new = tuple(map(galleries.inside, figures))
        first = self._page.block_at(numbers[0]) if numbers else None
        if isinstance(first, Figure):
            gallery = Gallery(
                (galleries.inside(first), *new), container=first.container, starts=first.starts
            )
            self._page.rearrange({numbers[0]: [gallery]})
            self._choose(numbers[0])
        else:
            self._choose(self._page.insert_blocks([Gallery(new)]))

    def edit(self, number: int) -> None:
        """Open the editor of the gallery in a block of the page; other blocks aren't ours."""
        gallery = galleries.gallery_at(self._page, number)
        if gallery is None or self.open is not None:
            return
        window = self._window
        on_page = galleries.photos_in(self._page)
        window.darkroom.know(figure.photo for figure in gallery.figures)
        dialog = GalleryDialog(gallery, on_page, window.darkroom, window)
        dialog.files_wanted.connect(self._more_files)

        def finished(result: int) -> None:
            self.open = None
            if result == QDialog.DialogCode.Accepted:
                self._take(number, gallery, dialog, dict(on_page))
            dialog.deleteLater()
            self._page.setFocus(Qt.FocusReason.OtherFocusReason)

        dialog.finished.connect(finished)
        self.open = dialog
        dialog.open()

    def _take(
        self, number: int, was: Gallery, dialog: GalleryDialog, on_page: dict[int, Figure]
    ) -> None:
        """Put on the page what the editor was left with, wherever its gallery stands by now."""
        if not dialog.is_changed():
            return
        now, here = dialog.block(), self._standing(was, number)
        if here is None:
            self._page.insert_blocks([*([now] if now.figures else []), *dialog.out], number)
            self._window.desk.notices.tell(
                "block",
                tr("What you edited has changed on the page meanwhile. Yours stands beside it."),
            )
            return
        # A figure that changed meanwhile stays on the page: its words would be lost.
        taken = [n for n in dialog.taken if self._page.block_at(n) == on_page[n]]
        galleries.change(self._page, here, now, dialog.out, taken)
        self._choose(here - sum(n < here for n in taken))

    def dissolve(self) -> None:
        galleries.dissolve(self._page, self._chosen())
        self._page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _caption(self, words: str) -> None:
        number = self._chosen()
        gallery = galleries.gallery_at(self._page, number)
        if gallery is not None and plain(gallery.caption) != words:
            caption = retyped(gallery.caption, words)
            fresh = replace(gallery, caption=caption)
            self._typed.stroke(number, lambda: self._page.replace_block(number, fresh))
            self._choose(number)

    # Files

    def _more_files(self) -> None:
        dialog = self.open
        paths = self._ask_files() if dialog is not None else []

        def add(figures: Sequence[Figure]) -> None:
            if self.open is dialog and dialog is not None:
                dialog.add(figures)

        if paths:
            self._import(paths, add)

    def _dropped(self, paths: Sequence[str], number: int) -> None:
        """Photos dropped onto a gallery go into it; if it is gone when they are in, they stand
        where it stood."""
        was = galleries.gallery_at(self._page, number)

        def add(figures: Sequence[Figure]) -> None:
            here = self._standing(was, number) if was is not None else None
            if was is None or here is None:
                self._page.insert_figures(figures, number)
                return
            now = replace(was, figures=(*was.figures, *map(galleries.inside, figures)))
            galleries.change(self._page, here, now)
            self._choose(here)

        self._import([Path(path) for path in paths], add)

    def _standing(self, gallery: Gallery, near: int) -> int | None:
        """Where a gallery stands that stood in a block."""
        count = self._page.document().blockCount()
        same = [n for n in range(BODY_START, count) if self._page.block_at(n) == gallery]
        return min(same, key=lambda n: abs(n - near), default=None)

    def _ask_files(self) -> list[Path]:
        window = self._window
        return chosen_files(tr("Photos for the gallery"), window.settings, self.open or window)

    def _import(self, paths: Sequence[Path], then: Callable[[list[Figure]], object]) -> None:
        window, story = self._window, self._window.story.id

        def done(arrived: Arrived) -> None:
            if window.story.id == story and arrived.photos:
                then(arrived.figures(window.story.article().language))

        window.intake.take_in(paths, Surface(window.desk.notices), done)

    # The page

    def _chosen(self) -> int:
        """The gallery's block that is selected, or -1."""
        number = self._page.textCursor().block().blockNumber()
        return number if galleries.gallery_at(self._page, number) is not None else -1

    def _choose(self, number: int) -> None:
        if number >= 0:
            self._page.setTextCursor(QTextCursor(self._page.document().findBlockByNumber(number)))
            self._page.ensureCursorVisible()
