"""What a cell of the contact sheet says of its photo, found out once when the photo is read."""

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from editor.app.core import Core
from editor.app.viewing import file_size
from editor.document import Photo
from editor.document.gate import Why, held, said
from editor.ui.contactsheet.labels import label_words
from editor.ui.language import told, tr


class Missing(enum.StrEnum):
    CAPTION = "caption"
    CREDIT = "credit"
    ALT = "alt"


@dataclass(frozen=True, slots=True)
class Card:
    """A photo, as it is shown. `uses` are the stories it stands in; `locked` says why it may not
    be sent now, empty if it may."""

    photo: Photo
    uses: tuple[str, ...] = ()
    locked: str = ""
    size: int = 0
    """Bytes of its file."""

    @property
    def line(self) -> str:
        """The caption's first line; without one, the file's name."""
        return first_line(self.photo.fields.description) or self.photo.filename

    @property
    def missing(self) -> tuple[Missing, ...]:
        fields = self.photo.fields
        said = {
            Missing.CAPTION: fields.description,
            Missing.CREDIT: fields.credit,
            Missing.ALT: "-" if self.photo.handling.decorative else fields.alt,
        }
        return tuple(one for one, words in said.items() if not words.strip())


def first_line(words: str) -> str:
    return words.strip().partition("\n")[0].strip()


def read_cards(core: Core, ids: Sequence[str]) -> list[Card]:
    """The cards of these photos, in their order; unknown ones are left out."""
    known, uses, now = core.store.photos(ids), core.store.photo_uses(ids), core.clock()
    found = [known[one] for one in ids if one in known]
    sizes = (file_size(core, photo) for photo in found)
    return [
        card_of(photo, uses.get(photo.id, ()), now, size)
        for photo, size in zip(found, sizes, strict=True)
    ]


def card_of(photo: Photo, uses: Iterable[str], now: datetime, size: int) -> Card:
    locks = (hold for hold in held(photo.id, photo, (), now) if hold.why in _LOCKS)
    why = next((told(said(hold, photo.filename)) for hold in locks), "")
    return Card(photo, tuple(uses), why, size)


_LOCKS = (Why.EMBARGO, Why.EXPIRED)


def missing_words(missing: Missing) -> str:
    match missing:
        case Missing.CAPTION:
            return tr("no caption")
        case Missing.CREDIT:
            return tr("no credit")
    return tr("no alt text")


def spoken(card: Card) -> str:
    """A cell in words: the file, its caption, stars and label, what is missing or special."""
    return ". ".join(part for part in _parts(card) if part)


def _parts(card: Card) -> Iterable[str]:
    fields, handling = card.photo.fields, card.photo.handling
    yield card.photo.filename
    yield first_line(fields.description)
    yield stars_words(fields.rating)
    yield label_words(fields.label)
    yield ", ".join(missing_words(one) for one in card.missing)
    if card.uses:
        yield tr("used in {count} stories", count=len(card.uses))
    yield card.locked
    if handling.protected:
        yield tr("protected: whoever is on it must not be known")


def stars_words(rating: int) -> str:
    if rating < 0:
        return tr("rejected")
    if rating == 0:
        return ""
    return tr("1 star") if rating == 1 else tr("{count} stars", count=rating)
