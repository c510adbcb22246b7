"""Sunbeams in the long reading room."""

import math

import numpy as np
from canvas import (
    XS,
    YS,
    H,
    Layer,
    W,
    blend,
    colour,
    finish,
    glow,
    noise,
    put,
    screen,
)
from people import seated
from PIL import Image


def reading_room() -> Image.Image:
    vx, vy = 1010.0, 560.0
    view = np.broadcast_to(colour("3a2a22"), (H, W, 3)).astype(np.float32).copy()

    def at(side: float, depth: float, up: float) -> tuple[float, float]:
        """Metres: to the side of the middle, forward, above the floor; eyes at 2.2 m."""
        zoom = 760 / depth
        return vx + side * zoom, vy + (2.2 - up) * zoom

    far, near = 34.0, 2.0
    room = Layer()
    room.poly([at(-6, near, 0), at(6, near, 0), at(6, far, 0), at(-6, far, 0)], "8a5f3d")
    room.poly([at(-6, near, 0), at(-6, far, 0), at(-6, far, 6), at(-6, near, 6)], "8c5a45")
    room.poly([at(6, near, 0), at(6, far, 0), at(6, far, 6), at(6, near, 6)], "6d4434")
    room.poly(
        [at(-6, far, 0), at(6, far, 0), at(6, far, 6), at(0, far, 9.4), at(-6, far, 6)], "9a6a4e"
    )
    room.poly([at(-6, near, 6), at(-6, far, 6), at(0, far, 9.4), at(0, near, 9.4)], "4f3527")
    room.poly([at(6, near, 6), at(6, far, 6), at(0, far, 9.4), at(0, near, 9.4)], "5d3f2d")
    for i in range(26):
        side = -6 + i * 0.48
        room.line([at(side, near, 0), at(side, far, 0)], 1.2, "6f4a2f")
    view = put(view, room, texture=0.05)
    depth_left = 760 * 6 / np.maximum(vx - XS, 1)
    up_left = 2.2 - (YS - vy) * depth_left / 760
    on_left = (vx > XS) & (depth_left < far) & (up_left > 0) & (up_left < 6)
    course = (np.mod(up_left, 0.16) < 0.022) | (
        np.mod(depth_left + (np.floor(up_left / 0.16) % 2) * 0.22, 0.44) < 0.03
    )
    view = blend(view, view * 0.80, (on_left & course & (depth_left < 16)).astype(np.float32))
    sills = Layer()
    spots = [4.2 + i * 4.0 for i in range(8)]
    for start in spots:
        stop = start + 2.1
        curve = [
            at(-6, start + 1.05 + 1.05 * math.cos(t), 4.1 + 1.05 * math.sin(t))
            for t in np.linspace(0, math.pi, 24)
        ]
        sills.poly(
            [
                at(-6, start - 0.18, 0.95),
                at(-6, stop + 0.18, 0.95),
                at(-6, stop + 0.18, 4.3),
                at(-6, start - 0.18, 4.3),
            ],
            "6b4233",
        )
        sills.poly([at(-6, stop, 1.1), *curve, at(-6, start, 1.1)], "fff1c9")
        for part in (0.33, 0.67):
            deep = start + 2.1 * part
            sills.line([at(-6, deep, 1.1), at(-6, deep, 5.05)], max(1.2, 30 / deep), "6a4a34")
        for up in (1.9, 2.7, 3.5, 4.1):
            sills.line([at(-6, start, up), at(-6, stop, up)], max(1.2, 26 / start), "6a4a34")
        sills.poly(
            [
                at(-6, start - 0.2, 0.95),
                at(-6, stop + 0.2, 0.95),
                at(-5.6, stop + 0.2, 1.05),
                at(-5.6, start - 0.2, 1.05),
            ],
            "c79a72",
        )
    view = put(view, sills)
    beams = Layer()
    for i in range(9):
        deep = 3.2 + i * 3.8
        thick = max(2.0, 150 / deep)
        beams.line([at(-6, deep, 5.9), at(6, deep, 5.9)], thick, "2f2019")
        beams.line([at(-6, deep, 5.9), at(0, deep, 9.3), at(6, deep, 5.9)], thick * 0.9, "34241b")
        beams.line([at(0, deep, 5.9), at(0, deep, 9.3)], thick * 0.7, "34241b")
        for side in (-3, 3):
            beams.line([at(0, deep, 6.1), at(side, deep, 7.6)], thick * 0.55, "34241b")
    view = put(view, beams, haze=("c9925e", 0.10), rim=(-3, 2, "e8b57c", 0.35))
    shelves = Layer()
    dice = np.random.default_rng(221)
    spines = [
        "7e2f2a",
        "274a5c",
        "8a6a2f",
        "3f5a3c",
        "b08a55",
        "5a3550",
        "c9b58e",
        "34414f",
        "9c4b32",
        "d8cba8",
    ]
    for start in np.arange(far - 2.2, 2.2, -2.4):
        stop = start - 2.2
        stop = max(stop, 2.1)
        shelves.poly(
            [at(5.3, stop, 0), at(5.3, start, 0), at(5.3, start, 3.9), at(5.3, stop, 3.9)], "3a2519"
        )
        for shelf in range(8):
            low = 0.12 + shelf * 0.47
            place = start - 0.05
            while place > stop + 0.06:
                wide = 0.035 + dice.random() * 0.05 if start < 14 else 0.12
                tall = 0.27 + dice.random() * 0.13
                if dice.random() < 0.94:
                    shelves.poly(
                        [
                            at(5.28, place, low),
                            at(5.28, place - wide * 0.9, low),
                            at(5.28, place - wide * 0.9, low + tall),
                            at(5.28, place, low + tall),
                        ],
                        spines[int(dice.integers(10))],
                    )
                place -= wide
            shelves.poly(
                [
                    at(5.25, stop, low - 0.05),
                    at(5.25, start, low - 0.05),
                    at(5.25, start, low),
                    at(5.25, stop, low),
                ],
                "7a5236",
            )
        shelves.poly(
            [at(5.2, stop, 3.9), at(5.2, start, 3.9), at(5.2, start, 4.05), at(5.2, stop, 4.05)],
            "8a6040",
        )
    view = put(view, shelves, haze=("e0a868", 0.08), rim=(-2, 0, "f5c98a", 0.25))
    for i, start in enumerate(spots[:7]):
        pool = Layer()
        pool.poly(
            [
                at(-4.6, start + 0.2, 0),
                at(-4.6, start + 2.0, 0),
                at(1.4, start + 3.4, 0),
                at(1.4, start + 1.5, 0),
            ],
            "ffd994",
        )
        tints, mask = pool.pixels(7)
        view = screen(view, tints * mask[..., None] * (0.55 - i * 0.03))
    tables = Layer()
    lamps = []
    coats = ["3b4c5e", "7a4034", "4e5a3c", "8b7a55", "53405c", "2f4f52"]
    for i, deep in enumerate((25.0, 19.0, 14.2, 10.4, 7.4, 4.9)):
        for side in (-2.6, 1.9):
            left, right = side - 1.75, side + 1.75
            u = 760 * 1.62 / (deep + 0.9)
            for k, place in enumerate((left + 0.7, right - 0.75)):
                if (i + k + (side > 0)) % 4 == 3:
                    continue
                x, y = at(place, deep + 0.9, 0.42)
                seated(
                    tables,
                    x,
                    y,
                    u,
                    (-1, 1)[(i + k) % 2],
                    coats[(i * 2 + k + (side > 0) * 3) % 6],
                    "8f6349",
                    "1b1512",
                    book="e9dfc6",
                )
            tables.poly(
                [
                    at(left, deep, 0.76),
                    at(right, deep, 0.76),
                    at(right, deep + 0.75, 0.76),
                    at(left, deep + 0.75, 0.76),
                ],
                "b27a48",
            )
            tables.poly(
                [
                    at(left, deep, 0.76),
                    at(right, deep, 0.76),
                    at(right, deep, 0.69),
                    at(left, deep, 0.69),
                ],
                "6d4526",
            )
            for leg in (left + 0.1, right - 0.1):
                tables.poly(
                    [
                        at(leg - 0.05, deep, 0.69),
                        at(leg + 0.05, deep, 0.69),
                        at(leg + 0.05, deep, 0),
                        at(leg - 0.05, deep, 0),
                    ],
                    "553620",
                )
            for lamp in (side,):
                x, y = at(lamp, deep + 0.36, 0.76)
                s = 760 / deep
                tables.line([(x, y), (x, y - 0.34 * s)], max(1.5, 0.03 * s), "c9a253")
                tables.oval(x, y, 0.10 * s, 0.025 * s, "c9a253")
                tables.poly(
                    [
                        (x - 0.10 * s, y - 0.42 * s),
                        (x + 0.10 * s, y - 0.42 * s),
                        (x + 0.20 * s, y - 0.30 * s),
                        (x - 0.20 * s, y - 0.30 * s),
                    ],
                    "2f7a55",
                )
                tables.oval(x, y - 0.30 * s, 0.19 * s, 0.02 * s, "fff2c2")
                lamps.append((x, y - 0.24 * s, s))
            for k in range(3):
                x, y = at(left + 0.5 + k * 1.15, deep + 0.2, 0.78)
                s = 760 / deep
                tables.poly(
                    [
                        (x, y),
                        (x + 0.26 * s, y),
                        (x + 0.22 * s, y - 0.07 * s),
                        (x - 0.03 * s, y - 0.07 * s),
                    ],
                    "efe6cf",
                )
    view = put(view, tables, haze=("c98d56", 0.07), rim=(-3, -2, "ffdda0", 0.6), texture=0.08)
    for x, y, s in lamps:
        view = glow(view, x, y, 0.30 * s, "ffdf9a", 0.34)
    for i, start in enumerate(spots[:7]):
        beam = Layer()
        beam.poly(
            [
                at(-5.9, start, 5.0),
                at(-5.9, start + 2.1, 5.0),
                at(1.2, start + 3.3, 0),
                at(-4.5, start + 0.2, 0),
                at(-5.9, start, 1.2),
            ],
            "ffd38a",
        )
        tints, mask = beam.pixels(12)
        dust = 0.75 + 0.5 * (noise(230 + i, 30, 30, 3) - 0.5)
        view = screen(view, tints * (mask * dust)[..., None] * (0.24 - i * 0.012))
    view = glow(view, 560, 470, 420, "ffbe70", 0.20)
    return finish(view, warm=0.05, vignette=0.34)
