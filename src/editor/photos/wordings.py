"""A photo's texts in several languages, as XMP's language alternatives hold them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from editor.document.photo import PhotoFields, Wording
from editor.document.photo_words import same_language
from editor.photos.charset import tidy

DEFAULT = "x-default"
_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
Said = Mapping[str, str]
"""Texts by language tag; `x-default` is the one for everybody."""


@dataclass(frozen=True, slots=True)
class Worded:
    """What goes into `PhotoFields` by these names."""

    description: str
    alt: str
    language: str
    wordings: tuple[Wording, ...]


def worded(description: str, alt: str, descriptions: Said, alts: Said) -> Worded:
    """Which language the two texts that were chosen are in, and what the file says in others.

    An alt text that is known to be in another language than the description goes to that one."""
    descriptions, alts = _named(descriptions), _named(alts)
    its = _tag_of(alt, alts)
    language = _tag_of(description, descriptions) if description else its
    if ours := next((tag for tag in alts if language and same_language(tag, language)), ""):
        alt = alts[ours]
    elif its:
        alt = ""
    wordings = []
    for tag in dict.fromkeys([*descriptions, *alts]):
        one, other = descriptions.get(tag, ""), alts.get(tag, "")
        if same_language(tag, language):
            one, other = one if one != description else "", other if other != alt else ""
        if one or other:
            wordings.append(Wording(tag, one, other))
    return Worded(description, alt, language, tuple(wordings))


def alternatives(fields: PhotoFields, name: str) -> dict[str, str]:
    """The texts of the field called `name` ("description" or "alt") by language tag."""
    said: dict[str, str] = {}
    if master := tidy(getattr(fields, name)):
        said[DEFAULT] = master
        if _TAG.fullmatch(fields.language):
            said[fields.language] = master
    for wording in fields.wordings:
        text = tidy(getattr(wording, name))
        if text and _TAG.fullmatch(wording.language):
            said.setdefault(wording.language, text)
    return said


def _named(said: Said) -> dict[str, str]:
    tidied = {tag.replace("_", "-"): tidy(text) for tag, text in said.items()}
    return {
        tag: text
        for tag, text in tidied.items()
        if text and _TAG.fullmatch(tag) and tag.lower() != DEFAULT
    }


def _tag_of(text: str, said: Said) -> str:
    return next((tag for tag in said if text and said[tag] == text), "")
