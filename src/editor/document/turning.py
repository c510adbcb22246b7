"""Turning, mirroring and straightening one use of a photo, as a person sees it: what is shown stays
shown. Pure; each gives the use anew. `photo` is the ratio (width over height) of the upright photo.
"""

from dataclasses import replace
from math import atan2, degrees

from editor.document.blocks import Figure
from editor.document.cropping import (
    STEEPEST,
    Crop,
    Point,
    fits,
    fitted,
    frame_ratio,
    largest_within,
    rounded,
)

_DIGITS = 4
_STEPS = 14
"""Halvings until a crop has come as near to an edge as can be seen."""


def turned(use: Figure, clockwise: bool = True) -> Figure:
    """What is seen, turned by 90 degrees; mirrored and straightened it stays."""
    crop, focus = use.crop, use.focus
    if crop:
        left, top, width, height = crop
        crop = (
            (1 - top - height, left, height, width)
            if clockwise
            else (top, 1 - left - width, height, width)
        )
    if focus:
        x, y = focus
        focus = (1 - y, x) if clockwise else (y, 1 - x)
    turn = (use.turn + (90 if clockwise else 270)) % 360
    return replace(use, turn=turn, crop=crop and rounded(crop), focus=_point(focus))


def mirrored(use: Figure) -> Figure:
    """What is seen, left and right exchanged: a photo is mirrored before it is turned, so that it
    is to be turned the other way then."""
    crop, focus = use.crop, use.focus
    if crop:
        left, top, width, height = crop
        crop = 1 - left - width, top, width, height
    if focus:
        focus = 1 - focus[0], focus[1]
    return replace(
        use,
        flipped=not use.flipped,
        turn=-use.turn % 360,
        angle=-use.angle or 0.0,
        crop=crop and rounded(crop),
        focus=_point(focus),
    )


def straightened(use: Figure, angle: float, photo: float, wanted: Crop | None) -> Figure:
    """Rotated by `angle`. `wanted` is the crop before anybody straightened it: of that as much is
    shown as the photo fills, so that going back brings all of it back."""
    angle = round(min(max(angle, -STEEPEST), STEEPEST), 2)
    crop = wanted
    if wanted is not None:
        crop = rounded(fitted(wanted, angle, frame_ratio(photo, use.turn)))
    return replace(use, angle=angle, crop=crop)


def cropped(use: Figure, crop: Crop, photo: float) -> Figure:
    """With another crop; the largest that there is counts as none."""
    kept = rounded(crop)
    whole = largest_within(use.angle, frame_ratio(photo, use.turn))
    if kept is not None and use.angle and _near(kept, whole):
        kept = None
    return replace(use, crop=kept)


def as_it_came(use: Figure) -> Figure:
    """All of the photo, as the camera took it."""
    return replace(use, crop=None, focus=None, turn=0, flipped=False, angle=0.0)


def level(use: Figure, start: Point, end: Point, photo: float) -> float:
    """The angle at which the line between two points of the frame becomes level, or upright if it
    is nearer to that."""
    ratio = frame_ratio(photo, use.turn)
    across, down = (end[0] - start[0]) * ratio, end[1] - start[1]
    if not across and not down:
        return use.angle
    slope = degrees(atan2(down, across))
    slope = (slope + 45) % 90 - 45
    return round(min(max(use.angle - slope, -STEEPEST), STEEPEST), 2)


def pushed(old: Crop, new: Crop, angle: float, ratio: float) -> Crop:
    """As far from an old crop to a new one as the photo fills it."""
    if not angle or fits(new, angle, ratio) or not fits(old, angle, ratio):
        return new if not angle else fitted(new, angle, ratio)
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if fits(_between(old, new, middle), angle, ratio):
            low = middle
        else:
            high = middle
    return _between(old, new, low)


def _between(old: Crop, new: Crop, way: float) -> Crop:
    left, top, width, height = (a + (b - a) * way for a, b in zip(old, new, strict=True))
    return left, top, width, height


def _near(one: Crop, other: Crop) -> bool:
    return all(abs(a - b) < 0.001 for a, b in zip(one, other, strict=True))


def _point(focus: Point | None) -> Point | None:
    return focus and (round(focus[0], _DIGITS), round(focus[1], _DIGITS))
