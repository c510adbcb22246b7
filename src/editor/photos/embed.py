"""Writing fields into a fresh JPEG: IPTC-IIM, XMP and a little EXIF, and nothing else."""

from typing import Any

from editor.document.photo import PhotoFields
from editor.photos.charset import cut, tidy
from editor.photos.dates import from_iso, split
from editor.photos.fields import (
    EXIF_DATE,
    EXIF_OFFSET,
    IIM_CHARSET,
    IIM_DATE,
    IIM_TIME,
    PLACES,
    UTF8_MARKER,
    XMP_DATE,
    Kind,
    Place,
)
from editor.photos.library import exiv2_library


def embed(jpeg: bytes, fields: PhotoFields) -> bytes:
    """`jpeg`, which has no metadata yet, with the fields in it.

    XMP holds each text whole. IIM, which is what WordPress reads, is UTF-8 with its marker, each
    value cut to its limit in bytes. EXIF has description, artist, copyright and date alone.
    """
    with exiv2_library() as exiv2:
        image = exiv2.ImageFactory.open(jpeg)
        image.readMetadata()
        image.clearMetadata()
        iim, xmp, exif = exiv2.IptcData(), exiv2.XmpData(), exiv2.ExifData()
        for place in PLACES:
            if values := _values(place, fields):
                _add(exiv2, place, values, iim, xmp, exif)
        _add_date(fields.created, iim, xmp, exif)
        if not iim.empty():
            iim[IIM_CHARSET] = UTF8_MARKER.decode("ascii")
            iim.sortByKey()
        image.setIptcData(iim)
        image.setXmpData(xmp)
        image.setExifData(exif)
        image.writeMetadata()
        source = image.io()
        source.open()
        made = bytes(source.mmap())
        source.munmap()
        source.close()
        del image, source
    return made


def _values(place: Place, fields: PhotoFields) -> list[str]:
    value: str | tuple[str, ...] = getattr(fields, place.field)
    if isinstance(value, str):
        value = tuple(value.split(";")) if place.kind is Kind.SEQ else (value,)
    return list(dict.fromkeys(filter(None, map(tidy, value))))


def _add(exiv2: Any, place: Place, values: list[str], iim: Any, xmp: Any, exif: Any) -> None:
    if place.iim:
        for value in values:
            text = exiv2.StringValue(cut(value, place.limit).decode("utf-8"))
            iim.add(exiv2.IptcKey(place.iim), text)
    match place.kind:
        case Kind.TEXT:
            # exiv2 would take "type=…" for an instruction to itself.
            xmp[place.xmp] = f" {values[0]}" if values[0].startswith("type=") else values[0]
        case Kind.LANG:
            xmp[place.xmp] = exiv2.LangAltValue({"x-default": values[0]})
        case Kind.SEQ:
            xmp[place.xmp] = exiv2.XmpArrayValue(values, exiv2.TypeId.xmpSeq)
        case Kind.BAG:
            xmp[place.xmp] = exiv2.XmpArrayValue(values, exiv2.TypeId.xmpBag)
    if place.exif:
        exif[place.exif] = "; ".join(values)


def _add_date(created: str, iim: Any, xmp: Any, exif: Any) -> None:
    whole = from_iso(created)
    if not whole:
        return
    xmp[XMP_DATE] = whole
    day, time, offset = split(whole)
    if day:
        iim[IIM_DATE] = day
    if time and offset:  # IIM has no time without an offset
        iim[IIM_TIME] = time + offset
    if time:
        exif[EXIF_DATE] = f"{day.replace('-', ':')} {time}"
    if time and offset:
        exif[EXIF_OFFSET] = offset
