"""Copied figures get their pictures along, for Word and for mails, a moment after the copying."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from editor.app.copied_pictures import Use, use_of, written_out
from editor.document import Article, Figure
from editor.document.remote_photo import is_remote
from editor.ui.frame import Frame
from editor.ui.jobs import Lane
from editor.ui.text.carrying import clipboard
from editor.ui.text.carrying.clipboard import BLOCKS


class Copying(QObject):
    """Pictures are made on a worker: Ctrl+C waits for none of them."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._given: QMimeData | None = None
        """Qt crashes on exit if Python lets go of what the clipboard holds."""
        self._setting = False
        QGuiApplication.clipboard().dataChanged.connect(self._copied)

    def _copied(self) -> None:
        source = QGuiApplication.clipboard().mimeData()
        clip = self._window.desk.editor.clip
        if self._setting or not _holds(source, clip):
            return
        figures = Article(blocks=tuple(clipboard.pasted(source).blocks)).figures()
        uses = [use_of(figure) for figure in figures if not is_remote(figure.photo)]
        if uses:
            self._window.jobs.run(
                written_out,
                self._window.core,
                uses,
                done=partial(self._put_in, clip),
                lane=Lane.WIRE,
            )

    def _put_in(self, clip: bytes, pictures: Mapping[Use, str]) -> None:
        """Onto the clipboard, if it still holds what was copied then."""
        board = QGuiApplication.clipboard()
        source = board.mimeData()
        if not pictures or not _holds(source, clip):
            return

        def picture_of(figure: Figure) -> str:
            return pictures.get(use_of(figure), "")

        known = {photo: self._window.darkroom.photo(photo) for photo, _ in pictures}
        credits = {one: photo.fields.credit for one, photo in known.items() if photo is not None}
        self._setting = True
        try:
            self._given = clipboard.with_pictures(source, credits, picture_of)
            board.setMimeData(self._given)
        finally:
            self._setting = False


def _holds(source: QMimeData | None, clip: bytes) -> bool:
    """Whether the clipboard (empty ones give None) still has what was copied here."""
    if source is None:
        return False
    return source.hasFormat(BLOCKS) and bytes(source.data(BLOCKS).data()) == clip
