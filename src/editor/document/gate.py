"""Why a photo, and a story with it, may not leave the house yet. Pure: sync asks before anything is
sent, the window before anybody tries."""

import enum
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from editor.base.errors import EditorError
from editor.base.messages import say
from editor.base.text import nfc
from editor.document.article import Article
from editor.document.blocks import Block, Figure, Gallery
from editor.document.inline import plain
from editor.document.photo import Handling, Photo
from editor.document.photo_words import described
from editor.document.remote_photo import is_remote
from editor.document.rights import lock

_DIGITS = 16


class Why(enum.StrEnum):
    UNBLURRED = "unblurred"
    """Nobody may be known by it, and nothing in it is blurred."""
    UNREAD = "unread"
    """Nobody may be known by it, and no person has looked at its words with that in mind."""
    EMBARGO = "embargo"
    EXPIRED = "expired"
    REMOTE = "remote"
    """It is still on the web. The story goes without it."""


@dataclass(frozen=True, slots=True)
class Hold:
    """One reason. `block` is the index of the body's block; None: it is the photo that stands for
    the story, and isn't in its body. `when` is the end or the beginning of a lock, ISO 8601."""

    why: Why
    photo: str
    block: int | None = None
    when: str = ""

    @property
    def stops(self) -> bool:
        """Whether the whole story waits for it."""
        return self.why is not Why.REMOTE


class Held(EditorError):
    """A story can't be sent, because of its photos."""

    def __init__(self, what: str, *, remedy: str, holds: Sequence[Hold]) -> None:
        super().__init__(what, remedy=remedy)
        self.holds = tuple(holds)


def digest(*words: str) -> str:
    """Stands for the words told with a photo: caption, alt text, the caption of its gallery. Other
    spaces make no other words; "" if there are none, of which nobody can be known."""
    told = [" ".join(nfc(part).split()) for part in words]
    if not any(told):
        return ""
    return hashlib.sha256("\0".join(told).encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def words_of(figure: Figure, gallery: Gallery | None = None) -> tuple[str, str, str]:
    """The words that a site shows with a use of a photo."""
    alt = "" if figure.decorative else figure.alt
    return plain(figure.caption), alt, plain(gallery.caption) if gallery else ""


def uses(blocks: Iterable[Block]) -> Iterator[tuple[int, Figure, Gallery | None]]:
    """All uses of photos, with the block's index and the gallery that they stand in."""
    for index, block in enumerate(blocks):
        if isinstance(block, Figure):
            yield index, block, None
        elif isinstance(block, Gallery):
            for figure in block.figures:
                yield index, figure, block


def holds(article: Article, photos: Mapping[str, Photo], when: datetime) -> list[Hold]:
    """What keeps the story's photos here, in reading order, each reason once per photo and block. A
    photo that isn't known here isn't sent, and keeps nothing back."""
    found: dict[Hold, None] = {}
    for index, figure, gallery in uses(article.blocks):
        words = words_of(figure, gallery)
        found |= dict.fromkeys(held(figure.photo, photos.get(figure.photo), words, when, index))
    if article.featured and all(use.photo != article.featured for use in article.figures()):
        lead = photos.get(article.featured)
        words = ("", "", "")
        if lead is not None:
            said = described(lead.fields, article.language)
            words = (said.description, said.alt, "")
        found |= dict.fromkeys(held(article.featured, lead, words, when))
    return list(found)


def held(
    photo_id: str,
    photo: Photo | None,
    words: Sequence[str],
    when: datetime,
    block: int | None = None,
) -> Iterator[Hold]:
    """What keeps one use of a photo here, that is told with these words."""
    if photo is None:
        if is_remote(photo_id):
            yield Hold(Why.REMOTE, photo_id, block)
        return
    handling = photo.handling
    if handling.protected and not handling.blurs:
        yield Hold(Why.UNBLURRED, photo.id, block)
    if unread(handling, words):
        yield Hold(Why.UNREAD, photo.id, block)
    yield from _locked(photo, when, block)


def unread(handling: Handling, words: Sequence[str]) -> bool:
    """Whether a person should look at these words before they leave with a protected subject."""
    told = digest(*words)
    return handling.protected and bool(told) and told not in handling.seen


def shows(photo: Photo, when: datetime) -> bool:
    """Whether the picture itself may leave, as in a mail."""
    return all(hold.why is Why.UNREAD for hold in held(photo.id, photo, (), when))


def check(article: Article, photos: Mapping[str, Photo], when: datetime) -> None:
    """Raises Held if the story may not be sent."""
    stopping = [hold for hold in holds(article, photos, when) if hold.stops]
    if stopping:
        raise Held(told(stopping, photos), remedy=remedy(stopping[0]), holds=stopping)


def told(stopping: Sequence[Hold], photos: Mapping[str, Photo]) -> str:
    """What keeps a story here, in words."""
    first = stopping[0]
    photo = photos.get(first.photo)
    what = said(first, photo.filename if photo else first.photo)
    others = len({hold.photo for hold in stopping} - {first.photo})
    if not others:
        return what
    return say("{what} Photos that may not leave either: {count}.", what=what, count=others)


def said(hold: Hold, name: str) -> str:
    """One reason in words; `name` is what the photo is called."""
    when = short_moment(hold.when)
    match hold.why:
        case Why.UNBLURRED:
            return say("“{name}” shows somebody to be protected, and isn't blurred.", name=name)
        case Why.UNREAD:
            return say(
                "“{name}” shows somebody to be protected, and nobody has looked at its words.",
                name=name,
            )
        case Why.EMBARGO:
            return say("“{name}” may not be shown before {when}.", name=name, when=when)
        case Why.EXPIRED:
            return say("“{name}” may not be shown since {when}.", name=name, when=when)
    return say("“{name}” is still on the web.", name=name)


def short_moment(told: str) -> str:
    """A day or moment (ISO 8601) as people here read it: 20/11/2026, 20/11/2026 18:00."""
    try:
        moment = datetime.fromisoformat(told)
    except ValueError:
        return told
    if "T" not in told:
        return f"{moment:%d/%m/%Y}"
    return f"{moment.astimezone():%d/%m/%Y %H:%M}"


def remedy(hold: Hold) -> str:
    """What can be done about it."""
    match hold.why:
        case Why.UNBLURRED:
            return say("Choose it on the page, and blur what must not be known.")
        case Why.UNREAD:
            return say("Choose it on the page, and look at its caption and alt text.")
        case Why.EMBARGO:
            return say("Send the story then, or take the photo out.")
        case Why.EXPIRED:
            return say("Take the photo out, or ask whoever it belongs to.")
    return say("Click it to fetch it.")


def _locked(photo: Photo, when: datetime, block: int | None) -> Iterator[Hold]:
    if found := lock(photo, when):
        yield Hold(Why(found.code), photo.id, block, found.when)
