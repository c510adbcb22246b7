"""The pictures of "Cầu Bến Sậy": dawn, ferry, pupils, fields, engineers."""

import math

import numpy as np
from canvas import (
    XS,
    YS,
    H,
    Layer,
    W,
    blend,
    clouds,
    colour,
    finish,
    glow,
    line_noise,
    mist,
    noise,
    put,
    rays,
    ridge,
    sky,
    smooth,
    water,
)
from people import foliage, palm, person, reeds, rowing_boat
from PIL import Image


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


def ferry_mist() -> Image.Image:
    line = 640
    view = sky([(0, "9fb3b4"), (0.25, "bcc9c2"), (0.45, "dfe0cd"), (0.56, "efe7cf"), (1, "efe7cf")])
    view = clouds(view, 61, 0.0, 0.35, "eef0e4", "9db0b2", 0.45)
    view = glow(view, 520, 470, 360, "fff2cf", 0.6)
    view = ridge(view, 62, 640, 120, "b3c2bb", "dfe2d2", 4, depth=120)
    far = Layer()
    for i, x in enumerate(range(60, W, 118)):
        palm(
            far,
            x + (i * 53) % 70,
            642,
            120 + (i * 37) % 70,
            "708a82",
            600 + i,
            0.10 - 0.2 * (i % 2),
        )
    far.box(0, 628, W, 644, "708a82")
    view = put(view, far, haze=("d3dbcd", 0.42), blur=1.0)
    bushes = ridge(view, 64, 648, 34, "6d877d", "8fa498", 20, 0.65, depth=30)
    view = blend(view, bushes, 0.8)
    view = mist(view, 65, 628, 46, "f3eedb", 0.9)
    view = water(view, line, 66, tint="6f8a86", depth=0.22, chop=1.0, sparkle=(520, "fff3d2", 0.4))
    view = mist(view, 67, 668, 46, "f1ecd9", 0.7)
    ferry = Layer()
    hull = "3a4b4c"
    ferry.poly(
        [
            (330, 806),
            (1500, 806),
            (1610, 742),
            (1590, 738),
            (1480, 770),
            (360, 770),
            (245, 738),
            (225, 744),
        ],
        hull,
    )
    ferry.poly([(352, 842), (1472, 842), (1510, 800), (320, 800)], "6c3b2c")
    for x in range(430, 1440, 168):
        ferry.ring(x, 812, 17, 17, "15191a", 8)
    ferry.box(1120, 560, 1330, 772, "c9cfc2")
    ferry.poly([(1095, 566), (1355, 566), (1340, 540), (1110, 540)], "8c4a35")
    for x in (1140, 1205, 1270):
        ferry.box(x, 592, x + 44, 650, "42585c")
    ferry.box(1120, 690, 1330, 700, "3f6f74")
    ferry.limb((1290, 540), (1290, 452), 5, 4, hull)
    ferry.poly([(1290, 454), (1352, 470), (1290, 488)], "a03a2c")
    coats = ["7a4a3a", "46606b", "8a7a54", "5b4a62", "3f5b4d", "93604a", "50607a"]
    spots = [
        (420, 1, "cone"),
        (505, -1, "cone"),
        (600, 1, ""),
        (720, -1, "cone"),
        (800, 1, "bun"),
        (905, 1, "cone"),
        (1000, -1, ""),
        (1060, 1, "cone"),
        (1392, -1, "cone"),
        (1448, 1, ""),
    ]
    for i, (x, face, hat) in enumerate(spots):
        person(
            ferry,
            x,
            776,
            172 + (i * 29) % 17,
            face=face,
            hat=hat,
            lean=3 * face,
            shirt=coats[i % 7],
            trousers="2c3438",
            skin="8a6048",
            arms=((-6, 4), (14 * face, 40 * face)),
        )
    for x in (548, 852):
        for wheel in (-46, 46):
            ferry.ring(x + wheel, 746, 30, 30, "20282a", 3)
        ferry.line(
            [(x - 46, 746), (x - 12, 704), (x + 36, 704), (x + 2, 746), (x - 12, 704)],
            3.4,
            "20282a",
        )
        ferry.line([(x + 46, 746), (x + 32, 690), (x + 48, 684)], 3.4, "20282a")
        ferry.line([(x - 22, 698), (x - 2, 698)], 6, "20282a")
        ferry.oval(x - 52, 700, 27, 22, "6d7f46")
    for x in range(300, 1120, 40):
        ferry.line([(x, 772), (x, 728)], 2.4, "55686a")
    for x in range(1340, 1560, 40):
        ferry.line([(x, 772), (x, 728)], 2.4, "55686a")
    ferry.line([(262, 728), (1120, 728)], 3, "55686a")
    ferry.line([(1332, 728), (1578, 728)], 3, "55686a")
    mirror = Layer()
    mirror.image.paste(
        ferry.image.transpose(Image.Transpose.FLIP_TOP_BOTTOM), (0, round((2 * 842 - H) * 2))
    )
    tints, mask = mirror.pixels(3)
    shift = ((noise(71, 8, 110, 3) - 0.5) * 70 * smooth(842, 1150, YS)).astype(int)
    ix = np.clip(XS.astype(int) + shift, 0, W - 1)
    rows = YS.astype(int)
    fade = (1 - smooth(842, 1130, YS)) * 0.62
    view = blend(view, tints[rows, ix] * 0.7, mask[rows, ix] * fade)
    view = put(view, ferry, haze=("d8dccb", 0.16), rim=(-3, -2, "fff0cc", 0.55), texture=0.12)
    wake = (
        smooth(0.52, 0.7, noise(72, 30, 200, 2))
        * np.exp(-(((YS - 852) / 16) ** 2))
        * smooth(180, 420, XS)
        * (1 - smooth(1480, 1640, XS))
    )
    view = blend(view, np.broadcast_to(colour("f4f1e2"), view.shape), wake * 0.8)
    near = Layer()
    palm(near, 1660, 1260, 1180, "22302d", 81, -0.16)
    reeds(near, -40, 480, H + 30, 250, "26332f", 82, 110)
    view = put(view, near, blur=2.4, rim=(-4, -2, "cfd8c4", 0.25))
    return finish(view, warm=0.01, vignette=0.2)


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
        fill=layer._ink(bag),
    )
    layer.draw.rounded_rectangle(
        [
            (chest[0] - 0.066 * u) * 2,
            (chest[1] + 0.115 * u) * 2,
            (chest[0] + 0.066 * u) * 2,
            (chest[1] + 0.205 * u) * 2,
        ],
        radius=0.05 * u,
        fill=layer._ink(bag[:6] + "ff"),
        outline=layer._ink("00000055"),
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


def road_and_fields() -> Image.Image:
    line = 430
    view = sky([(0, "4f86b3"), (0.16, "86b2cd"), (0.28, "cfe0df"), (0.36, "f6ead0"), (1, "f6ead0")])
    view = clouds(view, 101, -0.05, 0.36, "fffaf0", "b5c7d2", 0.52)
    view = glow(view, 1350, 330, 420, "fff0c8", 0.5)
    view = ridge(view, 102, 436, 130, "9fb4bc", "d9dfd3", 4, depth=120)
    bridge = Layer()
    for tower, tall in ((560, 150), (810, 142)):
        bridge.poly(
            [(tower - 3, 412 - tall), (tower + 3, 412 - tall), (tower + 9, 440), (tower - 9, 440)],
            "6d7f8c",
        )
        for i in range(1, 10):
            for side in (-1, 1):
                bridge.line(
                    [(tower, 416 - tall + i * 4), (tower + side * (10 - i) * 13, 412)],
                    0.8,
                    "6d7f8c",
                )
    bridge.box(380, 410, 1010, 416, "6d7f8c")
    view = put(view, bridge, haze=("d5dfdc", 0.25))
    view = ridge(view, 103, 446, 34, "6f9180", "9db59a", 18, 0.65, depth=30)
    depth = 3400 / np.maximum(YS - line, 1.0)
    across = (XS - 900) * depth / 900
    warp = noise(105, 4, 6, 3) - 0.5
    u = across * 0.20 + 0.55 * np.sin(depth * 0.12) + warp * 0.5
    v = np.log(depth) * 3.3 + 0.16 * np.sin(across * 0.24) + warp * 0.25
    row, col = np.floor(v).astype(int), np.floor(u + (np.floor(v) % 3) * 0.37).astype(int)
    dice = ((row * 73856093) ^ (col * 19349663)) & 1023
    pick = (dice % 7).astype(int)
    greens = np.stack(
        [colour(c) for c in ("7fa83f", "9dbb4a", "c2bb50", "5f9440", "d6bf58", "86ab4c", "4f8a45")]
    )
    ground = greens[pick]
    furrow = np.sin((u * 40 + v * 6) * 2 * np.pi * (0.6 + (dice % 3) * 0.2)[...]) * np.clip(
        1.6 - depth / 12, 0, 1
    )
    tufts = noise(106, 300, 240, 2) - 0.5
    ground = (
        ground * (1 + 0.07 * furrow + 0.5 * tufts * np.clip(1.3 - depth / 30, 0.2, 1))[..., None]
    )
    fu, fv = (u + (np.floor(v) % 3) * 0.37) % 1, v % 1
    edge = np.minimum(np.minimum(fu, 1 - fu) * 1.6, np.minimum(fv, 1 - fv))
    bund = 1 - smooth(0.018, 0.06, edge)
    ground = blend(
        ground.astype(np.float32), np.broadcast_to(colour("56703a"), ground.shape), bund * 0.75
    )
    wet = (pick == 6) & (edge > 0.05)
    mirror = sky([(0.36, "f3ead2"), (0.6, "bcd3d8"), (1, "8fb6cd")])
    ground = blend(ground, mirror, wet.astype(np.float32) * 0.72)
    shade = smooth(0.42, 0.62, noise(107, 3, 5, 3))
    ground = ground * (0.80 + 0.26 * shade)[..., None]
    centre = (
        700
        + 640 * np.sin((YS - line) / 330.0) * smooth(430, 900, YS)
        + (YS - 470) * 0.30 * smooth(800, 1200, YS)
        - 20 * smooth(430, 470, YS)
    )
    half = (YS - line) * 0.155 + 1.2
    reach = np.abs(XS - centre) / half
    verge, asphalt = 1 - smooth(1.18, 1.36, reach), 1 - smooth(0.97, 1.03, reach)
    ground = blend(ground, np.broadcast_to(colour("b09a6c"), ground.shape), verge * 0.9)
    ground = blend(
        ground,
        np.broadcast_to(colour("7b7b7d"), ground.shape) * (1 + tufts[..., None] * 0.25),
        asphalt,
    )
    white = (1 - smooth(0.02, 0.035, np.abs(reach - 0.90))) * 0.8
    dashes = (1 - smooth(0.018, 0.032, reach)) * (np.sin(np.log(depth) * 42) > -0.1)
    ground = blend(
        ground,
        np.broadcast_to(colour("f2efe4"), ground.shape),
        np.clip(white + dashes, 0, 1) * np.clip((YS - line) / 120, 0, 1),
    )
    air = np.exp(-(YS - line) / 105)
    ground = blend(
        ground, np.broadcast_to(colour("e2e4d2"), ground.shape), np.clip(air, 0, 1) * 0.85
    )
    view = blend(view, np.clip(ground, 0, 1).astype(np.float32), smooth(line + 10, line + 13, YS))
    trees = Layer()
    for i in range(54):
        part = (i / 54) ** 2.0
        y = 452 + part * 330
        x = (i * 613) % 1900 - 50
        middle = float(centre[min(int(y), H - 1), 0])
        if abs(x - middle) < (y - line) * 0.155 * 2.6 + 20:
            continue
        size = (y - line) * 0.17 + 4
        trees.oval(x + size * 0.5, y + size * 0.12, size * 1.3, size * 0.22, "2d4a2a66")
        foliage(
            trees,
            x,
            y - size * 0.8,
            size,
            size * 0.85,
            ["2f5a33", "3f6f38", "5c8a41", "86a955"],
            700 + i,
            90,
            0.26,
        )
    view = put(view, trees, haze=("d9e0cc", 0.16), texture=0.1)
    traffic = Layer()
    for y, tint in ((540, "c8452f"), (640, "e8e6df")):
        x = float(centre[y, 0]) + (y - line) * 0.07
        s = (y - line) * 0.10
        traffic.oval(x, y + 1, s * 0.75, s * 0.10, "2a2a2a88")
        traffic.box(x - s * 0.6, y - s * 1.25, x + s * 0.6, y, tint)
        traffic.box(x - s * 0.48, y - s * 1.1, x + s * 0.48, y - s * 0.72, "33424c")
        traffic.box(x - s * 0.55, y - s * 0.2, x - s * 0.3, y + s * 0.08, "222222")
        traffic.box(x + s * 0.3, y - s * 0.2, x + s * 0.55, y + s * 0.08, "222222")
    view = put(view, traffic, haze=("d9e0cc", 0.12))
    near = Layer()
    for x, foot, tall, shirt in ((330, 1090, 330, "8a3f52"), (610, 1030, 282, "3f6a92")):
        person(
            near,
            x,
            foot,
            tall,
            face=0,
            arms=((-14, -4), (20, 150)),
            hat="cone",
            shirt=shirt,
            trousers="2b2f3a",
            skin="86593f",
            hair="1b1613",
        )
        top = foot - 0.83 * tall
        near.line([(x - 150, top + 22), (x, top), (x + 150, top + 22)], 7, "6b4a2a")
        for side in (-140, 140):
            basket = x + side
            near.line(
                [(basket - 34, top + 118), (basket, top + 20), (basket + 34, top + 118)],
                2,
                "5c4226",
            )
            near.poly(
                [
                    (basket - 44, top + 112),
                    (basket + 44, top + 112),
                    (basket + 30, top + 156),
                    (basket - 30, top + 156),
                ],
                "a37b42",
            )
            near.oval(basket, top + 112, 44, 15, "7d9a3c")
    reeds(near, -30, 900, H + 40, 190, "6f8f35", 111, 420)
    reeds(near, -30, 820, H + 60, 170, "a3b24a", 112, 320)
    view = put(view, near, rim=(3, -3, "fff0c0", 0.6), texture=0.1)
    return finish(view, warm=0.03, vignette=0.18)


def engineers() -> Image.Image:
    line = 640
    view = sky(
        [
            (0, "3b5f86"),
            (0.18, "7c95a8"),
            (0.36, "d8b694"),
            (0.48, "f6c98e"),
            (0.54, "fcdca6"),
            (1, "fcdca6"),
        ]
    )
    view = clouds(view, 121, 0.0, 0.46, "ffd9a6", "8790a4", 0.50)
    view = glow(view, 1420, 520, 420, "ffb35c", 0.65)
    view = glow(view, 1420, 520, 110, "fff1cc", 0.95)
    view = ridge(view, 122, 636, 150, "a98d84", "efc697", 4, depth=140)
    view = ridge(view, 123, 644, 62, "7d6b6a", "d1a683", 8, 0.6, depth=70)
    town = Layer()
    dice = np.random.default_rng(124)
    for x in range(60, 900, 17):
        high = 8 + dice.random() * 34
        town.box(x, 640 - high, x + 10 + dice.random() * 12, 644, "6a5c60")
    view = put(view, town, haze=("e0b48a", 0.38), blur=0.8)
    view = mist(view, 125, 634, 22, "ffdfae", 0.6)
    view = water(view, line, 126, tint="3d5266", depth=0.2, chop=0.9, sparkle=(1420, "ffe0a4", 0.9))
    barge = Layer()
    barge.poly([(420, 700), (760, 700), (738, 724), (450, 724)], "33303a")
    barge.poly([(470, 700), (500, 680), (650, 680), (676, 700)], "a07d4c")
    barge.box(690, 668, 742, 702, "4a4450")
    view = put(view, barge, haze=("d8ad84", 0.25))
    view = put(view, _flipped(barge, 725), blur=3, opacity=0.4)
    deck = Layer()
    deck.poly([(0, 1130), (W, 1080), (W, H), (0, H)], "4a4442")
    deck.poly([(0, 1118), (W, 1068), (W, 1084), (0, 1134)], "7a6e66")
    view = put(view, deck, texture=0.2)
    stay = Layer()
    for x, run in ((1650, -390), (1790, -470), (1930, -560)):
        stay.limb((x, 1110), (x + run, -40), 13, 12, "57585f")
    view = put(view, stay, rim=(5, 0, "ffd9a0", 0.7), blur=0.6)
    rail = Layer()
    for y, thick in ((758, 17), (850, 7), (1040, 9)):
        rail.poly([(0, y + 24), (W, y - 22), (W, y - 22 + thick), (0, y + 24 + thick)], "39404a")
    for x in range(12, W, 47):
        slope = 24 - 46 * x / W
        rail.box(x, 766 + slope, x + 6.5, 1044 + slope, "39404a")
    for x in range(-40, W, 376):
        slope = 24 - 46 * x / W
        rail.box(x, 742 + slope, x + 21, 1120 + slope, "323942")
    view = put(view, rail, rim=(3, -3, "ffdba6", 0.85))
    crew = Layer()
    person(
        crew,
        640,
        1150,
        700,
        face=0,
        arms=((-20, -2), (22, -16)),
        legs=((-4, -2), (5, 2)),
        shirt="d2742c",
        trousers="2a3242",
        skin="8d5f45",
        hat="helmet:ece8dd",
        stripes="efeccd",
        broad=1.05,
    )
    person(
        crew,
        950,
        1144,
        668,
        face=0,
        arms=((-22, -2), (94, 101)),
        legs=((-5, -2), (4, 3)),
        shirt="c2ba3c",
        trousers="333a45",
        skin="86583f",
        hat="helmet:e0a92a",
        stripes="f1eedd",
        broad=1.02,
    )
    crew.limb((868, 880), (838, 720), 13, 13, "ded8c6")
    shadow = Layer()
    for x, foot in ((640, 1150), (950, 1144)):
        shadow.poly(
            [(x - 60, foot + 8), (x + 40, foot + 4), (x - 330, H), (x - 520, H)], "14121699"
        )
    view = put(view, shadow, blur=7)
    view = put(
        view,
        crew,
        rim=(8, -4, "ffdca4", 0.95),
        haze=("b98b66", 0.06),
        texture=0.06,
        shade=0.42,
    )
    view = glow(view, 1420, 520, 260, "ffcf8a", 0.22)
    return finish(view, warm=0.04)


def _flipped(layer: Layer, axis: float) -> Layer:
    mirror = Layer()
    mirror.image.paste(
        layer.image.transpose(Image.Transpose.FLIP_TOP_BOTTOM), (0, round((2 * axis - H) * 2))
    )
    return mirror


SCENES = {
    "cau-binh-minh": bridge_dawn,
    "pha-ben-say": ferry_mist,
    "hoc-sinh-qua-cau": pupils_cycling,
    "duong-dan-con-giua": road_and_fields,
    "ky-su-ben-lan-can": engineers,
}
__all__ = ["SCENES", "line_noise"]
