import io
import random
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from editor.base.errors import EditorError
from editor.photos.picture import Picture, inspect
from editor.testing.quarters import quarters, turned

Save = Callable[..., Path]


@pytest.mark.parametrize(
    ("format", "mime"),
    [
        ("JPEG", "image/jpeg"),
        ("PNG", "image/png"),
        ("WEBP", "image/webp"),
        ("GIF", "image/gif"),
        ("TIFF", "image/tiff"),
    ],
)
def test_a_picture_is_known_by_its_content_not_by_its_name(
    save: Save, format: str, mime: str
) -> None:
    assert inspect(save(quarters(), "notes.txt", format=format)) == Picture(mime, 240, 160)


def test_a_jpeg_with_a_second_image_in_it_is_a_jpeg(save: Save) -> None:
    path = save(quarters(), format="MPO", save_all=True, append_images=[quarters(60, 40)])
    with Image.open(path) as image:
        assert image.format == "MPO"
    assert inspect(path) == Picture("image/jpeg", 240, 160)


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_width_and_height_are_as_seen_upright(save: Save, format: str, orientation: int) -> None:
    picture = inspect(save(quarters(), format=format, exif=turned(orientation)))
    assert (picture.width, picture.height) == ((240, 160) if orientation < 5 else (160, 240))


@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("missing", [1, 2, 50, 0.5, 0.9])
def test_a_jpeg_cut_off_at_any_point_is_refused_by_name(
    save: Save, progressive: bool, missing: float
) -> None:
    out = io.BytesIO()
    # The same grain each time: of some pictures the last byte isn't needed.
    grain = Image.frombytes("L", (300, 200), random.Random(7).randbytes(60_000))
    grain.save(out, "JPEG", progressive=progressive)
    whole = out.getvalue()
    lost = int(missing if missing >= 1 else missing * len(whole))
    with pytest.raises(EditorError, match=r"DSC_0001.JPG.*damaged or incomplete") as caught:
        inspect(save(whole[:-lost]))
    assert caught.value.remedy


@pytest.mark.parametrize("format", ["PNG", "WEBP", "GIF", "TIFF"])
def test_other_formats_cut_in_half_are_refused(save: Save, format: str) -> None:
    out = io.BytesIO()
    Image.effect_noise((300, 200), 60).convert("RGB").save(out, format)
    with pytest.raises(EditorError, match=r"half\.bin"):
        inspect(save(out.getvalue()[: len(out.getvalue()) // 2], "half.bin"))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "is empty"),
        (b"Just a letter to the editor.", "not a picture"),
        (b"%PDF-1.7\n", "not a picture"),
        (b"\xff\xd8\xff\xe0", "damaged|not a picture"),
        (b"\x89PNG\r\n\x1a\n", "damaged|not a picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not a picture"),
    ],
)
def test_what_is_no_picture_is_refused_with_a_remedy(save: Save, content: bytes, says: str) -> None:
    with pytest.raises(EditorError, match=says) as caught:
        inspect(save(content, "photo.jpg"))
    assert "photo.jpg" in caught.value.what
    assert caught.value.remedy


def test_a_missing_file_or_a_folder_is_said_so(tmp_path: Path) -> None:
    for path in (tmp_path / "gone.jpg", tmp_path):
        with pytest.raises(EditorError, match="can't be read"):
            inspect(path)


def _png_claiming(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress(b"\0" * (width // 8 + 1))
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    )


def test_a_bomb_is_refused_before_it_is_decoded(save: Save) -> None:
    with pytest.raises(EditorError, match="30000 × 30000 pixels, more than 200 megapixels"):
        inspect(save(_png_claiming(30_000, 30_000), "map.png"))


def test_a_hundred_and_fifty_megapixels_are_taken(save: Save) -> None:
    path = save(Image.new("1", (15_000, 10_000)), "wide.png", format="PNG")
    assert inspect(path) == Picture("image/png", 15_000, 10_000)


def test_broken_metadata_does_not_cost_the_picture(save: Save) -> None:
    path = save(quarters(), exif=b"Exif\0\0II*\0\xff\xff\xff\xff garbage")
    assert inspect(path) == Picture("image/jpeg", 240, 160)
