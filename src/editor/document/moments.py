"""Days, hours and lengths of time as people write them in instructions, in Vietnamese and English:
"18h ngày 25/11", "6 a.m. on Nov. 25, 2026", "0600 GMT NOV 25", "hết ngày 30/11", "two weeks".

Whatever could mean two days (05/12 in an English text) means none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from editor.base.text import without_diacritics

VIETNAM = timezone(timedelta(hours=7))

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = (
    r"(?P<month{n}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_YEAR = r"(?P<year{n}>(?:19|20)\d\d)(?!\d)(?!\s*(?:gmt|utc|hrs|hours|h\b))"
_DAYTIME = r"(?:\s*(?P<part{n}>sáng|trưa|chiều|tối|đêm)(?!\w))?"
_HALF = r"(?P<half{n}>[ap])\.?m\b\.?"

_TOKENS = "|".join(
    (
        r"(?P<iso>(?P<year1>(?:19|20)\d\d)-(?P<m1>\d\d)-(?P<d1>\d\d)(?:T(?=\d\d:))?)",
        r"(?P<long>(?P<d2>\d{1,2})\s*(?:/\s*)?tháng\s*(?P<m2>\d{1,2})(?!\d)(?:\s*(?:năm|,|/)?\s*"
        + _YEAR.format(n=2)
        + ")?)",
        r"(?P<slash>(?P<d3>\d{1,2})/(?P<m3>\d{1,2})(?:/(?P<year3>\d{4}|\d\d))?(?![\d/]))",
        r"(?P<dots>(?P<d4>\d{1,2})(?P<dot>[.-])(?P<m4>\d{1,2})(?P=dot)(?P<year4>\d{4})(?!\d))",
        r"(?P<dm>(?P<d5>\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+"
        + _MONTH.format(n=5)
        + r"(?:[\s,-]+"
        + _YEAR.format(n=5)
        + ")?)",
        rf"(?P<md>{_MONTH.format(n=6)}\s+(?P<d6>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|:|\s*[ap]\.?m\b)"
        rf"(?:,?\s+{_YEAR.format(n=6)})?)",
        r"(?P<hour1>\d{1,2})\s*(?:h|g|giờ)(?:\s*(?P<minute1>\d\d)(?!\d|\s*[/.-]\s*\d|\s*tháng))?"
        r"(?:\s*(?:phút|'))?(?!\w)" + _DAYTIME.format(n=1),
        rf"(?P<hour2>\d{{1,2}}):(?P<minute2>\d\d)(?::\d\d)?(?!\d)(?:\s*{_HALF.format(n=2)})?"
        + _DAYTIME.format(n=2),
        rf"(?P<hour3>\d{{1,2}})(?:\.(?P<minute3>\d\d))?\s*{_HALF.format(n=3)}",
        r"(?P<hour4>\d\d)(?P<minute4>\d\d)(?=\s*(?:gmt|utc|hrs|hours|local|ict|z\b))",
        r"(?P<noon>(?:12\s+)?noon)\b",
        r"(?P<end>(?:12\s+)?midnight|nửa đêm|(?:the\s+)?end of(?:\s+(?:the\s+)?day)?|hết)(?!\w)",
        r"(?P<zone>(?:gmt|utc)(?P<shift>\s*[+-]\s*\d{1,2}(?::?\d\d)?)?|z\b|ict\b|jst\b|sgt\b|bst\b"
        r"|cest?\b|e[sd]?t\b|p[sd]?t\b|c[sd]t\b|m[sd]t\b|hkt\b|kst\b|ae[sd]t\b"
        r"|(?:giờ\s+)?(?:việt nam|hà nội)(?!\w)|vietnam time"
        r"|(?<=\d)\s*(?P<offset>[+-]\d\d:?\d\d))",
        r"(?P<filler>[\s,:()\[\]*–—-]+|(?:on|at|the|of|hrs|hours|local time|ngày|lúc|hồi|vào|mốc"
        r"|thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật"
        r"|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)(?!\w)\.?)",
    )
)
_ZONES = {
    "z": 0,
    "ict": 7,
    "jst": 9,
    "sgt": 8,
    "bst": 1,
    "cet": 1,
    "cest": 2,
    "est": -5,
    "edt": -4,
    "et": -5,  # the later one, as it may be either
    "pst": -8,
    "pdt": -7,
    "pt": -8,
    "cst": -6,
    "cdt": -5,
    "mst": -7,
    "mdt": -6,
    "hkt": 8,
    "kst": 9,
    "aest": 10,
    "aedt": 11,
}

_NUMBERS = {
    **dict.fromkeys(("một", "mot", "one", "a"), 1),
    **dict.fromkeys(("hai", "two"), 2),
    **dict.fromkeys(("ba", "three"), 3),
    **dict.fromkeys(("bốn", "bon", "four"), 4),
    **dict.fromkeys(("năm", "nam", "five"), 5),
    **dict.fromkeys(("sáu", "sau", "six"), 6),
    **dict.fromkeys(("bảy", "bay", "seven"), 7),
    **dict.fromkeys(("mười", "muoi", "ten"), 10),
    "fourteen": 14,
    "thirty": 30,
}
_STRANGE_ZONE = re.compile(r"\s*\(?(?!AT|NOT|BUT|OUT|SET)[A-Z]{1,4}T\b")
"""Looks like a zone that isn't known here: whoever wrote it meant another hour than ours."""

_LENGTH = (
    rf"(?P<count>\d{{1,4}}|{'|'.join(_NUMBERS)})(?:\s*\(\w+\))?[\s-]*"
    r"(?P<unit>hours?|hrs?|h|days?|weeks?|months?|years?|giờ|tiếng|ngày|tuần|tháng|năm)(?!\w)"
)


def both(pattern: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A pattern for texts that have their diacritics, and for those that lost them on the way."""
    return tuple(  # type: ignore[return-value]
        re.compile(form, re.IGNORECASE) for form in (pattern, without_diacritics(pattern))
    )


_TOKEN, _LENGTHS = both(_TOKENS), both(_LENGTH)
LENGTH = re.sub(r"\?P<\w+>", "?:", _LENGTH)
"""The pattern of a length of time, without groups, to be built into others."""


@dataclass(frozen=True, slots=True)
class Asked:
    """How a text is to be read. `created` is the moment or day that it counts from, if known;
    `marked`: it has its diacritics. `zone` is that of times that name none."""

    created: datetime | date | None
    vietnamese: bool
    marked: bool
    zone: tzinfo | None

    @property
    def day(self) -> date | None:
        return self.created.date() if isinstance(self.created, datetime) else self.created


@dataclass(frozen=True, slots=True)
class Moment:
    """A day (`hour` None) or a time on it. `whole`: the end of that day. `end` is where its words
    end."""

    end: int
    day: date | None = None
    hour: time | None = None
    zone: tzinfo | None = None
    whole: bool = False
    unclear: bool = False


def moment(text: str, at: int, asked: Asked, *, alone: bool = True) -> Moment | None:
    """The moment whose words begin at `at`; None if there is none. `alone`: a time of day will do,
    without its day. `unclear`: there is one, which could be another, too."""
    found = Moment(at)
    for token in _tokens(text, at, asked):
        found = _with(found, token, asked)
    if found.hour and not found.zone and _STRANGE_ZONE.match(text, found.end):
        return replace(found, unclear=True)
    if found.unclear or found.day:
        return found
    if found.hour is None or not alone:
        return None
    return _on_that_day(found, asked)


def iso(found: Moment, zone: tzinfo | None, *, after: bool = False) -> str:
    """ISO 8601: a day, or a moment with its offset where that is known. `after`: when the day is
    over, where only the day is named."""
    day = found.day
    if found.unclear or day is None:
        return ""
    if found.hour is None or found.whole:
        return (day + timedelta(days=1) if after or found.whole else day).isoformat()
    return datetime.combine(day, found.hour, found.zone or zone).isoformat()


def later(text: str, at: int, asked: Asked) -> tuple[str, int] | None:
    """When a length of time that stands at `at` is over, counted from `created` ("" if that isn't
    known), and where its words end."""
    found = _LENGTHS[not asked.marked].match(text, at)
    if not found:
        return None
    number = found["count"].lower()
    count = int(number) if number.isdigit() else _NUMBERS[number]
    return _after(count, found["unit"].lower(), asked), found.end()


def _after(count: int, unit: str, asked: Asked) -> str:
    created, day = asked.created, asked.day
    if created is None or day is None or not count:
        return ""
    try:
        match without_diacritics(unit)[:2]:
            case "ho" | "hr" | "h" | "gi" | "ti":
                if not isinstance(created, datetime):
                    return (day + timedelta(days=-(-count // 24))).isoformat()
                moment = created if created.tzinfo else created.replace(tzinfo=asked.zone)
                return (moment + timedelta(hours=count)).isoformat()
            case "da" | "ng":
                return (day + timedelta(days=count)).isoformat()
            case "we" | "tu":
                return (day + timedelta(weeks=count)).isoformat()
            case "mo" | "th":
                return _months_later(day, count).isoformat()
        return _months_later(day, 12 * count).isoformat()
    except (OverflowError, ValueError):
        return ""  # beyond the calendar


def _months_later(day: date, count: int) -> date:
    """The same day so many months later, or the last one that month has."""
    years, month = divmod(day.month - 1 + count, 12)
    following = date(day.year + years + (month == 11), (month + 1) % 12 + 1, 1)
    return min(
        date(day.year + years, month + 1, 1) + timedelta(days=day.day - 1),
        following - timedelta(days=1),
    )


def _tokens(text: str, at: int, asked: Asked) -> Iterator[re.Match[str]]:
    while found := _TOKEN[not asked.marked].match(text, at):
        if found.end() == at:
            return
        yield found
        at = found.end()


def _with(found: Moment, token: re.Match[str], asked: Asked) -> Moment:
    said = {name: part for name, part in token.groupdict().items() if part is not None}
    if "filler" in said:
        return found
    found = replace(found, end=token.end())
    if "end" in said:
        return replace(found, whole=True)
    if "noon" in said:
        return replace(found, hour=time(12))
    if "zone" in said:
        return replace(found, zone=_zone(said))
    if any(name.startswith("hour") for name in said):
        return _at_hour(found, said)
    if found.day:
        return found
    return _on_day(found, said, asked)


def _on_day(found: Moment, said: dict[str, str], asked: Asked) -> Moment:
    number = {name.rstrip("123456"): part for name, part in said.items()}
    day = int(number["d"])
    if "m" in number:
        month = int(number["m"])
    else:
        month = _MONTHS.index(number["month"][:3].lower()) + 1
    if "slash" in said and not asked.vietnamese:
        if month > 12:
            day, month = month, day
        elif day <= 12 and day != month:
            return replace(found, unclear=True)
    year = number.get("year", "")
    fitting = _dated(
        day, month, int(year) % 100 + 2000 if len(year) == 2 else int(year or 0), asked
    )
    return replace(found, day=fitting, unclear=fitting is None)


def _dated(day: int, month: int, year: int, asked: Asked) -> date | None:
    """The date; without a year, the one nearest to when the photo was taken."""
    near = asked.day
    years = [year] if year else [near.year + n for n in (0, 1, -1)] if near else []
    dates = []
    for candidate in years:
        try:
            dates.append(date(candidate, month, day))
        except ValueError:
            continue  # there is no such day in that year
    return min(dates, key=lambda it: abs((it - near).days) if near else 0, default=None)


def _at_hour(found: Moment, said: dict[str, str]) -> Moment:
    number = {name.rstrip("1234"): part for name, part in said.items()}
    part = without_diacritics(number.get("part", "")).lower()
    hour = _of_24(int(number["hour"]), number.get("half", "").lower(), part)
    minute = int(number.get("minute") or 0)
    if (hour, minute) == (24, 0):
        return replace(found, whole=True)
    if hour > 23 or minute > 59:
        return replace(found, unclear=True)
    return replace(found, hour=time(hour, minute))


def _of_24(hour: int, half: str, part: str) -> int:
    """The hour by the clock of 24 hours; `half` is "a" or "p", `part` of the day in Vietnamese."""
    if half:
        return hour % 12 + (12 if half == "p" else 0) if hour <= 12 else hour
    if part == "dem" and 9 <= hour <= 12:  # "2 giờ đêm" is in the morning
        return hour + 12
    if (part in {"chieu", "toi"} and hour < 12) or (part == "trua" and hour < 4):
        return hour + 12
    return hour


def _on_that_day(found: Moment, asked: Asked) -> Moment:
    """A time without a day: the next one after the photo was taken."""
    day, hour = asked.day, found.hour
    if day is None or hour is None:
        return replace(found, unclear=True)
    taken = asked.created.time() if isinstance(asked.created, datetime) else time()
    return replace(found, day=day if hour >= taken else day + timedelta(days=1))


def _zone(said: dict[str, str]) -> tzinfo:
    shift = re.sub(r"\s", "", said.get("shift") or said.get("offset") or "")
    if shift:
        digits = shift[1:].replace(":", "")
        hours, minutes = (
            (int(digits), 0) if len(digits) <= 2 else (int(digits[:-2]), int(digits[-2:]))
        )
        span = timedelta(hours=min(hours, 14), minutes=min(minutes, 59))
        return timezone(-span if shift[0] == "-" else span)
    name = said["zone"].strip().lower()
    if name in _ZONES:
        return timezone(timedelta(hours=_ZONES[name]))
    return VIETNAM if name[:3] not in {"gmt", "utc"} else UTC
