"""What a use shows of a photo, in fractions: crops moved, resized and brought to a shape; turned,
mirrored and straightened photos. Pure.

The *frame* is what stands there after mirroring and turning. Straightening rotates the photo
within it, about its middle: the frame keeps its size, and its corners may stay empty. A crop and a
focal point are fractions of the frame. `photo` is the ratio (width over height) of the upright
photo, `ratio` that of the frame.
"""

from math import cos, radians, sin
from typing import Protocol, TypeAlias

Crop: TypeAlias = tuple[float, float, float, float]
"""Left, top, width, height, each 0–1."""

TURNS = (0, 90, 180, 270)
"""Degrees clockwise."""
STEEPEST = 45.0
"""Degrees by which a photo can be straightened, either way."""
WHOLE: Crop = (0.0, 0.0, 1.0, 1.0)
SMALLEST = 0.05
_DIGITS = 4
_SLIVER = 0.001
_NEAR = 1e-6
"""What a crop may stick out: stored numbers are rounded."""

Point: TypeAlias = tuple[float, float]


class Use(Protocol):
    """A `Figure`, or what else says how a photo is shown; see there for the order."""

    @property
    def crop(self) -> Crop | None: ...
    @property
    def turn(self) -> int: ...
    @property
    def flipped(self) -> bool: ...
    @property
    def angle(self) -> float: ...


def inside(crop: Crop) -> Crop:
    """The crop within the photo, not too small to be seen."""
    width = min(max(crop[2], SMALLEST), 1.0)
    height = min(max(crop[3], SMALLEST), 1.0)
    left = min(max(crop[0], 0.0), 1.0 - width)
    top = min(max(crop[1], 0.0), 1.0 - height)
    return left, top, width, height


def within(crop: Crop) -> Crop:
    """What of the crop is in the photo, however small; at least a sliver."""
    left, top = (min(max(part, 0.0), 1 - _SLIVER) for part in crop[:2])
    width, height = (max(part, _SLIVER) for part in crop[2:])
    return left, top, min(width, 1 - left), min(height, 1 - top)


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


def frame_ratio(photo: float, turn: int) -> float:
    return photo if turn in (0, 180) else 1 / photo


def largest_within(angle: float, ratio: float) -> Crop:
    """The largest part of the frame's own shape that a photo rotated by `angle` fills."""
    wide, high = _reach(WHOLE, angle, ratio)
    side = min(1.0, ratio / wide, 1 / high)
    return (1 - side) / 2, (1 - side) / 2, side, side


def fits(crop: Crop, angle: float, ratio: float) -> bool:
    """Whether the photo, rotated by `angle`, fills the crop."""
    corners = (_unrotated(corner, angle, ratio) for corner in corners_of(crop))
    return all(
        -_NEAR <= part <= 1 + _NEAR for corner in (*corners, *corners_of(crop)) for part in corner
    )


def fitted(crop: Crop, angle: float, ratio: float) -> Crop:
    """The crop, shrunk and moved towards the middle as far as it must be for the photo to fill it.
    It keeps its shape."""
    crop = within(crop)
    if not angle or fits(crop, angle, ratio):
        return crop
    left, top, width, height = crop
    wide, high = _reach(crop, angle, ratio)
    size = min(1.0, ratio / wide, 1 / high)
    x, y = left + width / 2, top + height / 2
    across, down = (part - 0.5 for part in _unrotated((x, y), angle, ratio))
    room = (1 - size * wide / ratio) / 2, (1 - size * high) / 2
    pull = min([1.0, *(r / abs(c) for r, c in zip(room, (across, down), strict=True) if c)])
    x, y = 0.5 + pull * (x - 0.5), 0.5 + pull * (y - 0.5)
    width, height = width * size, height * size
    return x - width / 2, y - height / 2, width, height


def shown(use: Use, photo: float) -> Crop:
    """The part of the frame that a use shows: its crop, which the photo fills, else as much of the
    frame as it fills."""
    ratio = frame_ratio(photo, use.turn)
    if use.crop is None:
        return largest_within(use.angle, ratio) if use.angle else WHOLE
    return fitted(use.crop, use.angle, ratio)


def shown_ratio(use: Use, photo: float) -> float:
    """Width over height of what a use shows."""
    _, _, width, height = shown(use, photo)
    return frame_ratio(photo, use.turn) * width / height


def to_frame(point: Point, use: Use, photo: float) -> Point:
    """Where a point of the upright photo comes to stand in the frame."""
    x, y = (1 - point[0], point[1]) if use.flipped else point
    for _ in range(use.turn // 90):
        x, y = 1 - y, x
    return _rotated((x, y), use.angle, frame_ratio(photo, use.turn))


def to_photo(point: Point, use: Use, photo: float) -> Point:
    """The point of the upright photo that stands there in the frame; outside 0–1: none does."""
    x, y = _unrotated(point, use.angle, frame_ratio(photo, use.turn))
    for _ in range(use.turn // 90):
        x, y = y, 1 - x
    return (1 - x if use.flipped else x), y


def area_in_frame(area: Crop, use: Use, photo: float) -> Crop:
    """The upright area around where an area of the upright photo stands in the frame."""
    return _around([to_frame(corner, use, photo) for corner in corners_of(area)])


def area_in_photo(area: Crop, use: Use, photo: float) -> Crop:
    """The area of the upright photo around what stands in an area of the frame."""
    return _around([to_photo(corner, use, photo) for corner in corners_of(area)])


def corners_of(area: Crop) -> tuple[Point, Point, Point, Point]:
    """Clockwise from top left."""
    left, top, width, height = area
    right, bottom = left + width, top + height
    return (left, top), (right, top), (right, bottom), (left, bottom)


def _around(points: list[Point]) -> Crop:
    across, down = zip(*points, strict=True)
    left, top = min(across), min(down)
    return left, top, max(across) - left, max(down) - top


def _reach(crop: Crop, angle: float, ratio: float) -> Point:
    """How wide and high a photo must be at least for a crop about its middle, where the frame is
    `ratio` wide and 1 high."""
    width, height = crop[2] * ratio, crop[3]
    c, s = cos(radians(angle)), abs(sin(radians(angle)))
    return width * c + height * s, width * s + height * c


def _rotated(point: Point, angle: float, ratio: float) -> Point:
    """Clockwise about the middle of the frame, whose y goes downwards."""
    if not angle:
        return point
    c, s = cos(radians(angle)), sin(radians(angle))
    x, y = (point[0] - 0.5) * ratio, point[1] - 0.5
    return 0.5 + (x * c - y * s) / ratio, 0.5 + x * s + y * c


def _unrotated(point: Point, angle: float, ratio: float) -> Point:
    return _rotated(point, -angle, ratio)
