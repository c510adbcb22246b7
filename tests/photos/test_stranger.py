import io
import struct
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from editor.base.errors import EditorError
from editor.document.photo import PhotoFields, Wording
from editor.photos.embed import embed
from editor.photos.stranger import Learned, Tells, learned
from editor.testing.quarters import quarters

Save = Callable[..., Path]


def told(found: list[Learned], *, private: bool = True) -> list[str]:
    return [str(one.what) for one in found if one.private is private]


def with_segment(jpeg: bytes, marker: int, data: bytes) -> bytes:
    size = (len(data) + 2).to_bytes(2, "big")
    return jpeg[:2] + bytes([0xFF, marker]) + size + data + jpeg[2:]


def test_a_bare_picture_tells_nothing(save: Save) -> None:
    assert learned(save(quarters())) == []


def test_what_we_write_ourselves_is_told_and_not_private(save: Save, plain_jpeg: bytes) -> None:
    fields = PhotoFields(
        description="Cầu Sao Mai",
        credit="Mai An",
        city="Trà Bồng",
        created="2026-11-02T06:14:15+07:00",
        rating=3,
        ai_system="Máy vẽ",
        language="vi",
        wordings=(Wording("en", "Sao Mai bridge"),),
    )
    found = learned(save(embed(plain_jpeg, fields)))
    assert told(found) == []
    words = told(found, private=False)
    assert "Words about it: Cầu Sao Mai / Sao Mai bridge" in words
    assert "A place that is named: Trà Bồng" in words
    assert "When it was taken: 2026-11-02T06:14:15+07:00" in words


def test_the_same_thing_in_several_places_is_told_once(save: Save, plain_jpeg: bytes) -> None:
    found = learned(save(embed(plain_jpeg, PhotoFields(description="Cầu"))))
    (one,) = found
    assert one.where == (
        "Exif.Image.ImageDescription",
        "Iptc.Application2.Caption",
        "Xmp.dc.description",
    )


def test_where_it_was_taken_is_told_in_degrees(save: Save) -> None:
    made = Image.Exif()
    made.get_ifd(0x8825).update({1: "S", 2: (16.0, 2.0, 49.56), 3: "E", 4: (108.0, 12.0, 24.48)})
    assert told(learned(save(quarters(), exif=made))) == [
        "Where it was taken: -16.04710, 108.20680"
    ]


def test_a_place_that_cannot_be_computed_is_told_all_the_same(save: Save) -> None:
    made = Image.Exif()
    made.get_ifd(0x8825).update({1: "N", 2: (16.0, 0.0, 0.0), 3: "E", 4: ()})
    assert "where it was taken" in " ".join(told(learned(save(quarters(), exif=made)))).lower()


@pytest.mark.parametrize(
    ("marker", "data", "tells"),
    [
        (0xFE, b"shot from the roof", "A note in the file: shot from the roof"),
        (0xE0, b"JFXX\0\x10" + b"\xff\xd8" * 9, "Another picture inside"),
        (0xE2, b"MPF\0" + bytes(40), "Another picture inside"),
        (0xE3, b"Meta\0\0Kodak", "Something else, called APP3: Meta Kodak"),
        (0xE1, b"FLIR\0thermal", "Something else, called APP1: FLIR thermal"),
        (
            0xEB,
            b"JP\0\0c2pa",
            "Content credentials: who made and edited it, with which programs",
        ),
        (
            0xED,
            b"Photoshop 3.0\0" + b"8BIM\x04\x0c\0\0\0\0\0\x04abcd",
            "Another picture inside",
        ),
        (
            0xED,
            b"Photoshop 3.0\0" + b"8BIM\x04\x08\0\0\0\0\0\x04abcd",
            "What Photoshop keeps for itself",
        ),
    ],
)
def test_what_stands_beside_the_metadata_is_told(
    save: Save, plain_jpeg: bytes, marker: int, data: bytes, tells: str
) -> None:
    assert told(learned(save(with_segment(plain_jpeg, marker, data)))) == [tells]


def test_a_thumbnail_in_jfif_is_told(save: Save, plain_jpeg: bytes) -> None:
    jfif = b"JFIF\0\x01\x02\0\0\x01\0\x01\x02\x02" + bytes(12)
    bare = plain_jpeg[:2] + plain_jpeg[20:]
    assert told(learned(save(with_segment(bare, 0xE0, jfif)))) == [
        "Another picture inside, 2 × 2 pixels"
    ]


@pytest.mark.parametrize(
    ("rest", "tells"),
    [
        (b"#!secret", "8 bytes behind the picture's end"),
        (b"\0\0\0\x18ftypmp42", "Another picture inside"),
        (b"\0" * 100, None),
    ],
)
def test_what_follows_the_picture_is_told(
    save: Save, plain_jpeg: bytes, rest: bytes, tells: str | None
) -> None:
    assert told(learned(save(plain_jpeg + rest))) == ([tells] if tells else [])


def test_the_second_picture_of_a_phone_is_told(save: Save) -> None:
    path = save(quarters(), format="MPO", save_all=True, append_images=[quarters(60, 40)])
    assert told(learned(path)) == ["Another picture inside"]


def test_a_screens_profile_is_private_and_a_colour_spaces_is_not(save: Save) -> None:
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert learned(save(quarters(), icc_profile=srgb)) == []
    ours = srgb.replace("sRGB".encode("utf-16-be"), "Mai's".encode("utf-16-be")[:8])
    assert "Mai'" in told(learned(save(quarters(), "b.jpg", icc_profile=ours)))[0]


def test_a_makers_note_is_told_without_its_bytes(save: Save) -> None:
    made = Image.Exif()
    made.get_ifd(0x8769)[0x927C] = b"Nobody knows what this is" * 20
    assert told(learned(save(quarters(), exif=made))) == ["What the camera's maker noted: 1 values"]


def test_notes_in_a_png_are_told(save: Save) -> None:
    notes = PngInfo()
    notes.add_text("Author", "Mai An")
    notes.add_text("Comment", "packed", zip=True)
    notes.add_itxt("Source", "máy của Ánh", zip=True)
    path = save(quarters(), "scan.png", format="PNG", pnginfo=notes)
    assert told(learned(path)) == [
        "A note in the file: Author: Mai An",
        "A note in the file: Comment: packed",
        "A note in the file: Source: máy của Ánh",
    ]
    assert told(learned(save(path.read_bytes() + b"rest", "b.png")))[-1].startswith("4 bytes")


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def test_unknown_parts_of_other_formats_are_told(save: Save) -> None:
    out = io.BytesIO()
    quarters().save(out, "PNG")
    png = out.getvalue()
    path = save(png[:33] + chunk(b"prVt", b"hidden") + png[33:], "a.png")
    assert told(learned(path)) == ["Something else, called prVt: hidden"]
    out = io.BytesIO()
    quarters().save(out, "WEBP")
    webp = out.getvalue() + b"ABCD\x04\0\0\0note"
    webp = webp[:4] + (len(webp) - 8).to_bytes(4, "little") + webp[8:]
    assert told(learned(save(webp, "a.webp"))) == ["Something else, called ABCD: note"]
    path = save(quarters(), "a.gif", format="GIF", comment=b"from the desk")
    assert told(learned(path)) == ["A note in the file: from the desk"]


def test_further_pages_and_films_are_told(save: Save) -> None:
    pages = {"save_all": True, "append_images": [quarters(60, 40)]}
    found = learned(save(quarters(), "a.tif", format="TIFF", **pages))
    assert "Another picture inside, 60 × 40 pixels" in told(found)
    out = io.BytesIO()
    quarters().save(out, "AVIF")
    assert learned(save(out.getvalue(), "a.avif")) == []
    film = out.getvalue() + struct.pack(">I4s", 12, b"mpvd") + b"film"
    assert told(learned(save(film, "b.avif"))) == ["Another picture inside"]


def test_metadata_that_cannot_be_read_is_not_taken_for_none(save: Save) -> None:
    broken = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF>"
    assert told(learned(save(quarters(), xmp=broken))) == ["Metadata that can't be read here"]


@pytest.mark.parametrize("length", range(0, 700, 23))
def test_a_file_that_breaks_off_anywhere_is_read_as_far_as_it_goes(
    save: Save, plain_jpeg: bytes, length: int
) -> None:
    whole = embed(plain_jpeg, PhotoFields(description="Cầu", city="Trà Bồng"))
    for one in learned(save(whole[:length])):
        assert one.where


def test_a_file_that_is_gone_is_told_plainly(tmp_path: Path) -> None:
    with pytest.raises(EditorError, match="can't be read"):
        learned(tmp_path / "gone.jpg")


def test_long_values_are_shortened_to_what_somebody_reads(save: Save, plain_jpeg: bytes) -> None:
    found: Any = learned(save(embed(plain_jpeg, PhotoFields(headline="cầu\n" * 500))))
    assert all(len(str(one.what)) < 200 and "\n" not in str(one.what) for one in found)
    assert {one.tells for one in found} == {Tells.WORDS}
