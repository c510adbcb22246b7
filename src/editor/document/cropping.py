"""Crops as fractions of the upright photo: moved, resized and brought to a shape. Pure."""

from typing import TypeAlias

Crop: TypeAlias = tuple[float, float, float, float]
"""Left, top, width, height, each 0–1."""

TURNS = (0, 90, 180, 270)
"""Degrees clockwise."""
STEEPEST = 45.0
"""Degrees by which a photo can be straightened, either way."""
WHOLE: Crop = (0.0, 0.0, 1.0, 1.0)
SMALLEST = 0.05
_DIGITS = 4


def inside(crop: Crop) -> Crop:
    """The crop within the photo, not too small to be seen."""
    width = min(max(crop[2], SMALLEST), 1.0)
    height = min(max(crop[3], SMALLEST), 1.0)
    left = min(max(crop[0], 0.0), 1.0 - width)
    top = min(max(crop[1], 0.0), 1.0 - height)
    return left, top, width, height


def rounded(crop: Crop) -> Crop | None:
    """The crop as it is kept, in short numbers; None for the whole photo."""
    left, top, width, height = (round(part, _DIGITS) for part in inside(crop))
    found = left, top, min(width, 1 - left), min(height, 1 - top)
    return None if found == WHOLE else found


def moved(crop: Crop, right: float, down: float) -> Crop:
    """The crop moved by fractions of the photo; it stops at the edges and keeps its size."""
    left, top, width, height = crop
    return inside((left + right, top + down, width, height))


def shaped(crop: Crop, ratio: float, photo: float) -> Crop:
    """The largest crop of a ratio (width over height) around the middle of this one, as wide or as
    high as this one at most. `photo` is the photo's own ratio."""
    left, top, width, height = crop
    x, y = left + width / 2, top + height / 2
    across = ratio / photo  # of the photo's width, for a height of 1
    if across * height <= width:
        width = across * height
    else:
        height = width / across
    return inside((x - width / 2, y - height / 2, width, height))


def resized(
    crop: Crop, corner: tuple[int, int], right: float, down: float, across: float | None = None
) -> Crop:
    """The crop with one corner or side pulled: `corner` says which, -1 (left, top), 1 (right,
    bottom) or 0 (neither). `across` is the width for a height of 1 that is to be kept."""
    left, top, width, height = crop
    sideways, upright = corner
    fixed_x = left + width if sideways < 0 else left
    fixed_y = top + height if upright < 0 else top
    room_x = fixed_x if sideways < 0 else 1 - fixed_x
    room_y = fixed_y if upright < 0 else 1 - fixed_y
    width = min(max(width + sideways * right, SMALLEST), room_x)
    height = min(max(height + upright * down, SMALLEST), room_y)
    if across is not None:
        if sideways:
            height = width / across
        else:
            width = height * across
        shrink = min(1.0, room_x / width, room_y / height)
        width, height = width * shrink, height * shrink
    return (
        fixed_x - width if sideways < 0 else fixed_x,
        fixed_y - height if upright < 0 else fixed_y,
        width,
        height,
    )
