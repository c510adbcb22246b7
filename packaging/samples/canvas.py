"""Light, haze, water and grain: what all the sample pictures are painted with.

Pictures are float arrays (height, width, 3) of sRGB values 0–1. Shapes are drawn by Pillow at
twice the size and shrunk, which smooths their edges. Everything random comes from `noise`, whose
seeds are given by the scenes: the same script paints the same pictures.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

W, H = 1800, 1200
Pixels = NDArray[np.float32]
Colour = Sequence[float]

YS, XS = np.mgrid[0:H, 0:W].astype(np.float32)


def rgb(code: str) -> tuple[float, float, float]:
    """`"f4a261"` → fractions."""
    return tuple(int(code[i : i + 2], 16) / 255 for i in (0, 2, 4))  # type: ignore[return-value]


def colour(value: str | Colour) -> Pixels:
    return np.asarray(rgb(value) if isinstance(value, str) else value, np.float32)


def blend(under: Pixels, over: Pixels, mask: Pixels | float) -> Pixels:
    """`over` upon `under` where `mask` (height, width) is 1."""
    if isinstance(mask, np.ndarray) and mask.ndim == 2:
        mask = mask[..., None]
    return (under * (1 - mask) + over * mask).astype(np.float32)


def noise(seed: int, across: float, down: float, octaves: int = 4, fade: float = 0.5) -> Pixels:
    """Cloudy noise, 0–1, mean near 0.5; `across` and `down` are cells over the picture."""
    dice = np.random.default_rng(seed)
    total = np.zeros((H, W), np.float32)
    weight, weights = 1.0, 0.0
    for octave in range(octaves):
        cells = (max(2, int(down * 2**octave)), max(2, int(across * 2**octave)))
        grid = dice.random(cells, dtype=np.float32)
        total += weight * np.asarray(
            Image.fromarray(grid).resize((W, H), Image.Resampling.BICUBIC), np.float32
        )
        weights += weight
        weight *= fade
    return total / weights


def line_noise(seed: int, cells: float, octaves: int = 5, fade: float = 0.5) -> Pixels:
    """Noise along x alone, 0–1: the outline of hills and tree lines."""
    dice = np.random.default_rng(seed)
    total = np.zeros(W, np.float32)
    weight, weights = 1.0, 0.0
    for octave in range(octaves):
        points = max(3, int(cells * 2**octave)) + 3
        values = dice.random(points)
        at = np.linspace(1, points - 2.001, W)
        left = at.astype(int)
        part = at - left
        soft = part * part * (3 - 2 * part)
        total += weight * (values[left] * (1 - soft) + values[left + 1] * soft).astype(np.float32)
        weights += weight
        weight *= fade
    return total / weights


def smooth(low: float, high: float, value: Pixels) -> Pixels:
    """0 below `low`, 1 above `high`, a soft step between."""
    part = np.clip((value - low) / (high - low), 0, 1)
    return (part * part * (3 - 2 * part)).astype(np.float32)


def sky(stops: Sequence[tuple[float, str]]) -> Pixels:
    """A vertical gradient through colours at heights (fractions of the picture, from the top)."""
    at = np.linspace(0, 1, H)
    places = [place for place, _ in stops]
    channels = [np.interp(at, places, [rgb(code)[c] for _, code in stops]) for c in range(3)]
    column = np.stack(channels, -1).astype(np.float32)
    return np.repeat(column[:, None], W, 1)


def glow(image: Pixels, x: float, y: float, radius: float, tint: str, power: float) -> Pixels:
    """Light around a point, added like light (never over white)."""
    near = np.exp(-(((XS - x) ** 2 + ((YS - y) * 1.15) ** 2) / (2 * radius**2)))
    return screen(image, colour(tint) * (near * power)[..., None])


def screen(image: Pixels, light: Pixels) -> Pixels:
    return (1 - (1 - image) * (1 - np.clip(light, 0, 1))).astype(np.float32)


def clouds(
    image: Pixels, seed: int, top: float, bottom: float, lit: str, shade: str, cover: float = 0.5
) -> Pixels:
    """Long clouds between two heights, lit from below."""
    body = noise(seed, 4, 12, 6, 0.55)
    below = np.roll(body, -14, 0)
    band = smooth(top, top + 0.12, YS / H) * (1 - smooth(bottom - 0.12, bottom, YS / H))
    mask = smooth(1 - cover - 0.1, 1 - cover + 0.16, body) * band
    light = np.clip((body - below) * 9 + 0.5, 0, 1)[..., None]
    return blend(image, colour(shade) * (1 - light) + colour(lit) * light, mask * 0.85)


class Layer:
    """Shapes to be put on a picture together; coordinates are the picture's pixels."""

    def __init__(self) -> None:
        self.image = Image.new("RGBA", (W * 2, H * 2), (0, 0, 0, 0))
        self.draw = ImageDraw.Draw(self.image)

    @staticmethod
    def ink(tint: str) -> tuple[int, int, int, int]:
        r, g, b = (int(tint[i : i + 2], 16) for i in (0, 2, 4))
        return r, g, b, int(tint[6:8], 16) if len(tint) == 8 else 255

    def poly(self, points: Sequence[tuple[float, float]], tint: str) -> None:
        self.draw.polygon([(x * 2, y * 2) for x, y in points], fill=self.ink(tint))

    def oval(self, x: float, y: float, rx: float, ry: float, tint: str) -> None:
        self.draw.ellipse(
            [(x - rx) * 2, (y - ry) * 2, (x + rx) * 2, (y + ry) * 2], fill=self.ink(tint)
        )

    def ring(self, x: float, y: float, rx: float, ry: float, tint: str, width: float) -> None:
        self.draw.ellipse(
            [(x - rx) * 2, (y - ry) * 2, (x + rx) * 2, (y + ry) * 2],
            outline=self.ink(tint),
            width=max(1, round(width * 2)),
        )

    def box(self, x: float, y: float, x2: float, y2: float, tint: str) -> None:
        self.draw.rectangle([x * 2, y * 2, x2 * 2, y2 * 2], fill=self.ink(tint))

    def line(self, points: Sequence[tuple[float, float]], width: float, tint: str) -> None:
        self.draw.line(
            [(x * 2, y * 2) for x, y in points],
            fill=self.ink(tint),
            width=max(1, round(width * 2)),
            joint="curve",
        )

    def limb(
        self, start: tuple[float, float], end: tuple[float, float], r1: float, r2: float, tint: str
    ) -> None:
        """A tapered bone with round ends."""
        (x1, y1), (x2, y2) = start, end
        length = max(1e-6, float(np.hypot(x2 - x1, y2 - y1)))
        nx, ny = (y1 - y2) / length, (x2 - x1) / length
        self.poly(
            [
                (x1 + nx * r1, y1 + ny * r1),
                (x2 + nx * r2, y2 + ny * r2),
                (x2 - nx * r2, y2 - ny * r2),
                (x1 - nx * r1, y1 - ny * r1),
            ],
            tint,
        )
        self.oval(x1, y1, r1, r1, tint)
        self.oval(x2, y2, r2, r2, tint)

    def flipped(self, axis: float) -> "Layer":
        """The same upside down, mirrored at a height: a reflection in still water."""
        mirror = Layer()
        upside = self.image.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        mirror.image.paste(upside, (0, round((2 * axis - H) * 2)))
        return mirror

    def pixels(self, blur: float = 0) -> tuple[Pixels, Pixels]:
        """Colours and coverage, at the picture's size."""
        data = np.asarray(self.image.resize((W, H), Image.Resampling.BOX), np.float32) / 255
        if not blur:
            return data[..., :3], data[..., 3]
        # Blurred together with the emptiness around them, colours would get dark edges.
        weighted = np.concatenate([data[..., :3] * data[..., 3:], data[..., 3:]], -1)
        soft = Image.fromarray((weighted * 255 + 0.5).astype(np.uint8))
        data = np.asarray(soft.filter(ImageFilter.GaussianBlur(blur)), np.float32) / 255
        mask = data[..., 3]
        return np.clip(data[..., :3] / np.maximum(mask, 1 / 255)[..., None], 0, 1), mask


def put(
    image: Pixels,
    layer: Layer,
    *,
    haze: tuple[str, float] | None = None,
    rim: tuple[float, float, str, float] | None = None,
    texture: float = 0,
    shade: float = 0,
    blur: float = 0,
    opacity: float = 1,
) -> Pixels:
    """A layer on a picture. `haze` is the air between (colour, amount); `rim` is light that
    catches the edges: the direction it comes from, its colour and strength; `texture` roughens;
    `shade` darkens what stands against the light."""
    tints, mask = layer.pixels(blur)
    if texture:
        tints = tints * (1 + (noise(901, 180, 120, 3) - 0.5)[..., None] * texture * 2)
    if shade:
        tints = tints * (1 - shade) + colour("1a1a26") * (shade * 0.55)
    if rim:
        dx, dy, tint, power = rim
        behind = np.roll(mask, (round(-dy), round(-dx)), (0, 1))
        edge = np.clip(mask - behind, 0, 1)
        tints = screen(np.clip(tints, 0, 1), colour(tint) * (edge * power)[..., None])
    if haze:
        tints = blend(tints, np.broadcast_to(colour(haze[0]), tints.shape), haze[1])
    return blend(image, np.clip(tints, 0, 1), mask * opacity)


def ridge(
    image: Pixels,
    seed: int,
    base: float,
    rise: float,
    tint: str,
    foot: str,
    cells: float = 4,
    rough: float = 0.5,
    depth: float = 160,
) -> Pixels:
    """A range of hills whose foot dissolves in haze. `base` and `rise` in pixels."""
    top = base - rise * line_noise(seed, cells, 7, rough)
    mask = np.clip(YS - top[None, :] + 0.5, 0, 1)
    down = np.clip((YS - top[None, :]) / depth, 0, 1)[..., None]
    light = (noise(seed + 50, 60, 60, 3) - 0.5)[..., None] * 0.06
    return blend(image, colour(tint) * (1 - down) + colour(foot) * down + light, mask)


def water(
    image: Pixels,
    line: int,
    seed: int,
    *,
    tint: str,
    depth: float = 0.35,
    chop: float = 1.0,
    sparkle: tuple[float, str, float] | None = None,
) -> Pixels:
    """Everything under `line` becomes a mirror of what is above. `sparkle` is the sun's path:
    its x, colour and strength."""
    out = image.copy()
    rows = np.arange(line, H)
    away = (rows - line).astype(np.float32)
    ripple = noise(seed, 14, 150, 3)[line:] - 0.5
    swell = noise(seed + 1, 5, 60, 2)[line:] - 0.5
    reach = (2 + away * 0.16)[:, None] * chop
    source_y = line - away[:, None] * 0.92 + ripple * reach * 2.2 + swell * reach
    source_x = XS[line:] + swell * reach * 0.8
    iy = np.clip(source_y, 0, line - 1).astype(int)
    ix = np.clip(source_x, 0, W - 1).astype(int)
    mirror = image[iy, ix]
    near = np.clip(away / (H - line), 0, 1)[:, None, None]
    mirror = blend(mirror, np.broadcast_to(colour(tint), mirror.shape), depth * (0.35 + near * 0.9))
    mirror = mirror * (1 + (ripple * (0.25 + near[..., 0] * 0.35))[..., None] * chop)
    if sparkle:
        x, light, power = sparkle
        width = 26 + away * 0.42
        path = np.exp(-(((XS[line:] - x) / width[:, None]) ** 2))
        glints = smooth(0.53, 0.66, noise(seed + 2, 60, 300, 2)[line:])
        mirror = screen(
            np.clip(mirror, 0, 1), colour(light) * (path * (0.22 + glints) * power)[..., None]
        )
    out[line:] = np.clip(mirror, 0, 1)
    return out


def mist(image: Pixels, seed: int, height: float, spread: float, tint: str, power: float) -> Pixels:
    """A bank of mist around a height, torn by the wind. In pixels."""
    band = np.exp(-(((YS - height) / spread) ** 2))
    wisps = smooth(0.25, 0.8, noise(seed, 3, 16, 4))
    return blend(image, np.broadcast_to(colour(tint), image.shape), band * wisps * power)


def rays(image: Pixels, x: float, y: float, tint: str, power: float, seed: int) -> Pixels:
    """Beams that spread from a point."""
    angle = np.arctan2(YS - y, XS - x)
    fan = line_noise(seed, 26, 3)
    beams = fan[np.clip(((angle + np.pi) / (2 * np.pi) * W).astype(int), 0, W - 1)]
    far = np.exp(-np.hypot(XS - x, YS - y) / 900)
    return screen(image, colour(tint) * (smooth(0.45, 0.85, beams) * far * power)[..., None])


def finish(
    image: Pixels, *, warm: float = 0.0, vignette: float = 0.22, seed: int = 7
) -> Image.Image:
    """Bloom, tone, vignette, grain: what the lens and the film add."""
    image = np.clip(image, 0, 1)
    eight = Image.fromarray((image * 255).astype(np.uint8))
    bright = np.asarray(eight.filter(ImageFilter.GaussianBlur(18)), np.float32) / 255
    image = screen(image, np.clip(bright - 0.62, 0, 1) * 0.35)
    image = image + np.asarray([warm, warm * 0.2, -warm], np.float32) * image * (1 - image)
    image = image + 0.22 * (image - 0.5) * (image * (1 - image)) * 2
    far = np.hypot((XS - W / 2) / W, (YS - H / 2) / H)
    image = image * (1 - vignette * smooth(0.32, 0.8, far))[..., None]
    grain = np.random.default_rng(seed).normal(0, 1, (H // 2, W // 2)).astype(np.float32)
    fine = np.asarray(Image.fromarray(grain).resize((W, H), Image.Resampling.BICUBIC))
    image = image + (fine * 0.006)[..., None]
    dither = np.random.default_rng(seed + 1).random((H, W, 1), np.float32) / 255
    return Image.fromarray((np.clip(image + dither, 0, 1) * 255).astype(np.uint8))
