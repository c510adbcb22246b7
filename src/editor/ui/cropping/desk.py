"""The window's side of cropping: whose photo is shown large, and what the page makes of it."""

from typing import Any

from PySide6.QtCore import QObject, QSize, Qt

from editor.document import Figure
from editor.ui.commands import Command
from editor.ui.cropping.dialog import CropDialog
from editor.ui.frame import Frame
from editor.ui.language import tr

_WIDE = 960
"""Pixels of the picture that is asked for."""


class CropDesk(QObject):
    """Opens the large frame for the chosen figure. Each gesture is a step of the page's undo."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._block = -1
        self._since = 0
        """Undo steps that the page had when the dialog came."""
        self._undone = 0
        """Steps that were taken back in the dialog, and can be done again there."""
        self.open: CropDialog | None = None
        """The dialog that is open."""
        window.commands.on(Command.CROP, self.crop)
        window.right.photo.crop.room_wanted.connect(self.crop)
        window.desk.editor.picture_opened.connect(self._crop)
        window.darkroom.arrived.connect(self._arrived)

    def crop(self) -> None:
        """Crop the figure that is chosen, or that the caret is in."""
        self._window.desk.commit()
        self._crop(self._window.desk.editor.textCursor().blockNumber())

    def _crop(self, block: int) -> None:
        figure = self._window.desk.figure(block)
        if figure is None or self._window.darkroom.photo(figure.photo) is None:
            self._window.desk.notices.tell("crop", tr("Choose a photo on the page first."))
            return
        if self.open is not None:
            return
        page = self._window.desk.editor
        self._block, self._since = block, page.document().availableUndoSteps()
        self._undone = 0
        dialog = self.open = CropDialog(self._window)
        dialog.reframed.connect(self._reframe)
        dialog.undo_asked.connect(self._undo)
        dialog.redo_asked.connect(self._redo)
        dialog.finished.connect(self._closed)
        self._show(figure)
        dialog.open()

    def _reframe(self, changes: dict[str, Any]) -> None:
        if self._figure() is not None:
            self._window.desk.editor.update_figure(self._block, **changes)
            self._undone = 0
        self._follow()

    def _undo(self) -> None:
        page = self._window.desk.editor
        if page.document().availableUndoSteps() > self._since:
            page.undo()
            self._undone += 1
        self._follow()

    def _redo(self) -> None:
        if self._undone:
            self._window.desk.editor.redo()
            self._undone -= 1
        self._follow()

    def _figure(self) -> Figure | None:
        """The figure that is shown, if it still stands there: a sync may have changed the page."""
        figure = self._window.desk.figure(self._block)
        if figure is None or self.open is None or figure.photo != self.open.frame.use.photo:
            return None
        return figure

    def _follow(self) -> None:
        figure = self._figure()
        if self.open is None:
            return
        if figure is None:
            self.open.accept()
            return
        self._show(figure)

    def _show(self, figure: Figure) -> None:
        window, dialog = self._window, self.open
        if dialog is None:
            return
        dialog.show_use(figure)
        steps = window.desk.editor.document().availableUndoSteps()
        dialog.allow(steps > self._since, self._undone > 0)
        photo = window.darkroom.photo(figure.photo)
        if photo is not None:
            picture = window.darkroom.picture(figure.photo, _WIDE, dialog.devicePixelRatioF())
            dialog.show_photo(picture, QSize(photo.width, photo.height))

    def _arrived(self, photo: str) -> None:
        figure = self._figure() if self.open is not None else None
        if figure is not None and figure.photo == photo:
            self._show(figure)

    def _closed(self) -> None:
        dialog, self.open = self.open, None
        if dialog is not None:
            dialog.deleteLater()
        self._window.desk.editor.setFocus(Qt.FocusReason.OtherFocusReason)
