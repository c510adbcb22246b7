"""Nothing is said in the window that isn't said in Vietnamese too."""

import re
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from editor.base.messages import say
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


def test_a_chosen_language_wins_over_the_systems() -> None:
    assert chosen("en") == "en"
    assert chosen("") in ("vi", "en")
