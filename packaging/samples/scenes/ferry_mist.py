"""The old ferry with its passengers, in morning mist."""

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
from things import palm, reeds


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
