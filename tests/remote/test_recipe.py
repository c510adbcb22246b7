"""What a rendition is known by, and what a site wants of it."""

from dataclasses import fields, replace

import pytest

from editor.document import Blur
from editor.document.photo import Keep
from editor.remote.photo_options import PhotoOptions, photo_options, with_photo_options
from editor.remote.ports import Recipe, look_of
from editor.remote.records import Site

SITE = Site("s", "Báo Bảo Thịnh", "folder", "/")
OTHER = Recipe(
    crop=(0.1, 0.2, 0.5, 0.5),
    long_edge=1200,
    quality=70,
    turn=90,
    flipped=True,
    angle=-2.5,
    blurs=(Blur((0.1, 0.1, 0.2, 0.2)),),
    max_bytes=500_000,
    keep=(Keep.PLACE,),
)


def test_the_key_of_a_plain_recipe_is_that_of_old_links() -> None:
    assert Recipe().key == "jpeg;edge=2560;q=85;crop="
    cropped = Recipe(crop=(0.1, 0.2, 0.5, 0.25), long_edge=1600, quality=80)
    assert cropped.key == "jpeg;edge=1600;q=80;crop=0.1,0.2,0.5,0.25"


@pytest.mark.parametrize("name", [field.name for field in fields(Recipe)])
def test_whatever_makes_another_picture_makes_another_key(name: str) -> None:
    assert replace(Recipe(), **{name: getattr(OTHER, name)}).key != Recipe().key


def test_the_order_of_blurs_does_not_matter() -> None:
    one, two = Blur((0.1, 0.1, 0.2, 0.2)), Blur((0.5, 0.5, 0.2, 0.2))
    assert Recipe(blurs=(one, two)).key == Recipe(blurs=(two, one)).key


def test_the_look_is_all_but_size_and_quality() -> None:
    lighter = replace(OTHER, long_edge=2560, quality=85, max_bytes=0)
    assert look_of(lighter.key) == look_of(OTHER.key)
    for name in ("crop", "turn", "flipped", "angle", "blurs", "keep"):
        changed = replace(OTHER, **{name: getattr(Recipe(), name)})
        assert look_of(changed.key) != look_of(OTHER.key)


def test_what_a_site_wants_is_read_from_its_options() -> None:
    chosen = PhotoOptions(1920, 80, 400_000, (Keep.PLACE, Keep.CAMERA))
    site = with_photo_options(replace(SITE, options={"api": "x"}), chosen)
    assert photo_options(site) == chosen
    assert site.options["api"] == "x"
    assert with_photo_options(site, PhotoOptions()).options == {"api": "x"}
    assert photo_options(SITE) == PhotoOptions(2560, 85, 0)


@pytest.mark.parametrize("said", ["", "wide", "-5", "0", "1e3", "٣"])
def test_nonsense_is_passed_over(said: str) -> None:
    site = replace(SITE, options={"photo_long_edge": said, "photo_quality": said})
    assert photo_options(site) == PhotoOptions()


def test_what_is_out_of_range_is_brought_in() -> None:
    site = replace(
        SITE,
        options={"photo_long_edge": "9", "photo_quality": "100", "photo_max_bytes": "10"},
    )
    assert photo_options(site) == PhotoOptions(640, 95, 50_000)
