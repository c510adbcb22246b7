"""Documents from elsewhere become stories, from the window."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from window_hands import settle
from word_documents import document, paragraph

from editor.ui.commands import Command
from editor.ui.window import MainWindow


def choose(monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    names = [str(path) for path in paths]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (names, ""))


def test_a_word_document_is_opened_as_a_new_story(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = tmp_path / "thong-cao.docx"
    release.write_bytes(document(paragraph("Giá điện", style="Tiu"), paragraph("Tăng từ mai.")))
    choose(monkeypatch, release)
    window.commands[Command.IMPORT].trigger()
    settle(window, lambda: window.story.article().headline == "Giá điện")
    assert window.desk.editor.article().headline == "Giá điện"


def test_a_broken_document_is_told_beside_the_work(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "hong.docx"
    broken.write_bytes(b"PK nothing")
    choose(monkeypatch, broken)
    window.commands[Command.IMPORT].trigger()
    settle(window, lambda: "error" in window.desk.notices.shown())
    assert "Word" in window.desk.notices.shown()["error"]
