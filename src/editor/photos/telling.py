"""What a piece of metadata tells a stranger, by its name: the rules, without a file."""

import enum
import re
from collections.abc import Callable
from dataclasses import dataclass

from editor.base.messages import Message, say
from editor.photos.fields import (
    EXIF_DATE,
    EXIF_OFFSET,
    EXIF_RATING,
    IIM_CHARSET,
    IIM_DATE,
    IIM_TIME,
    PLACES,
    XMP_DATE,
    XMP_RATING,
)

_LONGEST = 160


class Tells(enum.StrEnum):
    """What of."""

    PLACE = "place"
    DEVICE = "device"
    PERSON = "person"
    HIDDEN = "hidden"
    """Another picture inside the file."""
    HISTORY = "history"
    """Programs, and what was done with them."""
    TIME = "time"
    WORDS = "words"
    """Caption, credit and the like: what is meant to be read."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Learned:
    """One thing that a stranger learns. `private`: nothing that an export should carry unasked.
    `where` are its places in the file, for who wants to look."""

    tells: Tells
    what: Message
    private: bool
    where: tuple[str, ...] = ()


def shortened(value: str) -> str:
    """On one line, and not longer than somebody will read."""
    line = " ".join("".join(c if c.isprintable() else " " for c in value).split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


_Say = Callable[[str], Message]


def _words(value: str) -> Message:
    return say("Words about it: {value}", value=value)


def _rights(value: str) -> Message:
    return say("Who made it, and who it belongs to: {value}", value=value)


def _named_place(value: str) -> Message:
    return say("A place that is named: {value}", value=value)


def _time(value: str) -> Message:
    return say("When it was taken: {value}", value=value)


def _place(value: str) -> Message:
    return say("Where it was taken: {value}", value=value)


def _serial(value: str) -> Message:
    return say("A serial number, by which the camera or lens is known: {value}", value=value)


def _device(value: str) -> Message:
    return say("The camera, phone or lens: {value}", value=value)


def _exposure(value: str) -> Message:
    return say("How the camera was set: {value}", value=value)


def _owner(value: str) -> Message:
    return say("Whose camera or computer it is: {value}", value=value)


def _person(value: str) -> Message:
    return say("Who is on it, or where faces are: {value}", value=value)


def _contact(value: str) -> Message:
    return say("How somebody can be reached: {value}", value=value)


def _program(value: str) -> Message:
    return say("The program that it went through: {value}", value=value)


def _history(value: str) -> Message:
    return say("How it was edited: {value}", value=value)


def _note(value: str) -> Message:
    return say("A note in the file: {value}", value=value)


def _made_how(value: str) -> Message:
    return say("How it came to be: {value}", value=value)


def _marks(value: str) -> Message:
    return say("Marks for the desk: {value}", value=value)


@dataclass(frozen=True, slots=True)
class _Rule:
    pattern: re.Pattern[str]
    tells: Tells
    say: _Say
    private: bool = True


_OURS: dict[str, tuple[Tells, _Say]] = {
    **dict.fromkeys(
        ("headline", "description", "title", "keywords", "alt", "ext_description"),
        (Tells.WORDS, _words),
    ),
    **dict.fromkeys(
        ("creator", "creator_job", "credit", "source", "copyright", "usage_terms", "data_mining"),
        (Tells.WORDS, _rights),
    ),
    **dict.fromkeys(
        ("sublocation", "city", "state", "country", "country_code"), (Tells.PLACE, _named_place)
    ),
    **dict.fromkeys(("digital_source_type", "ai_system", "ai_prompt"), (Tells.WORDS, _made_how)),
    **dict.fromkeys(
        ("instructions", "job_id", "caption_writer", "label"), (Tells.WORDS, _marks)
    ),
}  # fmt: skip
KNOWN: dict[str, tuple[Tells, _Say]] = {
    **{
        key: _OURS[place.field]
        for place in PLACES
        for key in (place.iim, place.xmp, place.exif)
        if key
    },
    **dict.fromkeys((EXIF_DATE, EXIF_OFFSET, XMP_DATE, IIM_DATE, IIM_TIME), (Tells.TIME, _time)),
    **dict.fromkeys((XMP_RATING, EXIF_RATING), (Tells.WORDS, _marks)),
}
"""What we write ourselves, by exiv2's names."""

_SILENT = re.compile(
    r"Exif\.(?:Image|Photo|Thumbnail)\.(?:ExifTag|GPSTag|InteroperabilityTag|Orientation|Compression"
    r"|[XY]Resolution|ResolutionUnit|YCbCr\w+|ImageWidth|ImageLength|BitsPerSample|SamplesPerPixel"
    r"|PhotometricInterpretation|PlanarConfiguration|ExifVersion|FlashpixVersion|ColorSpace"
    r"|ComponentsConfiguration|CompressedBitsPerPixel|Pixel[XY]Dimension|StripOffsets|RowsPerStrip"
    r"|StripByteCounts|Predictor|SampleFormat|NewSubfileType|InterColorProfile|FillOrder|XMLPacket"
    r"|IPTCNAA|ImageResources|JPEGInterchangeFormat\w*|TileWidth|TileLength|TileOffsets"
    r"|TileByteCounts|ExtraSamples|ReferenceBlackWhite|TransferFunction|WhitePoint"
    r"|PrimaryChromaticities|PageNumber|PrintImageMatching)"
    r"|Exif\.Iop\..*|Exif\.GPSInfo\.GPSVersionID|Exif\.MakerNote\..*"
    r"|Xmp\.(?:xmpNote\.HasExtendedXMP|dc\.format|tiff\.(?!Make|Model|Software|Artist|DateTime)\w+"
    r"|exif\.(?:ColorSpace|Pixel\w+|ExifVersion|FlashpixVersion|ComponentsConfiguration.*)"
    r"|photoshop\.(?:ColorMode|ICCProfile|LegacyIPTCDigest))"
    rf"|{re.escape(IIM_CHARSET)}|Iptc\.(?:Envelope|Application2)\.(?:ModelVersion|RecordVersion)"
)
"""How the file is built: tells nothing."""


def _rule(pattern: str, tells: Tells, say: _Say, *, private: bool = True) -> _Rule:
    return _Rule(re.compile(pattern, re.IGNORECASE), tells, say, private)


_RULES = (
    _rule(r"serial|bodyid|cameraid|uniquecameramodel|internalid|imageuniqueid", Tells.DEVICE,
          _serial),
    _rule(r"owner|hostcomputer|xmpRights\.Owner", Tells.PERSON, _owner),
    _rule(r"gps|latitude|longitude|LocationCreated|LocationShown|LocationName|LocationId"
          r"|ContentLocation|LocationCode|geotag|GPano", Tells.PLACE, _place),
    _rule(r"PersonIn|mwg-rs|^Xmp\.MP\.|Xmp\.MPRI|regioninfo|faces?", Tells.PERSON, _person),
    _rule(r"ContactInfo|CiAdr|CiEmail|CiTel|\.Contact$|e-?mail|phone|address", Tells.PERSON,
          _contact),
    _rule(r"photoshop\.(?:History|DocumentAncestors|TextLayers)|ImageHistory|ProcessingSoftware"
          r"|^Xmp\.(?:xmpMM|crs|crss|lr|darktable|digiKam|kipi|acdsee|stEvt)\.|OriginalRaw"
          r"|PreservedFileName|DerivedFrom|DocumentName", Tells.HISTORY, _history),
    _rule(r"software|creatortool|\.Program(?:Version)?$|xmptk|firmware", Tells.HISTORY, _program),
    _rule(r"(?:ModifyDate|MetadataDate|Xmp\.xmp\.CreateDate|Exif\.Image\.DateTime$|DateTimeDigitized"
          r"|Exif\.Image\.(?:TimeZoneOffset)|DigitizationDate|DigitizationTime|SubSec|OffsetTime"
          r"|DateTimeOriginal|DateTime$)", Tells.TIME, _time, private=False),
    _rule(r"UserComment|XPComment|XPTitle|XPSubject|XPKeywords|XPAuthor|Exif\.Photo\.\w*Comment"
          r"|Exif\.Image\.Note", Tells.WORDS, _note),
    _rule(r"\.Make$|\.Model$|lens|^Xmp\.aux\.|^Xmp\.exifEX\.|CameraLabel|drone|dji", Tells.DEVICE,
          _device),
    _rule(r"^(?:Exif\.Photo|Exif\.Image|Xmp\.exif)\.(?:F-?Number|Exposure\w*|Aperture\w*|Shutter\w*"
          r"|ISO\w*|PhotographicSensitivity|SensitivityType|RecommendedExposureIndex|Flash.*|Focal\w*"
          r"|MeteringMode|LightSource|WhiteBalance|SceneC\w+|SceneType|Contrast|Saturation|Sharpness"
          r"|GainControl|DigitalZoomRatio|SubjectDistance\w*|SubjectArea|CustomRendered|SensingMethod"
          r"|FileSource|BrightnessValue|MaxApertureValue|CFAPattern|SubjectLocation|Composite\w+"
          r"|StandardOutputSensitivity|ExposureIndex|SpatialFrequencyResponse)", Tells.DEVICE,
          _exposure, private=False),
)  # fmt: skip


def told(key: str, value: str) -> Learned | None:
    """What a piece of metadata by exiv2's name tells; None if nothing."""
    if _SILENT.fullmatch(key) or not value.strip(" \0"):
        return None
    shown = shortened(value)
    if key in KNOWN:
        tells, words = KNOWN[key]
        return Learned(tells, words(shown), False, (key,))
    for rule in _RULES:
        if rule.pattern.search(key):
            return Learned(rule.tells, rule.say(shown), rule.private, (key,))
    name = key.split(".", 1)[-1]
    what = say("Something else, called {name}: {value}", name=name, value=shown)
    return Learned(Tells.OTHER, what, True, (key,))
