"""People as shapes on a layer. Sizes in pixels; `tall` is a standing height."""

import math

from canvas import Layer

Point = tuple[float, float]


def bone(start: Point, degrees: float, length: float) -> Point:
    """The far end: 0° hangs straight down, positive swings to the right."""
    turn = math.radians(degrees)
    return start[0] + math.sin(turn) * length, start[1] + math.cos(turn) * length


def person(
    layer: Layer,
    x: float,
    foot: float,
    tall: float,
    *,
    face: int = 1,
    lean: float = 0,
    arms: tuple[tuple[float, float], tuple[float, float]] = ((-8, 0), (10, 8)),
    legs: tuple[tuple[float, float], tuple[float, float]] = ((-6, -4), (6, 3)),
    shirt: str = "2b3440",
    trousers: str = "1d232b",
    skin: str = "6e4a36",
    hair: str = "14110f",
    hat: str = "",
    stripes: str = "",
    broad: float = 1.0,
) -> dict[str, Point]:
    """A standing figure. Angles are (upper, lower) per limb, far limb first; `face` is 1 for right,
    -1 for left, 0 from behind. `hat` is "cone", "helmet:HEX", "bun" or "". Returns its hands."""
    u = tall
    hip = (x, foot - 0.50 * u)
    chest = bone(hip, 180 - lean, 0.29 * u)
    neck = bone(hip, 180 - lean, 0.345 * u)
    turn = 0.55 if face else 1.0
    half = 0.115 * u * broad * (0.75 if face else 1)
    hands = {}
    for name, (upper, lower), side in (("far", legs[0], -1), ("near", legs[1], 1)):
        top = (hip[0] + side * 0.045 * u * turn, hip[1])
        knee = bone(top, upper, 0.245 * u)
        ankle = bone(knee, lower, 0.235 * u)
        layer.limb(top, knee, 0.062 * u, 0.046 * u, trousers)
        layer.limb(knee, ankle, 0.046 * u, 0.030 * u, trousers)
        toe = (ankle[0] + (0.065 * u * face if face else side * 0.012 * u), ankle[1] + 0.018 * u)
        layer.limb((ankle[0], ankle[1] + 0.012 * u), toe, 0.024 * u, 0.019 * u, hair)
        hands[f"{name} foot"] = ankle
    shoulder_far = (chest[0] - half, chest[1])
    shoulder_near = (chest[0] + half, chest[1])

    def arm(name: str, shoulder: Point, angles: tuple[float, float]) -> None:
        elbow = bone(shoulder, angles[0], 0.165 * u)
        hand = bone(elbow, angles[1], 0.155 * u)
        layer.limb(shoulder, elbow, 0.040 * u, 0.032 * u, shirt)
        layer.limb(elbow, hand, 0.030 * u, 0.021 * u, shirt if name == "far" else skin)
        layer.oval(hand[0], hand[1], 0.022 * u, 0.026 * u, skin)
        hands[name] = hand

    arm("far", shoulder_far, arms[0])
    waist = 0.082 * u * broad
    layer.poly(
        [
            (chest[0] - half * 1.08, chest[1] - 0.015 * u),
            (neck[0] - 0.03 * u, neck[1]),
            (neck[0] + 0.03 * u, neck[1]),
            (chest[0] + half * 1.08, chest[1] - 0.015 * u),
            (chest[0] + half, chest[1] + 0.10 * u),
            (hip[0] + waist, hip[1] - 0.03 * u),
            (hip[0] + waist * 1.08, hip[1] + 0.045 * u),
            (hip[0] - waist * 1.08, hip[1] + 0.045 * u),
            (hip[0] - waist, hip[1] - 0.03 * u),
            (chest[0] - half, chest[1] + 0.10 * u),
        ],
        shirt,
    )
    for shoulder in (shoulder_far, shoulder_near):
        layer.oval(shoulder[0], shoulder[1] + 0.012 * u, 0.038 * u, 0.040 * u, shirt)
    if stripes:
        for part in (0.35, 0.68):
            y = chest[1] * (1 - part) + hip[1] * part
            layer.box(hip[0] - waist * 1.05, y, hip[0] + waist * 1.05, y + 0.020 * u, stripes)
        for side in (-0.55, 0.55):
            layer.line(
                [(chest[0] + half * side, chest[1] - 0.01 * u), (hip[0] + waist * side, hip[1])],
                0.016 * u,
                stripes,
            )
    arm("near", shoulder_near, arms[1])
    head = bone(neck, 180 - lean * 0.6, 0.082 * u)
    head = (head[0] + face * 0.010 * u, head[1])
    layer.limb((neck[0], neck[1] + 0.02 * u), head, 0.036 * u, 0.036 * u, skin)
    layer.oval(head[0], head[1], 0.050 * u, 0.064 * u, skin if face else hair)
    if face:
        layer.oval(head[0] + face * 0.050 * u, head[1] + 0.008 * u, 0.011 * u, 0.014 * u, skin)
        layer.oval(head[0] - face * 0.014 * u, head[1] - 0.018 * u, 0.046 * u, 0.052 * u, hair)
    headgear(layer, head, u, face, hat, hair)
    hands["head"] = head
    return hands


def headgear(layer: Layer, head: Point, u: float, face: int, hat: str, hair: str) -> None:
    """What is worn on a head whose body would be `u` tall."""
    x, y = head
    if hat == "cone":
        layer.poly(
            [(x - 0.135 * u, y - 0.012 * u), (x, y - 0.125 * u), (x + 0.135 * u, y - 0.012 * u)],
            "b79a5e",
        )
        layer.oval(x, y - 0.012 * u, 0.135 * u, 0.020 * u, "8e7443")
    elif hat.startswith("helmet:"):
        tint = hat.partition(":")[2]
        layer.draw.pieslice(
            [(x - 0.062 * u) * 2, (y - 0.088 * u) * 2, (x + 0.062 * u) * 2, (y + 0.050 * u) * 2],
            180,
            360,
            fill=layer.ink(tint),
        )
        layer.box(x - 0.064 * u, y - 0.024 * u, x + 0.064 * u, y - 0.014 * u, tint)
        if face:
            layer.limb(
                (x, y - 0.018 * u),
                (x + face * 0.086 * u, y - 0.014 * u),
                0.009 * u,
                0.005 * u,
                tint,
            )
    elif hat == "bun":
        layer.oval(x - face * 0.050 * u, y - 0.010 * u, 0.026 * u, 0.026 * u, hair)
    elif hat == "long":
        layer.poly(
            [
                (x - 0.046 * u, y),
                (x + 0.046 * u, y),
                (x + 0.026 * u, y + 0.20 * u),
                (x - 0.026 * u, y + 0.20 * u),
            ],
            hair,
        )


def seated(
    layer: Layer,
    x: float,
    seat: float,
    u: float,
    face: int,
    shirt: str,
    skin: str,
    hair: str,
    book: str = "",
) -> None:
    """A child sitting cross-legged, reading. `u` as if standing."""
    hip = (x, seat)
    chest = (x + face * 0.02 * u, seat - 0.25 * u)
    for side in (-1, 1):
        knee = (x + side * 0.17 * u, seat - 0.005 * u)
        layer.limb(hip, knee, 0.060 * u, 0.048 * u, "26323f")
        layer.limb(
            knee,
            (x - side * 0.03 * u + face * 0.05 * u, seat + 0.045 * u),
            0.044 * u,
            0.030 * u,
            "26323f",
        )
    layer.poly(
        [
            (chest[0] - 0.10 * u, chest[1]),
            (chest[0] + 0.10 * u, chest[1]),
            (x + 0.095 * u, seat + 0.02 * u),
            (x - 0.095 * u, seat + 0.02 * u),
        ],
        shirt,
    )
    for side in (-1, 1):
        layer.oval(chest[0] + side * 0.085 * u, chest[1] + 0.015 * u, 0.042 * u, 0.045 * u, shirt)
        elbow = (chest[0] + side * 0.125 * u, chest[1] + 0.145 * u)
        layer.limb(
            (chest[0] + side * 0.095 * u, chest[1] + 0.02 * u), elbow, 0.036 * u, 0.030 * u, shirt
        )
        layer.limb(
            elbow,
            (chest[0] + side * 0.045 * u + face * 0.06 * u, chest[1] + 0.16 * u),
            0.026 * u,
            0.020 * u,
            skin,
        )
    head = (chest[0] + face * 0.02 * u, chest[1] - 0.095 * u)
    layer.limb((chest[0], chest[1]), head, 0.032 * u, 0.03 * u, skin)
    layer.oval(head[0], head[1], 0.064 * u, 0.072 * u, skin if face else hair)
    layer.oval(head[0] - face * 0.012 * u, head[1] - 0.022 * u, 0.066 * u, 0.058 * u, hair)
    if book:
        bx, by = chest[0] + face * 0.07 * u, chest[1] + 0.145 * u
        layer.poly(
            [
                (bx - 0.10 * u, by - 0.055 * u),
                (bx, by - 0.025 * u),
                (bx, by + 0.045 * u),
                (bx - 0.10 * u, by + 0.015 * u),
            ],
            book,
        )
        layer.poly(
            [
                (bx + 0.10 * u, by - 0.055 * u),
                (bx, by - 0.025 * u),
                (bx, by + 0.045 * u),
                (bx + 0.10 * u, by + 0.015 * u),
            ],
            book,
        )
        layer.poly(
            [
                (bx - 0.088 * u, by - 0.060 * u),
                (bx, by - 0.032 * u),
                (bx + 0.088 * u, by - 0.060 * u),
                (bx, by - 0.044 * u),
            ],
            "f2ead6",
        )
