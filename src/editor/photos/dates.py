"""When a photo was taken: ISO 8601 among us, other shapes in IIM and EXIF."""

import re
from datetime import date, datetime

_ISO = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(Z|[+-]\d\d:\d\d)?)?)?)?"
)


def from_iso(text: str) -> str:
    """`text` if it is a date that exists, whole or in part ("2026-11"), else nothing."""
    found = _ISO.fullmatch(text.strip())
    if not found:
        return ""
    year, month, day, time, offset = found.groups()
    try:
        date(int(year), int(month or 1), int(day or 1))
        datetime.fromisoformat(f"2000-01-01T{time or '00:00'}{offset or ''}")
    except ValueError:
        return ""
    return found.group()


def from_exif(stamp: str, offset: str) -> str:
    """ "2026:11:02 13:14:15" and "+07:00" → "2026-11-02T13:14:15+07:00"."""
    day, _, time = stamp.strip().partition(" ")
    whole = f"{day.replace(':', '-')}T{time}"
    return from_iso(whole + offset.strip()) or from_iso(whole)


def from_iim(day: str, time: str) -> str:
    """ "2026-11-02" and "13:14:15+07:00", as exiv2 shows them, either may be missing."""
    return (from_iso(f"{day}T{time}") if time else "") or from_iso(day)


def split(iso: str) -> tuple[str, str, str]:
    """Day, time and offset of an ISO 8601 date; each empty where it isn't known to the second
    (time), or to the day: IIM and EXIF have no shorter ones."""
    found = _ISO.fullmatch(from_iso(iso))
    if not found or not found.group(3):
        return "", "", ""
    year, month, day, time, offset = found.groups()
    if time and len(time) == len("13:14"):
        time += ":00"
    return f"{year}-{month}-{day}", time or "", "+00:00" if offset == "Z" else offset or ""
