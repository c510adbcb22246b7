"""What is seen when Copytaker opens, or can't."""

import logging
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from editor.base.errors import EditorError
from editor.bootstrap import window as opening
from editor.bootstrap.core import open_core
from editor.ui.window import MainWindow


def test_a_second_start_says_in_a_window_that_the_folder_is_open(
    qapp: QApplication, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    def read(box: QMessageBox) -> int:
        said.append(f"{box.text()} {box.informativeText()}")
        return 0

    def refused(home: Path) -> None:
        raise EditorError(f"Copytaker is open on this folder: {home}", remedy="Close it.")

    monkeypatch.setattr(QMessageBox, "exec", read)
    monkeypatch.setattr("editor.bootstrap.core.open_core", refused)
    with pytest.raises(EditorError):
        opening.open_window(home)
    assert said == [f"Copytaker is open on this folder: {home} Close it."]


def test_what_broke_is_in_the_log_that_the_window_speaks_of(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_core(tmp_path).close()

    def run(app: object) -> int:
        logging.getLogger("editor").warning("The ceiling came down")
        return 0

    monkeypatch.setattr(QApplication, "exec", run)
    monkeypatch.setattr(opening, "build", lambda app, core: _Nothing())
    assert opening.open_window(tmp_path) == 0
    assert "The ceiling came down" in (tmp_path / opening.LOG).read_text("utf-8")


def test_a_button_that_breaks_says_so_beside_the_work(
    window: MainWindow,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """In a Qt callback nothing catches it: the button would just seem dead."""

    def run(app: object) -> int:
        error = NameError("ceiling")
        sys.excepthook(NameError, error, None)
        return 0

    monkeypatch.setattr(QApplication, "exec", run)
    monkeypatch.setattr(opening, "build", lambda app, core: window)
    opening.open_window(tmp_path / "second")
    assert "error" in window.desk.notices.shown()
    assert "ceiling" in (tmp_path / "second" / opening.LOG).read_text("utf-8")
    assert sys.excepthook is sys.__excepthook__
    caplog.clear()


class _Nothing:
    def show(self) -> None:
        """There is no window to show."""
