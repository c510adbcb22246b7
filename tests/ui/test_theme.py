"""The table of roles: everything can be read on everything it stands on, in both looks."""

import re

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from editor.ui.desk import page_colours
from editor.ui.theme import DARK, LIGHT, Colours, Look, Theme
from editor.ui.theme.roles import SHAPES_ON, TEXT_ON, contrast
from editor.ui.theme.sheet import sheet

ON_THE_PAGE = [
    ("text", ("page", "panel", "selection", "match", "found", "comment"), 4.5),
    ("dim", ("page", "panel", "selection", "match", "comment"), 4.5),
    ("hint", ("page", "panel"), 4.5),
    ("accent", ("page", "panel", "selection", "match", "comment"), 4.5),
    ("warning", ("page", "panel"), 4.5),
    ("mistake", ("page", "panel", "selection", "match"), 3.0),
]
"""What is drawn on the page, in `PageColours`: links and footnotes' marks are `accent`, what a
photo lacks is `warning`. What is `found` shows all its words in `text`."""
LOOKS = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


@LOOKS
@pytest.mark.parametrize(("text", "grounds"), TEXT_ON)
def test_text_reads_on_every_ground_it_stands_on(
    colours: Colours, text: str, grounds: tuple[str, ...]
) -> None:
    faint = {
        ground: round(contrast(getattr(colours, text), getattr(colours, ground)), 2)
        for ground in grounds
        if contrast(getattr(colours, text), getattr(colours, ground)) < 4.5
    }
    assert faint == {}


@LOOKS
@pytest.mark.parametrize(("shape", "grounds"), SHAPES_ON)
def test_what_can_be_used_is_seen(colours: Colours, shape: str, grounds: tuple[str, ...]) -> None:
    assert all(
        contrast(getattr(colours, shape), getattr(colours, ground)) >= 3 for ground in grounds
    )


@LOOKS
@pytest.mark.parametrize(("drawn", "grounds", "least"), ON_THE_PAGE)
def test_the_page_reads_wherever_its_words_are_lit(
    colours: Colours, drawn: str, grounds: tuple[str, ...], least: float
) -> None:
    page = page_colours(colours)
    ink = getattr(page, drawn)
    assert ink.alpha() == 255
    faint = {
        ground: round(contrast(ink.name(), getattr(page, ground).name()), 2)
        for ground in grounds
        if contrast(ink.name(), getattr(page, ground).name()) < least
    }
    assert faint == {}


@LOOKS
def test_what_an_empty_field_asks_for_can_be_read(colours: Colours) -> None:
    assert f"placeholder-text-color: {colours.hint}" in sheet(colours)


def test_contrast_is_as_the_standard_counts_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@LOOKS
def test_the_sheet_uses_no_colour_that_is_not_a_role(colours: Colours) -> None:
    roles = {getattr(colours, name) for name in colours.__dataclass_fields__}
    assert set(re.findall(r"#[0-9a-f]{6}", sheet(colours))) <= roles


def test_switching_the_look_dresses_the_application_at_once(qapp: QApplication) -> None:
    theme = Theme(qapp, Look.LIGHT)
    heard = []
    theme.changed.connect(lambda: heard.append(theme.colours))
    theme.choose(Look.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.pane
    assert heard == [DARK]
    theme.choose(Look.LIGHT)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == LIGHT.pane
    theme.deleteLater()
    qapp.setStyleSheet("")
