"""Telling pictures apart by their data, and by how they look."""

import io
import os
import random
from pathlib import Path

import pytest
from PIL import Image
from tests.support.camera_files import camera_file, coded, pixels, with_thumbnail

from editor.photos.likeness import NEAR, Likenesses, image_digest, likeness, same_image
from editor.testing.cards import camera_jpeg


def without_appended(path: Path) -> Path:
    """The file as a program leaves it that drops what the camera appended, and forgets to say so
    in the index."""
    data = path.read_bytes()
    cut = path.with_name("cut.jpg")
    cut.write_bytes(data[: data.rfind(b"\xff\xd8\xff")])
    return cut


def test_other_words_make_no_other_picture(tmp_path: Path) -> None:
    one = camera_file(tmp_path / "a.jpg", 1, description="Lũ về")
    other = camera_file(tmp_path / "b.jpg", 1, description="Lũ rút", thumbnail=False)
    assert one.read_bytes() != other.read_bytes()
    assert image_digest(one) == image_digest(other) != ""
    assert same_image(one, other)


def test_other_pixels_make_another_picture(tmp_path: Path) -> None:
    one, other = camera_file(tmp_path / "a.jpg", 1), camera_file(tmp_path / "b.jpg", 2)
    assert image_digest(one) != image_digest(other)
    assert not same_image(one, other)


def test_one_changed_byte_is_noticed_where_the_digest_does_not_look(tmp_path: Path) -> None:
    one, other = tmp_path / "a.jpg", tmp_path / "b.jpg"
    data = coded(Image.frombytes("RGB", (1500, 1000), os.urandom(4_500_000)), quality=95)
    one.write_bytes(data)
    changed = bytearray(data)
    at = len(data) // 2
    step = next(n for n in range(at, len(data)) if data[n] not in (0xFF, 0x00, 0x01))
    changed[step] ^= 1
    other.write_bytes(changed)
    assert not same_image(one, other)
    assert same_image(one, one)


def test_what_a_camera_appends_is_not_the_picture(tmp_path: Path) -> None:
    whole = camera_jpeg(tmp_path / "a.jpg", preview=(300, 200))
    plain = camera_jpeg(tmp_path / "b.jpg")
    cut = without_appended(whole)
    assert image_digest(whole) == image_digest(plain) == image_digest(cut) != ""
    assert same_image(whole, cut)


def test_of_files_that_are_no_jpeg_nothing_is_said(tmp_path: Path) -> None:
    png = tmp_path / "a.png"
    pixels(1).save(png)
    cut = tmp_path / "cut.jpg"
    cut.write_bytes(coded(pixels(1))[:-500])
    assert image_digest(png) == image_digest(cut) == ""
    assert not same_image(png, png)


@pytest.mark.parametrize("size", [(160, 107), (1600, 1067), (240, 160)])
def test_a_copy_in_another_size_looks_alike(size: tuple[int, int]) -> None:
    for seed in range(8):
        one, other = likeness(pixels(seed)), likeness(pixels(seed).resize(size))
        assert (int(one, 16) ^ int(other, 16)).bit_count() <= NEAR


def test_those_near_are_found_the_nearest_first() -> None:
    base = 0x0123456789ABCDEF
    known = Likenesses([("far", f"{base ^ (1 << 11) - 1:016x}")])  # 11 bits
    known.add("ten", f"{base ^ 0x8040201008040283:016x}")
    known.add("one", f"{base ^ 1 << 63:016x}")
    known.add("none", "")
    assert (0x8040201008040283).bit_count() == 10
    assert known.near(f"{base:016x}") == ["one", "ten"]
    assert known.near("") == []


def test_each_pair_within_reach_is_found() -> None:
    """Whichever bits differ, the bands find them, as a look at all would."""
    dice = random.Random(7)
    values = [dice.getrandbits(64) for _ in range(200)]
    flips = [dice.sample(range(64), number % 13) for number in range(200)]
    near = [value ^ sum(1 << bit for bit in one) for value, one in zip(values, flips, strict=True)]
    known = Likenesses((str(number), f"{value:016x}") for number, value in enumerate(values))
    for value in near:
        wanted = {
            str(number)
            for number, other in enumerate(values)
            if (value ^ other).bit_count() <= NEAR
        }
        assert set(known.near(f"{value:016x}")) == wanted


def test_thumbnails_with_bars_look_like_their_photo(tmp_path: Path) -> None:
    from editor.photos.glance import glance

    plain, framed = tmp_path / "a.jpg", tmp_path / "b.jpg"
    plain.write_bytes(coded(pixels(5, (600, 400))))
    framed.write_bytes(with_thumbnail(coded(pixels(5, (600, 400)))))
    seen = [glance(path) for path in (plain, framed)]
    assert len({one.picture for one in seen}) == 1
    distance = int(seen[0].likeness, 16) ^ int(seen[1].likeness, 16)
    assert distance.bit_count() <= NEAR
    for one in seen:
        with Image.open(io.BytesIO(one.small)) as small:
            assert max(small.size) == 160
