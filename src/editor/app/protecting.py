"""Nobody shall be known by a photo who must not be: what is blurred, and which words were read."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from editor.app.core import Core
from editor.app.photo_list import save_photos
from editor.base.errors import UsageError
from editor.base.messages import say
from editor.document import Blur, Handling, Photo

_MOST_LOOKS = 200
"""Digests that are kept of one photo, the newest."""


def set_protected(core: Core, photo: str, protected: bool) -> Photo:
    """Say that whoever is on the photo must not be known by it, or that this is over."""
    return _handled(core, photo, lambda was: replace(was, protected=protected))


def set_blurs(core: Core, photo: str, blurs: Sequence[Blur]) -> Photo:
    """Say what is blurred wherever the photo is shown or sent."""
    return _handled(core, photo, lambda was: replace(was, blurs=tuple(blurs)))


def note_look(core: Core, photo: str, digests: Sequence[str]) -> Photo:
    """A person has read words told with the photo (`gate.digest`), and nobody is known by them."""

    def looked(was: Handling) -> Handling:
        seen = dict.fromkeys([*was.seen, *filter(None, digests)])
        return replace(was, seen=tuple(seen)[-_MOST_LOOKS:])

    return _handled(core, photo, looked)


def _handled(core: Core, photo: str, change: Callable[[Handling], Handling]) -> Photo:
    known = core.store.photos([photo]).get(photo)
    if known is None:
        raise UsageError(say("There is no photo {id}.", id=photo))
    saved = save_photos(core, {photo: (known.fields, change(known.handling))})
    return saved.photos[photo]
