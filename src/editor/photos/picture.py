"""Which files are pictures that we take, and how large they are."""

import io
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from editor.base.errors import EditorError
from editor.base.messages import say
from editor.photos.formats import MIME, RAW_MIME
from editor.photos.limits import largest_scale, most_pixels, room_for
from editor.photos.raw import is_raw, largest_preview

if TYPE_CHECKING:
    from PIL import Image

_PLAIN = ("JPEG", "PNG", "WEBP", "GIF", "TIFF")
_BLOCK = 64 << 20
"""Bytes that Pillow asks for at once. glibc keeps freed pieces of up to 32 MB for each thread."""
_KIND = "editor-kind"
"""Where we note the mime type of a file that Pillow knows by another."""
_ORIENTATION = 0x0112

BROKEN = (
    OSError,
    ValueError,
    SyntaxError,
    LookupError,
    TypeError,
    ArithmeticError,
    EOFError,
    MemoryError,
    RuntimeError,  # of the decoders of AVIF and HEIC
    struct.error,
    zlib.error,
)
"""What Pillow raises over broken files."""


@dataclass(frozen=True, slots=True)
class Picture:
    """What a picture file is, by its content. Width and height are in pixels, as seen upright."""

    mime: str
    width: int
    height: int


def inspect(path: Path) -> Picture:
    """Decode the whole file (a JPEG at an eighth of its size, which reads it to the end) and say
    what it is. Of an animation or a file of many pages, the first picture counts.

    Raises EditorError, with the file's name and a remedy, for whatever isn't a whole picture of a
    kind that we take.
    """
    with opened(path) as image:
        width, height = upright_size(image)
        image.draft("RGB", (1, 1))
        image.load()
    return Picture(image.info.get(_KIND) or MIME[image.format or ""], width, height)


@contextmanager
def opened(path: Path) -> Iterator["Image.Image"]:
    """The picture in a file, its pixels not yet decoded; of a RAW file its camera's JPEG. Raises
    EditorError if the file isn't a picture that we take, also for what is found broken later,
    inside the `with`."""
    from PIL import Image, UnidentifiedImageError, _imaging

    Image.MAX_IMAGE_PIXELS = None  # ours is checked below, with words for the user
    _imaging.set_block_size(_BLOCK)
    # Pillow warns of each oddity in EXIF and TIFF tags, which nobody here can act on.
    warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")
    try:
        with _open(path) as image:
            if image.width * image.height > (most := most_pixels(image)):
                raise _too_large(path, image.width, image.height, most)
            with room_for(image):
                try:
                    yield image
                finally:
                    _let_go(image)
    except UnidentifiedImageError as error:
        raise _not_taken(path) from error
    except BROKEN as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise _unreadable(path, error) from error
        raise _broken(path) from error


def _let_go(image: "Image.Image") -> None:
    """Free the pixels at once, whoever still holds the image: others wait for their room."""
    image.close()
    vars(image).pop("_decoder", None)  # WebP's and AVIF's, with more of them


def _open(path: Path) -> "Image.Image":
    from PIL import Image

    with path.open("rb") as file:
        raw = is_raw(file)
        file.seek(4)
        boxes = file.read(4) == b"ftyp"
    if not raw:
        return Image.open(path, formats=_in_boxes() if boxes else _PLAIN)
    found = largest_preview(path)
    if found is None:
        raise _no_preview(path)
    image = Image.open(io.BytesIO(found[0]), formats=("JPEG",))
    orient(image, found[1])
    image.info[_KIND] = RAW_MIME
    return image


def _in_boxes() -> tuple[str, ...]:
    """HEIC and AVIF, which begin alike. HEIC's decoder is loaded when it is needed."""
    from pi_heif import register_heif_opener

    register_heif_opener(thumbnails=False, depth_images=False, aux_images=False)
    return ("AVIF", "HEIF")


def orientation(image: "Image.Image") -> int:
    """EXIF's orientation, 1–8; 1 where there is none. A TIFF has none left once it is loaded."""
    try:
        value = image.getexif().get(_ORIENTATION, 1)
    except BROKEN:
        return 1  # broken metadata; whether the pixels are whole is found when they are decoded
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def orient(image: "Image.Image", value: int) -> None:
    """Say what `orientation` shall be, whatever the file says."""
    image.getexif()[_ORIENTATION] = value


def drafted(image: "Image.Image", scale: float) -> None:
    """Let a JPEG be decoded at 1/2, 1/4 or 1/8, if that is not below `scale`."""
    scale = min(scale, largest_scale(image))
    image.draft(None, (max(1, int(image.width * scale)), max(1, int(image.height * scale))))


def upright_size(image: "Image.Image") -> tuple[int, int]:
    """Width and height in pixels as seen upright; before the image is loaded or drafted."""
    if image.format == "TIFF" or orientation(image) < 5:  # Pillow turns a TIFF itself
        return image.width, image.height
    return image.height, image.width


def _not_taken(path: Path) -> EditorError:
    if not path.stat().st_size:
        return EditorError(
            say("“{name}” is empty (0 bytes).", name=path.name),
            remedy=say("Copy it from the camera or card again."),
        )
    return EditorError(
        say("“{name}” is not a picture that can be used here.", name=path.name),
        remedy=say(
            "Use a JPEG, HEIC, PNG, TIFF, WebP, AVIF, GIF or RAW file, or export it as JPEG."
        ),
    )


def _no_preview(path: Path) -> EditorError:
    return EditorError(
        say("“{name}” is a RAW file without a preview in it.", name=path.name),
        remedy=say("Export it as JPEG with the camera's program first."),
    )


def _too_large(path: Path, width: int, height: int, most: int) -> EditorError:
    return EditorError(
        say(
            "“{name}” is too large: {width} × {height} pixels, more than {limit} megapixels.",
            name=path.name,
            width=width,
            height=height,
            limit=most // 1_000_000,
        ),
        remedy=say("Save a smaller copy of it and use that one."),
    )


def _unreadable(path: Path, error: OSError) -> EditorError:
    return EditorError(
        say("“{name}” can't be read ({reason}).", name=path.name, reason=error.strerror),
        remedy=say("Check that it is still there and that you may open it."),
    )


def _broken(path: Path) -> EditorError:
    return EditorError(
        say("“{name}” is damaged or incomplete.", name=path.name),
        remedy=say("Copy it from the camera or card again, or ask for it to be sent again."),
    )
