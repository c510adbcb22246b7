"""Why PySide6 stays at 6.11.3: 6.12.0 drops a reference to None in every void call.

CPython 3.12 made None immortal, so that only 3.11 is hit: after some thousand calls the
interpreter ends with "Fatal Python error: deallocating None".
"""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

CALLS = """
import sys
from PySide6.QtGui import QTextCharFormat
format = QTextCharFormat()
before = sys.getrefcount(None)
for _ in range(200): format.setFontItalic(True)
print(sys.getrefcount(None) - before)
"""


def _references_lost(packages: Path | None = None) -> int:
    """By how much None's reference count moves in 200 void calls."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    if packages:
        environment["PYTHONPATH"] = str(packages)
    ran = subprocess.run(
        [sys.executable, "-c", CALLS], env=environment, capture_output=True, text=True, check=True
    )
    return int(ran.stdout)


def test_the_pinned_version_keeps_its_references() -> None:
    assert abs(_references_lost()) < 20


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_version_6_12_0_loses_a_reference_to_none_with_each_call() -> None:
    wanted = ["PySide6-Essentials==6.12.0", "shiboken6==6.12.0"]
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target"]
    with TemporaryDirectory() as folder:
        got = subprocess.run([*pip, folder, *wanted], capture_output=True, text=True, check=False)
        if got.returncode:
            pytest.skip("PySide6-Essentials 6.12.0 can't be fetched here")
        assert _references_lost(Path(folder)) <= -190
