"""What a stranger learns: made as it would leave, read again, and told. Nothing is kept."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from window_hands import settle

from editor.app import photos, protecting
from editor.app.core import Core
from editor.document import Blur, Figure, Paragraph, text
from editor.ui.commands import Command
from editor.ui.photos.stranger import StrangerDialog
from editor.ui.window import MainWindow

BODY = 2


@pytest.fixture
def figure(window: MainWindow, core: Core, tmp_path: Path) -> Figure:
    """A photo that says where and with what it was taken."""
    exif = Image.Exif()
    exif[0x010F], exif[0xA431] = "Máy ảnh", "SERIAL-123"
    exif.get_ifd(0x8825).update({1: "N", 2: (15.0, 7.0, 12.0), 3: "E", 4: (108.0, 47.0, 5.0)})
    Image.new("RGB", (1200, 800), "teal").save(tmp_path / "a.jpg", exif=exif)
    (photo,) = photos.import_photos(core, [tmp_path / "a.jpg"])
    window.darkroom.learn(photo)
    photos.set_photo(core, photo.id, credit="Mai An")
    made = Figure(photo.id, text("Cầu Bến Lội sáng nay."), "Cầu", turn=90)
    page = window.desk.editor
    page.rearrange({BODY: [made, Paragraph()]})
    page.setTextCursor(QTextCursor(page.page.block(BODY)))
    settle(window)
    return made


def shown(window: MainWindow) -> StrangerDialog:
    settle(window)
    found = window.stranger.open
    assert found is not None and found.isVisible()
    return found


def lines(dialog: StrangerDialog) -> str:
    return "\n".join(label.text() for label in dialog._inside.findChildren(QLabel))


def test_the_file_is_made_read_again_and_told(
    window: MainWindow, core: Core, figure: Figure
) -> None:
    blobs = sorted(path.name for path in (core.home / "blobs").rglob("*"))
    QTest.mouseClick(window.right.photo.stranger, Qt.MouseButton.LeftButton)
    dialog = shown(window)
    assert dialog.verdict.text() == "Nothing private is in it."
    assert dialog.about.text().startswith("800 × 1200 · ")
    assert "Cầu Bến Lội sáng nay." in lines(dialog) and "Mai An" in lines(dialog)
    assert "SERIAL-123" not in lines(dialog)
    assert not dialog.picture.pixmap().isNull()
    assert sorted(path.name for path in (core.home / "blobs").rglob("*")) == blobs
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.stranger.open is None


def test_a_photo_that_may_not_be_exported_says_why(
    window: MainWindow, core: Core, figure: Figure
) -> None:
    window.darkroom.learn(protecting.set_protected(core, figure.photo, True))
    window.commands[Command.STRANGER].trigger()
    dialog = shown(window)
    assert "nothing on it is blurred" in dialog.verdict.text()
    dialog.accept()
    protecting.set_blurs(core, figure.photo, [Blur((0.1, 0.1, 0.2, 0.2))])
    window.commands[Command.STRANGER].trigger()
    assert shown(window).verdict.text() == "Nothing private is in it."


def test_the_window_of_all_photos_has_it_in_its_menu(window: MainWindow, figure: Figure) -> None:
    photo_window = window.photo_room.open()
    settle(window, lambda: photo_window.ids)
    photo_window.select([figure.photo], figure.photo)
    (blur, stranger) = photo_window.more_actions
    stranger.trigger()
    dialog = shown(window)
    assert dialog.about.text().startswith("1200 × 800 · ")
    dialog.accept()
    blur.trigger()
    settle(window)
    assert window.protecting.open is not None
    window.protecting.open.canvas.put_in()
    window.protecting.open.accept()
    settle(window)
    assert len(window.core.store.photos([figure.photo])[figure.photo].handling.blurs) == 1
