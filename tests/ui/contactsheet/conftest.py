"""The photo window over a real core with real photos."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from window_hands import settle

from editor.app.core import Core
from editor.app.photo_list import save_photos
from editor.app.photos import import_photos
from editor.document import Handling, Photo, PhotoFields
from editor.testing.pictures import jpeg
from editor.ui.commands import Command
from editor.ui.contactsheet.photowindow import PhotoWindow
from editor.ui.window import MainWindow

Opener = Callable[[], PhotoWindow]
SAID = PhotoFields(
    description="Đồng chí chủ tịch thăm vùng lũ", credit="Mai An", alt="Một chiếc đò"
)


@pytest.fixture
def open_sheet(window: MainWindow) -> Opener:
    """Opens the photo window by its command."""

    def opened() -> PhotoWindow:
        window.commands[Command.PHOTOS].trigger()
        photos = window.photo_room.window
        assert photos is not None
        photos.setWindowState(Qt.WindowState.WindowNoState)
        photos.resize(1520, 700)
        settle(window)
        return photos

    return opened


@pytest.fixture
def album(core: Core, tmp_path: Path) -> Callable[..., list[Photo]]:
    """Photos a.jpg, b.jpg … in the store, each with the fields and handling given for it."""

    def made(
        count: int,
        fields: Sequence[PhotoFields] = (),
        handling: Sequence[Handling] = (),
    ) -> list[Photo]:
        paths = [jpeg(tmp_path / f"{chr(97 + n)}.jpg", size=(90, 60)) for n in range(count)]
        photos = import_photos(core, paths)
        said = [*fields, *[SAID] * (count - len(fields))]
        handled = [*handling, *[Handling()] * (count - len(handling))]
        changes = {
            photo.id: (replace(one, language="vi"), how)
            for photo, one, how in zip(photos, said, handled, strict=True)
        }
        saved = save_photos(core, changes).photos
        return [saved[photo.id] for photo in photos]

    return made


@pytest.fixture
def sheet(
    window: MainWindow, album: Callable[..., list[Photo]], open_sheet: Opener
) -> Iterator[PhotoWindow]:
    """A window with twelve photos, l.jpg (the newest) to a.jpg."""
    album(12)
    photos = open_sheet()
    settle(window, lambda: len(photos.ids) == 12)
    photos.sheet.setFocus()
    yield photos
