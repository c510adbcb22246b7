"""What a stranger learns from a photo as a site would get it: made, then read again."""

import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from editor.app.core import Core
from editor.base.errors import UsageError
from editor.base.messages import say
from editor.document import Article, Figure, Photo
from editor.document.photo_words import described
from editor.remote.records import Site
from editor.sync.sending import embedded, recipe_for

if TYPE_CHECKING:
    from editor.photos.telling import Learned

NO_SITE = Site("", "", "", "")
"""For who has no site yet: photos are made ready as they are without any wishes."""


@dataclass(frozen=True, slots=True)
class StrangersView:
    """`data` is the file that would leave, `width` and `height` its pixels."""

    photo: Photo
    site: str
    data: bytes
    width: int
    height: int
    learned: "tuple[Learned, ...]"


def strangers_view(
    core: Core, photo: str, site: Site | None, article: Article, use: Figure | None = None
) -> StrangersView:
    """Make the file for a use of a photo in an article (no use: the photo by itself), and read it
    again. Nothing of it is kept or sent.

    Raises UsageError for a photo that isn't there, EditorError for one that can't be exported."""
    from editor.photos.render import render_file
    from editor.photos.stranger import learned

    known = core.store.photos([photo]).get(photo)
    if known is None:
        raise UsageError(say("There is no photo {id}.", id=photo))
    target_site = site or NO_SITE
    recipe = recipe_for(use, known, target_site)
    fields = embedded(known, use, article)
    with tempfile.TemporaryDirectory(prefix="copytaker-") as scratch:
        target = Path(scratch) / "photo.jpg"
        original = core.store.blob_path(known.blob)
        _, width, height = render_file(original, target, fields, recipe, known.handling)
        found = tuple(learned(target))
        data = target.read_bytes()
    return StrangersView(known, target_site.name, data, width, height, found)


def by_itself(photo: Photo) -> Article:
    """Stands for a story where a photo is looked at without one: in the language of its words."""
    language = photo.fields.language or "vi"
    return Article(language=language if described(photo.fields, language).description else "vi")
