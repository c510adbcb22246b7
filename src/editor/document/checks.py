"""The house rules: what the desk would ask about before it prints. Warnings, never walls."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from editor.base.text import nfc, words
from editor.document import gate
from editor.document.align import figures_of
from editor.document.article import Article
from editor.document.blocks import Figure
from editor.document.inline import plain
from editor.document.photo import Photo
from editor.document.photo_words import described
from editor.document.remote_photo import is_remote
from editor.document.telling import tells_of_other_things


@dataclass(frozen=True, slots=True)
class Rules:
    """What a newsroom wants to be told of. `standfirst_words` 0: no limit."""

    standfirst_words: int = 50
    caption: bool = True
    credit: bool = True
    alt: bool = True
    same_caption: bool = True
    alt_differs: bool = True


@dataclass(frozen=True, slots=True)
class Finding:
    """One warning: a `code` to be put into words, what the words need (`args`), and where: the
    block's index (None: a field of the article) and the photo's id if it is about one.

    Codes: "standfirst-long" (words, limit); "caption-missing", "credit-missing", "alt-missing";
    "caption-language" (the story's language): the photo is captioned, but in another one;
    "photo-remote": it is still on the web, and won't be sent;
    "caption-same" (the caption), once for each figure that repeats an earlier one's;
    "alt-differs" (the caption): the alt text tells of other things;
    "held" (`gate.Why`, its moment): the photo keeps the story here.
    """

    code: str
    args: tuple[str, ...] = ()
    block: int | None = None
    photo: str = ""


def check(
    article: Article,
    photos: Mapping[str, Photo],
    rules: Rules | None = None,
    when: datetime | None = None,
) -> list[Finding]:
    """What is to be said about the article, in reading order. `photos` are those that it uses; one
    that isn't known has no credit. `when` it would be sent; None: nobody asks what keeps it."""
    rules = rules or Rules()
    found = [*_standfirst(article, rules), *_figures(article, photos, rules)]
    if when is not None:
        found += _held(article, photos, when)
    return sorted(found, key=lambda one: -1 if one.block is None else one.block)


def _held(article: Article, photos: Mapping[str, Photo], when: datetime) -> Iterator[Finding]:
    for hold in gate.holds(article, photos, when):
        if hold.stops:
            yield Finding("held", (hold.why, hold.when), hold.block, hold.photo)


def _standfirst(article: Article, rules: Rules) -> Iterator[Finding]:
    count = words(article.standfirst)
    if 0 < rules.standfirst_words < count:
        yield Finding("standfirst-long", (str(count), str(rules.standfirst_words)))


def _figures(article: Article, photos: Mapping[str, Photo], rules: Rules) -> Iterator[Finding]:
    users: dict[str, set[str]] = defaultdict(set)
    for index, block in enumerate(article.blocks):
        for figure in figures_of(block):
            yield from _missing(figure, photos.get(figure.photo), article.language, rules, index)
            caption = folded(figure)
            if rules.same_caption and caption:
                if users[caption] - {figure.photo}:
                    yield Finding(
                        "caption-same", (plain(figure.caption).strip(),), index, figure.photo
                    )
                users[caption].add(figure.photo)
            if rules.alt_differs and alt_differs(figure):
                words = (plain(figure.caption).strip(),)
                yield Finding("alt-differs", words, index, figure.photo)


def _missing(
    figure: Figure, photo: Photo | None, language: str, rules: Rules, index: int
) -> Iterator[Finding]:
    if rules.caption and not plain(figure.caption).strip():
        if photo is not None and captioned_otherwise(photo, language):
            yield Finding("caption-language", (language,), index, figure.photo)
        else:
            yield Finding("caption-missing", (), index, figure.photo)
    if is_remote(figure.photo):
        yield Finding("photo-remote", (), index, figure.photo)
    elif rules.credit and not (photo and photo.fields.credit.strip()):
        yield Finding("credit-missing", (), index, figure.photo)
    if rules.alt and not figure.decorative and not figure.alt.strip():
        yield Finding("alt-missing", (), index, figure.photo)


def alt_differs(figure: Figure) -> bool:
    """Whether caption and alt text tell of different things."""
    return not figure.decorative and tells_of_other_things(plain(figure.caption), figure.alt)


def captioned_otherwise(photo: Photo, language: str) -> bool:
    """Whether the photo has captions, but none in this language."""
    fields = photo.fields
    some = fields.description or any(wording.description for wording in fields.wordings)
    return bool(some) and not described(fields, language).description


def twins(article: Article) -> frozenset[str]:
    """The captions, `folded`, that stand under two photos of the story."""
    users: dict[str, set[str]] = defaultdict(set)
    for figure in article.figures():
        users[folded(figure)].add(figure.photo)
    return frozenset(caption for caption, photos in users.items() if caption and len(photos) > 1)


def marked_lead(article: Article) -> str:
    """The photo that stands for the story, where there are others that could."""
    return article.lead_photo if len(article.photo_ids()) > 1 else ""


def folded(figure: Figure) -> str:
    """The caption as it is compared: without case, outer punctuation or doubled spaces. Diacritics
    count: Ánh and Anh are two people."""
    return " ".join(nfc(plain(figure.caption)).casefold().split()).strip(" .…")
