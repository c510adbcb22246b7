"""The pictures of the library in the salt warehouse: harbour, reading room, boat, school, path."""

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
    screen,
    sky,
    smooth,
    water,
)
from people import foliage, palm, person, reeds, seated
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
    tints, mask = Layer.pixels(_flipped(fleet, 858), 2.5)
    shift = ((noise(207, 10, 130, 3) - 0.5) * 60).astype(int)
    ix, rows = np.clip(XS.astype(int) + shift, 0, W - 1), YS.astype(int)
    view = blend(view, tints[rows, ix] * 0.55, mask[rows, ix] * 0.6 * (1 - smooth(880, 1180, YS)))
    view = put(view, fleet, rim=(-2, -2, "f0b58a", 0.5), texture=0.12, haze=("33466a", 0.10))
    return finish(view, warm=0.02, vignette=0.28)


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


def book_boat() -> Image.Image:
    line = 650
    view = sky([(0, "7fb0c9"), (0.2, "a9cdd6"), (0.4, "dfe8d9"), (0.54, "f6ebcb"), (1, "f6ebcb")])
    view = clouds(view, 241, 0.0, 0.40, "fffdf2", "b7cdd2", 0.48)
    view = glow(view, 420, 330, 420, "fff2c9", 0.5)
    view = ridge(view, 242, 640, 330, "8faeb2", "cfdccb", 3, depth=260)
    view = ridge(view, 243, 648, 210, "6d9484", "b4c9a8", 4, 0.55, depth=190)
    view = ridge(view, 244, 656, 96, "4c7656", "8fae7a", 12, 0.66, depth=90)
    grove = Layer()
    for i, x in enumerate((70, 190, 300, 1180, 1290, 1420, 1540, 1690, 860)):
        palm(grove, x, 662, 250 + (i * 61) % 110, "33553f", 250 + i, (-0.1, 0.12, 0.05)[i % 3])
    for x in (900, 1010):
        grove.poly([(x - 62, 598), (x, 552), (x + 62, 598)], "8a6a4c")
        grove.box(x - 46, 598, x + 46, 650, "b99a72")
        grove.box(x - 12, 612, x + 12, 650, "5d4632")
        grove.line([(x - 40, 650), (x - 40, 668)], 4, "4b3a2a")
        grove.line([(x + 40, 650), (x + 40, 668)], 4, "4b3a2a")
    view = put(view, grove, haze=("cfdcc0", 0.22), rim=(-3, -3, "f4efc4", 0.4))
    view = mist(view, 246, 646, 26, "f8f1d6", 0.5)
    view = water(
        view, line, 247, tint="47716f", depth=0.24, chop=1.1, sparkle=(420, "fff4cf", 0.55)
    )
    scene = Layer()
    for x in (1010, 1180, 1360, 1540, 1720):
        scene.box(x - 10, 880, x + 10, 1110, "4a3626")
        scene.box(x + 34, 870, x + 48, 1060, "3d2d20")
    scene.poly([(960, 884), (W, 868), (W, 906), (946, 922)], "9c7650")
    scene.poly([(946, 922), (W, 906), (W, 926), (946, 940)], "5d432d")
    for x in range(980, W, 46):
        scene.line([(x, 884 - (x - 960) * 0.019), (x - 12, 922 - (x - 960) * 0.019)], 2, "6b4d33")
    hull = [
        (130, 858),
        (200, 968),
        (860, 976),
        (964, 868),
        (980, 838),
        (930, 862),
        (760, 902),
        (330, 900),
        (190, 868),
    ]
    scene.poly(hull, "2f5f6e")
    scene.poly([(192, 950), (200, 968), (860, 976), (884, 956)], "8a3b2c")
    scene.line(
        [(130, 858), (190, 868), (330, 900), (760, 902), (930, 862), (980, 838)], 9, "e2b96a"
    )
    scene.poly([(210, 700), (560, 700), (585, 726), (186, 726)], "a5472f")
    for x in (222, 380, 548):
        scene.box(x, 724, x + 9, 890, "5a4430")
    scene.box(240, 790, 548, 896, "c8b48a")
    for x in (268, 366, 464):
        scene.box(x, 806, x + 66, 850, "466772")
    tints = ["b98b55", "a87a46", "c79d66"]
    for row in range(2):
        for k in range(3 - row):
            x, y = 590 + k * 74 + row * 34, 900 - row * 50
            crate(scene, x, y, 68, 48, tints[(k + row) % 3])
    for x in (250, 330, 420):
        crate(scene, x, 700, 60, 38, tints[x % 3])
    boatman = person(
        scene,
        868,
        884,
        330,
        face=1,
        lean=12,
        arms=((58, 82), (46, 78)),
        legs=((-14, -4), (14, 2)),
        shirt="4f6a4c",
        trousers="3a3530",
        skin="7a5038",
        hat="cone",
        broad=1.05,
    )
    hx, hy = boatman["near"]
    crate(scene, hx - 12, hy + 16, 98, 56, "c79d66")
    person(
        scene,
        1086,
        884,
        226,
        face=-1,
        lean=8,
        arms=((-62, -84), (-50, -74)),
        legs=((-8, 0), (8, 4)),
        shirt="f0ede2",
        trousers="28406a",
        skin="8b5d43",
        hat="bun",
    )
    person(
        scene,
        1176,
        882,
        240,
        face=-1,
        lean=4,
        arms=((-40, -66), (-26, -56)),
        legs=((-8, -2), (7, 3)),
        shirt="f0ede2",
        trousers="28406a",
        skin="8b5d43",
    )
    person(
        scene,
        1360,
        878,
        214,
        face=-1,
        lean=0,
        arms=((-8, -10), (-150, -165)),
        legs=((-6, -2), (6, 2)),
        shirt="e9c14f",
        trousers="6b3a46",
        skin="8b5d43",
        hat="bun",
    )
    person(
        scene,
        1450,
        877,
        236,
        face=-1,
        lean=0,
        arms=((-10, -6), (8, 10)),
        legs=((-6, -2), (6, 2)),
        shirt="d96f4e",
        trousers="2c3c52",
        skin="8b5d43",
    )
    mirror = _flipped(scene, 972)
    tints_m, mask = mirror.pixels(3)
    shift = ((noise(249, 9, 120, 3) - 0.5) * 66 * smooth(940, 1160, YS)).astype(int)
    ix, rows = np.clip(XS.astype(int) + shift, 0, W - 1), YS.astype(int)
    view = blend(
        view,
        tints_m[rows, ix] * 0.62,
        mask[rows, ix] * 0.55 * (1 - smooth(990, 1200, YS)) * (YS > 930),
    )
    view = put(view, scene, rim=(-4, -3, "fff2c4", 0.6), texture=0.10, haze=("c9d3b8", 0.05))
    near = Layer()
    reeds(near, 1380, W + 40, H + 30, 250, "2c4a33", 251, 120)
    reeds(near, -40, 240, H + 30, 210, "2c4a33", 252, 90)
    view = put(view, near, blur=2, rim=(-3, -2, "dfe3a8", 0.4))
    view = rays(view, 420, 250, "fff0c4", 0.12, 253)
    return finish(view, warm=0.02)


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


def terraces() -> Image.Image:
    view = sky([(0, "5f8fb4"), (0.14, "9cbccb"), (0.26, "e9d9b6"), (0.34, "fbe9bd"), (1, "fbe9bd")])
    view = clouds(view, 301, -0.04, 0.30, "fff3d6", "a9bcc8", 0.48)
    view = glow(view, 1290, 250, 360, "ffd48a", 0.65)
    view = glow(view, 1290, 250, 80, "fff6dc", 0.9)
    view = ridge(view, 302, 420, 250, "93a5ac", "e5d3ac", 2.5, depth=220)
    view = ridge(view, 303, 460, 190, "71888a", "d9c9a0", 3.5, depth=170)
    view = mist(view, 304, 425, 50, "ffeec8", 0.8)
    view = ridge(view, 305, 500, 130, "4f6c61", "a9ad86", 5, 0.55, depth=120)
    view = mist(view, 306, 486, 36, "ffeec8", 0.75)
    mirror = sky([(0, "fbe6b4"), (0.38, "f6dfb0"), (0.6, "d7d5c4"), (0.8, "a3bccb"), (1, "6f97b8")])
    path_top = None
    count = 21
    for k in range(count):
        part = k / (count - 1)
        base = 470 + 720 * part**1.35
        sway = line_noise(310 + k // 3, 2.2, 3, 0.45) * 0.75 + line_noise(340 + k, 5, 3, 0.4) * 0.25
        slope = (XS[0] - 900) / 900
        rise = 70 + 210 * part
        top = (
            base
            - rise * (sway - 0.5)
            - 90 * part * np.sin(slope * 2.1 + 0.6)
            - 60 * (1 - part) * slope**2
        )
        down = YS - top[None, :]
        inside = np.clip(down + 0.5, 0, 1)
        bank = 5 + 20 * part
        green = colour("7fa23f") * (1 - part) + colour("4f7a2c") * part
        dark = colour("54703a") * (1 - part) + colour("2c4a20") * part
        fall = np.clip(down / bank, 0, 1)[..., None]
        rough = (noise(370 + k, 160, 160, 2) - 0.5)[..., None]
        riser = green * (1 - fall) + dark * fall
        riser = riser * (1 + rough * 0.5)
        shimmer = 1 + (noise(400 + k, 20, 260, 2) - 0.5)[..., None] * 0.16
        surface = mirror * shimmer
        surface = screen(
            np.clip(surface, 0, 1),
            colour("ffe7ae")
            * np.exp(-(((XS - 1290 + (YS - 250) * 0.25) / (150 + 130 * part)) ** 2))[..., None]
            * 0.55,
        )
        kind = (k * 7) % 5
        if kind == 2 and k < count - 2:
            shoots = smooth(0.5, 0.62, noise(430 + k, 200, 300, 2))
            surface = blend(
                surface, np.broadcast_to(colour("8fae45"), surface.shape), 0.45 + 0.3 * shoots
            )
        step = blend(
            riser.astype(np.float32),
            surface.astype(np.float32),
            smooth(bank * 0.96, bank * 1.06, down),
        )
        lip = np.exp(-(((down - 1.5) / (1.2 + part)) ** 2))
        step = screen(np.clip(step, 0, 1), colour("ffeab0") * (lip * 0.35)[..., None])
        view = blend(view, step, inside)
        if k < 9:
            view = mist(view, 460 + k, base - 20, 40, "ffeecb", 0.13)
        if k == 15:
            path_top = top
    assert path_top is not None
    walker = Layer()
    x = 640
    foot = float(path_top[x]) + 6
    steps = person(
        walker,
        x,
        foot,
        300,
        face=1,
        lean=12,
        arms=((16, 40), (6, 34)),
        legs=((-20, -30), (20, 4)),
        shirt="2b3a63",
        trousers="1c2230",
        skin="74492f",
        hat="cone",
    )
    bx, by = x - 62, foot - 200
    walker.poly(
        [(bx - 46, by - 62), (bx + 34, by - 62), (bx + 24, by + 62), (bx - 34, by + 62)], "9a7440"
    )
    for k in range(5):
        walker.line(
            [(bx - 44 + k * 2.4, by - 48 + k * 24), (bx + 32 - k * 2, by - 48 + k * 24)],
            2.4,
            "6a4c26",
        )
    for k, spine in enumerate(("a33b2e", "e6dcc0", "2f5d77", "d2a23f", "4c6f45", "e9e2cf")):
        walker.poly(
            [
                (bx - 42 + k * 12.5, by - 86 - (k * 7) % 12),
                (bx - 31 + k * 12.5, by - 86 - (k * 7) % 12),
                (bx - 31 + k * 12.5, by - 58),
                (bx - 42 + k * 12.5, by - 58),
            ],
            spine,
        )
    walker.line([(bx + 26, by - 40), (x + 28, by - 20), (bx + 22, by + 34)], 5, "5a4024")
    walker.line(
        [(steps["near"][0], steps["near"][1] - 64), (steps["near"][0] + 8, foot)], 5, "4a3521"
    )
    view = put(view, walker, rim=(4, -3, "ffe6ae", 0.85), texture=0.08)
    near = Layer()
    reeds(near, -40, 620, H + 40, 210, "1f3318", 480, 150)
    reeds(near, 1180, W + 40, H + 50, 170, "1f3318", 481, 130)
    view = put(view, near, rim=(3, -3, "dfe08c", 0.45), blur=1.6)
    return finish(view, warm=0.05, vignette=0.24)


def _flipped(layer: Layer, axis: float) -> Layer:
    mirror = Layer()
    mirror.image.paste(
        layer.image.transpose(Image.Transpose.FLIP_TOP_BOTTOM), (0, round((2 * axis - H) * 2))
    )
    return mirror


SCENES = {
    "harbour-blue-hour": harbour,
    "reading-room": reading_room,
    "book-boat": book_boat,
    "school-yard": school_yard,
    "terraces-path": terraces,
}
