"""The windows' side of what a stranger learns: from the page, and from the window of all photos."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from editor.app.core import Core
from editor.app.strangers_view import StrangersView, by_itself, strangers_view
from editor.base.errors import EditorError
from editor.document import Article, Figure
from editor.ui import settings
from editor.ui.commands import Command
from editor.ui.contactsheet.photowindow import PhotoWindow
from editor.ui.contactsheet.room import PhotoRoom
from editor.ui.frame import Frame
from editor.ui.jobs import Lane
from editor.ui.language import told_whole, tr
from editor.ui.photos.stranger import StrangerDialog
from editor.ui.protecting.desk import ProtectingDesk


class StrangerDesk(QObject):
    def __init__(self, window: Frame, room: PhotoRoom, protecting: ProtectingDesk) -> None:
        super().__init__(window)
        self._window = window
        self._protecting = protecting
        self.open: StrangerDialog | None = None
        """The dialog that is open."""
        window.commands.on(Command.STRANGER, self.show)
        window.right.photo.stranger.clicked.connect(self.show)
        room.furnish(self._furnish)

    def show(self) -> None:
        """For the figure that is chosen on the page, as its story would send it."""
        window = self._window
        page = window.desk.editor
        figure = window.desk.figure(page.textCursor().blockNumber())
        if figure is None or window.darkroom.photo(figure.photo) is None:
            window.desk.notices.tell("crop", tr("Choose a photo on the page first."))
            return
        self._show(figure.photo, window.story.article(), figure, window)

    def _show(self, photo: str, article: Article, use: Figure | None, parent: QWidget) -> None:
        if self.open is not None:
            return
        dialog = self.open = StrangerDialog(self._window.theme, parent)

        def done(view: StrangersView) -> None:
            if self.open is dialog:
                dialog.show_view(view)

        def failed(error: EditorError) -> None:
            if self.open is dialog:
                dialog.show_trouble(told_whole(error))

        def finished() -> None:
            self.open = None
            dialog.deleteLater()
            if parent is self._window:
                self._window.desk.editor.setFocus(Qt.FocusReason.OtherFocusReason)

        dialog.finished.connect(lambda _: finished())
        self._window.jobs.run(
            _made,
            self._window.core,
            photo,
            self._window.settings.get(settings.SITE),
            article,
            use,
            done=done,
            failed=failed,
            lane=Lane.WIRE,
        )
        dialog.open()

    # The window of all photos

    def _furnish(self, window: PhotoWindow) -> None:
        """Entries for its menu, about the photo that one stands on."""

        def stranger() -> None:
            photo = self._window.darkroom.photo(window.sheet.now)
            if photo is not None:
                self._show(photo.id, by_itself(photo), None, window)

        def blur() -> None:
            photo = window.sheet.now
            self._protecting.blur(photo, window, then=lambda: window.refresh([photo]))

        for words, do in (
            (tr("Blur faces and number plates…"), blur),
            (tr("What a stranger learns…"), stranger),
        ):
            action = QAction(words, window)
            action.triggered.connect(
                lambda _=False, do=do: self._window.darkroom.know([window.sheet.now], done=do)
            )
            window.more_actions.append(action)


def _made(core: Core, photo: str, site: str, article: Article, use: Figure | None) -> StrangersView:
    """For the site that Send sends to, or the first."""
    sites = core.store.sites()
    chosen = next((one for one in sites if one.id == site), sites[0] if sites else None)
    return strangers_view(core, photo, chosen, article, use)
