"""Where each field of a photo stands in its file: one table, for the reader and the writer.

After the IPTC Photo Metadata Standard 2025.1 and the Metadata Working Group's guidelines 2.0.
"""

import enum
from dataclasses import dataclass


class Kind(enum.Enum):
    """How XMP holds a value."""

    TEXT = "text"
    LANG = "language alternatives"
    SEQ = "ordered list"
    BAG = "list"


@dataclass(frozen=True, slots=True)
class Place:
    """A field of `PhotoFields` and its places in a file, by exiv2's names; empty: it has none.

    `limit` is in bytes, of each value. EXIF is read first where `exif` is given.
    """

    field: str
    iim: str = ""
    limit: int = 0
    xmp: str = ""
    kind: Kind = Kind.TEXT
    exif: str = ""


_IIM = "Iptc.Application2."
_CORE = "Xmp.iptc."
_EXT = "Xmp.iptcExt."
_SHOP = "Xmp.photoshop."

PLACES = (
    Place("headline", f"{_IIM}Headline", 256, f"{_SHOP}Headline"),
    Place(
        "description",
        f"{_IIM}Caption",
        2000,
        "Xmp.dc.description",
        Kind.LANG,
        "Exif.Image.ImageDescription",
    ),
    Place("creator", f"{_IIM}Byline", 32, "Xmp.dc.creator", Kind.SEQ, "Exif.Image.Artist"),
    Place("creator_job", f"{_IIM}BylineTitle", 32, f"{_SHOP}AuthorsPosition"),
    Place("credit", f"{_IIM}Credit", 32, f"{_SHOP}Credit"),
    Place("source", f"{_IIM}Source", 32, f"{_SHOP}Source"),
    Place("copyright", f"{_IIM}Copyright", 128, "Xmp.dc.rights", Kind.LANG, "Exif.Image.Copyright"),
    Place("sublocation", f"{_IIM}SubLocation", 32, f"{_CORE}Location"),
    Place("city", f"{_IIM}City", 32, f"{_SHOP}City"),
    Place("state", f"{_IIM}ProvinceState", 32, f"{_SHOP}State"),
    Place("country", f"{_IIM}CountryName", 64, f"{_SHOP}Country"),
    Place("country_code", f"{_IIM}CountryCode", 3, f"{_CORE}CountryCode"),
    Place("keywords", f"{_IIM}Keywords", 64, "Xmp.dc.subject", Kind.BAG),
    Place("title", f"{_IIM}ObjectName", 64, "Xmp.dc.title", Kind.LANG),
    Place("instructions", f"{_IIM}SpecialInstructions", 256, f"{_SHOP}Instructions"),
    Place("job_id", f"{_IIM}TransmissionReference", 32, f"{_SHOP}TransmissionReference"),
    Place("caption_writer", f"{_IIM}Writer", 32, f"{_SHOP}CaptionWriter"),
    Place("usage_terms", xmp="Xmp.xmpRights.UsageTerms", kind=Kind.LANG),
    Place("alt", xmp=f"{_CORE}AltTextAccessibility", kind=Kind.LANG),
    Place("ext_description", xmp=f"{_CORE}ExtDescrAccessibility", kind=Kind.LANG),
    Place("digital_source_type", xmp=f"{_EXT}DigitalSourceType"),
    Place("ai_system", xmp=f"{_EXT}AISystemUsed"),
    Place("ai_prompt", xmp=f"{_EXT}AIPromptInformation"),
    Place("data_mining", xmp="Xmp.plus.DataMining"),
    Place("label", xmp="Xmp.xmp.Label"),
)

VOCABULARIES = {
    "digital_source_type": "http://cv.iptc.org/newscodes/digitalsourcetype/",
    "data_mining": "http://ns.useplus.org/ldf/vocab/",
}
"""Where the values of these fields are defined: a value is such an address and a code."""

WORDED = frozenset({"description", "alt"})
"""The fields that a photo may have in several languages (`PhotoFields.wordings`)."""

# A rating is a number: -1 rejected, 0 none, 1–5 stars (XMP part 2, section 3.1). Windows and some
# cameras write EXIF's instead.
XMP_RATING = "Xmp.xmp.Rating"
EXIF_RATING = "Exif.Image.Rating"

# `created` is one value in XMP, but a date and a time apart in IIM and an offset apart in EXIF.
IIM_CHARSET = "Iptc.Envelope.CharacterSet"
IIM_DATE = f"{_IIM}DateCreated"
IIM_TIME = f"{_IIM}TimeCreated"
XMP_DATE = f"{_SHOP}DateCreated"
EXIF_DATE = "Exif.Photo.DateTimeOriginal"
EXIF_OFFSET = "Exif.Photo.OffsetTimeOriginal"

UTF8_MARKER = b"\x1b%G"
"""ESC % G in dataset 1:90 says that the IIM texts are UTF-8 (IIM 4.2, section 1:90)."""
