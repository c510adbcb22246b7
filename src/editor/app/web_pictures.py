"""Fetching a picture from the web, when somebody asks for it: with bounds, and without telling who.

No cookies, no passwords, no referrer; only http and https, at every step of a redirect. Addresses
inside a network are not asked: a pasted text could make us knock on a router or a cloud's door.
"""

import ipaddress
import re
import socket
import ssl
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from editor.app.core import Core
from editor.app.photos import take_in
from editor.base.errors import EditorError
from editor.base.messages import say
from editor.base.progress import Progress, Report, silent
from editor.document import Photo
from editor.document.remote_photo import is_remote

if TYPE_CHECKING:
    import httpx

LARGEST = 60_000_000
"""Bytes of a picture."""
_REDIRECTS = 5
_MOVED = (301, 302, 303, 307, 308)
_SECONDS = 20
_BY_HAND = say("Save the picture with your browser, then drop the file here.")


def fetch_picture(
    core: Core, address: str, *, inside: bool = False, report: Report = silent
) -> Photo:
    """The picture at an address, as a photo of ours. `inside` allows addresses of this computer and
    its network. Raises EditorError with what stands against it."""
    with tempfile.TemporaryDirectory(prefix="fetched-", dir=core.home) as folder:
        path = Path(folder) / _name(address)
        path.write_bytes(_fetched(address, inside, report))
        return take_in(core, path)


def _fetched(address: str, inside: bool, report: Report) -> bytes:
    import httpx
    import truststore

    host = _parts(address).netloc
    try:
        with httpx.Client(
            verify=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
            timeout=_SECONDS,
            trust_env=not inside,
            headers={"User-Agent": "Copytaker", "Accept": "image/*"},
        ) as client:
            for _ in range(_REDIRECTS):
                _check(address, inside)
                with client.stream("GET", address) as response:
                    if response.status_code not in _MOVED:
                        return _body(response, host, report)
                    address = urljoin(address, response.headers.get("location", ""))
                    client.cookies.clear()
    except (httpx.TransportError, httpx.InvalidURL, httpx.DecodingError, ValueError) as error:
        raise EditorError(
            say("The picture can't be fetched from {host}.", host=host),
            remedy=say("Check the network, then try again."),
        ) from error
    raise _refused(host)


def _body(response: "httpx.Response", host: str, report: Report) -> bytes:
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if response.status_code != 200 or not kind.startswith(("image/", "application/octet-stream")):
        raise EditorError(say("{host} doesn't give the picture away.", host=host), remedy=_BY_HAND)
    total = response.headers.get("content-length", "")
    whole = int(total) if total.isascii() and total.isdigit() else 0
    body = bytearray()
    for chunk in response.iter_bytes(65536):
        body += chunk
        if max(len(body), whole) > LARGEST:
            raise EditorError(
                say("The picture at {host} is too large.", host=host), remedy=_BY_HAND
            )
        report(Progress(len(body), max(whole, len(body)), host))
    return bytes(body)


def _check(address: str, inside: bool) -> None:
    """Raises EditorError for an address that must not be asked."""
    parts = _parts(address)
    host = parts.hostname or ""
    if not is_remote(address) or not host or parts.username or parts.password:
        raise _refused(host)
    if inside:
        return
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return  # no network, or a proxy that knows the name: the request will tell
    if any(not ipaddress.ip_address(str(one[4][0]).partition("%")[0]).is_global for one in found):
        raise _refused(host)


def _parts(address: str) -> SplitResult:
    try:
        return urlsplit(address)
    except ValueError:
        raise _refused(address[:80]) from None


def _refused(host: str) -> EditorError:
    return EditorError(
        say("The picture's address ({host}) is not one on the open web.", host=host),
        remedy=_BY_HAND,
    )


def _name(address: str) -> str:
    """A file name of harmless letters after the address's last part."""
    last = unquote(_parts(address).path).rpartition("/")[2]
    return re.sub(r"[^\w.-]+", "-", last).strip(".-")[-60:] or "picture"
