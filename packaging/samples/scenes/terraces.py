"""A walker with a basket of books on flooded rice terraces."""

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
    ridge,
    screen,
    sky,
    smooth,
)
from people import person
from PIL import Image
from things import reeds


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
