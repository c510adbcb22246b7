"""Which part of a photo is seen, fitted and at 100 %."""

from PySide6.QtCore import QPointF, QRectF, QSize

from editor.ui.contactsheet.view import View, looking_at, placed, point_at

ROOM = QRectF(0, 0, 900, 600)
PHOTO = QSize(6000, 3000)


def test_fitted_the_whole_photo_lies_in_the_middle() -> None:
    assert placed(View(), PHOTO, ROOM, 1.0) == QRectF(0, 75, 900, 450)


def test_a_photo_smaller_than_the_room_is_not_enlarged() -> None:
    assert placed(View(), QSize(300, 200), ROOM, 1.0) == QRectF(300, 200, 300, 200)


def test_at_100_per_cent_a_pixel_is_a_pixel_of_the_screen() -> None:
    assert placed(View(False), PHOTO, ROOM, 2.0).size().toSize() == QSize(3000, 1500)


def test_the_point_that_was_clicked_comes_to_the_middle_but_no_gap_opens() -> None:
    assert placed(View(False, 0.5, 0.5), PHOTO, ROOM, 1.0).topLeft() == QPointF(-2550, -1200)
    assert placed(View(False, 0.0, 1.0), PHOTO, ROOM, 1.0).topLeft() == QPointF(0, -2400)


def test_a_spot_tells_its_point_of_the_photo() -> None:
    place = placed(View(), PHOTO, ROOM, 1.0)
    assert point_at(place, QPointF(450, 300)) == (0.5, 0.5)
    assert point_at(place, QPointF(900, 0)) == (1.0, 0.0)


def test_the_photo_goes_along_with_the_hand() -> None:
    view = View(False, 0.5, 0.5)
    before = placed(view, PHOTO, ROOM, 1.0)
    after = placed(looking_at(view, before, ROOM, QPointF(-60, 30)), PHOTO, ROOM, 1.0)
    assert after.topLeft() - before.topLeft() == QPointF(-60, 30)
