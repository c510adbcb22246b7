"""Find and replace in the story on the page."""

from editor.ui.find.bar import FindBar

__all__ = ["FindBar"]
