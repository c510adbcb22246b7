"""The window's side of protected subjects: what is asked, and what is kept of it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QSizeF, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QWidget

from editor.app import protecting, thumbnails
from editor.document import Figure, Gallery, Photo
from editor.document.gate import digest, unread, uses, words_of
from editor.ui.commands import Command
from editor.ui.frame import Frame
from editor.ui.jobs import Lane
from editor.ui.language import tr
from editor.ui.protecting.dialog import BlurDialog
from editor.ui.protecting.look import LookDialog, Told
from editor.ui.text.drawing.uses import cut, pixels_shown

_EDGE = 1536
"""Pixels of the picture on which parts are marked."""
_SMALL = 360


class ProtectingDesk(QObject):
    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self.open: BlurDialog | None = None
        self.looking: LookDialog | None = None
        """The dialogs that are open."""
        tab = window.right.photo
        tab.protection.protected_set.connect(self._protect)
        tab.protection.blur_wanted.connect(lambda: self.blur(tab.photo))
        tab.protection.look_wanted.connect(self.look)
        tab.gallery.look_asked.connect(self.look)
        window.commands.on(Command.BLUR, self._blur_here)

    def _protect(self, on: bool) -> None:
        photo = self._window.right.photo.photo
        if photo:
            self._run(protecting.set_protected, photo, on)

    # What is blurred

    def _blur_here(self) -> None:
        figure = self._block()
        if isinstance(figure, Figure) and self._window.darkroom.photo(figure.photo) is not None:
            self.blur(figure.photo)
        else:
            self._window.desk.notices.tell("crop", tr("Choose a photo on the page first."))

    def blur(
        self,
        photo_id: str,
        parent: QWidget | None = None,
        then: Callable[[], object] = lambda: None,
    ) -> None:
        """Let a person say what is blurred on a photo, wherever it is used; `then` it is kept."""
        photo = self._window.darkroom.photo(photo_id)
        if photo is None or self.open is not None:
            return
        dialog = self.open = BlurDialog(photo, parent or self._window)

        def finished(result: int) -> None:
            self.open = None
            if result == QDialog.DialogCode.Accepted and dialog.blurs() != photo.handling.blurs:
                self._run(protecting.set_blurs, photo_id, dialog.blurs(), then)
            dialog.deleteLater()
            if parent is None:
                self._window.desk.editor.setFocus(Qt.FocusReason.OtherFocusReason)

        dialog.finished.connect(finished)
        self._window.jobs.run(
            thumbnails.bare,
            self._window.core,
            photo_id,
            _EDGE,
            done=lambda picture: dialog.show_picture(picture) if self.open is dialog else None,
            failed=self._window.tell,
            lane=Lane.WIRE,
        )
        dialog.open()

    # A look at the words

    def look(self) -> None:
        """Let a person read what is told with the protected photos of the chosen block."""
        self._window.desk.commit()
        wanted = self._unread()
        if not wanted or self.looking is not None:
            return
        dialog = self.looking = LookDialog(wanted, self._window)

        def finished(result: int) -> None:
            self.looking = None
            self._note(dialog.safe)
            if len(dialog.safe) < len(wanted):
                self._window.right.photo.caption.setFocus(Qt.FocusReason.OtherFocusReason)
            dialog.deleteLater()

        dialog.finished.connect(finished)
        dialog.open()

    def _unread(self) -> list[Told]:
        block, found = self._block(), []
        for _, figure, gallery in uses([block] if isinstance(block, Figure | Gallery) else []):
            photo, words = self._window.darkroom.photo(figure.photo), words_of(figure, gallery)
            if photo is not None and unread(photo.handling, words):
                found.append(Told(figure.photo, words, self._seen(figure, photo)))
        return found

    def _seen(self, figure: Figure, photo: Photo) -> QPixmap | None:
        """What the use shows, small."""
        ratio = self._window.devicePixelRatioF()
        picture = self._window.darkroom.picture(figure.photo, _SMALL, ratio)
        across, down = pixels_shown(figure, photo)
        if picture is None or not across or not down:
            return None
        size = QSizeF(across, down).scaled(
            QSizeF(_SMALL, _SMALL) * ratio, Qt.AspectRatioMode.KeepAspectRatio
        )
        return cut(picture, figure, size.toSize())

    def _note(self, safe: Sequence[Told]) -> None:
        for photo in dict.fromkeys(one.photo for one in safe):
            read = [digest(*one.words) for one in safe if one.photo == photo]
            self._run(protecting.note_look, photo, read)

    # What is kept

    def _run(
        self,
        change: Callable[..., Photo],
        photo: str,
        said: object,
        then: Callable[[], object] = lambda: None,
    ) -> None:
        def learned(changed: Photo) -> None:
            self._window.darkroom.learn(changed)
            then()

        self._window.jobs.run(
            change,
            self._window.core,
            photo,
            said,
            done=learned,
            failed=self._window.tell,
        )

    def _block(self) -> object:
        page = self._window.desk.editor
        return page.block_at(page.textCursor().blockNumber())
