"""Pictures that are broken, hostile or enormous, each with the least bytes that do it."""

import io
import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from PIL import Image

from editor.testing.quarters import quarters, turned

FILES = Path(__file__).parents[1] / "photos" / "files"


def coded(image: Image.Image, format: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, format, **options)
    return out.getvalue()


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(
    width: int, height: int, *more: bytes, bits: int = 1, colour: int = 0, rows: int | None = None
) -> bytes:
    """A black one, that inflates to whatever size it says, or to so many rows."""
    row = 1 + (width * {0: 1, 2: 3, 6: 4}[colour] * bits + 7) // 8
    pressed = zlib.compressobj(9)
    inside = b"".join(pressed.compress(bytes(row)) for _ in range(height if rows is None else rows))
    head = struct.pack(">IIBBBBB", width, height, bits, colour, 0, 0, 0)
    data = chunk(b"IDAT", inside + pressed.flush())
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + b"".join(more) + data + chunk(b"IEND", b"")


def resized(jpeg: bytes, width: int, height: int) -> bytes:
    """A JPEG that says that it is of another size."""
    at = jpeg.index(b"\xff\xc2") if b"\xff\xc2" in jpeg else jpeg.index(b"\xff\xc0")
    return jpeg[: at + 5] + struct.pack(">HH", height, width) + jpeg[at + 9 :]


def of_many_scans(count: int, size: tuple[int, int]) -> bytes:
    """A progressive JPEG whose last scan comes again and again."""
    whole = coded(Image.new("RGB", size), "JPEG", progressive=True)
    last = whole.rindex(b"\xff\xda")
    scan = whole[last:-2]
    return whole[:-2] + scan * count + b"\xff\xd9"


def segment(marker: int, data: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data


def told(marker: int, data: bytes) -> bytes:
    """A sound JPEG with that beside it."""
    whole = coded(quarters(), "JPEG")
    return whole[:2] + segment(marker, data) + whole[2:]


def tiff(*directories: list[tuple[int, int, int, int]], next_of_last: int = 0) -> bytes:
    """Directories one behind the other: entries of tag, type, count and value."""
    made = b"II*\0" + struct.pack("<L", 8)
    for number, entries in enumerate(directories):
        made += struct.pack("<H", len(entries))
        for tag, kind, count, value in entries:
            made += struct.pack("<HHLL", tag, kind, count, value)
        last = number == len(directories) - 1
        made += struct.pack("<L", next_of_last if last else len(made) + 4)
    return made


def gif(screen: tuple[int, int], frame: tuple[int, int]) -> bytes:
    head = b"GIF89a" + struct.pack("<HHBBB", *screen, 0x80, 0, 0) + bytes(6)
    return head + b"," + struct.pack("<HHHHB", 0, 0, *frame, 0) + b"\2\2\x44\1\0;"


def webp(width: int, height: int) -> bytes:
    whole = coded(quarters(), "WEBP", quality=50)
    assert whole[12:16] == b"VP8 "
    return whole[:26] + struct.pack("<HH", width, height) + whole[30:]


def heic(width: int, height: int) -> bytes:
    """One whose boxes say that it is of another size than its picture."""
    whole = (FILES / "quarters.heic").read_bytes()
    at = whole.index(b"ispe") + 8
    return whole[:at] + struct.pack(">LL", width, height) + whole[at + 8 :]


_GREY = [(256, 3, 1, 60), (257, 3, 1, 40), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1)]
_STRIP = [(273, 4, 1, 8), (277, 3, 1, 1), (278, 3, 1, 40), (279, 4, 1, 100)]

WRONG: dict[str, Callable[[], bytes]] = {
    "empty.jpg": bytes,
    "zeros.jpg": lambda: bytes(100_000),
    "drawing.jpg": lambda: b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
    "page.jpg": lambda: b"<!doctype html><script>alert(1)</script><img src=x>",
    "letter.heic": lambda: "Kính gửi tòa soạn".encode(),
    "film.heic": lambda: b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + bytes(4000),
    "half.jpg": lambda: coded(quarters(900, 600), "JPEG")[:4000],
    "half.heic": lambda: (FILES / "quarters.heic").read_bytes()[:500],
    "half.avif": lambda: coded(quarters(), "AVIF")[:300],
    "bomb.png": lambda: png(30_000, 30_000, rows=9),
    "bomb-rgba.png": lambda: png(13_000, 13_000, bits=8, colour=6, rows=9),
    "bomb.jpg": lambda: resized(coded(quarters(), "JPEG"), 30_000, 30_000),
    "bomb-progressive.jpg": lambda: resized(
        coded(quarters(), "JPEG", progressive=True, subsampling=0), 14_000, 14_000
    ),
    "scans.jpg": lambda: of_many_scans(3_000, (4000, 3000)),
    "bomb.gif": lambda: gif((65_535, 65_535), (65_535, 65_535)),
    "frame.gif": lambda: gif((10, 10), (60_000, 60_000)),
    "bomb.webp": lambda: webp(16_000, 16_000),
    "bomb.heic": lambda: heic(40_000, 40_000),
    "lying.heic": lambda: heic(6_000, 4_000),
    "bomb.tif": lambda: tiff(
        [(256, 4, 1, 100_000), (257, 4, 1, 100_000), *_GREY[2:], *_STRIP[:2], (278, 4, 1, 100_000)]
    ),
    "counts.tif": lambda: tiff([*_GREY, *_STRIP[1:], (273, 4, 0xFFFFFFF0, 8)]),
    "text.png": lambda: png(
        60, 40, chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(80_000_000), 9))
    ),
    "nothing.dng": lambda: tiff([(50706, 1, 4, 0x401), (256, 3, 1, 60), (257, 3, 1, 40)]),
    "nothing.cr3": lambda: b"\0\0\0\x18ftypcrx \0\0\0\1crx isom" + bytes(9000),
    "nothing.raf": lambda: b"FUJIFILMCCD-RAW 0201" + b"\xff" * 200,
}
"""None is a picture, or one that can be decoded in the time and room that there is."""

ODD: dict[str, Callable[[], bytes]] = {
    "one-pixel.jpg": lambda: coded(Image.new("RGB", (1, 1)), "JPEG"),
    "one-pixel.png": lambda: png(1, 1),
    "one-pixel.gif": lambda: coded(Image.new("P", (1, 1)), "GIF"),
    "line.png": lambda: png(60_000, 1),
    "png-named.jpg": lambda: coded(quarters(), "PNG"),
    "cmyk.jpg": lambda: coded(quarters().convert("CMYK"), "JPEG"),
    "sixteen.png": lambda: coded(Image.new("I;16", (60, 40), 40_000), "PNG"),
    "sixteen-rgb.png": lambda: png(60, 40, bits=16, colour=2),
    "palette.png": lambda: coded(quarters().convert("P"), "PNG"),
    "animated.gif": lambda: _animated("GIF"),
    "animated.webp": lambda: _animated("WEBP"),
    "animated.png": lambda: _animated("PNG"),
    "broken-exif.jpg": lambda: told(0xE1, b"Exif\0\0II*\0\xff\xff\xff\xff rubbish"),
    "cyclic-exif.jpg": lambda: told(
        0xE1, b"Exif\0\0" + tiff([(34665, 4, 1, 8), (330, 4, 1, 8)], next_of_last=8)
    ),
    "broken-xmp.jpg": lambda: told(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta <<<&&&" * 9),
    "entities.jpg": lambda: told(0xE1, _laughs()),
    "broken-iim.jpg": lambda: told(
        0xED, b"Photoshop 3.0\0008BIM\4\4\0\0\xff\xff\xff\xff\x1c\2\x78"
    ),
    "broken-icc.jpg": lambda: told(0xE2, b"ICC_PROFILE\0\1\1" + b"\xff" * 900),
    "text-plain.png": lambda: png(60, 40, chunk(b"tEXt", b"Comment\0" + b"a" * 9_000_000)),
    "cyclic.tif": lambda: _cyclic(),
    "large.png": lambda: png(10_000, 9_000, bits=8, colour=2),
    "large-grey.png": lambda: png(14_000, 14_000, bits=8),
    "large.jpg": lambda: coded(Image.new("RGB", (14_000, 14_000), "teal"), "JPEG"),
    "large-progressive.jpg": lambda: coded(
        Image.new("RGB", (11_000, 9_000), "teal"), "JPEG", progressive=True
    ),
    "large-turned.tif": lambda: coded(
        Image.new("RGB", (7_500, 6_000)), "TIFF", compression="tiff_lzw", exif=turned(6)
    ),
    "large.webp": lambda: coded(Image.new("RGB", (6_000, 4_000)), "WEBP", quality=1, method=0),
    "large.avif": lambda: coded(Image.new("RGB", (6_000, 4_000)), "AVIF", quality=1, speed=10),
    **{
        f"orientation-{value}.jpg": lambda value=value: coded(
            quarters(), "JPEG", exif=turned(value)
        )
        for value in (0, 2, 5, 9, 60_000)
    },
}
"""Each is a picture, though an unusual one."""


SOUND: dict[str, Callable[[], bytes]] = {
    "plain.jpg": lambda: coded(quarters(), "JPEG", exif=turned(6)),
    "progressive.jpg": lambda: coded(quarters(), "JPEG", progressive=True),
    "plain.png": lambda: coded(quarters().convert("P"), "PNG", transparency=3),
    "plain.webp": lambda: coded(quarters(), "WEBP", exif=turned(6)),
    "plain.gif": lambda: coded(quarters(), "GIF"),
    "plain.tif": lambda: coded(quarters(), "TIFF", compression="tiff_lzw"),
    "plain.avif": lambda: coded(quarters(), "AVIF", exif=turned(6)),
    "plain.heic": lambda: (FILES / "quarters-turned.heic").read_bytes(),
}


def write_all(folder: Path, made: dict[str, Callable[[], bytes]]) -> Iterator[Path]:
    for name, make in made.items():
        path = folder / name
        path.write_bytes(make())
        yield path


def _animated(format: str) -> bytes:
    others = [Image.new("RGB", (240, 160), "black")] * 3
    return coded(quarters(), format, save_all=True, append_images=others)


def _laughs() -> bytes:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    xmp = (
        f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{entities}]>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
        'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"><photoshop:City>&a9;'
        "</photoshop:City></rdf:Description></rdf:RDF></x:xmpmeta>"
    )
    return b"http://ns.adobe.com/xap/1.0/\0" + xmp.encode()


def _cyclic() -> bytes:
    """Its one directory comes again behind itself, and below itself."""
    grey = [*_GREY, *_STRIP, (330, 4, 1, 8)]
    return tiff(sorted(grey), next_of_last=8) + bytes(2400)
