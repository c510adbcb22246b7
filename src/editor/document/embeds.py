"""Whose page an embedded address shows, and the address as it should stand in a story."""

import enum
import html
import re
from dataclasses import dataclass
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urlsplit, urlunsplit


class Sort(enum.Enum):
    VIDEO = "video"
    POST = "post"
    MAP = "map"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Provider:
    """`name` is the service's own name, or the host of a page that we don't know."""

    name: str
    sort: Sort


_YOUTUBE = Provider("YouTube", Sort.VIDEO)
_VIMEO = Provider("Vimeo", Sort.VIDEO)
_TIKTOK = Provider("TikTok", Sort.VIDEO)
_MAPS = Provider("Google Maps", Sort.MAP)
_HOSTS = {
    "youtube.com": _YOUTUBE,
    "youtu.be": _YOUTUBE,
    "youtube-nocookie.com": _YOUTUBE,
    "vimeo.com": _VIMEO,
    "tiktok.com": _TIKTOK,
    "maps.app.goo.gl": _MAPS,
    "maps.google.com": _MAPS,
    "openstreetmap.org": Provider("OpenStreetMap", Sort.MAP),
    "x.com": Provider("X", Sort.POST),
    "twitter.com": Provider("X", Sort.POST),
    "facebook.com": Provider("Facebook", Sort.POST),
    "fb.watch": Provider("Facebook", Sort.VIDEO),
    "instagram.com": Provider("Instagram", Sort.POST),
    "threads.net": Provider("Threads", Sort.POST),
    "soundcloud.com": Provider("SoundCloud", Sort.VIDEO),
    "dailymotion.com": Provider("Dailymotion", Sort.VIDEO),
}
_GOOGLE = re.compile(r"(?:.+\.)?google\.(?:com|vn|com\.vn)")
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|igshid|igsh|si|feature|mibextid|_rdr|_[rt]")
_SHARED = re.compile(
    r"""<iframe[^>]*?\ssrc=["']?([^"'\s>]+)|<blockquote[^>]*?\scite=["']([^"']+)"""
)
_LINKED = re.compile(r"""<a[^>]*?\shref=["']([^"']+)""")
_PLAYER = re.compile(r"/(?:embed|shorts|live|v)/([\w-]{6,})")
LONGEST = 2000
"""Characters of an address; sites and browsers refuse longer ones."""


def provider(url: str) -> Provider:
    """Who shows the page at an address; for one that isn't known, its host."""
    parts = _split(url)
    host = _bare(parts.hostname or "") if parts else ""
    if parts and _GOOGLE.fullmatch(host) and parts.path.startswith("/maps"):
        return _MAPS
    while host:
        if host in _HOSTS:
            return _HOSTS[host]
        if "." not in host.partition(".")[2]:
            break
        host = host.partition(".")[2]
    return Provider(_bare(parts.hostname or "") if parts else "", Sort.PAGE)


def is_page_to_show(url: str) -> bool:
    """Whether a link by itself is surely a video, a post or a map, not just something to read."""
    parts = _split(url)
    known = parts is not None and provider(url).sort is not Sort.PAGE
    return known and bool(parts and (parts.path.strip("/") or parts.query))


def address(typed: str) -> str:
    """The address in what was typed or pasted: a link, or the code that a site gives for sharing.

    "" if there is none that a reader's browser could open (http or https).
    """
    found = _from_code(typed) if "<" in typed else typed.strip()
    if not found or len(found) > LONGEST or any(c.isspace() for c in found):
        return ""
    if "://" not in found and re.match(r"[\w-]+(\.[\w-]+)+(/|$)", found):
        found = f"https://{found}"
    return _tidied(found) if _split(found) else ""


def _from_code(code: str) -> str:
    shared = _SHARED.search(code)
    if shared:
        found = html.unescape(shared[1] or shared[2])
    else:
        links = _LINKED.findall(code)
        found = html.unescape(links[-1]) if links else ""
    found = f"https:{found}" if found.startswith("//") else found
    parts = _split(found)
    if parts and parts.path.startswith("/plugins/"):
        return dict(parse_qsl(parts.query)).get("href", found)
    return found


def _tidied(url: str) -> str:
    """Without what tells who shared it; a video's address in the form that sites recognise."""
    parts = urlsplit(url)
    host = (parts.hostname or "").lower()
    if provider(url).sort is Sort.PAGE:
        return url
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    query = [(name, value) for name, value in pairs if not _TRACKING.fullmatch(name)]
    path = parts.path
    if provider(url) == _YOUTUBE:
        player = _PLAYER.match(path)
        video = path.strip("/") if host == "youtu.be" else player[1] if player else ""
        if video and "/shorts/" not in path:
            host, path, query = "www.youtube.com", "/watch", [("v", video), *query]
    if host.startswith("m.") and host != "m.me":
        host = f"www.{host[2:]}"
    kept = parts.query if len(query) == len(pairs) and path == parts.path else urlencode(query)
    port = f":{parts.port}" if parts.port else ""
    return urlunsplit((parts.scheme.lower(), host + port, path, kept, parts.fragment))


def shown(url: str) -> str:
    """The address as a person reads it: without scheme and "www.", letters instead of codes."""
    text = re.sub(r"^https?://(www\.)?", "", url).rstrip("/")
    return "".join(c if c.isprintable() else " " for c in unquote(text))


def _split(url: str) -> SplitResult | None:
    """The parts of an http address; None if it is none, or names no host."""
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises for one that is no number
    except ValueError:
        return None
    known = parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    return parts if known else None


def _bare(host: str) -> str:
    return host.lower().removeprefix("www.").removeprefix("m.")
