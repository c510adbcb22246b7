"""Two laptops and a site that both send to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from laptops import Laptop, Time, new_laptop

from editor.cms.fake import FakeSite


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def site(time: Time) -> FakeSite:
    return FakeSite(clock=time)


@pytest.fixture
def reporter(tmp_path: Path, site: FakeSite, time: Time) -> Iterator[Laptop]:
    laptop = new_laptop(tmp_path / "reporter", site, "reporter", time)
    yield laptop
    laptop.core.close()


@pytest.fixture
def desk(tmp_path: Path, site: FakeSite, time: Time) -> Iterator[Laptop]:
    laptop = new_laptop(tmp_path / "desk", site, "desk", time)
    yield laptop
    laptop.core.close()
