"""What a site wants of the photos that are sent to it, as its options say."""

from dataclasses import dataclass, replace

from editor.document.photo import Keep
from editor.remote.records import Site

LONG_EDGE, QUALITY, MAX_BYTES = "photo_long_edge", "photo_quality", "photo_max_bytes"
KEEP = "photo_keep"

EDGES = (640, 8192)
"""Pixels."""
QUALITIES = (40, 95)
LEAST_BYTES = 50_000
"""A smaller limit would leave no picture worth publishing."""


@dataclass(frozen=True, slots=True)
class PhotoOptions:
    """The longer side in pixels, JPEG's quality, the largest file in bytes (0: any size), and what
    private things of the originals the site asks for."""

    long_edge: int = 2560
    quality: int = 85
    max_bytes: int = 0
    keep: tuple[Keep, ...] = ()


def photo_options(site: Site) -> PhotoOptions:
    """What says nothing, or nonsense, is as it is without."""
    plain = PhotoOptions()
    return PhotoOptions(
        long_edge=_number(site, LONG_EDGE, plain.long_edge, *EDGES),
        quality=_number(site, QUALITY, plain.quality, *QUALITIES),
        max_bytes=_number(site, MAX_BYTES, plain.max_bytes, LEAST_BYTES),
        keep=tuple(what for what in Keep if what in site.options.get(KEEP, "").split()),
    )


def with_photo_options(site: Site, chosen: PhotoOptions) -> Site:
    """The site with these options; what is as usual isn't kept."""
    plain = PhotoOptions()
    ours = {
        LONG_EDGE: (chosen.long_edge, plain.long_edge),
        QUALITY: (chosen.quality, plain.quality),
        MAX_BYTES: (chosen.max_bytes, plain.max_bytes),
        KEEP: (" ".join(chosen.keep), ""),
    }
    others = {name: value for name, value in site.options.items() if name not in ours}
    said = {name: str(value) for name, (value, usual) in ours.items() if value != usual}
    return replace(site, options={**others, **said})


def _number(site: Site, name: str, usual: int, least: int, most: int | None = None) -> int:
    said = site.options.get(name, "")
    if not said.isascii() or not said.isdecimal() or not int(said):
        return usual
    return max(least, int(said)) if most is None else min(max(least, int(said)), most)
