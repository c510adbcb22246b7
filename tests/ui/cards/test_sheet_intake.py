"""What is dropped on the photo window or pasted there becomes photos."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from window_hands import settle

from editor.app.core import Core
from editor.testing.pictures import jpeg
from editor.ui.contactsheet.photowindow import PhotoWindow
from editor.ui.window import MainWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def photos(window: MainWindow) -> Iterator[PhotoWindow]:
    made = window.photo_room.open()
    settle(window)
    yield made
    QGuiApplication.clipboard().clear()


def paste(window: MainWindow, photos: PhotoWindow) -> None:
    photos.sheet.setFocus()
    QTest.keyClick(photos.sheet, Qt.Key.Key_V, CONTROL)
    settle(window, lambda: photos.picked)


def test_a_dropped_folder_comes_in_and_is_selected(
    window: MainWindow, core: Core, photos: PhotoWindow, tmp_path: Path
) -> None:
    for name in "ab":
        jpeg(tmp_path / f"{name}.jpg")
    photos.files_dropped.emit([str(tmp_path)])
    settle(window, lambda: len(photos.picked) == 2)
    assert {photo.filename for photo in core.store.all_photos()} >= {"a.jpg", "b.jpg"}
    assert photos.notices.shown()["imported"] == "2 photos copied."
    assert "who" in photos.notices.shown()


def test_copied_files_are_pasted(
    window: MainWindow, core: Core, photos: PhotoWindow, tmp_path: Path
) -> None:
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(jpeg(tmp_path / "a.jpg")))])
    QGuiApplication.clipboard().setMimeData(held)
    paste(window, photos)
    assert [photo.filename for photo in core.store.all_photos()] == ["a.jpg"]


def test_a_picture_without_a_file_is_pasted_and_leaves_none(
    window: MainWindow, core: Core, photos: PhotoWindow
) -> None:
    image = QImage(300, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    QGuiApplication.clipboard().setImage(image)
    paste(window, photos)
    (photo,) = core.store.all_photos()
    assert (photo.width, photo.height, photo.mime) == (300, 200, "image/png")
    assert list((core.home / "pasted").iterdir()) == []


def test_a_photo_that_looks_like_another_is_seen_beside_it(
    window: MainWindow, core: Core, photos: PhotoWindow, tmp_path: Path
) -> None:
    large = jpeg(tmp_path / "large.jpg", size=(900, 600))
    image = QImage(str(large)).scaledToWidth(450, Qt.TransformationMode.SmoothTransformation)
    image.save(str(tmp_path / "small.jpg"))
    for name in ("large", "small"):
        photos.files_dropped.emit([str(tmp_path / f"{name}.jpg")])
        settle(window, lambda: photos.picked)
    said = photos.notices.shown()["import-alike"]
    assert said.startswith("“small.jpg” looks like a photo that is here already.")
    bar = next(b for b in photos.notices.findChildren(QPushButton) if b.text() == "Side by side")
    bar.click()
    settle(window)
    assert photos.showing.large.comparing
