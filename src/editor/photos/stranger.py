"""What a stranger learns from a picture file: read again from its bytes, as anybody can."""

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from editor.base.errors import EditorError
from editor.base.messages import say
from editor.photos.charset import decode
from editor.photos.containers import beside, hidden
from editor.photos.library import exiv2_library, failures
from editor.photos.packets import extended, parsed
from editor.photos.salvage import read_image
from editor.photos.segments import Segment, header
from editor.photos.telling import Learned, Tells, shortened, told

MOST_BYTES = 300_000_000

_STANDARD = frozenset({"Image", "Photo", "GPSInfo", "Iop", "Thumbnail", "MakerNote", "MpfInfo"})
"""EXIF's own groups: the others are of a maker's note."""
_FURTHER = re.compile(r"(?:SubImage|SubThumb|Image)\d+")
"""A TIFF's further pages."""
_TELLING = re.compile(r"serial|owner|bodyid|cameraid", re.IGNORECASE)
_NO_TEXT = re.compile(r'type="(?:Struct|Seq|Bag|Alt)"')
"""What exiv2 says of a property that only holds others."""
_CHARSET = re.compile(r"charset=\w+ ")
_ORDER = list(Tells)


def learned(path: Path) -> list[Learned]:
    """All that the file tells beside what is seen on it: private things first, each once though it
    stand in several places. Raises EditorError if the file can't be read."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES)
    except OSError as error:
        raise EditorError(
            say("“{name}” can't be read ({reason}).", name=path.name, reason=error.strerror),
            remedy=say("Check that it is still there and that you may open it."),
        ) from error
    segments = list(header(io.BytesIO(data)))
    found = [*_metadata(data, segments), *beside(data, segments)]
    return sorted(_once(found), key=lambda it: (not it.private, _ORDER.index(it.tells)))


def _once(found: Iterable[Learned]) -> list[Learned]:
    """The same thing in EXIF, XMP and IIM is learned once. A picture that tells its size is the one
    that was found without it."""
    places: dict[tuple[Tells, str, bool], Learned] = {}
    for one in found:
        key = (one.tells, str(one.what), one.private)
        where = (*places[key].where, *one.where) if key in places else one.where
        places[key] = replace(one, where=tuple(dict.fromkeys(where)))
    return list(places.values())


def _metadata(data: bytes, segments: list[Segment]) -> Iterator[Learned]:
    with exiv2_library() as exiv2:
        try:
            image, whole = read_image(exiv2, data, segments)
        except failures(exiv2):
            yield from _unreadable(segments)
            return
        found = [
            *_exif(exiv2, image.exifData()),
            *_iim(image.iptcData()),
            *_xmp(exiv2, image, segments),
            *_previews(exiv2, image),
        ]
        del image
    if not whole:
        yield from _unreadable(segments)
    yield from found


def _unreadable(segments: list[Segment]) -> Iterator[Learned]:
    if any(segment.marker in (0xE1, 0xED) for segment in segments):
        yield Learned(Tells.OTHER, say("Metadata that can't be read here"), True, ("APP1",))


def _exif(exiv2: Any, data: Any) -> Iterator[Learned]:
    values = {str(datum.key()): datum for datum in data}
    if place := _coordinates(values):
        what = say("Where it was taken: {value}", value=place)
        yield Learned(Tells.PLACE, what, True, ("Exif.GPSInfo",))
    noted = 0
    for key, datum in values.items():
        group = key.split(".")[1]
        if _FURTHER.fullmatch(group):
            yield hidden(0, 0, group)
            continue
        if key == "Exif.Photo.MakerNote" or group not in _STANDARD:
            noted += 1
            if not _TELLING.search(key):
                continue
        elif group == "GPSInfo" and place and key.endswith(("itude", "itudeRef")):
            continue
        elif group == "MpfInfo":
            continue  # told with the segment that it is in
        one = told(key, _shown(exiv2, datum))
        if one is not None:
            yield one
    if noted:
        what = say("What the camera's maker noted: {count} values", count=noted)
        yield Learned(Tells.DEVICE, what, True, ("Exif.Photo.MakerNote",))


def _shown(exiv2: Any, datum: Any) -> str:
    if datum.typeId() == exiv2.TypeId.asciiString:
        return decode(str(datum.toString()).encode("utf-8", "surrogateescape"))
    if datum.size() > 200:
        return f"({datum.size()} bytes)"
    try:
        return _CHARSET.sub("", str(datum.print()), count=1)
    except UnicodeDecodeError:
        return str(datum.toString())


def _coordinates(values: dict[str, Any]) -> str:
    """Latitude and longitude in degrees, north and east positive."""
    degrees = []
    for name, south in (("Latitude", "S"), ("Longitude", "W")):
        datum = values.get(f"Exif.GPSInfo.GPS{name}")
        if datum is None:
            return ""
        parts = [part.split("/") for part in str(datum.toString()).split()]
        try:
            numbers = [int(above) / int(below) for above, below in parts]
        except (ValueError, ZeroDivisionError):
            return shortened(str(datum.toString()))
        sign = values.get(f"Exif.GPSInfo.GPS{name}Ref")
        total = sum(number / 60**place for place, number in enumerate(numbers))
        degrees.append(-total if sign is not None and sign.toString() == south else total)
    return f"{degrees[0]:.5f}, {degrees[1]:.5f}"


def _iim(data: Any) -> Iterator[Learned]:
    for datum in data:
        value = decode(str(datum.toString()).encode("utf-8", "surrogateescape"))
        one = told(str(datum.key()), value)
        if one is not None:
            yield one


def _xmp(exiv2: Any, image: Any, segments: list[Segment]) -> Iterator[Learned]:
    packet = str(image.xmpPacket())
    data = image.xmpData()
    if data.empty() and packet.strip():
        data = parsed(exiv2, packet.encode("utf-8", "surrogateescape"))
        if data is None:
            yield Learned(Tells.OTHER, say("Metadata that can't be read here"), True, ("XMP",))
    rest = parsed(exiv2, extended(segments)) if segments else None
    for properties in filter(None, (data, rest)):
        for datum in properties:
            one = told(str(datum.key()), _text(exiv2, datum.value()))
            if one is not None:
                yield one


def _text(exiv2: Any, value: Any) -> str:
    if isinstance(value, exiv2.LangAltValue):
        return " / ".join(dict.fromkeys(str(text) for _, text in value.items()))
    if isinstance(value, exiv2.XmpArrayValue):
        return "; ".join(str(item) for item in value)
    text = str(value.toString())
    return "" if _NO_TEXT.fullmatch(text) else text


def _previews(exiv2: Any, image: Any) -> Iterator[Learned]:
    try:
        known = list(exiv2.PreviewManager(image).getPreviewProperties())
    except failures(exiv2):
        return  # broken ones can't be shown by anybody else either
    for one in known:
        yield hidden(int(one.width_), int(one.height_), "preview")
