"""What painting needs to know of the editor that shows the page."""

from dataclasses import dataclass, field

from editor.ui.text.drawing.colours import PageColours
from editor.ui.text.drawing.pictures import Fitted, Pictures


@dataclass(slots=True)
class View:
    """Changes while the page is open; `selection` is the stretch of positions selected."""

    pictures: Pictures
    colours: PageColours
    zoom: float = 1.0
    language: str = "vi"
    selection: tuple[int, int] = (0, 0)
    dateline: str = ""
    standfirst_words: int = 0
    """The most that the house wants; 0: no limit."""
    twins: frozenset[str] = frozenset()
    """Captions, folded, that stand under two photos."""
    lead: str = ""
    """The photo that stands for the story, if there are others."""
    fitted: Fitted = field(default_factory=Fitted)

    def shows_selected(self, position: int) -> bool:
        first, end = self.selection
        return first <= position < end
