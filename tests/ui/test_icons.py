"""Our icons: one family, coloured by the palette when they are painted."""

import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPalette
from PySide6.QtWidgets import QApplication

from editor.base.resources import resources
from editor.ui import icons


def ink(image: QImage) -> set[str]:
    """The colours of the pixels that are wholly painted."""
    spots = ((x, y) for x in range(image.width()) for y in range(image.height()))
    solid = (image.pixelColor(x, y) for x, y in spots if image.pixelColor(x, y).alpha() > 250)
    return {colour.name() for colour in solid}


def _near(one: str, other: str) -> bool:
    """Alike but for rounding where strokes lie over each other."""
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return all(abs(a - b) <= 2 for a, b in pairs)


@pytest.mark.parametrize("name", icons.names())
def test_an_icon_is_drawn_on_the_same_grid_with_the_same_pen(name: str, qapp: QApplication) -> None:
    drawing = (resources() / "icons" / f"{name}.svg").read_text("utf-8")
    assert 'viewBox="0 0 24 24"' in drawing
    assert 'stroke="currentColor" stroke-width="1.75" stroke-linecap="round"' in drawing
    assert not re.search(r"#[0-9a-fA-F]{3,6}", drawing)
    image = icons.pixmap(name, "#123456", 24, 2.0).toImage()
    assert ink(image)
    assert all(_near(colour, "#123456") for colour in ink(image))


def test_an_icon_follows_the_palette(qapp: QApplication) -> None:
    before = qapp.palette()
    made = icons.icon("send")
    colours = []
    for colour in ("#aa0000", "#00aa00"):
        palette = QPalette(before)
        palette.setColor(QPalette.ColorRole.ButtonText, QColor(colour))
        qapp.setPalette(palette)
        colours.append(ink(made.pixmap(QSize(24, 24), 2.0).toImage()))
    qapp.setPalette(before)
    assert colours == [{"#aa0000"}, {"#00aa00"}]


def test_an_icon_is_sharp_on_a_fine_screen(qapp: QApplication) -> None:
    drawn = icons.icon("bold").pixmap(QSize(20, 20), 2.0, QIcon.Mode.Normal, QIcon.State.Off)
    assert (drawn.width(), drawn.devicePixelRatio()) == (40, 2.0)


def test_a_button_without_room_draws_nothing_and_says_nothing(qapp: QApplication) -> None:
    assert not icons.pixmap("close", "#000000", 0, 2.0).isNull()
