"""Crates of books handed from a boat to children."""

import numpy as np
from canvas import (
    XS,
    YS,
    H,
    Layer,
    W,
    blend,
    clouds,
    finish,
    glow,
    mist,
    noise,
    put,
    rays,
    ridge,
    sky,
    smooth,
    water,
)
from people import person
from PIL import Image
from things import crate, palm, reeds


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
    mirror = scene.flipped(972)
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
