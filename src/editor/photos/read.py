"""What a photo's file says about itself."""

import hashlib
import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from editor.base.errors import EditorError
from editor.document.credit import credit_name
from editor.document.photo import PhotoFields
from editor.photos.charset import decode, tidy
from editor.photos.dates import from_exif, from_iim, from_iso
from editor.photos.fields import (
    EXIF_DATE,
    EXIF_OFFSET,
    IIM_CHARSET,
    IIM_DATE,
    IIM_TIME,
    PLACES,
    UTF8_MARKER,
    XMP_DATE,
    Place,
)
from editor.photos.library import exiv2_library

_log = logging.getLogger(__name__)

# What cameras and phones write into the description by themselves.
_JUNK = re.compile(
    r"(?:sony dsc|(?:olympus|(?:konica )?minolta|panasonic|kodak|samsung)? ?digital camera"
    r"|samsung camera pictures|samsung|casio computer co\.?,? ?ltd\.?|exif_jpeg_picture"
    r"|dcim\\\S*|dji_\d+|gopro|binary comment|default|untitled|oznor\w*|[?_ .-]*)",
    re.IGNORECASE,
)
_DESCRIBING = frozenset({"description", "headline", "title"})


@dataclass(frozen=True, slots=True)
class Found:
    """The texts in a file, by exiv2's names. `in_step`: IIM was not changed after XMP was written,
    as far as the file tells."""

    iim: Mapping[str, list[str]] = field(default_factory=dict)
    xmp: Mapping[str, list[str]] = field(default_factory=dict)
    exif: Mapping[str, str] = field(default_factory=dict)
    in_step: bool = True


def read_fields(path: Path) -> PhotoFields:
    """The fields that the file carries in EXIF, XMP and IPTC-IIM; empty ones where it has none, or
    where its metadata is broken: a picture is taken without them.

    Where they differ, the Metadata Working Group's rules decide (see `choose`). Without a credit
    line, whoever made the photo is credited.
    """
    found = _find(path)
    chosen = {place.field: choose(place, found) for place in PLACES}
    texts = {name: "; ".join(values) for name, values in chosen.items() if name != "keywords"}
    texts["credit"] = credit_name(texts["credit"]) or ", ".join(chosen["creator"])
    keywords = tuple(dict.fromkeys(chosen["keywords"]))
    known: dict[str, Any] = {**texts, "keywords": keywords}
    return PhotoFields(**known, created=_created(found))


def choose(place: Place, found: Found) -> list[str]:
    """The values of a field, by the Metadata Working Group's guidelines 2.0, section 2.

    EXIF first where the field has a place in it; then XMP, unless IIM was changed after it by
    software that doesn't know XMP. Ours: a camera's own words ("SONY DSC") never count, nor an
    EXIF text that is the XMP or IIM one with `?` for each letter that isn't ASCII.
    """
    exif = _usable(place, [found.exif.get(place.exif, "")])
    xmp = _usable(place, found.xmp.get(place.xmp, []))
    iim = _usable(place, found.iim.get(place.iim, []))
    other = xmp if xmp and (found.in_step or not iim or _cut_from(place, iim, xmp)) else iim
    if exif and exif != [_ascii("; ".join(other))]:
        return exif
    return other


def _usable(place: Place, values: list[str]) -> list[str]:
    texts = filter(None, map(tidy, values))
    if place.field in _DESCRIBING:
        return [text for text in texts if not _JUNK.fullmatch(text)]
    return list(texts)


def _cut_from(place: Place, iim: list[str], xmp: list[str]) -> bool:
    """Whether IIM only holds as much of XMP's text as fits."""
    size = len(iim[0].encode("utf-8"))
    return len(iim) == len(xmp) == 1 and size > place.limit - 16 and xmp[0].startswith(iim[0])


def _ascii(text: str) -> str:
    return text.encode("ascii", "replace").decode("ascii")


def _created(found: Found) -> str:
    exif = from_exif(found.exif.get(EXIF_DATE, ""), found.exif.get(EXIF_OFFSET, ""))
    xmp = next(filter(None, map(from_iso, found.xmp.get(XMP_DATE, []))), "")
    day, time = (found.iim.get(key, [""])[0] for key in (IIM_DATE, IIM_TIME))
    iim = from_iim(day, time)
    return exif or (xmp if xmp and (found.in_step or not iim) else iim)


def _find(path: Path) -> Found:
    with exiv2_library() as exiv2:
        try:
            # Absolute: exiv2 takes “-” for standard input and “data:” for an address.
            image = exiv2.ImageFactory.open(str(path.absolute()))
            image.readMetadata()
        except exiv2.Exiv2Error as error:
            _log.warning("the metadata of %s can't be read: %s", path.name, error)
            return Found()
        iim, xmp, exif = _iim(image), _xmp(exiv2, image), _exif(exiv2, image)
        del image
    return Found(iim, xmp, exif, in_step=not (iim and xmp) or _digest_agrees(path))


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


def _xmp(exiv2: Any, image: Any) -> dict[str, list[str]]:
    return {str(datum.key()): _xmp_values(exiv2, datum.value()) for datum in image.xmpData()}


def _xmp_values(exiv2: Any, value: Any) -> list[str]:
    """Of language alternatives, the default one, else Vietnamese, else the first."""
    if isinstance(value, exiv2.LangAltValue):
        said = {tag.lower(): text for tag, text in value.items() if text.strip()}
        first = next(iter(said.values()), "")
        return [said.get("x-default") or said.get("vi") or said.get("vi-vn") or first]
    if isinstance(value, exiv2.XmpArrayValue):
        return [str(item) for item in value]
    return [str(value.toString())]


def _exif(exiv2: Any, image: Any) -> dict[str, str]:
    return {
        str(datum.key()): decode(_bytes(datum))
        for datum in image.exifData()
        if datum.typeId() == exiv2.TypeId.asciiString
    }


def _digest_agrees(path: Path) -> bool:
    """False if the file holds an MD5 of its IIM (Photoshop's resource 0x0425) which doesn't fit:
    someone changed IIM and left XMP as it was."""
    from editor.photos.picture import opened

    try:
        with opened(path) as image:
            blocks = image.info.get("photoshop")
    except EditorError:
        return True  # not a picture that we take; its fields can be read all the same
    if not isinstance(blocks, dict):
        return True
    stored, iim = blocks.get(0x0425), blocks.get(0x0404)
    if not isinstance(stored, bytes) or not isinstance(iim, bytes) or not any(stored):
        return True
    return hashlib.md5(iim, usedforsecurity=False).digest() == stored[:16]
