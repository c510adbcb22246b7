"""The house rules: what the desk would ask about before it prints. Warnings, never walls."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from editor.base.text import nfc, words
from editor.document.align import figures_of
from editor.document.article import Article
from editor.document.blocks import Figure
from editor.document.inline import plain
from editor.document.photo import Photo
from editor.document.remote_photo import is_remote


@dataclass(frozen=True, slots=True)
class Rules:
    """What a newsroom wants to be told of. `standfirst_words` 0: no limit."""

    standfirst_words: int = 50
    caption: bool = True
    credit: bool = True
    alt: bool = True
    same_caption: bool = True


@dataclass(frozen=True, slots=True)
class Finding:
    """One warning: a `code` to be put into words, what the words need (`args`), and where: the
    block's index (None: a field of the article) and the photo's id if it is about one.

    Codes: "standfirst-long" (words, limit); "caption-missing", "credit-missing", "alt-missing";
    "photo-remote": it is still on the web, and won't be sent;
    "caption-same" (the caption), once for each figure that repeats an earlier one's.
    """

    code: str
    args: tuple[str, ...] = ()
    block: int | None = None
    photo: str = ""


def check(
    article: Article, photos: Mapping[str, Photo], rules: Rules | None = None
) -> list[Finding]:
    """What is to be said about the article, in reading order. `photos` are those that it uses; one
    that isn't known has no credit."""
    rules = rules or Rules()
    return [*_standfirst(article, rules), *_figures(article, photos, rules)]


def _standfirst(article: Article, rules: Rules) -> Iterator[Finding]:
    count = words(article.standfirst)
    if 0 < rules.standfirst_words < count:
        yield Finding("standfirst-long", (str(count), str(rules.standfirst_words)))


def _figures(article: Article, photos: Mapping[str, Photo], rules: Rules) -> Iterator[Finding]:
    users: dict[str, set[str]] = defaultdict(set)
    for index, block in enumerate(article.blocks):
        for figure in figures_of(block):
            for code in _missing(figure, photos.get(figure.photo), rules):
                yield Finding(code, (), index, figure.photo)
            caption = _folded(figure)
            if rules.same_caption and caption:
                if users[caption] - {figure.photo}:
                    yield Finding(
                        "caption-same", (plain(figure.caption).strip(),), index, figure.photo
                    )
                users[caption].add(figure.photo)


def _missing(figure: Figure, photo: Photo | None, rules: Rules) -> Iterator[str]:
    if rules.caption and not plain(figure.caption).strip():
        yield "caption-missing"
    if is_remote(figure.photo):
        yield "photo-remote"
    elif rules.credit and not (photo and photo.fields.credit.strip()):
        yield "credit-missing"
    if rules.alt and not figure.decorative and not figure.alt.strip():
        yield "alt-missing"


def _folded(figure: Figure) -> str:
    """The caption as it is compared: without case, outer punctuation or doubled spaces. Diacritics
    count: Ánh and Anh are two people."""
    return " ".join(nfc(plain(figure.caption)).casefold().split()).strip(" .…")
