"""Heads of pictures: what is told without reading the rest."""

import io
import struct
from pathlib import Path
from typing import IO, Any

import pytest
from PIL import Image

from editor.base.errors import EditorError
from editor.photos.peek import peek, preview
from editor.testing.cards import camera_jpeg
from editor.testing.quarters import quarters


class Counted(io.FileIO):
    """A file that counts what is read of it."""

    total = 0

    def readinto(self, buffer: Any) -> int | None:
        count = super().readinto(buffer)
        Counted.total += count or 0
        return count


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> type[Counted]:
    plain = Path.open

    def opened(path: Path, mode: str = "r", buffering: int = -1, **_: Any) -> IO[bytes]:
        if mode != "rb":
            return plain(path, mode)
        return io.BufferedReader(Counted(path), buffering)

    monkeypatch.setattr(Path, "open", opened)
    return Counted


def size(data: bytes) -> tuple[int, int]:
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        return image.size


def test_a_head_tells_time_turn_size_and_thumbnail(tmp_path: Path) -> None:
    look = peek(camera_jpeg(tmp_path / "a.jpg", orientation=6))
    assert (look.taken, look.orientation) == ("2026-11-20T07:00:00", 6)
    assert (look.width, look.height, size(look.thumbnail)) == (600, 400, (160, 120))


def test_of_a_large_file_only_the_head_is_read(tmp_path: Path, counted: type[Counted]) -> None:
    path = camera_jpeg(tmp_path / "a.jpg", weight=9_000_000)
    counted.total = 0
    assert peek(path).thumbnail
    assert counted.total <= 1 << 16


def test_a_camera_s_appended_preview_is_found(tmp_path: Path, counted: type[Counted]) -> None:
    path = camera_jpeg(tmp_path / "a.jpg", size=(3000, 2000), preview=(1620, 1080))
    look = peek(path)
    counted.total = 0
    assert size(preview(path, look, 512)) == (1620, 1080)
    assert counted.total < path.stat().st_size


def test_a_picture_without_a_preview_has_none(tmp_path: Path) -> None:
    path = tmp_path / "from a messenger.jpg"
    quarters().save(path)
    look = peek(path)
    assert (look.taken, look.thumbnail, preview(path, look, 512)) == ("", b"", b"")


def test_what_is_rated_in_the_camera_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    quarters().save(path, xmp=b"<x:xmpmeta><rdf:Description xmp:Rating='3'/></x:xmpmeta>")
    assert peek(path).rating == 3


@pytest.mark.parametrize("format", ["PNG", "WEBP", "GIF", "TIFF"])
def test_other_formats_tell_their_size(tmp_path: Path, format: str) -> None:
    path = tmp_path / "a"
    quarters(300, 200).save(path, format)
    look = peek(path)
    assert (look.width, look.height) == (300, 200)


@pytest.mark.parametrize("cut", [2, 3, 30, 200, 900])
def test_a_head_cut_anywhere_is_told_or_read_as_far_as_it_goes(tmp_path: Path, cut: int) -> None:
    path = camera_jpeg(tmp_path / "a.jpg")
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(EditorError):
        peek(path)


def test_exif_that_points_in_a_circle_comes_to_an_end(tmp_path: Path) -> None:
    exif = b"Exif\0\0II*\0" + struct.pack("<LHHHLHHL", 8, 1, 274, 3, 1, 6, 0, 8)
    plain = io.BytesIO()
    quarters().save(plain, "JPEG")
    segment = struct.pack(">BBH", 0xFF, 0xE1, len(exif) + 2) + exif
    path = tmp_path / "a.jpg"
    path.write_bytes(plain.getvalue()[:2] + segment + plain.getvalue()[2:])
    assert peek(path).orientation == 6


# RAW: files with the plan of each kind, small


def jpeg(width: int, height: int) -> bytes:
    out = io.BytesIO()
    quarters(width, height).save(out, "JPEG")
    return out.getvalue()


def tiff(*directories: list[tuple[int, int, int]], order: str = "<") -> bytes:
    """A chain of directories of (tag, type, value)."""
    out = (b"II" if order == "<" else b"MM") + struct.pack(order + "HL", 42, 8)
    for number, entries in enumerate(directories):
        end = len(out) + 2 + 12 * len(entries) + 4
        out += struct.pack(order + "H", len(entries))
        for tag, kind, value in entries:
            out += struct.pack(order + "HHL", tag, kind, 1)
            out += struct.pack(order + ("HH" if kind == 3 else "L"), *([value, 0][: 5 - kind]))
        out += struct.pack(order + "L", end if number + 1 < len(directories) else 0)
    return out


def test_a_raw_file_that_is_a_tiff_shows_its_previews(tmp_path: Path) -> None:
    large, small = jpeg(1600, 1067), jpeg(160, 107)
    at = 400
    head = tiff(
        [(256, 4, 6000), (257, 4, 4000), (274, 3, 8), (513, 4, at), (514, 4, len(large))],
        [(513, 4, at + len(large)), (514, 4, len(small))],
    )
    path = tmp_path / "a.ARW"
    path.write_bytes(head.ljust(at, b"\0") + large + small)
    look = peek(path)
    assert (look.width, look.height, look.orientation) == (6000, 4000, 8)
    assert size(look.thumbnail) == (160, 107)
    assert size(preview(path, look, 512)) == (1600, 1067)


def test_a_preview_in_a_strip_is_found_and_the_sensor_s_own_pixels_are_not(tmp_path: Path) -> None:
    inside, at = jpeg(800, 534), 400
    strip = [(259, 3, 6), (273, 4, at), (279, 4, len(inside))]
    mosaic = [(259, 3, 7), (262, 3, 32803), (273, 4, at), (279, 4, 10)]
    path = tmp_path / "a.CR2"
    path.write_bytes(tiff([(256, 4, 800), (257, 4, 534), *strip], mosaic).ljust(at) + inside)
    look = peek(path)
    assert [one.size for one in look.previews] == [len(inside)]


def test_fuji_s_raw_shows_the_jpeg_inside(tmp_path: Path) -> None:
    inside = camera_jpeg(tmp_path / "inside.jpg", orientation=3).read_bytes()
    path = tmp_path / "a.RAF"
    head = b"FUJIFILMCCD-RAW ".ljust(84, b"\0") + struct.pack(">LL", 200, len(inside))
    path.write_bytes(head.ljust(200, b"\0") + inside + bytes(5000))
    look = peek(path)
    assert (look.taken, look.orientation) == ("2026-11-20T07:00:00", 3)
    assert size(look.thumbnail) == (160, 120)


def test_canon_s_cr3_shows_the_jpegs_inside(tmp_path: Path) -> None:
    small, large = jpeg(160, 107), jpeg(1620, 1080)
    turned = tiff([(274, 3, 6)])
    stamp = b"2026:11:20 07:00:00\0"
    taken = b"II*\0" + struct.pack("<LHHHLLL", 8, 1, 36867, 2, len(stamp), 26, 0) + stamp
    boxes = (b"ftypcrx \0\0\0\1", b"CMT1" + turned, b"CMT2" + taken, b"THMB" + small)
    path = tmp_path / "a.CR3"
    whole = b"".join(struct.pack(">L", 4 + len(box)) + box for box in (*boxes, b"PRVW" + large))
    path.write_bytes(whole + bytes(9000))
    look = peek(path)
    assert (look.taken, look.orientation) == ("2026-11-20T07:00:00", 6)
    assert size(look.thumbnail) == (160, 107)
    assert size(preview(path, look, 512)) == (1620, 1080)
