"""A photo's date and time as a newspaper prints them: "ngày 23/11/2026", "Nov. 23, 2026"."""

import re

_ISO = re.compile(
    r"^(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})"
    r"(?:[T ](?P<hour>\d{2}):(?P<minute>\d{2}))?)?)?"
)
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SHORT = {1: "Jan.", 2: "Feb.", 8: "Aug.", 9: "Sept.", 10: "Oct.", 11: "Nov.", 12: "Dec."}
"""As the Associated Press does: beside a day, and never from March to July."""


def day(created: str, language: str) -> str:
    """The date of an ISO 8601 moment as far as it is known; "" if it is none."""
    found = _ISO.match(created)
    if found is None:
        return ""
    year, month, date = found["year"], int(found["month"] or 0), int(found["day"] or 0)
    if not 0 <= month <= 12:
        return ""
    if language.partition("-")[0] == "vi":
        return _vietnamese(year, month, date)
    if not month:
        return year
    name = _MONTHS[month - 1]
    return f"{_SHORT.get(month, name)} {date}, {year}" if date else f"{name} {year}"


def _vietnamese(year: str, month: int, date: int) -> str:
    if date:
        return f"ngày {date}/{month}/{year}"
    return f"tháng {month}/{year}" if month else f"năm {year}"


def clock_time(created: str, language: str) -> str:
    """The time of day where the photo was taken: "14h05", "2:05 p.m."; "" if it isn't known."""
    found = _ISO.match(created)
    if found is None or found["hour"] is None:
        return ""
    hour, minute = int(found["hour"]), found["minute"]
    if language.partition("-")[0] == "vi":
        return f"{hour}h{minute}"
    return f"{(hour - 1) % 12 + 1}:{minute} {'a.m.' if hour < 12 else 'p.m.'}"
