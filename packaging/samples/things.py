"""Boats, plants and crates as shapes on a layer. Sizes in pixels."""

import itertools
import math

import numpy as np
from canvas import Layer


def palm(
    layer: Layer, x: float, foot: float, tall: float, tint: str, seed: int, bend: float = 0.12
) -> None:
    """A coconut palm."""
    dice = np.random.default_rng(seed)
    trunk = [(x + bend * tall * (t**1.8), foot - tall * 0.80 * t) for t in np.linspace(0, 1, 14)]
    for low, high in itertools.pairwise(trunk):
        layer.limb(low, high, 0.020 * tall, 0.015 * tall, tint)
    crown = trunk[-1]
    for angle in np.linspace(-200, 20, 13) + dice.normal(0, 6, 13):
        turn = math.radians(angle)
        length = tall * (0.30 + 0.06 * dice.random())
        points = []
        for t in np.linspace(0, 1, 22):
            droop = 0.30 * length * t * t
            points.append(
                (
                    crown[0] + math.cos(turn) * length * t,
                    crown[1] + math.sin(turn) * length * t * 0.85 + droop,
                )
            )
        layer.line(points, max(1.0, 0.007 * tall), tint)
        for i, (px, py) in enumerate(points[1:], 1):
            blade = length * 0.24 * math.sin(math.pi * (i / 22) ** 0.8) + 0.01 * tall
            for side in (-1, 1):
                wide = max(0.7, 0.0045 * tall)
                tip_x = px + side * blade * 0.35 + math.cos(turn) * blade * 0.7
                layer.poly([(px - wide, py), (px + wide, py), (tip_x, py + blade)], tint)


def foliage(
    layer: Layer,
    x: float,
    y: float,
    rx: float,
    ry: float,
    tints: list[str],
    seed: int,
    count: int = 240,
    leaf: float = 0.09,
) -> None:
    """A crown of leaves: clumps, the later ones lighter and higher."""
    dice = np.random.default_rng(seed)
    for i in range(count):
        turn, reach = dice.random() * 2 * math.pi, math.sqrt(dice.random())
        px, py = x + math.cos(turn) * reach * rx, y + math.sin(turn) * reach * ry
        part = i / count
        level = min(len(tints) - 1, int(part * len(tints)))
        size = rx * leaf * (0.5 + dice.random())
        layer.oval(px, py - ry * 0.16 * part, size, size * 0.72, tints[level])


def reeds(
    layer: Layer,
    left: float,
    right: float,
    foot: float,
    tall: float,
    tint: str,
    seed: int,
    count: int = 120,
) -> None:
    """Grass and reeds in the foreground."""
    dice = np.random.default_rng(seed)
    for _ in range(count):
        x = left + dice.random() * (right - left)
        height, sway = tall * (0.4 + 0.6 * dice.random()), tall * dice.normal(0, 0.22)
        tip = (x + sway, foot - height)
        mid = (x + sway * 0.3, foot - height * 0.55)
        layer.poly([(x - 4, foot), mid, tip, (mid[0] + 5, mid[1]), (x + 4, foot)], tint)


def rowing_boat(layer: Layer, x: float, y: float, long: float, tint: str) -> None:
    """A sampan, seen from the side."""
    points = [(x - long / 2, y - 0.10 * long)]
    points += [
        (x + long * (t - 0.5), y + 0.055 * long * math.sin(math.pi * t))
        for t in np.linspace(0.06, 0.94, 12)
    ]
    points += [
        (x + long / 2, y - 0.11 * long),
        (x + long * 0.36, y - 0.030 * long),
        (x, y - 0.012 * long),
        (x - long * 0.36, y - 0.026 * long),
    ]
    layer.poly(points, tint)


def crate(layer: Layer, x: float, y: float, wide: float, tall: float, tint: str) -> None:
    """A slatted crate with books standing in it; x, y is its lower left corner."""
    for k, spine in enumerate(("8a332c", "2d5266", "c9a24c", "48643f", "e6dcc0", "6b3d5a")):
        left = x + 4 + k * (wide - 8) / 6
        layer.box(left, y - tall - 8 - (k * 5) % 9, left + (wide - 8) / 6 - 1, y - tall + 8, spine)
    layer.box(x, y - tall, x + wide, y, tint)
    for k in range(1, 3):
        layer.box(x, y - tall * k / 3 - 1.5, x + wide, y - tall * k / 3 + 1.5, "5b4128")
    for edge in (x, x + wide - 7):
        layer.box(edge, y - tall, edge + 7, y, "8a6238")
