"""The fields as XMP properties: for exports and for sidecars."""

from typing import Any

from editor.document.photo import PhotoFields
from editor.photos.charset import tidy
from editor.photos.dates import from_iso
from editor.photos.fields import PLACES, WORDED, XMP_DATE, XMP_RATING, Kind, Place
from editor.photos.wordings import DEFAULT, alternatives


def values_of(place: Place, fields: PhotoFields) -> list[str]:
    """The values of a field as they are written: tidy, none empty, none twice."""
    value: str | tuple[str, ...] = getattr(fields, place.field)
    if isinstance(value, str):
        value = tuple(value.split(";")) if place.kind is Kind.SEQ else (value,)
    return list(dict.fromkeys(filter(None, map(tidy, value))))


def set_properties(exiv2: Any, data: Any, fields: PhotoFields) -> None:
    """Set in `data` (exiv2's `XmpData`) what the fields say, and take out what they leave empty;
    other properties stay."""
    for place in PLACES:
        value = _value(exiv2, place, fields)
        _set(data, place.xmp, value)
    _set(data, XMP_DATE, from_iso(fields.created))
    _set(data, XMP_RATING, str(fields.rating) if fields.rating else None)


def _set(data: Any, key: str, value: Any) -> None:
    if key in data:
        del data[key]
    if value:
        data[key] = value


def _value(exiv2: Any, place: Place, fields: PhotoFields) -> Any:
    values = values_of(place, fields)
    if place.field in WORDED:
        said = alternatives(fields, place.field)
        return exiv2.LangAltValue(said) if said else None
    if not values:
        return None
    match place.kind:
        case Kind.LANG:
            return exiv2.LangAltValue({DEFAULT: values[0]})
        case Kind.SEQ:
            return exiv2.XmpArrayValue(values, exiv2.TypeId.xmpSeq)
        case Kind.BAG:
            return exiv2.XmpArrayValue(values, exiv2.TypeId.xmpBag)
    # exiv2 would take "type=…" for an instruction to itself.
    return f" {values[0]}" if values[0].startswith("type=") else values[0]
