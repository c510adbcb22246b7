"""From the address that a person types to the REST interface behind it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import urljoin, urlsplit, urlunsplit

import httpx

from editor.base.messages import say
from editor.cms.wordpress.address import check_encrypted, origin
from editor.cms.wordpress.answers import error_of
from editor.cms.wordpress.transport import Reply, fetch, sent_elsewhere
from editor.remote.errors import Busy, NotACms, RemoteError

_REL = "https://api.w.org/"
_HEADER = re.compile(r'<([^>]+)>\s*;[^,]*rel="?https://api\.w\.org/"?')
_LINK = re.compile(r"<link\b[^>]*>", re.I)
_HREF = re.compile(r"\bhref\s*=\s*[\"']([^\"']+)[\"']", re.I)
_FIELDS = "name,namespaces,authentication"
_MAX_PAGE = 5_000_000


@dataclass(frozen=True, slots=True)
class Root:
    """`api` ends so that "wp/v2/posts" can be put behind it; `passwords`: whether the site takes
    application passwords."""

    api: str
    name: str
    passwords: bool


def find_root(client: httpx.Client, base: str) -> Root:
    """Asks without credentials: `/wp-json/`, then what the page links to, then the form of sites
    without permalinks. Raises RemoteError."""
    trouble: RemoteError | None = None
    for api in _candidates(client, base):
        reply = fetch(client, with_query(api, f"_fields={_FIELDS}"), {})
        root = _root(api, reply)
        if root is not None:
            return root
        error = error_of(reply, write=False)
        trouble = error if isinstance(error, Busy) else trouble
    raise trouble or NotACms(
        say("There is no WordPress at {base}.", base=base),
        remedy=say("Check the site's address, or ask those who run it whether REST is allowed."),
    )


def with_query(url: str, query: str) -> str:
    """A site without permalinks has its route in the query already."""
    if not query:
        return url
    return f"{url}{'&' if '?' in url else '?'}{query}"


def _candidates(client: httpx.Client, base: str) -> Iterator[str]:
    direct = urljoin(base, "wp-json/")
    yield direct
    page = fetch(client, base, {"Accept": "text/html,*/*"}, limit=_MAX_PAGE)
    linked = _linked(page)
    if linked and linked != direct:
        yield _same_origin(page.url, linked)
    yield f"{base}?rest_route=/"


def _linked(page: Reply) -> str:
    found = _HEADER.search(page.headers.get("link", ""))
    if found:
        return urljoin(page.url, str(found[1]))
    for tag in _LINK.findall(page.body.decode("utf-8", "replace")):
        href = _HREF.search(tag)
        if _REL in tag and href:
            return urljoin(page.url, unescape(str(href[1])))
    return ""


def _same_origin(page: str, api: str) -> str:
    """A site behind a proxy often links to itself as http; any other host would get the password
    of a site that the user didn't name."""
    there, here = urlsplit(api), urlsplit(page)
    if (there.scheme, here.scheme) == ("http", "https") and origin(api)[1] == origin(page)[1]:
        api = urlunsplit(("https", here.netloc, there.path, there.query, ""))
    if origin(page) != origin(api):
        raise sent_elsewhere(page, api)
    check_encrypted(api)
    return api


def _root(api: str, reply: Reply) -> Root | None:
    data = reply.json()
    if reply.status != 200 or not isinstance(data, dict):
        return None
    if "wp/v2" not in (data.get("namespaces") or ()):
        return None
    methods = data.get("authentication")
    allowed = isinstance(methods, dict) and "application-passwords" in methods
    return Root(_final(api, reply.url), str(data.get("name", "")), allowed)


def _final(api: str, url: str) -> str:
    """The address after redirects within the site (`/wp-json/` → `/tin/wp-json/`)."""
    if "rest_route=" in url:
        return url.split("rest_route=")[0] + "rest_route=/"
    return url.split("?")[0] if "?" not in api else api
