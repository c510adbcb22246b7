"""Areas on a photo, moved and resized. Pure; all in fractions of the photo."""

from editor.document.cropping import Crop, Point

Area = Crop
LEAST = 0.01
"""The smallest side of an area."""
FIRST = 0.2
"""The side of one that is put in by a key, of the photo's shorter side."""


def within(area: Area) -> Area:
    """The area, not larger than the photo nor too small to be taken hold of, moved into it."""
    width, height = (min(max(side, LEAST), 1.0) for side in area[2:])
    left = min(max(area[0], 0.0), 1.0 - width)
    top = min(max(area[1], 0.0), 1.0 - height)
    return tuple(round(part, 4) for part in (left, top, width, height))  # type: ignore[return-value]


def between(one: Point, other: Point) -> Area:
    """The area with these two corners, cut where the photo ends."""
    x1, x2 = sorted((_part(one[0]), _part(other[0])))
    y1, y2 = sorted((_part(one[1]), _part(other[1])))
    return within((x1, y1, x2 - x1, y2 - y1))


def moved(area: Area, right: float, down: float) -> Area:
    return within((area[0] + right, area[1] + down, area[2], area[3]))


def grown(area: Area, right: float, down: float) -> Area:
    """The area with its right and lower side moved; they stop where the photo ends."""
    width = min(max(area[2] + right, LEAST), 1 - area[0])
    height = min(max(area[3] + down, LEAST), 1 - area[1])
    return within((area[0], area[1], width, height))


def in_the_middle(ratio: float) -> Area:
    """A first area; it is square on a photo of this ratio (width over height)."""
    width = FIRST / max(1.0, ratio)
    height = FIRST * min(1.0, ratio)
    return within((0.5 - width / 2, 0.5 - height / 2, width, height))


def has(area: Area, where: Point) -> bool:
    left, top, width, height = area
    return left <= where[0] <= left + width and top <= where[1] <= top + height


def opposite(area: Area, corner: tuple[int, int]) -> Point:
    """The corner that stays where it is while another one (-1 or 1 each way) is pulled."""
    left, top, width, height = area
    return left + (width if corner[0] < 0 else 0), top + (height if corner[1] < 0 else 0)


def _part(value: float) -> float:
    return min(max(value, 0.0), 1.0)
