"""A data folder, a store on it, and a clock that tests move."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from editor.store import Store, open_store


class MovableClock:
    def __init__(self) -> None:
        self.now = datetime(2026, 3, 14, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def move(self, **by: float) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def store(home: Path, clock: MovableClock) -> Iterator[Store]:
    with open_store(home, clock=clock, device="laptop") as opened:
        yield opened
