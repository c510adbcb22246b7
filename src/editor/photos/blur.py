"""Parts of a photo that nobody shall recognise, made so that nothing can be got back.

Of each part no more is kept than a few coarse averages, and those always on the same grid of the
upright photo: sharpening brings nothing back that isn't there, and no second rendition, in another
size or crop, tells more than the first.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import TYPE_CHECKING

from editor.document.cropping import WHOLE, Crop
from editor.document.photo import Blur, Handling

if TYPE_CHECKING:
    from PIL import Image

CELLS = 4
"""Averages along the longer side of a part. A number plate keeps four by one of them: at eight,
faces and plates are told apart by programs that know the candidates (McPherson et al. 2016, Hill
et al. 2016)."""
_MARGIN = 0.15
"""Of a part's width and height, that is covered on each side beyond it; its fading is as wide."""
_LEAST = 0.004
"""The same, of the photo's sides, for very small parts."""
_STEP = 16
"""Averages are rounded to so coarse steps that guesses can't be tried against them."""

Span = tuple[float, float]
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Veil:
    """What covers an area. `solid` is hidden wholly; towards `outer` it fades out. Both in
    fractions of the photo. `cells` are the averages of the part of `outer` that is in the photo."""

    solid: Crop
    outer: Crop
    cells: "Image.Image"


def hidden(handling: Handling) -> tuple[Blur, ...]:
    """What is blurred wherever the photo is shown small: of a protected one all, until somebody
    has said which parts."""
    return handling.blurs or ((Blur(WHOLE),) if handling.protected else ())


def veils(
    blurs: Sequence[Blur],
    width: int,
    height: int,
    part: Callable[[Crop, tuple[int, int]], "Image.Image"],
) -> list[Veil]:
    """What hides these areas of a photo so wide and high. `part(area, size)` gives the average
    colours of an area as a picture of so many pixels."""
    made = []
    for blur in blurs:
        solid = _grown(blur.area)
        outer = _grown(solid)
        area = _within(outer)
        wide, high = area[2] * width, area[3] * height
        longer = max(wide, high, 1e-9)
        across, down = (max(1, round(CELLS * side / longer)) for side in (wide, high))
        cells = part(area, (across, down))
        made.append(
            Veil(solid, outer, cells.point(lambda value: value // _STEP * _STEP + _STEP // 2))
        )
    return made


def cover(picture: "Image.Image", shows: Crop, veil: Veil) -> None:
    """Hide the veil's area in a picture that shows the part `shows` of the photo."""
    from PIL import Image, ImageChops

    solid, outer, inside = (
        _pixels(area, shows, picture.size) for area in (veil.solid, veil.outer, _within(veil.outer))
    )
    left, top = max(0, floor(inside[0])), max(0, floor(inside[1]))
    right, bottom = min(picture.width, ceil(inside[2])), min(picture.height, ceil(inside[3]))
    size = right - left, bottom - top
    if min(size) <= 0:
        return
    across = _fading(range(left, right), (solid[0], solid[2]), (outer[0], outer[2]))
    down = _fading(range(top, bottom), (solid[1], solid[3]), (outer[1], outer[3]))
    mask = ImageChops.multiply(
        Image.frombytes("L", (size[0], 1), across).resize(size),
        Image.frombytes("L", (1, size[1]), down).resize(size),
    )
    a, b = (veil.cells.width / (inside[2] - inside[0]), veil.cells.height / (inside[3] - inside[1]))
    box = (
        max(0.0, (left - inside[0]) * a),
        max(0.0, (top - inside[1]) * b),
        min(float(veil.cells.width), (right - inside[0]) * a),
        min(float(veil.cells.height), (bottom - inside[1]) * b),
    )
    picture.paste(veil.cells.resize(size, Image.Resampling.BICUBIC, box=box), (left, top), mask)


def _fading(pixels: range, solid: Span, outer: Span) -> bytes:
    """255 for each pixel that touches `solid`, fading to 0 where `outer` ends."""
    room = max(solid[0] - outer[0], outer[1] - solid[1], 1e-9)
    away = (max(solid[0] - pixel - 1, pixel - solid[1], 0.0) for pixel in pixels)
    return bytes(max(0, round(255 * (1 - distance / room))) for distance in away)


def _grown(area: Crop) -> Crop:
    left, top, width, height = area
    x, y = max(width * _MARGIN, _LEAST), max(height * _MARGIN, _LEAST)
    return left - x, top - y, width + 2 * x, height + 2 * y


def _within(area: Crop) -> Crop:
    left, top = max(area[0], 0.0), max(area[1], 0.0)
    right, bottom = min(area[0] + area[2], 1.0), min(area[1] + area[3], 1.0)
    return left, top, max(right - left, 0.0), max(bottom - top, 0.0)


def _pixels(area: Crop, shows: Crop, size: tuple[int, int]) -> Box:
    """Left, top, right and bottom of the area in the pixels of a picture of `shows`."""
    across, down = size[0] / shows[2], size[1] / shows[3]
    left, top = (area[0] - shows[0]) * across, (area[1] - shows[1]) * down
    return left, top, left + area[2] * across, top + area[3] * down
