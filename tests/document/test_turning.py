"""Turned, mirrored and straightened: what a person sees stays what is shown."""

import random

import pytest

from editor.document import Figure
from editor.document.cropping import fits, frame_ratio, shown, to_frame, to_photo
from editor.document.turning import (
    as_it_came,
    cropped,
    level,
    mirrored,
    pushed,
    straightened,
    turned,
)

PHOTO = 1.5


def some_use(dice: random.Random) -> Figure:
    angle = dice.choice([0.0, 0.0, round(dice.uniform(-20, 20), 1)])
    use = Figure(
        "a",
        turn=dice.choice([0, 90, 180, 270]),
        flipped=dice.random() < 0.5,
        angle=angle,
        focus=(0.4, 0.7),
    )
    return straightened(use, angle, PHOTO, (0.2, 0.3, 0.4, 0.3))


def test_turning_turns_what_is_seen_and_four_times_is_nothing() -> None:
    dice = random.Random(1)
    for _ in range(200):
        use = some_use(dice)
        for clockwise in (True, False):
            again = use
            for _ in range(4):
                again = turned(again, clockwise)
            assert again.turn == use.turn and again.crop == pytest.approx(use.crop, abs=1e-3)
        there = turned(use)
        left, top, _, _ = shown(use, PHOTO)
        corner = to_photo((left, top), use, PHOTO)
        x, y, across, _ = shown(there, PHOTO)
        # What stood top left stands top right.
        assert to_frame(corner, there, PHOTO) == pytest.approx((x + across, y), abs=2e-3)


def test_mirroring_exchanges_left_and_right_and_twice_is_nothing() -> None:
    dice = random.Random(2)
    for _ in range(200):
        use = some_use(dice)
        there = mirrored(use)
        left, top, _, _ = shown(use, PHOTO)
        corner = to_photo((left, top), use, PHOTO)
        x, y, across, _ = shown(there, PHOTO)
        assert to_frame(corner, there, PHOTO) == pytest.approx((x + across, y), abs=2e-3)
        back = mirrored(there)
        assert (back.turn, back.flipped, back.angle) == (use.turn, use.flipped, use.angle)
        assert back.crop == pytest.approx(use.crop, abs=1e-3)
        assert back.focus == pytest.approx(use.focus)


def test_straightening_and_going_back_loses_nothing() -> None:
    use, wanted = Figure("a", crop=(0.0, 0.0, 0.8, 0.9)), (0.0, 0.0, 0.8, 0.9)
    tilted = straightened(use, 7.123, PHOTO, wanted)
    assert tilted.angle == 7.12
    assert tilted.crop is not None and tilted.crop[2] < 0.8
    assert fits(shown(tilted, PHOTO), 7.12, PHOTO)
    assert straightened(tilted, 0.0, PHOTO, wanted) == use
    assert straightened(Figure("a"), 80, PHOTO, None) == Figure("a", angle=45.0)


@pytest.mark.parametrize(
    ("start", "end", "angle"),
    [
        ((0.1, 0.5), (0.9, 0.5), 0.0),
        ((0.1, 0.5), (0.9, 0.6), -4.76),
        ((0.9, 0.6), (0.1, 0.5), -4.76),
        ((0.1, 0.6), (0.9, 0.5), 4.76),
        ((0.5, 0.1), (0.55, 0.9), 5.36),
        ((0.5, 0.5), (0.5, 0.5), 0.0),
    ],
)
def test_a_line_drawn_along_the_horizon_makes_it_level(
    start: tuple[float, float], end: tuple[float, float], angle: float
) -> None:
    use = Figure("a")
    found = level(use, start, end, PHOTO)
    assert found == pytest.approx(angle, abs=0.02)
    there = straightened(use, found, PHOTO, None)
    points = [to_frame(to_photo(one, use, PHOTO), there, PHOTO) for one in (start, end)]
    if start[1] != start[0]:
        flat = abs(points[0][1] - points[1][1]) < 1e-3 or abs(points[0][0] - points[1][0]) < 1e-3
        assert flat


def test_a_line_is_drawn_on_what_is_seen_already_askew() -> None:
    assert level(Figure("a", angle=3.0), (0.1, 0.5), (0.9, 0.5), PHOTO) == 3.0


def test_a_crop_stops_where_the_tilted_photo_ends() -> None:
    old, new = (0.4, 0.4, 0.2, 0.2), (0.0, 0.0, 0.2, 0.2)
    crop = pushed(old, new, 10.0, frame_ratio(PHOTO, 0))
    assert fits(crop, 10.0, PHOTO) and 0 < crop[0] < 0.4
    assert pushed(old, new, 0.0, PHOTO) == new
    assert pushed(old, (0.45, 0.4, 0.2, 0.2), 10.0, PHOTO) == (0.45, 0.4, 0.2, 0.2)


def test_the_largest_crop_counts_as_none() -> None:
    use = Figure("a", angle=5.0)
    assert cropped(use, shown(use, PHOTO), PHOTO).crop is None
    assert cropped(use, (0.3, 0.3, 0.2, 0.2), PHOTO).crop == (0.3, 0.3, 0.2, 0.2)
    assert cropped(Figure("a"), (0, 0, 1, 1), PHOTO).crop is None


def test_as_the_camera_took_it_keeps_the_words() -> None:
    use = Figure("a", alt="alt", turn=90, flipped=True, angle=2.0, crop=(0, 0, 0.5, 0.5))
    assert as_it_came(use) == Figure("a", alt="alt")
