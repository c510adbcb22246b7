"""The photo window with the sample stories' photos, some of them marked and some lacking something,
for pictures."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt

from editor.app.photo_list import Want, save_photos
from editor.document import Handling
from editor.ui.window import MainWindow

Picture = Callable[..., None]
LABELS = ("", "Green", "", "Red", "Yellow", "", "Blue")


def photo_desk(window: MainWindow, picture: Picture, wait: Callable[..., None]) -> None:
    _mark(window)
    photos = window.photo_room.open()
    photos.setWindowState(Qt.WindowState.WindowNoState)
    photos.resize(1366, 768)
    wait(lambda: photos.ids)
    photos.select(photos.ids[1:4])
    photos.sheet.setFocus()
    picture("sheet", photos)
    photos.select(photos.ids[:1])
    picture("sheet-one", photos)
    photos.sheet.zoom(110)
    photos.resize(900, 560)
    picture("sheet-narrow", photos)
    photos.sheet.zoom(176)
    photos.resize(1366, 768)
    photos.filters.wants[Want.DUPLICATE].click()
    wait(lambda: not photos.desk.finding.busy)
    picture("sheet-none", photos)
    photos.desk.clear()
    wait(lambda: photos.ids)
    large = photos.showing.large
    photos.showing.open(photos.ids[2])
    wait(lambda: large.canvases[0].sharp)
    picture("photo-large", large)
    photos.compare(*photos.ids[:2])
    wait(lambda: all(canvas.sharp for canvas in large.canvases))
    picture("photos-compared", large)
    large.close()
    photos.close()


def _mark(window: MainWindow) -> None:
    """Stars, labels, an embargo, somebody to protect, and captions that are still to be written."""
    store = window.core.store
    changes = {}
    for number, photo in enumerate(store.all_photos()):
        fields = replace(
            photo.fields,
            rating=(4, 0, 2, 5, 3)[number % 5],
            label=LABELS[number % len(LABELS)],
            description=photo.fields.description if number % 4 else "",
            alt=photo.fields.alt if number % 3 else "",
        )
        handling = Handling(embargo="2099-01-01" if number == 4 else "", protected=number == 6)
        changes[photo.id] = fields, handling
    save_photos(window.core, changes)
