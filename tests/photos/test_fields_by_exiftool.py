"""Every field of the table, in its three containers, read and written: ExifTool is the oracle."""

import io
import json
import shutil
import subprocess
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from editor.document.photo import PhotoFields, Wording
from editor.photos.embed import embed
from editor.photos.read import read_fields
from editor.photos.sidecar import write_sidecar
from editor.testing.quarters import quarters

# The properties of 2023.1 and 2025.1, which Debian's ExifTool can read but not yet write.
CONFIG = """
%Image::ExifTool::UserDefined = (
    'Image::ExifTool::XMP::iptcExt' => {
        AISystemUsed => { Writable => 'string' },
        AIPromptInformation => { Writable => 'string' },
    },
    'Image::ExifTool::PLUS::XMP' => { DataMining => { Writable => 'string' } },
);
1;
"""

TAGS = {
    "headline": ("IPTC:Headline", "XMP-photoshop:Headline", ""),
    "description": ("IPTC:Caption-Abstract", "XMP-dc:Description", "IFD0:ImageDescription"),
    "creator": ("IPTC:By-line", "XMP-dc:Creator", "IFD0:Artist"),
    "creator_job": ("IPTC:By-lineTitle", "XMP-photoshop:AuthorsPosition", ""),
    "credit": ("IPTC:Credit", "XMP-photoshop:Credit", ""),
    "source": ("IPTC:Source", "XMP-photoshop:Source", ""),
    "copyright": ("IPTC:CopyrightNotice", "XMP-dc:Rights", "IFD0:Copyright"),
    "sublocation": ("IPTC:Sub-location", "XMP-iptcCore:Location", ""),
    "city": ("IPTC:City", "XMP-photoshop:City", ""),
    "state": ("IPTC:Province-State", "XMP-photoshop:State", ""),
    "country": ("IPTC:Country-PrimaryLocationName", "XMP-photoshop:Country", ""),
    "country_code": ("IPTC:Country-PrimaryLocationCode", "XMP-iptcCore:CountryCode", ""),
    "keywords": ("IPTC:Keywords", "XMP-dc:Subject", ""),
    "title": ("IPTC:ObjectName", "XMP-dc:Title", ""),
    "instructions": ("IPTC:SpecialInstructions", "XMP-photoshop:Instructions", ""),
    "job_id": (
        "IPTC:OriginalTransmissionReference",
        "XMP-photoshop:TransmissionReference",
        "",
    ),
    "caption_writer": ("IPTC:Writer-Editor", "XMP-photoshop:CaptionWriter", ""),
    "usage_terms": ("", "XMP-xmpRights:UsageTerms", ""),
    "alt": ("", "XMP-iptcCore:AltTextAccessibility", ""),
    "ext_description": ("", "XMP-iptcCore:ExtDescrAccessibility", ""),
    "digital_source_type": ("", "XMP-iptcExt:DigitalSourceType", ""),
    "ai_system": ("", "XMP-iptcExt:AISystemUsed", ""),
    "ai_prompt": ("", "XMP-iptcExt:AIPromptInformation", ""),
    "data_mining": ("", "XMP-plus:DataMining", ""),
    "label": ("", "XMP-xmp:Label", ""),
}
LIMITS = {  # bytes in IIM
    "headline": 256,
    "description": 2000,
    "copyright": 128,
    "country": 64,
    "country_code": 3,
    "keywords": 64,
    "title": 64,
    "instructions": 256,
}

ASCII = PhotoFields(
    description="The first bus crosses Sao Mai bridge.",
    credit="Mai An",
    alt="A bus on a bridge",
    headline="Bridge opens",
    title="sao-mai-bridge",
    creator="Mai An; Le Van",
    creator_job="Staff photographer",
    source="Bao Thinh Daily",
    copyright="Copyright Bao Thinh Daily",
    usage_terms="Editorial use only",
    sublocation="Sao Mai bridge",
    city="Tra Bong",
    state="Bao Thinh",
    country="Viet Nam",
    country_code="VNM",
    keywords=("bridge", "traffic"),
    instructions="14 days, no archiving",
    job_id="BT-17",
    caption_writer="LV",
    ext_description="A green bus, seen from the left bank in morning light.",
    digital_source_type="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
    ai_system="None of note",
    ai_prompt="No prompt",
    data_mining="http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED",
    label="Red",
)
VIETNAMESE = replace(
    ASCII,
    description="Chuyến xe buýt đầu tiên qua cầu Sao Mai.\nẢnh chụp lúc bình minh <sớm> & “vui”",
    credit="Nguyễn Thị Ánh",
    alt="Xe buýt trên cầu",
    headline="Thông xe cầu Sao Mai",
    creator="Nguyễn Thị Ánh; Lê Vân",
    creator_job="Phóng viên ảnh",
    source="Báo Bảo Thịnh",
    copyright="© Báo Bảo Thịnh",
    usage_terms="Chỉ dùng một lần",
    sublocation="Cầu Sao Mai",
    city="Trà Bồng",
    state="Bảo Thịnh",
    country="Việt Nam",
    keywords=("cầu", "giao thông"),
    instructions="14 ngày, không lưu trữ",
    ext_description="Xe buýt màu lục, nhìn từ bờ trái trong nắng sớm.",
    ai_system="Không dùng",
    ai_prompt="Vẽ một cây cầu",
    label="Đỏ",
)


def in_form(form: str, fields: PhotoFields) -> PhotoFields:
    def changed(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(map(changed, value))
        return unicodedata.normalize(form, value) if isinstance(value, str) else value

    return replace(fields, **{name: changed(getattr(fields, name)) for name in TAGS})


NFD = in_form("NFD", VIETNAMESE)
TEXTS = {"ascii": ASCII, "nfc": VIETNAMESE, "nfd": NFD}
LONG = replace(
    VIETNAMESE,
    **{name: "Ngã ba Đồng Lộc " * 200 for name in TAGS if name not in {"keywords", "creator"}},
    creator="Nguyễn Thị Ánh Tuyết thường trú Trà Bồng",
    keywords=("từ khóa dài " * 12,),
)


@pytest.fixture(scope="session")
def tool(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    program = shutil.which("exiftool")
    if program is None:
        pytest.skip("ExifTool (libimage-exiftool-perl) is not installed")
    config = tmp_path_factory.mktemp("exiftool") / "newest.config"
    config.write_text(CONFIG, encoding="ascii")
    return [program, "-config", str(config), "-charset", "filename=utf8"]


@pytest.fixture(scope="session")
def jpeg() -> bytes:
    out = io.BytesIO()
    quarters().save(out, "JPEG", quality=90)
    return out.getvalue()


@pytest.fixture(scope="session")
def exported(
    tool: list[str], jpeg: bytes, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, dict[str, Any]]:
    """What ExifTool says of exports with these fields, by group and tag."""
    folder = tmp_path_factory.mktemp("exported")
    for name, fields in {**TEXTS, "long": LONG}.items():
        (folder / f"{name}.jpg").write_bytes(embed(jpeg, fields))
    languages = replace(
        VIETNAMESE, language="vi", wordings=(Wording("en", ASCII.description, ASCII.alt),)
    )
    (folder / "languages.jpg").write_bytes(embed(jpeg, languages))
    stars = replace(ASCII, rating=4, created="2026-11-02T06:14:15+07:00")
    (folder / "stars.jpg").write_bytes(embed(jpeg, stars))
    write_sidecar(folder / "beside.jpg", languages)
    answer = subprocess.run(
        [
            *tool,
            "-json",
            "-G1",
            "-struct",
            "-a",
            "-sep",
            "; ",
            "-ext",
            "jpg",
            "-ext",
            "xmp",
            folder,
        ],
        check=True,
        capture_output=True,
    )
    return {
        Path(told["SourceFile"]).name.partition(".")[0]: told for told in json.loads(answer.stdout)
    }


def _one(value: str | tuple[str, ...]) -> str:
    return "; ".join(value) if isinstance(value, tuple) else value


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("field", TAGS)
def test_a_field_is_written_where_exiftool_looks_for_it(
    exported: dict[str, dict[str, Any]], field: str, text: str
) -> None:
    told = exported[text]
    wanted = unicodedata.normalize("NFC", _one(getattr(TEXTS[text], field)))
    assert {tag: told[tag] for tag in TAGS[field] if tag} == {
        tag: wanted for tag in TAGS[field] if tag
    }


@pytest.mark.parametrize("field", TAGS)
def test_a_long_value_is_whole_in_xmp_and_cut_at_a_letter_in_iim(
    exported: dict[str, dict[str, Any]], field: str
) -> None:
    told, wanted = exported["long"], _one(getattr(LONG, field)).strip()
    iim, xmp, exif = TAGS[field]
    assert told[xmp] == wanted
    assert not exif or told[exif] == wanted
    if iim:
        cut = told[iim].encode()
        limit = LIMITS.get(field, 32) + (4 if field == "creator" else 0)
        assert limit - 12 < len(cut) <= limit
        assert field == "creator" or wanted.encode().startswith(cut)


def test_exiftool_has_nothing_to_complain_about(exported: dict[str, dict[str, Any]]) -> None:
    odd = [key for told in exported.values() for key in told if "Warning" in key or "Error" in key]
    assert not odd


@pytest.mark.parametrize("file", ["languages", "beside"])
def test_each_language_stands_under_its_own_name(
    exported: dict[str, dict[str, Any]], file: str
) -> None:
    told = exported[file]
    for tag, name in (
        ("XMP-dc:Description", "description"),
        ("XMP-iptcCore:AltTextAccessibility", "alt"),
    ):
        vietnamese, english = getattr(VIETNAMESE, name), getattr(ASCII, name)
        assert (told[tag], told[f"{tag}-vi"], told[f"{tag}-en"]) == (
            vietnamese,
            vietnamese,
            english,
        )


def test_stars_and_date_are_written(exported: dict[str, dict[str, Any]]) -> None:
    told = exported["stars"]
    assert (told["XMP-xmp:Rating"], told["IFD0:Rating"]) == (4, 4)
    assert told["XMP-photoshop:DateCreated"] == "2026:11:02 06:14:15+07:00"
    assert (told["IPTC:DateCreated"], told["IPTC:TimeCreated"]) == ("2026:11:02", "06:14:15+07:00")
    assert told["ExifIFD:DateTimeOriginal"] == "2026:11:02 06:14:15"
    assert told["ExifIFD:OffsetTimeOriginal"] == "+07:00"


def _arguments(fields: PhotoFields, container: int) -> list[str]:
    made = ["-IPTC:CodedCharacterSet=UTF8"] if container == 0 else []
    for field, tags in TAGS.items():
        value = getattr(fields, field)
        if field == "creator" and container < 2:
            value = tuple(value.split("; "))
        values = value if isinstance(value, tuple) else (value,)
        if tags[container]:
            # An argument file has one argument a line: ExifTool reads entities on request.
            made += [
                f"-{tags[container]}={text.replace('&', '&amp;').replace(chr(10), '&#xa;')}"
                for text in values
            ]
    return made


DATES = {
    "iim": ["-IPTC:DateCreated=2026:11:02", "-IPTC:TimeCreated=06:14:15+07:00"],
    "xmp": ["-XMP-photoshop:DateCreated=2026:11:02 06:14:15+07:00"],
    "exif": ["-EXIF:DateTimeOriginal=2026:11:02 06:14:15", "-EXIF:OffsetTimeOriginal=+07:00"],
}
CONTAINERS = {"iim": 0, "xmp": 1, "exif": 2}


@pytest.fixture(scope="session")
def foreign(tool: list[str], jpeg: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of files into which ExifTool wrote one container each, and all three."""
    folder = tmp_path_factory.mktemp("foreign")
    lines: list[str] = []
    for text, fields in TEXTS.items():
        for name, container in CONTAINERS.items():
            path = folder / f"{text}-{name}.jpg"
            path.write_bytes(jpeg)
            lines += [*_arguments(fields, container), str(path), "-execute"]
        path = folder / f"{text}-sidecar.jpg"
        path.write_bytes(jpeg)
        lines += [*_arguments(fields, 1), "-o", str(folder / f"{text}-sidecar.xmp"), "-execute"]
    (folder / "languages.jpg").write_bytes(jpeg)
    lines += [
        f"-XMP-dc:Description={VIETNAMESE.headline}",
        f"-XMP-dc:Description-vi={VIETNAMESE.headline}",
        "-XMP-dc:Description-en=Bridge opens",
        "-XMP-iptcCore:AltTextAccessibility=Xe",
        "-XMP-iptcCore:AltTextAccessibility-en=A bus",
        "-XMP-xmp:Rating=3",
        str(folder / "languages.jpg"),
        "-execute",
    ]
    for name, tags in DATES.items():
        (folder / f"date-{name}.jpg").write_bytes(jpeg)
        lines += [*tags, str(folder / f"date-{name}.jpg"), "-execute"]
    (folder / "windows.jpg").write_bytes(jpeg)
    lines += ["-IFD0:Rating=2", str(folder / "windows.jpg"), "-execute"]
    arguments = folder / "arguments"
    arguments.write_text("\n".join(lines), encoding="utf-8")
    done = subprocess.run(
        [*tool, "-@", arguments, "-common_args", "-E", "-overwrite_original"],
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("container", [*CONTAINERS, "sidecar"])
def test_what_exiftool_wrote_is_read(foreign: Path, container: str, text: str) -> None:
    """Each container by itself, and a sidecar."""
    fields = read_fields(foreign / f"{text}-{container}.jpg")
    wanted = in_form("NFC", TEXTS[text])
    place = CONTAINERS.get(container, 1)
    for field, tags in TAGS.items():
        if tags[place]:
            assert getattr(fields, field) == getattr(wanted, field), field
        elif field not in {"credit"}:  # without one, the creator is credited
            assert not getattr(fields, field), field


def test_languages_and_stars_are_read(foreign: Path) -> None:
    fields = read_fields(foreign / "languages.jpg")
    assert (fields.description, fields.alt, fields.language) == (VIETNAMESE.headline, "Xe", "vi")
    assert fields.wordings == (Wording("en", "Bridge opens", "A bus"),)
    assert fields.rating == 3
    assert read_fields(foreign / "windows.jpg").rating == 2


@pytest.mark.parametrize("container", DATES)
def test_the_date_is_read_from_each_container(foreign: Path, container: str) -> None:
    assert read_fields(foreign / f"date-{container}.jpg").created == "2026-11-02T06:14:15+07:00"
