"""Crops: they stay in the photo, keep the shape that was asked for, and pull at the right side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document.cropping import WHOLE, inside, moved, resized, rounded, shaped

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
