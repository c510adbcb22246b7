import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from editor.base.errors import EditorError
from editor.photos.thumbnails import thumbnail
from editor.testing.quarters import UPRIGHT, corners, quarters, turned

Save = Callable[..., Path]
ExifTool = Callable[..., dict[str, Any]]


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    assert image.format == "JPEG"
    return image


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "GIF", "TIFF"])
def test_a_thumbnail_shows_the_whole_photo(save: Save, format: str) -> None:
    image = opened(thumbnail(save(quarters(600, 400), format=format), 96))
    assert (image.size, corners(image)) == ((96, 64), UPRIGHT)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_thumbnail_stands_upright(save: Save, orientation: int) -> None:
    undo = {1: None, 2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}[orientation]
    stored = quarters() if undo is None else quarters().transpose(Image.Transpose(undo))
    image = opened(thumbnail(save(stored, exif=turned(orientation)), 96))
    assert (image.size, corners(image)) == ((96, 64), UPRIGHT)


def test_a_thumbnail_carries_nothing_but_the_picture(save: Save) -> None:
    made = thumbnail(save(quarters(), comment="secret", exif=turned(6)), 96)
    assert b"secret" not in made
    assert b"Exif" not in made


def _with_preview(
    tmp_path: Path, exiftool: ExifTool, preview: Image.Image, orientation: int = 1
) -> bytes:
    small, photo = tmp_path / "small.jpg", tmp_path / "photo.jpg"
    preview.save(small)
    Image.new("RGB", (600, 400), (128, 128, 128)).save(photo, exif=turned(orientation))
    exiftool(photo, f"-ThumbnailImage<={small}")
    return photo.read_bytes()


def test_the_embedded_preview_is_used_when_it_is_large_enough(
    save: Save, tmp_path: Path, exiftool: ExifTool
) -> None:
    path = save(_with_preview(tmp_path, exiftool, quarters(180, 120)))
    assert corners(opened(thumbnail(path, 96))) == UPRIGHT  # the photo itself is plain grey
    assert corners(opened(thumbnail(path, 200))) == ["grey"] * 4


def test_an_embedded_preview_is_turned_like_the_photo(
    save: Save, tmp_path: Path, exiftool: ExifTool
) -> None:
    turned_preview = quarters(120, 180).transpose(Image.Transpose.ROTATE_90)
    image = opened(thumbnail(save(_with_preview(tmp_path, exiftool, turned_preview, 6)), 96))
    assert (image.size, corners(image)) == ((64, 96), UPRIGHT)


def test_a_preview_of_another_shape_is_not_trusted(
    save: Save, tmp_path: Path, exiftool: ExifTool
) -> None:
    path = save(_with_preview(tmp_path, exiftool, quarters(160, 120)))
    assert corners(opened(thumbnail(path, 96))) == ["grey"] * 4


def test_a_broken_file_has_no_thumbnail(save: Save, plain_jpeg: bytes) -> None:
    with pytest.raises(EditorError, match="damaged"):
        thumbnail(save(plain_jpeg[:-300]), 96)
