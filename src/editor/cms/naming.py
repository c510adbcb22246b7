"""Names of sections and tags, alike for all adapters."""

import difflib
from collections.abc import Iterable, Sequence

from editor.base.messages import say
from editor.base.text import fold
from editor.remote.errors import Refused


def ordered(names: Iterable[str]) -> tuple[str, ...]:
    """In the order of their letters, whatever order the site keeps them in."""
    return tuple(sorted(names, key=lambda name: (fold(name), name)))


_NO_SECTIONS = {"uncategorized", "uncategorised", "chua phan loai", "chua duoc phan loai"}
"""What WordPress files a post under that nobody has filed, in its English and Vietnamese."""


def is_no_section(name: str) -> bool:
    """Whether this name stands for having no section."""
    return fold(name.strip()) in _NO_SECTIONS


def unknown_section(name: str, sections: Sequence[str]) -> Refused:
    """The error for a section that the site doesn't have, with the nearest that it has."""
    what = say("This site has no section called “{name}”.", name=name)
    by_fold = {fold(section): section for section in sections}
    near = difflib.get_close_matches(fold(name), by_fold, n=1)
    if near:
        remedy = say("Did you mean “{section}”?", section=by_fold[near[0]])
    else:
        remedy = say("Choose one of the site's sections.")
    return Refused(what, remedy=remedy, code="unknown_section")
