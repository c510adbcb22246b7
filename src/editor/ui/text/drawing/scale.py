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
        self._paper: QImage | None = None
        """None at the screen's own size: with a paper, each block below a letter that is typed
        costs Qt more."""

    @property
    def zoom(self) -> float:
        """What the page is laid out for; whole dots per inch make it differ a little from what was
        asked for."""
        return self._paper.logicalDpiY() / dots_per_inch() if self._paper is not None else 1.0

    def set(self, zoom: float, document: QTextDocument) -> None:
        """The document takes it up when it is laid out next."""
        self._paper = None if zoom == 1.0 else _paper(zoom)
        self.apply(document)

    def apply(self, document: QTextDocument) -> None:
        # Qt takes None for "no paper"; its stubs don't say so.
        document.documentLayout().setPaintDevice(self._paper)  # type: ignore[arg-type]


@cache
def _paper(zoom: float) -> QImage:
    """Kept for good: a document's layout points to its paper, and Qt holds no reference."""
    # Qt asks its size for each block below a letter that is typed. Of an image that Python made it
    # would look each time whether Python answers for it; a copy is Qt's own.
    paper = QImage(1, 1, QImage.Format.Format_RGB32).copy()
    dots = round(dots_per_inch() * zoom / _INCH)
    paper.setDotsPerMeterX(dots)
    paper.setDotsPerMeterY(dots)
    return paper
