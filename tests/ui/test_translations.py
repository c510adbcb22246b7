"""Nothing is said in the window that isn't said in Vietnamese too."""

import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from editor.base.messages import say
from editor.ui import language
from editor.ui.language import chosen, install, told, tr

sys.path.append(str(Path(__file__).parents[2] / "packaging"))
import translations

_PLACES = re.compile(r"\{(\w+)")


def test_every_sentence_has_a_finished_translation() -> None:
    assert sorted(translations.collected() - translations.translated().keys()) == []


def test_the_catalogue_holds_nothing_that_is_no_longer_said() -> None:
    assert sorted(translations.translated().keys() - translations.collected()) == []


def test_a_translation_fills_in_the_same_values() -> None:
    wrong = [
        source
        for (_, source), words in translations.translated().items()
        if set(_PLACES.findall(source)) != set(_PLACES.findall(words))
    ]
    assert wrong == []


def test_the_compiled_catalogue_is_the_written_one(qapp: QApplication, tmp_path: Path) -> None:
    fresh = tmp_path / "vi.qm"
    translations.compiled(translations.CATALOGUE, fresh)
    assert fresh.read_bytes() == translations.CATALOGUE.with_suffix(".qm").read_bytes()


def test_the_window_and_the_layers_below_speak_vietnamese(qapp: QApplication) -> None:
    kept = install(qapp, "vi")
    try:
        assert tr("Send draft") == "Gửi nháp"
        assert tr("No network – {count} waiting to be sent", count=3) == (
            "Chưa có mạng – 3 bài chờ gửi"
        )
        assert told(say("There is no file {path}.", path="a.md")) == "Không có tệp a.md."
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Hủy"
    finally:
        for translator in kept:
            qapp.removeTranslator(translator)
        install(qapp, "en")
    assert tr("Send draft") == "Send draft"


def test_an_update_may_write_over_the_catalogue_of_an_open_window(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt maps a catalogue that it loads by name: the window died in the middle of typing."""
    there = tmp_path / "copytaker_vi.qm"
    there.write_bytes(translations.CATALOGUE.with_suffix(".qm").read_bytes())
    monkeypatch.setattr(language, "_ours", lambda: tmp_path)
    kept = install(qapp, "vi")
    try:
        with there.open("r+b") as file:
            file.write(bytes(there.stat().st_size))
        assert tr("Send draft") == "Gửi nháp"
    finally:
        for translator in kept:
            qapp.removeTranslator(translator)
        install(qapp, "en")


def test_a_chosen_language_wins_over_the_systems() -> None:
    assert chosen("en") == "en"
    assert chosen("") in ("vi", "en")
