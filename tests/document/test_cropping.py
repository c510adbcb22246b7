"""Crops: they stay in the photo, keep the shape that was asked for, and pull at the right side."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document.cropping import (
    TURNS,
    WHOLE,
    Crop,
    area_in_frame,
    area_in_photo,
    corners_of,
    fits,
    fitted,
    frame_ratio,
    inside,
    largest_within,
    moved,
    resized,
    rounded,
    shaped,
    shown,
    shown_ratio,
    to_frame,
    to_photo,
)

part = st.floats(0, 1)
crops = st.tuples(part, part, part, part).map(inside)
CORNERS = [(x, y) for x in (-1, 0, 1) for y in (-1, 0, 1) if x or y]


def contained(crop) -> bool:
    left, top, width, height = crop
    return (
        min(left, top) >= -1e-9
        and left + width <= 1 + 1e-9
        and top + height <= 1 + 1e-9
        and width > 0
        and height > 0
    )


@given(crops, st.floats(-2, 2), st.floats(-2, 2))
def test_a_moved_crop_keeps_its_size_and_stays_in_the_photo(crop, right, down) -> None:
    there = moved(crop, right, down)
    assert contained(there)
    assert there[2:] == pytest.approx(crop[2:])


@given(crops, st.sampled_from([16 / 9, 4 / 3, 1.0, 0.8]), st.sampled_from([0.5, 1.5, 6.0]))
def test_a_shaped_crop_has_the_ratio_unless_it_would_be_too_small(crop, ratio, photo) -> None:
    found = shaped(crop, ratio, photo)
    assert contained(found)
    if min(found[2:]) > 0.051:
        assert found[2] * photo / found[3] == pytest.approx(ratio)


@given(
    crops,
    st.sampled_from(CORNERS),
    st.floats(-1, 1),
    st.floats(-1, 1),
    st.sampled_from([None, 0.7, 1.0, 1.6]),
)
def test_pulling_moves_only_the_side_that_is_held(crop, corner, right, down, across) -> None:
    left, _, width, height = found = resized(crop, corner, right, down, across)
    assert contained(found)
    if corner[0] < 0:
        assert left + width == pytest.approx(crop[0] + crop[2])
    if corner[0] > 0:
        assert left == pytest.approx(crop[0])
    if across is not None:
        assert width / height == pytest.approx(across)


def test_the_whole_photo_is_no_crop() -> None:
    assert rounded(WHOLE) is None
    assert rounded((0.00001, 0.0, 1.0, 1.0)) is None
    assert rounded((0.123456, 0.2, 0.5, 0.5)) == (0.1235, 0.2, 0.5, 0.5)


@dataclass(frozen=True)
class Use:
    crop: Crop | None = None
    turn: int = 0
    flipped: bool = False
    angle: float = 0.0


angles = st.floats(-45, 45)
ratios = st.floats(0.2, 6)
uses = st.builds(Use, st.none() | crops, st.sampled_from(TURNS), st.booleans(), angles)
points = st.tuples(part, part)


@given(angles, ratios)
def test_straightening_leaves_the_largest_part_of_the_same_shape(angle, ratio) -> None:
    left, top, width, height = largest = largest_within(angle, ratio)
    assert fits(largest, angle, ratio)
    assert width == height
    assert (left, top) == pytest.approx(((1 - width) / 2, (1 - height) / 2))
    if abs(angle) > 0.1:
        more = (left - 0.001, top - 0.001, width + 0.002, height + 0.002)
        assert not fits(more, angle, ratio)


def test_what_is_not_rotated_is_shown_whole() -> None:
    assert largest_within(0.0, 1.5) == WHOLE
    assert shown(Use(turn=90, flipped=True), 1.5) == WHOLE


@given(crops, angles, ratios)
def test_a_fitted_crop_is_filled_by_the_photo_and_keeps_its_shape(crop, angle, ratio) -> None:
    found = fitted(crop, angle, ratio)
    assert contained(found)
    assert fits(found, angle, ratio)
    assert found[2] / found[3] == pytest.approx(crop[2] / crop[3])
    if fits(crop, angle, ratio):
        assert found == pytest.approx(crop)


@given(crops, angles, ratios)
def test_a_crop_that_fits_when_it_is_moved_is_not_shrunk(crop, angle, ratio) -> None:
    _, _, width, height = crop
    if fits(((1 - width) / 2, (1 - height) / 2, width, height), angle, ratio):
        assert fitted(crop, angle, ratio)[2:] == pytest.approx((width, height))


@given(points, uses, ratios)
def test_a_point_is_found_again(point, use, photo) -> None:
    there = to_frame(point, use, photo)
    assert to_photo(there, use, photo) == pytest.approx(point, abs=1e-9)


@given(uses, ratios)
def test_all_that_is_shown_is_in_the_photo(use, photo) -> None:
    for corner in corners_of(shown(use, photo)):
        x, y = to_photo(corner, use, photo)
        assert -1e-5 <= x <= 1 + 1e-5
        assert -1e-5 <= y <= 1 + 1e-5


@pytest.mark.parametrize(
    ("use", "there"),
    [
        (Use(), (0.2, 0.1)),
        (Use(flipped=True), (0.8, 0.1)),
        (Use(turn=90), (0.9, 0.2)),
        (Use(turn=180), (0.8, 0.9)),
        (Use(turn=270), (0.1, 0.8)),
        (Use(turn=90, flipped=True), (0.9, 0.8)),
    ],
)
def test_a_photo_is_mirrored_and_then_turned_clockwise(use, there) -> None:
    assert to_frame((0.2, 0.1), use, 1.5) == pytest.approx(there)


def test_it_is_straightened_clockwise_last() -> None:
    x, y = to_frame((1.0, 0.5), Use(angle=30), 1.5)
    assert x < 1
    assert y > 0.5  # the right side goes down
    turned = to_frame((0.5, 0.0), Use(turn=90, angle=30), 1.5)  # on the right after turning
    assert turned[1] > 0.5


@given(crops, uses, ratios)
def test_areas_are_mapped_with_all_that_is_in_them(area, use, photo) -> None:
    left, top, width, height = area_in_frame(area, use, photo)
    for corner in corners_of(area):
        x, y = to_frame(corner, use, photo)
        assert left - 1e-9 <= x <= left + width + 1e-9
        assert top - 1e-9 <= y <= top + height + 1e-9
    straight = Use(turn=use.turn, flipped=use.flipped)
    there = area_in_frame(area, straight, photo)
    assert area_in_photo(there, straight, photo) == pytest.approx(area)


@given(uses, ratios)
def test_the_ratio_shown_is_that_of_its_pixels(use, photo) -> None:
    _, _, width, height = shown(use, photo)
    assert shown_ratio(use, photo) == pytest.approx(width * frame_ratio(photo, use.turn) / height)
    assert frame_ratio(photo, 90) == pytest.approx(1 / photo)
