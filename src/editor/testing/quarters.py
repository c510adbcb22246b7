"""A picture of four coloured quarters, in which every turn and crop shows."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL import Image

_COLOURS = {
    "red": (220, 30, 30),
    "green": (30, 200, 40),
    "blue": (30, 40, 220),
    "grey": (128, 128, 128),
}
UPRIGHT = list(_COLOURS)
"""What `corners` sees in `quarters` when it is upright and whole."""


def quarters(width: int = 240, height: int = 160) -> "Image.Image":
    """Red top left, green top right, blue bottom left, grey bottom right."""
    from PIL import Image

    image = Image.new("RGB", (width, height), _COLOURS["grey"])
    image.paste(_COLOURS["red"], (0, 0, width // 2, height // 2))
    image.paste(_COLOURS["green"], (width // 2, 0, width, height // 2))
    image.paste(_COLOURS["blue"], (0, height // 2, width // 2, height))
    return image


def corners(image: "Image.Image") -> list[str]:
    """The colours a tenth in from top left, top right, bottom left and bottom right."""
    w, h = image.size
    x, y = w // 10, h // 10
    rgb = image.convert("RGB")
    spots = [(x, y), (w - 1 - x, y), (x, h - 1 - y), (w - 1 - x, h - 1 - y)]
    return [_name(rgb.getpixel(spot)) for spot in spots]


def turned(orientation: int) -> "Image.Exif":
    """EXIF that says how the picture is to be turned."""
    from PIL import Image

    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif


def _name(colour: Any) -> str:
    """The nearest of our colours, or the numbers where none is near."""

    def distance(name: str) -> int:
        return sum(abs(a - b) for a, b in zip(_COLOURS[name], colour, strict=True))

    best = min(_COLOURS, key=distance)
    return best if distance(best) < 90 else str(colour)
