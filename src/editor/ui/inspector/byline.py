"""A by-line in one line: "Mai An, Lê Hà (ảnh)"."""

import re

from editor.document import Contributor, Role
from editor.ui.language import tr

_PERSON = re.compile(r"^(?P<name>.*?)\s*(?:\((?P<role>[^()]*)\))?$")
_PHOTO = ("ảnh", "photo", "photos")
_TRANSLATION = ("dịch", "translation")


def printed(people: tuple[Contributor, ...]) -> str:
    return ", ".join(f"{one.name}{_role_words(one.role)}" for one in people)


def parsed(line: str) -> tuple[Contributor, ...]:
    """The people named, in order; commas and semicolons part them."""
    return tuple(_person(part) for part in re.split(r"[,;]", line) if part.strip())


def _person(part: str) -> Contributor:
    found = _PERSON.match(part.strip())
    name, role = (found["name"], found["role"] or "") if found else (part.strip(), "")
    folded = role.strip().casefold()
    if folded in _PHOTO:
        return Contributor(name, Role.PHOTO)
    if folded in _TRANSLATION:
        return Contributor(name, Role.TRANSLATION)
    return Contributor(part.strip() if folded else name)


def _role_words(role: Role) -> str:
    match role:
        case Role.PHOTO:
            return f" ({tr('photo')})"
        case Role.TRANSLATION:
            return f" ({tr('translation')})"
    return ""


def tags(line: str) -> tuple[str, ...]:
    """Tags as typed with commas between them, each once."""
    return tuple(dict.fromkeys(tag for part in line.split(",") if (tag := " ".join(part.split()))))
