"""Help while typing: names seen before are completed, codes replaced as their delimiter closes.

It must never get in the way of an input method. UniKey and EVKey send bursts of Backspaces and
letters as plain keys, so that no list comes up within one (it waits for a pause), none is up while
letters are composed, and a list only takes Up, Down and Escape until a row of it is chosen.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from editor.app.photo_names import Names
from editor.base.prefixes import Prefixes
from editor.codecs.code_replacements import CodeBook
from editor.document.proper_names import name_begun
from editor.ui.captioning.offers import Offer, Offers
from editor.ui.captioning.table import Kind, Said
from editor.ui.captioning.writing import Field

PAUSE = 120
"""Milliseconds without a key before names are offered."""
_LEAST, _MOST = 2, 8
"""Letters of a name before it is worth offering any."""
_TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


@dataclass
class Sources:
    """What is known to help with. It changes while the panel is open."""

    names: Names = field(default_factory=Names)
    recent: Names = field(default_factory=Names)
    """Those of the photos that were captioned just now: they come first."""
    codes: CodeBook = field(default_factory=CodeBook)

    def of(self, name: str, words: str) -> list[str]:
        """What a field's words may go on to."""
        return _first(self.recent.of(name), self.names.of(name), words)

    def in_captions(self, words: str) -> list[str]:
        return _first(self.recent.captions, self.names.captions, words)


def _first(one: Prefixes, other: Prefixes, words: str) -> list[str]:
    return list(dict.fromkeys([*one.beginning(words), *other.beginning(words)]))[:_MOST]


class Helper(QObject):
    """Helps in one field."""

    def __init__(
        self, said: Said, into: Field, sources: Sources, offers: Callable[[], Offers]
    ) -> None:
        super().__init__(into)
        self._said, self._field, self._sources = said, into, sources
        self._make_offers = offers
        self._offers: Offers | None = None
        self._known: Offers | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._offer)
        into.help = self

    def takes(self, event: QKeyEvent) -> bool:
        offers = self._offers
        if offers is None or not offers.isVisible() or event.modifiers():
            return False
        match event.key():
            case Qt.Key.Key_Down:
                offers.go(1)
            case Qt.Key.Key_Up:
                offers.go(-1)
            case Qt.Key.Key_Escape:
                self.leave()
            case key if key in _TAKING and offers.current is not None:
                self._take()
            case _:
                return False
        return True

    def typed(self, words: str) -> None:
        self.leave()
        if self._field.composing:
            return
        if words.endswith(self._sources.codes.delimiter):
            self._replace_code()
        if words and self._field.isEnabled():
            self._pause.start()

    def leave(self) -> None:
        self._pause.stop()
        if self._offers is not None:
            self._offers.put_away()
            self._offers = None

    def wants_escape(self) -> bool:
        """Whether Escape would put a list away."""
        return self._offers is not None and self._offers.isVisible()

    def _replace_code(self) -> None:
        field = self._field
        found = self._sources.codes.just_closed(field.words(), field.caret())
        if found is not None:
            field.exchange(found.start, found.end, found.words)

    def _offer(self) -> None:
        if not self._field.hasFocus():
            return
        codes = self._codes()
        found = codes or self._names()
        if not found:
            return
        offers = self._offers = self._make_offers()
        if offers is not self._known:
            self._known = offers
            offers.chosen.connect(self._take)
        place = self._field.caret_place()
        corner = QPoint(place.left(), place.bottom())
        offers.offer(found, self._field, corner, first=bool(codes))

    def _codes(self) -> list[Offer]:
        book, caret = self._sources.codes, self._field.caret()
        begun = book.begun(self._field.words(), caret)
        if begun is None:
            return []
        start, typed = begun
        return [
            Offer(f"{one.typed}   {one.words}", one.words, start, caret)
            for one in book.offers(typed)
        ]

    def _names(self) -> list[Offer]:
        words, caret = self._field.words(), self._field.caret()
        match self._said:
            case Said(kind=Kind.KEYWORDS):
                return self._keywords(words, caret)
            case Said(name="description" | "alt" | "ext_description" | "headline"):
                return self._in_caption(words, caret)
        if caret < len(words) or len(words) < _LEAST:
            return []
        found = self._sources.of(self._said.name, words)
        return [Offer(name, name, 0, caret) for name in found]

    def _keywords(self, words: str, caret: int) -> list[Offer]:
        if caret < len(words) and words[caret] not in ",;":
            return []
        before = max(words.rfind(sign, 0, caret) for sign in ",;") + 1
        begun = words[before:caret].lstrip()
        if len(begun) < _LEAST:
            return []
        found = self._sources.of("keywords", begun)
        return [Offer(name, name, caret - len(begun), caret) for name in found]

    def _in_caption(self, words: str, caret: int) -> list[Offer]:
        """A name may have other words with capitals before it: "UBND Nguyễn V"."""
        begun = name_begun(words, caret)
        while len(begun) >= _LEAST:
            if found := self._sources.in_captions(begun):
                return [Offer(name, name, caret - len(begun), caret) for name in found]
            begun = begun.partition(" ")[2]
        return []

    def _take(self) -> None:
        offers = self._offers
        chosen = offers.current if offers is not None else None
        self.leave()
        if chosen is not None:
            self._field.exchange(chosen.start, chosen.end, chosen.words)
            self._field.setFocus()
