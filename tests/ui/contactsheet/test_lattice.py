"""Where cells lie: by arithmetic alone, however many there are."""

import pytest
from PySide6.QtCore import QPoint, QRect, QSize

from editor.ui.contactsheet.lattice import Lattice, lattice

TEN = Lattice(10, 4, QSize(100, 50))


def test_cells_fill_the_room_from_side_to_side() -> None:
    made = lattice(10, 430, QSize(100, 50))
    assert (made.across, made.cell) == (4, QSize(107, 50))


def test_a_room_narrower_than_a_cell_still_has_one_column() -> None:
    assert lattice(3, 60, QSize(100, 50)).across == 1


@pytest.mark.parametrize("at", [0, 3, 4, 9])
def test_a_cell_is_found_where_it_lies(at: int) -> None:
    assert TEN.at(TEN.rect(at).center()) == at


@pytest.mark.parametrize("spot", [(399, 149), (400, 10), (-1, 10), (10, -1)])
def test_beside_the_cells_there_is_none(spot: tuple[int, int]) -> None:
    assert TEN.at(QPoint(*spot)) == -1


def test_a_point_beside_is_near_the_last_cell_before_it() -> None:
    assert TEN.near(QPoint(900, 120)) == 9
    assert TEN.near(QPoint(900, 60)) == 7
    assert Lattice(0, 4, QSize(100, 50)).near(QPoint(3, 3)) == -1


def test_what_is_seen_are_whole_rows() -> None:
    assert TEN.between(60, 110) == range(4, 10)
    assert TEN.between(0, 49) == range(4)


def test_a_band_touches_a_part_of_each_row() -> None:
    assert TEN.within(QRect(150, 10, 100, 80)) == [(1, 2), (5, 6)]
    assert TEN.within(QRect(250, 110, 100, 20)) == []
    assert TEN.within(QRect(150, 60, 10, 500)) == [(5, 5), (9, 9)]


def test_fifty_thousand_cells_take_no_longer_than_ten() -> None:
    many = Lattice(50_000, 4, QSize(100, 50))
    assert many.height == 625_000
    assert many.between(300_000, 300_700) == range(24_000, 24_060)
