"""The limits that a photo's fields have: IIM's in the file, and those of the CMSs."""

from editor.document.limits import Limit, Unit

_CMS = (Limit("alt", 191, Unit.CHARACTERS, "Ghost"),)
"""Ghost's `feature_image_alt` (see its API's schema); WordPress has none."""


def limits() -> dict[str, tuple[Limit, ...]]:
    """Field → its limits, the lowest first; fields without one are left out."""
    from editor.photos.fields import PLACES

    iim = (Limit(p.field, p.limit, Unit.BYTES, "IPTC") for p in PLACES if p.limit)
    found: dict[str, tuple[Limit, ...]] = {}
    for limit in sorted((*iim, *_CMS), key=lambda one: one.most):
        found[limit.field] = (*found.get(limit.field, ()), limit)
    return found
