"""What the desk would ask about a story, for the command line and other programs."""

from dataclasses import dataclass

from editor.app.core import Core
from editor.document.check_words import words_of
from editor.document.checks import check


@dataclass(frozen=True, slots=True)
class Remark:
    """One finding: `block` is the index of the body's block it is about, `photo` a photo's id and
    `filename` what that is called; `stops` tells whether it keeps the story from being sent."""

    code: str
    words: str
    block: int | None
    photo: str
    filename: str
    stops: bool


def remarks(core: Core, story: str) -> list[Remark]:
    """All findings of a story as it stands, in reading order."""
    article = core.store.story(story).article
    photos = core.store.photos(article.photo_ids())
    return [
        Remark(
            found.code,
            words_of(found),
            found.block,
            found.photo,
            photos[found.photo].filename if found.photo in photos else "",
            found.code == "held",
        )
        for found in check(article, photos, when=core.clock())
    ]
