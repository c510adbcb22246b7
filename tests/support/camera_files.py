"""Files as cameras and agencies write them: pictures that differ as photos do, with a thumbnail in
them and words of their own."""

import io
import random
from pathlib import Path

from PIL import Image

from editor.document import PhotoFields
from editor.photos.embed import embed
from editor.photos.library import exiv2_library


def pixels(seed: int, size: tuple[int, int] = (480, 320)) -> Image.Image:
    """A picture of its own for each seed, coarse enough to be known again when it is small."""
    rough = Image.frombytes("RGB", (12, 8), random.Random(seed).randbytes(12 * 8 * 3))
    return rough.resize(size, Image.Resampling.BICUBIC)


def coded(image: Image.Image, quality: int = 80) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality)
    return out.getvalue()


def with_thumbnail(jpeg: bytes, size: tuple[int, int] = (160, 120)) -> bytes:
    """With EXIF's thumbnail as cameras make it: always 4:3, black bars above and below."""
    with Image.open(io.BytesIO(jpeg)) as image:
        inside = image.copy()
    inside.thumbnail(size)
    bars = Image.new("RGB", size)
    bars.paste(inside, ((size[0] - inside.width) // 2, (size[1] - inside.height) // 2))
    with exiv2_library() as exiv2:
        file = exiv2.ImageFactory.open(jpeg)
        file.readMetadata()
        exif = file.exifData()
        exif["Exif.Image.Make"] = "Nhiếp"
        exiv2.ExifThumb(exif).setJpegThumbnail(coded(bars, 60))
        file.writeMetadata()
        source = file.io()
        source.open()
        made = bytes(source.mmap())
        source.munmap()
        source.close()
        del exif, file, source
    return made


def camera_file(
    path: Path,
    seed: int = 0,
    *,
    size: tuple[int, int] = (480, 320),
    thumbnail: bool = True,
    **fields: str,
) -> Path:
    """A whole file. Equal seeds and sizes hold equal picture data, whatever the fields say."""
    made = embed(coded(pixels(seed, size)), PhotoFields(**fields))
    path.write_bytes(with_thumbnail(made) if thumbnail else made)
    return path
