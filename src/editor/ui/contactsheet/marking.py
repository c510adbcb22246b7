"""Stars and labels from the keyboard: seen at once, kept a moment later."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from editor.app.photo_marks import mark, marked
from editor.base.errors import EditorError
from editor.document import Photo
from editor.ui.contactsheet.shown import Shown
from editor.ui.frame import Frame


class Marking(QObject):
    marked = Signal(list)
    """Ids of photos whose stars or label are kept now."""

    def __init__(self, frame: Frame, shown: Shown) -> None:
        super().__init__(shown)
        self._frame = frame
        self._shown = shown

    def rate(self, ids: Sequence[str], rating: int) -> None:
        self._mark(ids, rating, None)

    def label(self, ids: Sequence[str], label: str) -> None:
        """The label that all of them have already is taken away."""
        cards = [card for card in map(self._shown.card, ids) if card is not None]
        all_have = bool(cards) and all(card.photo.fields.label == label for card in cards)
        self._mark(ids, None, "" if all_have else label)

    def _mark(self, ids: Sequence[str], rating: int | None, label: str | None) -> None:
        if not ids:
            return
        self._show(ids, rating, label)

        def done(photos: Iterable[Photo]) -> None:
            for photo in photos:
                self._frame.darkroom.learn(photo)
            self.marked.emit(list(ids))

        def failed(error: EditorError) -> None:
            self._shown.forget(ids)
            self._frame.tell(error)

        self._frame.jobs.run(
            mark, self._frame.core, list(ids), rating=rating, label=label, done=done, failed=failed
        )

    def _show(self, ids: Sequence[str], rating: int | None, label: str | None) -> None:
        """On the sheet before the disk has it."""
        for card in filter(None, map(self._shown.card, ids)):
            fields = marked(card.photo.fields, rating, label)
            self._shown.put(replace(card, photo=replace(card.photo, fields=fields)))
