"""A caption that a story worded, made the photo's own: for stories that use it from now on."""

from dataclasses import dataclass

from editor.app.core import Core
from editor.app.photo_list import save_photos
from editor.app.photo_uses import uses_of
from editor.base.errors import UsageError
from editor.base.messages import say
from editor.document import Photo
from editor.document.photo_words import with_wording


@dataclass(frozen=True, slots=True)
class Mastered:
    """The photo, and the other stories that use it, which keep the words that they have."""

    photo: Photo
    others: tuple[str, ...]


def make_master(core: Core, photo: str, language: str, caption: str, story: str) -> Mastered:
    """Let the photo be described by these words in a language. No story changes by it."""
    known = core.store.photos([photo]).get(photo)
    if known is None:
        raise UsageError(say("There is no photo {id}.", id=photo))
    fields = with_wording(known.fields, language, description=caption)
    saved = save_photos(core, {photo: (fields, known.handling)})
    others = (use.story for use in uses_of(core, [photo]) if use.story != story)
    return Mastered(saved.photos[photo], tuple(dict.fromkeys(others)))
