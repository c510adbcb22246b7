"""Two engineers at the railing in evening light."""

import numpy as np
from canvas import H, Layer, W, clouds, finish, glow, mist, put, ridge, sky, water
from people import person
from PIL import Image


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
    view = put(view, barge.flipped(725), blur=3, opacity=0.4)
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
