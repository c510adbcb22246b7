"""Small real pictures, made on the spot."""

import secrets
from pathlib import Path

import exiv2
from PIL import Image


def jpeg(path: Path, *, size: tuple[int, int] = (640, 480), caption: str = "") -> Path:
    """A JPEG of random colour patches, so that no two are equal; `caption` goes into its IPTC and
    its XMP."""
    patches = Image.frombytes("RGB", (8, 6), secrets.token_bytes(8 * 6 * 3))
    patches.resize(size).save(path, "JPEG", quality=85)
    if caption:
        image = exiv2.ImageFactory.open(str(path))
        image.readMetadata()
        image.iptcData()["Iptc.Envelope.CharacterSet"] = "\x1b%G"
        image.iptcData()["Iptc.Application2.Caption"] = caption
        image.xmpData()["Xmp.dc.description"] = caption
        image.writeMetadata()
    return path
