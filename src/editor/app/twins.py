"""Which photo a new one looks like."""

from editor.app.core import Core
from editor.document import Photo
from editor.photos.likeness import Likenesses
from editor.store.photos import looks

_TO_THE_SECOND = len("2026-11-02T13:14:15")


class Twins:
    """All photos by their looks, read when they are first asked for."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self._known: Likenesses | None = None
        self._created: dict[str, str] = {}

    def of(self, photo: Photo, likeness: str) -> str:
        """The id of a photo that looks like this one, and was not taken at another moment: frames
        of one scene look alike too. Empty if there is none. From then on this one is known."""
        known = self._known = self._known or self._read()
        near = [one for one in known.near(likeness) if one != photo.id]
        created = photo.fields.created
        if photo.id not in self._created:
            known.add(photo.id, likeness)
            self._created[photo.id] = created
        return next((one for one in near if not _differ(self._created[one], created)), "")

    def _read(self) -> Likenesses:
        found = self._core.store.read(looks)
        self._created = {look.id: look.created for look in found}
        return Likenesses((look.id, look.likeness) for look in found)


def _differ(one: str, other: str) -> bool:
    """Whether both moments are known to the second, and differ."""
    known = len(one) >= _TO_THE_SECOND <= len(other)
    return known and one[:_TO_THE_SECOND] != other[:_TO_THE_SECOND]
