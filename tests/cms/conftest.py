"""Loopback servers that answer what a test tells them to."""

from collections.abc import Iterator

import pytest
from stand import Stand


@pytest.fixture
def stand() -> Iterator[Stand]:
    stand = Stand()
    yield stand
    stand.close()


@pytest.fixture
def other_stand() -> Iterator[Stand]:
    """A second origin."""
    stand = Stand()
    yield stand
    stand.close()
