"""The shapes that a crop can be brought to."""

from editor.ui.language import tr

RATIOS = ((16, 9), (4, 3), (3, 2), (1, 1), (4, 5))
ORIGINAL = 0.0
"""Stands for the photo's own shape."""


def shapes() -> list[tuple[str, float | None]]:
    """What each is called, and its width over height; None: any."""
    named = [(f"{across}:{down}", across / down) for across, down in RATIOS]
    return [(tr("Free"), None), (tr("As the photo"), ORIGINAL), *named]
