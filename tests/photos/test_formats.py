"""Every kind of picture that the list names is taken, stands upright, and leaves as a JPEG."""

import io
from pathlib import Path

import pytest
from PIL import Image
from tests.support.raw_files import RAW

from editor.document import Handling, PhotoFields
from editor.photos.browse import look_through
from editor.photos.formats import PICTURES, patterns, without_twins
from editor.photos.picture import Picture, inspect, opened
from editor.photos.read import read_fields
from editor.photos.render import render_file
from editor.photos.thumbnails import embedded, from_photo, thumbnail
from editor.remote.ports import Recipe
from editor.testing.quarters import UPRIGHT, corners, quarters, turned

FILES = Path(__file__).parent / "files"
UNDO = {1: None, 3: 3, 6: 2, 8: 4}


def exported(path: Path) -> Image.Image:
    target = path.with_name("export.jpg")
    render_file(path, target, PhotoFields(), Recipe(), Handling())
    return Image.open(io.BytesIO(target.read_bytes()))


@pytest.mark.parametrize("name", ["quarters.heic", "quarters-turned.heic"])
def test_heic_is_taken_as_it_is_seen(tmp_path: Path, name: str) -> None:
    path = tmp_path / "IMG_0001.HEIC"
    path.write_bytes((FILES / name).read_bytes())
    assert inspect(path) == Picture("image/heic", 240, 160)
    assert corners(exported(path)) == UPRIGHT
    assert corners(Image.open(io.BytesIO(from_photo(path, 96)))) == UPRIGHT


def test_what_is_said_in_heic_is_read() -> None:
    assert read_fields(FILES / "quarters-turned.heic").description == "Cau Tra Bong"


@pytest.mark.parametrize("orientation", UNDO)
def test_avif_is_taken_as_it_is_seen(tmp_path: Path, orientation: int) -> None:
    undo = UNDO[orientation]
    stored = quarters() if undo is None else quarters().transpose(Image.Transpose(undo))
    path = tmp_path / "photo.avif"
    stored.save(path, exif=turned(orientation))
    assert inspect(path) == Picture("image/avif", 240, 160)
    assert corners(exported(path)) == UPRIGHT


@pytest.mark.parametrize("name", RAW)
@pytest.mark.parametrize("orientation", [1, 6, 8])
def test_of_a_raw_file_the_camera_s_own_picture_is_taken(
    tmp_path: Path, name: str, orientation: int
) -> None:
    path = tmp_path / name
    path.write_bytes(RAW[name](orientation))
    size = (600, 400) if orientation == 1 else (400, 600)
    assert inspect(path) == Picture("image/x-dcraw", *size)
    shown = {
        1: UPRIGHT,
        6: ["blue", "red", "grey", "green"],
        8: ["green", "grey", "red", "blue"],
    }[orientation]
    image = exported(path)
    assert (image.size, corners(image)) == (size, shown)
    assert corners(Image.open(io.BytesIO(thumbnail(path, 96)))) == shown
    small = embedded(path)
    assert small is None or corners(Image.open(io.BytesIO(small))) == shown


def test_a_raw_file_is_known_by_its_content(tmp_path: Path) -> None:
    path = tmp_path / "scan.tif"
    path.write_bytes(RAW["a.NEF"](1))
    assert inspect(path).width == 600


def test_a_plain_tiff_is_no_raw_file(tmp_path: Path) -> None:
    path = tmp_path / "scan.dng"
    quarters().save(path, "TIFF")
    assert inspect(path) == Picture("image/tiff", 240, 160)


def test_a_damaged_preview_gives_way_to_a_smaller_one(tmp_path: Path) -> None:
    path = tmp_path / "a.NEF"
    damaged = bytearray(RAW["a.NEF"](1))
    tables = damaged.index(b"\xff\xc4") + 4
    damaged[tables : tables + 20] = b"\xfe" * 20
    path.write_bytes(damaged)
    assert inspect(path).width == 160


def test_print_colours_of_a_jpeg_come_out_right(tmp_path: Path) -> None:
    """CMYK in a JPEG is stored inverted, as Photoshop does and its marker tells."""
    path = tmp_path / "print.jpg"
    quarters().convert("CMYK").save(path, quality=95)
    with opened(path) as image:
        assert image.mode == "CMYK"
    assert corners(exported(path)) == UPRIGHT


def test_one_list_says_what_is_taken(tmp_path: Path) -> None:
    for ending in PICTURES:
        (tmp_path / f"photo{ending.upper()}").write_bytes(b"x" * 40)
    (tmp_path / "notes.txt").write_text("…")
    on_card = {shot.path.suffix.lower() for shot in look_through(tmp_path).shots}
    beside = {path.suffix.lower() for path in without_twins(tmp_path.iterdir())} - {".txt"}
    assert {".jpg", ".png", ".tif", ".avif"} <= on_card
    assert {".jpg", ".png", ".tif", ".avif"} <= beside
    assert not {".nef", ".cr3"} & beside, "its JPEG lies beside it"
    assert all(f"*{ending} " in f"{patterns()} " for ending in PICTURES)
    assert "*.JPG " in patterns()


def test_a_raw_file_alone_is_taken_and_beside_its_jpeg_is_not(tmp_path: Path) -> None:
    names = ["DSC_1.NEF", "DSC_1.JPG", "DSC_2.NEF", "other/DSC_1.NEF"]
    kept = without_twins(tmp_path / name for name in names)
    assert [path.relative_to(tmp_path).as_posix() for path in kept] == names[1:]
