"""The page's zoom: Qt lays the page out as for paper with more or fewer dots per inch.

Fonts (in points), margins and indents all follow; no format changes, so it is no edit, and what
lies out of view costs nothing until Qt lays it out.
"""

from functools import cache

from PySide6.QtGui import QImage, QTextDocument

from editor.ui.text.page.look import dots_per_inch

_INCH = 0.0254
"""Metres."""


class Scale:
    def __init__(self) -> None:
        self._paper = _paper(1.0)

    @property
    def zoom(self) -> float:
        """What the page is laid out for; whole dots per inch make it differ a little from what was
        asked for."""
        return self._paper.logicalDpiY() / dots_per_inch()

    def set(self, zoom: float, document: QTextDocument) -> None:
        """The document takes it up when it is laid out next."""
        self._paper = _paper(zoom)
        self.apply(document)

    def apply(self, document: QTextDocument) -> None:
        document.documentLayout().setPaintDevice(self._paper)


@cache
def _paper(zoom: float) -> QImage:
    """Kept for good: a document's layout points to its paper, and Qt holds no reference."""
    paper = QImage(1, 1, QImage.Format.Format_RGB32)
    dots = round(dots_per_inch() * zoom / _INCH)
    paper.setDotsPerMeterX(dots)
    paper.setDotsPerMeterY(dots)
    return paper
