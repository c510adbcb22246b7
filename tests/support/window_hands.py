"""Waiting for the window as a person would: until its work is done and it shows what came."""

import time
from collections.abc import Callable

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from editor.ui.window import MainWindow

_PATIENCE = 60.0  # seconds; reached only when something is broken


def settle(window: MainWindow, until: Callable[[], object] = lambda: True) -> None:
    """Let the window work until it is idle and `until` holds."""
    end = time.monotonic() + _PATIENCE
    calm = 0
    while calm < 3:
        QApplication.processEvents()
        ready = window.jobs.idle() and not window.newsroom.dispatch.busy and bool(until())
        calm = calm + 1 if ready else 0
        assert time.monotonic() < end, "the window did not come to rest"
        time.sleep(0.002)


def type_keys(widget: QWidget, words: str) -> None:
    """Type as on a keyboard; a newline is Enter."""
    for index, line in enumerate(words.split("\n")):
        if index:
            QTest.keyClick(widget, "\r")
        QTest.keyClicks(widget, line)
