import io
from collections.abc import Callable
from dataclasses import fields as fields_of
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, ImageStat

from editor.base.errors import EditorError
from editor.document.photo import Blur, Handling, PhotoFields, Wording
from editor.photos.charset import tidy
from editor.photos.embed import embed
from editor.photos.read import read_fields
from editor.photos.render import render_file
from editor.remote.ports import Recipe
from editor.testing.quarters import UPRIGHT, corners, quarters, turned

Save = Callable[..., Path]
ExifTool = Callable[..., dict[str, Any]]

NONE, WEB, HOUSE = PhotoFields(), Recipe(), Handling()
FULL = PhotoFields(
    description="Người dân Trà Bồng qua cầu.\nẢnh chụp lúc bình minh <sáng sớm> & “vui”",
    credit="Mai An",
    alt="Đoàn người đi bộ qua cầu",
    headline="Thông xe cầu Trà Bồng",
    title="cau-tra-bong",
    creator="Mai An; Lê Vân",
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
    ext_description="Đoàn người dài, phía sau là núi",
    digital_source_type="http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
    ai_system="Không dùng",
    ai_prompt="Không có",
    data_mining="http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED",
    rating=4,
    label="Đỏ",
    language="vi",
    wordings=(Wording("en", "People of Trà Bồng on the bridge", "A crowd on a bridge"),),
)


def rendered(
    original: Path,
    fields: PhotoFields = NONE,
    recipe: Recipe = WEB,
    handling: Handling = HOUSE,
) -> tuple[Path, Image.Image]:
    target = original.with_name("rendition.bin")
    mime, width, height = render_file(original, target, fields, recipe, handling)
    image = Image.open(io.BytesIO(target.read_bytes()))
    assert (mime, image.size, image.format) == ("image/jpeg", (width, height), "JPEG")
    assert image.mode == "RGB"
    image.load()
    return target, image


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP", "TIFF"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_the_orientation_is_baked_in(save: Save, format: str, orientation: int) -> None:
    # Turned the other way first, so that the reader must turn it back.
    undo = {1: None, 2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}[orientation]
    stored = quarters() if undo is None else quarters().transpose(Image.Transpose(undo))
    _, image = rendered(save(stored, format=format, exif=turned(orientation)))
    assert (image.size, corners(image)) == ((240, 160), UPRIGHT)
    assert not image.getexif().get(0x0112)


@pytest.mark.parametrize("orientation", [1, 6])
def test_a_crop_is_of_the_upright_photo(save: Save, orientation: int) -> None:
    stored = quarters(400, 200)
    if orientation == 6:
        stored = stored.transpose(Image.Transpose.ROTATE_90)
    recipe = Recipe(crop=(0.5, 0.0, 0.5, 0.5), long_edge=50)
    _, image = rendered(save(stored, exif=turned(orientation)), recipe=recipe)
    assert (image.size, corners(image)) == ((50, 25), ["green"] * 4)


@pytest.mark.parametrize(
    "crop", [(-1.0, -1.0, 9.0, 9.0), (0.999, 0.999, 0.5, 0.5), (0.2, 0.2, 0.0, 0.0)]
)
def test_an_impossible_crop_still_makes_a_picture(
    save: Save, crop: tuple[float, float, float, float]
) -> None:
    _, image = rendered(save(quarters()), recipe=Recipe(crop=crop))
    assert min(image.size) >= 1


def test_a_large_photo_is_shrunk_and_a_small_one_is_never_enlarged(save: Save) -> None:
    _, large = rendered(save(quarters(4000, 1000)))
    _, small = rendered(save(quarters(90, 60), "small.jpg"))
    assert (large.size, small.size) == ((2560, 640), (90, 60))
    assert corners(large) == UPRIGHT


@pytest.mark.parametrize(
    "mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16", "I", "F", "CMYK", "LAB"]
)
def test_every_kind_of_pixels_becomes_rgb(save: Save, mode: str) -> None:
    if mode.startswith("I"):
        image = Image.new(mode, (60, 40), 40_000)  # about six tenths of white
    else:
        image = Image.new("RGB", (60, 40), (156, 156, 156))
        if mode == "LAB":
            profiles = (ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"))
            image = ImageCms.profileToProfile(image, *profiles, outputMode="LAB")
        else:
            image = image.convert(mode)
    _, made = rendered(save(image, "any.tif", format="TIFF"))
    grey = made.getpixel((20, 20))
    assert isinstance(grey, tuple)
    assert max(grey) - min(grey) <= 4
    if mode != "1":
        assert abs(grey[0] - 156) <= 6


def test_sixteen_bit_png_keeps_its_greys(save: Save) -> None:
    image = Image.new("I;16", (60, 40), 40_000)
    _, made = rendered(save(image, "scan.png", format="PNG"))
    assert made.getpixel((20, 20)) == (156, 156, 156)


@pytest.mark.parametrize("format", ["PNG", "WEBP", "GIF"])
def test_transparent_parts_become_white(save: Save, format: str) -> None:
    image = quarters().convert("RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 120, 80))
    _, made = rendered(save(image, format=format))
    white = made.getpixel((20, 20))
    assert isinstance(white, tuple)
    assert min(white) > 245
    assert corners(made)[1:] == UPRIGHT[1:]


def test_a_colour_declared_transparent_becomes_white(save: Save) -> None:
    path = save(quarters(), "map.png", format="PNG", transparency=(220, 30, 30))
    white = rendered(path)[1].getpixel((20, 20))
    assert isinstance(white, tuple)
    assert min(white) > 245


def test_of_an_animation_the_first_picture_is_taken(save: Save) -> None:
    second = Image.new("RGB", (240, 160), "black")
    path = save(quarters(), format="GIF", save_all=True, append_images=[second])
    assert corners(rendered(path)[1]) == UPRIGHT


def test_of_a_jpeg_with_a_second_image_only_the_first_leaves_the_house(save: Save) -> None:
    second = Image.effect_noise((600, 400), 80)
    path = save(quarters(), format="MPO", save_all=True, append_images=[second])
    target, image = rendered(path)
    assert corners(image) == UPRIGHT
    assert target.read_bytes().count(b"\xff\xd8\xff") == 1


def _swapped_profile() -> bytes:
    """An RGB profile whose red and green primaries are exchanged."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile = bytearray(profile.replace(b"s\0R\0G\0B", b"t\0e\0s\0t"))
    red, green = profile.index(b"rXYZ", 128), profile.index(b"gXYZ", 128)
    profile[red : red + 4], profile[green : green + 4] = b"gXYZ", b"rXYZ"
    return bytes(profile)


def test_colours_are_brought_to_srgb(save: Save) -> None:
    _, made = rendered(save(quarters(), icc_profile=_swapped_profile()))
    assert corners(made)[:2] == ["green", "red"]
    assert "icc_profile" not in made.info


def test_a_broken_profile_costs_nothing_but_itself(save: Save) -> None:
    _, made = rendered(save(quarters(), icc_profile=b"no profile at all"))
    assert corners(made) == UPRIGHT


def test_the_fields_can_be_read_again(save: Save) -> None:
    assert read_fields(rendered(save(quarters()), FULL)[0]) == FULL


def test_exiftool_finds_every_field_and_nothing_to_complain_about(
    save: Save, exiftool: ExifTool
) -> None:
    target, _ = rendered(save(quarters()), FULL)
    told = exiftool(target)
    assert told["IPTC:Caption-Abstract"] == FULL.description
    assert told["IPTC:Headline"] == FULL.headline
    assert told["IPTC:ObjectName"] == FULL.title
    assert told["IPTC:Credit"] == "Mai An"
    assert told["IPTC:By-line"] == ["Mai An", "Lê Vân"]
    assert told["IPTC:DateCreated"] == "2026:11:02"
    assert told["IPTC:TimeCreated"] == "06:14:15+07:00"
    assert told["IPTC:CodedCharacterSet"] == "UTF8"
    assert told["XMP-iptcCore:AltTextAccessibility"] == FULL.alt
    assert told["XMP-dc:Description"] == FULL.description
    assert told["XMP-xmpRights:UsageTerms"] == FULL.usage_terms
    assert told["XMP-dc:Subject"] == ["cầu", "giao thông"]
    assert told["IFD0:ImageDescription"] == FULL.description
    assert told["ExifIFD:DateTimeOriginal"] == "2026:11:02 06:14:15"
    assert not [key for key in told if "Warning" in key or "Error" in key]


def test_long_values_are_cut_in_iim_and_whole_in_xmp(save: Save, exiftool: ExifTool) -> None:
    caption = "Cầu Trà Bồng nối hai bờ sông. " * 100
    credit = "Nguyễn Thị Ánh Tuyết – Báo Bảo Thịnh"
    target, _ = rendered(save(quarters()), PhotoFields(description=caption, credit=credit))
    told = exiftool(target)
    assert caption.startswith(told["IPTC:Caption-Abstract"])
    assert 1990 <= len(told["IPTC:Caption-Abstract"].encode()) <= 2000
    assert told["IPTC:Credit"] == "Nguyễn Thị Ánh Tuyết –"
    assert told["XMP-dc:Description"] == caption.strip()
    assert told["XMP-photoshop:Credit"] == credit
    assert read_fields(target).description == caption.strip()


def test_a_text_that_looks_like_an_instruction_is_a_text(save: Save, exiftool: ExifTool) -> None:
    target, _ = rendered(save(quarters()), PhotoFields(city="type=Bag", description='lang="en" x'))
    told = exiftool(target)
    assert told["XMP-photoshop:City"].strip() == "type=Bag"
    assert told["XMP-dc:Description"] == 'lang="en" x'


SECRETS = [b"SN-4711-SECRET", b"Canon EOS", b"16.0471", b"Photoshop 27", b"Owner Name", b"GPS"]


def test_nothing_private_leaves_the_house(save: Save, exiftool: ExifTool, tmp_path: Path) -> None:
    thumb = tmp_path / "thumb.jpg"
    quarters(16, 12).save(thumb, comment="SECRET-IN-THUMB")
    loaded = tmp_path / "loaded.jpg"
    quarters().save(loaded, comment="shot from the SECRET roof")
    exiftool(
        loaded,
        "-EXIF:SerialNumber=SN-4711-SECRET",
        "-EXIF:Make=Canon",
        "-EXIF:Model=Canon EOS R5",
        "-EXIF:OwnerName=Owner Name",
        "-EXIF:Software=Photoshop 27",
        "-EXIF:GPSLatitude=16.0471",
        "-EXIF:GPSLatitudeRef=N",
        "-EXIF:GPSLongitude=108.2068",
        "-EXIF:GPSLongitudeRef=E",
        "-EXIF:UserComment=SECRET note",
        "-EXIF:LensSerialNumber=SECRET lens",
        "-XMP-exif:GPSLatitude=16.0471",
        "-XMP-aux:SerialNumber=SN-4711-SECRET",
        "-XMP-xmpMM:DocumentID=SECRET-doc",
        "-XMP-xmpMM:HistorySoftwareAgent=Photoshop 27",
        "-XMP-crs:RawFileName=SECRET.CR3",
        "-IPTC:SpecialInstructions=SECRET call the source",
        "-IPTC:ContentLocationName=SECRET house",
        f"-ThumbnailImage<={thumb}",
    )
    original = save(loaded.read_bytes())
    before = original.read_bytes()
    assert b"SECRET" in before
    assert b"SECRET-IN-THUMB" in before
    target, _ = rendered(original, PhotoFields(description="Cầu"))
    made = target.read_bytes()
    assert not [secret for secret in [b"SECRET", *SECRETS] if secret in made]
    groups = {key.partition(":")[0] for key in exiftool(target)}
    assert groups - {"SourceFile", "ExifTool", "System", "File", "JFIF", "Composite"} == {
        "IFD0",
        "IPTC",
        "XMP-x",
        "XMP-dc",
    }
    assert {k for k in exiftool(target) if k.startswith("IFD0")} == {"IFD0:ImageDescription"}


def test_without_fields_there_is_no_metadata_at_all(save: Save) -> None:
    made = rendered(save(quarters(), comment="secret"))[0].read_bytes()
    assert b"Exif" not in made
    assert b"8BIM" not in made
    assert b"adobe" not in made
    assert b"secret" not in made


@pytest.mark.parametrize("format", ["JPEG", "PNG"])
def test_equal_input_gives_equal_bytes(save: Save, format: str) -> None:
    path = save(quarters(3000, 2000), format=format)
    assert rendered(path, FULL)[0].read_bytes() == rendered(path, FULL)[0].read_bytes()


def test_a_broken_original_leaves_no_rendition(save: Save, plain_jpeg: bytes) -> None:
    path = save(plain_jpeg[:-200])
    target = path.with_name("rendition.jpg")
    with pytest.raises(EditorError, match="damaged"):
        render_file(path, target, FULL, Recipe(), Handling())
    assert not target.exists()


ANY_TEXT = st.one_of(
    st.text(max_size=40),
    st.sampled_from(
        ["type=Bag", 'lang="en" x', "a\r\nb\0c\x0bd", "Ảnh", "🇻🇳" * 20, "e\u0301" * 40]
    ),
)


NO_TEXT = {"keywords", "created", "creator", "description", "rating", "language", "wordings"}


@given(
    fields=st.builds(
        PhotoFields,
        **{field.name: ANY_TEXT for field in fields_of(PhotoFields) if field.name not in NO_TEXT},
        wordings=st.lists(st.builds(Wording, st.just("en"), ANY_TEXT, ANY_TEXT), max_size=1).map(
            tuple
        ),
        rating=st.integers(-1, 5),
        keywords=st.lists(ANY_TEXT, max_size=4).map(tuple),
        description=ANY_TEXT.map(lambda text: f"Cầu {text}"),
    )
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_typed_into_the_fields_comes_back(
    fields: PhotoFields, tmp_path: Path, plain_jpeg: bytes
) -> None:
    path = tmp_path / "any.jpg"
    path.write_bytes(embed(plain_jpeg, fields))
    back = read_fields(path)
    assert back.rating == fields.rating
    # An alt text that an English one repeats is taken to be English.
    assert tidy(fields.alt) in (back.alt, *(wording.alt for wording in back.wordings))
    for name in ("description", "instructions", "city", "usage_terms", "ext_description"):
        assert getattr(back, name) == tidy(getattr(fields, name))
    assert back.keywords == tuple(dict.fromkeys(filter(None, map(tidy, fields.keywords))))


def test_an_export_shows_what_its_use_shows(save: Save) -> None:
    recipe = Recipe(turn=90, flipped=True, angle=5.0, crop=(0.2, 0.2, 0.4, 0.4), long_edge=300)
    _, image = rendered(save(quarters(1200, 800)), recipe=recipe)
    assert image.size == (200, 300)
    assert corners(image)[0] == UPRIGHT[3]


def test_blurs_are_baked_into_exports(save: Save) -> None:
    stripes = Image.effect_noise((400, 300), 200).convert("RGB")
    path = save(stripes, quality=95)
    for recipe, handling in (
        (Recipe(blurs=(Blur((0.2, 0.2, 0.4, 0.4)),)), HOUSE),
        (WEB, Handling(blurs=(Blur((0.2, 0.2, 0.4, 0.4)),))),
    ):
        _, image = rendered(path, recipe=recipe, handling=handling)
        spread = ImageStat.Stat(image.crop((90, 70, 230, 170)).convert("L")).stddev[0]
        assert spread < 12
        assert ImageStat.Stat(image.crop((320, 220, 400, 300)).convert("L")).stddev[0] > 40


def test_a_protected_photo_never_leaves_unblurred(save: Save) -> None:
    path = save(quarters())
    target = path.with_name("rendition.jpg")
    with pytest.raises(EditorError, match="nothing on it is blurred") as caught:
        render_file(path, target, FULL, WEB, Handling(protected=True))
    assert caught.value.remedy
    assert not target.exists()
    rendered(path, handling=Handling(protected=True, blurs=(Blur((0.1, 0.1, 0.2, 0.2)),)))


class TestSizeLimit:
    @pytest.fixture
    def grain(self, save: Save) -> Path:
        """About 800 KB at quality 85."""
        return save(Image.effect_noise((1600, 1000), 60).convert("RGB"), quality=95)

    @pytest.mark.parametrize("limit", [1_000_000, 500_000, 300_000, 80_000])
    def test_it_holds_with_all_that_is_embedded(self, grain: Path, limit: int) -> None:
        target, _ = rendered(grain, FULL, Recipe(max_bytes=limit))
        assert target.stat().st_size <= limit
        assert read_fields(target).description == FULL.description

    def test_quality_gives_way_before_size(self, grain: Path) -> None:
        free, whole = rendered(grain)
        limit = free.stat().st_size * 3 // 4
        target, image = rendered(grain, recipe=Recipe(max_bytes=limit))
        assert image.size == whole.size
        assert target.stat().st_size > limit * 0.9, "no more is given away than must be"
        _, small = rendered(grain, recipe=Recipe(max_bytes=limit // 6))
        assert max(small.size) < max(whole.size)
        assert small.width / small.height == pytest.approx(1.6, abs=0.02)

    def test_what_is_small_enough_stays_as_it_is(self, grain: Path) -> None:
        free = rendered(grain)[0].read_bytes()
        assert rendered(grain, recipe=Recipe(max_bytes=len(free)))[0].read_bytes() == free

    def test_what_can_not_be_met_is_said(self, grain: Path) -> None:
        with pytest.raises(EditorError, match="takes no photos of more than 900 bytes"):
            rendered(grain, FULL, Recipe(max_bytes=900))
