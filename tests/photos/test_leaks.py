"""Photos full of private things, in every format: what leaves the house has none of them."""

import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from editor.document.photo import Blur, Handling, Keep, PhotoFields
from editor.photos.read import read_fields
from editor.photos.render import render_file
from editor.photos.stranger import Tells, learned
from editor.photos.thumbnails import from_photo, from_preview
from editor.remote.ports import Recipe
from editor.testing.quarters import quarters

CAPTION = "Người dân qua cầu Sao Mai."
PRIVATE = [
    "-EXIF:SerialNumber=LEAK-serial",
    "-EXIF:LensSerialNumber=LEAK-lens",
    "-EXIF:Make=LEAKCAM",
    "-EXIF:Model=LEAKCAM 5",
    "-EXIF:OwnerName=LEAK owner",
    "-EXIF:Software=LEAKware 27",
    "-EXIF:HostComputer=LEAK-laptop",
    "-EXIF:ImageUniqueID=4c45414b",
    "-EXIF:UserComment=LEAK note",
    "-EXIF:XPComment=LEAK for Windows",
    "-EXIF:GPSLatitude=16.0471",
    "-EXIF:GPSLatitudeRef=N",
    "-EXIF:GPSLongitude=108.2068",
    "-EXIF:GPSLongitudeRef=E",
    "-EXIF:GPSAltitude=12",
    "-EXIF:GPSAreaInformation=LEAK alley",
    "-XMP-exif:GPSLatitude=16.0471",
    "-XMP-exif:GPSLongitude=108.2068",
    "-XMP-aux:SerialNumber=LEAK-aux",
    "-XMP-aux:OwnerName=LEAK owner",
    "-XMP-xmpMM:DocumentID=LEAK-doc",
    "-XMP-xmpMM:HistorySoftwareAgent=LEAKware 27",
    "-XMP-xmpMM:DerivedFromDocumentID=LEAK-raw",
    "-XMP-photoshop:History=LEAK cropped",
    "-XMP-crs:RawFileName=LEAK.CR3",
    "-XMP-xmp:CreatorTool=LEAKroom",
    "-XMP-iptcExt:PersonInImage=LEAK person",
    "-XMP-iptcCore:CreatorWorkTelephone=LEAK phone",
    "-XMP-iptcExt:LocationCreatedSublocation=LEAK house",
    "-XMP-mwg-rs:RegionName=LEAK face",
    "-XMP-mwg-rs:RegionType=Face",
    f"-XMP-dc:Description={CAPTION}",
    "-XMP-photoshop:City=Trà Bồng",
    "-XMP-photoshop:Credit=Mai An",
]
PRIVATE_IIM = [
    "-IPTC:CodedCharacterSet=UTF8",
    "-IPTC:ContentLocationName=LEAK house",
    "-IPTC:Contact=LEAK phone",
    "-IPTC:OriginatingProgram=LEAKware",
]
COORDINATES = re.compile(rb"16\.047|108\.206|16,2\.8|GPS")
FORMATS = {"camera.jpg": "JPEG", "two.jpg": "MPO", "scan.png": "PNG", "scan.tif": "TIFF"} | {
    "web.webp": "WEBP",
    "phone.avif": "AVIF",
}
PHOTOGRAPHED = {Tells.PLACE, Tells.DEVICE, Tells.PERSON, Tells.HISTORY}


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of originals, into which ExifTool wrote what should never leave."""
    program = shutil.which("exiftool")
    if program is None:
        pytest.skip("ExifTool (libimage-exiftool-perl) is not installed")
    folder = tmp_path_factory.mktemp("private")
    thumb = folder / "thumb.jpeg"
    Image.effect_noise((160, 120), 60).convert("RGB").save(thumb, comment=b"LEAK in thumbnail")
    second = Image.effect_noise((200, 150), 60).convert("RGB")
    lines = []
    for name, kind in FORMATS.items():
        path = folder / name
        options: dict[str, Any] = {}
        if kind == "MPO":
            options = {"save_all": True, "append_images": [second]}
        if kind in {"JPEG", "MPO"}:
            exif = Image.Exif()
            exif.get_ifd(0x8769)[0x927C] = b"LEAK maker's note"
            options |= {"exif": exif, "comment": b"LEAK roof"}
        if kind == "PNG":
            from PIL.PngImagePlugin import PngInfo

            options["pnginfo"] = PngInfo()
            options["pnginfo"].add_text("Author", "LEAK author")
        quarters().save(path, kind, **options)
        pictures = kind in {"JPEG", "MPO"}
        lines += [*PRIVATE, *(PRIVATE_IIM if kind not in {"WEBP", "AVIF"} else ())]
        lines += [f"-ThumbnailImage<={thumb}", f"-PhotoshopThumbnail<={thumb}"] * pictures
        lines += [str(path), "-execute"]
    sidecar = folder / "camera.xmp"
    lines += ["-XMP-exif:GPSLatitude=16.0471", "-XMP-crs:RawFileName=LEAK.NEF"]
    lines += ["-XMP-photoshop:Headline=Thông xe", "-o", str(sidecar), "-execute"]
    arguments = folder / "arguments"
    arguments.write_text("\n".join(lines), encoding="utf-8")
    done = subprocess.run(
        [program, "-@", arguments, "-common_args", "-m", "-overwrite_original"],
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    with (folder / "camera.jpg").open("ab") as file:  # as phones keep a moving picture
        file.write(b"\0\0\0\x18ftypmp42LEAK-motion" + bytes(200))
    return folder


RECIPES = {
    "whole": (Recipe(), Handling()),
    "small": (Recipe(long_edge=100, max_bytes=20_000), Handling()),
    "crop": (Recipe(crop=(0.1, 0.1, 0.5, 0.5), turn=90, angle=3.0), Handling()),
    "protected": (Recipe(), Handling(protected=True, blurs=(Blur((0.1, 0.1, 0.3, 0.3)),))),
}


@pytest.fixture(scope="module")
def exports(photos: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("exports")
    made = []
    for name in FORMATS:
        fields = replace(read_fields(photos / name), language="vi")
        for recipe, (how, handling) in RECIPES.items():
            target = folder / f"{Path(name).stem}-{FORMATS[name]}-{recipe}.jpg"
            render_file(photos / name, target, fields, how, handling)
            made.append(target)
    return made


@pytest.mark.parametrize("name", FORMATS)
def test_the_originals_are_full_of_private_things(photos: Path, name: str) -> None:
    found = learned(photos / name)
    assert {one.tells for one in found if one.private} >= PHOTOGRAPHED
    assert b"LEAK" in (photos / name).read_bytes()
    shown = " ".join(str(one.what) for one in found if one.private)
    for secret in ("LEAK-serial", "LEAK owner", "LEAKware", "LEAK person", "16.04710, 108.20680"):
        assert secret in shown


def test_the_bytes_of_exports_have_none_of_them(exports: list[Path]) -> None:
    for export in exports:
        made = export.read_bytes()
        assert b"LEAK" not in made, export.name
        assert "LEAK".encode("utf-16-le") not in made, export.name
        assert not COORDINATES.search(made), export.name
        assert made.count(b"\xff\xd8\xff") == 1, f"a picture in {export.name}"
        assert made.endswith(b"\xff\xd9"), f"bytes behind the end of {export.name}"
        assert CAPTION.encode() in made


def test_exiftool_finds_only_what_we_wrote(exports: list[Path]) -> None:
    answer = subprocess.run(
        ["exiftool", "-json", "-G1", "-a", "-u", "-U", "-ee", *exports],
        check=True,
        capture_output=True,
    )
    for told in json.loads(answer.stdout):
        groups = {key.partition(":")[0] for key in told}
        assert groups - {"SourceFile", "ExifTool", "System", "File", "JFIF", "Composite"} == {
            "IFD0",
            "IPTC",
            "XMP-x",
            "XMP-dc",
            "XMP-photoshop",
        }, told["SourceFile"]
        in_exif = {key for key in told if key.startswith("IFD0")}
        assert in_exif == {"IFD0:ImageDescription"}


def test_a_stranger_learns_nothing_private_from_them(exports: list[Path]) -> None:
    for export in exports:
        found = learned(export)
        assert not [one for one in found if one.private], export.name
        assert {one.tells for one in found} == {Tells.WORDS, Tells.PLACE}  # the city, on purpose


def test_a_sidecar_gives_its_words_and_nothing_private(photos: Path, exports: list[Path]) -> None:
    camera = next(export for export in exports if export.name == "camera-JPEG-whole.jpg")
    assert read_fields(camera).headline == "Thông xe"
    assert read_fields(photos / "camera.jpg") == PhotoFields(
        description=CAPTION, credit="Mai An", city="Trà Bồng", headline="Thông xe"
    )


@pytest.mark.parametrize("name", ["camera.jpg", "scan.tif", "phone.avif"])
def test_what_is_asked_for_is_kept_and_nothing_beside_it(
    photos: Path, tmp_path: Path, name: str
) -> None:
    target = tmp_path / "kept.jpg"
    fields = PhotoFields(description=CAPTION)
    render_file(photos / name, target, fields, Recipe(keep=(Keep.PLACE,)), Handling())
    found = [one for one in learned(target) if one.private]
    assert {one.tells for one in found} == {Tells.PLACE}
    assert "16.04710, 108.20680" in str(found[0].what)
    made = target.read_bytes()
    assert b"LEAKware" not in made
    assert b"LEAK-serial" not in made
    both = Recipe(keep=(Keep.CAMERA, Keep.OWNER))
    render_file(photos / name, target, fields, both, Handling())
    shown = " ".join(str(one.what) for one in learned(target) if one.private)
    assert all(kept in shown for kept in ("LEAKCAM 5", "LEAK owner", "LEAK-serial"))
    assert "Where it was taken" not in shown


def test_of_somebody_to_be_protected_nothing_is_kept_whoever_asks(
    photos: Path, tmp_path: Path
) -> None:
    target = tmp_path / "protected.jpg"
    recipe, handling = RECIPES["protected"]
    asked = replace(recipe, keep=tuple(Keep))
    render_file(photos / "camera.jpg", target, PhotoFields(), asked, handling)
    assert learned(target) == []


@pytest.mark.parametrize("name", FORMATS)
def test_the_small_pictures_that_are_copied_into_mails_tell_nothing(
    photos: Path, tmp_path: Path, name: str
) -> None:
    small = tmp_path / "small.jpg"
    for made in (from_photo(photos / name, 200), from_preview(photos / name, 100)):
        if made is not None:
            small.write_bytes(made)
            assert learned(small) == []
            assert b"LEAK" not in made
