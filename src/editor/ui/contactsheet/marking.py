"""Stars and labels from the keyboard: seen at once, kept a moment later."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from editor.app.photo_list import Saved
from editor.app.photo_marks import mark, marked
from editor.base.errors import EditorError
from editor.ui.contactsheet.shown import Shown
from editor.ui.frame import Frame

MOST = 1_000
"""Photos that are marked at once and can be undone; who selected more is asked first."""


class Marking(QObject):
    marked = Signal(object)
    """Photos whose stars or label are kept now (`Saved`)."""
    failed = Signal(object)
    many = Signal(int, object)
    """So many photos would be marked; calling the object does it."""

    def __init__(self, frame: Frame, shown: Shown) -> None:
        super().__init__(shown)
        self._frame = frame
        self._shown = shown

    def rate(self, ids: Sequence[str], rating: int) -> None:
        self._ask(ids, rating, None)

    def label(self, ids: Sequence[str], label: str) -> None:
        """The label that all of them have already is taken away."""
        cards = [card for card in map(self._shown.card, ids) if card is not None]
        all_have = bool(cards) and all(card.photo.fields.label == label for card in cards)
        self._ask(ids, None, "" if all_have else label)

    def _ask(self, ids: Sequence[str], rating: int | None, label: str | None) -> None:
        if len(ids) > MOST:
            self.many.emit(len(ids), lambda: self._mark(ids, rating, label))
        elif ids:
            self._mark(ids, rating, label)

    def _mark(self, ids: Sequence[str], rating: int | None, label: str | None) -> None:
        """In parts, so that a story that is to be kept meanwhile doesn't wait for all of them."""
        part, rest = ids[:MOST], ids[MOST:]
        self._show(part, rating, label)

        def done(saved: Saved) -> None:
            for photo in saved.photos.values():
                if self._frame.darkroom.photo(photo.id) is not None:
                    self._frame.darkroom.learn(photo)
            self.marked.emit(saved)
            if rest:
                self._mark(rest, rating, label)

        def failed(error: EditorError) -> None:
            self._shown.forget(ids)
            self.failed.emit(error)

        self._frame.jobs.run(
            mark, self._frame.core, part, rating=rating, label=label, done=done, failed=failed
        )

    def _show(self, ids: Sequence[str], rating: int | None, label: str | None) -> None:
        """On the sheet before the disk has it."""
        for card in filter(None, map(self._shown.card, ids)):
            fields = marked(card.photo.fields, rating, label)
            self._shown.put(replace(card, photo=replace(card.photo, fields=fields)))
