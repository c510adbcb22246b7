"""What stands in a picture file beside the picture and the metadata that exiv2 reads: comments,
further pictures, data of programs, whatever follows the end."""

import re
import struct
import zlib
from collections.abc import Iterator

from editor.base.messages import say
from editor.photos.packets import EXTENSION
from editor.photos.segments import (
    APP0,
    COMMENT,
    Segment,
    end_of_picture,
    photoshop_resources,
)
from editor.photos.telling import Learned, Tells, shortened

_CREDENTIALS, _LAST_APP = 0xEB, 0xEF
"""JUMBF (C2PA, ISO/IEC 19566-5) has APP11."""
_READ = (
    b"Exif\0\0",
    b"http://ns.adobe.com/xap/1.0/\0",
    EXTENSION,
    b"Photoshop 3.0\0",
    b"Adobe\0",  # how its colours are coded
    b"Ducky",  # the quality that Photoshop saved with
)
"""Begin segments that are read elsewhere, or tell nothing."""
_PHOTOSHOP_THUMBNAILS = frozenset({0x0409, 0x040C})
_PHOTOSHOP_READ = frozenset({0x0404, 0x0425, 0x0422, 0x0423, 0x0424})
"""IIM with its digest, EXIF, XMP: read elsewhere."""
_PHOTOSHOP_SILENT = frozenset({0x03ED, 0x0406, 0x040D, 0x0414, 0x0419, 0x041A, 0x0426, 0x0428})
"""Resolution, quality, angle of light and the like."""
_PICTURE_INSIDE = re.compile(rb"\xff\xd8\xff[\xc0-\xfe]|ftyp(?:mp4|isom|heic|avif|qt)|\x89PNG\r\n")
_PROFILES = re.compile(r"sRGB|Display P3|Adobe ?RGB|ProPhoto|e-?sRGB|Rec\.? ?\d+|GRAY|Gamma", re.I)
_PNG, _PNG_TEXT = b"\x89PNG\r\n\x1a\n", frozenset({b"tEXt", b"zTXt", b"iTXt"})
_PNG_PLAIN = frozenset(
    b"IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB bKGD hIST pHYs sPLT cICP eXIf acTL fcTL"
    b" fdAT".split()
)
_BOXES_PLAIN = frozenset((b"ftyp", b"meta", b"mdat", b"free", b"skip", b"wide"))
_WEBP_PLAIN = frozenset(
    (b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP", b"EXIF", b"XMP ")
)


def beside(data: bytes, segments: list[Segment]) -> Iterator[Learned]:
    """What a file of any kind has beside its picture. `segments` are a JPEG's."""
    if segments:
        yield from _of_jpeg(data, segments)
    elif data.startswith(_PNG):
        yield from _of_png(data)
    elif data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        yield from _of_webp(data)
    elif data[:4] == b"GIF8":
        yield from _of_gif(data)
    elif data[4:8] == b"ftyp":
        yield from _of_boxes(data)


def hidden(width: int, height: int, where: str) -> Learned:
    """A picture in the picture; it may show what was cropped or blurred away."""
    if width and height:
        what = say("Another picture inside, {width} × {height} pixels", width=width, height=height)
    else:
        what = say("Another picture inside")
    return Learned(Tells.HIDDEN, what, True, (where,))


def _of_jpeg(data: bytes, segments: list[Segment]) -> Iterator[Learned]:
    for segment in segments:
        yield from _in_segment(segment)
    for number in photoshop_resources(segments):
        if number in _PHOTOSHOP_THUMBNAILS:
            yield hidden(0, 0, "Photoshop")
        elif number not in _PHOTOSHOP_READ | _PHOTOSHOP_SILENT:
            what = say("What Photoshop keeps for itself")
            yield Learned(Tells.HISTORY, what, True, (f"Photoshop.0x{number:04x}",))
    yield from _behind(data, end_of_picture(data))


def _in_segment(segment: Segment) -> Iterator[Learned]:
    data, name = segment.data, f"APP{segment.marker & 15}"
    if segment.marker == COMMENT:
        yield _note(data, "COM")
    elif segment.marker == APP0 and data.startswith(b"JFIF\0"):
        if len(data) > 13 and data[12] and data[13]:
            yield hidden(data[12], data[13], "JFIF")
    elif data.startswith((b"JFXX\0", b"MPF\0")):
        yield hidden(0, 0, data[:4].decode("ascii").strip("\0"))
    elif data.startswith(b"ICC_PROFILE\0"):
        yield from _profile(data[14:])
    elif segment.marker == _CREDENTIALS:
        what = say("Content credentials: who made and edited it, with which programs")
        yield Learned(Tells.HISTORY, what, True, (name,))
    elif APP0 <= segment.marker <= _LAST_APP and not data.startswith(_READ):
        yield _unknown(name, data)


def _note(raw: bytes, where: str) -> Learned:
    value = shortened(raw.decode("utf-8", "replace"))
    return Learned(Tells.WORDS, say("A note in the file: {value}", value=value), True, (where,))


def _unknown(name: str, data: bytes) -> Learned:
    value = shortened(data[:60].decode("ascii", "replace").replace("\ufffd", ""))
    what = say("Something else, called {name}: {value}", name=name, value=value)
    return Learned(Tells.OTHER, what, True, (name,))


def _profile(profile: bytes) -> Iterator[Learned]:
    """A profile of a screen may bear its owner's name; those of colour spaces tell nothing."""
    name = _profile_name(profile)
    if name and not _PROFILES.search(name):
        what = say("The colour profile, perhaps of somebody's screen: {value}", value=name)
        yield Learned(Tells.DEVICE, what, True, ("ICC",))


def _profile_name(profile: bytes) -> str:
    """The description (ICC.1:2022, section 9.2.41): ASCII in old profiles, UTF-16 in new ones."""
    count = int.from_bytes(profile[128:132], "big")
    for entry in range(132, min(132 + 12 * count, len(profile)), 12):
        if profile[entry : entry + 4] != b"desc":
            continue
        at = int.from_bytes(profile[entry + 4 : entry + 8], "big")
        if profile[at : at + 4] == b"desc":
            size = int.from_bytes(profile[at + 8 : at + 12], "big")
            raw = profile[at + 12 : at + 12 + size]
            return shortened(raw.split(b"\0")[0].decode("latin-1"))
        if profile[at : at + 4] == b"mluc":
            size = int.from_bytes(profile[at + 20 : at + 24], "big")
            begin = at + int.from_bytes(profile[at + 24 : at + 28], "big")
            return shortened(profile[begin : begin + size].decode("utf-16-be", "replace"))
    return ""


def _behind(data: bytes, end: int) -> Iterator[Learned]:
    rest = data[end:].strip(b"\0\r\n ")
    if not rest:
        return
    if _PICTURE_INSIDE.search(rest):
        yield hidden(0, 0, "behind the end")
    else:
        what = say("{bytes} bytes behind the picture's end", bytes=len(rest))
        yield Learned(Tells.OTHER, what, True, ("behind the end",))


def _of_png(data: bytes) -> Iterator[Learned]:
    at = len(_PNG)
    while at + 8 <= len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        chunk = data[at + 8 : at + 8 + size]
        at += 12 + size
        if kind in _PNG_TEXT:
            yield from _png_text(kind, chunk)
        elif kind not in _PNG_PLAIN and kind != b"tIME":
            yield _unknown(kind.decode("latin-1"), chunk)
        if kind == b"IEND":
            break
    yield from _behind(data, at)


def _png_text(kind: bytes, chunk: bytes) -> Iterator[Learned]:
    keyword, _, value = chunk.partition(b"\0")
    if keyword.startswith((b"XML:com.adobe.xmp", b"Raw profile type")):
        return  # read with the metadata
    if kind == b"zTXt":
        value = _inflated(value[1:])
    elif kind == b"iTXt":
        packed, value = value[:1] == b"\1", value[2:].split(b"\0", 2)[-1]
        value = _inflated(value) if packed else value
    yield _note(keyword + b": " + value, keyword.decode("latin-1"))


def _inflated(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, 4096)
    except zlib.error:
        return packed


def _of_webp(data: bytes) -> Iterator[Learned]:
    at, end = 12, min(len(data), 8 + int.from_bytes(data[4:8], "little"))
    while at + 8 <= end:
        kind, size = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        if kind not in _WEBP_PLAIN:
            yield _unknown(kind.decode("latin-1"), data[at + 8 : at + 8 + size])
        at += 8 + size + size % 2
    yield from _behind(data, end)


def _of_gif(data: bytes) -> Iterator[Learned]:
    at = -1
    while (at := data.find(b"!\xfe", at + 1)) >= 0:
        size = data[at + 2] if at + 2 < len(data) else 0
        note = data[at + 3 : at + 3 + size]
        if size and note.isascii() and len(note) == size:  # pixels may look like the mark
            yield _note(note, "comment")


def _of_boxes(data: bytes) -> Iterator[Learned]:
    """HEIC and AVIF (ISO/IEC 14496-12): their pictures have a plan of their own; a film beside
    them, or what no such file needs, is told."""
    at = 0
    while at + 8 <= len(data):
        size, kind = struct.unpack_from(">I4s", data, at)
        if kind in (b"moov", b"mpvd"):
            yield hidden(0, 0, kind.decode("ascii"))
        elif kind not in _BOXES_PLAIN:
            yield _unknown(kind.decode("latin-1"), data[at + 8 : at + max(size, 8)])
        if size < 8:
            return  # up to the end, or longer than 4 GB
        at += size
