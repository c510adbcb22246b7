"""Quotes, dashes and dots as a newspaper sets them, as they are typed.

Both languages set “…” and, inside, ‘…’. An English apostrophe is ’; in Vietnamese one stands in
names only (H'Mông, Cư M'gar), which are written, sought and tagged with the sign of the keyboard:
it stays. A dash at the beginning of a line is dialogue and stays, too: papers differ, and the
writer chose.
"""

import re
from dataclasses import dataclass

from editor.ui.text.page.reading import width

TRIGGERS = frozenset("\"'. ")
_PAIRS = {'"': ("“", "”"), "'": ("‘", "’")}
_DASHES = re.compile(r"(?<=[^\s\-]\s)(--|---) $")
_ADDRESS = re.compile(r"(?:://|www\.|@)\S*$|\]\([^\s()]*\)?$")
_OPENS_AFTER = re.compile(r"(?:^|[\s(\[{</“‘])$")
_DASH = "-–—"


@dataclass(frozen=True, slots=True)
class Setting:
    """`old`, which begins at Qt's position `first` of the block, becomes `new`."""

    first: int
    old: str
    new: str


def set_right(before: str, typed: str, language: str) -> Setting | None:
    """What has to be changed in a block's text up to the caret, `typed` having been typed last."""
    if in_address(before) or _in_code(before):
        return None
    if typed in _PAIRS:
        new = _quote(before[:-1], typed, language)
        return _last(before, typed, new) if new != typed else None
    if typed == "." and before.endswith("...") and not before.endswith("…..."):
        return _last(before, "...", "…")
    if typed == " " and (found := _DASHES.search(before)):
        return _last(before, found[0], "– " if found[1] == "--" else "— ")
    return None


def in_address(before: str) -> bool:
    """Whether the word before the caret is a web address, or the address of `[words](address)`."""
    return bool(_ADDRESS.search(before))


def _last(before: str, old: str, new: str) -> Setting:
    return Setting(width(before.removesuffix(old)), old, new)


def _in_code(before: str) -> bool:
    return before.count("`") % 2 == 1


def _quote(before: str, typed: str, language: str) -> str:
    opening, closing = _PAIRS[typed]
    is_open = _is_open(before, opening, closing)
    if typed == '"' and before.count(typed) % 2:
        return typed  # the one that it closes was left straight
    if _OPENS_AFTER.search(before):
        return opening
    if before[-1] in _DASH:
        starts = len(before) == 1 or before[-2].isspace()
        return opening if starts or not is_open else closing
    if typed == "'" and not is_open and before[-1].isalnum():
        return closing if language == "en" else typed
    if typed == '"' and not is_open and before[-1].isdigit():
        return typed  # inches, or seconds
    return closing


def _is_open(before: str, opening: str, closing: str) -> bool:
    if opening == "“":
        return before.count(opening) > before.count(closing)
    # Apostrophes look like closing quotes: only what came since the last opening one counts.
    _, found, since = before.rpartition(opening)
    return bool(found) and not re.search(rf"{closing}(?!\w)", since)
