"""The texts in a photo's file and in the sidecars beside it, as they stand there."""

import hashlib
import logging
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from editor.photos.charset import decode
from editor.photos.fields import EXIF_RATING, IIM_CHARSET, UTF8_MARKER
from editor.photos.library import exiv2_library, failures
from editor.photos.packets import MAX_PACKET, extended, parsed
from editor.photos.salvage import read_image
from editor.photos.segments import Segment, header, photoshop_resources, resources

_log = logging.getLogger(__name__)

_DIGEST, _IIM = 0x0425, 0x0404
_COPYRIGHT = "Exif.Image.Copyright"
_TIFF_RESOURCES, _TIFF_IIM = "Exif.Image.ImageResources", "Exif.Image.IPTCNAA"


@dataclass(frozen=True, slots=True)
class Found:
    """Texts by exiv2's names. `languages` are those of XMP's language alternatives, by tag.

    `in_step`: IIM was not changed after XMP was written, as far as the file tells. `beside`: the
    XMP properties that come from a sidecar.
    """

    iim: Mapping[str, list[str]] = field(default_factory=dict)
    xmp: Mapping[str, list[str]] = field(default_factory=dict)
    exif: Mapping[str, str] = field(default_factory=dict)
    languages: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    in_step: bool = True
    beside: frozenset[str] = frozenset()


def find(path: Path) -> Found:
    """What the file and its sidecars say; nothing where its metadata can't be read."""
    found = _in_file(path)
    for sidecar in sidecars(path):
        found = _with_sidecar(found, sidecar)
    return found


def sidecars(path: Path) -> list[Path]:
    """The sidecars there are, the one that is listened to last: `DSC_1.xmp` is Adobe's and may
    be of several files of that name, `DSC_1.jpg.xmp` is of this one."""
    names = dict.fromkeys(
        [path.stem + ".xmp", path.stem + ".XMP", path.name + ".xmp", path.name + ".XMP"]
    )
    there = (path.with_name(name) for name in names if name != path.name)
    return [sidecar for sidecar in there if sidecar.is_file()]


def _in_file(path: Path) -> Found:
    segments = _segments(path)
    with exiv2_library() as exiv2:
        try:
            image, _ = read_image(exiv2, _source(path), segments)
        except failures(exiv2) as error:
            _log.warning("the metadata of %s can't be read: %s", path.name, error)
            return Found()
        found = Found(iim=_iim(image), exif=_exif(exiv2, image))
        data = image.xmpData()
        if data.empty():
            packet = str(image.xmpPacket()).encode("utf-8", "surrogateescape")
            data = parsed(exiv2, packet or _packet_of_gif(path))
        rest = parsed(exiv2, extended(segments)) if segments else None
        for properties in filter(None, (rest, data)):
            found = _with_xmp(exiv2, found, properties)
        in_step = not (found.iim and found.xmp) or _digest_agrees(image, segments)
        del data, rest, image
    return replace(found, in_step=in_step)


def _source(path: Path) -> str | bytes:
    """What exiv2 opens: the file's name, which must be text, or all that is in the file.

    Absolute: exiv2 takes “-” for standard input and “data:” for an address."""
    name = str(path.absolute())
    try:
        name.encode()
    except UnicodeEncodeError:
        return path.read_bytes()
    return name


def _segments(path: Path) -> list[Segment]:
    try:
        with path.open("rb") as file:
            return list(header(file))
    except OSError as error:
        _log.warning("%s can't be read: %s", path.name, error)
        return []


def _packet_of_gif(path: Path) -> bytes:
    """exiv2 doesn't look into a GIF."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_PACKET) if file.read(4) == b"GIF8" else b""
    except OSError as error:
        _log.warning("%s can't be read: %s", path.name, error)
        return b""
    return data.partition(b"XMP DataXMP")[2]


def _with_sidecar(found: Found, sidecar: Path) -> Found:
    try:
        if sidecar.stat().st_size > MAX_PACKET:
            return found
        packet = sidecar.read_bytes()
    except OSError as error:
        _log.warning("the sidecar %s can't be read: %s", sidecar.name, error)
        return found
    with exiv2_library() as exiv2:
        data = parsed(exiv2, packet)
        if data is None:
            return found
        with_it = _with_xmp(exiv2, found, data)
        said = frozenset(str(datum.key()) for datum in data)
        del data
    return replace(with_it, beside=found.beside | said)


def _with_xmp(exiv2: Any, found: Found, data: Any) -> Found:
    """What these properties say, in the place of what was found before."""
    xmp, languages = dict(found.xmp), dict(found.languages)
    for datum in data:
        key, value = str(datum.key()), datum.value()
        if isinstance(value, exiv2.LangAltValue):
            said = {str(tag): str(text) for tag, text in value.items() if text.strip()}
            if said:
                languages[key] = said
                xmp[key] = [master(said)[1]]
        elif values := [text for text in _values(exiv2, value) if text.strip()]:
            languages.pop(key, None)
            xmp[key] = values
    return replace(found, xmp=xmp, languages=languages)


def master(said: Mapping[str, str]) -> tuple[str, str]:
    """Of a text in several languages, the one that is meant for everybody, and its language: the
    default one, else Vietnamese, else the first. A default that repeats a language's text is in
    that language; otherwise nobody said which it is in ("")."""
    default = next((text for tag, text in said.items() if tag.lower() == "x-default"), "")
    named = {tag: text for tag, text in said.items() if tag.lower() != "x-default"}
    if default:
        return next((tag for tag, text in named.items() if text == default), ""), default
    chosen = next((tag for tag in named if tag.lower().partition("-")[0] == "vi"), "")
    chosen = chosen or next(iter(named), "")
    return chosen, named.get(chosen, "")


def _values(exiv2: Any, value: Any) -> list[str]:
    if isinstance(value, exiv2.XmpArrayValue):
        return [str(item) for item in value]
    return [str(value.toString())]


def _bytes(datum: Any) -> bytes:
    """The bytes of a value: exiv2 shows those that aren't UTF-8 as lone surrogates."""
    return str(datum.toString()).encode("utf-8", "surrogateescape")


def _iim(image: Any) -> dict[str, list[str]]:
    data = [(str(datum.key()), _bytes(datum)) for datum in image.iptcData()]
    utf8 = (IIM_CHARSET, UTF8_MARKER) in data
    texts: dict[str, list[str]] = {}
    for key, raw in data:
        texts.setdefault(key, []).append(decode(raw, utf8=utf8))
    return texts


def _exif(exiv2: Any, image: Any) -> dict[str, str]:
    texts = {}
    for datum in image.exifData():
        key = str(datum.key())
        if key == _COPYRIGHT and datum.typeId() == exiv2.TypeId.asciiString:
            # The photographer's and the editor's, with a NUL between them (Exif 2.32, 4.6.4).
            holders = bytes(datum.value().data()).split(b"\0")
            texts[key] = "; ".join(filter(None, (decode(raw).strip() for raw in holders)))
        elif datum.typeId() == exiv2.TypeId.asciiString or key == EXIF_RATING:
            texts[key] = decode(_bytes(datum))
    return texts


def _digest_agrees(image: Any, segments: list[Segment]) -> bool:
    """False if the file holds an MD5 of its IIM (Photoshop's resource 0x0425) which doesn't fit:
    someone changed IIM and left XMP as it was."""
    kept = photoshop_resources(segments)
    block = kept.get(_IIM, b"")
    if not segments:
        kept = resources(_raw(image, _TIFF_RESOURCES))
        block = _raw(image, _TIFF_IIM) or kept.get(_IIM, b"")
    stored = kept.get(_DIGEST, b"")[:16]
    if len(stored) < 16 or not any(stored) or not block:
        return True
    # A TIFF fills the block up to four bytes.
    ends = {len(block)} | {len(block) - n for n in (1, 2, 3) if block.endswith(b"\0" * n)}
    return stored in {_md5(block[:end]) for end in ends}


def _raw(image: Any, key: str) -> bytes:
    """The bytes of a TIFF's tag, which may be written as numbers of four bytes."""
    data = image.exifData()
    if key not in data:
        return b""
    value = data[key].value()
    if hasattr(value, "data"):
        return bytes(value.data())
    order = "<" if image.byteOrder() == image.byteOrder().littleEndian else ">"
    return struct.pack(f"{order}{len(value)}I", *value)


def _md5(data: bytes) -> bytes:
    return hashlib.md5(data, usedforsecurity=False).digest()
