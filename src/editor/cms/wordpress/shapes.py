"""Taking values out of WordPress's JSON: what is missing or of another type is nothing."""

from collections.abc import Mapping

Json = dict[str, object]


def text(item: Mapping[str, object], name: str) -> str:
    value = item.get(name)
    return value if isinstance(value, str) else ""


def number(item: Mapping[str, object], name: str) -> int:
    value = item.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def numbers(item: Mapping[str, object], name: str) -> list[int]:
    value = item.get(name)
    return [one for one in value if isinstance(one, int)] if isinstance(value, list) else []


def inner(item: Mapping[str, object], name: str) -> Json:
    value = item.get(name)
    return value if isinstance(value, dict) else {}


def raw(item: Mapping[str, object], name: str) -> str:
    """The stored text of a field that comes as `{"raw": …, "rendered": …}`."""
    return text(inner(item, name), "raw")


def utc(item: Mapping[str, object], name: str) -> str:
    """ "2026-11-22T13:37:51" of a field in GMT → "2026-11-22T13:37:51Z"."""
    value = text(item, name)
    return f"{value}Z" if value and not value.endswith("Z") else value


def identity(number: int) -> str:
    """WordPress's 0 is our nothing."""
    return str(number) if number else ""
