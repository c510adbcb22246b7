"""The colours of the page. They are never part of the document, so dark mode is no edit."""

from dataclasses import dataclass

from PySide6.QtGui import QColor


@dataclass(frozen=True, eq=False)
class PageColours:
    """`page` is the paper; `panel` lies under boxes, cards and code; `rule` draws thin lines.
    Compared by identity: a QColor has no hash."""

    page: QColor
    text: QColor
    dim: QColor
    hint: QColor
    """What an empty block asks for."""
    accent: QColor
    selection: QColor
    warning: QColor
    rule: QColor
    panel: QColor
    match: QColor
    """Behind what was found; `found` behind the one that one stands on."""
    found: QColor
    comment: QColor
    mistake: QColor
    """The wave under a misspelled word."""


LIGHT = PageColours(
    page=QColor("#ffffff"),
    text=QColor("#1d1f21"),
    dim=QColor("#6b7078"),
    hint=QColor("#6c7078"),
    accent=QColor("#0b66c3"),
    selection=QColor("#cfe3fa"),
    warning=QColor("#8a5a00"),
    rule=QColor("#d9dce1"),
    panel=QColor("#f4f5f7"),
    match=QColor("#ffe9a8"),
    found=QColor("#ffb84a"),
    comment=QColor("#d8efe9"),
    mistake=QColor("#c2352a"),
)
DARK = PageColours(
    page=QColor("#1c1d20"),
    text=QColor("#e4e5e7"),
    dim=QColor("#9aa0a8"),
    hint=QColor("#8d929c"),
    accent=QColor("#74b2f5"),
    selection=QColor("#2f4a68"),
    warning=QColor("#e0b35c"),
    rule=QColor("#3b3e44"),
    panel=QColor("#27292d"),
    match=QColor("#453a14"),
    found=QColor("#8f5a00"),
    comment=QColor("#1d3d38"),
    mistake=QColor("#ff8a7f"),
)
