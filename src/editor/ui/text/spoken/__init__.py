"""What screen readers are told beyond the page's text."""

from editor.ui.text.spoken.announcer import Announcer
from editor.ui.text.spoken.landmarks import Landmarks

__all__ = ["Announcer", "Landmarks"]
