"""Photos for the window: what is served, what is missing, and how much memory that takes."""

from itertools import pairwise
from pathlib import Path

from PIL import Image
from PySide6.QtGui import QPixmap
from window_hands import settle

from editor.app import photos
from editor.app.core import Core
from editor.app.protecting import set_blurs
from editor.document import Blur, Figure, text
from editor.testing.pictures import jpeg
from editor.ui.photos import darkroom
from editor.ui.text.drawing.pictures import Stand
from editor.ui.window import MainWindow


def test_a_figure_of_a_photo_that_nobody_announced_finds_it(
    window: MainWindow, core: Core, tmp_path: Path
) -> None:
    (photo,) = photos.import_photos(core, [jpeg(tmp_path / "a.jpg")])
    window.desk.editor.insert_figures([Figure(photo.id, text("c"))])
    settle(window, lambda: window.darkroom.picture(photo.id, 600, 1.0))
    assert window.darkroom.photo(photo.id) == photo


def test_a_photo_that_this_laptop_does_not_have_is_told_so(window: MainWindow) -> None:
    window.desk.editor.insert_figures([Figure("f" * 32, text("c"))])
    settle(window, lambda: window.darkroom.stand("f" * 32) is not Stand.COMING)
    assert window.darkroom.stand("f" * 32) is Stand.UNKNOWN


def test_a_photo_whose_file_is_gone_is_told_so_until_it_is_put_in_again(
    window: MainWindow, core: Core, tmp_path: Path
) -> None:
    path = jpeg(tmp_path / "a.jpg")
    (photo,) = photos.import_photos(core, [path])
    core.store.blob_path(photo.blob).unlink()
    window.desk.editor.insert_figures([Figure(photo.id, text("c"))])
    settle(window, lambda: window.darkroom.stand(photo.id) is not Stand.COMING)
    assert window.darkroom.stand(photo.id) is Stand.BROKEN
    window.photos.take_in([path])
    settle(window, lambda: window.darkroom.picture(photo.id, 600, 1.0))
    assert window.darkroom.stand(photo.id) is Stand.COMING


def test_pictures_take_a_bounded_share_of_memory(
    window: MainWindow, core: Core, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setattr(darkroom, "_KEPT", 3_000_000)
    paths = [jpeg(tmp_path / f"{n}.jpg", size=(900, 600)) for n in range(6)]
    for photo in photos.import_photos(core, paths):
        window.darkroom.learn(photo)
        window.darkroom.picture(photo.id, 660, 1.0)
        settle(window)
    kept = window.darkroom._pictures.values()
    assert 0 < sum(p.width() * p.height() * 4 for p in kept) <= 3_000_000


def test_a_photo_that_gets_a_blur_is_never_shown_without_it_again(
    window: MainWindow, core: Core, tmp_path: Path
) -> None:
    path = tmp_path / "grain.png"
    Image.effect_noise((300, 200), 150).convert("RGB").save(path)
    (photo,) = photos.import_photos(core, [path])
    window.darkroom.learn(photo)
    assert window.darkroom.picture(photo.id, 256, 1.0) is None
    settle(window, lambda: window.darkroom.picture(photo.id, 256, 1.0))
    assert _spread(window.darkroom.picture(photo.id, 256, 1.0)) > 60
    window.darkroom.learn(set_blurs(core, photo.id, [Blur((0.0, 0.0, 1.0, 1.0))]))
    assert window.darkroom.picture(photo.id, 256, 1.0) is None
    settle(window, lambda: window.darkroom.picture(photo.id, 256, 1.0))
    assert _spread(window.darkroom.picture(photo.id, 256, 1.0)) < 10


def _spread(picture: QPixmap) -> int:
    """The greatest difference of neighbours in the middle row."""
    image = picture.toImage()
    row = [image.pixelColor(x, image.height() // 2).lightness() for x in range(image.width())]
    return max(abs(a - b) for a, b in pairwise(row))
