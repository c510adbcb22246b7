"""Photos from the sheet into the story on the page: by the button, or let go over the page."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from editor.app.photos import figure_for
from editor.document import Figure
from editor.ui.frame import Frame
from editor.ui.language import number, tr
from editor.ui.notices import Notices
from editor.ui.text import galleries

_LONG = 48
"""Characters of a headline that are told."""


class Attaching(QObject):
    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._frame = frame
        frame.desk.editor.photos_dropped.connect(self._dropped)
        frame.desk.editor.photos_dropped_in.connect(self._dropped_in)

    def attach(self, notices: Notices, ids: Sequence[str]) -> None:
        """Put photos behind the caret's block, in this order, and say so where they come from."""

        def put(figures: Sequence[Figure]) -> None:
            self._frame.desk.editor.insert_figures(figures)
            words = tr("Put into “{headline}”: {count}.", **self._told(len(figures)))
            choices = [(tr("Back to the story"), self._go_there)]
            notices.tell("attached", words, state="good", choices=choices)

        self._with_figures(ids, put)

    def _dropped(self, ids: Sequence[str], at: int) -> None:
        def put(figures: Sequence[Figure]) -> None:
            self._frame.desk.go_to_caption(self._frame.desk.editor.insert_figures(figures, at))

        self._with_figures(ids, put)

    def _dropped_in(self, ids: Sequence[str], gallery: int) -> None:
        page = self._frame.desk.editor

        def put(figures: Sequence[Figure]) -> None:
            there = galleries.gallery_at(page, gallery)
            if there is not None:
                new = tuple(map(galleries.inside, figures))
                page.rearrange({gallery: [replace(there, figures=(*there.figures, *new))]})

        self._with_figures(ids, put)

    def _with_figures(self, ids: Sequence[str], put: Callable[[Sequence[Figure]], object]) -> None:
        """Once the photos are known, if the same story is on the page still."""
        frame, story = self._frame, self._frame.story.id

        def known() -> None:
            photos = [frame.darkroom.photo(one) for one in ids]
            language = frame.story.article().language
            figures = [figure_for(photo, language) for photo in photos if photo is not None]
            if figures and frame.story.id == story:
                put(figures)

        frame.darkroom.know(ids, done=known)

    def _told(self, count: int) -> dict[str, str]:
        headline = self._frame.story.article().headline or tr("No headline yet")
        short = headline if len(headline) <= _LONG else f"{headline[:_LONG].rstrip()}…"
        return {"headline": short, "count": number(count)}

    def _go_there(self) -> None:
        self._frame.raise_()
        self._frame.activateWindow()
        self._frame.desk.editor.setFocus()
