"""Finding a story's section among the site's: spelling differs in case and diacritics."""

import difflib
from collections.abc import Iterable

from editor.base.messages import say
from editor.base.text import fold
from editor.remote.errors import Refused


def match_section(name: str, sections: Iterable[str]) -> str | None:
    """The site's own spelling of a section, or None if it has no such section."""
    by_fold = {fold(section): section for section in sections}
    return by_fold.get(fold(name))


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
