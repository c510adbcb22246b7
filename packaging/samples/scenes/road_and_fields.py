"""A road through rice fields, the bridge on the horizon."""

import numpy as np
from canvas import (
    XS,
    YS,
    H,
    Layer,
    blend,
    clouds,
    colour,
    finish,
    glow,
    noise,
    put,
    ridge,
    sky,
    smooth,
)
from people import person
from PIL import Image
from things import foliage, reeds


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
