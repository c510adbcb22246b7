"""Blurs hide what is in them for good, wherever and however a photo is shown."""

import random
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from editor.document import Blur, Figure, Handling
from editor.photos.blur import hidden
from editor.photos.picture import opened
from editor.photos.pixels import seen
from editor.testing.quarters import quarters, turned

Save = Callable[..., Path]
AREA = (0.3, 0.25, 0.25, 0.4)
SIZE = (800, 600)
BLURS = (Blur(AREA),)
BOX = (240, 150, 440, 390)
"""AREA in pixels."""


def face(seed: int) -> Image.Image:
    """As full of detail as can be: the dark spots of the one are the bright ones of the other."""
    photo = Image.new("RGB", SIZE, (120, 130, 140))
    width, height = (BOX[2] - BOX[0]) // 4, (BOX[3] - BOX[1]) // 4
    dice = random.Random(7)
    pairs = [[0, 255] if dice.random() < 0.5 else [255, 0] for _ in range(width * height // 2)]
    spots = bytes(value for pair in pairs for value in (pair if seed else pair[::-1]))
    grain = Image.frombytes("L", (width, height), spots).resize((4 * width, 4 * height), 0)
    photo.paste(grain.convert("RGB"), BOX[:2])
    return photo


def shown(path: Path, edge: int = 800, blurs=BLURS, **use) -> Image.Image:
    with opened(path) as image:
        return seen(image, edge, Figure("p", **use), blurs)


def detail(picture: Image.Image) -> float:
    """How much differs from pixel to pixel."""
    return ImageStat.Stat(picture.convert("L").filter(ImageFilter.FIND_EDGES)).mean[0]


def likeness(one: Image.Image, other: Image.Image) -> float:
    """How far two pictures of a size go along with each other, -1 to 1, apart from slopes."""
    a, b = (
        ImageChops.subtract(p, p.filter(ImageFilter.GaussianBlur(30)), offset=128)
        for p in (one.convert("L"), other.convert("L"))
    )
    pairs = list(zip(a.get_flattened_data(), b.get_flattened_data(), strict=True))
    x = sum(p for p, _ in pairs) / len(pairs)
    y = sum(q for _, q in pairs) / len(pairs)
    both = sum((p - x) * (q - y) for p, q in pairs)
    spread = sum((p - x) ** 2 for p, _ in pairs) * sum((q - y) ** 2 for _, q in pairs)
    return both / spread**0.5 if spread else 0.0


def test_nothing_of_the_detail_is_left(save: Save) -> None:
    path = save(face(1), "face.png", format="PNG")
    bare, made = shown(path, blurs=()).crop(BOX), shown(path).crop(BOX)
    assert detail(bare) > 40
    assert detail(made) < 4, "no more than a slope has by rounding"


@pytest.mark.parametrize("radius", [4, 12, 30])
def test_sharpening_brings_nothing_back(save: Save, radius: int) -> None:
    path = save(face(1), "face.png", format="PNG")
    bare, made = shown(path, blurs=()).crop(BOX), shown(path).crop(BOX)
    soft = bare.filter(ImageFilter.GaussianBlur(3))
    sharpened = ImageFilter.UnsharpMask(radius, 500, 0)
    assert likeness(soft.filter(sharpened), bare) > 0.4, "what an ordinary blur gives away"
    assert abs(likeness(made.filter(sharpened), bare)) < 0.1


def test_two_faces_come_out_alike(save: Save) -> None:
    """Whoever tries all candidates learns nothing: the picture holds a few rounded averages."""
    one, other = (shown(save(face(n), f"{n}.png", format="PNG")).crop(BOX) for n in (0, 1))
    step = 16
    difference = ImageChops.difference(one, other).getextrema()
    assert max(high for _, high in difference) <= step + 4, "one average is rounded otherwise"


def test_no_two_renditions_tell_more_than_one(save: Save) -> None:
    path = save(face(1), "face.png", format="PNG")
    whole = shown(path).crop(BOX)
    moved = shown(path, edge=5000, crop=(0.31, 0.26, 0.6, 0.6))
    left, top = round(0.31 * 800), round(0.26 * 600)
    again = moved.crop((0, 0, BOX[2] - left, BOX[3] - top))
    same = whole.crop((left - BOX[0], top - BOX[1], *whole.size))
    assert again.size == same.size
    assert max(high for _, high in ImageChops.difference(again, same).getextrema()) <= 4


def test_what_is_around_stays_as_it_was(save: Save) -> None:
    path = save(face(1), "face.png", format="PNG")
    bare, made = shown(path, blurs=()), shown(path)
    changed = ImageChops.difference(bare, made).getbbox()
    assert changed is not None
    left, top, right, bottom = changed
    assert 0 < BOX[0] - left < 100
    assert 0 < right - BOX[2] < 100
    assert top > 0
    assert bottom < 600


def test_the_edge_is_soft_and_lies_outside(save: Save) -> None:
    photo = Image.new("RGB", SIZE, "white")
    photo.paste((0, 0, 0), BOX)
    made = shown(save(photo, "black.png", format="PNG"))
    row = [made.getpixel((x, 270))[0] for x in range(BOX[0])]
    assert max(abs(a - b) for a, b in pairwise(row)) < 24, "no line shows"
    assert row[0] == 255


@pytest.mark.parametrize("orientation", [1, 3, 5, 6])
@pytest.mark.parametrize(
    "use",
    [
        {},
        {"turn": 90},
        {"flipped": True, "turn": 270},
        {"angle": 9.0},
        {"crop": (0.2, 0.2, 0.5, 0.6)},
    ],
)
@pytest.mark.parametrize("edge", [200, 800])
def test_a_blur_lies_on_its_place_in_every_use(
    save: Save, orientation: int, use: dict, edge: int
) -> None:
    photo = face(1)
    undo = {1: None, 3: 3, 5: 5, 6: 2}[orientation]
    stored = photo if undo is None else photo.transpose(Image.Transpose(undo))
    path = save(stored, "any.png", format="PNG", exif=turned(orientation))
    bare, made = shown(path, edge, blurs=(), **use), shown(path, edge, **use)
    dark, grey = (sum(p.convert("L").histogram()[:60]) for p in (bare, made))
    assert dark > 500
    assert grey == 0


@pytest.mark.parametrize("mode", ["L", "CMYK", "P", "RGBA", "LA", "1", "I;16"])
def test_every_kind_of_pixels_can_be_blurred(save: Save, mode: str) -> None:
    grey = face(3).convert("L")
    if mode == "I;16":
        photo = Image.frombytes("I;16", SIZE, b"".join(bytes((0, v)) for v in grey.tobytes()))
    else:
        photo = grey.convert("RGB").convert(mode)
    made = shown(save(photo, "any.tif", format="TIFF")).crop(BOX)
    assert detail(made) < 4


def test_a_blur_may_reach_over_the_edge_or_be_tiny(save: Save) -> None:
    path = save(quarters(), "any.png", format="PNG")
    for area in ((-0.5, -0.5, 0.7, 0.7), (0.9, 0.9, 5.0, 5.0), (0.5, 0.5, 0.0, 0.0)):
        assert shown(path, 240, (Blur(area),)).size == (240, 160)
    assert shown(path, 5000, (Blur((0.0, 0.0, 1.0, 1.0)),), crop=(0.5, 0.5, 0.001, 0.001))


def test_of_a_protected_photo_all_is_hidden_until_somebody_has_said_which_parts() -> None:
    assert hidden(Handling()) == ()
    assert hidden(Handling(protected=True)) == (Blur((0.0, 0.0, 1.0, 1.0)),)
    some = (Blur(AREA),)
    assert hidden(Handling(protected=True, blurs=some)) == hidden(Handling(blurs=some)) == some
