"""Photos on the page are seen as they will be sent: mirrored, turned, straightened, cropped."""

import io
from itertools import product

import pytest
from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QSize
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QApplication

from editor.document import Figure, Photo
from editor.document.cropping import shown_ratio
from editor.testing.quarters import corners, quarters
from editor.ui.text.drawing.uses import asked_width, cut, pixels_shown

PHOTO = Photo("a", "0" * 64, "a.jpg", "image/jpeg", 2400, 1600)


def pixmap() -> QPixmap:
    out = io.BytesIO()
    quarters(2400, 1600).save(out, "PNG")
    return QPixmap.fromImage(QImage.fromData(out.getvalue()))


def pillow(drawn: QPixmap) -> Image.Image:
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    drawn.save(kept, "PNG")
    return Image.open(io.BytesIO(kept.data().data()))


def drawn(use: Figure, across: int = 300) -> Image.Image:
    ratio = shown_ratio(use, PHOTO.width / PHOTO.height)
    return pillow(cut(pixmap(), use, QSize(across, round(across / ratio))))


@pytest.mark.parametrize(
    ("use", "seen"),
    [
        (Figure("a"), "red green blue grey"),
        (Figure("a", flipped=True), "green red grey blue"),
        (Figure("a", turn=90), "blue red grey green"),
        (Figure("a", turn=180), "grey blue green red"),
        (Figure("a", turn=270), "green grey red blue"),
        (Figure("a", flipped=True, turn=90), "grey green blue red"),
        (Figure("a", crop=(0, 0, 0.5, 1)), "red red blue blue"),
        (Figure("a", turn=90, crop=(0, 0, 0.5, 1)), "blue blue grey grey"),
        (Figure("a", crop=(0.1, 0.1, 0.2, 0.2)), "red red red red"),
    ],
)
def test_a_use_is_mirrored_then_turned_then_cropped(
    qapp: QApplication, use: Figure, seen: str
) -> None:
    assert corners(drawn(use)) == seen.split()


@pytest.mark.parametrize("angle", [-12.0, 8.0])
def test_a_straightened_photo_turns_clockwise_and_leaves_no_corner_empty(
    qapp: QApplication, angle: float
) -> None:
    image = drawn(Figure("a", angle=angle)).convert("RGBA")
    assert min(image.getchannel("A").tobytes()) == 255
    assert corners(image) == ["red", "green", "blue", "grey"]
    # The line between left and right leans to the right at the top if it was turned clockwise.
    top = [x for x in range(image.width) if image.getpixel((x, 3))[1] > 120]
    assert (min(top) > image.width / 2) == (angle > 0)


def test_a_straightened_crop_shows_what_the_export_shows(qapp: QApplication) -> None:
    use = Figure("a", angle=20.0, turn=90, crop=(0.3, 0.3, 0.4, 0.4))
    assert corners(drawn(use)) == ["blue", "red", "grey", "green"]


def test_so_many_pixels_are_shown_and_asked_for() -> None:
    assert pixels_shown(Figure("a", turn=90), PHOTO) == (1600, 2400)
    assert pixels_shown(Figure("a", turn=90, crop=(0, 0, 0.5, 1)), PHOTO) == (800, 2400)
    assert asked_width(Figure("a", crop=(0, 0, 0.5, 1)), PHOTO, 300) == pytest.approx(600)
    assert asked_width(Figure("a", turn=90), PHOTO, 300) == pytest.approx(450)
    assert asked_width(Figure("a"), None, 300) == 300
    for angle, turn in product((3.0, -20.0), (0, 90)):
        across, down = pixels_shown(Figure("a", angle=angle, turn=turn), PHOTO)
        assert across < (2400 if turn == 0 else 1600) and down < (1600 if turn == 0 else 2400)
