"""A card window over the main window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from window_hands import settle

from editor.testing.cards import card
from editor.ui.cards.cardwindow import CardWindow
from editor.ui.window import MainWindow


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A card with 30 photos."""
    return card(tmp_path / "EOS_DIGITAL", 30)


@pytest.fixture
def cards(window: MainWindow) -> Iterator[CardWindow]:
    """The window of cards, nothing opened in it."""
    made = window.cards.open()
    settle(window)
    yield made
    made.close()


@pytest.fixture
def opened(window: MainWindow, cards: CardWindow) -> Callable[[Path], CardWindow]:
    """Opens a card and waits until all of it is seen."""

    def do(root: Path) -> CardWindow:
        cards.open_card(root)
        settle(window, lambda: cards.shots.card is not None and not cards.shots.unseen())
        return cards

    return do
