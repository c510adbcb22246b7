"""Cards as cameras leave them, made on the spot: small pictures in files of a real one's size."""

import io
import struct
from datetime import datetime, timedelta
from pathlib import Path

from PIL import Image, ImageDraw

BEGAN = datetime(2026, 11, 20, 7, 0, 0)


def camera_jpeg(
    path: Path,
    *,
    taken: datetime = BEGAN,
    size: tuple[int, int] = (600, 400),
    orientation: int = 1,
    preview: tuple[int, int] | None = None,
    weight: int = 0,
    number: int = 0,
    seen: Image.Image | None = None,
) -> Path:
    """A JPEG (of `seen`, else of one colour) with EXIF, a 160-pixel thumbnail with a camera's black
    bars, and, if wanted, a preview behind it as Sony's and Nikon's have it. `weight`: bytes that
    the file shall have, the rest behind the picture (no disk holds them: the file has a hole)."""
    picture = _picture(size, number) if seen is None else seen.resize(size)
    ground = Image.new("RGB", (160, 120))
    small = picture.resize((160, max(1, 160 * size[1] // size[0])))
    ground.paste(small, (0, (120 - small.height) // 2))
    whole = _jpeg(picture)
    exif = _exif(taken, orientation, _jpeg(ground))
    head = whole[:2] + _segment(0xE1, b"Exif\0\0" + exif)
    rest = whole[2:]
    if preview is not None:
        head, rest = with_preview(head, rest, _jpeg(picture.resize(preview)))
    with path.open("wb") as file:
        file.write(head + rest)
        if weight > len(head + rest):
            file.truncate(weight)
    return path


def with_preview(head: bytes, rest: bytes, preview: bytes) -> tuple[bytes, bytes]:
    """A JPEG, cut in two behind its first segments, with a preview behind it and its index."""
    mark = len(head) + 8  # where the offsets count from
    end = len(head) + 4 + 4 + 82 + len(rest)
    return head + _segment(0xE2, b"MPF\0" + _index(len(preview), end - mark)), rest + preview


def card(root: Path, count: int, *, weight: int = 0, every: int = 20) -> Path:
    """A camera's card: `count` photos in folders of 100, `every` so many seconds apart."""
    for number in range(count):
        folder = root / "DCIM" / f"{100 + number // 100}NIKON"
        folder.mkdir(parents=True, exist_ok=True)
        camera_jpeg(
            folder / f"DSC_{number + 1:04}.JPG",
            taken=BEGAN + timedelta(seconds=every * number),
            weight=weight,
            number=number,
        )
    return root


def _picture(size: tuple[int, int], number: int) -> Image.Image:
    """Of a colour and a mark of its own."""
    colour = (40 + number * 37 % 180, 60 + number * 61 % 170, 70 + number * 23 % 160)
    picture = Image.new("RGB", size, colour)
    draw = ImageDraw.Draw(picture)
    left, top = number * 53 % max(1, size[0] - 80), number * 31 % max(1, size[1] - 60)
    draw.rectangle((left, top, left + 70, top + 50), fill="white")
    draw.text((left + 8, top + 16), str(number), fill="black")
    return picture


def _jpeg(picture: Image.Image) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=85)
    return out.getvalue()


def _segment(marker: int, data: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data


def _exif(taken: datetime, orientation: int, thumbnail: bytes) -> bytes:
    """IFD0 with the orientation, EXIF's with the moment, IFD1 with the thumbnail."""
    stamp = f"{taken:%Y:%m:%d %H:%M:%S}".encode() + b"\0"
    first, exif = 8, 8 + 2 + 2 * 12 + 4
    second = exif + 2 + 12 + 4
    words = second + 2 + 2 * 12 + 4
    return b"".join(
        (
            b"II*\0" + struct.pack("<L", first),
            struct.pack("<HHHLHH", 2, 274, 3, 1, orientation, 0),
            struct.pack("<HHLLL", 34665, 4, 1, exif, second),
            struct.pack("<HHHLLL", 1, 36867, 2, len(stamp), words, 0),
            struct.pack("<HHHLL", 2, 513, 4, 1, words + len(stamp)),
            struct.pack("<HHLLL", 514, 4, 1, len(thumbnail), 0),
            stamp,
            thumbnail,
        )
    )


def _index(size: int, at: int) -> bytes:
    """CIPA DC-007's index of two pictures, the second a large thumbnail; 82 bytes."""
    entries = struct.pack("<LLLHH", 0x030000, 0, 0, 0, 0)
    entries += struct.pack("<LLLHH", 0x010002, size, at, 0, 0)
    return b"".join(
        (
            b"II*\0" + struct.pack("<L", 8),
            struct.pack("<HHHL4s", 3, 0xB000, 7, 4, b"0100"),
            struct.pack("<HHLL", 0xB001, 4, 1, 2),
            struct.pack("<HHLL", 0xB002, 7, 32, 50),
            struct.pack("<L", 0),
            entries,
        )
    )
