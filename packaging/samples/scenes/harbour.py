"""The lit warehouse at blue hour, mirrored in the harbour."""

import numpy as np
from canvas import (
    XS,
    YS,
    Layer,
    W,
    blend,
    clouds,
    finish,
    glow,
    mist,
    noise,
    put,
    ridge,
    sky,
    smooth,
    water,
)
from people import person
from PIL import Image


def fishing_boat(
    layer: Layer, x: float, y: float, long: float, tint: str, cabin: str, face: int
) -> None:
    """A wooden fishing boat at its mooring, seen from the side."""

    def at(along: float, up: float) -> tuple[float, float]:
        return x + face * along * long, y - up * long

    layer.poly(
        [
            at(-0.5, 0.12),
            at(-0.46, -0.02),
            at(0.36, -0.02),
            at(0.54, 0.20),
            at(0.40, 0.12),
            at(-0.2, 0.09),
        ],
        tint,
    )
    layer.line(
        [at(-0.5, 0.115), at(-0.2, 0.085), at(0.40, 0.115), at(0.53, 0.19)], 0.014 * long, "d9b26a"
    )
    layer.poly([at(-0.34, 0.10), at(-0.34, 0.27), at(-0.06, 0.27), at(-0.06, 0.09)], cabin)
    layer.poly([at(-0.38, 0.27), at(-0.38, 0.295), at(-0.02, 0.295), at(-0.02, 0.27)], "5a2f28")
    for along in (-0.30, -0.19):
        layer.poly(
            [at(along, 0.17), at(along, 0.235), at(along + 0.08, 0.235), at(along + 0.08, 0.17)],
            "f2c879",
        )
    layer.limb(at(0.12, 0.09), at(0.12, 0.74), 0.011 * long, 0.006 * long, "241d1f")
    layer.limb(at(-0.22, 0.29), at(-0.22, 0.56), 0.007 * long, 0.004 * long, "241d1f")
    layer.line([at(0.12, 0.74), at(0.52, 0.19)], 1.1, "241d1f")
    layer.line([at(0.12, 0.74), at(-0.48, 0.12)], 1.1, "241d1f")
    layer.limb(at(0.12, 0.16), at(-0.12, 0.46), 0.006 * long, 0.004 * long, "241d1f")


def harbour() -> Image.Image:
    view = sky(
        [
            (0, "16284a"),
            (0.2, "274a77"),
            (0.4, "5f80a3"),
            (0.52, "b5a6ad"),
            (0.6, "e6b79b"),
            (1, "e6b79b"),
        ]
    )
    view = clouds(view, 201, 0.05, 0.52, "e8b6a4", "3a5379", 0.44)
    view = ridge(view, 202, 716, 220, "4b6388", "8d98ad", 3, depth=200)
    view = ridge(view, 203, 730, 110, "37496b", "6b7795", 6, 0.55, depth=110)
    town = Layer()
    dice = np.random.default_rng(204)
    for x in range(-10, W, 30):
        high = 26 + dice.random() * 46
        wide = 24 + dice.random() * 22
        town.box(x, 726 - high, x + wide, 760, "33415e")
        town.poly(
            [(x - 4, 726 - high), (x + wide / 2, 712 - high), (x + wide + 4, 726 - high)], "2b3650"
        )
        if dice.random() < 0.6:
            town.box(x + 8, 734 - high, x + 14, 742 - high, "f1c27a")
    view = put(view, town, haze=("6c7896", 0.25))
    view = mist(view, 205, 728, 30, "b7aeb8", 0.35)
    hall = Layer()
    left, right, eave, base = 300, 1560, 500, 752
    hall.poly(
        [(left - 34, eave), (left + 60, 372), (right - 60, 372), (right + 34, eave)], "463238"
    )
    hall.box(left, eave, right, base, "7a4a3e")
    hall.poly(
        [(left - 34, eave), (right + 34, eave), (right + 30, eave + 12), (left - 30, eave + 12)],
        "33262b",
    )
    for y in range(384, 500, 13):
        hall.line(
            [(left + 60 - (y - 372) * 0.73, y), (right - 60 + (y - 372) * 0.73, y)], 1.2, "3a2a30"
        )
    for x in range(460, 1480, 190):
        hall.poly([(x - 34, 428), (x, 398), (x + 34, 428), (x + 34, 462), (x - 34, 462)], "3b2b31")
        hall.box(x - 19, 430, x + 19, 458, "ffd98e")
        hall.box(x - 1.5, 430, x + 1.5, 458, "3b2b31")
    windows = []
    for i, x in enumerate(range(372, 1540, 105)):
        if i == 6:
            continue
        windows.append(x)
        hall.draw.pieslice(
            [(x - 30) * 2, 548 * 2, (x + 30) * 2, 612 * 2], 180, 360, fill=(255, 214, 134, 255)
        )
        hall.box(x - 30, 580, x + 30, 690, "ffd686")
        hall.box(x - 2, 550, x + 2, 690, "5b3a2c")
        for y in (580, 616, 652):
            hall.box(x - 30, y, x + 30, y + 3, "5b3a2c")
        hall.box(x - 38, 690, x + 38, 699, "9a6b55")
        hall.box(x - 17, 660, x + 18, 690, "b0713f")
        hall.box(x - 26 + i % 3 * 6, 640, x - 6, 690, "96512f")
    door = 372 + 105 * 6
    hall.draw.pieslice(
        [(door - 46) * 2, 540 * 2, (door + 46) * 2, 640 * 2], 180, 360, fill=(255, 226, 158, 255)
    )
    hall.box(door - 46, 590, door + 46, base, "ffe29e")
    hall.box(door - 46, 590, door + 46, 596, "5b3a2c")
    hall.box(left - 10, base - 10, right + 10, base + 6, "4a3a3a")
    view = put(view, hall, texture=0.10)
    bricks = (
        ((YS % 9 < 1.4) | ((XS + (YS // 9 % 2) * 11) % 22 < 1.4))
        & (eave + 12 < YS)
        & (base > YS)
        & (left < XS)
        & (right > XS)
    )
    lit = view.mean(-1) > 0.6
    view = blend(view, view * 0.86, (bricks & ~lit).astype(np.float32))
    quay = Layer()
    quay.box(0, 750, W, 792, "3d3a44")
    for x in range(0, W, 58):
        quay.box(x, 758, x + 2, 792, "2c2a33")
    quay.box(0, 750, W, 757, "6e6468")
    for i, x in enumerate(
        (408, 470, 545, 560, 640, 700, 790, 838, 905, 955, 1010, 1060, 1130, 1290, 1405)
    ):
        person(
            quay,
            x,
            753,
            74 + (i * 7) % 9,
            face=1 if x < door else -1,
            shirt=("26222a", "38303a", "4a3134", "2d3a48")[i % 4],
            trousers="1d1b22",
            skin="6a4738",
            hat=("", "cone", "bun", "")[i % 4],
        )
    for x in (230, 1640):
        quay.limb((x, 752), (x, 560), 4, 3, "262630")
        quay.oval(x, 556, 8, 8, "fff0c0")
    view = put(view, quay, rim=(0, -2, "ffd590", 0.4))
    for x in windows:
        view = glow(view, x, 625, 34, "ffb454", 0.22)
    view = glow(view, door, 680, 120, "ffc873", 0.40)
    for x in (230, 1640):
        view = glow(view, x, 556, 46, "ffd48a", 0.75)
    view = water(view, 792, 206, tint="15243f", depth=0.22, chop=1.1)
    fleet = Layer()
    for x, y, long, tint, cabin, face in (
        (250, 850, 330, "234f63", "b9c0ba", 1),
        (1560, 856, 350, "5a2b30", "9fb0b4", -1),
        (1110, 826, 230, "2c5a4c", "c3b79a", -1),
    ):
        fishing_boat(fleet, x, y, long, tint, cabin, face)
    tints, mask = fleet.flipped(858).pixels(2.5)
    shift = ((noise(207, 10, 130, 3) - 0.5) * 60).astype(int)
    ix, rows = np.clip(XS.astype(int) + shift, 0, W - 1), YS.astype(int)
    view = blend(view, tints[rows, ix] * 0.55, mask[rows, ix] * 0.6 * (1 - smooth(880, 1180, YS)))
    view = put(view, fleet, rim=(-2, -2, "f0b58a", 0.5), texture=0.12, haze=("33466a", 0.10))
    return finish(view, warm=0.02, vignette=0.28)
