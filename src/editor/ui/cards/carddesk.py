"""The main window's side of cards: opens their window, copies what was picked, and takes the new
photos where they are wanted."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt

from editor.app.captioning import change_photos, stationed
from editor.app.cards import Shot
from editor.app.core import Core
from editor.app.importing import What
from editor.app.photo_list import Saved
from editor.app.photo_names import names_seen
from editor.app.stationery import all_stationery
from editor.document import Handling, Photo, PhotoFields
from editor.ui import settings
from editor.ui.cards.cardwindow import CardWindow
from editor.ui.cards.foot import Then
from editor.ui.commands import Command
from editor.ui.contactsheet.room import PhotoRoom
from editor.ui.frame import Frame
from editor.ui.jobs import Job
from editor.ui.language import tr
from editor.ui.photos.intake import Arrived, Dress, Surface


class CardDesk(QObject):
    """Makes the card window when it is first wanted, and keeps it then."""

    def __init__(self, frame: Frame, room: PhotoRoom) -> None:
        super().__init__(frame)
        self._frame = frame
        self._room = room
        self._job: Job | None = None
        self.window: CardWindow | None = None
        frame.commands.on(Command.CARD, self.open)
        room.furnish(lambda window: window.import_wanted.connect(self.open))

    def open(self) -> CardWindow:
        """The card window, in front of the others."""
        window = self.window
        if window is None:
            window = self.window = CardWindow(self._frame)
            window.copy_wanted.connect(self._copy)
            window.cancel_wanted.connect(self._cancel)
        if not window.isVisible():
            window.read_again()
            self._help(window)
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        return window

    def _help(self, window: CardWindow) -> None:
        """Names and templates that can be chosen."""
        frame, foot = self._frame, window.foot
        frame.jobs.run(
            names_seen, frame.core, done=lambda seen: foot.who.complete_from(seen.of("credit"))
        )
        frame.jobs.run(
            all_stationery,
            frame.core,
            done=lambda found: foot.show_templates(
                found, frame.settings.get(settings.CARD_TEMPLATE)
            ),
        )

    def close(self) -> None:
        """The main window goes, and everything with it."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None

    def _copy(self, picked: Sequence[Shot]) -> None:
        window = self.window
        if window is None:
            return
        story = self._frame.story.id
        self._job = self._frame.intake.take_in(
            [shot.path for shot in picked],
            Surface(window.notices, window.show_progress, attended=True),
            partial(self._came, window, picked, story),
            who=window.foot.who.text().strip(),
            card=window.root,
            dress=self._dress(window),
        )
        window.show_progress(None, tr("Copying…"))

    def _dress(self, window: CardWindow) -> Dress | None:
        """What the chosen template says of the photos, for the story on the page."""
        template, article = window.foot.chosen_template(), self._frame.story.article()
        if template is None:
            return None

        def dress(core: Core, ids: Sequence[str]) -> None:
            now = core.clock().astimezone()
            change = stationed(template, ids, template.language, article.headline, now)
            change_photos(core, ids, change)

        return dress

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _came(
        self, window: CardWindow, picked: Sequence[Shot], story: str, arrived: Arrived
    ) -> Surface | None:
        """What is in is no longer picked; the rest stays so."""
        taken = {one.path: one for one in arrived.imported.files if one.what is not What.REFUSED}
        copied = [shot for shot in picked if str(shot.path.absolute()) in taken]
        came = {shot.path: taken[str(shot.path.absolute())].photo for shot in copied}
        window.copied(came)
        self._rate({came[path]: stars for path, stars in window.rated(copied).items()})
        if not arrived.photos:
            return None
        match window.foot.chosen_then():
            case Then.SHEET:
                photos = self._room.open()
                photos.show_photos([photo.id for photo in arrived.photos])
                return Surface(photos.notices)
            case Then.STORY:
                return self._put_into_story(arrived, story)
        return None

    def _rate(self, stars: Mapping[str, int]) -> None:
        """Stars that were given on the card become the photos'."""
        frame = self._frame

        def done(saved: Saved) -> None:
            for photo in saved.photos.values():
                frame.darkroom.learn(photo)

        if stars:
            frame.jobs.run(
                change_photos, frame.core, list(stars), partial(_with_stars, stars), done=done
            )

    def _put_into_story(self, arrived: Arrived, story: str) -> Surface | None:
        """In order, after the caret; if another story is on the page by now, they stay in the
        store and it is told."""
        frame = self._frame
        if frame.story.id != story:
            return None
        figures = arrived.figures(frame.story.article().language)
        number = frame.desk.editor.insert_figures(figures, None)
        frame.desk.go_to_caption(number)
        frame.raise_()
        frame.activateWindow()
        frame.desk.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return Surface(frame.desk.notices)


def _with_stars(stars: Mapping[str, int], photo: Photo) -> tuple[PhotoFields, Handling]:
    return replace(photo.fields, rating=stars[photo.id]), photo.handling
