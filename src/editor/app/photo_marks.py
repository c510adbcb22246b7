"""Stars and colour labels: quick marks on many photos at once."""

from collections.abc import Iterable
from dataclasses import replace

from editor.app.captioning import change_photos
from editor.app.core import Core
from editor.app.photo_list import Saved
from editor.document import PhotoFields


def mark(
    core: Core, ids: Iterable[str], *, rating: int | None = None, label: str | None = None
) -> Saved:
    """Give photos stars (0–5; -1: rejected) or a label; None leaves one as it is. Whatever else
    is known of them stays as it is in the store now."""
    return change_photos(
        core, ids, lambda photo: (marked(photo.fields, rating, label), photo.handling)
    )


def marked(fields: PhotoFields, rating: int | None, label: str | None) -> PhotoFields:
    """The fields with other stars or another label."""
    return replace(
        fields,
        rating=fields.rating if rating is None else rating,
        label=fields.label if label is None else label,
    )
