# /// script
# requires-python = ">=3.11"
# dependencies = ["pillow>=12", "numpy>=2", "exiv2>=0.19"]
# ///
"""Paint the pictures of the sample stories: `python packaging/samples/paint.py [NAME …]`.

Captions, credits and alt texts are read from the stories in `resources/samples/`, so that what is
embedded in a file is what is printed under it. The same script paints the same pictures.
"""

import io
import re
import sys
from pathlib import Path

import exiv2
from PIL import Image
from scenes.book_boat import book_boat
from scenes.bridge_dawn import bridge_dawn
from scenes.engineers import engineers
from scenes.ferry_mist import ferry_mist
from scenes.harbour import harbour
from scenes.pupils_cycling import pupils_cycling
from scenes.reading_room import reading_room
from scenes.road_and_fields import road_and_fields
from scenes.school_yard import school_yard
from scenes.terraces import terraces

SAMPLES = Path(__file__).parents[2] / "resources" / "samples"
LIMIT = 250_000  # bytes
PICTURES = {
    "cau-binh-minh": (bridge_dawn, "2026:11:14 05:47:12"),
    "pha-ben-say": (ferry_mist, "2026:11:04 06:08:40"),
    "hoc-sinh-qua-cau": (pupils_cycling, "2026:11:16 06:21:05"),
    "duong-dan-con-giua": (road_and_fields, "2026:11:12 15:32:51"),
    "ky-su-ben-lan-can": (engineers, "2026:11:13 16:54:27"),
    "harbour-blue-hour": (harbour, "2026:10:09 17:58:33"),
    "reading-room": (reading_room, "2026:10:17 16:20:10"),
    "book-boat": (book_boat, "2026:10:20 09:41:56"),
    "school-yard": (school_yard, "2026:10:20 14:05:19"),
    "terraces-path": (terraces, "2026:10:21 07:12:48"),
}
"""Who paints what, and when it was taken, by the clock of the place."""

_FIGURE = re.compile(r'^!\[(.+?)\]\((\S+)\.jpg "(.+?)"\)\n(.+)$', re.MULTILINE)


def figures() -> dict[str, tuple[str, str, str]]:
    """Picture name → (caption, credit, alt text), from the stories."""
    found = {}
    for story in sorted(SAMPLES.glob("*.md")):
        for alt, name, credit, caption in _FIGURE.findall(story.read_text("utf-8")):
            found[name] = (caption, credit, alt)
    return found


def save(picture: Image.Image, target: Path) -> None:
    """As a progressive JPEG within the limit, at quality 82 if that fits."""
    for quality in range(82, 60, -2):
        data = io.BytesIO()
        picture.save(data, "JPEG", quality=quality, optimize=True, progressive=True, dpi=(300, 300))
        if data.tell() <= LIMIT - 6_000:  # room for what `describe` adds
            break
    target.write_bytes(data.getvalue())


def describe(target: Path, caption: str, credit: str, alt: str, taken: str) -> None:
    """Embed caption, creator, credit, alt text and date as EXIF, IPTC-IIM and XMP."""
    image = exiv2.ImageFactory.open(str(target))
    image.readMetadata()
    day, _, hour = taken.partition(" ")
    date = day.replace(":", "-")
    exif, iptc, xmp = image.exifData(), image.iptcData(), image.xmpData()
    for key in (
        "Exif.Image.DateTime",
        "Exif.Photo.DateTimeOriginal",
        "Exif.Photo.DateTimeDigitized",
    ):
        exif[key] = taken
    exif["Exif.Photo.OffsetTimeOriginal"] = "+07:00"
    exif["Exif.Image.Artist"] = credit
    iptc["Iptc.Envelope.CharacterSet"] = "\x1b%G"
    iptc["Iptc.Application2.Caption"] = caption
    iptc["Iptc.Application2.Byline"] = credit
    iptc["Iptc.Application2.Credit"] = credit
    iptc["Iptc.Application2.DateCreated"] = date
    iptc["Iptc.Application2.TimeCreated"] = f"{hour}+07:00"
    xmp["Xmp.dc.description"] = exiv2.LangAltValue(caption)
    xmp["Xmp.dc.creator"] = exiv2.XmpArrayValue([credit], exiv2.TypeId.xmpSeq)
    xmp["Xmp.photoshop.Credit"] = credit
    xmp["Xmp.photoshop.DateCreated"] = f"{date}T{hour}+07:00"
    xmp["Xmp.iptc.AltTextAccessibility"] = exiv2.LangAltValue(alt)
    image.writeMetadata()


def main(names: list[str]) -> None:
    texts = figures()
    for name in names or PICTURES:
        paint, taken = PICTURES[name]
        target = SAMPLES / f"{name}.jpg"
        save(paint(), target)
        describe(target, *texts[name], taken)
        print(f"{target.name}: {target.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main(sys.argv[1:])
