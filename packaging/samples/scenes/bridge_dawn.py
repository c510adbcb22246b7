"""The new bridge at sunrise, a rower before it."""

import math

import numpy as np
from canvas import (
    H,
    Layer,
    W,
    clouds,
    finish,
    glow,
    mist,
    put,
    ridge,
    sky,
    water,
)
from people import person
from PIL import Image
from things import reeds, rowing_boat


def cable_bridge(
    layer: Layer, deck: float, towers: tuple[float, float], tall: float, tint: str, thick: float
) -> None:
    """A cable-stayed bridge from the side, across the whole picture."""

    def level(x: float) -> float:
        return deck - 22 * math.sin(math.pi * np.clip(x / W, 0, 1))

    edge = [(x, level(x)) for x in range(-20, W + 40, 20)]
    layer.poly([*edge, *[(x, y + thick) for x, y in reversed(edge)]], tint)
    layer.line([(x, y - thick * 0.85) for x, y in edge], 1.3, tint)
    for x in range(0, W, 13):
        layer.line([(x, level(x)), (x, level(x) - thick * 0.85)], 0.9, tint)
    for x in range(40, W, 150):
        layer.line([(x, level(x)), (x, level(x) - 34), (x + 9, level(x) - 36)], 1.6, tint)
    for tower in towers:
        top = level(tower) - tall
        for side in (-1, 1):
            layer.poly(
                [
                    (tower + side * 3, top),
                    (tower + side * 9, top),
                    (tower + side * 23, level(tower) + 110),
                    (tower + side * 13, level(tower) + 110),
                ],
                tint,
            )
        layer.box(
            tower - 12, level(tower) - tall * 0.42, tower + 12, level(tower) - tall * 0.42 + 8, tint
        )
        layer.box(tower - 9, top - 14, tower + 9, top + 10, tint)
        layer.box(tower - 40, level(tower) + 96, tower + 40, level(tower) + 124, tint)
        for i in range(1, 13):
            high = top + 6 + (12 - i) * tall * 0.030
            for side in (-1, 1):
                foot = tower + side * i * 25.5
                layer.line([(tower, high), (foot, level(foot))], 1.25, tint)
    for x in (90, 250, W - 240, W - 80):
        layer.box(x - 8, level(x), x + 8, level(x) + 130, tint)


def bridge_dawn() -> Image.Image:
    line = 742
    view = sky(
        [
            (0, "2f4f74"),
            (0.18, "5f7d9c"),
            (0.36, "c9a79a"),
            (0.5, "f3b98a"),
            (0.6, "fbd9a4"),
            (1, "fbe3b8"),
        ]
    )
    view = clouds(view, 11, 0.02, 0.40, "f9c9a0", "7a7f98", 0.50)
    view = clouds(view, 15, 0.28, 0.54, "ffe2b4", "c98f7c", 0.42)
    view = glow(view, 1160, 640, 420, "ff9d4d", 0.55)
    view = glow(view, 1160, 640, 130, "fff0c4", 0.95)
    sun = Layer()
    sun.oval(1160, 640, 33, 33, "fff7df")
    view = put(view, sun, blur=2)
    view = ridge(view, 21, 736, 190, "b98f86", "f0c79c", 3, depth=170)
    view = ridge(view, 22, 744, 120, "8f6f70", "e3b38f", 5, depth=120)
    view = mist(view, 31, 715, 46, "ffe3bd", 0.75)
    view = ridge(view, 23, 750, 52, "5d4a53", "a77f73", 14, 0.62, depth=60)
    bridge = Layer()
    cable_bridge(bridge, 655, (545, 1255), 350, "3a3440", 11)
    view = put(view, bridge, haze=("d79c7e", 0.16), rim=(2, 0, "ffd7a0", 0.35))
    view = glow(view, 1160, 640, 70, "ffe9b8", 0.55)
    view = mist(view, 33, 742, 20, "ffe0b8", 0.65)
    view = water(
        view, line, 41, tint="2c3f58", depth=0.22, chop=0.9, sparkle=(1160, "ffdca6", 0.75)
    )
    view = mist(view, 35, 752, 24, "ffe3c0", 0.5)
    boat = Layer()
    rowing_boat(boat, 660, 955, 330, "1b1a20")
    hands = person(
        boat,
        772,
        950,
        205,
        face=-1,
        lean=-16,
        arms=((-38, -58), (-22, -50)),
        legs=((-12, -2), (12, 4)),
        hat="cone",
        shirt="2a2327",
        trousers="1a181d",
        skin="3b2922",
    )
    hx, hy = hands["near"]
    boat.line([(hx + 62, hy - 78), (hx - 92, 1010)], 4.5, "1b1a20")
    boat.oval(hx - 98, 1004, 9, 26, "1b1a20")
    boat.box(560, 925, 640, 952, "2a2522")
    boat.oval(600, 926, 40, 10, "39302a")
    upside = boat.image.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    shade = Layer()
    shade.image.paste(upside, (0, round((2 * 966 - H) * 2)))
    view = put(view, shade, blur=3.2, opacity=0.55)
    view = put(view, boat, rim=(3, -2, "ffcf94", 0.85))
    bank = Layer()
    reeds(bank, -40, 560, H + 20, 300, "15161c", 51, 150)
    reeds(bank, 1380, W + 40, H + 20, 210, "15161c", 52, 120)
    view = put(view, bank, rim=(2, -1, "f0b57c", 0.5), blur=1.2)
    return finish(view, warm=0.05)
