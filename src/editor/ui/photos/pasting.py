"""The window's side of pasting and copying: pictures that come along, and words for a message."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from editor.app.pasted_pictures import TakenIn, take_in_pasted
from editor.app.web_pictures import fetch_picture
from editor.base.errors import EditorError
from editor.codecs.plain_text import plain_story
from editor.document import Photo
from editor.ui.commands import Command
from editor.ui.frame import Frame
from editor.ui.jobs import Lane
from editor.ui.language import tr


class Pasting(QObject):
    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._fetching: set[str] = set()
        page = window.desk.editor
        page.pictures_pasted.connect(self._take_in)
        page.photo_wanted.connect(self.fetch)
        window.commands.on(Command.COPY_MESSAGE, self.copy_message)

    def copy_message(self) -> None:
        """The whole story as plain words, with captions and credits."""
        window = self._window
        article = window.story.article()
        known = {one: window.darkroom.photo(one) for one in article.photo_ids()}
        credits = {one: photo.fields.credit for one, photo in known.items() if photo is not None}
        QGuiApplication.clipboard().setText(plain_story(article, credits))
        window.desk.notices.tell(
            "copied", tr("The story's words are copied. Paste them into a message."), state="good"
        )

    def fetch(self, address: str) -> None:
        """Bring a picture from the web, and put it wherever the story shows that address."""
        window, story = self._window, self._window.story.id
        if address in self._fetching:
            return
        self._fetching.add(address)

        def ended() -> None:
            self._fetching.discard(address)
            window.status.show_progress(None)

        def done(photo: Photo) -> None:
            ended()
            window.darkroom.learn(photo)
            if window.story.id == story:
                window.desk.editor.replace_photo(address, photo.id)

        def failed(error: EditorError) -> None:
            ended()
            window.tell(error)

        window.jobs.run(
            fetch_picture,
            window.core,
            address,
            done=done,
            failed=failed,
            progress=window.status.show_progress,
            lane=Lane.WIRE,
        )

    def _take_in(self, pictures: dict[str, str], lost: int) -> None:
        window = self._window

        def done(taken: TakenIn) -> None:
            window.status.show_progress(None)
            for photo in taken.photos:
                window.darkroom.learn(photo)
            window.darkroom.know(taken.missing)
            self._tell_of_lost(lost + len(taken.missing))

        def failed(error: EditorError) -> None:
            window.status.show_progress(None)
            window.tell(error)

        window.jobs.run(
            take_in_pasted,
            window.core,
            pictures,
            done=done,
            failed=failed,
            progress=window.status.show_progress,
            lane=Lane.WIRE,
        )

    def _tell_of_lost(self, count: int) -> None:
        if not count:
            return
        self._window.desk.notices.tell(
            "lost",
            tr("Pictures that didn't come along with the words: {count}.", count=count),
            remedy=tr("Save them as files where you copied, then drop them here."),
        )
