"""Metadata as it comes: a wrong byte, too much of it, in odd places."""

import hashlib
import io
import random
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from editor.document.photo import PhotoFields, Wording
from editor.photos.embed import embed
from editor.photos.packets import EXTENSION
from editor.photos.read import read_fields
from editor.photos.stranger import learned
from editor.testing.quarters import quarters

Save = Callable[..., Path]
ExifTool = Callable[..., dict[str, Any]]


def packet(inside: str, before: str = "") -> bytes:
    return (
        f'{before}<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
        ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
        ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:xmpNote="http://ns.adobe.com/xmp/note/">'
        f"{inside}</rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()


def city(name: str) -> bytes:
    return packet(f"<photoshop:City>{name}</photoshop:City><xmp:Label>Red</xmp:Label>")


@pytest.mark.parametrize(
    ("damaged", "reads"),
    [
        (city("Trà\x0b Bồng\x00"), "Trà Bồng"),
        (city("Trà Bồng").replace("à".encode(), b"\xe0"), "Trà Bồng"),
        (city("Trà & Bồng"), "Trà & Bồng"),
        (city("Trà&#1; Bồng"), "Trà Bồng"),
        (b"\0\xef\xbb\xbf  " + city("Trà Bồng") + b"\0rubbish", "Trà Bồng"),
    ],
)
def test_a_wrong_byte_in_xmp_costs_no_field(save: Save, damaged: bytes, reads: str) -> None:
    fields = read_fields(save(quarters(), xmp=damaged))
    assert (fields.city, fields.label) == (reads, "Red")


def test_a_packet_in_utf16_is_read(save: Save) -> None:
    photo = save(quarters())
    photo.with_name("DSC_0001.xmp").write_bytes(city("Trà Bồng").decode().encode("utf-16"))
    assert read_fields(photo).city == "Trà Bồng"


def test_what_a_document_type_declares_is_never_read(save: Save) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;&a;">]>'
    hostile = packet("<photoshop:City>&b;</photoshop:City>", bomb)
    assert "boom" not in read_fields(save(quarters(), xmp=hostile)).city


def test_a_packet_that_breaks_off_is_none(save: Save) -> None:
    assert read_fields(save(quarters(), xmp=city("Trà Bồng")[:-60])) == PhotoFields()


def test_a_packet_nested_without_end_is_none(save: Save) -> None:
    deep = "<photoshop:City><rdf:Bag><rdf:li>" * 900 + "</rdf:li></rdf:Bag></photoshop:City>" * 900
    assert read_fields(save(quarters(), xmp=packet(deep)[:65_000])).city == ""


def extension(text: bytes, *, digest: bytes = b"", part: int = 40_000) -> bytes:
    digest = digest or hashlib.md5(text).hexdigest().upper().encode()
    made = b""
    for at in reversed(range(0, len(text), part)):  # any order will do
        data = EXTENSION + digest + struct.pack(">II", len(text), at) + text[at : at + part]
        made += b"\xff\xe1" + (len(data) + 2).to_bytes(2, "big") + data
    return made


LONG = "Cầu Trà Bồng nối hai bờ sông. " * 3000


def test_a_text_in_the_extended_packet_is_read(save: Save, plain_jpeg: bytes) -> None:
    out = io.BytesIO()
    quarters().save(out, "JPEG", xmp=city("Trà Bồng"))
    more = extension(packet(f"<photoshop:Instructions>{LONG}</photoshop:Instructions>"))
    jpeg = out.getvalue()
    fields = read_fields(save(jpeg[:2] + more + jpeg[2:]))
    assert (fields.city, fields.instructions) == ("Trà Bồng", LONG.strip())


@pytest.mark.parametrize("digest", [b"0" * 32, b"short"])
def test_an_extended_packet_that_is_not_whole_is_left_out(
    save: Save, plain_jpeg: bytes, digest: bytes
) -> None:
    more = extension(packet("<photoshop:City>Huế</photoshop:City>"), digest=digest)
    assert read_fields(save(plain_jpeg[:2] + more + plain_jpeg[2:])).city == ""


def test_more_text_than_a_segment_holds_is_written_whole(
    save: Save, plain_jpeg: bytes, exiftool: ExifTool
) -> None:
    fields = PhotoFields(
        description=LONG.strip(),
        city="Trà Bồng",
        keywords=tuple(f"từ khóa số {n}" for n in range(5000)),
    )
    path = save(embed(plain_jpeg, fields))
    told = exiftool(path)
    assert told["XMP-dc:Description"] == fields.description
    assert told["XMP-dc:Subject"] == list(fields.keywords[:1000])  # it shows no more
    assert told["XMP-photoshop:City"] == "Trà Bồng"
    assert told["IPTC:Keywords"][:2] == ["từ khóa số 0", "từ khóa số 1"]
    warnings = [str(text) for key, text in told.items() if "Warning" in key]
    assert not [text for text in warnings if "only 1000 dc:subject" not in text]
    assert read_fields(path) == fields


def test_a_field_of_another_kind_than_its_own_is_read(save: Save) -> None:
    odd = packet(
        "<dc:description>plain</dc:description><dc:creator>Mai An</dc:creator>"
        "<dc:subject><rdf:Alt><rdf:li>cầu</rdf:li></rdf:Alt></dc:subject>"
        "<photoshop:City><rdf:Bag><rdf:li>Huế</rdf:li></rdf:Bag></photoshop:City>"
    )
    fields = read_fields(save(quarters(), xmp=odd))
    assert (fields.description, fields.creator) == ("plain", "Mai An")
    assert (fields.keywords, fields.city) == (("cầu",), "Huế")


@pytest.mark.parametrize(
    ("rating", "reads"), [("3", 3), ("4.0", 4), ("-1", -1), ("99", 0), ("nan", 0), ("inf", 0)]
)
def test_a_rating_is_minus_one_to_five(save: Save, rating: str, reads: int) -> None:
    told = packet(f"<xmp:Rating>{rating}</xmp:Rating>")
    assert read_fields(save(quarters(), xmp=told)).rating == reads


def alternatives(**said: str) -> str:
    items = "".join(
        f"<rdf:li xml:lang='{tag.replace('_', '-')}'>{text}</rdf:li>" for tag, text in said.items()
    )
    return f"<dc:description><rdf:Alt>{items}</rdf:Alt></dc:description>"


@pytest.mark.parametrize(
    ("said", "reads"),
    [
        (
            {"x_default": "Cầu", "vi": "Cầu", "en": "Bridge"},
            ("Cầu", "vi", (Wording("en", "Bridge"),)),
        ),
        ({"en": "Bridge", "vi_VN": "Cầu"}, ("Cầu", "vi-VN", (Wording("en", "Bridge"),))),
        ({"x_default": "Cầu", "en": "Bridge"}, ("Cầu", "", (Wording("en", "Bridge"),))),
        ({"x_default": "Cầu mới", "vi": "Cầu"}, ("Cầu mới", "", (Wording("vi", "Cầu"),))),
        ({"fr": "Pont"}, ("Pont", "fr", ())),
    ],
)
def test_the_languages_of_a_caption_are_told_apart(
    save: Save, said: dict[str, str], reads: tuple[str, str, tuple[Wording, ...]]
) -> None:
    fields = read_fields(save(quarters(), xmp=packet(alternatives(**said))))
    assert (fields.description, fields.language, fields.wordings) == reads


@pytest.mark.parametrize("name", ["scan.png", "scan.webp", "scan.tif", "scan.gif"])
def test_xmp_is_read_whatever_the_format(
    save: Save, exiftool: ExifTool, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    quarters().save(path)
    exiftool(path, "-XMP-photoshop:City=Trà Bồng")
    assert read_fields(path).city == "Trà Bồng"


@pytest.mark.parametrize("name", ["scan.png", "scan.tif"])
def test_iim_is_read_in_other_formats(exiftool: ExifTool, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    quarters().save(path)
    exiftool(path, "-IPTC:CodedCharacterSet=UTF8", "-IPTC:City=Trà Bồng")
    assert read_fields(path).city == "Trà Bồng"


@pytest.mark.parametrize("name", ["scan.jpg", "scan.tif"])
def test_iim_that_was_changed_later_wins_in_every_format(
    exiftool: ExifTool, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    quarters().save(path)
    both = ("-XMP-photoshop:City=from XMP", "-IPTC:City=from IIM", "-Photoshop:IPTCDigest=new")
    exiftool(path, *both)
    assert read_fields(path).city == "from XMP"
    exiftool(path, "-IPTC:City=changed")
    assert read_fields(path).city == "changed"


@pytest.mark.parametrize(
    "junk", ["hdr", "oznorWO", "IMG_2041.JPG", "Created with GIMP", "Processed with VSCO with f2"]
)
def test_what_a_phone_calls_a_photo_is_no_caption(save: Save, junk: str) -> None:
    made = Image.Exif()
    made[0x010E] = junk
    assert read_fields(save(quarters(), exif=made)).description == ""


@pytest.mark.parametrize("caption", ["Ảnh", "Hdr là gì", "Photo of Mai An", "P. Lê Lợi 2025"])
def test_a_short_caption_is_no_junk(save: Save, plain_jpeg: bytes, caption: str) -> None:
    path = save(embed(plain_jpeg, PhotoFields(description=caption)))
    assert read_fields(path).description == caption


def test_both_holders_of_a_copyright_are_read(save: Save) -> None:
    exif = (
        b"Exif\0\0II*\0\x08\0\0\0\x01\0\x98\x82\x02\0\x10\0\0\0\x1a\0\0\0\0\0\0\0Mai An\0Bao Thinh"
    )
    out = io.BytesIO()
    quarters().save(out, "JPEG", exif=exif)
    assert read_fields(save(out.getvalue())).copyright == "Mai An; Bao Thinh"


def damaged(file: bytes, dice: random.Random) -> bytes:
    """`file` with some bytes of its beginning changed, taken out or put in."""
    content = bytearray(file)
    for _ in range(dice.choice([1, 3, 10, 40])):
        at = dice.randrange(min(len(content), 4000))
        match dice.randrange(4):
            case 0:
                content[at] = dice.randrange(256)
            case 1:
                content[at : at + 4] = dice.choice([b"\xff" * 4, bytes(4), b"\x7f\xff\xff\xff"])
            case 2:
                del content[at : at + dice.randrange(50)]
            case _:
                content[at:at] = dice.randbytes(dice.randrange(40))
    return bytes(content)


@pytest.mark.parametrize("seed", range(60))
def test_damaged_metadata_never_stops_anybody(tmp_path: Path, plain_jpeg: bytes, seed: int) -> None:
    dice = random.Random(seed)
    fields = PhotoFields(
        description="Cầu Sao Mai", keywords=("a", "b"), creator="Mai An", created="2026-11-02"
    )
    path = tmp_path / "any.jpg"
    for _ in range(5):
        path.write_bytes(damaged(embed(plain_jpeg, fields), dice))
        assert isinstance(read_fields(path), PhotoFields)
        assert isinstance(learned(path), list)


def test_a_packet_of_an_unheard_of_beginning_is_none(save: Save) -> None:
    """exiv2 takes it for no XMP at all."""
    odd = b"<q:RDF xmlns:q='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><a/></q:RDF>"
    photo = save(quarters(), xmp=odd)
    assert read_fields(photo) == PhotoFields()
    assert learned(photo)[0].private


@pytest.mark.parametrize(
    "declared",
    [
        'xmlns:dc="http://purl.example/"',
        'xmlns:dc="http://purl.org/dc/elemXnts/1.1/"',
        'xmlns:secret="http://purl.org/dc/elements/1.1/"',
    ],
)
def test_what_one_file_declares_is_not_written_into_the_next(
    save: Save, plain_jpeg: bytes, declared: str
) -> None:
    prefix = declared[6:].partition("=")[0]
    hostile = (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
        ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
        f" {declared}><{prefix}:description>x</{prefix}:description></rdf:Description></rdf:RDF>"
        "</x:xmpmeta>"
    )
    fields = PhotoFields(description="Cầu Sao Mai", keywords=("cầu",))
    before = embed(plain_jpeg, fields)
    photo = save(quarters(), xmp=hostile.encode())
    read_fields(photo)
    learned(photo)
    assert embed(plain_jpeg, fields) == before


@pytest.mark.parametrize(
    ("said", "reads"),
    [
        ("trainedAlgorithmicMedia", "trainedAlgorithmicMedia"),
        (
            "https://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
            "digitalCapture",
        ),
        ("http://cv.iptc.org/newscodes/digitalsourcetype/print", "print"),
    ],
)
def test_a_code_is_known_however_its_address_is_written(save: Save, said: str, reads: str) -> None:
    told = packet(
        '<e:DigitalSourceType xmlns:e="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">'
        f"{said}</e:DigitalSourceType>"
        '<p:DataMining xmlns:p="http://ns.useplus.org/ldf/xmp/1.0/">DMI-PROHIBITED</p:DataMining>'
    )
    fields = read_fields(save(quarters(), xmp=told))
    source_types = "http://cv.iptc.org/newscodes/digitalsourcetype/"
    assert fields.digital_source_type == source_types + reads
    assert fields.data_mining == "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED"


@pytest.mark.parametrize(
    ("begins", "broken"),
    [(b"Exif\0\0", b"Exif\0\0XXXX"), (b"Exif\0\0II*\0\x08", b"Exif\0\0II*\0\xff")],
)
def test_exif_that_is_broken_costs_neither_iim_nor_xmp(
    save: Save, plain_jpeg: bytes, begins: bytes, broken: bytes
) -> None:
    fields = PhotoFields(description="Cầu Sao Mai", city="Trà Bồng", alt="Xe trên cầu")
    made = embed(plain_jpeg, fields)
    at = made.index(begins)
    photo = save(made[:at] + broken + made[at + len(broken) :])
    assert read_fields(photo) == fields
    found = learned(photo)
    assert "Metadata that can't be read here" in [str(one.what) for one in found if one.private]
    assert "A place that is named: Trà Bồng" in [str(one.what) for one in found]
