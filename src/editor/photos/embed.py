"""Writing fields into a fresh JPEG: IPTC-IIM, XMP and a little EXIF, and nothing else."""

import logging
import re
from collections.abc import Collection
from pathlib import Path
from typing import Any

from editor.document.photo import Keep, PhotoFields
from editor.photos.charset import cut
from editor.photos.dates import from_iso, split
from editor.photos.fields import (
    EXIF_DATE,
    EXIF_OFFSET,
    EXIF_RATING,
    IIM_CHARSET,
    IIM_DATE,
    IIM_TIME,
    PLACES,
    UTF8_MARKER,
)
from editor.photos.library import exiv2_library, failures
from editor.photos.packets import divided
from editor.photos.properties import set_properties, values_of

_log = logging.getLogger(__name__)

_EXIF_FITS = 16_000
"""Bytes of an EXIF text: all of EXIF has one segment (65,533). A longer one stands in XMP alone,
where it is looked for when EXIF has none."""
_IIM_FITS = 200
"""Values of one IIM field; keywords beyond are in XMP alone."""
_XMP_SEGMENT = b"http://ns.adobe.com/xap/1.0/\0"


_PRIVATE = {
    Keep.PLACE: re.compile(r"Exif\.GPSInfo\.\w+|Xmp\.exif\.GPS\w+"),
    Keep.CAMERA: re.compile(
        r"Exif\.Image\.(?:Make|Model)|Exif\.Photo\.(?:LensMake|LensModel|FNumber|ExposureTime"
        r"|ExposureBiasValue|ISOSpeedRatings|FocalLength|FocalLengthIn35mmFilm|Flash)"
    ),
    Keep.OWNER: re.compile(
        r"Exif\.Photo\.(?:CameraOwnerName|BodySerialNumber|LensSerialNumber)"
        r"|Xmp\.aux\.(?:OwnerName|SerialNumber)"
    ),
}


def embed(
    jpeg: bytes,
    fields: PhotoFields,
    original: Path | None = None,
    keep: Collection[Keep] = (),
) -> bytes:
    """`jpeg`, which has no metadata yet, with the fields in it, and nothing else but what is to be
    kept of `original`.

    XMP holds each text whole. IIM, which is what WordPress reads, is UTF-8 with its marker, each
    value cut to its limit in bytes. EXIF has description, artist, copyright, date and rating alone.
    """
    with exiv2_library() as exiv2:
        image = exiv2.ImageFactory.open(jpeg)
        image.readMetadata()
        image.clearMetadata()
        xmp = exiv2.XmpData()
        set_properties(exiv2, xmp, fields)
        exif = _exif(exiv2, fields)
        if original is not None and keep:
            _keep(exiv2, original, keep, xmp, exif)
        extension = divided(exiv2, xmp)
        image.setXmpData(xmp)
        image.setIptcData(_iim(exiv2, fields))
        image.setExifData(exif)
        image.writeMetadata()
        source = image.io()
        source.open()
        made = bytes(source.mmap())
        source.munmap()
        source.close()
        del image, source
    return _with_extension(made, extension)


def _iim(exiv2: Any, fields: PhotoFields) -> Any:
    # In this order: exiv2's own sorting doesn't keep that of keywords, or of creators.
    iim = exiv2.IptcData()
    iim[IIM_CHARSET] = UTF8_MARKER.decode("ascii")
    for place in PLACES:
        for value in values_of(place, fields)[:_IIM_FITS] if place.iim else ():
            text = exiv2.StringValue(cut(value, place.limit).decode("utf-8"))
            iim.add(exiv2.IptcKey(place.iim), text)
    day, time, offset = split(from_iso(fields.created))
    if day:
        iim[IIM_DATE] = day
    if time and offset:  # IIM has no time without an offset
        iim[IIM_TIME] = time + offset
    return iim if iim.count() > 1 else exiv2.IptcData()


def _exif(exiv2: Any, fields: PhotoFields) -> Any:
    exif = exiv2.ExifData()
    for place in PLACES:
        text = "; ".join(values_of(place, fields)) if place.exif else ""
        if text and len(text.encode("utf-8")) <= _EXIF_FITS:
            exif[place.exif] = text
    day, time, offset = split(from_iso(fields.created))
    if time:
        exif[EXIF_DATE] = f"{day.replace('-', ':')} {time}"
    if time and offset:
        exif[EXIF_OFFSET] = offset
    if fields.rating > 0:
        exif[EXIF_RATING] = exiv2.UShortValue([fields.rating])
    return exif


def _keep(exiv2: Any, original: Path, keep: Collection[Keep], xmp: Any, exif: Any) -> None:
    """Take over what is to be kept; an original whose metadata can't be read has nothing."""
    try:
        source = exiv2.ImageFactory.open(str(original.absolute()))
        source.readMetadata()
    except failures(exiv2) as error:
        _log.warning("nothing of %s can be kept: %s", original.name, error)
        return
    for data, made in ((source.xmpData(), xmp), (source.exifData(), exif)):
        for datum in data:
            if any(_PRIVATE[what].fullmatch(str(datum.key())) for what in keep):
                made.add(datum)
    del source


def _with_extension(jpeg: bytes, extension: bytes) -> bytes:
    """`jpeg` with more segments behind that of its XMP packet."""
    if not extension:
        return jpeg
    at = jpeg.index(_XMP_SEGMENT) - 2
    end = at + int.from_bytes(jpeg[at : at + 2], "big")
    return jpeg[:end] + extension + jpeg[end:]
