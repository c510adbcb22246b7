"""What a photo's file says about itself."""

import re
from pathlib import Path
from typing import Any

from editor.document.credit import credit_name
from editor.document.photo import PhotoFields
from editor.photos.charset import tidy
from editor.photos.dates import from_exif, from_iim, from_iso
from editor.photos.fields import (
    EXIF_DATE,
    EXIF_OFFSET,
    EXIF_RATING,
    IIM_DATE,
    IIM_TIME,
    PLACES,
    VOCABULARIES,
    XMP_DATE,
    XMP_RATING,
    Place,
)
from editor.photos.found import Found, find
from editor.photos.wordings import worded

# What cameras, phones and programs write into the description by themselves.
_JUNK = re.compile(
    r"(?:sony dsc|(?:olympus|(?:konica )?minolta|panasonic|kodak|samsung)? ?digital camera"
    r"|kodak digital still camera|samsung camera pictures|samsung|motorola|webcam"
    r"|casio computer co\.?,? ?ltd\.?|exif_jpeg_picture|jpeg|image|photo|digitalcamera"
    r"|dcim\\\S*|dji_\d+|gopro|binary comment|default|untitled(?:-\d+)?|applemark"
    r"|created with gimp|process(?:ed)? with (?:snapseed|vsco).*|lead technologies inc\..*"
    r"|creator: gd-jpeg v.*|file written by adobe photoshop.*"
    # Phones name their way of taking it.
    r"|oznor\w*|cof|dav|sdr|hdr|hdrpl|mde|edf|nor|vfd|ptr|fbt|btf|burst|rptnr|rhdr|hrhdr|_cuva"
    # A file's name, as cameras give it.
    r"|(?:dscf?|dscn|img|_?mg|_dsc|p|pxl|gopr|sam|imgp)[_-]?\d{3,}(?:[_-]\w+)?(?:\.\w{3,4})?"
    r"|[?_ .-]*)",
    re.IGNORECASE,
)
_DESCRIBING = frozenset({"description", "headline", "title"})


def read_fields(path: Path) -> PhotoFields:
    """The fields that the file carries in EXIF, XMP and IPTC-IIM, and its sidecars in XMP; empty
    ones where it has none, or where its metadata is broken: a picture is taken without them.

    Where they differ, the Metadata Working Group's rules decide (see `choose`). Without a credit
    line, whoever made the photo is credited.
    """
    found = find(path)
    chosen = {place.field: choose(place, found) for place in PLACES}
    texts = {name: "; ".join(values) for name, values in chosen.items() if name != "keywords"}
    for name, vocabulary in VOCABULARIES.items():
        texts[name] = _whole_code(texts[name], vocabulary)
    texts["credit"] = credit_name(texts["credit"]) or ", ".join(chosen["creator"])
    keywords = tuple(dict.fromkeys(chosen["keywords"]))
    said = [found.languages.get(_XMP[name], {}) for name in ("description", "alt")]
    words = worded(texts["description"], texts["alt"], said[0], said[1])
    known: dict[str, Any] = {
        **texts,
        "description": words.description,
        "alt": words.alt,
        "keywords": keywords,
    }
    return PhotoFields(
        **known,
        created=_created(found),
        rating=_rating(found),
        language=words.language,
        wordings=words.wordings,
    )


def _whole_code(code: str, vocabulary: str) -> str:
    """Some programs write "DMI-PROHIBITED" alone, or ask for it by https."""
    if code.startswith("https://"):
        return f"http://{code.removeprefix('https://')}"
    return vocabulary + code if _CODE.fullmatch(code) else code


_CODE = re.compile(r"[A-Za-z]+(?:-[A-Z]+)*")
_XMP = {place.field: place.xmp for place in PLACES}


def choose(place: Place, found: Found) -> list[str]:
    """The values of a field: a sidecar's if it says something, else by the Metadata Working
    Group's guidelines 2.0, section 2.

    EXIF first where the field has a place in it; then XMP, unless IIM was changed after it by
    software that doesn't know XMP. Ours: a camera's own words ("SONY DSC") never count, nor an
    EXIF text that is the XMP or IIM one with `?` for each letter that isn't ASCII.
    """
    exif = _usable(place, [found.exif[place.exif]] if place.exif in found.exif else [])
    xmp = _usable(place, found.xmp.get(place.xmp, []))
    iim = _usable(place, found.iim.get(place.iim, []))
    if xmp and place.xmp in found.beside:
        return xmp
    other = xmp if xmp and (found.in_step or not iim or _cut_from(place, iim, xmp)) else iim
    if exif and exif != [_ascii("; ".join(other))]:
        return exif
    return other


def _usable(place: Place, values: list[str]) -> list[str]:
    texts = filter(None, map(tidy, values)) if values else ()
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
    if xmp and XMP_DATE in found.beside:
        return xmp
    day, time = (found.iim.get(key, [""])[0] for key in (IIM_DATE, IIM_TIME))
    iim = from_iim(day, time)
    return exif or (xmp if xmp and (found.in_step or not iim) else iim)


def _rating(found: Found) -> int:
    """Nikon and others write "3.0"; more than five stars, or what is no number, is none."""
    for text in (*found.xmp.get(XMP_RATING, []), found.exif.get(EXIF_RATING, "")):
        try:
            rating = round(float(text))
        except (ValueError, OverflowError):
            continue  # said nowhere, or nothing that is a rating
        if -1 <= rating <= 5:
            return rating
    return 0
