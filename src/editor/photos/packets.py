"""XMP packets: read though a byte in them is wrong, and in as many parts as JPEG needs."""

import hashlib
import re
import struct
from collections.abc import Iterable
from typing import Any

from editor.photos.charset import decode
from editor.photos.library import failures
from editor.photos.segments import APP1, Segment

EXTENSION = b"http://ns.adobe.com/xmp/extension/\0"
"""Begins a segment with a part of an XMP packet that is too long for one segment: then 32 hex
digits (the packet's MD5), its length, this part's place in it (XMP part 3, section 1.1.3.1)."""
MAX_PACKET = 16_000_000
"""A longer packet, or sidecar, is nothing that describes a photo."""

_FITS = 60_000
"""Bytes of a packet that has room in a segment with its wrapper and padding (65,502)."""
_PART = 65_000

_HEADER = struct.Struct(">32sII")
_PACKET = re.compile(r"<(?:x:xmpmeta|(?:\w+:)?RDF)\b.*</(?:x:xmpmeta|(?:\w+:)?RDF)\s*>", re.DOTALL)
_CONTROL = re.compile(
    r"[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]"
    r"|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[0-9a-f]));",
    re.IGNORECASE,
)
_STRAY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});)")
_BYTE_ORDERS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


def parsed(exiv2: Any, packet: bytes) -> Any | None:
    """The properties in an XMP packet (exiv2's `XmpData`); None where nothing can be read of it.

    exiv2 refuses a packet for a single wrong byte: control characters, letters in an old charset
    and stray ampersands are mended. What a document type declares is never read."""
    found = _PACKET.search(_text(packet[:MAX_PACKET]))
    if not found:
        return None
    text = _STRAY.sub("&amp;", _CONTROL.sub("", found.group()))
    try:
        source = exiv2.ImageFactory.open(f'<?xml version="1.0"?>\n{text}'.encode())
        source.readMetadata()
    except failures(exiv2):
        return None
    data = exiv2.XmpData()
    for datum in source.xmpData():
        data.add(datum)
    del source
    return None if data.empty() else data


def _text(packet: bytes) -> str:
    order = _BYTE_ORDERS.get(packet[:2])
    if order:
        return packet[2:].decode(order, "ignore")
    try:
        return packet.decode("utf-8")
    except UnicodeDecodeError:
        return "".join(map(_piece, re.split(rb"([\x80-\xff]+)", packet)))


def _piece(raw: bytes) -> str:
    """A run of letters beyond ASCII in whatever charset it is in."""
    return raw.decode("ascii") if raw.isascii() else decode(raw)


def extended(segments: Iterable[Segment]) -> bytes:
    """The second packet of a JPEG, put together of its parts; empty where there is none that is
    whole."""
    parts: dict[bytes, dict[int, bytes]] = {}
    sizes: dict[bytes, int] = {}
    begins = len(EXTENSION) + _HEADER.size
    for segment in segments:
        if segment.marker == APP1 and segment.data.startswith(EXTENSION):
            if len(segment.data) < begins:
                continue
            digest, size, at = _HEADER.unpack_from(segment.data, len(EXTENSION))
            parts.setdefault(digest, {})[at] = segment.data[begins:]
            sizes[digest] = size
    for digest, places in parts.items():
        whole = b"".join(places[at] for at in sorted(places))
        if len(whole) == sizes[digest] and _md5(whole) == digest:
            return whole
    return b""


def serialised(exiv2: Any, data: Any) -> bytes:
    """The properties as a packet, without its wrapper."""
    flags = exiv2.XmpParser.XmpFormatFlags
    wanted = int(flags.useCompactFormat | flags.omitPacketWrapper)
    _, packet = exiv2.XmpParser.encode(data, wanted)
    return str(packet).encode()


def divided(exiv2: Any, data: Any) -> bytes:
    """Take out of `data` the longest properties until it fits into one segment, and note in it
    that there is an extension: the segments of that one, to stand behind the packet's."""
    rest = exiv2.XmpData()
    sizes = {str(datum.key()): len(str(datum.toString())) for datum in data}
    while len(packet := serialised(exiv2, data)) > _FITS and sizes:
        longest = max(sizes, key=sizes.__getitem__)
        del sizes[longest]
        rest[longest] = data[longest].value()
        del data[longest]
    if rest.empty():
        return b""
    packet = serialised(exiv2, rest)
    digest = _md5(packet)
    exiv2.XmpProperties.registerNs("http://ns.adobe.com/xmp/note/", "xmpNote")
    data["Xmp.xmpNote.HasExtendedXMP"] = digest.decode("ascii")
    made = b""
    for at in range(0, len(packet), _PART):
        part = EXTENSION + _HEADER.pack(digest, len(packet), at) + packet[at : at + _PART]
        made += b"\xff\xe1" + (len(part) + 2).to_bytes(2, "big") + part
    return made


def _md5(packet: bytes) -> bytes:
    return hashlib.md5(packet, usedforsecurity=False).hexdigest().upper().encode("ascii")
