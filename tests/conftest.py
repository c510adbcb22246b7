"""Fixtures and rules for all tests."""

import os
import sys
from collections.abc import Generator
from pathlib import Path

import pytest

sys.path += [str(Path(__file__).parent / folder) for folder in ("servers", "support")]

from real_wordpress import wordpress, wordpress_server

__all__ = ["wordpress", "wordpress_server"]

_NEEDED = ("wordpress", "chromium")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where everything is expected to run, a test that can't have its server has failed."""
    report = yield
    needed = [name for name in _NEEDED if item.get_closest_marker(name)]
    if needed and report.skipped and not hasattr(report, "wasxfail") and _no_skips():
        report.outcome = "failed"
        report.longrepr = f"skipped, though {needed[0]} must be there: {report.longrepr}"
    return report


def _no_skips() -> bool:
    wish = os.environ.get("COPYTAKER_NO_SKIPS", "")
    return wish == "1" or (bool(os.environ.get("CI")) and wish != "0")
