"""HTML as it comes off a clipboard, before it is parsed."""

import re
from collections.abc import Mapping

PASTED = "pasted:"
"""Scheme of the addresses that stand for pictures which the text brought along as `data:`."""

_HEADER = re.compile(r"\A\s*Version:[\d.]+\s+(?:[A-Za-z]+:[^\r\n]*\r?\n)+")
_FRAGMENT = re.compile(r"<!--\s*(?:Start|End)Fragment\s*-->")
_CONDITION = re.compile(r"<!(?:--)?\[(if !supportLists|endif)\](?:--)?>", re.IGNORECASE)
_DATA = re.compile(r"(\ssrc\s*=\s*)([\"'])\s*(data:[^\"']*)\2", re.IGNORECASE)


def cleaned(html: str) -> tuple[str, Mapping[str, str]]:
    """The HTML proper, and the pictures that were written out in it: `data:` addresses by the short
    ones that stand for them now. Parsing megabytes of base64 would help nobody.

    Windows' clipboard header goes. The marker of a list item, which Word puts between conditional
    comments, gets an element of its own, that a browser on the way may have taken out.
    """
    html = _FRAGMENT.sub("", _HEADER.sub("", html))
    html = _with_markers(html)
    pictures: dict[str, str] = {}

    def named(found: re.Match[str]) -> str:
        name = f"{PASTED}{len(pictures)}"
        pictures[name] = found[3]
        return f'{found[1]}"{name}"'

    return _DATA.sub(named, html), pictures


def _with_markers(html: str) -> str:
    inside = False

    def marked(found: re.Match[str]) -> str:
        nonlocal inside
        was, inside = inside, found[1].lower() != "endif"
        if inside:
            return "" if was else '<span style="mso-list:Ignore">'
        return "</span>" if was else found[0]

    return _CONDITION.sub(marked, html)
