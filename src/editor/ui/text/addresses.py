"""Addresses that are typed or pasted: what they mean, and what is wrong with them."""

import re

from editor.ui.text.words import tr

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*):(?!\d)")
_ALLOWED = ("http", "https", "mailto", "tel")
_MAIL = re.compile(r"[^\s@/:?#]+@[^\s@/:?#]+\.[^\s@/:?#]+")
_PHONE = re.compile(r"\+?\d[\d .()\-]{6,}\d")
_LONE = re.compile(r"(?:https?://|www\.)[^\s/.?#:]+[^\s]*|mailto:[^\s@]+@[^\s@]+", re.IGNORECASE)
_LONGEST = 2_000


def whole_address(typed: str) -> str:
    """ "baothinh.vn" → "https://baothinh.vn", "an@baothinh.vn" → "mailto:an@baothinh.vn"; what has
    a scheme or leads within the site stays."""
    typed = typed.strip()
    if not typed or _SCHEME.match(typed) or typed.startswith(("#", "/", "?", ".")):
        return typed
    if _MAIL.fullmatch(typed):
        return f"mailto:{typed}"
    if _PHONE.fullmatch(typed):
        return "tel:" + re.sub(r"[^\d+]", "", typed)
    return f"https://{typed}"


def fault_of(typed: str) -> str:
    """What is wrong with an address, in plain words; "" if nothing is."""
    address = whole_address(typed)
    scheme = _SCHEME.match(address)
    if not address:
        return tr("Type or paste the address of a page.")
    if scheme and scheme[1].lower() not in _ALLOWED:
        begins = tr("An address can't begin with “{scheme}:”.").format(scheme=scheme[1])
        return f"{begins} {tr('It begins with https://, mailto: or tel:.')}"
    if any(c.isspace() or not c.isprintable() for c in address):
        return tr("An address has no spaces in it.")
    if scheme and scheme[1].lower() in ("http", "https"):
        host = re.split(r"[/?#]", address[scheme.end() :].removeprefix("//"))[0]
        if not address[scheme.end() :].startswith("//") or not host.strip(".:@"):
            return tr("The name of the site is missing after “{scheme}:”.").format(scheme=scheme[1])
    elif scheme and not address[scheme.end() :]:
        return tr("Nothing follows “{scheme}:”.").format(scheme=scheme[1])
    return ""


def lone_address(text: str) -> str:
    """The whole address, if the text is one and nothing else; "" otherwise."""
    text = text.strip()
    if len(text) > _LONGEST or not _LONE.fullmatch(text) or fault_of(text):
        return ""
    return whole_address(text)
