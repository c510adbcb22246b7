"""How the window looks: one table of roles, and what is made from it."""

from editor.ui.theme.roles import DARK, LIGHT, RADIUS, SIZES, SPACE, Colours, Radius, Sizes, Space
from editor.ui.theme.switch import Look, Theme

__all__ = [
    "DARK",
    "LIGHT",
    "RADIUS",
    "SIZES",
    "SPACE",
    "Colours",
    "Look",
    "Radius",
    "Sizes",
    "Space",
    "Theme",
]
