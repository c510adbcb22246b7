"""A card of photos as large as they are: 24 megapixels, 8 MB, with all that cameras and agencies
put into them."""

import io
from datetime import datetime, timedelta
from pathlib import Path

from PIL import Image
from tests.support.camera_files import coded, pixels, with_thumbnail

from editor.document import PhotoFields
from editor.photos.embed import embed
from editor.testing.cards import with_preview

SIZE = (6000, 4000)
_PREVIEW = (1620, 1080)
_PICTURES = 2
_TAKEN = datetime(2026, 11, 20, 7, 0)


def large_card(folder: Path, count: int = 200) -> list[Path]:
    """Files that all differ in their bytes, in their words, and in the coded picture. A few
    pictures serve for all: encoding takes half a second."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures = [_picture(seed) for seed in range(min(count, _PICTURES))]
    return [_file(folder, number, *pictures[number % _PICTURES]) for number in range(count)]


def _picture(seed: int) -> tuple[bytes, bytes]:
    """A picture and its preview: a scene with as much grain as makes a file of 8 MB."""
    grain = Image.effect_noise(SIZE, 24).convert("RGB")
    scene = Image.blend(pixels(seed, SIZE), grain, 0.5)
    return coded(scene, 88), coded(scene.resize(_PREVIEW), 80)


def _file(folder: Path, number: int, picture: bytes, preview: bytes) -> Path:
    taken = _TAKEN + timedelta(seconds=13 * number)
    fields = PhotoFields(
        description=f"Nước lũ tràn qua cầu Trà Bồng, ảnh thứ {number}. Ảnh: Mai An",
        creator="Mai An",
        created=f"{taken:%Y-%m-%dT%H:%M:%S}+07:00",
        city="Trà Bồng",
        country="Việt Nam",
        keywords=("mưa lũ", "Quảng Ngãi"),
    )
    with Image.open(io.BytesIO(preview)) as small:
        words = with_thumbnail(embed(coded(small.resize((300, 200))), fields))
    head = words[: _behind_words(words)]
    first, rest = with_preview(head, _another_table(picture[2:], number), preview)
    path = folder / f"DSC_{number + 1:04}.JPG"
    path.write_bytes(first + rest)
    return path


def _behind_words(jpeg: bytes) -> int:
    """Where the segments end that say something of the picture."""
    at = 2
    while 0xE0 <= jpeg[at + 1] <= 0xEF:
        at += 2 + int.from_bytes(jpeg[at + 2 : at + 4], "big")
    return at


def _another_table(rest: bytes, number: int) -> bytes:
    """The last, least visible values of a quantisation table changed: other picture data."""
    at = rest.index(b"\xff\xdb") + 4 + 64
    return rest[: at - 1] + bytes([1 + number % 250, rest[at]]) + rest[at + 1 :]
