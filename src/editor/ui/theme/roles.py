"""The table of roles: colours for a light and a dark desk, type sizes, spaces, radii.

A quiet newsroom desk: an off-white desk with a white sheet on it, ink blue as the one accent.
Red, amber and green are kept for what needs someone, and are never the only sign.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Colours:
    """All are `#rrggbb`. Grounds first, then what is drawn on them."""

    desk: str
    """Behind the page."""
    pane: str
    """The sides, the top bar, the status line."""
    page: str
    field: str
    hover: str
    pressed: str
    selected: str
    """A chosen row, or a switch that is on."""
    selection: str
    """Behind words that are selected on the page."""
    accent: str
    accent_hover: str
    wash_danger: str
    wash_warning: str
    wash_good: str
    match: str
    """What was found on the page; `found` is the one that one stands on."""
    found: str
    comment: str
    """Words on the page that somebody asks about."""
    tip: str

    text: str
    quiet: str
    """Labels, times, counts."""
    hint: str
    """What an empty field asks for."""
    on_accent: str
    on_tip: str
    link: str
    danger: str
    warning: str
    good: str

    line: str
    """Hairlines between panes: seen, not read."""
    edge: str
    """The border of a field or button: 3:1 against its ground (WCAG 1.4.11)."""
    focus: str
    spell: str
    dark: bool


LIGHT = Colours(
    desk="#eceae4",
    pane="#f7f6f2",
    page="#ffffff",
    field="#ffffff",
    hover="#ebe8e1",
    pressed="#dfdbd2",
    selected="#dfe8f4",
    selection="#c6d9f3",
    accent="#1f4e8c",
    accent_hover="#183f73",
    wash_danger="#fbe9e7",
    wash_warning="#fbf1dc",
    wash_good="#e5f2e8",
    match="#ffe9a8",
    found="#ffb84a",
    comment="#d8efe9",
    tip="#23262b",
    text="#1c1e22",
    quiet="#585c64",
    hint="#6c7078",
    on_accent="#ffffff",
    on_tip="#f5f4f0",
    link="#1f4e8c",
    danger="#a3231a",
    warning="#7a4d00",
    good="#22623a",
    line="#dcd8cf",
    edge="#86837c",
    focus="#1f4e8c",
    spell="#c2352a",
    dark=False,
)

DARK = Colours(
    desk="#121316",
    pane="#191b1f",
    page="#202329",
    field="#22252b",
    hover="#282b32",
    pressed="#323640",
    selected="#26364f",
    selection="#294062",
    accent="#8fb6f2",
    accent_hover="#a9c7f6",
    wash_danger="#3a2020",
    wash_warning="#352a15",
    wash_good="#1a2f22",
    match="#453a14",
    found="#8f5a00",
    comment="#1d3d38",
    tip="#e8e6e1",
    text="#e7e5e0",
    quiet="#a7abb4",
    hint="#8d929c",
    on_accent="#0d1a2d",
    on_tip="#1c1e22",
    link="#9dbff5",
    danger="#f49a91",
    warning="#e9b961",
    good="#83cc9c",
    line="#2e3138",
    edge="#767b86",
    focus="#8fb6f2",
    spell="#ff8a7f",
    dark=True,
)

TEXT_ON: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("text", ("desk", "pane", "page", "field", "hover", "pressed", "selected")),
    ("text", ("wash_danger", "wash_warning", "wash_good")),
    ("text", ("match", "found", "comment")),
    ("quiet", ("match", "comment")),
    ("link", ("match", "comment")),
    ("quiet", ("desk", "pane", "page", "field", "hover", "selected")),
    ("quiet", ("wash_danger", "wash_warning", "wash_good")),
    ("hint", ("page", "field", "pane")),
    ("on_accent", ("accent", "accent_hover")),
    ("on_tip", ("tip",)),
    ("link", ("pane", "page", "field", "selected", "wash_danger", "wash_warning")),
    ("danger", ("pane", "page", "field", "hover", "selected", "wash_danger")),
    ("warning", ("pane", "page", "field", "hover", "selected", "wash_warning")),
    ("good", ("pane", "page", "field", "hover", "selected", "wash_good")),
)
"""Every text colour, and the grounds it may stand on: each pair reads at 4.5:1 or better."""

SHAPES_ON: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("edge", ("pane", "page", "field")),
    ("focus", ("desk", "pane", "page", "field")),
    ("accent", ("pane",)),
)
"""Borders that tell what can be used: 3:1 or better."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Type, in pixels at 100 %."""

    small: int = 11
    label: int = 12
    body: int = 13
    strong: int = 14
    title: int = 18


@dataclass(frozen=True, slots=True)
class Space:
    """Gaps, in pixels at 100 %: one rhythm of 4."""

    hair: int = 2
    tight: int = 4
    snug: int = 8
    room: int = 12
    wide: int = 16
    far: int = 24


@dataclass(frozen=True, slots=True)
class Radius:
    small: int = 4
    medium: int = 6


SIZES = Sizes()
SPACE = Space()
RADIUS = Radius()

SANS = ("Inter", "Segoe UI", "SF Pro Text", "Noto Sans", "Helvetica Neue", "DejaVu Sans")
"""The window's letters, the first that is installed; all of them draw Vietnamese whole."""


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`, 0–1 (WCAG 2.2)."""

    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """How well one colour is seen on the other: 1 (not at all) to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
