"""Children reading in a ring under a flame tree."""

import math

import numpy as np
from canvas import (
    XS,
    YS,
    Layer,
    W,
    blend,
    clouds,
    finish,
    noise,
    put,
    ridge,
    sky,
    smooth,
)
from people import person, seated
from PIL import Image
from things import crate, foliage


def school_yard() -> Image.Image:
    view = sky([(0, "5c9bc4"), (0.2, "9cc6d8"), (0.4, "e6ecd9"), (1, "e6ecd9")])
    view = clouds(view, 261, -0.05, 0.40, "ffffff", "bcd2da", 0.46)
    view = ridge(view, 262, 560, 220, "7fa39c", "bfd0b8", 3, depth=220)
    view = ridge(view, 263, 590, 110, "547f5c", "8fb07c", 9, 0.62, depth=110)
    house = Layer()
    house.poly([(60, 430), (1760, 430), (1820, 500), (0, 500)], "b2563a")
    for x in range(20, W, 22):
        house.line([(60 + (x - 60) * 0.985, 430), (x, 500)], 1.4, "96442d")
    house.box(20, 500, 1800, 716, "e9c46a")
    house.box(20, 680, 1800, 716, "b98b45")
    house.box(0, 494, W, 508, "7d3a28")
    for x in range(110, 1760, 236):
        house.box(x, 552, x + 104, 656, "3a5a55")
        house.box(x + 7, 559, x + 97, 650, "26373a")
        house.box(x - 34, 548, x + 4, 660, "3f8068")
        house.box(x + 100, 548, x + 138, 660, "3f8068")
        for y in range(556, 656, 10):
            house.box(x - 31, y, x + 1, y + 2, "326a56")
            house.box(x + 103, y, x + 135, y + 2, "326a56")
    for x in range(64, 1800, 236):
        house.box(x, 506, x + 15, 716, "f3dfa6")
    house.box(0, 714, W, 732, "c8b597")
    view = put(view, house, texture=0.10, haze=("efe6c8", 0.10))
    shade = smooth(500, 540, YS) * (1 - smooth(560, 640, YS)) * (YS < 716)
    view = blend(view, view * 0.72, shade * 0.55)
    ground = sky([(0, "d8bd8c"), (0.61, "d9bf90"), (0.75, "cfae7a"), (1, "b98f5c")])
    ground = ground * (1 + (noise(265, 90, 120, 4) - 0.5)[..., None] * 0.24)
    view = blend(view, ground, smooth(729, 733, YS))
    dapple = smooth(0.44, 0.60, noise(266, 34, 60, 3))
    canopy = np.exp(-(((XS - 900) / 840) ** 4) - ((YS - 950) / 185) ** 4) * (YS > 733)
    view = blend(
        view, view * np.asarray([0.50, 0.50, 0.60], np.float32), canopy * (0.95 - 0.55 * dapple)
    )
    petals = Layer()
    dice = np.random.default_rng(267)
    for _ in range(520):
        x, y = dice.normal(900, 420), 745 + dice.random() ** 0.7 * 440
        s = 1.2 + (y - 720) / 150
        petals.oval(x, y, s * 1.5, s * 0.6, ("c8321f", "e2542c", "a82718")[int(dice.integers(3))])
    view = put(view, petals)
    tree = Layer()
    trunk = "4b3a30"
    tree.poly(
        [
            (858, 872),
            (872, 700),
            (852, 520),
            (900, 500),
            (962, 520),
            (944, 700),
            (974, 872),
            (1010, 886),
            (930, 880),
            (900, 892),
            (826, 884),
        ],
        trunk,
    )
    boughs = [
        ((880, 560), (640, 330)),
        ((640, 330), (380, 250)),
        ((920, 560), (1180, 320)),
        ((1180, 320), (1440, 250)),
        ((905, 540), (900, 260)),
        ((700, 390), (560, 220)),
        ((1120, 380), (1240, 200)),
        ((760, 440), (470, 380)),
        ((1080, 420), (1370, 370)),
    ]
    for start, end in boughs:
        tree.limb(start, end, 24 if start[1] > 500 else 15, 8, trunk)
    view = put(view, tree, texture=0.22, rim=(-5, -2, "e8cfa0", 0.5))
    crown = Layer()
    for i, (x, y, rx, ry) in enumerate(
        (
            (430, 260, 330, 120),
            (1390, 255, 340, 120),
            (900, 165, 420, 140),
            (660, 215, 300, 120),
            (1150, 205, 300, 120),
        )
    ):
        foliage(crown, x, y, rx, ry, ["1f3a22", "2c5230", "3f6f38"], 270 + i, 330, 0.075)
    for i, (x, y, rx, ry) in enumerate(
        (
            (430, 250, 330, 112),
            (1390, 245, 340, 112),
            (900, 150, 420, 132),
            (660, 205, 300, 110),
            (1150, 195, 300, 110),
        )
    ):
        foliage(
            crown, x, y - 8, rx, ry, ["8f1f16", "b92c1b", "d8442a", "f0704a"], 280 + i, 560, 0.034
        )
    view = put(view, crown, texture=0.14)
    ring = Layer()
    shirts = ["f1eee4", "e9e4d6", "f3f1ea", "ece7da"]
    spots = []
    for i in range(11):
        turn = math.pi * 2 * i / 11 + 0.3
        x, y = 900 + math.cos(turn) * 470, 975 + math.sin(turn) * 112
        spots.append((y, x, i))
    books = ["c0392b", "2d6187", "d8a032", "3f7a4f", "7b4a7f", "d9683a"]
    for y, x, i in sorted(spots):
        u = 315 * (0.62 + (y - 860) / 520)
        ring.oval(x, y + 0.05 * u, 0.27 * u, 0.06 * u, "2a1c1288")
        face = 0 if y > 1040 else (1 if x < 860 else -1)
        seated(
            ring,
            x,
            y,
            u,
            face,
            shirts[i % 4],
            "96674a",
            "17120f",
            book=books[i % 6] if y < 1040 else "",
        )
    teacher = person(
        ring,
        1235,
        905,
        250,
        face=-1,
        lean=4,
        arms=((-20, -70), (-16, -80)),
        legs=((-5, -2), (5, 2)),
        shirt="3f7f8f",
        trousers="e9e2d2",
        skin="96674a",
        hat="long",
    )
    ring.poly(
        [
            (teacher["near"][0] - 26, teacher["near"][1] - 22),
            (teacher["near"][0] + 12, teacher["near"][1] - 16),
            (teacher["near"][0] + 12, teacher["near"][1] + 6),
            (teacher["near"][0] - 26, teacher["near"][1]),
        ],
        "d8a032",
    )
    crate(ring, 846, 1010, 120, 58, "b98b55")
    view = put(view, ring, rim=(-3, -3, "fff0c8", 0.55), texture=0.06, haze=("6f5b4c", 0.10))
    return finish(view, warm=0.03, vignette=0.22)
