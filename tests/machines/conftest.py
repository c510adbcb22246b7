"""The machines' own application, offscreen."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session")
def app() -> QApplication:
    made = QApplication.instance()
    made = made if isinstance(made, QApplication) else QApplication(["copytaker"])
    made.setStyle("Fusion")
    return made
