"""Looking at the photo window as a person would."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from editor.ui.contactsheet.cell import places
from editor.ui.contactsheet.photowindow import PhotoWindow


def names(photos: PhotoWindow, ids: Sequence[str] | None = None) -> str:
    """The letters of the photos, in order: "lk" for l.jpg and k.jpg."""
    known = photos.frame.core.store.photos(photos.ids)
    return "".join(known[one].filename[0] for one in (photos.ids if ids is None else ids))


def spot(photos: PhotoWindow, letter: str) -> QPoint:
    """The middle of the picture of a photo, in the sheet's viewport."""
    sheet, row = photos.sheet, names(photos).index(letter)
    return sheet.visualRect(photos.shown.index(row)).center() - QPoint(0, 30)


def star(photos: PhotoWindow, letter: str, number: int) -> QPoint:
    """One of a photo's stars, in the sheet's viewport."""
    sheet, row = photos.sheet, names(photos).index(letter)
    cell = sheet.visualRect(photos.shown.index(row))
    area = places(cell, sheet.edge, sheet.fontMetrics()).stars
    return QPoint(area.left() + round((number - 0.5) * area.width() / 5), area.center().y())


def click(
    photos: PhotoWindow,
    letter: str,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Click on a photo with the left button."""
    QTest.mouseClick(photos.sheet.viewport(), Qt.MouseButton.LeftButton, held, spot(photos, letter))
