"""Requests and replies: time limits, size limits, certificates, and what a broken line means."""

import json
import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urljoin

import httpx
import truststore

from editor.base.messages import say
from editor.cms.wordpress.address import is_loopback, origin, site_of
from editor.remote.errors import NotACms, OutcomeUnknown, RemoteError, Unreachable

MAX_JSON = 50_000_000
"""Bytes of an answer, decompressed. A hundred long articles are a tenth of it."""

QUICK = httpx.Timeout(60, connect=10, pool=30)
PATIENT = httpx.Timeout(60, connect=10, pool=30, read=300)
"""For uploads: a small server takes its time to make the smaller sizes of a photo. Seconds."""

_REDIRECTS = 5
_MOVED = (301, 302, 303, 307, 308)


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer, read to its end. Header names are in lower case."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> object:
        """The JSON in it; None if there is none, or it is broken."""
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError):
            return None

    @property
    def says_json(self) -> bool:
        return "json" in self.headers.get("content-type", "")


def new_client(url: str) -> httpx.Client:
    """A client that trusts what the system trusts, and follows no redirect by itself."""
    return httpx.Client(
        verify=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
        timeout=QUICK,
        follow_redirects=False,
        trust_env=not is_loopback(httpx.URL(url).host),  # a proxy of the newsroom's network
        headers={"User-Agent": "Copytaker", "Accept": "application/json"},
    )


@contextmanager
def sending(
    client: httpx.Client, request: httpx.Request, *, write: bool
) -> Iterator[httpx.Response]:
    """The response, its body unread. httpx's errors become ours, here and while reading."""
    host = request.url.host
    try:
        response = client.send(request, stream=True)
        try:
            yield response
        finally:
            response.close()
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError) as error:
        raise _no_connection(error, host) from error
    except (httpx.TransportError, httpx.DecodingError) as error:
        raise lost(host, write=write) from error


def exchange(
    client: httpx.Client, request: httpx.Request, *, write: bool, limit: int = MAX_JSON
) -> Reply:
    """Send and read the whole answer, at most `limit` bytes of it."""
    with sending(client, request, write=write) as response:
        body = bytearray()
        for chunk in response.iter_bytes():
            body += chunk
            if len(body) > limit:
                raise _too_long(request.url.host, write=write)
    headers = {name.lower(): value for name, value in response.headers.items()}
    return Reply(str(request.url), response.status_code, headers, bytes(body))


def fetch(
    client: httpx.Client, url: str, headers: Mapping[str, str], *, limit: int = MAX_JSON
) -> Reply:
    """GET, following redirects within the origin only, so that credentials never leave it."""
    for _ in range(_REDIRECTS):
        reply = exchange(
            client, client.build_request("GET", url, headers=headers), write=False, limit=limit
        )
        if reply.status not in _MOVED:
            return reply
        target = urljoin(url, reply.headers.get("location", ""))
        if origin(target) != origin(url):
            raise sent_elsewhere(url, target)
        url = target
    raise NotACms(
        say("{host} sends us round in circles.", host=site_of(url)),
        remedy=say("Check the site's address."),
    )


def sent_elsewhere(url: str, target: str) -> RemoteError:
    """A redirect that we don't follow."""
    return NotACms(
        say("{host} sends us on to {target}.", host=site_of(url), target=site_of(target)),
        remedy=say("If that is your site, use {target} as its address.", target=site_of(target)),
    )


def lost(host: str, *, write: bool) -> RemoteError:
    """The connection broke, or nothing came in time, after the request had gone out."""
    if not write:
        return Unreachable(
            say("The connection to {host} broke off.", host=host),
            remedy=say("Copytaker will try again."),
        )
    return OutcomeUnknown(
        say("{host} didn't answer, so it isn't known whether it was done.", host=host),
        remedy=say("Copytaker will look before it sends anything again."),
    )


def _no_connection(error: Exception, host: str) -> RemoteError:
    if _is_certificate(error):
        return Unreachable(
            say("The certificate of {host} can't be trusted.", host=host),
            remedy=say("Check the computer's date; if it is right, tell those who run the site."),
            code="certificate",
        )
    return Unreachable(
        say("{host} can't be reached.", host=host),
        remedy=say("Check the network and the site's address."),
    )


def _is_certificate(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, ssl.SSLError) or "CERTIFICATE_VERIFY_FAILED" in str(error):
            return True
        error = error.__cause__ or error.__context__
    return False


def _too_long(host: str, *, write: bool) -> RemoteError:
    kind = OutcomeUnknown if write else RemoteError
    return kind(
        say("The answer of {host} is too long to be right.", host=host),
        remedy=say("Tell those who run the site."),
    )
