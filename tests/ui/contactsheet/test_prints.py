"""Small pictures: only of what is seen, bounded memory, and a plain sign for a broken file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from window_hands import settle

from editor.app.core import Core
from editor.app.photo_list import save_photos
from editor.document import Handling, Photo
from editor.ui.contactsheet import prints as module
from editor.ui.contactsheet.photowindow import PhotoWindow
from editor.ui.contactsheet.prints import Prints
from editor.ui.window import MainWindow

Album = Callable[..., list[Photo]]
BOX = QSize(90, 60)


@pytest.fixture
def prints(window: MainWindow) -> Prints:
    return Prints(window.core, window.jobs, window)


def test_pictures_come_in_the_size_of_their_place(
    window: MainWindow, prints: Prints, album: Album
) -> None:
    (photo,) = album(1)
    prints.want([photo], [], BOX, 2.0)
    assert prints.picture(photo.id) is None
    settle(window, lambda: prints.picture(photo.id))
    picture = prints.picture(photo.id)
    assert picture is not None
    assert (picture.size(), picture.devicePixelRatio()) == (QSize(180, 120), 2.0)


def test_what_has_been_scrolled_past_is_never_made(
    window: MainWindow, prints: Prints, album: Album
) -> None:
    made = album(12)
    prints.want(made[:10], [], BOX, 1.0)
    prints._make()
    prints.want(made[10:], [], BOX, 1.0)
    settle(window, lambda: all(prints.picture(photo.id) for photo in made[10:]))
    there = [photo for photo in made[:10] if prints.picture(photo.id)]
    assert len(there) <= module._HANDS


def test_memory_is_bounded_and_what_was_seen_last_stays(
    window: MainWindow, prints: Prints, album: Album, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_KEPT", 3 * 90 * 60 * 4)
    made = album(8)
    for photo in made:
        prints.want([photo], [], BOX, 1.0)
        settle(window, lambda photo=photo: prints.picture(photo.id))
    kept = [photo for photo in made if prints.picture(photo.id)]
    assert kept == made[-3:]


def test_a_photo_whose_file_is_gone_is_told_and_tried_again_when_one_looks_again(
    window: MainWindow, core: Core, album: Album, open_sheet: Callable[[], PhotoWindow]
) -> None:
    (photo,) = album(1)
    original = core.store.blob_path(photo.blob)
    kept = original.read_bytes()
    original.unlink()
    photos = open_sheet()
    settle(window, lambda: photos.prints.broken(photo.id))
    _put_back(original, kept)
    photos.commands.refresh.trigger()
    settle(window, lambda: photos.prints.picture(photo.id))
    assert not photos.prints.broken(photo.id)


def test_cards_of_two_thousand_photos_are_read_around_what_is_seen_only(
    window: MainWindow, core: Core, open_sheet: Callable[[], PhotoWindow]
) -> None:
    from many_photos import fill

    fill(core.store, 2_000)
    photos = open_sheet()
    settle(window, lambda: len(photos.ids) == 2_000)
    photos.sheet.verticalScrollBar().setValue(photos.sheet.verticalScrollBar().maximum() // 2)
    settle(window)
    seen = photos.sheet.seen()
    assert all(photos.shown.card(photos.ids[row]) for row in seen)
    read = sum(photos.shown.card(one) is not None for one in photos.ids)
    assert len(seen) <= read < 500


def _put_back(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def test_a_photo_that_is_protected_elsewhere_is_not_shown_as_it_was(
    window: MainWindow, core: Core, album: Album, open_sheet: Callable[[], PhotoWindow]
) -> None:
    (photo,) = album(1)
    photos = open_sheet()
    settle(window, lambda: photos.prints.picture(photo.id))
    before = photos.prints.picture(photo.id)
    save_photos(core, {photo.id: (photo.fields, Handling(protected=True))})
    photos.desk.look_again()
    settle(window, lambda: photos.prints.picture(photo.id) is not before)
    now = photos.prints.picture(photo.id)
    assert now is not None and before is not None
    assert now.toImage() != before.toImage()
