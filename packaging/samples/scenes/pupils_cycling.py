"""Pupils on bicycles, seen from behind, on the bridge."""

import numpy as np
from canvas import (
    XS,
    YS,
    Layer,
    blend,
    clouds,
    colour,
    finish,
    glow,
    noise,
    put,
    rays,
    ridge,
    sky,
    smooth,
)
from PIL import Image


def cyclist(
    layer: Layer, x: float, foot: float, u: float, bag: str, tilt: float, girl: bool
) -> None:
    """A pupil on a bicycle, from behind. `u` is the height from tyre to hair."""
    dark, skin = "1d2025", "8a5f46"
    layer.poly(
        [
            (x - 0.10 * u, foot + 0.010 * u),
            (x + 0.75 * u, foot + 0.055 * u),
            (x + 0.78 * u, foot + 0.075 * u),
            (x - 0.04 * u, foot + 0.03 * u),
        ],
        "10131a55",
    )
    layer.limb((x, foot - 0.28 * u), (x, foot - 0.02 * u), 0.020 * u, 0.020 * u, dark)
    layer.box(x - 0.055 * u, foot - 0.34 * u, x + 0.055 * u, foot - 0.32 * u, dark)
    layer.box(x - 0.022 * u, foot - 0.31 * u, x + 0.022 * u, foot - 0.275 * u, "b03028")
    hip = (x + tilt * 0.02 * u, foot - 0.44 * u)
    for side, knee_y, foot_y in (
        (-1, 0.30, 0.06 + 0.05 * (tilt > 0)),
        (1, 0.33, 0.06 + 0.10 * (tilt <= 0)),
    ):
        knee = (x + side * 0.10 * u, foot - knee_y * u)
        ankle = (x + side * 0.075 * u, foot - foot_y * u)
        layer.limb((hip[0] + side * 0.05 * u, hip[1]), knee, 0.062 * u, 0.046 * u, "23304a")
        layer.limb(knee, ankle, 0.044 * u, 0.030 * u, "23304a")
        layer.limb(ankle, (ankle[0], ankle[1] + 0.03 * u), 0.028 * u, 0.024 * u, dark)
    layer.oval(hip[0], hip[1] + 0.01 * u, 0.105 * u, 0.062 * u, "23304a")
    chest = (hip[0] + tilt * 0.01 * u, foot - 0.74 * u)
    for side in (-1, 1):
        elbow = (chest[0] + side * 0.185 * u, foot - 0.60 * u)
        grip = (x + side * 0.175 * u, foot - 0.47 * u)
        layer.limb((chest[0] + side * 0.10 * u, chest[1]), elbow, 0.044 * u, 0.036 * u, "f0efe9")
        layer.limb(elbow, grip, 0.030 * u, 0.022 * u, skin)
    layer.line([(x - 0.19 * u, foot - 0.47 * u), (x + 0.19 * u, foot - 0.47 * u)], 0.018 * u, dark)
    layer.poly(
        [
            (chest[0] - 0.125 * u, chest[1] - 0.010 * u),
            (chest[0] - 0.035 * u, chest[1] - 0.055 * u),
            (chest[0] + 0.035 * u, chest[1] - 0.055 * u),
            (chest[0] + 0.125 * u, chest[1] - 0.010 * u),
            (hip[0] + 0.100 * u, hip[1] + 0.02 * u),
            (hip[0] - 0.100 * u, hip[1] + 0.02 * u),
        ],
        "f4f3ee",
    )
    for side in (-1, 1):
        layer.oval(
            chest[0] + side * 0.105 * u, chest[1] + 0.015 * u, 0.042 * u, 0.044 * u, "f4f3ee"
        )
    layer.draw.rounded_rectangle(
        [
            (chest[0] - 0.088 * u) * 2,
            (chest[1] - 0.008 * u) * 2,
            (chest[0] + 0.088 * u) * 2,
            (chest[1] + 0.225 * u) * 2,
        ],
        radius=0.09 * u,
        fill=layer.ink(bag),
    )
    layer.draw.rounded_rectangle(
        [
            (chest[0] - 0.066 * u) * 2,
            (chest[1] + 0.115 * u) * 2,
            (chest[0] + 0.066 * u) * 2,
            (chest[1] + 0.205 * u) * 2,
        ],
        radius=0.05 * u,
        fill=layer.ink(bag[:6] + "ff"),
        outline=layer.ink("00000055"),
        width=3,
    )
    head = (chest[0], foot - 0.895 * u)
    layer.limb((chest[0], chest[1] - 0.04 * u), head, 0.030 * u, 0.030 * u, skin)
    if girl:
        layer.poly(
            [
                (head[0] - 0.05 * u, head[1]),
                (head[0] + 0.05 * u, head[1]),
                (head[0] + 0.022 * u, head[1] + 0.20 * u),
                (head[0] - 0.02 * u, head[1] + 0.20 * u),
            ],
            "15120f",
        )
    layer.oval(head[0], head[1], 0.060 * u, 0.075 * u, "17130f")
    for side in (-1, 1):
        layer.oval(head[0] + side * 0.060 * u, head[1] + 0.012 * u, 0.011 * u, 0.018 * u, skin)


def pupils_cycling() -> Image.Image:
    vx, vy = 860.0, 640.0
    view = sky(
        [
            (0, "3c6f9e"),
            (0.2, "6d9bbd"),
            (0.38, "b7cdd2"),
            (0.5, "f2dcb6"),
            (0.56, "fbe6be"),
            (1, "fbe6be"),
        ]
    )
    view = clouds(view, 91, 0.02, 0.5, "fff3dd", "9fb4c4", 0.46)
    view = glow(view, 690, 600, 330, "ffd793", 0.7)
    view = glow(view, 690, 600, 90, "fff6d8", 0.9)
    view = ridge(view, 92, 648, 90, "8fa3a4", "e3d6b6", 4, depth=90)
    view = ridge(view, 93, 652, 40, "66807a", "b9bd9c", 12, 0.6, depth=50)
    river = smooth(652, 656, YS)
    shine = (
        sky([(0.54, "f0dcb4"), (0.62, "a9bdb9"), (0.8, "6f929b"), (1, "5b7f8c")])
        + (noise(94, 20, 220, 3) - 0.5)[..., None] * 0.14
    )
    view = blend(view, np.clip(shine, 0, 1), river)

    def at(side: float, depth: float, up: float = 0) -> tuple[float, float]:
        """A point of the deck: metres to the side, forward, and up, for eyes at 1.7 m."""
        zoom = 900 / depth
        return vx + side * zoom, vy + (1.9 - up) * zoom

    deck = Layer()
    deck.poly([at(-7.5, 1.6), at(-7.5, 400), at(7.5, 400), at(7.5, 1.6)], "6e6a68")
    deck.poly([at(-7.5, 1.6), at(-7.5, 400), at(-5.2, 400), at(-5.2, 1.6)], "989088")
    deck.poly([at(5.2, 1.6), at(5.2, 400), at(7.5, 400), at(7.5, 1.6)], "989088")
    for side in (-4.9, 4.9):
        deck.poly(
            [
                at(side - 0.07, 1.6),
                at(side - 0.07, 400),
                at(side + 0.07, 400),
                at(side + 0.07, 1.6),
            ],
            "e9e4d6",
        )
    for i in range(60):
        start = 2.0 + i * 5.5
        deck.poly(
            [at(-0.08, start), at(-0.08, start + 2.6), at(0.08, start + 2.6), at(0.08, start)],
            "e9e4d6",
        )
    view = put(view, deck, texture=0.16)
    light = np.exp(-(((XS - (690 + (YS - 640) * 0.1)) / (60 + (YS - 640) * 0.55)) ** 2)) * smooth(
        642, 700, YS
    )
    view = blend(
        view,
        np.broadcast_to(colour("ffe2ae"), view.shape),
        light * 0.35 * (1 - smooth(700, 1250, YS) * 0.6),
    )

    frame = Layer()
    steel = "4b5460"
    for depth, tint in ((130.0, "7d858b"), (58.0, "59636f")):
        high = 46.0
        for side in (-1, 1):
            foot_in, foot_out = at(side * 8.0, depth, -4), at(side * 9.6, depth, -4)
            top_in, top_out = at(side * 0.5, depth, high), at(side * 1.4, depth, high)
            frame.poly([foot_in, foot_out, top_out, top_in], tint)
        frame.poly(
            [at(-5.9, depth, 12), at(5.9, depth, 12), at(5.7, depth, 13.6), at(-5.7, depth, 13.6)],
            tint,
        )
        frame.poly(
            [
                at(-1.5, depth, high),
                at(1.5, depth, high),
                at(1.2, depth, high + 3),
                at(-1.2, depth, high + 3),
            ],
            tint,
        )
        for i in range(1, 11):
            near = depth - i * 5.2
            if near < 3.4:
                continue
            for side in (-1, 1):
                frame.line(
                    [at(side * 0.6, depth, high - 1.4 * (10 - i) * 0.9), at(side * 7.4, near, 0.6)],
                    max(1.2, 120 / near / 3),
                    tint,
                )
    for side in (-1, 1):
        for up, wide in ((1.25, 0.06), (0.85, 0.035), (0.45, 0.035)):
            frame.poly(
                [
                    at(side * 7.4, 2.0, up),
                    at(side * 7.4, 400, up),
                    at(side * 7.4, 400, up + wide),
                    at(side * 7.4, 2.0, up + wide),
                ],
                steel,
            )
        for i in range(80):
            depth = 2.4 + i * 2.0
            x1, y1 = at(side * 7.4, depth, 0)
            x2, y2 = at(side * 7.4, depth, 1.28)
            frame.line([(x1, y1), (x2, y2)], max(1, 60 / depth), steel)
        for i in range(7):
            depth = 12 + i * 18.0
            base, top = at(side * 7.1, depth, 0), at(side * 7.1, depth, 8)
            frame.line([base, top, at(side * 5.6, depth, 8.5)], max(1.2, 110 / depth), steel)
    view = put(view, frame, haze=("f0d9b4", 0.10), rim=(-2, -1, "ffe6b8", 0.5))
    view = glow(view, 690, 600, 120, "fff1cf", 0.5)
    riders = Layer()
    for x, foot, u, bag, tilt, girl in (
        (884, 722, 118, "8a3b34", 1, True),
        (958, 738, 138, "35527a", -1, False),
        (915, 772, 190, "3f6a4e", -1, True),
        (1030, 824, 268, "2f4a78", 1, False),
        (1345, 930, 410, "b5402f", -1, True),
        (1110, 1010, 540, "27496b", 1, False),
    ):
        cyclist(riders, x, foot, u, bag, tilt, girl)
    view = put(view, riders, rim=(-4, -3, "ffe4b0", 0.75), haze=("e9c99a", 0.05))
    view = rays(view, 690, 600, "ffe7b5", 0.20, 97)
    return finish(view, warm=0.03)
