"""The window's settings outlive it, and a broken file costs nothing but the choices in it."""

from pathlib import Path

from editor.ui import settings
from editor.ui.settings import Settings


def test_a_choice_is_there_at_the_next_start(tmp_path: Path) -> None:
    Settings(tmp_path / "settings.json").set(settings.LOOK, "dark")
    assert Settings(tmp_path / "settings.json").get(settings.LOOK) == "dark"


def test_without_a_choice_there_is_the_default(tmp_path: Path) -> None:
    assert Settings(tmp_path / "settings.json").get(settings.STANDFIRST_WORDS) == 50


def test_a_broken_file_or_a_value_of_another_type_gives_the_defaults(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{", "utf-8")
    (tmp_path / "b.json").write_text('{"standfirst_words": "many", "left_open": 1}', "utf-8")
    assert Settings(tmp_path / "a.json").get(settings.LOOK) == "system"
    assert Settings(tmp_path / "b.json").get(settings.STANDFIRST_WORDS) == 50
    assert Settings(tmp_path / "b.json").get(settings.LEFT_OPEN) is True


def test_what_another_version_kept_is_left_in_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"future": 7}', "utf-8")
    Settings(tmp_path / "a.json").set(settings.LOOK, "dark")
    assert '"future": 7' in (tmp_path / "a.json").read_text("utf-8")


def test_a_full_disk_costs_the_setting_not_the_work(tmp_path: Path) -> None:
    chosen = Settings(tmp_path / "nowhere" / "settings.json")
    chosen.set(settings.LOOK, "dark")
    assert chosen.get(settings.LOOK) == "dark"


def test_every_setting_is_declared_once_with_what_it_does() -> None:
    names = [one.name for one in settings.ALL]
    assert len(set(names)) == len(names)
    assert all(one.doc for one in settings.ALL)
