"""RAW files after the plan of each maker, small: previews in them, and rubbish for the sensor."""

import io
import struct
from collections.abc import Callable

from editor.testing.quarters import quarters


def jpeg(width: int, height: int) -> bytes:
    out = io.BytesIO()
    quarters(width, height).save(out, "JPEG")
    return out.getvalue()


def tiff(*directories: list[tuple[int, int, int]], order: str = "<", mark: bytes = b"") -> bytes:
    """A chain of directories of (tag, type, value)."""
    plain = b"II*\0" if order == "<" else b"MM\0*"
    out = (mark or plain) + struct.pack(order + "L", 8)
    for number, entries in enumerate(directories):
        end = len(out) + 2 + 12 * len(entries) + 4
        out += struct.pack(order + "H", len(entries))
        for tag, kind, value in entries:
            out += struct.pack(order + "HHL", tag, kind, 1)
            short = kind == 3
            out += struct.pack(
                order + ("HH" if short else "L"), *([value, 0] if short else [value])
            )
        out += struct.pack(order + "L", end if number + 1 < len(directories) else 0)
    return out


_SENSOR = [(256, 4, 660), (257, 4, 440), (259, 3, 34713), (262, 3, 32803), (273, 4, 0)]
_AT = 600


def _nikon(orientation: int) -> bytes:
    """Its first directory is a tiny picture that any reader of TIFF would take for all of it."""
    large, small = jpeg(600, 400), jpeg(160, 107)
    tiny = [(256, 4, 8), (257, 4, 4), (258, 3, 8), (259, 3, 1), (262, 3, 1), (273, 4, _AT)]
    tiny += [(274, 3, orientation), (277, 3, 1), (278, 4, 4), (279, 4, 32)]
    first = [(513, 4, _AT), (514, 4, len(large))]
    second = [(513, 4, _AT + len(large)), (514, 4, len(small))]
    made = tiff(tiny, _SENSOR, first, second, order=">")
    return made.ljust(_AT, b"\0") + large + small


def _sony(orientation: int) -> bytes:
    large = jpeg(600, 400)
    first = [(256, 4, 660), (257, 4, 440), (262, 3, 32803), (274, 3, orientation)]
    made = tiff([*first, (513, 4, _AT), (514, 4, len(large))])
    return made.ljust(_AT, b"\0") + large


def _canon_cr2(orientation: int) -> bytes:
    """What its sensor saw is a lossless JPEG, which nobody here decodes."""
    large = jpeg(600, 400)
    lossless = jpeg(660, 440).replace(b"\xff\xc0", b"\xff\xc3") + bytes(4000)
    first = [(256, 4, 600), (257, 4, 400), (259, 3, 6), (273, 4, _AT), (274, 3, orientation)]
    first += [(279, 4, len(large))]
    sensor = [(259, 3, 6), (273, 4, _AT + len(large)), (279, 4, len(lossless))]
    plain = tiff(first, sensor)
    # Eight bytes with Canon's letters stand before the first directory.
    made = bytearray(b"II*\0" + struct.pack("<L", 16) + b"CR\2\0" + bytes(4) + plain[8:])
    following = 16 + 2 + 12 * len(first)
    struct.pack_into("<L", made, following, following + 4)
    return bytes(made).ljust(_AT, b"\0") + large + lossless


def _dng(orientation: int) -> bytes:
    large = jpeg(600, 400)
    first = [(256, 4, 660), (257, 4, 440), (274, 3, orientation), (50706, 4, 0x401)]
    made = tiff([*first, (513, 4, _AT), (514, 4, len(large))])
    return made.ljust(_AT, b"\0") + large


def _panasonic(orientation: int) -> bytes:
    large = jpeg(600, 400)
    made = bytearray(tiff([(274, 3, orientation), (0x2E, 7, _AT)], mark=b"IIU\0"))
    struct.pack_into("<L", made, 8 + 2 + 12 + 4, len(large))
    return bytes(made).ljust(_AT, b"\0") + large


def _olympus(orientation: int) -> bytes:
    made = tiff([(256, 4, 660), (257, 4, 440), (274, 3, orientation)], mark=b"IIRO")
    return made.ljust(_AT, b"\0") + jpeg(600, 400) + bytes(3000)


def _fuji(orientation: int) -> bytes:
    whole = jpeg(600, 400)
    exif = b"Exif\0\0" + tiff([(274, 3, orientation)])
    inside = whole[:2] + struct.pack(">BBH", 0xFF, 0xE1, len(exif) + 2) + exif + whole[2:]
    head = b"FUJIFILMCCD-RAW ".ljust(84, b"\0") + struct.pack(">LL", 200, len(inside))
    return head.ljust(200, b"\0") + inside + bytes(3000)


def _canon_cr3(orientation: int) -> bytes:
    turned = tiff([(274, 3, orientation)])
    boxes = (b"ftypcrx \0\0\0\1", b"CMT1" + turned, b"THMB" + jpeg(160, 107))
    parts = (*boxes, b"PRVW" + jpeg(600, 400))
    return b"".join(struct.pack(">L", 4 + len(box)) + box for box in parts) + bytes(3000)


RAW: dict[str, Callable[[int], bytes]] = {
    "a.NEF": _nikon,
    "a.ARW": _sony,
    "a.CR2": _canon_cr2,
    "a.DNG": _dng,
    "a.RW2": _panasonic,
    "a.ORF": _olympus,
    "a.RAF": _fuji,
    "a.CR3": _canon_cr3,
}
"""Each with a preview of 600 × 400 pixels, of EXIF's orientation."""
