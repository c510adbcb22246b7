"""What is seen when Copytaker opens, or can't."""

import logging
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from editor.base.errors import EditorError
from editor.bootstrap import window as opening
from editor.bootstrap.core import open_core


def test_a_second_start_says_in_a_window_that_the_folder_is_open(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
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
        opening.open_window(tmp_path)
    assert said == [f"Copytaker is open on this folder: {tmp_path} Close it."]


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


class _Nothing:
    def show(self) -> None:
        """There is no window to show."""
