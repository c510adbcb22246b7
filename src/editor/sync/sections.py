"""Finding a story's section among the site's: spelling differs in case and diacritics."""

import difflib
from collections.abc import Iterable

from editor.base.messages import say
from editor.base.text import fold, nfc
from editor.remote.errors import Refused


def match_section(name: str, sections: Iterable[str]) -> str | None:
    """The site's own spelling of a section, or None if it has no such section.

    The nearest spelling counts: but for case, else but for diacritics too. A name that could mean
    two sections means none."""
    known = sorted(sections)
    for spelled in (_cased, fold):
        alike = [section for section in known if spelled(section) == spelled(name)]
        if alike:
            return alike[0] if len(alike) == 1 else None
    return None


def _cased(name: str) -> str:
    return nfc(name).casefold()


def section_unknown(name: str, sections: tuple[str, ...], site: str) -> Refused:
    """The error for a story that is to go public in a section that the site doesn't have."""
    near = difflib.get_close_matches(name, sections, n=3, cutoff=0.3) or sections[:5]
    return Refused(
        say("{site} has no section “{name}”.", site=site, name=name),
        remedy=say("Choose one that it has, such as {near}.", near=", ".join(near)),
    )


def section_missing(sections: tuple[str, ...], site: str) -> Refused:
    """The error for a story that is to go public without a section."""
    return Refused(
        say("The story has no section, and {site} wants one to publish.", site=site),
        remedy=say("Choose one, such as {near}.", near=", ".join(sections[:5])),
    )
