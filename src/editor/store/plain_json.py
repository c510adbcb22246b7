"""Frozen dataclasses as JSON, by their type hints: for remote records and photo fields.

Values equal to their field's default are left out, and unknown names are ignored on reading, so
that a field can be added to a record without a migration.
"""

import dataclasses
import enum
import json
import types
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")
Convert = Callable[[Any], Any]

_KIND = "is"
"""Names the class where the type is a union of dataclasses."""


def dump(value: object, kind: Any = None) -> str:
    """`value` as one line of JSON. `kind` is its type where that isn't its own class."""
    encode: Convert = _encoder(kind or type(value))  # type: ignore[arg-type]
    return json.dumps(encode(value), separators=(",", ":"))


def load(kind: type[T], text: str) -> T:
    """The value of type `kind` that `dump` wrote. Raises ValueError, KeyError or TypeError where
    the text is not such a one."""
    value: T = _decoder(kind)(json.loads(text))  # type: ignore[arg-type]
    return value


def _same(value: Any) -> Any:
    return value


def _members(kind: Any) -> tuple[Any, ...]:
    """The types of a union; none for anything else."""
    return get_args(kind) if get_origin(kind) in (Union, types.UnionType) else ()


def _optional(kind: Any) -> Any | None:
    """X for `X | None`, else None."""
    members = _members(kind)
    rest = [part for part in members if part is not type(None)]
    return rest[0] if len(rest) == 1 and len(members) == 2 else None


@cache
def _encoder(kind: Any) -> Convert:
    if (inner := _optional(kind)) is not None:
        some = _encoder(inner)
        return lambda value: None if value is None else some(value)
    if members := _members(kind):
        named = {member: (member.__name__, _encoder(member)) for member in members}
        return lambda value: {_KIND: named[type(value)][0], **named[type(value)][1](value)}
    origin = get_origin(kind)
    if origin is tuple:
        item = _encoder(get_args(kind)[0])
        return _same if item is _same else lambda value: [item(part) for part in value]
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return dict
    if dataclasses.is_dataclass(kind):
        return _record_encoder(kind)
    if issubclass(kind, enum.Enum):
        return lambda value: value.value
    if issubclass(kind, datetime):
        return lambda value: value.isoformat()
    return _same


def _record_encoder(kind: Any) -> Convert:
    hints = get_type_hints(kind)
    fields = [
        (field.name, _default(field), _encoder(hints[field.name]))
        for field in dataclasses.fields(kind)
    ]

    def encode(record: Any) -> dict[str, Any]:
        return {
            name: convert(value)
            for name, default, convert in fields
            if (value := getattr(record, name)) != default
        }

    return encode


def _default(field: "dataclasses.Field[Any]") -> object:
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return field.default


@cache
def _decoder(kind: Any) -> Convert:
    if (inner := _optional(kind)) is not None:
        some = _decoder(inner)
        return lambda value: None if value is None else some(value)
    if members := _members(kind):
        named = {member.__name__: _decoder(member) for member in members}
        return lambda value: named[value[_KIND]](value)
    origin = get_origin(kind)
    if origin is tuple:
        item = _decoder(get_args(kind)[0])
        return lambda value: tuple(item(part) for part in value)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return dict
    if dataclasses.is_dataclass(kind):
        return _record_decoder(kind)
    if issubclass(kind, enum.Enum):
        return cast(Convert, kind)
    if issubclass(kind, datetime):
        return datetime.fromisoformat
    return _same


def _record_decoder(kind: Any) -> Convert:
    hints = get_type_hints(kind)
    converts = {field.name: _decoder(hints[field.name]) for field in dataclasses.fields(kind)}

    def decode(value: dict[str, Any]) -> Any:
        return kind(**{n: converts[n](part) for n, part in value.items() if n in converts})

    return decode
