import hashlib
import io
import threading
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from editor.document.photo import PhotoFields
from editor.photos.read import read_fields
from editor.testing.quarters import quarters

Save = Callable[..., Path]
ExifTool = Callable[..., dict[str, Any]]

CAPTION = "Người dân Trà Bồng qua cây cầu vừa thông xe sáng 2/11. Ảnh: Mai An"


def iim(*datasets: tuple[int, int, bytes]) -> bytes:
    return b"".join(
        bytes([0x1C, record, number]) + len(data).to_bytes(2, "big") + data
        for record, number, data in datasets
    )


def with_iim(block: bytes, *, digest: bytes = b"", xmp: bytes = b"") -> bytes:
    """A JPEG with this IIM in a Photoshop segment, and if wanted a digest and XMP."""

    def resource(number: int, data: bytes) -> bytes:
        padded = data + b"\0" * (len(data) % 2)
        return b"8BIM" + number.to_bytes(2, "big") + b"\0\0" + len(data).to_bytes(4, "big") + padded

    segment = b"Photoshop 3.0\0" + resource(0x0404, block)
    if digest:
        segment += resource(0x0425, digest)
    out = io.BytesIO()
    quarters().save(out, "JPEG", xmp=xmp) if xmp else quarters().save(out, "JPEG")
    jpeg = out.getvalue()
    return jpeg[:2] + b"\xff\xed" + (len(segment) + 2).to_bytes(2, "big") + segment + jpeg[2:]


def xmp(properties: str) -> bytes:
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF'
        ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"'
        ' xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">'
        f"{properties}</rdf:Description></rdf:RDF></x:xmpmeta>"
    ).encode()


def caption_xmp(text: str) -> bytes:
    return xmp(
        "<dc:description><rdf:Alt><rdf:li xml:lang='x-default'>"
        f"{text}</rdf:li></rdf:Alt></dc:description>"
    )


UTF8 = (1, 90, b"\x1b%G")


def test_a_photo_without_metadata_has_empty_fields(save: Save) -> None:
    assert read_fields(save(quarters())) == PhotoFields()


def test_what_exiftool_wrote_in_every_field_is_read(save: Save, exiftool: ExifTool) -> None:
    path = save(quarters(), "copy.jpg")
    written = path.with_name("written.jpg")
    written.write_bytes(path.read_bytes())
    exiftool(
        written,
        f"-MWG:Description={CAPTION}",
        "-MWG:Creator=Mai An",
        "-MWG:Copyright=© Báo Bảo Thịnh",
        "-MWG:DateTimeOriginal=2026:11:02 06:14:15+07:00",
        "-MWG:City=Trà Bồng",
        "-MWG:State=Bảo Thịnh",
        "-MWG:Country=Việt Nam",
        "-MWG:Location=Cầu Trà Bồng",
        "-MWG:Keywords=cầu",
        "-MWG:Keywords=giao thông",
        "-IPTC:CodedCharacterSet=UTF8",
        "-XMP-photoshop:Headline=Thông xe cầu Trà Bồng",
        "-XMP-photoshop:Credit=Ảnh: Mai An",
        "-XMP-photoshop:Source=Báo Bảo Thịnh",
        "-XMP-photoshop:AuthorsPosition=Phóng viên",
        "-XMP-photoshop:Instructions=14 ngày",
        "-XMP-photoshop:TransmissionReference=BT-17",
        "-XMP-photoshop:CaptionWriter=LV",
        "-XMP-iptcCore:CountryCode=VNM",
        "-XMP-iptcCore:AltTextAccessibility=Đoàn người đi bộ qua cầu",
        "-XMP-dc:Title=cau-tra-bong",
        "-XMP-xmpRights:UsageTerms=Chỉ dùng một lần",
        "-sep",
        ", ",
    )
    assert read_fields(written) == PhotoFields(
        description=CAPTION,
        credit="Mai An",
        alt="Đoàn người đi bộ qua cầu",
        headline="Thông xe cầu Trà Bồng",
        title="cau-tra-bong",
        creator="Mai An",
        creator_job="Phóng viên",
        source="Báo Bảo Thịnh",
        copyright="© Báo Bảo Thịnh",
        usage_terms="Chỉ dùng một lần",
        created="2026-11-02T06:14:15+07:00",
        sublocation="Cầu Trà Bồng",
        city="Trà Bồng",
        state="Bảo Thịnh",
        country="Việt Nam",
        country_code="VNM",
        keywords=("cầu", "giao thông"),
        instructions="14 ngày",
        job_id="BT-17",
        caption_writer="LV",
    )


@pytest.mark.parametrize("format", ["PNG", "WEBP", "TIFF", "MPO"])
def test_other_formats_tell_as_much(
    save: Save, exiftool: ExifTool, tmp_path: Path, format: str
) -> None:
    loaded = tmp_path / f"loaded.{'jpg' if format == 'MPO' else format.lower()}"
    options = {"save_all": True, "append_images": [quarters(60, 40)]} if format == "MPO" else {}
    quarters().save(loaded, format, **options)
    exiftool(loaded, f"-XMP:Description={CAPTION}", "-XMP-photoshop:Credit=Mai An")
    fields = read_fields(save(loaded.read_bytes(), "any.jpg"))
    assert (fields.description, fields.credit) == (CAPTION, "Mai An")


@pytest.mark.parametrize(
    ("raw", "marked", "reads"),
    [
        (CAPTION.encode(), True, CAPTION),
        (CAPTION.encode(), False, CAPTION),
        (unicodedata.normalize("NFD", CAPTION).encode(), True, CAPTION),
        ("Cầu Trà Bồng".encode()[:-3], True, "Cầu Trà B"),
        ("Cầu Trà Bồng".encode()[:-3], False, "Cầu Trà B"),
        (b"H\xe0 N\xf4\xf2i", False, "Hà Nội"),
        (b"Tr\xe0", False, "Trà"),
        ("Škoda Žižkov".encode("cp1252"), False, "Škoda Žižkov"),
        (b"caption\0\0rubbish", False, "caption"),
        (b"line one\rline two", False, "line one\nline two"),
    ],
)
def test_iim_captions_are_read_in_whatever_charset_they_were_written(
    save: Save, raw: bytes, marked: bool, reads: str
) -> None:
    datasets = [UTF8] * marked + [(2, 120, raw)]
    assert read_fields(save(with_iim(iim(*datasets)))).description == reads


def test_one_bad_byte_does_not_cost_the_other_fields(save: Save) -> None:
    block = iim((2, 105, b"T\xe0n\x8d"), (2, 120, CAPTION.encode()), (2, 25, b"a"), (2, 25, b"b"))
    fields = read_fields(save(with_iim(block)))
    assert (fields.description, fields.keywords) == (CAPTION, ("a", "b"))
    assert fields.headline.startswith("Tàn")


class TestWhichWins:
    def test_xmp_before_iim_when_no_digest_is_stored(self, save: Save) -> None:
        block = iim(UTF8, (2, 120, b"from IIM"))
        path = save(with_iim(block, xmp=caption_xmp("from XMP")))
        assert read_fields(path).description == "from XMP"

    def test_xmp_before_iim_when_the_digest_agrees(self, save: Save) -> None:
        block = iim(UTF8, (2, 120, b"from IIM"))
        digest = hashlib.md5(block).digest()
        path = save(with_iim(block, digest=digest, xmp=caption_xmp("from XMP")))
        assert read_fields(path).description == "from XMP"

    def test_iim_when_it_was_changed_after_xmp(self, save: Save) -> None:
        block = iim(UTF8, (2, 120, b"from IIM"))
        path = save(with_iim(block, digest=b"1" * 16, xmp=caption_xmp("from XMP")))
        assert read_fields(path).description == "from IIM"

    def test_the_whole_text_when_iim_is_only_a_cut_copy(self, save: Save) -> None:
        long = "cầu " * 700 + "hết"
        block = iim(UTF8, (2, 120, long.encode()[:2000]))
        path = save(with_iim(block, digest=b"1" * 16, xmp=caption_xmp(long)))
        assert read_fields(path).description == long

    def test_iim_fills_what_xmp_leaves_out(self, save: Save) -> None:
        block = iim(UTF8, (2, 120, b"from IIM"), (2, 105, "Tít".encode()))
        path = save(with_iim(block, xmp=caption_xmp("from XMP")))
        assert read_fields(path).headline == "Tít"

    def test_exif_before_both(self, save: Save, exiftool: ExifTool) -> None:
        path = save(quarters()).with_name("three.jpg")
        quarters().save(path)
        exiftool(path, "-EXIF:ImageDescription=e", "-IPTC:Caption-Abstract=i", "-XMP:Description=x")
        exiftool(path, "-EXIF:Artist=Mai An; Lê Vân", "-XMP:Creator=Other")
        fields = read_fields(path)
        assert (fields.description, fields.creator) == ("e", "Mai An; Lê Vân")

    @pytest.mark.parametrize("junk", ["SONY DSC", "OLYMPUS DIGITAL CAMERA         ", "   ", "???"])
    def test_camera_junk_never_beats_a_caption(
        self, save: Save, exiftool: ExifTool, junk: str
    ) -> None:
        path = save(quarters()).with_name("junk.jpg")
        quarters().save(path)
        exiftool(path, f"-EXIF:ImageDescription={junk}", f"-IPTC:Caption-Abstract={CAPTION}")
        exiftool(path, "-IPTC:CodedCharacterSet=UTF8", f"-IPTC:Caption-Abstract={CAPTION}")
        assert read_fields(path).description == CAPTION

    def test_camera_junk_alone_is_no_caption(self, save: Save) -> None:
        made = Image.Exif()
        made[0x010E] = "SONY DSC"
        assert read_fields(save(quarters(), exif=made)).description == ""

    def test_an_exif_caption_that_lost_its_letters_loses(self, save: Save) -> None:
        made = Image.Exif()
        made[0x010E] = CAPTION  # Pillow writes "Ng??i d?n Tr? B?ng …"
        path = save(quarters(), exif=made, xmp=caption_xmp(CAPTION))
        assert read_fields(path).description == CAPTION


def test_the_maker_is_credited_when_no_credit_is_given(save: Save) -> None:
    block = iim(UTF8, (2, 80, b"Mai An"), (2, 80, "Lê Vân".encode()))
    fields = read_fields(save(with_iim(block)))
    assert (fields.creator, fields.credit) == ("Mai An; Lê Vân", "Mai An, Lê Vân")


@pytest.mark.parametrize(
    ("alternatives", "reads"),
    [
        ({"x-default": "A bridge", "vi": "Cây cầu"}, "A bridge"),
        ({"en": "A bridge", "vi-VN": "Cây cầu"}, "Cây cầu"),
        ({"en": "A bridge", "x-default": " "}, "A bridge"),
    ],
)
def test_alt_text_of_several_languages(
    save: Save, alternatives: dict[str, str], reads: str
) -> None:
    items = "".join(f"<rdf:li xml:lang='{k}'>{v}</rdf:li>" for k, v in alternatives.items())
    packet = xmp(
        f"<Iptc4xmpCore:AltTextAccessibility><rdf:Alt>{items}</rdf:Alt>"
        "</Iptc4xmpCore:AltTextAccessibility>"
    )
    assert read_fields(save(quarters(), xmp=packet)).alt == reads


@pytest.mark.parametrize(
    ("stamp", "offset", "reads"),
    [
        ("2026:11:02 06:14:15", "+07:00", "2026-11-02T06:14:15+07:00"),
        ("2026:11:02 06:14:15", "", "2026-11-02T06:14:15"),
        ("2026:11:02 06:14:15", "   :  ", "2026-11-02T06:14:15"),
        ("0000:00:00 00:00:00", "", ""),
        ("    :  :     :  :  ", "", ""),
        ("2026:02:30 06:14:15", "", ""),
    ],
)
def test_the_date_of_the_camera(save: Save, stamp: str, offset: str, reads: str) -> None:
    made = Image.Exif()
    made.get_ifd(0x8769)[0x9003] = stamp
    made.get_ifd(0x8769)[0x9011] = offset
    assert read_fields(save(quarters(), exif=made)).created == reads


@pytest.mark.parametrize("name", ["-", "data:image", "Cầu Trà Bồng 🌉.JPG", "a b'c\".jpg"])
def test_the_files_name_does_not_matter(
    save: Save, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    path = save(with_iim(iim(UTF8, (2, 120, CAPTION.encode()))), name)
    monkeypatch.chdir(path.parent)
    assert read_fields(Path(name)).description == CAPTION


def test_broken_metadata_reads_as_none(save: Save) -> None:
    for name, content in (("a.jpg", b"\xff\xd8\xff\xed\x00\x10broken"), ("b.txt", b"no picture")):
        assert read_fields(save(content, name)) == PhotoFields()


def test_sixteen_threads_read_alike(save: Save) -> None:
    block = iim(UTF8, (2, 120, CAPTION.encode()))
    path = save(with_iim(block, xmp=caption_xmp(CAPTION)))
    seen: list[str] = []

    def work() -> None:
        seen.extend(read_fields(path).description for _ in range(20))

    threads = [threading.Thread(target=work) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [CAPTION] * 320
