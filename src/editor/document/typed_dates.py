"""Dates and moments as a desk types them ("23/11/2026 18:00"), and as they are kept (ISO 8601)."""

import re
from datetime import datetime, timedelta, timezone

_DAY = (
    r"(?:(?P<d>\d{1,2})[./-](?P<m>\d{1,2})[./-](?P<y>\d{4})"
    r"|(?P<Y>\d{4})-(?P<M>\d{1,2})-(?P<D>\d{1,2}))"
)
_TIME = r"(?P<h>\d{1,2})(?::|h|g|\s?giờ\s?)(?P<min>\d{2})?"
_ZONE = r"(?P<zone>[+-]\d{2}:\d{2})?"
_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^{_DAY}$",
        rf"^{_DAY}[T,\s]\s*{_TIME}(?::(?P<s>\d{{2}}))?\s*{_ZONE}$",
        rf"^{_TIME}\s*{_ZONE}[,\s]\s*(?:ngày\s)?{_DAY}$",
    )
)
_KEPT = re.compile(
    r"^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(:\d{2})?(?:\.\d+)?([+-]\d{2}:\d{2}|Z)?)?$"
)


def as_kept(typed: str) -> str | None:
    """ISO 8601 for what was typed: a day, or a moment, with its offset if it names one.
    "" for nothing; None if it is no date that there is."""
    typed = " ".join(typed.split())
    if not typed:
        return ""
    for form in _FORMS:
        if found := form.match(typed):
            return _iso(found.groupdict())
    return None


def as_typed(kept: str) -> str:
    """ "2026-11-23T18:00:00+07:00" → "23/11/2026 18:00 +07:00"; what is no whole date as it is."""
    found = _KEPT.match(kept)
    if found is None:
        return kept
    year, month, day, hour, minute, seconds, zone = found.groups()
    date = f"{day}/{month}/{year}"
    if hour is None:
        return date
    time = f"{hour}:{minute}{seconds if seconds and seconds != ':00' else ''}"
    offset = {"Z": " +00:00", None: ""}.get(zone, f" {zone}")
    return f"{date} {time}{offset}"


def _iso(part: dict[str, str | None]) -> str | None:
    year, month, day = (int(part[a] or part[b] or 0) for a, b in ("yY", "mM", "dD"))
    hour = part.get("h")
    try:
        moment = datetime(
            year, month, day, int(hour or 0), int(part.get("min") or 0), int(part.get("s") or 0)
        )
    except ValueError:
        return None
    if hour is None:
        return f"{moment:%Y-%m-%d}"
    zone = None
    if given := part.get("zone"):
        sign = -1 if given[0] == "-" else 1
        zone = timezone(sign * timedelta(hours=int(given[1:3]), minutes=int(given[4:6])))
    return moment.replace(tzinfo=zone).isoformat()
