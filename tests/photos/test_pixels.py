"""What a use shows of a photo: mirrored, turned, straightened, cropped, whatever way up it lies in
its file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from editor.document import Blur, Figure
from editor.document.cropping import shown_ratio
from editor.photos.picture import opened
from editor.photos.pixels import seen
from editor.testing.quarters import UPRIGHT, corners, quarters, turned

Save = Callable[..., Path]
UNDO = {1: None, 2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
RED, GREEN, BLUE, GREY = UPRIGHT


def shown_of(path: Path, edge: int = 240, blurs: tuple[Blur, ...] = (), **use) -> Image.Image:
    with opened(path) as image:
        return seen(image, edge, Figure("p", **use), blurs)


@pytest.mark.parametrize(
    ("use", "shows", "size"),
    [
        ({}, [RED, GREEN, BLUE, GREY], (240, 160)),
        ({"flipped": True}, [GREEN, RED, GREY, BLUE], (240, 160)),
        ({"turn": 90}, [BLUE, RED, GREY, GREEN], (160, 240)),
        ({"turn": 180}, [GREY, BLUE, GREEN, RED], (240, 160)),
        ({"turn": 270}, [GREEN, GREY, RED, BLUE], (160, 240)),
        ({"turn": 90, "flipped": True}, [GREY, GREEN, BLUE, RED], (160, 240)),
        ({"turn": 270, "flipped": True}, [RED, BLUE, GREEN, GREY], (160, 240)),
    ],
)
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_use_is_mirrored_and_then_turned_clockwise(
    save: Save, orientation: int, use: dict, shows: list[str], size: tuple[int, int]
) -> None:
    undo = UNDO[orientation]
    stored = quarters() if undo is None else quarters().transpose(Image.Transpose(undo))
    made = shown_of(save(stored, exif=turned(orientation)), **use)
    assert (corners(made), made.size) == (shows, size)


def test_a_crop_is_of_what_is_seen_after_turning(save: Save) -> None:
    path = save(quarters(600, 400))
    assert corners(shown_of(path, turn=90, crop=(0.0, 0.0, 0.5, 0.5))) == [BLUE] * 4
    assert corners(shown_of(path, flipped=True, crop=(0.0, 0.0, 0.5, 0.5))) == [GREEN] * 4


def _lined(angle: float) -> Image.Image:
    """A photo of a horizon, taken by a camera that was held askew."""
    level = Image.new("RGB", (900, 600), (40, 90, 200))
    level.paste((30, 120, 40), (0, 300, 900, 600))
    return level.rotate(angle, Image.Resampling.BICUBIC, fillcolor=(255, 0, 255))


@pytest.mark.parametrize("angle", [-12.0, 3.0, 20.0])
def test_straightening_turns_clockwise_and_leaves_no_empty_corner(save: Save, angle: float) -> None:
    made = shown_of(save(_lined(angle), quality=95), edge=900, angle=angle)
    for x in (4, made.width // 2, made.width - 5):
        assert made.getpixel((x, made.height // 2 - 8))[2] > 150, "the sky ends in one line"
        assert made.getpixel((x, made.height // 2 + 8))[1] > 100
    magenta = sum(1 for r, g, b in made.get_flattened_data() if r > 180 and g < 90 and b > 180)
    assert not magenta
    assert made.width / made.height == pytest.approx(1.5, abs=0.01)


@pytest.mark.parametrize("turn", [0, 90, 270])
@pytest.mark.parametrize("orientation", [1, 5, 8])
def test_a_straightened_crop_is_what_rotating_the_whole_photo_shows(
    save: Save, turn: int, orientation: int
) -> None:
    plain = Image.radial_gradient("L").resize((700, 500))
    photo = Image.merge("RGB", (plain, Image.linear_gradient("L").resize((700, 500)), plain))
    photo.paste((250, 240, 10), (100, 80, 300, 200))
    undo = UNDO[orientation]
    stored = photo if undo is None else photo.transpose(Image.Transpose(undo))
    path = save(stored, "any.png", format="PNG", exif=turned(orientation))
    crop = (0.25, 0.3, 0.5, 0.4)
    made = shown_of(path, edge=4000, turn=turn, angle=7.0, crop=crop)

    frame = photo.rotate(-turn, expand=True)
    level = frame.rotate(-7.0, Image.Resampling.BICUBIC)
    w, h = frame.size
    wanted = level.crop((round(w * 0.25), round(h * 0.3), round(w * 0.75), round(h * 0.7)))
    assert made.size == wanted.size
    assert max(ImageStat.Stat(ImageChops.difference(made, wanted)).mean) < 1.5


@pytest.mark.parametrize("edge", [64, 400, 1200, 5000])
def test_what_is_shown_has_its_shape_at_every_size(save: Save, edge: int) -> None:
    use = {"turn": 90, "angle": -8.5, "crop": (0.1, 0.2, 0.7, 0.5)}
    made = shown_of(save(quarters(1500, 1000)), edge=edge, **use)
    assert max(made.size) <= edge
    assert made.width / made.height == pytest.approx(shown_ratio(Figure("p", **use), 1.5), rel=0.03)


def test_a_very_long_photo_can_be_small(save: Save) -> None:
    assert shown_of(save(Image.new("RGB", (9000, 3))), edge=300).size == (300, 1)


def test_a_large_picture_with_transparency_is_shrunk_as_a_small_one(save: Save) -> None:
    path = save(quarters(3000, 2000).convert("P"), "map.png", format="PNG", transparency=0)
    made = shown_of(path, edge=300)
    assert (made.size, corners(made)) == ((300, 200), UPRIGHT)
