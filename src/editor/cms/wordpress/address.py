"""Addresses as people type them, and which of them may be trusted with a password."""

import ipaddress
import re
from urllib.parse import SplitResult, urlsplit, urlunsplit

from editor.base.errors import EditorError
from editor.base.messages import say

_INNER = re.compile(r"/(wp-admin|wp-login\.php|wp-json|xmlrpc\.php|index\.php)(/.*)?$")
_PORTS = {"http": 80, "https": 443}

Origin = tuple[str, str, int]


def base_of(typed: str) -> str:
    """ "example.vn", "https://example.vn/tin/wp-admin/post.php?x" → the site's address with a
    slash at its end. Raises EditorError if it isn't one, or isn't encrypted."""
    typed = typed.strip()
    scheme = "" if "://" in typed else "http://" if is_loopback(_host_in(typed)) else "https://"
    parts = _split(scheme + typed)
    if parts.username is not None or parts.password is not None:
        raise EditorError(
            say("The address has a user name or password in it."),
            remedy=say("Type the address alone; user name and password have fields of their own."),
        )
    path = _INNER.sub("", parts.path).rstrip("/") + "/"
    base = urlunsplit((parts.scheme.lower(), parts.netloc, path, "", ""))
    check_encrypted(base)
    return base


def check_encrypted(url: str) -> None:
    """Passwords go over https only, or to this machine itself."""
    parts = _split(url)
    if parts.scheme == "http" and not is_loopback(parts.hostname or ""):
        raise EditorError(
            say("{host} is addressed without encryption.", host=parts.hostname),
            remedy=say("Use an address that begins with https://."),
        )


def origin(url: str) -> Origin:
    """Scheme, host (in its ASCII form) and port: what credentials are bound to."""
    parts = _split(url)
    host = (parts.hostname or "").rstrip(".")
    try:
        host = host.encode("idna").decode("ascii")
    except UnicodeError:
        host = host.casefold()
    return parts.scheme.lower(), host, parts.port or _PORTS.get(parts.scheme.lower(), 0)


def site_of(url: str) -> str:
    """Scheme and host for messages, without path, query and credentials."""
    scheme, host, port = origin(url)
    return f"{scheme}://{host}" if port == _PORTS.get(scheme) else f"{scheme}://{host}:{port}"


def is_loopback(host: str) -> bool:
    if host.casefold() == "localhost":
        return True
    address = _ip(host)
    return address is not None and address.is_loopback


def is_private(host: str) -> bool:
    """A host of this machine or its local network, as far as its name tells."""
    address = _ip(host)
    return host.casefold() == "localhost" or (address is not None and not address.is_global)


def _ip(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return None


def _host_in(typed: str) -> str:
    host = typed.split("/", 1)[0]
    return host[1:].split("]")[0] if host.startswith("[") else host.split(":", 1)[0]


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        usable = parts.scheme.lower() in _PORTS and parts.hostname and parts.port != 0
    except ValueError:  # a port that is no number, a bracket left open
        usable, parts = None, SplitResult("", "", "", "", "")
    if not usable or re.search(r"\s", parts.netloc):
        raise EditorError(
            say("This isn't the address of a web site."),
            remedy=say("Type it as in a browser, for instance https://example.vn."),
        )
    return parts
