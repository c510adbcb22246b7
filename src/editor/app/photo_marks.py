"""Stars and colour labels: quick marks on many photos at once."""

from collections.abc import Iterable
from dataclasses import replace

from editor.app.core import Core
from editor.app.photo_list import save_photos
from editor.document import Photo, PhotoFields


def mark(
    core: Core, ids: Iterable[str], *, rating: int | None = None, label: str | None = None
) -> list[Photo]:
    """Give photos stars (0–5; -1: rejected) or a label; None leaves one as it is. Whatever else
    is known of them stays as it is in the store now. The photos that were changed."""
    known = core.store.photos(ids)
    changes = {
        photo.id: (fields, photo.handling)
        for photo in known.values()
        if (fields := marked(photo.fields, rating, label)) != photo.fields
    }
    return list(save_photos(core, changes).photos.values()) if changes else []


def marked(fields: PhotoFields, rating: int | None, label: str | None) -> PhotoFields:
    """The fields with other stars or another label."""
    return replace(
        fields,
        rating=fields.rating if rating is None else rating,
        label=fields.label if label is None else label,
    )
