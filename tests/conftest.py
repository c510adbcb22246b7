"""Fixtures and rules for all tests."""

import os
import sys
from collections.abc import Generator
from pathlib import Path

import pytest

sys.path += [str(Path(__file__).parent / folder) for folder in ("servers", "support")]

from real_wordpress import wordpress, wordpress_server

__all__ = ["wordpress", "wordpress_server"]

_NOT_FOR_THIS_ONE = "nothing of the kind"
"""In the reason of a contract's test that asks for what this adapter says it doesn't have."""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Where everything is expected to run, a test that can't have what it needs has failed."""
    report = yield
    by_rule = item.get_closest_marker("skipif") or _NOT_FOR_THIS_ONE in str(report.longrepr)
    if report.skipped and not by_rule and not hasattr(report, "wasxfail") and _no_skips():
        report.outcome = "failed"
        report.longrepr = f"skipped, though all that it needs must be there: {report.longrepr}"
    return report


def _no_skips() -> bool:
    wish = os.environ.get("COPYTAKER_NO_SKIPS", "")
    return wish == "1" or (bool(os.environ.get("CI")) and wish != "0")
